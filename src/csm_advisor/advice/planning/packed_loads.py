"""What options take, as one number: loads are added up, and compared, all amounts at a stroke.

Each amount has a field of its own in the number, wide enough for twice the sum over all options,
and at the top of each field is a bit that no amount reaches, its guard. Where the guards are set
before one load is taken from another, a guard stays where that amount is large enough.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache

from csm_advisor.advice.planning.makespan import makespan
from csm_advisor.advice.planning.route_timing import (
    LeastWork,
    Ratio,
    Room,
    Slack,
)
from csm_advisor.advice.planning.set_cover import Moves


class PackedLoads:
    """How loads are packed where the steps on the job for each rung ahead have these `lengths`.

    The fields are, for each rung, how many steps on the job for it take at least each length that
    there is, and their weeks; then for each rung the weeks of own time due by it; then, by each of
    the `ratios`, the work due by it, and that without what is done on the job for the rungs before.
    A field has so many `bits`, and `guards` are the guards of all.
    """

    def __init__(
        self, lengths: Sequence[tuple[int, ...]], ratios: Sequence[Ratio], bits: int
    ) -> None:
        rungs = len(lengths)
        self._rungs, self._ratios, self._lengths_for = range(rungs), ratios, lengths
        self._shortest = [min(some, default=1) for some in lengths]
        self._lengths = tuple(sorted({one for some in lengths for one in some}))
        self._bits = bits
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
        self._places = {
            ratio: list(zip(self._own, total, here, self._counts, strict=True))
            for ratio, total, here in zip(ratios, self._total, self._here, strict=True)
        }
        self._whole = [at + rungs * (1 + 2 * len(ratios)) * bits for at in self._own]
        fields = rungs * (len(self._lengths) + 3 + 2 * len(ratios))
        self._each_rung = _ones(rungs, bits)
        self.guards = _ones(fields, bits) << bits - 1
        self._own_guards = self._each_rung << self._own[0] + bits - 1
        self._paid_guards = _ones(rungs, self._group) << self._paid[0] + bits - 1
        self._at_work = (1 << rungs * self._group) - 1
        # All else follows from the steps on the job and the weeks of own time.
        self._done = (1 << rungs * (self._group + bits)) - 1
        self._known: dict[tuple[int, int, int], int] = {}

    def load_of(self, due: int, own: int, paid: int) -> int:
        """The load of an option for the rung at `due`, of these weeks."""
        taken = due, own, paid
        if taken not in self._known:
            self._known[taken] = self._load_of(*taken)
        return self._known[taken]

    def _load_of(self, due: int, own: int, paid: int) -> int:
        first = due - 1
        load = paid << self._paid[first]
        for place, length in enumerate(self._lengths):
            if paid >= length:
                load += 1 << self._counts[first] + place * self._bits
        each = self._each_rung >> first * self._bits  # from this one on
        load += (own * each << self._own[first]) + (own * each << self._whole[first])
        load += paid // self._shortest[first] * self._shortest[first] << self._whole[first]
        for ratio, total, here in zip(self._ratios, self._total, self._here, strict=True):
            load += (ratio.own * own + ratio.paid * paid) * each << total[first]
            load += (ratio.own * own * each) + ratio.paid * paid << here[first]
        return load

    def least(self, moves: Moves, loads: Sequence[int]) -> list[int]:
        """The least that lies ahead of each state of a graph with options of these loads, but for
        the steps on the job by themselves: of these there may be none."""
        return _ahead(moves, [load & ~self._at_work for load in loads], self._smaller)

    def most(self, moves: Moves, loads: Sequence[int]) -> list[int]:
        """The most that lies ahead of each state, of steps on the job and weeks of own time."""
        return _ahead(moves, [load & self._done for load in loads], self._larger)

    def _smaller(self, one: int, other: int) -> int:
        """Amount by amount the smaller one of two loads."""
        more = (one | self.guards) - other
        no_less = more & self.guards
        return one - (more & no_less - (no_less >> self._bits - 1))

    def _larger(self, one: int, other: int) -> int:
        """Amount by amount the larger one of two loads."""
        more = (other | self.guards) - one
        no_less = more & self.guards
        return one + (more & no_less - (no_less >> self._bits - 1))

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
        return self._largest - max(0, min(limit, self._largest))

    def idle(self, slack: Slack) -> int:
        """What delays nothing, with the guards; where even nothing delays, the guard is missing."""
        idle = self.guards
        for rung, (own, paid) in enumerate(zip(*slack, strict=True)):
            idle += max(-1, min(own, self._largest)) << self._own[rung]
            idle += max(-1, min(paid, self._largest)) << self._paid[rung]
        return idle

    def beyond(self, load: int, most: int, idle: int) -> int:
        """The load as far as it matters: own time due by a rung, or the steps on the job for it,
        count as none where they delay nothing even with the most that lies ahead."""
        left = idle - load - most
        own, paid = left & self._own_guards, left & self._paid_guards
        none = own - (own >> self._bits - 1) | paid - (paid >> self._group - 1)
        return load & self._done & ~none

    def at_work(self, load: int) -> list[int]:
        """For each rung the weeks of the steps on the job for it."""
        return [load >> at & self._largest for at in self._paid]

    def unpacked(self, load: int, ratio: Ratio, at_once: int) -> list[LeastWork]:
        """The work that a load takes, rung by rung."""
        largest, counts = self._largest, (1 << self._group - self._bits) - 1
        lengths, bits = self._lengths, self._bits
        return [
            (
                load >> own & largest,
                load >> total & largest,
                load >> here & largest,
                _span(lengths, bits, steps, at_once) if (steps := load >> at & counts) else 0,
            )
            for own, total, here, at in self._places[ratio]
        ]


def _ones(fields: int, width: int) -> int:
    """A number with a one in each of so many fields of this width, in bits."""
    return ((1 << fields * width) - 1) // ((1 << width) - 1)


def _ahead(moves: Moves, loads: Sequence[int], better: Callable[[int, int], int]) -> list[int]:
    """What lies ahead of each state, the `better` of each amount over all moves."""
    found = [0]
    for (first, to), *others in moves[1:]:
        load = loads[first] + found[to]
        for at, to in others:
            load = better(load, loads[at] + found[to])
        found.append(load)
    return found


def packed_loads(
    lengths: tuple[tuple[int, ...], ...], ratios: tuple[Ratio, ...], weeks: int
) -> PackedLoads:
    """How to pack loads of options that take so many `weeks` all together."""
    heaviest = 1 + max([max(ratio) for ratio in ratios])
    bits = (2 * heaviest * weeks + 2).bit_length() + 1
    # With some bits to spare most people have their loads packed alike.
    return _with_fields(lengths, ratios, -(-bits // 4) * 4)


_with_fields = lru_cache(maxsize=64)(PackedLoads)


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
