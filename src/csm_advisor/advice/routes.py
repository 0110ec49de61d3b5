"""Routes: the paths over the ladder from one rung to another."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from heapq import heappop, heappush

from csm_advisor.model.ladder import Transition

Path = tuple[str, ...]
# A path's place in the search: a lower bound of when it can be walked, never falling along it.
Bound = tuple[int, ...]


def leading_to(transitions: Sequence[Transition], target: str) -> set[str]:
    """All rungs from which `target` can be reached, itself included."""
    below: dict[str, list[str]] = {}
    for transition in transitions:
        below.setdefault(transition.to, []).append(transition.origin)
    found = {target}
    waiting = [target]
    while waiting:
        for rung in below.get(waiting.pop(), ()):
            if rung not in found:
                found.add(rung)
                waiting.append(rung)
    return found


def routes(
    transitions: Sequence[Transition],
    start: str,
    target: str,
    bound: Callable[[Path], Bound],
) -> Iterator[tuple[Bound, Path]]:
    """Paths from `start` to `target` with their bounds, the lowest bound first.

    Ties go to the path with more rungs, whose steps are smaller, then to the lower ids.
    """
    useful = leading_to(transitions, target)
    above: Mapping[str, list[str]] = {rung: [] for rung in useful}
    for transition in transitions:
        if transition.origin in useful and transition.to in useful:
            above[transition.origin].append(transition.to)
    if start not in useful:
        return
    waiting: list[tuple[Bound, int, Path]] = [(bound((start,)), -1, (start,))]
    while waiting:
        low, _, path = heappop(waiting)
        if path[-1] == target:
            yield low, path
            continue
        for rung in above[path[-1]]:
            longer = (*path, rung)
            heappush(waiting, (bound(longer), -len(longer), longer))
