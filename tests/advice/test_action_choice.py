"""The choice of actions against brute force: every subset of the options, tried one by one."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csm_advisor.advice.planning import branch_and_bound
from csm_advisor.advice.planning.action_choice import search_of
from csm_advisor.advice.planning.calendar import Calendar
from csm_advisor.advice.planning.packed_loads import PackedLoads
from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.advice.planning.route_timing import Goal, RouteTiming
from csm_advisor.advice.planning.schedule import Wait
from csm_advisor.advice.planning.set_cover import Option, key_of
from csm_advisor.model.plan import BARS, Plan
from csm_advisor.model.profile import Profile
from tests.choices import Choice, choices, covering
from tests.strategies import bundled


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


@settings(max_examples=1000)
@given(choices(), st.integers(-2, 1), st.integers(-60, 60))
def test_what_is_shown_not_to_be_better_is_not(choice: Choice, later: int, more: int) -> None:
    """Asked of a month and an own time about those of the best set."""
    best = best_by_brute_force(choice, choice.months)
    search = choice.search()
    if best is None or best[0] + later < 0:  # no month comes before the first
        return
    months, below = best[0] + later, best[1] + more
    timing = RouteTiming(choice.calendar, choice.at_once, choice.waits)
    goal = Goal(timing, len(choice.waits))
    better = any(
        (choice.months(chosen), key(chosen)) < (months, below)
        for chosen in covering(choice.options, choice.needed)
    )
    may_be = search.may_be_better(goal, goal.score([months] * goal.place), below)
    assert may_be or not better
    if choice.months(search.cheapest) == min(timing.unhindered[-1:]):  # no step delays anything
        assert may_be == better


@settings(max_examples=500)
@given(choices())
def test_a_search_for_less_own_time_that_is_cut_short_loses_no_month(choice: Choice) -> None:
    best = best_by_brute_force(choice, choice.months)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(branch_and_bound, "COMPARED", 0)
        found = choice.found()
    assert (None if found is None else choice.months(found)) == (best and best[0])


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
    monkeypatch.setattr(PackedLoads, "beyond", lambda loads, load, most, idle: load)
    assert months(make_plan(person, bundled(), day)) == found


def months(plan: Plan) -> list[int | None]:
    return [
        stage.arrival[bar].months for route in plan.routes for stage in route.stages for bar in BARS
    ]


def test_a_rung_served_first_is_reached_as_early_as_where_only_it_counts() -> None:
    """What comes after that rung counts too, wherever two begun sets are compared."""
    person = Profile(
        rung="mid-manager",
        years_in_service=8.0,
        years_leading=7.0,
        education="some-college",
        target="vice-president",
        hours_per_week=2.0,
        skills={
            "communication": 2,
            "listening": 4,
            "conflict-resolution": 2,
            "teamwork": 2,
            "decision-making": 1,
            "strategic-planning": 3,
            "data-analysis": 4,
            "crm-proficiency": 2,
            "product-knowledge": 4,
            "customer-focus": 2,
            "readiness-to-learn": 1,
            "second-language": 3,
        },
    )
    plan = make_plan(person, bundled(), date(2026, 11, 29))
    assert [one.rung for one in plan.sooner] == [plan.route.stages[0].to]
    assert plan.sooner[0].arrival == plan.route.stages[0].arrival["typical"]
