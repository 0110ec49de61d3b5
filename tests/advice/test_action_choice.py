"""The choice of actions against brute force: every subset of the options, tried one by one."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csm_advisor.advice.planning.action_choice import Search, search_of
from csm_advisor.advice.planning.calendar import Calendar
from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.advice.planning.route_timing import Goal, RouteTiming
from csm_advisor.advice.planning.schedule import Wait
from csm_advisor.advice.planning.set_cover import Option, key_of
from csm_advisor.advice.planning.workload import Workload, workload_of
from csm_advisor.model.plan import BARS, Plan
from csm_advisor.model.profile import Profile
from tests.strategies import bundled

THINGS = 5
OPTIONS = 8

# Few different amounts, so that many sets tie and the ids must decide.
minutes = st.sampled_from((60, 120, 180))
cents = st.sampled_from((0, 0, 5000))


class Choice(NamedTuple):
    """One instance: what can be done, what must be closed, after which waits."""

    options: list[Option]
    needed: int
    waits: list[Wait]
    calendar: Calendar
    at_once: int

    def months(self, chosen: Sequence[Option]) -> int:
        timing = RouteTiming(self.calendar, self.at_once, self.waits)
        return timing.months(workload_of(chosen, len(self.waits)))[-1]

    def search(self) -> Search:
        return Search(self.options, self.needed, len(self.waits))

    def found(self, *, by_date_alone: bool = False) -> list[Option] | None:
        search = self.search()
        if not search.closes:
            return None
        goal = Goal(RouteTiming(self.calendar, self.at_once, self.waits), len(self.waits))
        return search.earliest(goal, by_date_alone=by_date_alone)


@st.composite
def choices(draw: st.DrawFn) -> Choice:
    """Up to eight options on the job and in own time, for up to three rungs."""
    things, places = draw(st.integers(1, THINGS)), draw(st.integers(1, 3))
    many = draw(st.integers(0, OPTIONS))
    options = []
    for at in range(many):
        on_the_job = draw(st.booleans())
        spent = 0 if on_the_job else draw(minutes)
        options.append(
            Option(
                id="abcdefgh"[at],
                covers=draw(st.integers(1, 2**things - 1)),
                minutes=spent,
                key=key_of(spent, draw(cents), at, many),
                due=draw(st.integers(1, places)),
                weeks=0 if on_the_job else draw(st.integers(1, 9)),
                release=0 if on_the_job else draw(st.sampled_from((0, 0, 0, 3, 8))),
                paid=draw(st.sampled_from((2, 4, 13))) if on_the_job else 0,
            )
        )
    reachable = 0
    for option in options:
        reachable |= option.covers
    return Choice(
        options,
        # Mostly what can be closed, as the planner asks; else anything, to hear "none does".
        draw(st.sampled_from((reachable, reachable, 2**things - 1, reachable >> 1))),
        [
            Wait(
                service=draw(st.integers(0, 3)),
                leading=draw(st.integers(0, 2)),
                leads_from=draw(st.sampled_from((None, *range(place), *range(place)))),
                practice=draw(st.sampled_from((0, 2, 4))),
                tenure=draw(st.sampled_from((0, 0, 2))),
            )
            for place in range(places)
        ],
        Calendar(draw(st.dates(date(2023, 1, 1), date(2025, 1, 1)))),
        draw(st.integers(1, 3)),
    )


def covering(options: Sequence[Option], needed: int) -> Iterator[tuple[Option, ...]]:
    for count in range(len(options) + 1):
        for chosen in combinations(options, count):
            closed = 0
            for option in chosen:
                closed |= option.covers
            if not needed & ~closed:
                yield chosen


def best_by_brute_force(
    choice: Choice, arrival: Callable[[Sequence[Option]], int]
) -> tuple[int, int] | None:
    """The least arrival over all sets that close what is needed, and the least key of those."""
    return min(
        (
            (arrival(chosen), sum(option.key for option in chosen))
            for chosen in covering(choice.options, choice.needed)
        ),
        default=None,
    )


def key(chosen: Sequence[Option]) -> int:
    return sum(option.key for option in chosen)


@settings(max_examples=2000)
@given(choices())
def test_the_cheapest_set_is_the_one_brute_force_finds(choice: Choice) -> None:
    best = best_by_brute_force(choice, lambda chosen: 0)
    search = choice.search()
    assert search.closes == (best is not None)
    assert best is None or key(search.cheapest) == best[1]


@settings(max_examples=2000)
@given(choices())
def test_the_earliest_set_is_the_one_brute_force_finds(choice: Choice) -> None:
    best = best_by_brute_force(choice, choice.months)
    found = choice.found()
    assert (None if found is None else (choice.months(found), key(found))) == best
    by_date = choice.found(by_date_alone=True)
    assert (None if by_date is None else choice.months(by_date)) == (best and best[0])


def one(id_: str, place: int, *, weeks: int = 0, paid: int = 0, spent: int = 0) -> Option:
    return Option(id_, 1, spent, key_of(spent, 0, place, 2), due=1, weeks=weeks, paid=paid)


def test_an_evening_course_takes_the_place_of_a_step_on_the_job_that_is_too_long() -> None:
    course, step = one("course", 0, weeks=2, spent=480), one("step", 1, paid=13)
    choice = Choice([course, step], 1, [Wait(0, 0, None, 0)], Calendar(date(2025, 1, 1)), 2)
    assert choice.search().cheapest == [step]
    assert choice.found() == [course]
    assert choice._replace(waits=[Wait(12, 0, None, 0)]).found() == [step]


# Too many choices for brute force, and each month that is found makes way for a sooner one.
MANY_CHOICES = (
    Profile(
        rung="team-lead",
        target="mid-manager",
        years_in_service=13,
        years_leading=13,
        education="master",
        skills={
            "business-principles": 4,
            "coaching": 4,
            "communication": 2,
            "computer-skills": 3,
            "customer-focus": 2,
            "organization": 1,
            "strategic-planning": 0,
        },
    ),
    Profile(
        rung="representative",
        target="senior-manager",
        years_in_service=13,
        years_leading=13,
        education="doctorate",
        hours_per_week=7.5,
    ),
)


@pytest.mark.parametrize("person", MANY_CHOICES, ids=lambda person: person.target)
def test_what_is_left_out_when_sets_are_compared_delays_nothing(
    person: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = date(2026, 11, 21)
    found = months(make_plan(person, bundled(), day))
    search_of.cache_clear()
    monkeypatch.setattr(Workload, "beyond", lambda load, own, paid: load)
    assert months(make_plan(person, bundled(), day)) == found


def months(plan: Plan) -> list[int | None]:
    return [
        stage.arrival[bar].months for route in plan.routes for stage in route.stages for bar in BARS
    ]
