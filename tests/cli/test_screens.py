"""All screens alike: whole outputs, widths, plain ASCII, no colour in a pipe, only JSON."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from csm_advisor.store.data.catalogue import open_catalogue
from tests.cli.conftest import Run
from tests.snapshots import assert_same

SCREENS = {
    "salary": ["salary"],
    "salary-manager": ["salary", "manager"],
    "salary-area": ["salary", "manager", "--area", "dallas", "--industry", "business support"],
    "salary-not-released": ["salary", "representative", "--area", "bozeman", "--compare", "tulsa"],
    "salary-dollars": ["salary", "director", "--dollars", "2013"],
    "salary-as": ["salary", "manager", "--as", "11-2032"],
    "areas-texas": ["areas", "texas"],
    "industries-retail": ["industries", "retail"],
    "skills-manager": ["skills", "manager"],
    "skills-example": ["skills", "--profile", "data/example.toml"],
    "roles": ["roles"],
    "roles-manager": ["roles", "manager"],
    "roles-team-lead": ["roles", "team-lead"],
    "certs": ["certs"],
    "certs-ccsm": ["certs", "ccsm"],
    "tools": ["tools"],
    "apply": ["apply"],
    "apply-example": ["apply", "--profile", "data/example.toml"],
    "faq": ["faq"],
    "faq-degree": ["faq", "without", "degree"],
    "outlook": ["outlook"],
    "sources": ["sources", "--today", "2026-11-21"],
    "sources-job-description": ["sources", "job-description"],
    "explain-leadership": ["explain", "leadership"],
    "explain-manager": ["explain", "manager"],
    "explain-requirement": ["explain", "manager-service-ten-years"],
    "explain-source": ["explain", "judgement-levels"],
}

# The whole screen of that name, at a width.
Shown = Callable[..., str]


ON_ONE_SCREEN = [name for name in SCREENS if name != "certs-ccsm"]
# These have more, for which --all asks, and end in their sources then.
ENDING_IN_SOURCES = [name for name in ON_ONE_SCREEN if name.split("-")[0] != "sources"]


@pytest.fixture
def shown(run: Run, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Shown:
    """Run a screen from the top of the checkout, where the example lies."""
    monkeypatch.chdir(request.config.rootpath)

    def shown(name: str, width: int = 80, more: Sequence[str] = ()) -> str:
        words = [*SCREENS[name], *more]
        day = () if "--today" in words else ("--today", "2026-11-21")
        ran = run(*words, *day, width=width)
        assert (ran.code, ran.err) == (0, "")
        return ran.out

    return shown


LINES = {80: 48, 120: 40}  # one screen, by its width


@pytest.mark.parametrize("name", SCREENS)
def test_whole_output(shown: Shown, name: str) -> None:
    assert_same(name, shown(name))


@pytest.mark.parametrize("width", LINES)
@pytest.mark.parametrize("name", ON_ONE_SCREEN)
def test_what_was_asked_is_one_screen(shown: Shown, name: str, width: int) -> None:
    assert len(shown(name, width).splitlines()) <= LINES[width]


@pytest.mark.parametrize("name", ENDING_IN_SOURCES)
def test_the_rest_is_there_with_all(shown: Shown, name: str) -> None:
    """What one screen says of facts and names stands in the whole as well, with the sources."""
    short, whole = shown(name), shown(name, more=("--all",))
    assert "\nSources " in whole
    assert len(whole) > len(short)
    assert "Add --all to see" in " ".join(short.split())


@pytest.mark.parametrize("all", [(), ("--all",)])
@pytest.mark.parametrize("name", SCREENS)
def test_plain_lines_tell_the_same_words(shown: Shown, name: str, all: tuple[str, ...]) -> None:
    """Read aloud a screen has no box, no bar and no column, and lacks no word of the other one."""
    if all and name not in ON_ONE_SCREEN:
        return
    plain, drawn = shown(name, more=(*all, "--plain")), shown(name, 120, more=all)
    assert not set("│╭╮╰╯─━▮▯◆├┤·█") & set(plain)
    words = set(re.findall(r"[\w$%,.'-]{3,}", drawn.replace("─", " ")))
    assert [word for word in words if word not in plain] == []


@pytest.mark.parametrize("width", [80, 100, 120])
@pytest.mark.parametrize("name", SCREENS)
def test_no_line_is_wider_than_the_screen(shown: Shown, name: str, width: int) -> None:
    too_wide = [line for line in shown(name, width).splitlines() if cell_len(line) > width]
    assert too_wide == []


@pytest.mark.parametrize("name", SCREENS)
def test_a_very_wide_screen_is_not_filled(shown: Shown, name: str) -> None:
    assert shown(name, 300) == shown(name, 120)


@pytest.mark.parametrize("name", ENDING_IN_SOURCES)
def test_each_number_of_a_source_is_told_at_the_end_of_all(shown: Shown, name: str) -> None:
    body, _, notes = shown(name, more=("--all",)).rpartition("\nSources ")
    told = set(re.findall(r"^ (\[\d+\])", notes, re.MULTILINE))
    assert set(re.findall(r"\[\d+\]", body)) == told
    assert set(re.findall(r"\[\d+\]", shown(name))) <= told


@pytest.mark.parametrize("name", SCREENS)
def test_no_colour_and_no_control_characters_in_a_pipe(shown: Shown, name: str) -> None:
    assert all(character.isprintable() for character in shown(name).replace("\n", ""))


@pytest.mark.parametrize("name", SCREENS)
def test_json_alone_and_strict(shown: Shown, run: Run, name: str) -> None:
    day = () if "--today" in SCREENS[name] else ("--today", "2026-11-21")
    ran = run(*SCREENS[name], "--json", "--no-input", *day)
    assert (ran.code, ran.err) == (0, "")

    def refuse(constant: str) -> None:
        raise AssertionError(f"{constant} is no JSON")

    answer = json.loads(ran.out, parse_constant=refuse)
    assert answer["sources"]


@pytest.mark.parametrize("name", ["salary", "skills-example", "roles", "apply"])
def test_a_terminal_without_fine_characters_gets_plain_ones(
    shown: Shown, tmp_path: Path, name: str
) -> None:
    environment = {
        **os.environ,
        "PYTHONIOENCODING": "ascii",
        "COLUMNS": "80",
        "NO_COLOR": "1",
        "CSM_ADVISOR_HOME": str(tmp_path),
    }
    environment.pop("CSM_ADVISOR_DATA", None)
    ran = subprocess.run(
        [sys.executable, "-m", "csm_advisor", *SCREENS[name]],
        env=environment,
        capture_output=True,
        check=True,
    )
    out = ran.stdout.decode("ascii")
    # A character that found no stand-in of its own would have become a question mark.
    assert out.count("?") == shown(name).count("?")
    assert ran.stderr == b""


@pytest.mark.parametrize("name", SCREENS)
def test_a_wrong_day_is_refused_everywhere(run: Run, name: str) -> None:
    ran = run(*SCREENS[name], "--today", "tomorrow")
    assert (ran.code, ran.out) == (2, "")
    assert "--today" in ran.err


def test_salary_reads_no_file_that_it_does_not_show(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from csm_advisor.store.data import catalogue, data_folder

    opened: list[str] = []

    def read(at: Traversable, name: str) -> dict[str, Any]:
        opened.append(name)
        return data_folder.read_toml(at, name)

    monkeypatch.setattr(catalogue, "read_toml", read)
    monkeypatch.setattr(catalogue, "open_catalogue", open_catalogue)  # not what is open already
    assert run("salary").code == 0
    assert sorted(opened) == ["ladder", "occupations", "pay", "policy", "sources"]
