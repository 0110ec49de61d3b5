"""Which actions: the set that closes all that must be closed, chosen exactly.

The chosen set reaches the target earliest; among those it takes the least own time, then the
least cost (an unknown cost counts as none), then the fewest actions, then the lowest ids.

Most of the time the calendar of experience decides the date, and the set with the least own
time is at once the earliest. `cheapest` finds it by dynamic programming over what is left to
close; `earliest` proves it or, where own time does decide the date, searches with bounds among the
options that no other one replaces at once sooner and cheaper.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache, reduce
from operator import or_
from typing import NamedTuple

from csm_advisor.advice.planning.bits import singles

Key = tuple[int, int, int, int]  # minutes, cents, number of actions, minus the bits of the ids
NOTHING: Key = (0, 0, 0, 0)
Months = tuple[int, ...]  # of the rungs that count, the most important first
INFEASIBLE: Key = (1 << 60, 0, 0, 0)

# So many sets, begun or whole, are looked at for one choice.
SEARCHED = 20_000


class Option(NamedTuple):
    """An action as the choice sees it. `covers` has one bit for each thing it closes.

    `weeks` are the weeks it takes up of the person's own time (0 for paid time), `release` the
    first week in which it can start. `paid` are the weeks it takes on the job (0 for own time) and
    `place` the place on the route of the rung it is done for, counted from 1 (0 for own time).
    """

    id: str
    covers: int
    minutes: int
    cents: int
    weeks: int
    release: int
    paid: int = 0
    place: int = 0


class Rest(NamedTuple):
    """The least work that still lies ahead up to one rung, whatever is chosen for it: weeks of
    own time, weeks on the job, and weeks of both together. Each is the least by itself."""

    own: int
    paid: int
    both: int


def cheapest(options: Sequence[Option], needed: int) -> list[Option] | None:
    """The set of options that covers `needed` with the least key, or None if none does.

    The key is minutes, then cents, then the number of options, then the ids in order.
    """
    chosen = _cheapest(tuple(sorted(options, key=lambda option: option.id)), needed)
    return None if chosen is None else list(chosen)


# The bars of a route, and routes that differ in years alone, mostly ask for the same things.
@lru_cache(maxsize=256)
def _cheapest(options: tuple[Option, ...], needed: int) -> tuple[Option, ...] | None:
    key = _Table(options, needed).best(needed)
    return None if key[0] >= INFEASIBLE[0] else tuple(_picked(options, -key[3]))


def earliest(
    options: Sequence[Option],
    needed: int,
    due_by: Sequence[int],
    arrival: Callable[[Sequence[Option]], Months],
    bound: Callable[[Sequence[Option], Sequence[Rest]], Months],
    *,
    by_date_alone: bool = False,
) -> list[Option] | None:
    """The set that covers `needed` with the least arrival, then the least key; None if none.

    `due_by` holds for each rung ahead the things due by then, each a part of the next.
    `arrival(chosen)` gives the months in which the rungs that count are reached, the most
    important first; `bound(picked, rest)` no more than that for every set that has `picked` and,
    up to each rung, the `rest` of work. Neither may fall when more is chosen. `by_date_alone`
    leaves the key out of account. From SEARCHED sets on, the best so far is taken.
    """
    options = sorted(options, key=lambda option: option.id)
    first = cheapest(options, needed)
    if first is None:
        return None
    best_arrival = arrival(first)
    if arrival(()) == best_arrival:  # no step delays anything
        return first

    in_question, (own, paid, both) = _in_question(tuple(options), needed, tuple(due_by))

    def at_best(picked: Sequence[Option], left: int) -> Months:
        """No later than any arrival with `picked` and what else covers `left`."""
        rest = [
            Rest(own.best(left & due)[0], paid.best(left & due)[0], both.best(left & due)[0])
            for due in due_by
        ]
        return bound(picked, rest)

    soonest = at_best((), needed)
    if soonest == best_arrival:
        return first
    keys = _Table(in_question, needed)

    def ranked(chosen: Sequence[Option]) -> tuple[object, ...]:
        key = reduce(_add, (keys.own[option.id] for option in chosen), NOTHING)
        return (arrival(chosen), () if by_date_alone else key)

    tried = [first, *(_picked(in_question, -table.best(needed)[3]) for table in (own, paid, both))]
    best_set = min(tried, key=ranked)
    best = ranked(best_set)
    count = 0

    def search(left: int, picked: list[Option], key: Key) -> None:
        nonlocal best, best_set, count
        count += 1
        least = _add(key, keys.best(left))
        if count > SEARCHED or least[0] >= INFEASIBLE[0]:
            return
        if (at_best(picked, left), () if by_date_alone else least) >= best:
            return
        if not left:
            now = (arrival(picked), () if by_date_alone else key)
            if now < best:
                best, best_set = now, picked
            return
        for option in keys.choices(left):
            own_key = keys.own[option.id]
            search(left & ~option.covers, [*picked, option], _add(key, own_key))

    search(needed, [], NOTHING)
    return best_set


@lru_cache(maxsize=64)
def _in_question(
    options: tuple[Option, ...], needed: int, due_by: tuple[int, ...]
) -> tuple[list[Option], tuple["_Table", "_Table", "_Table"]]:
    """The options that no other one replaces at once sooner and cheaper, and their least weeks of
    own time, on the job, and of both."""

    def no_later(other: Option, one: Option) -> bool:
        """Whether `other` is cheaper than `one`, and no plan gets later with it in its place."""
        return (
            _beaten(one, other, needed)
            and (
                not other.weeks
                or (
                    other.weeks <= one.weeks
                    and other.release <= one.release
                    and all(one.covers & due or not other.covers & due for due in due_by)
                )
            )
            and (not other.paid or (other.paid <= one.paid and other.place == one.place))
        )

    found = _unbeaten(options, needed, no_later)

    def table(weeks: Callable[[Option], int]) -> _Table:
        return _Table([one._replace(minutes=weeks(one), cents=0) for one in found], needed)

    return found, (
        table(lambda one: one.weeks),
        table(lambda one: one.paid),
        table(lambda one: one.weeks + one.paid),
    )


def _add(one: Key, other: Key) -> Key:
    return (one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3])


def _bit(options: Sequence[Option], at: int) -> int:
    # The lower the id the higher the bit, so that of two equally large sets the one with the
    # lower ids has the larger number and, negated, the smaller key.
    return 1 << (len(options) - 1 - at)


def _picked(options: Sequence[Option], bits: int) -> list[Option]:
    return [option for at, option in enumerate(options) if bits & _bit(options, at)]


def _beaten(one: Option, other: Option, needed: int) -> bool:
    """Whether `other` closes all of `needed` that `one` does, at a lower key."""
    return not one.covers & needed & ~other.covers and (
        (other.minutes, other.cents, other.id) < (one.minutes, one.cents, one.id)
    )


def _closers(options: Sequence[Option], needed: int) -> dict[int, list[Option]]:
    """For each thing of `needed` the options that close it."""
    found: dict[int, list[Option]] = {thing: [] for thing in singles(needed)}
    for option in options:
        for thing in singles(option.covers & needed):
            found[thing].append(option)
    return found


def _unbeaten(
    options: Sequence[Option], needed: int, beats: Callable[[Option, Option], bool]
) -> list[Option]:
    """The options of use for `needed` that no other one beats: `beats(other, one)`.

    Only one that closes the same things can, so those that share a thing are compared.
    """
    sharing = _closers(options, needed)
    return [
        one
        for one in options
        if (closed := one.covers & needed)
        and not any(beats(other, one) for other in sharing[closed & -closed])
    ]


class _Table:
    """The least key that covers each set of things, worked out on demand and kept.

    Things that no option links are covered each part for itself: the sets of a part are few, and
    the least keys of the parts add up. `own` holds the key of each option by its id.
    """

    def __init__(self, options: Sequence[Option], needed: int) -> None:
        self.own: dict[str, Key] = {
            option.id: (option.minutes, option.cents, 1, -_bit(options, at))
            for at, option in enumerate(options)
        }
        kept = _unbeaten(options, needed, lambda other, one: _beaten(one, other, needed))
        self._options, self._needed = options, needed
        self._kept = _closers(kept, needed)
        # Those first that the fewest options close, which leaves the fewest sets to work out.
        self._order = sorted(self._kept, key=lambda thing: len(self._kept[thing]))
        self._parts = [
            (part, [thing for thing in self._order if thing & part])
            for part in _parts(kept, needed)
        ]
        self._known: dict[int, Key] = {}

    def choices(self, left: int) -> list[Option]:
        """Every option for the thing in `left` that has the fewest, beaten ones included."""
        return self._useful[next(thing for thing in self._order if thing & left)]

    @cached_property
    def _useful(self) -> dict[int, list[Option]]:
        return _closers(self._options, self._needed)

    def best(self, left: int) -> Key:
        """The least key that covers `left`."""
        key = NOTHING
        for part, order in self._parts:
            if part & left:
                key = _add(key, self._best_part(part & left, order))
        return key

    def _best_part(self, left: int, order: Sequence[int]) -> Key:
        known = self._known.get(left)
        if known is not None:
            return known
        known = INFEASIBLE
        first = next(thing for thing in order if thing & left)
        for option in self._kept[first]:
            rest = left & ~option.covers
            own = self.own[option.id]
            known = min(known, _add(own, self._best_part(rest, order)) if rest else own)
        self._known[left] = known
        return known


def _parts(options: Iterable[Option], needed: int) -> list[int]:
    """`needed` in parts that no option links."""
    parts = list(singles(needed))
    for option in options:
        linked = [part for part in parts if part & option.covers]
        if len(linked) > 1:
            parts = [part for part in parts if not part & option.covers]
            parts.append(reduce(or_, linked))
    return parts
