"""Several processes plan a team."""

import os
import signal
from collections.abc import Iterator
from multiprocessing import active_children
from types import FrameType

import pytest

from csm_advisor.advice.team.result import Result
from csm_advisor.api.team import TeamPlanner
from csm_advisor.cli import team_work
from csm_advisor.cli.world import World
from csm_advisor.errors import UsageProblem

HALF_A_SECOND, LONG = 0.5, 20.0
ROWS = [(at, {"person": f"P{at}", "rung": "representative"}) for at in range(100)]


def is_ended(planner: TeamPlanner, rows: object) -> list[Result]:
    """As a system does that has no memory left."""
    os.kill(os.getpid(), signal.SIGKILL)
    return []


def never_ends(planner: TeamPlanner, rows: object) -> list[Result]:
    """What no process comes back from, not even when it is told to end."""
    os.kill(os.getpid(), signal.SIGSTOP)
    return []


@pytest.fixture
def interrupted() -> Iterator[None]:
    """Someone presses Ctrl-C after half a second; whoever still waits long after that fails."""

    def told(number: int, frame: FrameType | None) -> None:
        signal.signal(signal.SIGALRM, waited)
        raise KeyboardInterrupt

    def waited(number: int, frame: FrameType | None) -> None:
        raise AssertionError("it waits for a process that does not end")

    before = signal.signal(signal.SIGALRM, told)
    signal.setitimer(signal.ITIMER_REAL, HALF_A_SECOND, LONG)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@pytest.mark.usefixtures("interrupted")
def test_who_interrupts_waits_for_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TeamPlanner, "results", never_ends)
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: {0, 1}, raising=False)
    world = World(None, "2026-11-29")
    try:
        with (
            pytest.raises(KeyboardInterrupt),
            team_work.planning(world, len(ROWS), kept=False) as plan,
        ):
            list(plan(ROWS))
    finally:
        for process in active_children():
            process.kill()


def test_a_process_that_is_ended_from_outside_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TeamPlanner, "results", is_ended)
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: {0, 1}, raising=False)
    world = World(None, "2026-11-29")
    with (
        pytest.raises(UsageProblem, match="was ended from outside"),
        team_work.planning(world, len(ROWS), kept=False) as plan,
    ):
        list(plan(ROWS))
