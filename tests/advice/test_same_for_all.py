"""Whether a binding constraint is the same whatever is chosen, beside those that are chosen."""

from datetime import date

from hypothesis import event, given, settings

from csm_advisor.advice.planning.binding_constraint import binding_of
from csm_advisor.advice.planning.calendar import FAR
from csm_advisor.advice.planning.context import context_of
from csm_advisor.advice.planning.ranking import best_routes
from csm_advisor.advice.planning.route_at_bar import RouteAtBar, work_out
from csm_advisor.advice.planning.route_timing import Goal
from csm_advisor.advice.team.same_for_all import same_binding_for_all
from csm_advisor.model.plan import BARS
from csm_advisor.model.profile import Profile
from tests.strategies import bundled, profiles

DAY = date(2026, 11, 29)


@settings(max_examples=100)
@given(profiles())
def test_what_is_the_same_for_all_is_so_for_each_set_that_is_found(profile: Profile) -> None:
    """That with the least own time, and those that are found with another rung first."""
    context = context_of(profile, bundled(), DAY)
    path = best_routes(context)[0][0][0]
    for bar in BARS:
        by_date = work_out(context, path, bar, by_date_alone=True)
        if by_date.months >= FAR or not same_binding_for_all(by_date):
            event("not shown")
            continue
        told = binding_of(context, path, by_date, bar)
        event(told.kind)
        goal = Goal(by_date.timing, len(path) - 1)
        others = [work_out(context, path, bar).chosen, by_date.search.cheapest]
        others += [
            by_date.search.earliest(Goal(by_date.timing, place, then=goal.place))
            for place in range(1, goal.place)
        ]
        for chosen in others:
            reached = by_date.timing.reached(by_date.search.load_of(chosen))
            if reached[-1].months == by_date.months:
                other: RouteAtBar = by_date._replace(chosen=chosen, reached=reached)
                assert binding_of(context, path, other, bar) == told


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
