"""The searches with bounds: for an earlier date, and for less own time among sets of one date.

Both go through the states of a graph, depth first, and leave out what cannot lead to anything
better: where the least that lies ahead is too much, and where a set that was begun before takes
nowhere more. What is left out never decides what is found.
"""

from collections.abc import Sequence

from csm_advisor.advice.planning.relaxation import Relaxed, relaxed
from csm_advisor.advice.planning.route_timing import Goal, Ratio
from csm_advisor.advice.planning.set_cover import Key, Option, sum_of_keys
from csm_advisor.advice.planning.work_ahead import PackedAhead
from csm_advisor.advice.planning.workload import workload_of

# So many sets, begun or whole, are looked at for an earlier date, and for less own time.
SEARCHED = 20_000
COMPARED = 4_000


# The places of the options chosen so far, the last one first.
_Chosen = tuple[int, "_Chosen"] | None


def sooner(
    packed: PackedAhead,
    goal: Goal,
    soonest: Sequence[int],
    ratios: tuple[Ratio, ...],
    found: list[Option],
    least: int,
) -> list[Option]:
    """The set with the least score; `found`, which has a higher one than `least`, where none has a
    lower one. None is below `least`.

    No set reaches a rung before its `soonest` month. What looks best by the first of the `ratios`
    is followed first.
    """
    ahead, ratio = packed.ahead, ratios[0]
    rest = ahead.rest(ratio)
    moves, options, loads = ahead.graph.moves, ahead.graph.options, packed.loads
    guards, at_once = loads.guards, goal.timing.at_once
    best, tries = goal.arrival(workload_of(found, ahead.rungs)), 1 + SEARCHED  # one has no option
    limit, idle = packed.limit(goal, soonest, best - 1), packed.idle(goal, soonest, best - 1)
    seen: dict[tuple[int, int], list[int]] = {}
    # Sets that are begun, the next one last: a bound on the score, the state, the place of the
    # last option, the load, the options that have to wait, one bit for each, and all that is chosen
    begun: list[tuple[int, int, int, int, int, _Chosen]] = [(least, len(moves) - 1, 0, 0, 0, None)]
    while begun:
        bound, state, _, load, waiting, chosen = begun.pop()
        if bound >= best or best <= least or not tries:
            continue
        tries -= 1
        if not state:
            whole = _in_order(options, chosen)
            score = goal.arrival(workload_of(whole, ahead.rungs))
            if score < best:
                best, found = score, whole
                limit = packed.limit(goal, soonest, best - 1)
                # What delays nothing that was looked for so far may delay this.
                idle = packed.idle(goal, soonest, best - 1)
                seen.clear()
            continue
        view = loads.beyond(load, packed.most[state], idle)
        known, guarded = seen.setdefault((state, waiting), []), view | guards
        for other in known:
            if guarded - other & guards == guards:
                break  # what follows is the same, and not sooner
        else:
            known.append(view)
            further = []
            for at, to in moves[state]:
                more = load + loads.of[at]
                if limit is not None and limit - more - packed.least[to] & guards == guards:
                    bound = goal.bound(loads.unpacked(more, at_once), rest[to], ratio)
                    waits = waiting | (1 << at if options[at].release else 0)
                    further.append((bound, to, at, more, waits, (at, chosen)))
            begun += sorted(further, reverse=True)
    return found


def in_least_time(
    packed: PackedAhead,
    goal: Goal,
    soonest: Sequence[int],
    found: list[Option],
    least_keys: Sequence[Key],
) -> list[Option]:
    """The set with the least key of those whose score is that of `found`, which is the least.

    `least_keys` are the least from each state on.
    """
    ahead = packed.ahead
    score = goal.arrival(workload_of(found, ahead.rungs))
    bound = relaxed(ahead, goal, soonest, score, sum_of_keys(found))
    in_time = bound.known or found
    # Of sets with the same key that is taken which the search comes to first.
    below = min(sum_of_keys(found), sum_of_keys(in_time) + 1)
    better, _ = _least_below(packed, goal, soonest, score, bound, below, least_keys)
    # Where the search ended at its limit, it may not have come so far.
    return min(better or found, in_time, key=sum_of_keys)


def none_in_less_time(
    packed: PackedAhead,
    goal: Goal,
    soonest: Sequence[int],
    score: int,
    below: Key,
    least_keys: Sequence[Key],
) -> bool:
    """Whether it is shown that no set with a key `below` this one has that score or a lower one.

    No set reaches a rung before its `soonest` month.
    """
    if packed.limit(goal, soonest, score) is None:
        return True
    bound = relaxed(packed.ahead, goal, soonest, score, below)
    if bound.known:
        return False
    better, all_seen = _least_below(packed, goal, soonest, score, bound, below, least_keys)
    return better is None and all_seen


def _least_below(
    packed: PackedAhead,
    goal: Goal,
    soonest: Sequence[int],
    score: int,
    bound: Relaxed,
    best: Key,
    least_keys: Sequence[Key],
) -> tuple[list[Option] | None, bool]:
    """The set with the least key below `best` of those with the score or a lower one, None where
    none was found, and whether the search came to its end."""
    found: list[Option] | None = None
    tries = 1 + COMPARED  # one has no option
    ahead = packed.ahead
    moves, options, loads = ahead.graph.moves, ahead.graph.options, packed.loads
    guards = loads.guards
    limit, idle = packed.limit(goal, soonest, score), packed.idle(goal, soonest, score)
    assert limit is not None, "there is room for the score"
    weights, least_weights, free, _ = bound
    seen: dict[tuple[int, int], list[tuple[Key, int]]] = {}
    # Sets that are begun, the next one last: the least key of what follows, the place of the last
    # option, the state, key, weight and load, the options that have to wait, and all that is chosen
    begun: list[tuple[Key, int, int, Key, int, int, int, _Chosen]] = [
        (least_keys[-1], 0, len(moves) - 1, 0, 0, 0, 0, None)
    ]
    while begun:
        least, _, state, key, weight, load, waiting, chosen = begun.pop()
        if least >= best or weight + least_weights[state] - free >= best or not tries:
            continue
        tries -= 1
        if not state:
            whole = _in_order(options, chosen)
            if goal.arrival(workload_of(whole, ahead.rungs)) <= score:
                best, found = key, whole
            continue
        view = loads.beyond(load, packed.most[state], idle)
        known, guarded = seen.setdefault((state, waiting), []), view | guards
        for other_key, other in known:
            if other_key <= key and guarded - other & guards == guards:
                break
        else:
            known.append((key, view))
            further = []
            for at, to in moves[state]:
                longer, heavier = key + options[at].key, weight + weights[at]
                least = longer + least_keys[to]
                if least >= best or heavier + least_weights[to] - free >= best:
                    continue
                more = load + loads.of[at]
                if limit - more - packed.least[to] & guards == guards:
                    waits = waiting | (1 << at if options[at].release else 0)
                    further.append((least, at, to, longer, heavier, more, waits, (at, chosen)))
            begun += sorted(further, reverse=True)
    return found, tries > 0


def _in_order(options: Sequence[Option], chosen: _Chosen) -> list[Option]:
    """The options in the order in which they were chosen."""
    found = []
    while chosen:
        at, chosen = chosen
        found.append(options[at])
    return found[::-1]
