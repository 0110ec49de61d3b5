"""When the rungs of one route are reached at one bar, with any choice of options."""

from collections.abc import Sequence
from typing import NamedTuple

from csm_advisor.advice.planning.calendar import FAR, Calendar
from csm_advisor.advice.planning.load import Load
from csm_advisor.advice.planning.makespan import makespan
from csm_advisor.advice.planning.schedule import (
    Arrive,
    Job,
    Wait,
    arrivals_after,
    months_after,
    own_time_ends,
)


class Ratio(NamedTuple):
    """How much a week of own time and a week on the job count when work is added up.

    Whatever the ratio, work cannot be done sooner than it fits into one step in own time and so
    many on the job at once. Which ratio shows it best depends on the hours a week.
    """

    own: int
    paid: int


class Rest(NamedTuple):
    """The least work that still lies ahead for each rung, whatever is chosen for it.

    `total` is the work up to the rung by a ratio; `here` leaves out what is done on the job for
    the rungs before. `own` is the least own time by itself, in weeks.
    """

    own: tuple[int, ...]
    total: tuple[int, ...]
    here: tuple[int, ...]


class Clock:
    """The calendar of one route at one bar; months count from today, FAR is never."""

    def __init__(self, calendar: Calendar, at_once: int, waits: Sequence[Wait]) -> None:
        self._calendar, self._at_once, self._waits = calendar, at_once, waits

    def reached(self, load: Load) -> list[Arrive]:
        """When each rung is reached with the load, and what that hangs on."""
        return arrivals_after(self._calendar, self._waits, *self._weeks(load))

    def months(self, load: Load) -> list[int]:
        """The month in which each rung is reached with the load."""
        return months_after(self._calendar, self._waits, *self._weeks(load))

    def at_best(self, load: Load, rest: Rest, ratio: Ratio) -> list[int]:
        """For each rung no later a month than with any choice of this load and the `rest` of work.

        Beside each week of own time run at most `at_once` weeks on the job.
        """
        calendar, at_once = self._calendar, self._at_once
        a_week = ratio.own + ratio.paid * at_once
        reached = [0]
        before = done = 0
        for wait, own, lengths, rest_own, rest_total, rest_here in zip(
            self._waits, load.own, load.paid, *rest, strict=True
        ):
            paid = ratio.paid * sum(lengths)
            done += paid
            weeks = max(own + rest_own, -(-(ratio.own * own + done + rest_total) // a_week))
            here = ratio.own * (own - calendar.week_from(before)) + paid + rest_here
            stay = max(wait.practice, makespan(lengths, at_once), -(-here // a_week))
            now = max(before + wait.tenure, wait.service, calendar.months_holding(weeks))
            if stay:
                now = max(now, calendar.months_after(before, stay))
            if wait.leading:
                since = FAR if wait.leads_from is None else reached[wait.leads_from]
                now = max(now, min(FAR, since + wait.leading))
            reached.append(now)
            before = now
        return reached[1:]

    def _weeks(self, load: Load) -> tuple[Sequence[int], list[int]]:
        """The weeks in which own-time work is done, and those that steps on the job take."""
        ends: Sequence[int] = load.own
        if load.waiting:
            ends = own_time_ends([*self._from_today(load), *load.waiting], len(self._waits))
        return ends, [makespan(lengths, self._at_once) for lengths in load.paid]

    def _from_today(self, load: Load) -> list[Job]:
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
