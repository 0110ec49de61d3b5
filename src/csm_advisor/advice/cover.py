"""Which actions: the set that closes all that must be closed, chosen exactly.

The chosen set reaches the target earliest; among those it takes the least own time, then the
least cost (an unknown cost counts as none), then the fewest actions, then the lowest ids.

Most of the time the calendar of experience decides the date, and the set with the least own
time is at once the earliest. `cheapest` finds it by dynamic programming over what is left to
close; `earliest` proves it or, where own time does decide the date, searches with bounds among the
options that no other one replaces at once sooner and cheaper.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

Key = tuple[int, int, int, int]  # minutes, cents, number of actions, minus the bits of the ids
INFEASIBLE: Key = (1 << 60, 0, 0, 0)


class Option(NamedTuple):
    """An action as the choice sees it. `covers` has one bit for each thing it closes.

    `weeks` are the weeks it takes up of the person's own time (0 for paid time), `release` the
    first week in which it can start.
    """

    id: str
    covers: int
    minutes: int
    cents: int
    weeks: int
    release: int


def cheapest(options: Sequence[Option], needed: int) -> list[Option] | None:
    """The set of options that covers `needed` with the least key, or None if none does.

    The key is minutes, then cents, then the number of options, then the ids in order.
    """
    chosen = _cheapest(tuple(sorted(options, key=lambda option: option.id)), needed)
    return None if chosen is None else list(chosen)


# The bars of a route, and routes that differ in years alone, mostly ask for the same things.
@lru_cache(maxsize=256)
def _cheapest(options: tuple[Option, ...], needed: int) -> tuple[Option, ...] | None:
    chosen = 0
    for part in _components(options, needed):
        key = _Table(options, part).best(part)
        if key[0] >= INFEASIBLE[0]:
            return None
        chosen |= -key[3]
    return tuple(_picked(options, chosen))


def earliest(
    options: Sequence[Option],
    needed: int,
    due_by: Sequence[int],
    arrival: Callable[[Sequence[Option], Sequence[int]], int],
) -> list[Option] | None:
    """The set that covers `needed` with the least arrival, then the least key; None if none.

    `due_by` holds for each rung ahead the things due by then, each a part of the next.
    `arrival(chosen, more)` gives the month in which the target is reached with a set of options
    and `more` weeks of own time due at each rung; it must not fall when either grows.
    """
    options = sorted(options, key=lambda option: option.id)
    first = cheapest(options, needed)
    if first is None:
        return None
    best_arrival = arrival(first, ())
    if arrival((), ()) == best_arrival:  # own time delays nothing
        return first

    def no_later(one: Option, other: Option) -> bool:
        """Whether no plan gets later where `other` takes the place of `one`."""
        return not other.weeks or (
            other.weeks <= one.weeks
            and other.release <= one.release
            and all(one.covers & due or not other.covers & due for due in due_by)
        )

    options = [
        one
        for one in options
        if one.covers & needed
        and not any(_beaten(one, other, needed) and no_later(one, other) for other in options)
    ]
    keys = _Table(options, needed)
    spans = _Table([o._replace(minutes=o.weeks, cents=0) for o in options], needed)

    def at_best(picked: Sequence[Option], left: int) -> int:
        """No later than any arrival with `picked` and what else covers `left`."""
        weeks = [spans.best(left & due)[0] for due in due_by]
        more = [now - before for before, now in zip((0, *weeks), weeks, strict=False)]
        return arrival(picked, more)

    if at_best((), needed) == best_arrival:
        return first
    best = (best_arrival, *_key_of(options, first))
    best_set = first

    def search(left: int, chosen: list[int]) -> None:
        nonlocal best, best_set
        picked = [options[at] for at in chosen]
        key = _add(_key_of(options, picked), keys.best(left))
        if key[0] >= INFEASIBLE[0]:
            return
        bound = at_best(picked, left)
        if (bound, *key) >= best:
            return
        if not left:
            best, best_set = (bound, *key), picked
            return
        for at in keys.choices(left):
            search(left & ~options[at].covers, [*chosen, at])

    search(needed, [])
    return best_set


def _add(one: Key, other: Key) -> Key:
    return (one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3])


def _bit(options: Sequence[Option], at: int) -> int:
    # The lower the id the higher the bit, so that of two equally large sets the one with the
    # lower ids has the larger number and, negated, the smaller key.
    return 1 << (len(options) - 1 - at)


def _key_of(options: Sequence[Option], picked: Sequence[Option]) -> Key:
    return (
        sum(option.minutes for option in picked),
        sum(option.cents for option in picked),
        len(picked),
        -sum(_bit(options, options.index(option)) for option in picked),
    )


def _picked(options: Sequence[Option], bits: int) -> list[Option]:
    return [option for at, option in enumerate(options) if bits & _bit(options, at)]


def _beaten(one: Option, other: Option, needed: int) -> bool:
    """Whether `other` closes all of `needed` that `one` does, at a lower key."""
    return not one.covers & needed & ~other.covers and (
        (other.minutes, other.cents, other.id) < (one.minutes, one.cents, one.id)
    )


class _Table:
    """The least key that covers each set of things, worked out on demand and kept."""

    def __init__(self, options: Sequence[Option], needed: int) -> None:
        self._options = options
        useful = [at for at, option in enumerate(options) if option.covers & needed]
        kept = [
            at
            for at in useful
            if not any(_beaten(options[at], options[by], needed) for by in useful)
        ]
        self._by_thing: dict[int, list[int]] = {}
        thing = 1
        while thing <= needed:
            if thing & needed:
                self._by_thing[thing] = [at for at in kept if options[at].covers & thing]
            thing <<= 1
        self._order = sorted(self._by_thing, key=lambda thing: len(self._by_thing[thing]))
        self._useful = useful
        self._known: dict[int, Key] = {0: (0, 0, 0, 0)}

    def _first(self, left: int) -> int:
        return next(thing for thing in self._order if thing & left)

    def choices(self, left: int) -> list[int]:
        """Every option for the thing in `left` that has the fewest, beaten ones included."""
        thing = self._first(left)
        return [at for at in self._useful if self._options[at].covers & thing]

    def best(self, left: int) -> Key:
        """The least key that covers `left`."""
        known = self._known.get(left)
        if known is None:
            known = INFEASIBLE
            for at in self._by_thing[self._first(left)]:
                option = self._options[at]
                rest = self.best(left & ~option.covers)
                own = (option.minutes, option.cents, 1, -_bit(self._options, at))
                known = min(known, _add(own, rest))
            self._known[left] = known
        return known


def _components(options: Sequence[Option], needed: int) -> list[int]:
    """`needed` in parts that no option links, each to be covered for itself."""
    parts: list[int] = []
    left = needed
    while left:
        part = left & -left
        while True:
            grown = part
            for option in options:
                if option.covers & grown:
                    grown |= option.covers & needed
            if grown == part:
                break
            part = grown
        parts.append(part)
        left &= ~part
    return parts
