"""Text as an attacker would write it, from every place where text comes in to every format.

Whatever the text, a real reader of the format finds it as it was written, and the same elements,
properties, rows and keys as in the output for a harmless text: nothing was interpreted.
"""

import json
import re
import tomllib
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
import tomli_w

from tests.cli.conftest import DATA, Run
from tests.export_readers import READERS
from tests.hostile import PRINTABLE

DAY = "2026-11-21"
NARROW = 44
MORE = ("how", "evidence")
# Of all texts, those words that no column is too narrow for.
WORDS = sorted({word for text in PRINTABLE for word in text.split() if 2 < len(word) < 20})


def flat(text: str) -> str:
    return " ".join(text.split())


def missing(wanted: list[str], texts: list[str]) -> list[str]:
    shown = [flat(text) for text in texts]
    return [text for text in wanted if not any(flat(text) in one for one in shown)]


def on_terminal(run: Run, monkeypatch: pytest.MonkeyPatch, *words: str) -> str:
    """What a terminal shows, without its blanks: the same with colours and without.

    It is narrow so that tables are set as lines, and no text shares a line with another; in
    columns the same words are there.
    """
    plain = run(*words, width=NARROW)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", plain.out)
    with monkeypatch.context() as patch:
        patch.delenv("NO_COLOR")
        patch.setenv("FORCE_COLOR", "1")
        patch.setenv("TERM", "xterm-256color")
        coloured = run(*words, width=NARROW)
    assert "\x1b[" in coloured.out
    without = re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\", "", coloured.out)
    assert "\x1b" not in without
    assert without.split() == plain.out.split()
    in_columns = Counter(run(*words, width=80).out.split())
    assert {word: in_columns[word] for word in WORDS} == {
        word: plain.out.split().count(word) for word in WORDS
    }
    return "".join(plain.out.split())


# --- What a person writes ----------------------------------------------------------------------


def write_person(folder: Path, text: str) -> list[str]:
    """The answers and the log of somebody who writes `text` wherever they may."""
    answers = {
        "rung": "representative",
        "years_in_service": 2,
        "years_leading": 0,
        "education": "bachelor",
        "target": "team-lead",
        "name": text,
        "education_field": text,
        "tools": [text],
        "certifications": [text],
        "languages": [text],
    }
    folder.mkdir(exist_ok=True)
    (folder / "me.toml").write_text(tomli_w.dumps(answers), encoding="utf-8")
    entry = {"step": "run-the-shift-huddle", "on": DAY, "note": text}
    (folder / "me.log.jsonl").write_text(json.dumps(entry) + "\n", encoding="utf-8")
    return ["--profile", str(folder / "me.toml"), "--today", DAY]


@pytest.fixture(scope="module")
def plain_builds() -> dict[str, Any]:
    """By format: how a file with harmless text is built."""
    return {}


@pytest.mark.parametrize("text", PRINTABLE)
def test_what_a_person_writes_stays_text(
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    plain_builds: dict[str, Any],
    text: str,
) -> None:
    words = write_person(tmp_path / "hostile", text)
    harmless = write_person(tmp_path / "harmless", "Kim")
    for format, read in READERS.items():
        ran = run("plan", *words, "--format", format)
        assert (ran.code, ran.err) == (0, "")
        found = read(ran.out)
        assert any(text in one for one in found.texts), format  # as it was, blanks and all
        assert not missing([f"{text}'s way to"], found.texts) or format == "json"
        if format not in plain_builds:
            plain = run("plan", *harmless, "--format", format).out
            plain_builds[format] = read(plain).build
        assert found.build == plain_builds[format], format
    plan = json.loads(ran.out)
    profile = plan["profile"]
    assert profile["name"] == profile["education_field"] == plan["done"][0]["note"] == text
    assert profile["tools"] == profile["certifications"] == profile["languages"] == [text]
    shown = on_terminal(run, monkeypatch, "plan", *words)
    assert "".join(f"{text}'s way to Team Lead".split()) in shown
    assert flat(text) in run("log", *words[:2], width=120).flat


# --- What a company writes into its ladder -----------------------------------------------------

Texts = Callable[[int], str]


def write_company(folder: Path, text: Texts) -> Path:
    """The bundled data with titles, names and instructions that begin as `text` says."""
    copytree(DATA, folder)
    for file, table, fields in (
        ("ladder", "rung", ("title",)),
        ("actions", "action", ("title", *MORE)),
        ("skills", "skill", ("name",)),
        ("sources", "source", ("title", "publisher")),
    ):
        path = folder / f"{file}.toml"
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        for at, record in enumerate(content[table]):
            for more, field in enumerate(fields):
                record[field] = f"{text(at + more)} {record['id']}"
        path.write_text(tomli_w.dumps(content), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The hostile folder of data, and the same with harmless texts."""
    folder = tmp_path_factory.mktemp("company")
    return (
        write_company(folder / "hostile", lambda at: PRINTABLE[at % len(PRINTABLE)]),
        write_company(folder / "harmless", lambda at: "x"),
    )


def ladder_words(folder: Path) -> list[str]:
    return [
        *("plan", "--rung", "representative", "--years-in-service", "1", "--years-leading", "0"),
        *("--education", "none", "--target", "vice-president", "--skill", "communication=0"),
        *("--hours", "6", "--no-input", "--today", DAY, "--data-dir", str(folder)),
    ]


def _begins(content: dict[str, Any], ids: set[str]) -> set[str]:
    """How the titles of these records begin."""
    records = next(table for table in content.values() if isinstance(table, list))
    return {one["title"].removesuffix(f" {one['id']}") for one in records if one["id"] in ids}


def test_what_a_company_writes_stays_text(
    run: Run, company: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    hostile, harmless = company
    assert run("check", str(hostile)).out == "No problems found.\n"
    plan = run(*ladder_words(hostile), "--json").json
    (route,) = (one for one in plan["routes"] if one["id"] == plan["recommended"])
    steps = {step["id"] for stage in route["stages"] for step in stage["steps"]}
    sources, rungs = set(plan["sources"]), set(route["rungs"])
    ladder, actions, register = (
        tomllib.loads((hostile / f"{file}.toml").read_text(encoding="utf-8"))
        for file in ("ladder", "actions", "sources")
    )
    # Every text stands in front of some title that this plan shows.
    assert _begins(actions, steps) == _begins(register, sources) == set(PRINTABLE)
    titles = [one["title"] for one in actions["action"] if one["id"] in steps]
    advice = [one[of] for one in actions["action"] if one["id"] in steps for of in MORE]
    cited = [one["title"] for one in register["source"] if one["id"] in sources]
    named = [one["title"] for one in ladder["rung"] if one["id"] in rungs - {"representative"}]
    for format, read in READERS.items():
        ran = run(*ladder_words(hostile), "--format", format)
        assert (ran.code, ran.err) == (0, "")
        found = read(ran.out)
        # JSON names rungs by their ids.
        wanted = [*titles, *advice, *cited, *(named if format != "json" else [])]
        assert not missing(wanted, found.texts), format
        plain = run(*ladder_words(harmless), "--format", format)
        assert found.build == read(plain.out).build, format
    shown = on_terminal(run, monkeypatch, *ladder_words(hostile), "--all")
    assert not [text for text in titles + named if "".join(text.split()) not in shown]
