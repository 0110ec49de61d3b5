"""Which actions: the set that closes all that must be closed and reaches the target first.

Among the sets that reach it first, the one with the least own time is taken, then the cheapest,
then the one with the fewest actions, then the one with the lowest ids.

Most of the time the calendar of experience decides the date, and the set with the least own time
is at once the earliest. Where the work decides it, a good set is looked for by making dear what
its date depends on; a search with bounds then finds a better one or shows that there is none.
docs/how-a-plan-is-computed.md says how far the search goes.
"""

from collections.abc import Iterable, Sequence
from functools import cache, cached_property, lru_cache

from csm_advisor.advice.planning.route_timing import (
    Goal,
    LeastWork,
    MostWork,
    Ratio,
    RouteTiming,
    Slack,
)
from csm_advisor.advice.planning.set_cover import INFEASIBLE, Graph, Key, Option
from csm_advisor.advice.planning.workload import Workload, workload_of

# So many sets, begun or whole, are looked at for an earlier date, and for less own time.
SEARCHED = 20_000
COMPARED = 1_000

BOTH_ALIKE = Ratio(1, 1)
RATIOS = (BOTH_ALIKE, Ratio(3, 1), Ratio(1, 3))
# So often what a date depends on is made half as dear again.
ROUNDS = 12


class Search:
    """The search among all sets that close what is needed, on a route with `rungs` ahead.

    `closes` says whether any set closes it; nothing else can be asked where none does.
    """

    def __init__(self, options: Sequence[Option], needed: int, rungs: int) -> None:
        self._options = options
        self._rungs = rungs
        self._graph = Graph(self._options, needed)
        self._keys = [option.key for option in self._options]
        self._least_keys = self._graph.least(self._keys)
        self.closes = self._least_keys[-1] < INFEASIBLE
        self._sums = cache(self._summed)
        self._rest = cache(self._rested)
        self._none = workload_of((), rungs)

    @cached_property
    def cheapest(self) -> list[Option]:
        """The set with the least key."""
        return self._graph.best(self._least_keys, self._keys)

    def earliest(
        self,
        goal: Goal,
        *,
        not_before: int = 0,
        known: list[Option] | None = None,
        by_date_alone: bool = False,
    ) -> list[Option]:
        """The set with the least arrival, then the least key.

        No set arrives before `not_before`, a score of the goal. `known` is a set that arrives
        early. `by_date_alone` leaves the key out of account.
        """
        least = max(not_before, goal.arrival(self._none))
        if self.delays_nothing(goal, not_before):
            return self.cheapest
        least, sharpest = max(least, self._bound(goal, BOTH_ALIKE)), BOTH_ALIKE
        found = self._improved(goal, least, known or self.cheapest)
        arrival = goal.arrival(self._load(found))
        if arrival > least:
            sharpest = max(RATIOS, key=lambda ratio: self._bound(goal, ratio))
            least = max(least, self._bound(goal, sharpest))
        if arrival > least:
            found = self._sooner(goal, sharpest, least, found)
        return found if by_date_alone else self._in_least_time(goal, sharpest, found)

    def delays_nothing(self, goal: Goal, not_before: int = 0) -> bool:
        """Whether no step of the set with the least key delays anything."""
        least = max(not_before, goal.arrival(self._none))
        return goal.arrival(self._load(self.cheapest)) <= least

    def at_best(self, timing: RouteTiming) -> list[int]:
        """For each rung no later a month than any bound of this search says."""
        bounds = (timing.at_best(self._none, self._rest(ratio)[-1], ratio) for ratio in RATIOS)
        return list(map(min, zip(*bounds, strict=True)))

    def _bound(self, goal: Goal, ratio: Ratio) -> int:
        """No more than the least arrival."""
        return goal.bound(self._none, self._rest(ratio)[-1], ratio)

    def _load(self, chosen: Iterable[Option]) -> Workload:
        return workload_of(chosen, self._rungs)

    def _improved(self, goal: Goal, least: int, found: list[Option]) -> list[Option]:
        """A set that arrives early, if not at `least`: that with the least work, and what its
        arrival depends on is made dearer time and again."""
        best = goal.arrival(self._load(found))
        own, paid = [64] * self._rungs, [64] * self._rungs
        for _ in range(ROUNDS):
            if best <= least:
                break
            weights = [
                own[one.due - 1] * one.weeks + paid[one.due - 1] * one.paid for one in self._options
            ]
            chosen = self._graph.best(self._graph.least(weights), weights)
            load = self._load(chosen)
            now = goal.arrival(load)
            if now < best:
                found, best = chosen, now
            for place, on_the_job in goal.hangs_on(load):
                if on_the_job:
                    paid[place - 1] += paid[place - 1] // 2
                else:
                    own[:place] = [weight + weight // 2 for weight in own[:place]]
        return found

    def _sooner(self, goal: Goal, ratio: Ratio, least: int, found: list[Option]) -> list[Option]:
        """The set with the least arrival; `found` where none is sooner."""
        best, tries = goal.arrival(self._load(found)), SEARCHED
        rest, moves, options = self._rest(ratio), self._graph.moves, self._options
        spare = self._spare(goal, ratio, best - 1)
        seen: dict[int, list[Workload]] = {}

        def search(state: int, chosen: list[Option], load: Workload) -> None:
            nonlocal best, found, tries, spare
            if not state:
                now = goal.arrival(load)
                if now < best:
                    best, found = now, chosen
                    # What delays nothing that was looked for so far may delay this.
                    spare = self._spare(goal, ratio, best - 1)
                    seen.clear()
                return
            known, view = seen.setdefault(state, []), load.beyond(*spare[state])
            if any(other.no_heavier(view) for other in known):
                return  # what follows is the same, and not sooner
            known.append(view)
            ahead = []
            for at, to in moves[state]:
                more = load.with_one(options[at])
                ahead.append((goal.bound(more, rest[to], ratio), to, at, more))
            ahead.sort(key=lambda one: one[:3])
            for bound, to, at, more in ahead:
                if bound >= best or best <= least or not tries:
                    return
                tries -= 1
                search(to, [*chosen, options[at]], more)

        search(len(moves) - 1, [], self._none)
        return found

    def _in_least_time(self, goal: Goal, ratio: Ratio, found: list[Option]) -> list[Option]:
        """The set with the least key of those that arrive with `found`."""
        arrival = goal.arrival(self._load(found))
        best, tries = sum(one.key for one in found), COMPARED
        rest, moves, options = self._rest(ratio), self._graph.moves, self._options
        spare = self._spare(goal, ratio, arrival)
        seen: dict[int, list[tuple[Key, Workload]]] = {}

        def search(state: int, chosen: list[Option], key: Key, load: Workload) -> None:
            nonlocal best, found, tries
            if not state:
                if goal.arrival(load) <= arrival:
                    best, found = key, chosen
                return
            known, view = seen.setdefault(state, []), load.beyond(*spare[state])
            if any(other <= key and one.no_heavier(view) for other, one in known):
                return
            known.append((key, view))
            for least, at, to in sorted(
                (key + options[at].key + self._least_keys[to], at, to) for at, to in moves[state]
            ):
                if least >= best or not tries:
                    return
                tries -= 1
                more = load.with_one(options[at])
                if goal.bound(more, rest[to], ratio) <= arrival:
                    search(to, [*chosen, options[at]], key + options[at].key, more)

        search(len(moves) - 1, [], 0, self._none)
        return found

    def _summed(self, ratio: Ratio, place: int, here: bool) -> list[int]:
        """The least work up to a place by the ratio from each state on; `here` leaves out what is
        done on the job for the rungs before."""
        return self._graph.least(
            [
                ratio.own * one.weeks + ratio.paid * one.paid
                if one.due == place or (one.due < place and not (here and one.paid))
                else 0
                for one in self._options
            ]
        )

    def _rested(self, ratio: Ratio) -> list[LeastWork]:
        """The least work from each state on."""
        places = range(1, self._rungs + 1)
        own = [self._sums(Ratio(1, 0), place, False) for place in places]
        total = [self._sums(ratio, place, False) for place in places]
        here = [self._sums(ratio, place, place > 1) for place in places]
        by_state = [zip(*kind, strict=True) for kind in (own, total, here)]
        return [LeastWork(*one) for one in zip(*by_state, strict=True)]

    @cached_property
    def _most(self) -> list[MostWork]:
        """The most work from each state on."""
        places = range(1, self._rungs + 1)
        own = [
            self._graph.most([one.weeks if one.due <= place else 0 for one in self._options])
            for place in places
        ]
        paid = [
            self._graph.most([one.paid if one.due == place else 0 for one in self._options])
            for place in places
        ]
        by_state = [zip(*kind, strict=True) for kind in (own, paid)]
        return [MostWork(*one) for one in zip(*by_state, strict=True)]

    def _spare(self, goal: Goal, ratio: Ratio, score: int) -> list[Slack]:
        """From each state on, the work so far that delays nothing, whatever is chosen, where the
        score is to be reached."""
        places = range(1, self._rungs + 1)
        soonest = goal.timing.at_best(self._none, self._rest(ratio)[-1], ratio)
        longest = [
            max((one.paid for one in self._options if one.due == at), default=0) for at in places
        ]
        slack = goal.timing.slack(soonest, goal.limits(score), self._most[-1], longest)
        # What cannot start before a week ends no later than if all of it began in that week.
        waits = [
            max((one.release for one in self._options if one.due <= at), default=0) for at in places
        ]
        own = [weeks - wait for weeks, wait in zip(slack.own, waits, strict=False)]
        return [
            Slack(
                tuple([weeks - rest for weeks, rest in zip(own, most.own, strict=False)]),
                tuple([weeks - rest for weeks, rest in zip(slack.paid, most.paid, strict=False)]),
            )
            for most in self._most
        ]


# The bars of a route mostly ask for the same things, and differ in years alone.
@lru_cache(maxsize=256)
def search_of(options: tuple[Option, ...], needed: int, rungs: int) -> Search:
    """The search among these options, kept with what it has found out."""
    return Search(options, needed, rungs)
