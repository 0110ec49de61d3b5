"""`posting` and `postings`: a posting held against a person, and many of them counted."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

POSTING = """\
Customer Service Manager
Acme
Tulsa, OK

Requirements
- 5 years of customer service experience
- 2 years of supervisory experience
- High school diploma required, bachelor's degree preferred
- Fluent in Spanish
- Experience with Zendesk
Salary: $60,000 - $70,000 per year
"""
ME = """\
rung = "team-lead"
years_in_service = 4
years_leading = 1
education = "high-school"
target = "manager"
languages = ["Spanish"]
tools = []
"""
DAY = ("--today", "2026-03-01")


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "job.txt").write_text(POSTING, encoding="utf-8")
    (tmp_path / "me.toml").write_text(ME, encoding="utf-8")
    return tmp_path


def _ask(answer: dict[str, Any], kind: str, strength: str = "required") -> dict[str, Any]:
    return next(a for a in answer["asks"] if (a["kind"], a["strength"]) == (kind, strength))


def test_each_ask_is_met_or_not_and_from_when(run: Run, files: Path) -> None:
    ran = run(
        "posting", str(files / "job.txt"), "--profile", str(files / "me.toml"), *DAY, "--json"
    )
    answer = ran.json
    assert ran.code == 0
    assert (answer["rung"], answer["title"]) == ("manager", "Customer Service Manager")
    assert (_ask(answer, "service")["met"], _ask(answer, "service")["when"]) == ("no", "2027-03")
    assert (_ask(answer, "leading")["met"], _ask(answer, "leading")["when"]) == ("no", "2027-03")
    assert _ask(answer, "education")["met"] == "yes"
    assert _ask(answer, "education", "preferred")["met"] == "no"
    assert _ask(answer, "education", "preferred")["when"] is None
    assert _ask(answer, "language")["met"] == "yes"
    assert all(ask["quote"] in POSTING for ask in answer["asks"])
    assert answer["arrival"]["preferred"] == {"months": None, "date": None}
    assert answer["pay"]["low"] == 60000
    assert answer["pay"]["official"]["area"].startswith("Tulsa")
    assert answer["sources"]["posting"]["kind"] == "posting"
    assert "score" not in ran.out


def test_all_that_is_required_has_a_date_of_its_own(run: Run, files: Path) -> None:
    (files / "job.txt").write_text(POSTING.replace("- Experience with Zendesk\n", ""))
    ran = run(
        "posting", str(files / "job.txt"), "--profile", str(files / "me.toml"), *DAY, "--json"
    )
    assert ran.json["arrival"]["required"] == {"months": 12, "date": "2027-03"}
    assert "you meet 2 of 4 required" in ran.json["verdict"]
    assert "5 years in service you would have in Mar 2027" in ran.json["verdict"]


def test_who_meets_all_is_told_to_apply(run: Run, files: Path) -> None:
    (files / "me.toml").write_text(
        ME.replace("= 4", "= 9")
        .replace("leading = 1", "leading = 3")
        .replace("tools = []", 'tools = ["Zendesk"]')
    )
    ran = run("posting", str(files / "job.txt"), "--profile", str(files / "me.toml"), *DAY)
    assert "Apply now: you meet 5 of 5 required." in ran.flat
    assert ran.code == 0


def test_more_of_anything_never_arrives_later(run: Run, files: Path) -> None:
    before = None
    for years in ("4", "5", "7"):
        (files / "me.toml").write_text(ME.replace("= 4", f"= {years}"))
        answer = run(
            "posting", str(files / "job.txt"), "--profile", str(files / "me.toml"), *DAY, "--json"
        ).json
        months = _ask(answer, "leading")["when"]
        assert before is None or months <= before
        before = months


def test_without_answers_everything_is_unknown(run: Run, files: Path) -> None:
    ran = run("posting", str(files / "job.txt"), "--json")
    assert {ask["met"] for ask in ran.json["asks"]} == {"unknown"}
    assert ran.json["arrival"]["required"] == {"months": None, "date": None}
    assert "Held against nobody" in ran.err
    assert ran.code == 0


def test_an_answer_not_given_is_unknown_and_not_a_no(run: Run, files: Path) -> None:
    (files / "me.toml").write_text(ME.replace("tools = []\n", ""))
    ran = run(
        "posting", str(files / "job.txt"), "--profile", str(files / "me.toml"), *DAY, "--json"
    )
    assert (_ask(ran.json, "tool")["met"], _ask(ran.json, "tool")["have"]) == (
        "unknown",
        "you did not say",
    )


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"  \n", "empty"),
        ("it.pdf", b"%PDF-1.7", "PDF"),
        ("it.docx", b"PK\x03\x04 cut", "archive"),
        ("it.bin", b"\x01\x00\x02\x00", "not text"),
        ("it.json", b'{"a": 1}', "without a posting"),
        ("big.txt", b"a" * (10 * 2**20 + 1), "larger than 10 MB"),
    ],
)
def test_what_is_no_posting_is_one_sentence(
    run: Run, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    ran = run("posting", str(tmp_path / name))
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert "Traceback" not in ran.err


def test_a_file_that_is_not_there(run: Run, tmp_path: Path) -> None:
    ran = run("posting", str(tmp_path / "none.txt"))
    assert (ran.code, ran.out) == (2, "")
    assert "not found" in ran.err


def test_a_cut_posting_is_valid_and_asks_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "cut.txt").write_text("Customer Service Ag")
    ran = run("posting", str(tmp_path / "cut.txt"), "--json")
    assert (ran.code, ran.json["asks"]) == (0, [])
    assert ran.json["not_read"] == ["The posting asks for nothing that could be read."]


def test_outside_text_is_shown_as_text(run: Run, tmp_path: Path) -> None:
    (tmp_path / "job.txt").write_text(
        "[bold red]Customer Service Agent[/]\x1b[2J\u202e\n2 years of [blink]customer service"
        " experience[/blink]\n"
    )
    ran = run("posting", str(tmp_path / "job.txt"))
    assert "[bold red]Customer Service Agent" in ran.out
    assert "\x1b" not in ran.out
    assert "\u202e" not in ran.out


def test_many_are_counted_by_rung(run: Run, files: Path) -> None:
    folder = files / "saved"
    folder.mkdir()
    for number in range(3):
        (folder / f"job{number}.txt").write_text(POSTING.replace("5 years", f"{number + 3} years"))
    (folder / "agent.json").write_text(
        json.dumps(
            {
                "title": "Customer Service Agent",
                "company_name": "Beta",
                "description": "1 year of customer service experience required",
                "published_at": "2026-02-03",
            }
        )
    )
    (folder / "nurse.md").write_text("# Nurse\n2 years of clinical experience")
    (folder / "bad.html").write_text("")
    ran = run("postings", str(folder), "--profile", str(files / "me.toml"), *DAY, "--json")
    answer = ran.json
    assert (answer["postings"], answer["read"], answer["no_rung"]) == (5, 5, 1)
    assert answer["employers"] == 1
    assert (answer["from"], answer["to"]) == ("2026-02-03", "2026-02-03")
    managers = answer["by_rung"]["manager"]
    assert managers["n"] == 3
    assert managers["service"] == {"stated": 3, "median": 4, "low": 3, "high": 5}
    assert managers["languages"] == {"Spanish": 3}
    assert len(answer["unreadable"]) == 1
    assert answer["you"]["meet_now"] == 1
    counts = [month["count"] for month in answer["you"]["meet_by"]]
    assert counts == sorted(counts)


def test_the_market_on_screen_says_how_many_and_whose(run: Run, files: Path) -> None:
    ran = run("postings", str(files / "job.txt"), "--profile", str(files / "me.toml"), *DAY)
    assert "1 postings of 0 employers that are named" in ran.flat or "1 posting" in ran.flat
    assert "not the whole market" in ran.flat


def test_nothing_to_count_is_wrong_input(run: Run, tmp_path: Path) -> None:
    ran = run("postings", str(tmp_path))
    assert (ran.code, ran.out) == (2, "")
    assert "no posting could be read" in ran.err


def test_the_days_are_the_first_and_the_last(run: Run, tmp_path: Path) -> None:
    for number, day in enumerate(("2026-02-03", "2026-01-05", "2026-02-03", "2026-01-20")):
        (tmp_path / f"{number}.txt").write_text(f"Customer Service Agent\nDate Posted: {day}\n")
    answer = run("postings", str(tmp_path), "--json").json
    assert (answer["from"], answer["to"]) == ("2026-01-05", "2026-02-03")
