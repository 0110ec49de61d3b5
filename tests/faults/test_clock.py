"""A clock that was set back, or stands far off: what is kept comes from a later day than today."""

from pathlib import Path

import pytest

from tests.faults.conftest import ANOTHER_STEP, STEP
from tests.faults.outside import kept_in, ran

COMMANDS = (
    ["plan"], ["plan", "--json"], ["plan", "--format", "html"], ["plan", "--format", "ics"],
    ["next"], ["log"], ["packet"], ["compare"], ["levers"], ["what-if", "--hours", "3"],
    ["profile", "show"], ["profile", "list"], ["skills", "--mine"], ["salary"], ["outlook"],
    ["sources"], ["explain", STEP], ["plan", "--diff"], ["profile", "edit", "--hours", "5"],
)  # fmt: skip

FEW = (["plan"], ["plan", "--format", "ics"], ["next"], ["plan", "--diff"])


@pytest.mark.parametrize(
    ("day", "commands"), [("1970-01-01", COMMANDS), ("0001-01-01", FEW), ("9997-12-31", FEW)]
)
def test_commands_answer_on_any_day(home: Path, day: str, commands: list[list[str]]) -> None:
    for words in commands:
        done = ran(*words, "--today", day, home=home)
        assert (done.code, bool(done.out)) == (0, True), (words, done)
    assert b'"on": "2026-11-21"' in kept_in(home)["log.jsonl"]


def test_a_step_can_be_logged_before_the_one_logged_last(home: Path) -> None:
    early = ("--today", "1999-12-31")
    assert ran("done", ANOTHER_STEP, *early, home=home).code == 0
    log = ran("log", *early, home=home)
    assert b"31 Dec 1999" in log.out
    assert b"21 Nov 2026" in log.out
    assert ran("undo", *early, home=home).code == 0
    done = ran("done", ANOTHER_STEP, "--on", "2026-11-21", *early, home=home)
    done.told(2, "--on: 2026-11-21 is after 1999-12-31")


def test_the_last_day_of_all_has_no_week_after_it(home: Path) -> None:
    for words in (["plan"], ["next"], ["done", ANOTHER_STEP], ["roles"]):
        for day in ("9998-01-01", "9999-12-31"):
            ran(*words, "--today", day, home=home).told(2, f"{day} is too late")


def test_a_way_into_a_first_job_and_a_degree_have_dates_as_long_as_a_plan_has(home: Path) -> None:
    mine = ("--situation", "student", "--education", "none", "--years-in-service", "0")
    for words in ([], ["--json"], ["--format", "ics"], ["--all"]):
        done = ran("plan", *mine, *words, "--today", "9997-12-31", home=home)
        assert (done.code, bool(done.out)) == (0, True), done


KNOW_ONE = (
    ["plan"], ["plan", "--json"], ["plan", "--format", "ics"], ["compare"], ["levers"], ["packet"],
    ["next"], ["what-if", "--hours", "3"], ["done", ANOTHER_STEP], ["explain", STEP],
    ["profile", "show"], ["skills", "director"], ["apply"], ["outlook"],
)  # fmt: skip


@pytest.mark.parametrize("words", KNOW_ONE, ids=" ".join)
def test_a_deadline_that_is_past_is_said_once_and_left_out(home: Path, words: list[str]) -> None:
    early = ("--today", "2026-11-20")
    for name in ("me.toml", "me.json"):
        mine = ("profile", "export", "-o", name)
        assert ran("profile", "edit", "--by", "2027-06-30", *early, home=home).code == 0
        assert ran(*mine, home=home, cwd=home).code == 0
    later, today = ("--today", "2027-07-01"), ("--today", "2027-06-30")
    kept = kept_in(home)["profile.toml"]
    done = ran(*words, *later, home=home)
    if words != ["skills", "director"]:  # it asks for nobody's answers
        assert done.err == "Your saved deadline (by = 2027-06-30) is past: left out.\n"
    assert done.code == 0
    elsewhere = home / "elsewhere"
    done = ran(*words, "--profile", "me.toml", *later, home=elsewhere, cwd=home)
    assert done.err == "The deadline in 'me.toml' (by = 2027-06-30) is past: left out.\n"
    assert done.code == 0
    if words[0] != "done":
        done = ran(*words, "--profile", "me.json", *today, home=elsewhere, cwd=home)
        assert done.err == "The deadline in 'me.json' (by = 2027-06-30) is today: left out.\n"
        assert done.code == 0
    assert kept_in(home)["profile.toml"] == kept


def test_a_deadline_on_the_command_line_that_is_past_is_refused(home: Path) -> None:
    for words in (["plan"], ["compare"], ["levers"], ["packet"], ["profile", "edit"]):
        done = ran(*words, "--by", "2027-06-30", "--today", "2027-06-30", home=home)
        done.told(2, "the deadline 2027-06-30 is not after 2027-06-30")
