"""The schedule against brute force: every way of giving each week to one step or to none."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from csm_advisor.advice.planning.calendar import FAR, Calendar
from csm_advisor.advice.planning.schedule import (
    Arrive,
    Job,
    Wait,
    arrivals_after,
    own_time_ends,
    place_own_time,
    place_paid_time,
)

PLACES = 3

# At most 4 steps of at most 6 weeks together, first weeks 0 to 4, for up to 3 rungs.
jobs = st.lists(
    st.builds(Job, st.integers(0, 4), st.integers(1, 6), st.integers(1, PLACES)), max_size=4
).filter(lambda jobs: sum(job.weeks for job in jobs) <= 6)


def ends_by_brute_force(jobs: Sequence[Job], places: int) -> list[int]:
    """The least week in which all work due by each place can be done.

    Follows every way of giving each week to one unfinished step that may start, or to none.
    """
    ends: dict[int, int] = {}
    states = {tuple(job.weeks for job in jobs)}
    week = 0
    while len(ends) < places:
        for place in range(1, places + 1):
            mine = [at for at, job in enumerate(jobs) if job.due <= place]
            if any(not any(left[at] for at in mine) for left in states):
                ends.setdefault(place, week)
        states |= {
            (*left[:at], left[at] - 1, *left[at + 1 :])
            for left in states
            for at, job in enumerate(jobs)
            if left[at] and job.release <= week
        }
        week += 1
    return [ends[place] for place in range(1, places + 1)]


@settings(max_examples=2000)
@given(jobs)
@example([Job(2, 1, 1), Job(0, 4, 2)])
@example([Job(4, 1, 1), Job(0, 3, 3), Job(1, 2, 2)])
def test_own_time_work_is_done_as_early_as_any_order_can_for_every_rung(jobs: list[Job]) -> None:
    assert own_time_ends(jobs, PLACES) == ends_by_brute_force(jobs, PLACES)


@st.composite
def waits(draw: st.DrawFn) -> list[Wait]:
    places = draw(st.integers(1, PLACES))
    return [
        Wait(
            service=draw(st.sampled_from((0, 0, 1, 2, 3))),
            leading=draw(st.sampled_from((0, 0, 1, 2))),
            leads_from=draw(st.sampled_from((None, *range(place), *range(place)))),
            practice=draw(st.sampled_from((0, 0, 2, 4, 13))),
        )
        for place in range(places)
    ]


def least_months(as_of: date, weeks: int) -> int:
    calendar = Calendar(as_of)
    return next(months for months in range(100) if calendar.weeks_within(months) >= weeks)


def held_back(
    as_of: date, wait: Wait, end: int, reached: Sequence[int], place: int
) -> dict[str, int]:
    """The month before which each constraint keeps the person from the rung at `place`."""
    calendar = Calendar(as_of)
    before = reached[place - 1]
    found = {"service": wait.service, "before": before, "own-time": least_months(as_of, end)}
    if wait.leading:
        led_from = FAR if wait.leads_from is None else reached[wait.leads_from]
        found["leading"] = min(FAR, led_from + wait.leading)
    if wait.practice and before < FAR:
        found["practice"] = least_months(as_of, calendar.week_from(before) + wait.practice)
    return found


@settings(max_examples=1000)
@given(waits(), jobs, st.dates(date(2023, 1, 1), date(2025, 1, 1)))
def test_each_rung_is_reached_in_the_least_month_that_all_constraints_allow(
    waits: list[Wait], jobs: list[Job], as_of: date
) -> None:
    jobs = [job._replace(due=min(job.due, len(waits))) for job in jobs]
    ends = ends_by_brute_force(jobs, len(waits))
    least = [0] * (len(waits) + 1)
    for _ in least:  # from nothing upwards until no constraint asks for more
        for place, (wait, end) in enumerate(zip(waits, ends, strict=True), start=1):
            least[place] = max(held_back(as_of, wait, end, least, place).values())
    found = arrivals_after(Calendar(as_of), waits, own_time_ends(jobs, len(waits)))
    assert [arrive.months for arrive in found] == least[1:]
    for place, (arrive, wait, end) in enumerate(zip(found, waits, ends, strict=True), start=1):
        tight = held_back(as_of, wait, end, least, place)
        if least[place - 1] < least[place]:
            assert tight[arrive.reason] == least[place], "the reason is what keeps from the rung"
            assert arrive.reason != "before"
        elif arrive.reason != "nothing":
            assert tight[arrive.reason] == least[place]
        else:
            assert least[place] == 0


def test_a_rung_above_one_that_is_never_reached_hangs_on_that_one() -> None:
    never = Wait(service=0, leading=60, leads_from=None, practice=0)
    above = Wait(service=24, leading=12, leads_from=1, practice=4)
    found = arrivals_after(
        Calendar(date(2026, 1, 1)), [never, above], own_time_ends([Job(0, 3, 2)], 2)
    )
    assert found == [Arrive(FAR, "leading"), Arrive(FAR, "before")]


def windows(jobs: Sequence[Job], slack: Sequence[int]) -> list[tuple[int, int]]:
    """For each place the first week after arriving there and the last before it.

    Each rung is reached when its own-time work can be done, or `slack` weeks later.
    """
    found = [(0, 0)]
    for end, more in zip(own_time_ends(jobs, len(slack)), slack, strict=True):
        last = max(end, found[-1][1]) + more
        found.append((last + more % 2, last))  # a month seldom begins with a week
    return found


slacks = st.lists(st.sampled_from((0, 0, 1, 2, 5, 9)), min_size=PLACES, max_size=PLACES)


def fits_one_lane(jobs: Sequence[Job], spans: Sequence[tuple[int, int]]) -> bool:
    """Whether one step a week can do all the work inside the spans, their ends included."""
    left = {at: job.weeks for at, job in enumerate(jobs)}
    for week in range(max((end for _, end in spans), default=0)):
        begun = [at for at, weeks in left.items() if weeks and spans[at][0] <= week]
        if begun:
            left[min(begun, key=lambda at: spans[at][1])] -= 1
        if any(weeks and spans[at][1] <= week + 1 for at, weeks in left.items()):
            return False
    return True


@settings(max_examples=2000)
@given(jobs, slacks)
# Held back to its own stage, the first step would cut into the one for the last rung.
@example([Job(0, 2, 2), Job(0, 4, 3)], [1, 5, 0])
@example([Job(3, 1, 1), Job(0, 5, 2)], [0, 0, 0])
def test_own_time_steps_lie_in_one_lane_and_miss_no_deadline(
    jobs: list[Job], slack: list[int]
) -> None:
    weeks_at = windows(jobs, slack)
    spans = place_own_time(jobs, weeks_at)
    for job, (start, end) in zip(jobs, spans, strict=True):
        assert job.release <= start
        assert end <= weeks_at[job.due][1]
        assert end - start >= job.weeks
    assert fits_one_lane(jobs, spans)


@settings(max_examples=1000)
@given(jobs, slacks)
@example([Job(0, 2, 2), Job(0, 4, 3)], [1, 5, 0])
def test_no_step_is_put_down_where_all_can_start_today(jobs: list[Job], slack: list[int]) -> None:
    jobs = [job._replace(release=0) for job in jobs]
    spans = place_own_time(jobs, windows(jobs, slack))
    assert [end - start for start, end in spans] == [job.weeks for job in jobs]
    taken = [week for span in spans for week in range(*span)]
    assert len(taken) == len(set(taken)), "one step at a time"


def test_a_step_waits_for_its_own_stage_where_there_is_time() -> None:
    jobs = [Job(0, 2, 1), Job(0, 3, 2)]
    assert place_own_time(jobs, [(0, 0), (10, 10), (20, 20)]) == [(0, 2), (10, 13)]


def test_a_step_starts_early_where_its_own_stage_is_too_short() -> None:
    jobs = [Job(0, 2, 1), Job(0, 3, 2)]
    assert place_own_time(jobs, [(0, 0), (10, 10), (12, 12)]) == [(0, 2), (2, 5)]


def tracks_by_brute_force(count: int, length: int, room: int) -> int:
    """The fewest tracks that hold `count` steps of one length in `room` weeks."""
    return next(tracks for tracks in range(1, count + 1) if -(-count // tracks) * length <= room)


@given(st.integers(1, 7), st.integers(1, 6), st.integers(0, 5), st.integers(0, 40))
def test_equal_paid_steps_run_as_few_at_a_time_as_fit(
    count: int, length: int, first: int, spare: int
) -> None:
    room = length + spare
    spans = place_paid_time([length] * count, first, first + room)
    side_by_side = [sum(start <= week < end for start, end in spans) for week in range(100)]
    assert max(side_by_side) == tracks_by_brute_force(count, length, room)


@settings(max_examples=1000)
@given(st.lists(st.integers(1, 13), max_size=8), st.integers(0, 5), st.integers(0, 60))
def test_paid_steps_keep_their_length_and_their_stage(
    weeks: list[int], first: int, spare: int
) -> None:
    last = first + max(weeks, default=0) + spare
    spans = place_paid_time(weeks, first, last)
    assert [end - start for start, end in spans] == weeks
    assert all(first <= start and end <= last for start, end in spans)


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (10, [(0, 4), (4, 6), (6, 10)]),
        (9, [(0, 4), (0, 2), (2, 6)]),
        (5, [(0, 4), (0, 2), (0, 4)]),
    ],
)
def test_paid_steps_run_in_turn_or_side_by_side(last: int, expected: list[tuple[int, int]]) -> None:
    assert place_paid_time([4, 2, 4], 0, last) == expected
