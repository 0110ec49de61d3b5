"""The bounds of a choice, against every set that closes what is needed."""

from hypothesis import given, settings

from csm_advisor.advice.planning.action_choice import RATIOS
from csm_advisor.advice.planning.relaxation import relaxed
from csm_advisor.advice.planning.route_timing import Goal, RouteTiming
from csm_advisor.advice.planning.set_cover import Graph, sum_of_keys
from csm_advisor.advice.planning.work_ahead import WorkAhead
from csm_advisor.advice.planning.workload import workload_of
from tests.choices import Choice, choices, covering


@settings(max_examples=500)
@given(choices())
def test_no_set_is_better_than_its_bounds(choice: Choice) -> None:
    rungs = len(choice.waits)
    goal = Goal(RouteTiming(choice.calendar, choice.at_once, choice.waits), rungs)
    sets = [
        (chosen, workload_of(chosen, rungs))
        for chosen in map(list, covering(choice.options, choice.needed))
    ]
    if not sets:
        return
    ahead = WorkAhead(Graph(choice.options, choice.needed), rungs)
    by_ratio = [ahead.soonest(goal.timing, ratio) for ratio in RATIOS]
    soonest = [max(months) for months in zip(*by_ratio, strict=True)]
    least = ahead.least_score(goal, soonest, RATIOS, goal.score(soonest))
    packed = ahead.packed(RATIOS)
    guards = packed.loads.guards
    best = min((goal.arrival(load) for _, load in sets))
    in_time = [chosen for chosen, load in sets if goal.arrival(load) == best]
    bound = relaxed(ahead, goal, soonest, best, max(in_time, key=sum_of_keys))
    for chosen, load in sets:
        months = goal.timing.months(load)
        assert all(first <= month for first, month in zip(soonest, months, strict=True))
        assert least <= goal.arrival(load)
        limit = packed.limit(goal, soonest, goal.arrival(load))
        assert limit is not None
        taken = sum(packed.loads.of[choice.options.index(option)] for option in chosen)
        assert (limit - taken) & guards == guards
    for chosen in in_time:
        assert bound.least[-1] - bound.free <= sum_of_keys(chosen)
    assert goal.arrival(workload_of(bound.known, rungs)) == best
