"""How long steps on the job take when at most so many are under way at once.

The shortest time for jobs of given lengths on identical machines is the makespan of the scheduling
literature (P||Cmax). Steps are few and of few different lengths, so it is found exactly.
"""

from collections.abc import Sequence
from functools import lru_cache

# Beyond so many steps before one rung the time is bounded instead: never too short, and too long
# by less than the longest step.
EXACT = 24


@lru_cache(maxsize=4096)
def makespan(lengths: tuple[int, ...], at_once: int) -> int:
    """The fewest weeks that hold steps of these lengths (weeks), at most `at_once` side by side.

    A step is not interrupted. Never longer with a step less, a shorter step, or more at once.
    """
    if len(lengths) <= at_once:
        return max(lengths, default=0)
    share = -(-sum(lengths) // at_once)
    if len(lengths) > EXACT:
        return share + max(lengths)
    least = max(share, *lengths)
    while pack(lengths, at_once, least) is None:
        least += 1
    return least


@lru_cache(maxsize=4096)
def pack(lengths: tuple[int, ...], at_once: int, room: int) -> tuple[int, ...] | None:
    """The track (0 and up) of each step, so that no track holds more than `room` weeks.

    As few tracks as will do; None where `at_once` tracks do not hold them.
    """
    order = sorted(range(len(lengths)), key=lambda at: -lengths[at])
    for tracks in range(1, at_once + 1):
        found = _packed([lengths[at] for at in order], tracks, room)
        if found is not None:
            where = dict(zip(order, found, strict=True))
            return tuple(where[at] for at in range(len(lengths)))
    return None


def _packed(lengths: Sequence[int], tracks: int, room: int) -> list[int] | None:
    """The track of each step, the longest step first; None where they do not fit."""
    if sum(lengths) > tracks * room:
        return None
    loads = [0] * tracks
    placed: list[int] = []
    dead: set[tuple[int, tuple[int, ...]]] = set()

    def place(at: int) -> bool:
        if at == len(lengths):
            return True
        state = (at, tuple(sorted(loads)))
        if state in dead:
            return False
        tried: set[int] = set()
        # The fullest track first: most often it fits, and tracks with one load are alike.
        for track in sorted(range(tracks), key=lambda track: -loads[track]):
            load = loads[track]
            if load + lengths[at] > room or load in tried:
                continue
            tried.add(load)
            loads[track] += lengths[at]
            placed.append(track)
            if place(at + 1):
                return True
            loads[track] = load
            placed.pop()
        dead.add(state)
        return False

    return placed if place(0) else None
