"""The searches with bounds: for an earlier date, and for less own time among sets of one date.

Both go through the states of a graph, depth first, and leave out what cannot lead to anything
better: where the least that lies ahead is too much, and where a set that was begun before takes
nowhere more. What is left out never decides what is found.
"""

from collections.abc import Sequence

from csm_advisor.advice.planning.relaxation import relaxed
from csm_advisor.advice.planning.route_timing import Goal, Ratio
from csm_advisor.advice.planning.set_cover import Key, Option, sum_of_keys
from csm_advisor.advice.planning.work_ahead import WorkAhead
from csm_advisor.advice.planning.workload import workload_of

# So many sets, begun or whole, are looked at for an earlier date, and for less own time.
SEARCHED = 20_000
COMPARED = 4_000


def sooner(
    ahead: WorkAhead,
    goal: Goal,
    soonest: Sequence[int],
    ratios: tuple[Ratio, ...],
    found: list[Option],
    least: int,
) -> list[Option]:
    """The set with the least score; `found` where none has a lower one. None is below `least`.

    No set reaches a rung before its `soonest` month. What looks best by the first of the `ratios`
    is followed first.
    """
    packed, rest, ratio = ahead.packed(ratios), ahead.rest(ratios[0]), ratios[0]
    moves, options, loads = ahead.graph.moves, ahead.graph.options, packed.loads
    guards, at_once = loads.guards, goal.timing.at_once
    best, tries = goal.arrival(workload_of(found, ahead.rungs)), SEARCHED
    limit, idle = packed.limit(goal, soonest, best - 1), packed.idle(goal, soonest, best - 1)
    seen: dict[tuple[int, int], list[int]] = {}

    def search(state: int, chosen: list[Option], load: int, waiting: int) -> None:
        nonlocal best, found, tries, limit, idle
        if not state:
            score = goal.arrival(workload_of(chosen, ahead.rungs))
            if score < best:
                best, found = score, chosen
                limit = packed.limit(goal, soonest, best - 1)
                # What delays nothing that was looked for so far may delay this.
                idle = packed.idle(goal, soonest, best - 1)
                seen.clear()
            return
        view = loads.beyond(load, packed.most(state), idle)
        known, guarded = seen.setdefault((state, waiting), []), view | guards
        for other in known:
            if guarded - other & guards == guards:
                return  # what follows is the same, and not sooner
        known.append(view)
        further = []
        for at, to in moves[state]:
            more = load + loads.of[at]
            if limit is not None and limit - more - packed.least(to) & guards == guards:
                bound = goal.bound(loads.unpacked(more, at_once), rest[to], ratio)
                further.append((bound, to, at, more))
        further.sort()
        for bound, to, at, more in further:
            if bound >= best or best <= least or not tries:
                return
            tries -= 1
            option = options[at]
            search(to, [*chosen, option], more, waiting | (1 << at if option.release else 0))

    search(len(moves) - 1, [], 0, 0)
    return found


def in_least_time(
    ahead: WorkAhead,
    goal: Goal,
    soonest: Sequence[int],
    ratios: tuple[Ratio, ...],
    found: list[Option],
    least_keys: Sequence[Key],
) -> list[Option]:
    """The set with the least key of those whose score is that of `found`, which is the least.

    `least_keys` are the least from each state on.
    """
    best, tries = sum_of_keys(found), COMPARED
    if best <= least_keys[-1]:
        return found
    packed = ahead.packed(ratios)
    moves, options, loads = ahead.graph.moves, ahead.graph.options, packed.loads
    guards, score = loads.guards, goal.arrival(workload_of(found, ahead.rungs))
    limit, idle = packed.limit(goal, soonest, score), packed.idle(goal, soonest, score)
    assert limit is not None, "what was found reaches the score"
    weights, least_weights, free, in_time = relaxed(ahead, goal, soonest, score, found)
    # Of sets with the same key that is taken which the search comes to first.
    best = min(best, sum_of_keys(in_time) + 1)
    seen: dict[tuple[int, int], list[tuple[Key, int]]] = {}

    def search(
        state: int, chosen: list[Option], key: Key, weight: int, load: int, waiting: int
    ) -> None:
        nonlocal best, found, tries
        if not state:
            if goal.arrival(workload_of(chosen, ahead.rungs)) <= score:
                best, found = key, chosen
            return
        view = loads.beyond(load, packed.most(state), idle)
        known, guarded = seen.setdefault((state, waiting), []), view | guards
        for other_key, other in known:
            if other_key <= key and guarded - other & guards == guards:
                return
        known.append((key, view))
        further = [(key + options[at].key + least_keys[to], at, to) for at, to in moves[state]]
        for least, at, to in sorted(further):
            if least >= best or not tries:
                return
            heavier, more = weight + weights[at], load + loads.of[at]
            if heavier + least_weights[to] - free >= best:
                continue
            if limit - more - packed.least(to) & guards == guards:
                tries -= 1
                option = options[at]
                waits = waiting | (1 << at if option.release else 0)
                search(to, [*chosen, option], key + option.key, heavier, more, waits)

    search(len(moves) - 1, [], 0, 0, 0, 0)
    # Where the search ended at its limit, it may not have come so far.
    return min(found, in_time, key=sum_of_keys)
