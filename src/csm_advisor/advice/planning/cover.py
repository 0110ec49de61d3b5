"""Covering what must be closed at the least cost: the set of options with the least key, exactly.

The key is own time, then cost (an unknown cost counts as none), then the number of actions, then
their ids. It is found by dynamic programming over what is left to close. choice.py asks for the
least weeks of work in the same way.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache, reduce
from operator import or_
from typing import NamedTuple

from csm_advisor.advice.planning.bits import singles

Key = int  # a key as one number, so that keys add up and compare as their parts do
INFEASIBLE: Key = 1 << 4096

# Bits that hold the cents of all steps of a plan, and their number.
_CENTS, _COUNT = 48, 16


class Option(NamedTuple):
    """An action as the choice sees it. `covers` has one bit for each thing it closes.

    `weeks` are the weeks it takes up of the person's own time (0 for paid time), `release` the
    first week in which it can start, `due` the place on the route, counted from 1, of the first
    rung that needs it. `paid` are the weeks it takes on the job (0 for own time) and `place` the
    place of the rung it is done for (0 for own time).
    """

    id: str
    covers: int
    minutes: int
    cents: int
    weeks: int
    release: int
    due: int = 1
    paid: int = 0
    place: int = 0


def cheapest(options: Sequence[Option], needed: int) -> list[Option] | None:
    """The set of options that covers `needed` with the least key, or None if none does.

    The key is minutes, then cents, then the number of options, then the ids in order.
    """
    chosen = _cheapest(tuple(sorted(options, key=lambda option: option.id)), needed)
    return None if chosen is None else list(chosen)


# The bars of a route, and routes that differ in years alone, mostly ask for the same things.
@lru_cache(maxsize=256)
def _cheapest(options: tuple[Option, ...], needed: int) -> tuple[Option, ...] | None:
    found = Table(options, needed, keys_of(options)).least(needed)
    return None if found is None else tuple(found)


def keys_of(options: Sequence[Option]) -> list[Key]:
    """The key of each option; `options` come in the order of their ids.

    The lower the id the higher the bit taken away, so that of two equally large sets the one with
    the lower ids has the smaller key.
    """
    many = len(options)
    return [
        ((((one.minutes << _CENTS) + one.cents << _COUNT) + 1) << many) - (1 << many - 1 - at)
        for at, one in enumerate(options)
    ]


def beaten(one: Option, other: Option, needed: int) -> bool:
    """Whether `other` closes all of `needed` that `one` does, at a lower key."""
    return not one.covers & needed & ~other.covers and (
        (other.minutes, other.cents, other.id) < (one.minutes, one.cents, one.id)
    )


class Table:
    """The least sum of weights that covers each set of things, worked out on demand and kept.

    Things that no option links are covered each part for itself: the sets of a part are few, and
    their least sums add up. `weights` holds that of each option.
    """

    def __init__(self, options: Sequence[Option], needed: int, weights: Sequence[int]) -> None:
        # The things that few options close come first (workout.py numbers them so), which leaves
        # the fewest sets to work out.
        self._closers: dict[int, list[tuple[int, int, Option]]] = {t: [] for t in singles(needed)}
        for option, weight in zip(options, weights, strict=True):
            for thing in singles(option.covers & needed):
                self._closers[thing].append((option.covers, weight, option))
        self._parts = _parts((option.covers & needed for option in options), needed)
        self._known: dict[int, int] = {}

    def choices(self, left: int) -> list[tuple[int, int, Option]]:
        """Every option for the first thing in `left`, with what it covers and its weight."""
        return self._closers[left & -left]

    def best(self, left: int) -> int:
        """The least sum that covers `left`, INFEASIBLE or more where nothing does."""
        total = 0
        for part in self._parts:
            if part & left:
                total += self._best(part & left)
        return total

    def least(self, left: int) -> list[Option] | None:
        """The options with the least sum that cover `left`; None where nothing does."""
        chosen: list[Option] = []
        for part in self._parts:
            ahead = part & left
            if self.best(ahead) >= INFEASIBLE:
                return None
            while ahead:
                for covers, weight, option in self.choices(ahead):
                    rest = ahead & ~covers
                    if weight + (self._best(rest) if rest else 0) == self._best(ahead):
                        chosen.append(option)
                        ahead = rest
                        break
        return sorted(chosen, key=lambda option: option.id)

    def _best(self, left: int) -> int:
        known = self._known.get(left)
        if known is None:
            known = INFEASIBLE
            for covers, weight, _ in self._closers[left & -left]:
                rest = left & ~covers
                if rest:
                    weight += self._best(rest)
                if weight < known:
                    known = weight
            self._known[left] = known
        return known


def _parts(covers: Iterable[int], needed: int) -> list[int]:
    """`needed` in parts that no option links."""
    parts = list(singles(needed))
    for covered in covers:
        linked = [part for part in parts if part & covered]
        if len(linked) > 1:
            parts = [part for part in parts if not part & covered]
            parts.append(reduce(or_, linked))
    return parts
