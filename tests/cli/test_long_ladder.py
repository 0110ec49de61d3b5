"""A ladder of many rungs: twice as many are twice the work and not more, and a screen stays one.

Counted is what the interpreter calls, which no busy machine changes.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

from benchmarks.chains import write_chain
from tests.cli.conftest import Run

SHORT, LONG = 300, 600
ME = """\
rung = "representative"
years_in_service = 3
years_leading = 0
education = "high-school"
target = "manager"
"""
COMMANDS = (
    ("check",),
    ("roles",),
    ("roles", "--json"),
    ("skills", "grade-250"),
    ("salary",),
    ("explain", "grade-250"),
    ("plan", "--profile", "me.toml"),
    ("profile", "edit", "--rung", "representative", "--target", "grade-250"),
)


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """A folder with `me.toml` and, in `data`, a ladder of so many rungs more than ours."""
    folders: dict[int, Path] = {}

    def chain(rungs: int) -> Path:
        if rungs not in folders:
            folders[rungs] = tmp_path_factory.mktemp(f"chain-{rungs}")
            (folders[rungs] / "me.toml").write_text(ME, encoding="utf-8")
            write_chain(folders[rungs] / "data", rungs)
        return folders[rungs]

    return chain


def calls(work: Callable[[], object]) -> int:
    """How many functions are called, those of the interpreter too."""
    count = 0

    def see(frame: FrameType, event: str, about: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(see)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_the_work_of_a_command_grows_no_faster_than_the_ladder(
    run: Run,
    chain: Callable[[int], Path],
    words: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given = (*words, "--data-dir", "data", "--today", "2026-11-21", "--no-input")
    monkeypatch.chdir(chain(LONG))
    assert run(*given).code == 0  # and what is loaded once does not count
    long = calls(lambda: run(*given))
    monkeypatch.chdir(chain(SHORT))
    assert long <= 2 * calls(lambda: run(*given))


def test_of_a_long_ladder_the_lowest_rungs_are_shown_and_the_way_to_the_others(
    run: Run, chain: Callable[[int], Path]
) -> None:
    folder = str(chain(SHORT) / "data")
    shown = run("roles", "--all", "--data-dir", folder)
    assert shown.out.count("▲") == 30
    assert "the lowest 30 of 307 rungs" in shown.out
    assert "▲ Grade 23  grade-23" in shown.out
    assert "Grade 24" not in shown.out
    assert "All rungs: csm-advisor roles --json" in shown.out
    assert "One rung in full: csm-advisor roles representative" in shown.out
    assert len(run("roles", "--json", "--data-dir", folder).json["roles"]) == 307
    assert "Grade 300" in run("roles", "--all", "grade-300", "--data-dir", folder).out


def test_of_a_ladder_like_ours_all_rungs_are_shown(run: Run) -> None:
    shown = run("roles", "--all").out
    assert "the lowest" not in shown
    assert "All rungs" not in shown


def test_a_refused_target_names_some_of_the_others(run: Run, chain: Callable[[int], Path]) -> None:
    folder = str(chain(SHORT) / "data")
    given = ("--rung", "representative", "--data-dir", folder)
    ran = run("profile", "edit", "--target", "representative", *given)
    assert ran.code == 2
    assert ran.err.endswith("director, vice-president, grade-1, grade-2 or another\n")
