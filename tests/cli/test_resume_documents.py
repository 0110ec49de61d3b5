"""Resumes as people have them, from outside: imported, planned from, and taken on."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

DAY = ("--today", "2026-11-28")
RESUME = """Ann Example

Experience
Customer Service Representative
Acme Inc
March 2021 - Present
- Took calls in Zendesk

Education
BA in English, Lakeside University, 2019

Languages
English, Spanish
"""


@pytest.fixture
def resume(tmp_path: Path) -> str:
    path = tmp_path / "resume"
    path.write_text(RESUME)
    return str(path)


def test_evidence_says_page_and_line(run: Run, resume: str) -> None:
    ran = run("profile", "import", resume, "--dry-run", "--json", *DAY)
    assert (ran.code, ran.err) == (0, "")
    told = {proposal["field"]: proposal for proposal in ran.json["proposals"]}
    assert told["rung"]["value"] == "representative"
    assert told["rung"]["evidence"].startswith(
        "page 1, line 5: 'Customer Service Representative' at 'Acme Inc' since 2021-03"
    )
    assert told["languages"]["value"] == ["Spanish"]


def test_a_plan_in_one_go_saves_nothing(run: Run, resume: str, tmp_path: Path) -> None:
    ran = run("plan", "--resume", resume, "--target", "manager", "--json", "--no-input", *DAY)
    assert (ran.code, ran.err) == (0, "")
    assert ran.json["profile"]["rung"] == "representative"
    assert ran.json["profile"]["education"] == "bachelor"
    shown = run("plan", "--resume", resume, "--target", "manager", "--no-input", *DAY)
    assert shown.code == 0
    assert "Proposed from your resume" in shown.err
    assert not (tmp_path / "home").exists()
    asked = run("plan", "--resume", resume, "--no-input", *DAY)
    assert asked.code == 2
    assert "--target" in asked.err


@pytest.mark.parametrize("more", [("--example",), ("--diff",), ("--profile", "me.toml")])
def test_a_resume_goes_alone(run: Run, resume: str, more: tuple[str, ...]) -> None:
    ran = run("plan", "--resume", resume, *more)
    assert (ran.code, ran.out) == (2, "")
    assert "--resume goes without" in ran.err


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty"),
        (b"A recipe: take two eggs.\n", "is it a resume?"),
        (b"%PDF-1.4 nothing", "is damaged and cannot be read as a PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\0\0\0", "is no document that we read"),
    ],
)
def test_what_gives_nothing_is_said_in_one_sentence(
    run: Run, tmp_path: Path, content: bytes, told: str
) -> None:
    path = tmp_path / "resume"
    path.write_bytes(content)
    ran = run("profile", "import", str(path), "--dry-run", "--json", *DAY)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert ran.err.count("\n") == 1


def test_json_resume_out_again_reads_the_same(run: Run, resume: str, tmp_path: Path) -> None:
    assert run("profile", "import", resume, "--yes", *DAY).code == 0
    out = tmp_path / "out.json"
    assert run("profile", "export", "--format", "json-resume", "-o", str(out)).code == 0
    written: dict[str, Any] = json.loads(out.read_text())
    assert written["work"][0] == {
        "name": "Acme Inc",
        "position": "Customer Service Representative",
        "startDate": "2021-03",
        "highlights": ["Took calls in Zendesk"],
    }
    assert written["languages"] == [{"language": "Spanish"}]
    again = run("profile", "import", str(out), "--dry-run", "--json", *DAY).json["proposals"]
    first = run("profile", "import", resume, "--dry-run", "--json", *DAY).json["proposals"]
    kept = {"name", "rung", "years_in_service", "education", "languages", "tools", "jobs"}
    values = [
        {p["field"]: p["value"] for p in told if p["field"] in kept} for told in (first, again)
    ]
    assert values[0] == values[1]
