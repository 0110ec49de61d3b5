"""Whether a binding constraint is the same whatever is chosen, beside those that are chosen."""

from collections.abc import Sequence
from datetime import date

from hypothesis import event, given, settings
from hypothesis import strategies as st

from csm_advisor.advice.planning.available_actions import due_on
from csm_advisor.advice.planning.binding_constraint import binding_of
from csm_advisor.advice.planning.calendar import FAR
from csm_advisor.advice.planning.catalogue_index import index_of
from csm_advisor.advice.planning.context import context_of
from csm_advisor.advice.planning.gaps import AskedAhead, SkillsAhead
from csm_advisor.advice.planning.ranking import best_routes
from csm_advisor.advice.planning.route_at_bar import Asks, RouteAtBar, work_out
from csm_advisor.advice.planning.route_timing import Goal, RouteTiming
from csm_advisor.advice.planning.set_cover import Option
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
    due_on(index_of(bundled()), {}, 0),
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
            reached = by_date.timing.reached(by_date.search.load_of(chosen))
            if reached[-1].months == by_date.months:
                other = by_date._replace(chosen=chosen, reached=reached)
                assert binding_of(context, path, other, bar) == told


@settings(max_examples=2000)
@given(choices(), st.sampled_from((1, 3, 9)), st.sampled_from((1, 3, 9)))
def test_what_is_the_same_for_all_is_so_for_each_set_there_is(
    choice: Choice, leading: int, tenure: int
) -> None:
    """The reason of the last month, and whether it helps to lead, or to stand there, sooner."""
    search, places = choice.search(), len(choice.waits)
    *before, last = choice.waits
    last = last._replace(leading=leading * last.leading, tenure=tenure * last.tenure)
    choice = choice._replace(waits=[*before, last])
    timing = RouteTiming(choice.calendar, choice.at_once, choice.waits)
    if not search.closes or timing.unhindered[-1] >= FAR:
        return

    def route(chosen: Sequence[Option]) -> RouteAtBar:
        reached = timing.reached(workload_of(chosen, places))
        options = tuple(choice.options)
        return RouteAtBar(
            NOTHING_ASKED, (), [*chosen], choice.waits, reached, (), search, options, timing
        )

    found = search.earliest(Goal(timing, places), by_date_alone=True)
    worked = route(found)
    if found is search.cheapest or not same_binding_for_all(worked._replace(chosen=found)):
        return
    event(worked.reached[-1].reason)
    for other in map(route, covering(choice.options, choice.needed)):
        if other.months == worked.months:
            assert hangs_on(other) == hangs_on(worked)


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
