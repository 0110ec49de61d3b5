"""The schedule against brute force: every way of giving each week to one step or to none."""

from collections.abc import Sequence
from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

from csm_advisor.advice.planning.calendar import FAR, Calendar
from csm_advisor.advice.planning.schedule import (
    Arrive,
    Job,
    Wait,
    arrivals_after,
    months_after,
    own_time_ends,
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
            tenure=draw(st.sampled_from((0, 0, 1, 6))),
        )
        for place in range(places)
    ]


def least_months(as_of: date, weeks: int) -> int:
    calendar = Calendar(as_of)
    return next(months for months in range(100) if calendar.weeks_within(months) >= weeks)


def held_back(
    as_of: date, wait: Wait, end: int, paid: int, reached: Sequence[int], place: int
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
    if paid and before < FAR:
        found["on-the-job"] = least_months(as_of, calendar.week_from(before) + paid)
    if wait.tenure:
        found["tenure"] = min(FAR, before + wait.tenure)
    return found


@settings(max_examples=2000)
@given(
    waits(),
    jobs,
    st.lists(st.integers(0, 20), min_size=PLACES, max_size=PLACES),
    st.dates(date(2023, 1, 1), date(2025, 1, 1)),
)
def test_each_rung_is_reached_in_the_least_month_that_all_constraints_allow(
    waits: list[Wait], jobs: list[Job], paid: list[int], as_of: date
) -> None:
    jobs = [job._replace(due=min(job.due, len(waits))) for job in jobs]
    ends = ends_by_brute_force(jobs, len(waits))
    paid = paid[: len(waits)]
    least = [0] * (len(waits) + 1)
    for _ in least:  # from nothing upwards until no constraint asks for more
        for place, (wait, end, weeks) in enumerate(zip(waits, ends, paid, strict=True), start=1):
            least[place] = max(held_back(as_of, wait, end, weeks, least, place).values())
    calendar = Calendar(as_of)
    assert months_after(calendar, waits, own_time_ends(jobs, len(waits)), paid) == least[1:]
    found = arrivals_after(calendar, waits, own_time_ends(jobs, len(waits)), paid)
    assert [arrive.months for arrive in found] == least[1:]
    for place, arrive in enumerate(found, start=1):
        tight = held_back(as_of, waits[place - 1], ends[place - 1], paid[place - 1], least, place)
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
        Calendar(date(2026, 1, 1)), [never, above], own_time_ends([Job(0, 3, 2)], 2), [0, 0]
    )
    assert found == [Arrive(FAR, "leading"), Arrive(FAR, "before")]
