"""Routes: the paths over the ladder from one rung to another, the most promising first.

A ladder of a large company has more paths than anyone can work out. What the calendar asks of a
partial route (years of service, years of leading, practice) follows from few things, so partial
routes to one rung can be compared, and all that follows is the same for both: one that is beaten
by enough others is not followed any further. What is left is followed in the order of a lower
bound: no route of a higher bound can arrive before it. Transitions lead up, so no path has a loop.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from heapq import heappop, heappush
from itertools import islice
from operator import and_, or_
from typing import NamedTuple

from csm_advisor.advice.planning.calendar import FAR
from csm_advisor.model.ladder import Transition

Path = tuple[str, ...]
# Months and own minutes at the typical bar, months at the open bar, minus the rungs: no route is
# ranked before its bound.
Bound = tuple[int, int, int, int]

# So many partial routes are followed in all; the bounds of those left out are remembered.
FOLLOWED = 4_000


class RungAsks(NamedTuple):
    """What a rung asks of one person at one bar: months of service from today, months of leading
    people, and the things to close, one bit for each."""

    service: int
    leading: int
    things: int


class RouteCosts(NamedTuple):
    """The ladder as one person meets it.

    `above` are the rungs between two, as `ways_between` gives them. `asks` gives for the typical
    and the open bar what a rung asks, `tenure` how many months one stays on it, `practice` the
    weeks that new things take on the rung before, `after(month, weeks)` the first month that leaves
    them room, `offers` the paid-time actions that start on a rung, one bit for each, `builds` those
    that close anything a rung asks, of anybody, `useful(things)` those that close something which
    is asked of the person besides these things. `own(things, offers)` is the least own time, in
    minutes, that things take with these paid-time actions at hand, and `holding(minutes)` the first
    month that holds so much of it.
    """

    above: dict[str, tuple[str, ...]]
    asks: tuple[Callable[[str], RungAsks], Callable[[str], RungAsks]]
    tenure: tuple[Callable[[str], int], Callable[[str], int]]
    leads: Callable[[str], bool]
    practice: Callable[[int], int]
    after: Callable[[int, int], int]
    offers: Callable[[str], int]
    builds: Callable[[str], int]
    useful: Callable[[int], int]
    own: Callable[[int, int], int]
    holding: Callable[[int], int]


class _Ahead(NamedTuple):
    """What at least lies between each rung and the target, at one bar.

    `service` is a month before which the target is not reached, `leading` months of leading,
    `practice` weeks, `things` are asked on every way.
    """

    asks: Mapping[str, RungAsks]
    service: dict[str, int]
    leading: dict[str, int]
    practice: dict[str, int]
    things: dict[str, int]


class PartialDates(NamedTuple):
    """How far a partial route has come at one bar, with no own-time work counted.

    `now` is the month its last rung is reached, `led` that of its first leading rung, `leading`
    the most months of leading asked so far, `things` what was asked so far and `own` the minutes
    it takes at least. `story` numbers what was asked and which steps on the job could be done for
    which rung, in which order and with which offers, `marks` are `now` before and at each of these,
    and `leading`.
    """

    now: int
    led: int
    leading: int
    things: int
    own: int
    story: int
    marks: tuple[int, ...]


class PartialRoute(NamedTuple):
    """A partial route, as its last rung and the partial route before."""

    rung: str
    before: "PartialRoute | None"
    rungs: int
    offers: int
    clocks: tuple[PartialDates, PartialDates]

    @property
    def path(self) -> Path:
        """The rungs of the route, the first included."""
        rungs, way = [], self
        while way.before:
            rungs.append(way.rung)
            way = way.before
        return (way.rung, *reversed(rungs))

    def no_worse_than(self, other: "PartialRoute") -> bool:
        """Whether every way on is ranked before the same way on from `other`, both of one story."""
        for mine, its in zip(self.clocks, other.clocks, strict=True):
            if mine.now > its.now or mine.leading > its.leading:
                return False
            if any(a > b for a, b in zip(mine.marks, its.marks, strict=True)):
                return False
        return self.rungs > other.rungs or (
            self.rungs == other.rungs and self._listed_before(other)
        )

    def _listed_before(self, other: "PartialRoute") -> bool:
        """Whether the ids of this one are lower, where both have equally many."""
        lower, one, two = False, self, other
        while one is not two and one.before and two.before:
            if one.rung != two.rung:
                lower = one.rung < two.rung
            one, two = one.before, two.before
        return lower


def leading_to(transitions: Iterable[Transition], target: str) -> set[str]:
    """All rungs from which `target` can be reached, itself included."""
    below: dict[str, list[str]] = {}
    for transition in transitions:
        below.setdefault(transition.to, []).append(transition.origin)
    found = {target}
    waiting = [target]
    while waiting:
        for rung in below.get(waiting.pop(), ()):
            if rung not in found:
                found.add(rung)
                waiting.append(rung)
    return found


def every_path(
    above: Mapping[str, Sequence[str]], start: str, target: str, most: int
) -> list[Path] | None:
    """All routes from `start` to `target`, in no order, where there are no more than `most`.

    `above` has the next rungs of each on the way, as ways_between gives them.
    """
    found: list[Path] = [(start,)] if start in above else []
    done: list[Path] = []
    while found:
        path = found.pop()
        if path[-1] == target:
            done.append(path)
        found += [(*path, rung) for rung in above[path[-1]]]
        if len(found) + len(done) > most:
            return None
    return done


class Routes:
    """The search for routes from `start` to `target`, of which the best `wanted` count.

    Iterating gives routes with their bounds, the lowest bound first. `left_out` is the lowest
    bound of what was not followed for want of time, None where nothing was left out.
    """

    def __init__(self, costs: RouteCosts, start: str, target: str, wanted: int) -> None:
        self._costs, self._start, self._target, self._wanted = costs, start, target, wanted
        self.left_out: Bound | None = None
        self._above = costs.above
        self._longest = {target: 0}
        for rung in reversed(self._above):
            if rung != target:
                self._longest[rung] = 1 + max(self._longest[to] for to in self._above[rung])
        self._ahead: tuple[_Ahead, ...] = ()
        self._all_offers = 0
        self._stories: dict[tuple[int, int, int, bool, int], int] = {}

    def every(self) -> list[Path] | None:
        """All routes, in no order, where there are no more than are wanted."""
        return every_path(self._above, self._start, self._target, self._wanted)

    def _look_ahead(self, asks: Callable[[str], RungAsks]) -> _Ahead:
        above, costs = self._above, self._costs
        asked = {rung: asks(rung) for rung in above}
        # The most that any way to a rung may have closed before: what is beyond is always new.
        closed = dict.fromkeys(above, 0)
        new = dict.fromkeys(above, 0)
        for rung, further in above.items():
            things = asked[rung].things if rung != self._start else 0
            new[rung] = costs.practice(things & ~closed[rung])
            for to in further:
                closed[to] |= closed[rung] | things
        ahead = _Ahead(asked, *({self._target: 0} for _ in range(4)))
        for rung in reversed(above):
            further = above[rung]
            if rung == self._target:
                continue
            ahead.practice[rung] = min(new[to] + ahead.practice[to] for to in further)
            ahead.leading[rung] = min(max(asked[to].leading, ahead.leading[to]) for to in further)
            ahead.things[rung] = reduce(
                and_, (asked[to].things | ahead.things[to] for to in further)
            )
            ahead.service[rung] = min(
                max(costs.after(asked[to].service, ahead.practice[to]), ahead.service[to])
                for to in further
            )
        return ahead

    def __iter__(self) -> Iterator[tuple[Bound, Path]]:
        if self._start not in self._above:
            return
        if all(len(further) <= 1 for further in self._above.values()):
            yield (0, 0, 0, -len(self._above)), tuple(self._above)  # the only one
            return
        self._ahead = tuple(self._look_ahead(asks) for asks in self._costs.asks)
        self._all_offers = reduce(or_, map(self._costs.offers, self._above), 0)
        led = 0 if self._costs.leads(self._start) else FAR
        clock = PartialDates(0, led, 0, 0, 0, 0, ())
        start = PartialRoute(self._start, None, 1, self._costs.offers(self._start), (clock, clock))
        waiting = [(self._bound(start), 0, start)]
        followed: dict[tuple[str, int, int, int], list[PartialRoute]] = {}
        width = max(1, FOLLOWED // len(self._above))
        passed = dict.fromkeys(self._above, 0)
        count = 0
        while waiting:
            bound, _, way = heappop(waiting)
            like = followed.setdefault(
                (way.rung, way.offers, way.clocks[0].story, way.clocks[1].story), []
            )
            beaten = (other for other in like if other.no_worse_than(way))
            if len(list(islice(beaten, self._wanted))) == self._wanted:
                continue
            if passed[way.rung] >= width:
                self.left_out = min(bound, self.left_out or bound)
                continue
            passed[way.rung] += 1
            like.append(way)
            if way.rung == self._target:
                yield bound, way.path
                continue
            for rung in self._above[way.rung]:
                # It would be left out, at a bound that is no lower than the one kept already.
                if self.left_out and passed[rung] >= width:
                    continue
                longer = self._follow(way, rung)
                count += 1
                heappush(waiting, (max(bound, self._bound(longer)), -count, longer))

    def _follow(self, way: PartialRoute, rung: str) -> PartialRoute:
        leads = self._costs.leads(rung)
        builds = way.offers & self._costs.builds(rung)
        typical, open_ = (
            self._tick(clock, ahead.asks[rung], stays(way.rung), way.offers, builds, leads)
            for clock, ahead, stays in zip(way.clocks, self._ahead, self._costs.tenure, strict=True)
        )
        offers = way.offers | self._costs.offers(rung)
        return PartialRoute(rung, way, way.rungs + 1, offers, (typical, open_))

    def _tick(
        self, clock: PartialDates, asks: RungAsks, stay: int, offers: int, builds: int, leads: bool
    ) -> PartialDates:
        """The clock on arrival at the next rung, after a stay of so many months on the last."""
        before, led, leading, things, own, story, marks = clock
        now = max(min(FAR, before + stay), asks.service)
        if asks.leading:
            now = max(now, min(FAR, led + asks.leading))
            leading = max(leading, asks.leading)
        new = asks.things & ~things
        if new:
            now = max(now, self._costs.after(before, self._costs.practice(new)))
        begins = leads and led == FAR
        at_work = builds & self._costs.useful(things)
        if not new and not begins and not at_work:
            return PartialDates(now, led, leading, things, own, story, marks)
        told = (story, new, offers if new else 0, begins, at_work)
        return PartialDates(
            now,
            now if begins else led,
            leading,
            things | new,
            own + self._costs.own(new, offers),
            self._stories.setdefault(told, len(self._stories) + 1),
            (*marks, before, now, leading),
        )

    def _bound(self, way: PartialRoute) -> Bound:
        rung, costs = way.rung, self._costs
        months, minutes = [], []
        for clock, ahead in zip(way.clocks, self._ahead, strict=True):
            own = clock.own + costs.own(ahead.things[rung] & ~clock.things, self._all_offers)
            minutes.append(own)
            months.append(
                max(
                    ahead.service[rung],
                    costs.after(clock.now, ahead.practice[rung]),
                    min(FAR, min(clock.led, clock.now) + ahead.leading[rung]),
                    costs.holding(own),
                )
            )
        # What is never reached has no own time to count: its steps cannot all be done.
        least = minutes[0] if months[0] < FAR else 0
        return months[0], least, months[1], -(way.rungs + self._longest[rung])


def ways_between(
    transitions: Sequence[Transition], start: str, target: str
) -> dict[str, tuple[str, ...]]:
    """The rungs on any route, lower ones first, each with those that lead on from it."""
    useful = leading_to(transitions, target)
    above: dict[str, list[str]] = {}
    for transition in transitions:
        if transition.to in useful:
            above.setdefault(transition.origin, []).append(transition.to)
    order: list[str] = []
    seen: set[str] = set()
    waiting = [(start, False)] if start in useful else []
    while waiting:
        rung, done = waiting.pop()
        if done:
            order.append(rung)
        elif rung not in seen:
            seen.add(rung)
            waiting.append((rung, True))
            waiting += [(to, False) for to in above.get(rung, ())]
    return {rung: tuple(above.get(rung, ())) for rung in reversed(order)}
