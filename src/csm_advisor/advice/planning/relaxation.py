"""A bound on the keys of the sets that arrive in time: work that does not fit has a price.

This is the Lagrangian relaxation of the choice: a set may take more weeks than there are, and pays
for it in its key; what it leaves free is paid to it. Whatever the prices, no set that arrives in
time has a key below the least one so reckoned. Good prices are found by subgradient steps of
Polyak's length, as for any problem of shortest paths with limited resources.
"""

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from csm_advisor.advice.planning.route_timing import Goal
from csm_advisor.advice.planning.set_cover import Key, Option, sum_of_keys
from csm_advisor.advice.planning.work_ahead import WorkAhead
from csm_advisor.advice.planning.workload import workload_of

ROUNDS = 5


class Relaxed(NamedTuple):
    """A bound on the keys of the sets that reach a score.

    A set that is begun with options of these `weights` and goes on from a state has no key below
    their sum and the `least` of the state, without what is `free`. `known` has the least key of
    the sets that were seen to reach the score, None where that of none is below the one known.
    """

    weights: list[int]
    least: list[int]
    free: int
    known: list[Option] | None


def relaxed(
    ahead: WorkAhead, goal: Goal, soonest: Sequence[int], score: int, known: Key
) -> Relaxed:
    """The bound for a score, for which there may be room; `known` is the key of a set that reaches
    it, or one that is wanted.

    No set reaches a rung before its `soonest` month.
    """
    graph, rungs, at_once = ahead.graph, ahead.rungs, goal.timing.at_once
    room = goal.timing.room(soonest, goal.limits(score))
    assert room is not None, "there is room for the score"
    firsts = [goal.timing.weeks_within(month) for month in soonest]
    unpriced = [0] * (rungs - len(room))
    by_rung = [0] * len(room)  # the price of a week of own time due by each rung
    at_work = [0] * len(room)  # that of a week on the job for it
    takes = [(one.key, one.due - 1, one.weeks, one.paid) for one in graph.options]
    best: Relaxed | None = None
    highest = 0
    seen: list[Option] | None = None
    for _ in range(ROUNDS):
        own = [*reversed([*accumulate(reversed(by_rung))]), *unpriced]
        paid = [*at_work, *unpriced]
        weights = [key + own[at] * weeks + paid[at] * at_work for key, at, weeks, at_work in takes]
        least = graph.least(weights)
        # A week more until a rung is one less between it and the next one.
        worth = [
            price + at_once * (here - further)
            for price, here, further in zip(by_rung, at_work, [*at_work[1:], 0], strict=True)
        ]
        weeks = [
            one.until if more >= 0 else first
            for more, one, first in zip(worth, room, firsts, strict=False)
        ]
        free = sum(more * until for more, until in zip(worth, weeks, strict=True))
        chosen = graph.best(least, weights)
        load = workload_of(chosen, rungs)
        if sum_of_keys(chosen) < known and goal.arrival(load) <= score:
            seen, known = chosen, sum_of_keys(chosen)
        bound = least[-1] - free
        if best is None or bound > highest:
            best, highest = Relaxed(weights, least, free, None), bound
        over = [taken - until for taken, until in zip(load.own, weeks, strict=False)]
        over_at_work = [
            sum(taken) - at_once * (until - since)
            for taken, until, since in zip(load.paid, weeks, [0, *weeks], strict=False)
        ]
        steepness = sum(
            more * more
            for more, price in zip([*over, *over_at_work], [*by_rung, *at_work], strict=True)
            if more > 0 or price
        )
        if not steepness or bound >= known:
            break
        step = (known - bound) // steepness
        by_rung = _raised(by_rung, over, step)
        at_work = _raised(at_work, over_at_work, step)
    assert best is not None
    return best._replace(known=seen)


def _raised(prices: Sequence[int], over: Sequence[int], step: int) -> list[int]:
    """Prices that go up where there is too much, and down where there is room."""
    return [max(0, price + step * more) for price, more in zip(prices, over, strict=True)]
