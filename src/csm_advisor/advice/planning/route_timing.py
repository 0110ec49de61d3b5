"""When the rungs of one route are reached at one bar, with any choice of options."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple

from csm_advisor.advice.planning.calendar import FAR, Calendar
from csm_advisor.advice.planning.makespan import makespan
from csm_advisor.advice.planning.schedule import (
    Arrive,
    Job,
    Wait,
    arrivals_after,
    months_after,
    own_time_ends,
)
from csm_advisor.advice.planning.workload import Workload

NO_END = 1 << 62  # weeks


class Ratio(NamedTuple):
    """How much a week of own time and a week on the job count when work is added up.

    Whatever the ratio, work cannot be done sooner than it fits into one step in own time and so
    many on the job at once. Which ratio shows it best depends on the hours a week.
    """

    own: int
    paid: int


# The least work of whatever some chosen options may become, for one rung ahead: the weeks of own
# time due by it; the work due by it, by a ratio; that without what is done on the job for the rungs
# before; and the fewest weeks that hold the steps on the job for it that are chosen.
LeastWork = tuple[int, int, int, int]


class Slack(NamedTuple):
    """For each rung so many weeks of own time due by it, and on the job for it, delay nothing that
    counts, however they are shared out."""

    own: tuple[int, ...]
    paid: tuple[int, ...]


class Room(NamedTuple):
    """The weeks in which the work on the job for a rung is done: from `since` on, until `until`, by
    which own time for it is done too."""

    since: int
    until: int

    @property
    def weeks(self) -> int:
        """How many these are, 0 where the rung is reached with the one before it."""
        return max(0, self.until - self.since)


class RouteTiming:
    """The calendar of one route at one bar; months count from today, FAR is never."""

    def __init__(self, calendar: Calendar, at_once: int, waits: Sequence[Wait]) -> None:
        self._calendar, self._at_once, self.waits = calendar, at_once, waits

    @property
    def as_of(self) -> date:
        """The day from which months count."""
        return self._calendar.as_of

    @property
    def at_once(self) -> int:
        """How many steps on the job run side by side."""
        return self._at_once

    def weeks_within(self, month: int) -> int:
        """Whole weeks that fit before the month."""
        return self._calendar.weeks_within(month)

    @cached_property
    def unhindered(self) -> list[int]:
        """The month in which each rung is reached where there is nothing to do."""
        nothing = [0] * len(self.waits)
        return months_after(self._calendar, self.waits, nothing, nothing)

    def with_waits(self, waits: Sequence[Wait]) -> "RouteTiming":
        """The same calendar with other waits before the rungs."""
        return RouteTiming(self._calendar, self._at_once, waits)

    def up_to(self, place: int) -> "RouteTiming":
        """The calendar of the route as if it ended at `place`."""
        return RouteTiming(self._calendar, self._at_once, self.waits[:place])

    def beginning_at(self, place: int) -> "RouteTiming":
        """The calendar of the rest of the route for who stands on the rung at `place` today."""
        return self.with_waits(
            [
                wait
                if wait.leads_from is None
                else wait._replace(leads_from=max(0, wait.leads_from - place))
                for wait in self.waits[place:]
            ]
        )

    def reached(self, load: Workload) -> list[Arrive]:
        """When each rung is reached with the load, and what that depends on."""
        return arrivals_after(self._calendar, self.waits, *self._weeks(load))

    def months(self, load: Workload) -> list[int]:
        """The month in which each rung is reached with the load."""
        return months_after(self._calendar, self.waits, *self._weeks(load))

    def at_best(self, work: Sequence[LeastWork], ratio: Ratio) -> list[int]:
        """For each rung no later a month than with any choice that takes this work or more.

        Beside each week of own time run at most `at_once` weeks on the job.
        """
        holding, after = self._calendar.months_holding, self._calendar.months_after
        week_from = self._calendar.week_from
        own_counts, paid_counts = ratio
        a_week = own_counts + paid_counts * self._at_once
        reached = [0]
        before = 0
        for wait, (own, total, here, span) in zip(self.waits, work, strict=True):
            service, leading, leads_from, practice, tenure = wait
            now = max(before + tenure, service)
            held = holding(max(own, -(-total // a_week)))
            if held > now:
                now = held
            stay = max(practice, span, -(-(here - own_counts * week_from(before)) // a_week))
            if stay > 0:
                month = after(before, stay)
                if month > now:
                    now = month
            if leading:
                since = FAR if leads_from is None else reached[leads_from]
                now = max(now, since + leading)
            before = min(FAR, now)
            reached.append(before)
        return reached[1:]

    def room(self, soonest: Sequence[int], limits: Mapping[int, int]) -> list[Room] | None:
        """The room for work, up to the last of `limits`: the months by which the rungs at these
        places must be reached. None where it cannot be done.

        No rung is reached before its `soonest` month.
        """
        # What is never reached is held up by no work.
        within = {place: by for place, by in limits.items() if self._calendar.month(by)}
        latest = self.latest(within, [0] * max(within, default=0))
        room, before = [], 0
        for place, first in enumerate(soonest[: max(limits)], start=1):
            until = NO_END
            if place < len(latest):
                if latest[place] < first:
                    return None
                until = self._calendar.weeks_within(latest[place])
            room.append(Room(self._calendar.week_from(before), until))
            before = first
        return room

    def slack(
        self,
        soonest: Sequence[int],
        limits: Mapping[int, int],
        most: Sequence[int],
        longest: Sequence[int],
    ) -> Slack:
        """What delays nothing, up to the last of `limits`: the months by which the rungs at these
        places must be reached.

        No rung is reached before its `soonest` month, the steps on the job for a rung take no more
        weeks than its `most`, and none of them more than its `longest`.
        """
        calendar, last, at_once = self._calendar, max(limits), self._at_once
        # What runs longest starts when all places are taken for the last time, or before.
        waited = [(at_once - 1) * weeks for weeks in longest[:last]]
        stays = [-(-(weeks + more) // at_once) for weeks, more in zip(most, waited, strict=False)]
        latest, safe = self.latest(limits, [0] * last), self.latest(limits, stays)
        weeks = [calendar.weeks_within(max(pair)) for pair in zip(soonest, safe[1:], strict=False)]
        since = [calendar.week_from(max(0, month)) for month in latest[:last]]
        return Slack(
            tuple(weeks),
            tuple(
                at_once * (end - start) - more
                for end, start, more in zip(weeks, since, waited, strict=True)
            ),
        )

    def latest(self, limits: Mapping[int, int], stays: Sequence[int]) -> list[int]:
        """For each place from 0 the month by which it must be reached, so that those at the places
        of `limits` are reached by the months there, where the steps on the job for each rung take
        the weeks of `stays`, and own time takes nothing. Below 0 where no month will do."""
        last = len(stays)
        latest = [0, *(limits.get(place, FAR) for place in range(1, last + 1))]
        for place, wait in reversed(list(enumerate(self.waits[:last], start=1))):
            if wait.leading and wait.leads_from:
                by = latest[place] - wait.leading
                latest[wait.leads_from] = min(latest[wait.leads_from], by)
            if place > 1:
                by, stay = latest[place] - wait.tenure, max(wait.practice, stays[place - 1])
                while by >= 0 and self._calendar.months_after(by, stay) > latest[place]:
                    by -= 1
                latest[place - 1] = min(latest[place - 1], by)
        return latest

    def _weeks(self, load: Workload) -> tuple[Sequence[int], list[int]]:
        """The weeks in which own-time work is done, and those that steps on the job take."""
        ends: Sequence[int] = load.own
        if load.waiting:
            ends = own_time_ends([*self._from_today(load), *load.waiting], len(self.waits))
        return ends, [makespan(lengths, self._at_once) for lengths in load.paid]

    def _from_today(self, load: Workload) -> list[Job]:
        """What can start today, as one job for each rung."""
        jobs, before = [], 0
        for place, weeks in enumerate(load.own, start=1):
            jobs.append(Job(0, weeks - before, place))
            before = weeks
        for job in load.waiting:
            jobs[job.due - 1] = jobs[job.due - 1]._replace(
                weeks=jobs[job.due - 1].weeks - job.weeks
            )
        return [job for job in jobs if job.weeks]


class Goal(NamedTuple):
    """What a choice is after: to reach the rung at `place` as early as can be, then that at `then`
    (0 for none).

    No choice reaches the first one before the month `least`.
    """

    timing: RouteTiming
    place: int
    then: int = 0
    least: int = 0

    def score(self, months: Sequence[int]) -> int:
        """Both months in one number, the lower the better."""
        first = max(self.least, months[self.place - 1])
        return first * (FAR + 1) + (months[self.then - 1] if self.then else 0)

    def arrival(self, load: Workload) -> int:
        """The score with a load."""
        return self.score(self.timing.months(load))

    def bound(self, work: Sequence[LeastWork], ratio: Ratio) -> int:
        """No more than the score of any choice that takes this work or more."""
        return self.score(self.timing.at_best(work, ratio))

    def limits(self, score: int) -> dict[int, int]:
        """The months by which rungs must be reached for a score that is no higher."""
        first, then = divmod(score, FAR + 1)
        second = {self.then: then} if self.then and first <= self.least else {}
        return {self.place: first, **second}

    def hangs_on(self, reached: Sequence[Arrive]) -> Iterator[tuple[int, bool]]:
        """The work that the score depends on where the rungs are reached so: the place of the rung
        it is for, and whether it is done on the job."""
        place = self.then if reached[self.place - 1].months <= self.least else self.place
        while place:
            arrive = reached[place - 1]
            if arrive.reason == "leading":
                place = self.timing.waits[place - 1].leads_from or 0
            elif arrive.reason == "own-time":
                yield place, False
                place = 0
            elif arrive.reason == "service":
                place = 0
            else:
                if arrive.reason == "on-the-job":
                    yield place, True
                place -= 1
