"""What work still lies ahead, from each state of a choice: what its searches are bounded by."""

from collections.abc import Sequence
from functools import cached_property

from csm_advisor.advice.planning.calendar import FAR
from csm_advisor.advice.planning.packed_loads import LeastAhead, MostAhead, PackedLoads, full_weeks
from csm_advisor.advice.planning.route_timing import (
    Goal,
    LeastWork,
    Ratio,
    Room,
    RouteTiming,
    Slack,
    WorkSoFar,
)
from csm_advisor.advice.planning.set_cover import Graph

# So many months a bound is carried on at most.
MONTHS_LATER = 12


class WorkAhead:
    """The least and the most work of all choices of a graph, from each state on, on a route with
    so many `rungs` ahead."""

    def __init__(self, graph: Graph, rungs: int) -> None:
        self.graph, self.rungs = graph, rungs
        self.lengths = [
            tuple(sorted({one.paid for one in graph.options if one.paid and one.due == place}))
            for place in range(1, rungs + 1)
        ]
        self.shortest = [min(lengths, default=1) for lengths in self.lengths]
        self._takes = [(one.due, one.weeks, one.paid) for one in graph.options]
        self._sums: dict[tuple[Ratio, int, bool], list[int]] = {}
        self._all: dict[Ratio, LeastWork] = {}
        self._rests: dict[Ratio, list[LeastWork]] = {}
        self._none = WorkSoFar(*([0] * rungs for _ in range(3)))

    def least(self, ratio: Ratio) -> LeastAhead:
        """The least work from each state on."""
        places = range(1, self.rungs + 1)
        return LeastAhead(
            [self._sum(Ratio(1, 0), place, False) for place in places],
            [self._sum(ratio, place, False) for place in places],
            [self._sum(ratio, place, place > 1) for place in places],
        )

    def rest(self, ratio: Ratio) -> list[LeastWork]:
        """The same, state by state."""
        if ratio not in self._rests:
            by_place = [zip(*lists, strict=True) for lists in zip(*self.least(ratio), strict=True)]
            self._rests[ratio] = list(zip(*by_place, strict=True))
        return self._rests[ratio]

    def _of_all(self, ratio: Ratio) -> LeastWork:
        """The least work of all choices."""
        if ratio not in self._all:
            least = zip(*self.least(ratio), strict=True)
            self._all[ratio] = tuple([(own[-1], work[-1], here[-1]) for own, work, here in least])
        return self._all[ratio]

    def soonest(self, timing: RouteTiming, ratio: Ratio) -> list[int]:
        """For each rung no later a month than with any choice."""
        return timing.at_best(self._none, self._of_all(ratio), ratio)

    def least_score(
        self, goal: Goal, soonest: Sequence[int], ratios: Sequence[Ratio], least: int
    ) -> int:
        """A score that no choice is below: `least`, or months after it.

        No choice reaches a rung before its `soonest` month.
        """
        for _ in range(0 if goal.then else MONTHS_LATER):
            room = goal.timing.room(soonest, goal.limits(least))
            if room is not None and self._fits(room, goal.timing.at_once, ratios):
                break
            least += FAR + 1
        return least

    def _fits(self, room: Sequence[Room], at_once: int, ratios: Sequence[Ratio]) -> bool:
        """Whether there is room for the least work, for all that these bounds can tell."""
        for one, shortest, work in zip(room, self.shortest, self.whole, strict=False):
            if work[-1] > one.until + at_once * (one.weeks // shortest * shortest):
                return False
        for ratio in ratios:
            for one, lengths, (own, _, here) in zip(
                room, self.lengths, self._of_all(ratio), strict=False
            ):
                paid = at_once * full_weeks(lengths, one.weeks)
                if own > one.until or here > ratio.own * one.until + ratio.paid * paid:
                    return False
        return True

    def _sum(self, ratio: Ratio, place: int, here: bool) -> list[int]:
        """The least work up to a place by the ratio from each state on; `here` leaves out what is
        done on the job for the rungs before."""
        asked = ratio, place, here
        if asked not in self._sums:
            own, paid = ratio
            self._sums[asked] = self.graph.least(
                [
                    own * weeks + paid * at_work
                    if due == place or (due < place and not (here and at_work))
                    else 0
                    for due, weeks, at_work in self._takes
                ]
            )
        return self._sums[asked]

    @cached_property
    def longest(self) -> list[int]:
        """For each rung the weeks of the longest step on the job for it."""
        return [max(lengths, default=0) for lengths in self.lengths]

    @cached_property
    def waits(self) -> list[int]:
        """For each rung the last first week of a step in own time that is due by it."""
        return [
            max((one.release for one in self.graph.options if one.due <= place), default=0)
            for place in range(1, self.rungs + 1)
        ]

    @cached_property
    def whole(self) -> list[list[int]]:
        """For each rung the least weeks of own time due by it and of the steps on the job for it,
        these in whole multiples of the `shortest`, from each state on.

        Steps done one after the other in some weeks have no more multiples of it than fit there.
        """
        return [
            self.graph.least(
                [
                    (weeks if due <= place else 0)
                    + (at_work // shortest * shortest if due == place else 0)
                    for due, weeks, at_work in self._takes
                ]
            )
            for place, shortest in enumerate(self.shortest, start=1)
        ]

    @cached_property
    def most(self) -> MostAhead:
        """The most work from each state on."""
        places, most, takes = range(1, self.rungs + 1), self.graph.most, self._takes
        return MostAhead(
            [most([weeks if due <= at else 0 for due, weeks, _ in takes]) for at in places],
            [most([paid if due == at else 0 for due, _, paid in takes]) for at in places],
        )


class PackedAhead:
    """What lies `ahead`, packed, with work counted by each of the `ratios`.

    `least` and `most` have what lies ahead of each state as a load.
    """

    def __init__(self, ahead: WorkAhead, ratios: Sequence[Ratio]) -> None:
        self.ahead = ahead
        self.loads = PackedLoads(ahead.graph.options, ahead.lengths, ahead.shortest, ratios)
        self.least = self.loads.least([ahead.least(ratio) for ratio in ratios], ahead.whole)
        self.most = self.loads.most(ahead.most)

    def limit(self, goal: Goal, soonest: Sequence[int], score: int) -> int | None:
        """What a load must keep to, with the least ahead, where the score is to be reached; None
        where nothing reaches it."""
        room = goal.timing.room(soonest, goal.limits(score))
        return None if room is None else self.loads.limit(room, goal.timing.at_once)

    def idle(self, goal: Goal, soonest: Sequence[int], score: int) -> int:
        """What delays nothing, whatever is chosen, where the score is to be reached."""
        most, longest, waits = self.ahead.most, self.ahead.longest, self.ahead.waits
        slack = goal.timing.slack(
            soonest, goal.limits(score), [weeks[-1] for weeks in most.paid], longest
        )
        # What cannot start before a week ends no later than if all of it began in that week.
        own = [weeks - wait for weeks, wait in zip(slack.own, waits, strict=False)]
        return self.loads.idle(Slack(tuple(own), slack.paid))
