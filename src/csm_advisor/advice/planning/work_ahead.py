"""What work still lies ahead, from each state of a choice: what its searches are bounded by."""

from collections.abc import Callable, Sequence
from functools import cache, cached_property

from csm_advisor.advice.planning.calendar import FAR
from csm_advisor.advice.planning.packed_loads import PackedLoads, full_weeks
from csm_advisor.advice.planning.route_timing import (
    Goal,
    LeastWork,
    MostWork,
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
        self._sums: dict[tuple[Ratio, int, bool], list[int]] = {}
        self._rests: dict[Ratio, Callable[[int], LeastWork]] = {}
        self._none = WorkSoFar(*([0] * rungs for _ in range(3)))

    def rest(self, ratio: Ratio) -> Callable[[int], LeastWork]:
        """What gives the least work from a state on."""
        if ratio not in self._rests:
            by_place = [
                (
                    self._sum(Ratio(1, 0), place, False),
                    self._sum(ratio, place, False),
                    self._sum(ratio, place, place > 1),
                )
                for place in range(1, self.rungs + 1)
            ]
            self._rests[ratio] = cache(
                lambda state: tuple(
                    [(own[state], total[state], here[state]) for own, total, here in by_place]
                )
            )
        return self._rests[ratio]

    def soonest(self, timing: RouteTiming, ratio: Ratio) -> list[int]:
        """For each rung no later a month than with any choice."""
        return timing.at_best(self._none, self.rest(ratio)(-1), ratio)

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
        for one, shortest, work in zip(room, self.shortest, self.whole(-1), strict=False):
            if work > one.until + at_once * (one.weeks // shortest * shortest):
                return False
        for ratio in ratios:
            for one, lengths, (own, _, here) in zip(
                room, self.lengths, self.rest(ratio)(-1), strict=False
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
            self._sums[asked] = self.graph.least(
                [
                    ratio.own * one.weeks + ratio.paid * one.paid
                    if one.due == place or (one.due < place and not (here and one.paid))
                    else 0
                    for one in self.graph.options
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

    def whole(self, state: int) -> tuple[int, ...]:
        """For each rung the least weeks of own time due by it and of the steps on the job for it,
        these in whole multiples of the `shortest`, from a state on.

        Steps done one after the other in some weeks have no more multiples of it than fit there.
        """
        return tuple([weeks[state] for weeks in self._whole])

    @cached_property
    def _whole(self) -> list[list[int]]:
        return [
            self.graph.least(
                [
                    (one.weeks if one.due <= place else 0)
                    + (one.paid // shortest * shortest if one.due == place else 0)
                    for one in self.graph.options
                ]
            )
            for place, shortest in enumerate(self.shortest, start=1)
        ]

    def most(self, state: int) -> MostWork:
        """The most work from a state on."""
        own, paid = self._most
        return MostWork(
            tuple([weeks[state] for weeks in own]), tuple([weeks[state] for weeks in paid])
        )

    @cached_property
    def _most(self) -> tuple[list[list[int]], list[list[int]]]:
        places, options = range(1, self.rungs + 1), self.graph.options
        return (
            [
                self.graph.most([one.weeks if one.due <= place else 0 for one in options])
                for place in places
            ],
            [
                self.graph.most([one.paid if one.due == place else 0 for one in options])
                for place in places
            ],
        )


class PackedAhead:
    """What lies `ahead`, packed, with work counted by each of the `ratios`.

    `least` and `most` give what lies ahead of a state as a load.
    """

    def __init__(self, ahead: WorkAhead, ratios: Sequence[Ratio]) -> None:
        self.ahead = ahead
        self.loads = PackedLoads(ahead.graph.options, ahead.lengths, ahead.shortest, ratios)
        loads, rests = self.loads, [ahead.rest(ratio) for ratio in ratios]
        self.least = cache(
            lambda state: loads.least([rest(state) for rest in rests], ahead.whole(state))
        )
        self.most = cache(lambda state: loads.most(ahead.most(state)))

    def limit(self, goal: Goal, soonest: Sequence[int], score: int) -> int | None:
        """What a load must keep to, with the least ahead, where the score is to be reached; None
        where nothing reaches it."""
        room = goal.timing.room(soonest, goal.limits(score))
        return None if room is None else self.loads.limit(room, goal.timing.at_once)

    def idle(self, goal: Goal, soonest: Sequence[int], score: int) -> int:
        """What delays nothing, whatever is chosen, where the score is to be reached."""
        most, longest, waits = self.ahead.most(-1), self.ahead.longest, self.ahead.waits
        slack = goal.timing.slack(soonest, goal.limits(score), most, longest)
        # What cannot start before a week ends no later than if all of it began in that week.
        own = [weeks - wait for weeks, wait in zip(slack.own, waits, strict=False)]
        return self.loads.idle(Slack(tuple(own), slack.paid))
