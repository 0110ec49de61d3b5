"""How long steps on the job take, and in which order, when at most so many run side by side.

Steps are not interrupted, and one that takes longer never ends before a shorter one: what builds
the foundations is over first. Looking back from the rung, that is what the scheduling literature
calls the longest processing time first, and no other order that keeps the rule is shorter.
"""

from collections.abc import Sequence
from functools import lru_cache


@lru_cache(maxsize=8192)
def makespan(lengths: tuple[int, ...], at_once: int) -> int:
    """The fewest weeks that hold steps of these lengths (weeks, the longest first).

    Never more with a step less, with a shorter one, or with more at once.
    """
    if len(lengths) <= at_once:
        return lengths[0] if lengths else 0
    return max(
        end + weeks for end, weeks in zip(looking_back(lengths, at_once), lengths, strict=True)
    )


def looking_back(lengths: Sequence[int], at_once: int) -> list[int]:
    """How many weeks before the end of all each step ends; the longest come first."""
    loads = [0] * at_once
    found = []
    for weeks in lengths:
        least = min(loads)
        loads[loads.index(least)] += weeks
        found.append(least)
    return found
