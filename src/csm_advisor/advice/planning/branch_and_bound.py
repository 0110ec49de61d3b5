"""The searches with bounds: for an earlier date, and for less own time among sets of one date.

Both go through the states of a graph, depth first, and leave out what cannot lead to anything
better: where the least that lies ahead is too much, and where a set that was begun before takes
nowhere more. What is left out never decides what is found.
"""

from collections.abc import Sequence

from csm_advisor.advice.planning.relaxation import Relaxed, relaxed
from csm_advisor.advice.planning.route_timing import Goal, Ratio
from csm_advisor.advice.planning.set_cover import Key, Option, sum_of_keys
from csm_advisor.advice.planning.work_ahead import WorkAhead
from csm_advisor.advice.planning.workload import workload_of

# So many sets, begun or whole, are looked at for an earlier date, and for less own time.
SEARCHED = 20_000
COMPARED = 4_000


# The places of the options chosen so far, the last one first.
_Chosen = tuple[int, "_Chosen"] | None


def sooner(
    ahead: WorkAhead,
    goal: Goal,
    soonest: Sequence[int],
    ratio: Ratio,
    found: list[Option],
    least: int,
) -> tuple[list[Option], bool]:
    """The set with the least score, and whether the search came to its end; `found`, which has a
    higher one than `least`, where none has a lower one. None is below `least`.

    No set reaches a rung before its `soonest` month. What looks best by the `ratio` is
    followed first.
    """
    moves, options, loads = ahead.graph.moves, ahead.graph.options, ahead.loads
    least_ahead, most_ahead = ahead.least, ahead.most
    guards, at_once = loads.guards, goal.timing.at_once
    best, tries = goal.arrival(workload_of(found, ahead.rungs)), 1 + SEARCHED  # one has no option
    limit, idle = ahead.limit(goal, soonest, best - 1), ahead.idle(goal, soonest, best - 1)
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
                limit = ahead.limit(goal, soonest, best - 1)
                # What delays nothing that was looked for so far may delay this.
                idle = ahead.idle(goal, soonest, best - 1)
                seen.clear()
            continue
        view = loads.beyond(load, most_ahead[state], idle)
        known, guarded = seen.setdefault((state, waiting), []), view | guards
        for other in known:
            if guarded - other & guards == guards:
                break  # what follows is the same, and not sooner
        else:
            known.append(view)
            further = []
            for at, to in moves[state]:
                more = load + ahead.of[at]
                least_of_all = more + least_ahead[to]
                if limit is not None and limit - least_of_all & guards == guards:
                    bound = goal.bound(loads.unpacked(least_of_all, ratio, at_once), ratio)
                    waits = waiting | (1 << at if options[at].release else 0)
                    further.append((bound, to, at, more, waits, (at, chosen)))
            begun += sorted(further, reverse=True)
    return found, tries > 0


def in_least_time(
    ahead: WorkAhead,
    goal: Goal,
    soonest: Sequence[int],
    found: list[Option],
    least_keys: Sequence[Key],
) -> tuple[list[Option], bool]:
    """The set with the least key of those whose score is that of `found`, which is the least, and
    whether the search came to its end.

    `least_keys` are the least from each state on.
    """
    score = goal.arrival(workload_of(found, ahead.rungs))
    bound = relaxed(ahead, goal, soonest, score, sum_of_keys(found))
    in_time = bound.known or found
    # Of sets with the same key that is taken which the search comes to first.
    below = min(sum_of_keys(found), sum_of_keys(in_time) + 1)
    better, all_seen = _least_below(ahead, goal, soonest, score, bound, below, least_keys)
    # Where the search ended at its limit, it may not have come so far.
    return min(better or found, in_time, key=sum_of_keys), all_seen


def none_in_less_time(
    ahead: WorkAhead,
    goal: Goal,
    soonest: Sequence[int],
    score: int,
    below: Key,
    least_keys: Sequence[Key],
) -> bool:
    """Whether it is shown that no set with a key `below` this one has that score or a lower one.

    No set reaches a rung before its `soonest` month.
    """
    if ahead.limit(goal, soonest, score) is None:
        return True
    bound = relaxed(ahead, goal, soonest, score, below)
    if bound.known:
        return False
    better, all_seen = _least_below(ahead, goal, soonest, score, bound, below, least_keys)
    return better is None and all_seen


def _least_below(
    ahead: WorkAhead,
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
    moves, options, loads = ahead.graph.moves, ahead.graph.options, ahead.loads
    least_ahead, most_ahead = ahead.least, ahead.most
    guards = loads.guards
    limit, idle = ahead.limit(goal, soonest, score), ahead.idle(goal, soonest, score)
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
        view = loads.beyond(load, most_ahead[state], idle)
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
                more = load + ahead.of[at]
                if limit - more - least_ahead[to] & guards == guards:
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
