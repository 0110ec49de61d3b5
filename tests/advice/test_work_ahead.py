"""The bounds of a choice, against every set that closes what is needed."""

from datetime import date

from hypothesis import example, given, settings

from csm_advisor.advice.planning.action_choice import RATIOS
from csm_advisor.advice.planning.calendar import Calendar
from csm_advisor.advice.planning.relaxation import relaxed
from csm_advisor.advice.planning.route_timing import Goal, RouteTiming
from csm_advisor.advice.planning.schedule import Wait
from csm_advisor.advice.planning.set_cover import Graph, Option, key_of, sum_of_keys
from csm_advisor.advice.planning.work_ahead import WorkAhead
from csm_advisor.advice.planning.workload import workload_of
from tests.choices import Choice, choices, covering


def step(id_: str, covers: int, *, at_work: int = 0, weeks: int = 0, due: int = 1) -> Option:
    key = key_of(60 * weeks, 0, "abc".index(id_), 3)
    return Option(id_, covers, 60 * weeks, key, due, weeks, paid=at_work)


# Steps of 13 and 4 weeks, one after the other, beside 17 weeks of own time: they just fit.
JUST_SO = Choice(
    [step("a", 1, at_work=13), step("b", 2, at_work=4), step("c", 4, weeks=17)],
    7,
    [Wait(0, 0, None, 0)],
    Calendar(date(2025, 1, 1)),
    1,
)
# Both rungs are reached in one month, so there is no week between them, but 8 until then.
IN_ONE_MONTH = Choice(
    [step("a", 1, at_work=2), step("b", 1, at_work=2, due=2), step("c", 2, weeks=8, due=2)],
    3,
    [Wait(2, 0, None, 0), Wait(0, 0, None, 0)],
    Calendar(date(2025, 1, 1)),
    1,
)


@settings(max_examples=500)
@given(choices())
@example(JUST_SO)
@example(IN_ONE_MONTH)
def test_no_set_is_better_than_its_bounds(choice: Choice) -> None:
    rungs = len(choice.waits)
    goal = Goal(RouteTiming(choice.calendar, choice.at_once, choice.waits), rungs)
    sets = [
        (chosen, workload_of(chosen, rungs))
        for chosen in map(list, covering(choice.options, choice.needed))
    ]
    if not sets:
        return
    ahead = WorkAhead(Graph(choice.options, choice.needed), rungs, RATIOS)
    by_ratio = [ahead.soonest(goal.timing, ratio) for ratio in RATIOS]
    soonest = [max(months) for months in zip(*by_ratio, strict=True)]
    least = ahead.least_score(goal, soonest, goal.score(soonest))
    guards = ahead.loads.guards
    best = min((goal.arrival(load) for _, load in sets))
    in_time = [chosen for chosen, load in sets if goal.arrival(load) == best]
    bound = relaxed(ahead, goal, soonest, best, max(map(sum_of_keys, in_time)))
    for chosen, load in sets:
        months = goal.timing.months(load)
        assert all(first <= month for first, month in zip(soonest, months, strict=True))
        assert least <= goal.arrival(load)
        limit = ahead.limit(goal, soonest, goal.arrival(load))
        assert limit is not None
        taken = sum(ahead.of[choice.options.index(option)] for option in chosen)
        assert (limit - taken) & guards == guards
    for chosen in in_time:
        assert bound.least[-1] - bound.free <= sum_of_keys(chosen)
    if bound.known:
        assert goal.arrival(workload_of(bound.known, rungs)) == best
