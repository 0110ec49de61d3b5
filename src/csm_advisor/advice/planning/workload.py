"""What chosen options take: the weeks of each kind for each rung of a route."""

from collections.abc import Iterable
from itertools import accumulate
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


def workload_of(chosen: Iterable[Option], rungs: int) -> Workload:
    """What a set takes on a route with so many rungs ahead."""
    own = [0] * rungs
    paid: list[list[int]] = [[] for _ in own]
    waiting = []
    for _, _, _, _, due, weeks, release, on_the_job in chosen:
        if on_the_job:
            paid[due - 1].append(on_the_job)
        own[due - 1] += weeks
        if release:
            waiting.append(Job(release, weeks, due))
    return Workload(
        tuple(accumulate(own)),
        tuple([tuple(sorted(lengths, reverse=True)) for lengths in paid]),
        tuple(sorted(waiting)),
    )
