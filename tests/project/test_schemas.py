"""All that `--json` prints is valid against the schema that is published for it."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from csm_advisor.cli.app import main
from csm_advisor.model.schemas import TYPES, schema_of
from tests.cli.commands import all_commands, every_command

ROOT = Path(__file__).parents[2]
CV = str(ROOT / "tests" / "resumes" / "json" / "bilingual-agent.json")
POSTING = str(ROOT / "README.md")
EVERY = ("--today", "2026-11-28", "--data-dir", str(ROOT / "data"), "--no-input")
ANSWERS = (
    "--rung", "representative", "--target", "manager", "--years-leading", "0",
    "--years-in-service", "3", "--education", "bachelor",
)  # fmt: skip
KEPT = (
    ("profile", "edit", *ANSWERS, "--skill", "leadership=1", "--area", "dallas"),
    ("done", "run-the-shift-huddle", "--note", "12 huddles"),
    ("plan",),
)
# Whose JSON, and the words that print it.
PRINTED: list[tuple[str, list[str]]] = [
    ("plan", ["plan"]),
    ("plan", ["plan", "--example", "--by", "2027-02"]),
    ("plan", ["plan", "--situation", "student", "--target", "director", "--soonest", "manager"]),
    ("plan", ["plan", "--hours", "0", "--target", "vice-president", "--industry", "retail"]),
    ("plan-diff", ["plan", "--diff"]),
    ("compare", ["plan", "--compare"]),
    ("compare", ["compare", "--target", "director"]),
    ("what-if", ["what-if", "--hours", "9", "--skill", "coaching=3"]),
    ("levers", ["levers", "--hours", "1"]),
    ("next", ["next"]),
    ("done", ["done", "hold-monthly-one-to-ones"]),
    ("undo", ["undo"]),
    ("log", ["log"]),
    ("packet", ["packet"]),
    ("packet-posting", ["packet", "--posting", POSTING]),
    ("packet-posting", ["packet", "--posting", POSTING, "--example"]),
    ("posting", ["posting", POSTING]),
    ("posting", ["posting", POSTING, "--example"]),
    ("postings", ["postings", POSTING, CV]),
    ("team", ["team", str(ROOT / "tests" / "people-table.csv")]),
    ("profile", ["profile", "export"]),
    ("profile-show", ["profile", "show"]),
    ("profile-edit", ["profile", "edit", "--hours", "9", "--clear", "area"]),
    ("profile-list", ["profile", "list"]),
    ("profile-path", ["profile", "path"]),
    ("profile-delete", ["profile", "delete", "--yes"]),
    ("profile-import", ["profile", "import", CV, "--yes"]),
    ("profile-import-dry-run", ["profile", "import", CV, "--dry-run"]),
    ("salary", ["salary"]),
    ("salary", ["salary", "manager", "--area", "bozeman", "--compare", "tulsa"]),
    ("salary", ["salary", "manager", "--dollars", "2013"]),
    ("salary", ["salary", "manager", "--industry", "retail"]),
    ("areas", ["areas"]),
    ("areas", ["areas", "texas"]),
    ("industries", ["industries"]),
    ("skills", ["skills"]),
    ("skills", ["skills", "director", "--mine"]),
    ("roles", ["roles"]),
    ("roles", ["roles", "manager"]),
    ("certs", ["certs"]),
    ("certs", ["certs", "ccxp"]),
    ("tools", ["tools"]),
    ("apply", ["apply"]),
    ("faq", ["faq", "degree"]),
    ("outlook", ["outlook"]),
    ("sources", ["sources"]),
    ("sources", ["sources", "ten-steps"]),
    ("explain", ["explain", "leadership"]),
    ("explain", ["explain", "run-the-shift-huddle"]),
    ("explain", ["explain", "manager"]),
    ("explain", ["explain", "ccxp"]),
    ("ladder-new", ["ladder", "new", "company", "--from", str(ROOT / "tests/levels-table.csv")]),
    ("check", ["check"]),
]  # fmt: skip
# Prints schemas itself; speaks the protocol of assistants, whose results are those of the others.
ITSELF = ("schema", "mcp")


@pytest.mark.parametrize("name", TYPES)
def test_a_schema_is_one(name: str) -> None:
    found = schema_of(name)
    Draft202012Validator.check_schema(found)
    assert found["type"] == "object"
    assert found["properties"]


def test_no_command_and_no_schema_is_left_out() -> None:
    words = {" ".join(words) for words, _ in every_command()}
    printed = {" ".join(line) for _, line in PRINTED}
    left = [
        one for one in words - {*ITSELF} if not any(f"{p} ".startswith(f"{one} ") for p in printed)
    ]
    assert left == []
    assert {name for name, _ in PRINTED} == set(TYPES)


@pytest.mark.parametrize(
    ("name", "words"), PRINTED, ids=[f"{at}-{name}" for at, (name, _) in enumerate(PRINTED)]
)
def test_what_a_command_prints_is_valid(
    name: str,
    words: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("CSM_ADVISOR_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    for kept in KEPT:
        assert main([*kept, *EVERY]) == 0
    capsys.readouterr()
    assert main([*words, "--json", *EVERY]) in (0, 1)
    told: Any = json.loads(capsys.readouterr().out)
    validator = Draft202012Validator(schema_of(name))
    assert [
        f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(told)
    ] == []


def test_the_command_prints_one_or_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "what-if"]) == 0
    one = json.loads(capsys.readouterr().out)
    assert one == schema_of("what-if")
    assert main(["schema"]) == 0
    assert list(json.loads(capsys.readouterr().out)) == list(TYPES)


def test_a_key_that_nobody_told_of_is_not_valid() -> None:
    """The schemas are closed, so that a key which is missing in one is seen here."""
    told = {"path": "/x", "more": 1}
    assert not Draft202012Validator(schema_of("profile-path")).is_valid(told)
    assert len(all_commands()) > 30
