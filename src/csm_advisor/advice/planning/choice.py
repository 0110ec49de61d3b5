"""Which actions: the set that closes all that must be closed and reaches the target first.

Among the sets that reach it first, the one with the least own time is taken, then the cheapest,
then the one with the fewest actions, then the one with the lowest ids.

Most of the time the calendar of experience decides the date, and the set with the least own time
is at once the earliest. Where the work decides it, a search with bounds looks among the ways to
close each part (cover.py). docs/how-a-plan-is-computed.md says how far the search goes.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from csm_advisor.advice.planning.clock import Ratio, Rest
from csm_advisor.advice.planning.cover import Graph, Key, Option, cheapest
from csm_advisor.advice.planning.load import Load, load_of

# So many sets, begun or whole, are looked at for an earlier date, and for less own time.
SEARCHED = 20_000
COMPARED = 1_000

RATIOS = (Ratio(1, 1), Ratio(3, 1), Ratio(1, 3))


class Timing(NamedTuple):
    """How long choices take on one route at one bar.

    `arrival(load)` says when the rungs sought are reached, the lower the sooner;
    `bound(load, rest, ratio)` is no more than that for every set with this load and the `rest` of
    work. Neither falls when more is chosen. No arrival is below `not_before`.
    """

    arrival: Callable[[Load], int]
    bound: Callable[[Load, Rest, Ratio], int]
    not_before: int = 0


def earliest(
    options: Sequence[Option],
    needed: int,
    rungs: int,
    timing: Timing,
    *,
    by_date_alone: bool = False,
) -> list[Option] | None:
    """The set that covers `needed` with the least arrival, then the least key; None if none.

    There are `rungs` ahead. `by_date_alone` leaves the key out of account.
    """
    cheap = cheapest(options, needed)
    if cheap is None:
        return None
    soonest = max(timing.not_before, timing.arrival(load_of((), rungs)))
    if timing.arrival(load_of(cheap, rungs)) <= soonest:  # no step delays anything
        return cheap
    search = _search(tuple(options), needed, rungs)
    found, ratio = search.soonest(timing, soonest, cheap)
    if not by_date_alone and found is not cheap:
        found = search.in_least_time(timing, ratio, found)
    return sorted(found, key=lambda option: option.id)


class _Search:
    """The search for one set among all that close what is needed, and the bounds it goes by."""

    def __init__(self, options: Sequence[Option], needed: int, rungs: int) -> None:
        self._options, self._rungs = options, rungs
        self._graph = Graph(options, needed)
        self._key = self._graph.least([option.key for option in options])
        self.best = cache(self._best)
        self.rest = cache(self._rest)

    def _sums(self, ratio: Ratio, place: int, *, here: bool = False) -> list[int]:
        """The least work up to a place by the ratio from each state on; `here` leaves out what is
        done on the job for the rungs before."""
        return self._graph.least(self._weights(ratio, place, here=here))

    def _weights(self, ratio: Ratio, place: int, *, here: bool = False) -> list[int]:
        return [
            ratio.own * one.weeks + ratio.paid * one.paid
            if one.due == place or (one.due < place and not (here and one.paid))
            else 0
            for one in self._options
        ]

    def _best(self, ratio: Ratio) -> list[Option]:
        """The set with the least work by the ratio."""
        weights = self._weights(ratio, self._rungs)
        return self._graph.best(self._graph.least(weights), weights)

    def _rest(self, ratio: Ratio) -> list[Rest]:
        """The least work from each state on."""
        places = range(1, self._rungs + 1)
        own = [self._sums(Ratio(1, 0), place) for place in places]
        total = [self._sums(ratio, place) for place in places]
        here = [self._sums(ratio, place, here=True) for place in places]
        return [Rest(*one) for one in zip(*map(_turned, (own, total, here)), strict=True)]

    def soonest(
        self, timing: Timing, soonest: int, cheap: list[Option]
    ) -> tuple[list[Option], Ratio]:
        """The set with the least arrival, and the ratio that bounds it best."""
        none = load_of((), self._rungs)
        bounds = [timing.bound(none, self.rest(ratio)[-1], ratio) for ratio in RATIOS]
        least = max(soonest, *bounds)
        ratio = RATIOS[bounds.index(max(bounds))]

        def arrival(chosen: list[Option]) -> int:
            return timing.arrival(load_of(chosen, self._rungs))

        found = min((cheap, *map(self.best, RATIOS)), key=arrival)
        best, tries = arrival(found), SEARCHED
        rest, moves, options = self.rest(ratio), self._graph.moves, self._options
        seen: dict[int, list[Load]] = {}

        def search(state: int, chosen: list[Option], load: Load) -> None:
            nonlocal best, found, tries
            if not state:
                month = timing.arrival(load)
                if month < best:
                    best, found = month, chosen
                return
            known = seen.setdefault(state, [])
            if any(other.no_heavier(load) for other in known):
                return  # what follows is the same, and not sooner
            known.append(load)
            ahead = []
            for at, to in moves[state]:
                more = load.with_one(options[at])
                ahead.append((timing.bound(more, rest[to], ratio), to, at, more))
            ahead.sort(key=lambda one: one[:3])
            for bound, to, at, more in ahead:
                if bound >= best or best <= least or not tries:
                    return
                tries -= 1
                search(to, [*chosen, options[at]], more)

        search(len(moves) - 1, [], none)
        return found, ratio

    def in_least_time(self, timing: Timing, ratio: Ratio, found: list[Option]) -> list[Option]:
        """The set with the least key of those that arrive with `found`."""
        month = timing.arrival(load_of(found, self._rungs))
        best, tries = sum(one.key for one in found), COMPARED
        rest, moves, options = self.rest(ratio), self._graph.moves, self._options
        seen: dict[int, list[tuple[Key, Load]]] = {}

        def search(state: int, chosen: list[Option], key: Key, load: Load) -> None:
            nonlocal best, found, tries
            if not state:
                if timing.arrival(load) <= month:
                    best, found = key, chosen
                return
            known = seen.setdefault(state, [])
            if any(other <= key and one.no_heavier(load) for other, one in known):
                return
            known.append((key, load))
            ahead = sorted(
                (key + options[at].key + self._key[to], at, to) for at, to in moves[state]
            )
            for least, at, to in ahead:
                if least >= best or not tries:
                    return
                tries -= 1
                more = load.with_one(options[at])
                if timing.bound(more, rest[to], ratio) <= month:
                    search(to, [*chosen, options[at]], key + options[at].key, more)

        search(len(moves) - 1, [], 0, load_of((), self._rungs))
        return found


# The bars of a route mostly differ in years alone.
@lru_cache(maxsize=64)
def _search(options: tuple[Option, ...], needed: int, rungs: int) -> _Search:
    """The search among the options that no other one replaces at once sooner and cheaper."""
    return _Search(
        [one for one in options if not any(_replaces(other, one) for other in options)],
        needed,
        rungs,
    )


def _replaces(other: Option, one: Option) -> bool:
    """Whether `other` closes all that `one` does, costs less, and nothing gets later with it."""
    return (
        not one.covers & ~other.covers
        and other.key < one.key
        and other.release <= one.release
        and (
            (one.weeks >= other.weeks > 0 and one.due <= other.due)
            or (one.paid >= other.paid > 0 and one.due == other.due)
        )
    )


def _turned(rows: Sequence[Sequence[int]]) -> Iterable[tuple[int, ...]]:
    """The columns of rows of one length."""
    return zip(*rows, strict=True)
