"""Which actions: the set that closes all that must be closed, chosen exactly.

The chosen set reaches the target earliest; among those it takes the least own time, then the
least cost (an unknown cost counts as none), then the fewest actions, then the lowest ids.

Most of the time the calendar of experience decides the date, and the set with the least own
time is at once the earliest. `cheapest` finds it by dynamic programming over what is left to
close; `earliest` proves it or, where own time does decide the date, searches with bounds.
"""

from collections.abc import Callable, Sequence
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
    options = sorted(options, key=lambda option: option.id)
    chosen = 0
    for part in _components(options, needed):
        key = _Table(options, part).best(part)
        if key[0] >= INFEASIBLE[0]:
            return None
        chosen |= -key[3]
    return _picked(options, chosen)


def earliest(
    options: Sequence[Option],
    needed: int,
    arrival: Callable[[Sequence[Option]], int],
    holding: Callable[[int], int],
) -> list[Option] | None:
    """The set that covers `needed` with the least arrival, then the least key; None if none.

    `arrival` gives the month in which the target is reached with a set of options and must not
    fall when an option is added; `holding(weeks)` is the least month into which so many weeks
    of own time fit.
    """
    options = sorted(options, key=lambda option: option.id)
    first = cheapest(options, needed)
    if first is None:
        return None
    floor = arrival(())
    best_arrival = arrival(first)
    if best_arrival == floor:
        return first
    keys = _Table(options, needed)
    spans = _Spans(options, needed)
    best = (best_arrival, *_key_of(options, first))
    best_set = first

    def search(left: int, chosen: list[int], weeks: int) -> None:
        nonlocal best, best_set
        rest = keys.best(left)
        if rest[0] >= INFEASIBLE[0]:
            return
        picked = [options[at] for at in chosen]
        key = _add(_key_of(options, picked), rest)
        bound = max(floor, holding(weeks + spans.least(left)))
        if (bound, *key) >= best:
            return
        bound = max(bound, arrival(picked))
        if (bound, *key) >= best:
            return
        if not left:
            best, best_set = (bound, *key), picked
            return
        for at in sorted(keys.choices(left), key=lambda at: (options[at].weeks, at)):
            option = options[at]
            search(left & ~option.covers, [*chosen, at], weeks + option.weeks)

    search(needed, [], 0)
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


class _Table:
    """The least key that covers each set of things, worked out on demand and kept."""

    def __init__(self, options: Sequence[Option], needed: int) -> None:
        self._options = options
        useful = [at for at, option in enumerate(options) if option.covers & needed]
        kept = [at for at in useful if not any(self._beaten(at, by, needed) for by in useful)]
        self._by_thing: dict[int, list[int]] = {}
        thing = 1
        while thing <= needed:
            if thing & needed:
                self._by_thing[thing] = [at for at in kept if options[at].covers & thing]
            thing <<= 1
        self._order = sorted(self._by_thing, key=lambda thing: len(self._by_thing[thing]))
        self._useful = useful
        self._known: dict[int, Key] = {0: (0, 0, 0, 0)}

    def _beaten(self, at: int, by: int, needed: int) -> bool:
        one, other = self._options[at], self._options[by]
        return (
            at != by
            and not (one.covers & needed & ~other.covers)
            and (other.minutes, other.cents, by) < (one.minutes, one.cents, at)
        )

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


class _Spans:
    """The least own-time weeks that cover each set of things."""

    def __init__(self, options: Sequence[Option], needed: int) -> None:
        self._options = [option for option in options if option.covers & needed]
        self._known: dict[int, int] = {0: 0}

    def least(self, left: int) -> int:
        """The least weeks that cover `left`, which some options do cover."""
        known = self._known.get(left)
        if known is None:
            thing = left & -left
            known = min(
                option.weeks + self.least(left & ~option.covers)
                for option in self._options
                if option.covers & thing
            )
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
