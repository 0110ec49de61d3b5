"""Whether a binding constraint is the same whatever is chosen, beside those that are chosen."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from csm_advisor.advice.planning.available_actions import due_on
from csm_advisor.advice.planning.binding_constraint import binding_of
from csm_advisor.advice.planning.calendar import FAR, Calendar
from csm_advisor.advice.planning.catalogue_index import index_of
from csm_advisor.advice.planning.context import context_of
from csm_advisor.advice.planning.gaps import AskedAhead, SkillsAhead
from csm_advisor.advice.planning.ranking import best_routes
from csm_advisor.advice.planning.route_at_bar import Asks, RouteAtBar, without_delay, work_out
from csm_advisor.advice.planning.route_timing import Goal, RouteTiming
from csm_advisor.advice.planning.schedule import Wait
from csm_advisor.advice.planning.set_cover import Option, key_of
from csm_advisor.advice.planning.what_moves import leading_sooner, rung_sooner
from csm_advisor.advice.planning.workload import workload_of
from csm_advisor.advice.team.same_for_all import same_binding_for_all
from csm_advisor.model.plan import BARS
from csm_advisor.model.profile import Profile
from tests.choices import Choice, choices, covering
from tests.strategies import bundled, profiles

DAY = date(2026, 11, 29)
# Of which nothing is looked at here.
NOTHING_ASKED = Asks(
    AskedAhead((), (), (), SkillsAhead((), (), ())),
    "demanding",
    {},
    due_on(index_of(bundled()), (), 0),
    hopeless=False,
)


@settings(max_examples=100)
@given(profiles())
def test_what_is_the_same_for_all_is_so_for_each_set_that_is_found(profile: Profile) -> None:
    """That with the least own time, and those that are found with another rung first."""
    context = context_of(profile, bundled(), DAY)
    path = best_routes(context)[0][0][0]
    for bar in BARS:
        by_date = work_out(context, path, bar, by_date_alone=True)
        if by_date.months >= FAR or not same_binding_for_all(by_date):
            continue
        told = binding_of(context, path, by_date, bar)
        assert binding_of(context, path, work_out(context, path, bar), bar) == told
        if by_date.chosen is by_date.search.cheapest:  # what a plan takes
            continue
        event(told.kind)
        goal = Goal(by_date.timing, len(path) - 1)
        for place in range(1, goal.place):
            chosen = by_date.search.earliest(Goal(by_date.timing, place, then=goal.place))
            reached = by_date.timing.reached(workload_of(chosen, goal.place))
            if reached[-1].months == by_date.months:
                other = by_date._replace(chosen=chosen, reached=reached)
                assert binding_of(context, path, other, bar) == told


@settings(max_examples=100)
@given(profiles())
def test_a_bar_without_a_search_of_its_own_is_told_as_with_one(profile: Profile) -> None:
    context = context_of(profile, bundled(), DAY)
    path = best_routes(context)[0][0][0]
    typical = work_out(context, path, "typical")
    found = without_delay(context, path, "demanding", typical)
    event("found" if found else "not found")
    if found is None:
        return
    searched = work_out(context, path, "demanding", typical)
    assert found.months == searched.months
    assert found.gaps == searched.gaps
    if same_binding_for_all(found):
        told = binding_of(context, path, searched, "demanding")
        assert binding_of(context, path, found, "demanding") == told


months = st.integers(0, 6)


@settings(max_examples=2000)
@given(choices(), months, months, st.integers(0, 2), months)
def test_what_is_the_same_for_all_is_so_for_each_set_there_is(
    choice: Choice, leading: int, tenure: int, since: int, service: int
) -> None:
    """The reason of the last month, and whether it helps to lead, or to stand there, sooner."""
    # Years that run from a rung that is reached later than today; steps may end with them.
    first = choice.waits[0]._replace(service=service)
    last = choice.waits[-1]._replace(
        leading=leading, leads_from=min(since, len(choice.waits) - 1), tenure=tenure
    )
    choice = choice._replace(waits=[first, *choice.waits[1:-1], last][-len(choice.waits) :])
    timing = RouteTiming(choice.calendar, choice.at_once, choice.waits)
    if not choice.search().closes or timing.unhindered[-1] >= FAR:
        return
    worked, each = ways(choice)
    if worked.chosen is worked.search.cheapest or not same_binding_for_all(worked):
        return
    event(worked.reached[-1].reason)
    assert {hangs_on(other) for other in each} == {hangs_on(worked)}


# Steps that close the one thing, each its minutes and weeks in own time, its weeks on the job and
# the rung it is for, and what is waited for at each rung: of the sets that end in one month some
# leave time to spare.
TIED = {
    "leading": (
        ((180, 10, 0, 1), (180, 12, 0, 2), (180, 18, 0, 2)),
        (Wait(0, 0, None, 0, tenure=1), Wait(1, leading=4, leads_from=1, practice=0)),
    ),
    "tenure": (
        ((120, 15, 0, 1), (180, 17, 0, 2), (180, 3, 0, 2)),
        (Wait(2, 0, None, 0, tenure=1), Wait(0, 0, 0, 0, tenure=2)),
    ),
    "tenure, or leading as late": (
        ((180, 2, 0, 3), (60, 3, 0, 1), (0, 0, 4, 3)),
        (Wait(0, 0, None, 0), Wait(1, 0, None, 0), Wait(1, 1, leads_from=1, practice=0, tenure=1)),
    ),
}


@pytest.mark.parametrize("years", TIED)
def test_it_is_not_shown_where_steps_end_with_the_years_in_some_sets(years: str) -> None:
    steps, waits = TIED[years]
    options = [
        Option("abc"[at], 1, minutes, key_of(minutes, 0, at, 3), due, weeks, 0, paid)
        for at, (minutes, weeks, paid, due) in enumerate(steps)
    ]
    worked, each = ways(Choice(options, 1, [*waits], Calendar(date(2024, 1, 1)), 3))
    assert len({hangs_on(one) for one in each}) == 2
    assert not same_binding_for_all(worked)


def ways(choice: Choice) -> tuple[RouteAtBar, list[RouteAtBar]]:
    """What is found by its date alone, and each set that reaches the target in the same month and
    of which nothing can be left out: a plan takes no other."""
    search, places = choice.search(), len(choice.waits)
    timing = RouteTiming(choice.calendar, choice.at_once, choice.waits)

    def route(chosen: Sequence[Option]) -> RouteAtBar:
        reached = timing.reached(workload_of(chosen, places))
        options = tuple(choice.options)
        return RouteAtBar(
            NOTHING_ASKED, (), [*chosen], choice.waits, reached, (), search, options, timing
        )

    found = search.earliest(Goal(timing, places), by_date_alone=True)
    worked = route(found)._replace(chosen=found)
    sets = [*map(frozenset, covering(choice.options, choice.needed))]
    least = [one for one in sets if not any(other < one for other in sets)]
    each = [route([option for option in choice.options if option in one]) for one in least]
    return worked, [one for one in each if one.months == worked.months]


def hangs_on(worked: RouteAtBar) -> tuple[object, ...]:
    """All that a binding constraint tells of the set that was chosen."""
    reason = worked.reached[-1].reason
    since = {"leading": worked.waits[-1].leads_from or 0, "tenure": len(worked.waits) - 1}
    place = since.get(reason, 0)
    if not place:
        return (reason,)
    sooner = leading_sooner(worked) if reason == "leading" else rung_sooner(worked, place)
    return reason, worked.reached[place - 1].months, sooner


def test_it_is_shown_where_the_date_hangs_on_leading_and_not_where_it_hangs_on_steps() -> None:
    busy = Profile(
        rung="representative",
        target="vice-president",
        years_in_service=9.0,
        years_leading=0.0,
        education="associate",
        hours_per_week=4.0,
        skills=dict.fromkeys(bundled().skills, 1),
    )
    shown = {}
    for target in ("team-lead", "vice-president"):
        context = context_of(busy.model_copy(update={"target": target}), bundled(), DAY)
        path = best_routes(context)[0][0][0]
        worked = work_out(context, path, "demanding", by_date_alone=True)
        assert worked.chosen is not worked.search.cheapest
        shown[worked.reached[-1].reason] = same_binding_for_all(worked)
    assert shown == {"leading": True, "on-the-job": False}
