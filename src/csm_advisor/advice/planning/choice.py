"""Which actions: the set that closes all that must be closed and reaches the target first.

Among the sets that reach it first, the one with the least own time is taken, then the cheapest,
then the one with the fewest actions, then the one with the lowest ids.

Most of the time the calendar of experience decides the date, and the set with the least own time
is at once the earliest. Where the work decides it, a search with bounds looks among the options
that no other one replaces at once sooner and cheaper. docs/how-a-plan-is-computed.md says how far
the search goes.
"""

from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from operator import le
from typing import NamedTuple

from csm_advisor.advice.planning.cover import Key, Option, Table, beaten, cheapest, keys_of

# So many sets, begun or whole, are looked at for an earlier date, and for less own time.
SEARCHED = 20_000
COMPARED = 1_000


class Ratio(NamedTuple):
    """How much a week of own time and a week on the job count when work is added up.

    Whatever the ratio, work cannot be done sooner than it fits into one step in own time and so
    many on the job at once. Which ratio shows it best depends on the hours a week.
    """

    own: int
    paid: int


RATIOS = (Ratio(1, 1), Ratio(3, 1), Ratio(1, 3))


class Rest(NamedTuple):
    """The least work that still lies ahead for one rung, whatever is chosen for it.

    `total` is the work up to the rung by the ratio; `here` leaves out what is done on the job for
    the rungs before. `own` is the least own time by itself, in weeks.
    """

    own: int
    total: int
    here: int


class Load(NamedTuple):
    """What chosen options take, for each rung ahead.

    `paid` are the weeks of the steps on the job for it, the longest first, `own` the weeks of own
    time due up to it. `waiting` are the steps in own time that cannot start today.
    """

    paid: tuple[tuple[int, ...], ...]
    own: tuple[int, ...]
    waiting: tuple[Option, ...]

    def with_one(self, option: Option) -> "Load":
        """The load with one more option."""
        paid, own, waiting = self
        if option.paid:
            at = option.place - 1
            longer = tuple(sorted((*paid[at], option.paid), reverse=True))
            return Load((*paid[:at], longer, *paid[at + 1 :]), own, waiting)
        own = (*own[: option.due - 1], *[weeks + option.weeks for weeks in own[option.due - 1 :]])
        return Load(paid, own, (*waiting, option) if option.release else waiting)

    def no_heavier(self, other: "Load") -> bool:
        """Whether nothing gets later with this load in the place of the other."""
        return (
            all(map(le, self.own, other.own))
            and self.waiting == other.waiting
            and all(
                mine == its or (len(mine) <= len(its) and all(map(le, mine, its)))
                for mine, its in zip(self.paid, other.paid, strict=True)
            )
        )


class Timing(NamedTuple):
    """How long choices take on one route at one bar.

    `arrival(chosen)` says when the rungs sought are reached, the lower the sooner;
    `bound(load, rest, ratio)` is no more than that for every set with this load and, for each
    rung, the `rest` of work. Neither falls when more is chosen. No arrival is below `not_before`.
    """

    arrival: Callable[[Sequence[Option]], int]
    bound: Callable[[Load, Sequence[Rest], Ratio], int]
    not_before: int = 0


def earliest(
    options: Sequence[Option],
    needed: int,
    due_by: Sequence[int],
    timing: Timing,
    *,
    by_date_alone: bool = False,
) -> list[Option] | None:
    """The set that covers `needed` with the least arrival, then the least key; None if none.

    `due_by` holds for each rung ahead the things due by then, each a part of the next.
    `by_date_alone` leaves the key out of account.
    """
    arrival = timing.arrival
    cheap = cheapest(options, needed)
    if cheap is None:
        return None
    soonest = max(timing.not_before, arrival(()))
    if arrival(cheap) <= soonest:  # no step delays anything
        return cheap
    work = _work(tuple(sorted(options, key=lambda option: option.id)), needed, tuple(due_by))
    nothing = Load(((),) * len(due_by), (0,) * len(due_by), ())
    found, ratio, least = cheap, RATIOS[0], 0
    for tried in RATIOS:
        bound = timing.bound(nothing, work.rest(needed, tried), tried)
        if bound > least:
            ratio, least = tried, bound
        found = min(found, work.least(tried), key=arrival)
        if arrival(found) <= max(soonest, least):
            break
    else:
        found = _sooner(work, timing, ratio, found, nothing)
    if by_date_alone or found is cheap:
        return found
    return _in_less_time(work, timing, ratio, found, nothing)


def _sooner(
    work: "_Work", timing: Timing, ratio: Ratio, found: list[Option], nothing: Load
) -> list[Option]:
    """The set with the least arrival; `found` where none is sooner."""
    best, best_set, tries = timing.arrival(found), found, SEARCHED
    seen: dict[int, list[Load]] = {}

    def search(left: int, chosen: list[Option], load: Load) -> None:
        nonlocal best, best_set, tries
        if not tries or timing.bound(load, work.rest(left, ratio), ratio) >= best:
            return
        tries -= 1
        if not left:
            now = timing.arrival(chosen)
            if now < best:
                best, best_set = now, chosen
            return
        known = seen.setdefault(left, [])
        if any(other.no_heavier(load) for other in known):
            return  # what follows is the same, and not sooner
        known.append(load)
        for covers, _, option in work.keys.choices(left):
            search(left & ~covers, [*chosen, option], load.with_one(option))

    search(work.needed, [], nothing)
    return best_set


def _in_less_time(
    work: "_Work", timing: Timing, ratio: Ratio, found: list[Option], nothing: Load
) -> list[Option]:
    """The set with the least key of those that arrive with `found`."""
    month = timing.arrival(found)
    best, best_set, tries = work.key_of(found), found, COMPARED
    seen: dict[int, list[tuple[Key, Load]]] = {}

    def search(left: int, chosen: list[Option], key: Key, load: Load) -> None:
        nonlocal best, best_set, tries
        if not tries or key + work.least_key(left) >= best:
            return
        if timing.bound(load, work.rest(left, ratio), ratio) > month:
            return
        tries -= 1
        if not left:
            if timing.arrival(chosen) == month:
                best, best_set = key, chosen
            return
        known = seen.setdefault(left, [])
        if any(other_key <= key and other.no_heavier(load) for other_key, other in known):
            return
        known.append((key, load))
        for covers, more, option in work.keys.choices(left):
            search(left & ~covers, [*chosen, option], key + more, load.with_one(option))

    search(work.needed, [], 0, nothing)
    return best_set


class _Work:
    """The options in question for one choice, and the least work that is left, kept as asked."""

    def __init__(self, options: list[Option], needed: int, due_by: tuple[int, ...]) -> None:
        self.needed = needed
        keys = keys_of(options)
        self._key = {option.id: key for option, key in zip(options, keys, strict=True)}
        self.keys = Table(options, needed, keys)
        self.least_key = cache(self.keys.best)
        self.rest = cache(self._rest)
        self._options, self._due_by = options, due_by
        self._table = cache(self._made)

    def key_of(self, chosen: Sequence[Option]) -> Key:
        """The key of a set."""
        return sum(self._key[option.id] for option in chosen)

    def least(self, ratio: Ratio) -> list[Option]:
        """The set with the least work by the ratio."""
        found = self._table(ratio, 0).least(self.needed)
        assert found is not None, "what is needed can be closed"
        return found

    def _made(self, ratio: Ratio, place: int) -> Table:
        """The least work by a ratio; on the job only what is for the rung at `place`, 0 for all."""
        weights = [
            ratio.own * one.weeks
            + (ratio.paid * one.paid if not place or one.place == place else 0)
            for one in self._options
        ]
        return Table(self._options, self.needed, weights)

    def _rest(self, left: int, ratio: Ratio) -> list[Rest]:
        own, total = self._table(Ratio(1, 0), 0), self._table(ratio, 0)
        return [
            Rest(
                own.best(left & due),
                total.best(left & due),
                self._table(ratio, place).best(left & due),
            )
            for place, due in enumerate(self._due_by, start=1)
        ]


@lru_cache(maxsize=64)
def _work(options: tuple[Option, ...], needed: int, due_by: tuple[int, ...]) -> _Work:
    """The options that no other one replaces at once sooner and cheaper."""

    def no_later(other: Option, one: Option) -> bool:
        """Whether `other` is cheaper than `one`, and no plan gets later with it in its place."""
        return (
            beaten(one, other, needed)
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

    in_question = [
        one
        for one in options
        if one.covers & needed and not any(no_later(other, one) for other in options)
    ]
    return _Work(in_question, needed, due_by)
