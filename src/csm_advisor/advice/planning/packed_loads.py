"""What options take, as one number: loads are added up, and compared, all amounts at a stroke.

Each amount has a field of its own in the number, wide enough for twice the sum over all options,
and at the top of each field is a bit that no amount reaches, its guard. Where the guards are set
before one load is taken from another, a guard stays where that amount is large enough.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from csm_advisor.advice.planning.makespan import makespan
from csm_advisor.advice.planning.route_timing import (
    Ratio,
    Room,
    Slack,
    WorkSoFar,
)
from csm_advisor.advice.planning.set_cover import Option


class LeastAhead(NamedTuple):
    """The least work that lies ahead by a ratio, for each rung a list with that from each state on:
    weeks of own time due by it, the work due by it, and that without what is done on the job for
    the rungs before."""

    own: list[list[int]]
    total: list[list[int]]
    here: list[list[int]]


class MostAhead(NamedTuple):
    """The most work that lies ahead, for each rung a list with that from each state on: weeks of
    own time due by it, and those on the job for it."""

    own: list[list[int]]
    paid: list[list[int]]


class PackedLoads:
    """How the loads of some options are packed, on a route with so many `rungs` ahead.

    The fields are, for each rung, how many steps on the job for it take at least each length that
    there is, and their weeks; then for each rung the weeks of own time due by it; then, by each of
    the `ratios`, the work due by it, and that without what is done on the job for the rungs before.
    `guards` has the guards of all, `of` the load of each option.
    """

    def __init__(
        self,
        options: Sequence[Option],
        lengths: Sequence[tuple[int, ...]],
        shortest: Sequence[int],
        ratios: Sequence[Ratio],
    ) -> None:
        rungs = len(lengths)
        self._shortest = shortest
        self._rungs, self._ratios, self._lengths_for = range(rungs), ratios, lengths
        self._lengths = tuple(sorted({one for some in lengths for one in some}))
        heaviest = 1 + max(max(ratio) for ratio in ratios)
        largest = sum(heaviest * (one.weeks + one.paid) for one in options)
        self._bits = bits = (2 * largest + 2).bit_length() + 1
        self._largest = (1 << bits - 1) - 1
        self._group = (len(self._lengths) + 1) * bits
        self._counts = [rung * self._group for rung in self._rungs]
        self._paid = [at + self._group - bits for at in self._counts]
        self._own = [rungs * self._group + rung * bits for rung in self._rungs]
        self._total, self._here = (
            [
                [at + (rungs * (1 + kind + 2 * place) * bits) for at in self._own]
                for place in range(len(ratios))
            ]
            for kind in range(2)
        )
        self._whole = [at + rungs * (1 + 2 * len(ratios)) * bits for at in self._own]
        fields = rungs * (len(self._lengths) + 3 + 2 * len(ratios))
        self.guards = sum(1 << (field + 1) * bits - 1 for field in range(fields))
        self._own_guards = sum(1 << at + bits - 1 for at in self._own)
        self._paid_guards = sum(1 << at + bits - 1 for at in self._paid)
        # All else follows from the steps on the job and the weeks of own time.
        self._done = (1 << rungs * (self._group + bits)) - 1
        takes = [(one.due, one.weeks, one.paid) for one in options]
        loads = {taken: self._load_of(*taken) for taken in set(takes)}
        self.of = [loads[taken] for taken in takes]

    def _load_of(self, due: int, own: int, paid: int) -> int:
        first = due - 1
        load = paid << self._paid[first]
        for place, length in enumerate(self._lengths):
            if paid >= length:
                load += 1 << self._counts[first] + place * self._bits
        for rung in self._rungs[first:]:
            load += (own << self._own[rung]) + (own << self._whole[rung])
        load += paid // self._shortest[first] * self._shortest[first] << self._whole[first]
        for ratio, total, here in zip(self._ratios, self._total, self._here, strict=True):
            for rung in self._rungs[first:]:
                load += ratio.own * own + ratio.paid * paid << total[rung]
                load += ratio.own * own << here[rung]
            load += ratio.paid * paid << here[first]
        return load

    def least(self, by_ratio: Sequence[LeastAhead], whole: Sequence[list[int]]) -> list[int]:
        """The least work that lies ahead, by each ratio, from each state on as a load."""
        amounts = [*zip(self._own, by_ratio[0].own, strict=True)]
        amounts += zip(self._whole, whole, strict=True)
        for rest, total, here in zip(by_ratio, self._total, self._here, strict=True):
            amounts += zip(total, rest.total, strict=True)
            amounts += zip(here, rest.here, strict=True)
        return _packed(amounts)

    def most(self, most: MostAhead) -> list[int]:
        """The most work that lies ahead from each state on as a load, and one more of each, as
        `idle` wants it."""
        one_more = sum(1 << at for at in (*self._own, *self._paid))
        amounts = [*zip(self._own, most.own, strict=True)]
        amounts += zip(self._paid, most.paid, strict=True)
        return [load + one_more for load in _packed(amounts)]

    def limit(self, room: Sequence[Room], at_once: int) -> int:
        """The most that a load may be, with the least that lies ahead, and the guards."""
        limit = self._no_limit
        for rung, one in enumerate(room):
            until, weeks = one.until, one.weeks
            paid = at_once * full_weeks(self._lengths_for[rung], weeks)
            limit -= self._short_of(until) << self._own[rung]
            limit -= self._short_of(paid) << self._paid[rung]
            shortest = self._shortest[rung]
            whole = until + at_once * (weeks // shortest * shortest)
            limit -= self._short_of(whole) << self._whole[rung]
            for place, length in enumerate(self._lengths):
                count = at_once * (weeks // length)
                limit -= self._short_of(count) << self._counts[rung] + place * self._bits
            for ratio, total, here in zip(self._ratios, self._total, self._here, strict=True):
                by = ratio.own * until + ratio.paid * at_once * until
                limit -= self._short_of(by) << total[rung]
                limit -= self._short_of(ratio.own * until + ratio.paid * paid) << here[rung]
        return limit

    @property
    def _no_limit(self) -> int:
        return self.guards + (self.guards - (self.guards >> self._bits - 1))

    def _short_of(self, limit: int) -> int:
        """How far below the largest amount a limit is."""
        return self._largest - self._clipped(limit)

    def _clipped(self, amount: int) -> int:
        return max(0, min(amount, self._largest))

    def idle(self, slack: Slack) -> int:
        """What delays nothing, one more of each, with the guards."""
        idle = self.guards
        for rung, (own, paid) in enumerate(zip(*slack, strict=True)):
            idle += self._clipped(own + 1) << self._own[rung]
            idle += self._clipped(paid + 1) << self._paid[rung]
        return idle

    def beyond(self, load: int, most: int, idle: int) -> int:
        """The load as far as it matters: own time due by a rung, or the steps on the job for it,
        count as none where they delay nothing even with the most that lies ahead."""
        left = idle - load - most
        own, paid = left & self._own_guards, left & self._paid_guards
        none = own - (own >> self._bits - 1) | paid - (paid >> self._group - 1)
        return load & self._done & ~none

    def unpacked(self, load: int, at_once: int) -> WorkSoFar:
        """The load, amount by amount."""
        largest, counts = self._largest, (1 << self._group - self._bits) - 1
        lengths, bits = self._lengths, self._bits
        return WorkSoFar(
            [load >> at & largest for at in self._own],
            [load >> at & largest for at in self._paid],
            [_span(lengths, bits, load >> at & counts, at_once) for at in self._counts],
        )


def _packed(amounts: Iterable[tuple[int, list[int]]]) -> list[int]:
    """For each state its amounts, of which each has a place in the load, as one number."""
    loads: list[int] = []
    for at, by_state in amounts:
        if loads:
            loads = [load + (one << at) for load, one in zip(loads, by_state, strict=True)]
        else:
            loads = [one << at for one in by_state]
    return loads


@lru_cache(maxsize=8192)
def _span(lengths: Sequence[int], bits: int, counts: int, at_once: int) -> int:
    """The makespan of steps, by how many are at least as long as each of the lengths."""
    steps: list[int] = []
    for place in reversed(range(len(lengths))):
        count = counts >> place * bits & (1 << bits) - 1
        steps += [lengths[place]] * (count - len(steps))
    return makespan(tuple(steps), at_once)


@lru_cache(maxsize=4096)
def full_weeks(lengths: Sequence[int], weeks: int) -> int:
    """The most of so many weeks that steps of these lengths, one after the other, fill."""
    if weeks > 1000:
        return weeks
    sums, within = 1, (1 << max(0, weeks) + 1) - 1
    for length in lengths:
        for _ in range(weeks // length):
            sums |= sums << length & within
    return sums.bit_length() - 1
