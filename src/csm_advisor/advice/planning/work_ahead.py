"""What work still lies ahead, from each state of a choice: what its searches are bounded by."""

from collections.abc import Sequence
from functools import cached_property

from csm_advisor.advice.planning.calendar import FAR
from csm_advisor.advice.planning.packed_loads import packed_loads
from csm_advisor.advice.planning.route_timing import Goal, Ratio, RouteTiming, Slack
from csm_advisor.advice.planning.set_cover import Graph

# So many months a bound is carried on at most.
MONTHS_LATER = 12


class WorkAhead:
    """The least and the most work of all choices of a graph, from each state on, on a route with
    so many `rungs` ahead, with work counted by each of the `ratios`.

    `loads` says how it is packed, `of` has the load of each option.
    """

    def __init__(self, graph: Graph, rungs: int, ratios: tuple[Ratio, ...]) -> None:
        self.graph, self.rungs = graph, rungs
        lengths: list[set[int]] = [set() for _ in range(rungs)]
        for one in graph.options:
            if one.paid:
                lengths[one.due - 1].add(one.paid)
        self._longest = [max(some, default=0) for some in lengths]
        weeks = sum([one.weeks + one.paid for one in graph.options])
        self.loads = packed_loads(tuple([tuple(sorted(some)) for some in lengths]), ratios, weeks)
        self.of = [self.loads.load_of(one.due, one.weeks, one.paid) for one in graph.options]

    @cached_property
    def least(self) -> list[int]:
        """The least work from each state on, as a load."""
        return self.loads.least(self.graph.moves, self.of)

    @cached_property
    def most(self) -> list[int]:
        """The most work from each state on, as a load."""
        return self.loads.most(self.graph.moves, self.of)

    def soonest(self, timing: RouteTiming, ratio: Ratio) -> list[int]:
        """For each rung no later a month than with any choice."""
        return timing.at_best(self.loads.unpacked(self.least[-1], ratio, timing.at_once), ratio)

    def least_score(self, goal: Goal, soonest: Sequence[int], least: int) -> int:
        """A score that no choice is below: `least`, or months after it.

        No choice reaches a rung before its `soonest` month.
        """
        guards = self.loads.guards
        for _ in range(0 if goal.then else MONTHS_LATER):
            limit = self.limit(goal, soonest, least)
            if limit is not None and limit - self.least[-1] & guards == guards:
                break
            least += FAR + 1
        return least

    def limit(self, goal: Goal, soonest: Sequence[int], score: int) -> int | None:
        """What a load must keep to, with the least ahead, where the score is to be reached; None
        where nothing reaches it."""
        room = goal.timing.room(soonest, goal.limits(score))
        return None if room is None else self.loads.limit(room, goal.timing.at_once)

    def idle(self, goal: Goal, soonest: Sequence[int], score: int) -> int:
        """What delays nothing, whatever is chosen, where the score is to be reached."""
        slack = goal.timing.slack(
            soonest, goal.limits(score), self.loads.at_work(self.most[-1]), self._longest
        )
        # What cannot start before a week ends no later than if all of it began in that week.
        own = [weeks - wait for weeks, wait in zip(slack.own, self._waits, strict=False)]
        return self.loads.idle(Slack(tuple(own), slack.paid))

    @cached_property
    def _waits(self) -> list[int]:
        """For each rung the last first week of a step in own time that is due by it."""
        return [
            max((one.release for one in self.graph.options if one.due <= place), default=0)
            for place in range(1, self.rungs + 1)
        ]
