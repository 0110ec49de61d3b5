"""Which actions: the set that closes all that must be closed and reaches the target first.

Among the sets that reach it first, the one with the least own time is taken, then the cheapest,
then the one with the fewest actions, then the one with the lowest ids.

Most of the time the calendar of experience decides the date, and the set with the least own time
is at once the earliest. Where the work decides it, a good set is looked for by making dear what
its date depends on; a search with bounds then finds a better one or shows that there is none.
docs/how-a-plan-is-computed.md says how far the search goes.
"""

from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from csm_advisor.advice.planning.branch_and_bound import (
    in_least_time,
    none_in_less_time,
    sooner,
)
from csm_advisor.advice.planning.route_timing import Goal, Ratio, RouteTiming
from csm_advisor.advice.planning.set_cover import (
    INFEASIBLE,
    Graph,
    Key,
    Option,
    sum_of_keys,
)
from csm_advisor.advice.planning.work_ahead import WorkAhead
from csm_advisor.advice.planning.workload import Workload, workload_of

BOTH_ALIKE = Ratio(1, 1)
RATIOS = (BOTH_ALIKE, Ratio(3, 1), Ratio(1, 3))
# So often what a date depends on is made half as dear again.
ROUNDS = 12


class DatedChoice(NamedTuple):
    """A set with the least arrival. No set reaches a rung before its `soonest` month."""

    chosen: list[Option]
    soonest: list[int]


class Search:
    """The search among all sets that close what is needed, on a route with `rungs` ahead.

    `closes` says whether any set closes it; nothing else can be asked where none does.
    `exhaustive` says that no search so far has ended at one of its limits.
    """

    def __init__(self, options: Sequence[Option], needed: int, rungs: int) -> None:
        self._options = options
        self._rungs = rungs
        self._graph = Graph(self._options, needed)
        self._keys = [option.key for option in self._options]
        self._least_keys = self._graph.least(self._keys)
        self.closes = self._least_keys[-1] < INFEASIBLE
        self.exhaustive = True

    @cached_property
    def _ahead(self) -> WorkAhead:
        return WorkAhead(self._graph, self._rungs, RATIOS)

    @cached_property
    def cheapest(self) -> list[Option]:
        """The set with the least key."""
        return self._graph.best(self._least_keys, self._keys)

    @cached_property
    def _load_of_cheapest(self) -> Workload:
        return workload_of(self.cheapest, self._rungs)

    def load_of(self, chosen: list[Option]) -> Workload:
        """What a set takes: of the one with the least key it is known."""
        if chosen is self.cheapest:
            return self._load_of_cheapest
        return workload_of(chosen, self._rungs)

    def earliest(
        self,
        goal: Goal,
        *,
        not_before: int = 0,
        known: list[Option] | None = None,
        by_date_alone: bool = False,
    ) -> list[Option]:
        """The set with the least arrival, then the least key.

        No set arrives before `not_before`, a score of the goal, or one that does is early enough.
        `known` is a set that arrives early. `by_date_alone` leaves the key out of account.
        """
        if self.delays_nothing(goal, not_before):
            return self.cheapest
        dated = self.dated(goal, not_before, known)
        return dated.chosen if by_date_alone else self.in_least_time(goal, dated)

    def dated(
        self, goal: Goal, not_before: int = 0, known: list[Option] | None = None
    ) -> DatedChoice:
        """A set with the least arrival, where that with the least key delays something."""
        least = max(not_before, goal.score(goal.timing.unhindered))
        ahead, timing = self._ahead, goal.timing
        soonest = ahead.soonest(timing, BOTH_ALIKE)
        least = ahead.least_score(goal, soonest, max(least, goal.score(soonest)))
        found = known or self._improved(goal, least, self.cheapest)
        score = goal.arrival(self.load_of(found))
        if score > least:
            by_ratio = {ratio: ahead.soonest(timing, ratio) for ratio in RATIOS}
            soonest = [max(months) for months in zip(*by_ratio.values(), strict=True)]
            least = ahead.least_score(goal, soonest, max(least, goal.score(soonest)))
        if score > least:
            sharpest = max(RATIOS, key=lambda ratio: goal.score(by_ratio[ratio]))
            found, all_seen = sooner(ahead, goal, soonest, sharpest, found, least)
            self.exhaustive &= all_seen
        return DatedChoice(found, soonest)

    def in_least_time(self, goal: Goal, dated: DatedChoice) -> list[Option]:
        """Of the sets with the arrival of the one that was found that with the least key."""
        found, soonest = dated
        if sum_of_keys(found) <= self._least_keys[-1]:
            return found
        found, all_seen = in_least_time(self._ahead, goal, soonest, found, self._least_keys)
        self.exhaustive &= all_seen
        return found

    def delays_nothing(self, goal: Goal, not_before: int = 0) -> bool:
        """Whether no step of the set with the least key delays anything."""
        least = max(not_before, goal.score(goal.timing.unhindered))
        return goal.arrival(self._load_of_cheapest) <= least

    def may_be_better(self, goal: Goal, score: int, below: Key) -> bool:
        """Whether some set may have a lower score than this one, or this one and a key `below`
        another. False only where it is shown that none has."""
        least, keys = goal.score(goal.timing.unhindered), self._least_keys
        soonest: Sequence[int] = ()
        if least < score:
            soonest = self.soonest(goal.timing)
            least = max(least, goal.score(soonest))
            least = self._ahead.least_score(goal, soonest, least)
        if least < score:
            return True
        if keys[-1] >= below:
            return False
        if goal.arrival(self._load_of_cheapest) <= score:
            return True
        soonest = soonest or self.soonest(goal.timing)
        return not none_in_less_time(self._ahead, goal, soonest, score, below, keys)

    def soonest(self, timing: RouteTiming) -> list[int]:
        """For each rung no later a month than any set reaches it."""
        return self._ahead.soonest(timing, BOTH_ALIKE)

    def _improved(self, goal: Goal, least: int, found: list[Option]) -> list[Option]:
        """A set that arrives early, if not at `least`: that with the least work, and what its
        arrival depends on is made dearer time and again."""
        best = goal.arrival(self.load_of(found))
        chosen: list[Option] = []
        own, paid = [64] * self._rungs, [64] * self._rungs
        takes = [(one.due - 1, one.weeks, one.paid) for one in self._options]
        for _ in range(ROUNDS):
            if best <= least:
                break
            weights = [own[at] * weeks + paid[at] * at_work for at, weeks, at_work in takes]
            before = chosen
            chosen = self._graph.best(self._graph.least(weights), weights)
            if chosen != before:
                reached = goal.timing.reached(self.load_of(chosen))
                now = goal.score([arrive.months for arrive in reached])
                if now < best:
                    found, best = chosen, now
            for place, on_the_job in goal.hangs_on(reached):
                if on_the_job:
                    paid[place - 1] += paid[place - 1] // 2
                else:
                    own[:place] = [weight + weight // 2 for weight in own[:place]]
        return found


# The bars of a route mostly ask for the same things, and differ in years alone.
@lru_cache(maxsize=256)
def search_of(options: tuple[Option, ...], needed: int, rungs: int) -> Search:
    """The search among these options, kept with what it has found out."""
    return Search(options, needed, rungs)
