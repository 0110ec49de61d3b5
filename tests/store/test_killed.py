"""Killed at any moment, what is kept is whole; and so it is where two write at once.

A child writes as fast as it can, numbers what it writes, and says after each write which number
is done. After the kill the number that is found must be that one, or the next one.
"""

import os
import signal
import stat
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.advice.tracking.plan_facts import facts_of
from csm_advisor.model.plan_facts import PlanFacts
from csm_advisor.model.profile import Profile
from csm_advisor.model.progress import Done
from csm_advisor.store.people import last_plan, log
from csm_advisor.store.people.answers_file import load_saved, read_file, save
from tests.strategies import bundled

KILLS = 105  # of each of the three
LONGEST_LIFE = 0.015  # seconds
TODAY = date(2026, 11, 21)
NOTE = "x" * 1000

Write = Callable[[int], None]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    monkeypatch.setenv("CSM_ADVISOR_HOME", str(folder))
    return folder


def child(write: Write, first: int, said: int) -> int:
    """A process that writes `first`, `first` + 1 … and says each number once it is done."""
    process = os.fork()
    if process:
        return process
    try:
        for number in count(first):
            write(number)
            os.write(said, b"%d\n" % number)
    finally:
        os._exit(1)


def killed(write: Write, folder: Path, kills: int = KILLS) -> Iterator[tuple[int, int]]:
    """Kills a writing child again and again; gives the last number said and the one after it."""
    done = 0
    write(done)
    for at in range(kills):
        ours, theirs = os.pipe()
        process = child(write, done + 1, theirs)
        os.close(theirs)
        with open(ours) as said:
            done = int(said.readline())  # from here on it is writing, however busy the machine
            time.sleep(LONGEST_LIFE * at / kills)
            os.kill(process, signal.SIGKILL)
            assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == -signal.SIGKILL
            done = int((said.read().split() or [str(done)])[-1])
        assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
        yield done, done + 1
        # The next write works, and it is that of this process.
        done += 2
        write(done)


def answers(number: int) -> dict[str, object]:
    # The one number stands at the beginning and at the end, with much between.
    jobs = [{"title": "x" * 90, "texts": ["y" * 1500] * 3}] * 8
    return {"name": f"{number}", "jobs": [*jobs, {"title": f"{number}"}]}


def number_of(found: dict[str, object]) -> int:
    number = int(str(found["name"]))
    assert found == answers(number)
    return number


def test_the_answers_are_whole(home: Path) -> None:
    home.mkdir(mode=0o700)
    for possible in killed(lambda number: save(answers(number)), home):
        assert number_of(load_saved()) in possible
        last = home / "profile.toml.last"
        # That one may be two behind, or have been written without the other.
        assert not last.exists() or number_of(read_file(last)) in range(
            possible[0] - 2, possible[1]
        )
    left = list(home.glob(".csm-advisor-*.tmp"))
    assert len(left) > 1
    for path in left[1:]:
        os.utime(path, (0, 0))
    save(answers(-1))
    assert list(home.glob(".*")) == left[:1]  # somebody may still be writing that one


def test_the_last_plan_is_whole(home: Path) -> None:
    home.mkdir(mode=0o700)
    person = Profile(
        rung="representative",
        years_in_service=1.0,
        years_leading=0.0,
        education="none",
        target="director",
    )
    facts = facts_of(make_plan(person, bundled(), TODAY))
    path = home / last_plan.FILE_NAME

    def numbered(number: int) -> PlanFacts:
        return facts.model_copy(update={"own_hours": float(number)})

    for possible in killed(lambda number: last_plan.keep(path, numbered(number)), home):
        found = last_plan.last_shown(path)
        assert found is not None
        whole = [numbered(number).model_dump_json() for number in possible]
        assert found.model_dump_json() in whole


def test_the_log_loses_nothing(home: Path) -> None:
    for part in range(5):  # a log of hundreds of steps takes long to read
        folder = home / str(part)
        folder.mkdir(mode=0o700, parents=True)
        path = folder / "log.jsonl"

        def write(number: int, path: Path = path) -> None:
            log.add(path, Done(step=f"s{number}", on=TODAY, note=NOTE))

        expected = ["s0"]
        for last, next_ in killed(write, folder, KILLS // 5):
            found = [done.step for done in log.read_log(path).done]
            said = [f"s{number}" for number in range(int(expected[-1][1:]) + 1, last + 1)]
            assert found in (expected + said, [*expected, *said, f"s{next_}"])
            expected = [*found, f"s{next_ + 1}"]
        assert [done.step for done in log.read_log(path).done] == expected


def test_two_who_save_at_once_leave_one_of_the_two(home: Path) -> None:
    save(answers(0))
    children = []
    for who in (1, 2):
        if (process := os.fork()) == 0:
            try:
                for _ in range(15):
                    save(answers(who))
                os._exit(0)
            finally:
                os._exit(1)
        children.append(process)
    seen = set()
    while children:
        seen.add(number_of(load_saved()))
        ended, status = os.waitpid(children[0], os.WNOHANG)
        if ended:
            children.remove(ended)
            assert status == 0
    assert number_of(load_saved()) in (1, 2)
    assert number_of(read_file(home / "profile.toml.last")) in (0, 1, 2)
    assert seen <= {0, 1, 2}
    assert sorted(path.name for path in home.iterdir()) == ["profile.toml", "profile.toml.last"]
