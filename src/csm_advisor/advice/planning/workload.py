"""What chosen options take: the weeks of each kind for each rung of a route."""

from collections.abc import Iterable
from itertools import accumulate
from operator import le
from typing import NamedTuple

from csm_advisor.advice.planning.schedule import Job
from csm_advisor.advice.planning.set_cover import Option


class Workload(NamedTuple):
    """What chosen options take, for each rung ahead.

    `own` are the weeks of own time due by it, `paid` those of the steps on the job for it, the
    longest first. `waiting` are the jobs in own time that cannot start today, counted in `own` too.
    """

    own: tuple[int, ...]
    paid: tuple[tuple[int, ...], ...]
    waiting: tuple[Job, ...] = ()

    def with_one(self, option: Option) -> "Workload":
        """The load with one more option."""
        own, paid, waiting = self
        at = option.due - 1
        if option.paid:
            longer = tuple(sorted((*paid[at], option.paid), reverse=True))
            return Workload(own, (*paid[:at], longer, *paid[at + 1 :]), waiting)
        own = (*own[:at], *[weeks + option.weeks for weeks in own[at:]])
        if not option.release:
            return Workload(own, paid, waiting)
        job = Job(option.release, option.weeks, option.due)
        return Workload(own, paid, tuple(sorted((*waiting, job))))

    def no_heavier(self, other: "Workload") -> bool:
        """Whether nothing gets later with this load in the place of the other."""
        return (
            all(map(le, self.own, other.own))
            and self.waiting == other.waiting
            and all(
                mine == its or (len(mine) <= len(its) and all(map(le, mine, its)))
                for mine, its in zip(self.paid, other.paid, strict=True)
            )
        )

    def beyond(self, own: Iterable[int], paid: Iterable[int]) -> "Workload":
        """The load as far as it matters: the weeks of each kind for a rung count as none where
        they are no more than these."""
        return Workload(
            tuple(
                [weeks if weeks > spare else 0 for weeks, spare in zip(self.own, own, strict=False)]
            ),
            tuple(
                [
                    some if sum(some) > spare else ()
                    for some, spare in zip(self.paid, paid, strict=False)
                ]
            ),
            self.waiting,
        )


def workload_of(chosen: Iterable[Option], rungs: int) -> Workload:
    """What a set takes on a route with so many rungs ahead."""
    own = [0] * rungs
    paid: list[list[int]] = [[] for _ in own]
    waiting = []
    for one in chosen:
        if one.paid:
            paid[one.due - 1].append(one.paid)
        own[one.due - 1] += one.weeks
        if one.release:
            waiting.append(Job(one.release, one.weeks, one.due))
    return Workload(
        tuple(accumulate(own)),
        tuple(tuple(sorted(lengths, reverse=True)) for lengths in paid),
        tuple(sorted(waiting)),
    )
