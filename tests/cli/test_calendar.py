"""`plan --format ics`: a calendar that follows the plan from export to export."""

import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from multiprocessing import get_context
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from csm_advisor.model.events import Event
from csm_advisor.store.people.calendars import exported
from tests.cli.conftest import Run, Save
from tests.readback import Seen, Subscriber, read_by_ical, read_by_icalendar

DAY = "2026-11-21"
ANSWERS = """\
rung = "representative"
years_in_service = 3
years_leading = 0
education = "high-school"
target = "manager"
hours_per_week = 4
name = "Marisol Quintana"
as_of = 2026-11-21
"""
STEP = "run-the-shift-huddle"
TITLE = "Run the shift huddle"

Export = Callable[..., Any]


everybody = pytest.mark.parametrize("who", ["saved", "file", "person"], indirect=True)


@pytest.fixture
def who(request: pytest.FixtureRequest, save: Save, tmp_path: Path) -> tuple[list[str], Path]:
    """The options that name a person, and the ledger of that person's calendar."""
    home, file = tmp_path / "home", tmp_path / "me.toml"
    place = getattr(request, "param", "saved")
    if place == "file":
        file.write_text(ANSWERS, encoding="utf-8")
        return ["--profile", str(file)], tmp_path / "me.calendar.json"
    save(ANSWERS)
    if place == "saved":
        return [], home / "calendar.json"
    folder = home / "people" / "marisol"
    folder.mkdir(parents=True)
    (home / "profile.toml").rename(folder / "profile.toml")
    return ["--person", "Marisol"], folder / "calendar.json"


@pytest.fixture
def export(run: Run, who: tuple[list[str], Path], tmp_path: Path) -> Export:
    """Export on a day, with more options; gives the bytes."""
    file = tmp_path / "exported.ics"

    def export(*more: str, on: str = DAY) -> bytes:
        words = ("-o", str(file), "--force", *who[0], "--no-input", "--today", on)
        ran = run("plan", *words, *more)
        assert (ran.code, ran.err.count("\n")) == (0, 1)
        return file.read_bytes()

    return export


def by_uid(content: bytes) -> dict[str, Seen]:
    seen = read_by_icalendar(content)
    assert seen == read_by_ical(content)
    return {one.uid: one for one in seen}


def only(content: bytes, title: str) -> Seen:
    (found,) = (one for one in read_by_ical(content) if one.summary == title)
    return found


@everybody
def test_an_unchanged_plan_is_the_same_file(
    export: Export, run: Run, who: tuple[list[str], Path], tmp_path: Path
) -> None:
    content = export()
    ledger = who[1].read_bytes()
    file = tmp_path / "plan.ics"
    assert run("plan", "-o", str(file), *who[0], "--today", DAY).code == 0
    assert file.read_bytes() == content == export()
    assert run("plan", "--format", "ics", *who[0], "--today", DAY).out.encode() == content
    assert who[1].read_bytes() == ledger
    assert stat.S_IMODE(who[1].stat().st_mode) == 0o600


@everybody
def test_looking_keeps_nothing(
    export: Export, run: Run, who: tuple[list[str], Path], tmp_path: Path
) -> None:
    look = ("plan", "--format", "ics", *who[0], "--today")
    first = run(*look, DAY).out
    for ways in (("--hours", "9"), ("--target", "director"), ("--by", "2051-01")):
        assert run(*look, "2030-05-01", *ways).code == 0
    for more in (["-o", "-"], ["--hours", "2"]):
        assert run(*look, DAY, *more).code == 0
    assert not who[1].exists()
    assert export().decode() == first
    ledger = who[1].read_bytes()
    assert run(*look, "2027-01-01", "--hours", "20").code == 0
    assert who[1].read_bytes() == ledger
    assert export().decode() == first
    assert not list(tmp_path.rglob("*.lock")) or who[1].with_name(f"{who[1].name}.lock").exists()


def test_what_was_cancelled_is_told_until_its_days_are_past(export: Export) -> None:
    by = only(export("--by", "2036-06-30"), "Your date for Customer Service Manager")
    for day in ("2026-12-01", "2036-06-30"):
        gone = only(export(on=day), by.summary)
        assert (gone.uid, gone.cancelled, gone.first) == (by.uid, True, date(2036, 6, 30))
    assert by.uid not in by_uid(export(on="2036-07-01"))
    # It has its number still: a date given again is newer than what calendars saw.
    assert only(export("--by", "2051-01-31", on="2036-07-01"), by.summary).sequence > by.sequence


def test_a_first_export_made_again_is_the_same_file(
    export: Export, who: tuple[list[str], Path]
) -> None:
    first = export()
    who[1].unlink()
    assert export() == first


def test_other_answers_at_the_first_export_are_another_person(
    export: Export, who: tuple[list[str], Path]
) -> None:
    first = set(by_uid(export()))
    who[1].unlink()
    assert not first & set(by_uid(export("--name", "Sam")))


def test_two_people_share_a_calendar(run: Run, tmp_path: Path) -> None:
    exported = []
    for name in ("anna", "ben"):
        (tmp_path / name).mkdir()
        file = tmp_path / name / "me.toml"
        file.write_text(ANSWERS, encoding="utf-8")
        ran = run("plan", "--profile", str(file), "--format", "ics", "--today", DAY)
        exported.append(by_uid(ran.out.encode()))
    assert not exported[0].keys() & exported[1].keys()


def test_more_hours_move_steps_and_nothing_doubles(export: Export) -> None:
    program = Subscriber()
    first = export()
    program.takes(first)
    second = export("--hours", "12")
    program.takes(second)
    before, after = by_uid(first), by_uid(second)
    assert before.keys() <= after.keys()
    for uid, was in before.items():
        now = after[uid]
        assert now.sequence == (now._replace(sequence=0) != was)
    assert only(second, "Take a negotiation workshop").sequence == 1
    assert only(second, TITLE).sequence == 0
    assert len(program.shows) == len([one for one in after.values() if not one.cancelled])


@everybody
def test_a_step_done_becomes_a_record_and_undo_brings_it_back(
    export: Export, run: Run, who: tuple[list[str], Path]
) -> None:
    first = only(export(), TITLE)
    note = "12 people, weekly; 3 % fewer repeat calls"
    assert run("done", STEP, "--note", note, *who[0], "--today", DAY).code == 0
    record = only(export(on="2026-12-01"), f"Done: {TITLE}")
    assert (record.uid, record.sequence) == (first.uid, 1)
    assert (record.first, record.last) == (date(2026, 11, 21), date(2026, 11, 21))
    assert note in record.description
    assert run("undo", *who[0]).code == 0
    again = only(export(on="2026-12-01"), TITLE)
    assert (again.uid, again.sequence) == (first.uid, 2)
    assert again.first >= date(2026, 12, 1)


def test_what_left_the_plan_stays_cancelled_and_can_come_back(export: Export) -> None:
    first = only(export(), TITLE)
    rated = ("--skill", "leadership=4", "--skill", "communication=4")
    gone = only(export(*rated), TITLE)
    assert (gone.uid, gone.sequence, gone.cancelled) == (first.uid, 1, True)
    assert (gone.first, gone.last) == (first.first, first.last)
    assert only(export(*rated), TITLE) == gone
    back = only(export(), TITLE)
    assert back == first._replace(sequence=2)


def test_a_file_that_was_not_written_leaves_no_number_that_means_two_things(
    export: Export, run: Run, who: tuple[list[str], Path], tmp_path: Path
) -> None:
    first = export()
    taken = tmp_path / "plan.ics"
    taken.write_text("precious", encoding="utf-8")
    refused = run("plan", "-o", str(taken), *who[0], "--hours", "12", "--today", DAY)
    assert (refused.code, taken.read_text(encoding="utf-8")) == (2, "precious")
    program = Subscriber()
    program.takes(first)
    program.takes(export("--hours", "6"))
    shown = {summary: (start, end) for start, end, summary, _ in program.shows}
    plan = run("plan", "--json", *who[0], "--hours", "6", "--today", DAY).json
    for stage in plan["routes"][0]["stages"]:
        for step in stage["steps"]:
            assert [str(day) for day in shown[step["title"]]] == [step["starts"], step["ends"]]


def test_the_example_keeps_nothing_and_is_always_the_first_export(run: Run, tmp_path: Path) -> None:
    words = ("plan", "--example", "--format", "ics", "--today")
    first = run(*words, DAY).out
    assert run(*words, DAY).out == first
    later = read_by_ical(run(*words, "2027-03-01").out.encode())
    assert {one.sequence for one in later} == {0}
    assert {one.uid for one in read_by_ical(first.encode())} == {one.uid for one in later}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"\xff",
        b'{"identity": "Marisol"}',
        b"[" * 100_000,
        b'{"identity": "6d2c9a52-3f0f-4c39-9d0e-2f6b7a1d4c88", "entries": [{"sequence": -1}]}',
    ],
)
def test_a_damaged_ledger_is_told_and_left_alone(
    run: Run, who: tuple[list[str], Path], content: bytes
) -> None:
    who[1].write_bytes(content)
    for way in (["--format", "ics"], ["-o", str(who[1].with_name("plan.ics"))]):
        ran = run("plan", *way, *who[0], "--today", DAY)
        assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
        assert "calendar.json': is not what an export keeps about its calendar" in ran.err
    assert who[1].read_bytes() == content


def test_a_tampered_ledger_puts_nothing_into_the_file(
    export: Export, who: tuple[list[str], Path], run: Run
) -> None:
    export()
    ledger = json.loads(who[1].read_bytes())
    ledger["entries"][0]["event"] |= {"key": "step:gone", "summary": "x\nBEGIN:VEVENT\nATTACH:y;,"}
    who[1].write_text(json.dumps(ledger), encoding="utf-8")
    kept = only(export(), "x\nBEGIN:VEVENT\nATTACH:y;,")
    assert kept.cancelled
    ledger["entries"][0]["event"]["summary"] = "x\r\nBEGIN:VEVENT"
    who[1].write_text(json.dumps(ledger), encoding="utf-8")
    assert "remove it" in run("plan", "--format", "ics", *who[0], "--today", DAY).err
    ledger["entries"][0] |= {"event": ledger["entries"][1]["event"], "sequence": 10**23}
    who[1].write_text(json.dumps(ledger), encoding="utf-8")
    assert "remove it" in run("plan", "--format", "ics", *who[0], "--today", DAY).err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_no_ordinary_file_in_the_place_of_the_ledger(run: Run, who: tuple[list[str], Path]) -> None:
    for make in (os.mkdir, os.mkfifo):
        make(who[1])
        ran = run("plan", "--format", "ics", *who[0], "--today", DAY)
        assert (ran.code, ran.err.count("\n")) == (2, 1)
        who[1].rmdir() if who[1].is_dir() else who[1].unlink()


def numbered(path: Path, first: int) -> list[tuple[int, date]]:
    """Export one event that moves each time; the numbers given to its days."""
    given = []
    for days in range(first, 40, 2):
        day = date(2026, 1, 1) + timedelta(days=days)
        event = Event(
            key="deadline",
            first=day,
            last=day,
            summary="x",
            description="",
            categories=(),
            reminder=False,
        )
        (entry,) = exported(path, [event], day, UUID(int=7)).entries
        given.append((entry.sequence, entry.event.first))
    return given


def test_two_exports_at_once_never_share_a_number(tmp_path: Path) -> None:
    path = tmp_path / "calendar.json"
    with ProcessPoolExecutor(2, get_context("fork")) as pool:
        one, two = pool.map(numbered, (path, path), (0, 1))
    assert sorted(number for number, _ in one + two) == list(range(40))


def test_a_plan_on_the_screen_loads_no_calendar() -> None:
    code = (
        "import sys; from csm_advisor.cli.app import main;"
        " main(['plan', '--example', '--today', '2026-11-21']);"
        " print({'icalendar', 'filelock', 'csm_advisor.render.writers.ics'}"
        " & sys.modules.keys())"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "set()"
