"""Two processes at once: none of the two is lost, and what is kept is whole."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import tomli
from icalendar import Calendar, Event

from tests.faults.conftest import TODAY
from tests.faults.outside import kept_in, ran
from tests.terminal import Session

# Starts at the moment at which all the others start, when everything is loaded, on a disk that is
# slow to open a file for adding to it, and slow to write.
TOGETHER = """
import os, sys, time
open_now, fsync_now = os.open, os.fsync
def slow_open(path, flags, *rest, **more):
    if flags & os.O_APPEND:
        time.sleep(0.4)
    return open_now(path, flags, *rest, **more)
def slow_fsync(handle):
    time.sleep(0.1)
    fsync_now(handle)
os.open, os.fsync = slow_open, slow_fsync
from csm_advisor.cli import app
from csm_advisor.cli.commands import done, plan, profile
import csm_advisor.advice.planning.planner, csm_advisor.store.people.log
import csm_advisor.render.screens.plan, filelock
print("here", flush=True)
sys.stdin.readline()
app.run()
"""


def at_once(home: Path, *commands: list[str]) -> list[tuple[int, str]]:
    """Runs the commands at the same time; gives the exit code and the result of each."""
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", TOGETHER, *words, *TODAY],
            env={**os.environ, "CSM_ADVISOR_HOME": str(home), "PYTHONUNBUFFERED": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for words in commands
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "here\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    ended = []
    for process in processes:
        out, err = process.communicate(timeout=60)
        assert "Traceback" not in err
        ended.append((process.returncode, out.removeprefix("here\n")))
    return ended


def test_who_log_at_once_lose_no_step_and_log_none_twice(home: Path) -> None:
    one, other = "hold-monthly-one-to-ones", "ask-for-crm-training"
    ended = at_once(home, ["done", one], ["done", other], ["done", one])
    assert sorted(code for code, _ in ended) == [0, 0, 2]
    log = json.loads(ran("log", "--json", home=home).out)["done"]
    assert sorted(entry["step"] for entry in log[1:]) == sorted([one, other])


def test_of_two_who_save_the_same_answer_one_is_kept_whole(home: Path) -> None:
    names = ["Ana " * 20, "Bo " * 30]
    before = set(kept_in(home))
    ended = at_once(home, *(["profile", "edit", "--name", name.strip()] for name in names))
    assert [code for code, _ in ended] == [0, 0]
    kept = tomli.loads((home / "profile.toml").read_text())
    assert kept["name"] in [name.strip() for name in names]
    assert kept["target"] == "manager"
    assert set(kept_in(home)) == before | {"profile.toml.last"}


EDITS = {
    "name": (["--name", "Ana"], "Ana"),
    "years_in_service": (["--years-in-service", "9"], 9.0),
    "years_leading": (["--years-leading", "4"], 4.0),
    "education": (["--education", "master"], "master"),
    "target": (["--target", "director"], "director"),
    "hours_per_week": (["--hours", "7"], 7.0),
    "at_once": (["--at-once", "3"], 3),
    "languages": (["--language", "Spanish"], ["Spanish"]),
    "tools": (["--tool", "Excel"], ["analytics-tools", "Excel"]),
    "by": (["--by", "2040-01-31"], date(2040, 1, 31)),
}


def test_who_edit_different_answers_at_once_lose_none(home: Path) -> None:
    skills = {"leadership": 3, "coaching": 2}
    rated = [["--skill", f"{skill}={level}"] for skill, level in skills.items()]
    commands = [["profile", "edit", *words] for words in (*(w for w, _ in EDITS.values()), *rated)]
    assert {code for code, _ in at_once(home, *commands)} == {0}
    kept = tomli.loads((home / "profile.toml").read_text())
    assert {key: kept[key] for key in EDITS} == {key: value for key, (_, value) in EDITS.items()}
    assert kept["skills"] == skills


def test_an_interview_keeps_what_others_edit_meanwhile(home: Path) -> None:
    words = ["-m", "csm_advisor", "plan", "--sharpen", *TODAY]
    session = Session(home, words, CSM_ADVISOR_PLAIN="1")
    session.until("\n> ")
    assert ran("profile", "edit", "--hours", "9", "--skill", "coaching=2", home=home).code == 0
    for text in ("7=3", "", "CCXP"):
        session.type(f"{text}\n")
        session.until("\n> ")
    session.type("quit\n")
    session.end()
    kept = tomli.loads((home / "profile.toml").read_text())
    assert kept["hours_per_week"] == 9.0
    assert len(kept["skills"]) == 2
    assert kept["skills"]["coaching"] == 2
    assert kept["certifications"] == ["ccxp"]


def numbered(calendar: str) -> dict[tuple[str, int], Event]:
    """The events of a calendar by what tells one version of one event from another."""
    events = Calendar.from_ical(calendar).events
    return {(str(event.uid), event.sequence): event for event in events}


def test_two_who_export_a_calendar_never_share_a_number(home: Path) -> None:
    files = [home.with_name(f"{hours}.ics") for hours in ("3", "9")]
    commands = [["plan", "--hours", file.stem, "-o", str(file)] for file in files]
    assert [code for code, _ in at_once(home, *commands)] == [0, 0]
    one, other = (numbered(file.read_text()) for file in files)
    assert {uid for uid, _ in one} & {uid for uid, _ in other}
    differ = [n for n in one.keys() & other.keys() if one[n]["SUMMARY"] != other[n]["SUMMARY"]
              or one[n].start != other[n].start
              or one[n].end != other[n].end]  # fmt: skip
    assert differ == []
