"""When: the months in which rungs are reached, and the weeks in which own-time work is done.

The model, which docs/how-a-plan-is-computed.md states in full:

- Experience runs with the calendar: service from today, leading from the first rung that leads.
- Own time: one step at a time, whole weeks, at most the hours a week the person has and never
  in fewer weeks than the step takes. A step may be put down for one that is due sooner.
- On the job: each step is done in one go on the rung before the one it is done for, no more are
  under way at once than the person takes on, and a longer one never ends before a shorter one.
- A new level must be practised for some weeks on the rung before it counts.

Own-time steps due for nearer rungs come first (preemptive earliest due date with release
times). That order finishes the work due up to each rung as early as any order can, for all
rungs at once; steps on the job take the shortest time that holds them (makespan.py). So the
arrivals found are the earliest that the chosen set of steps allows.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from csm_advisor.advice.planning.calendar import FAR, Calendar

Reason = Literal[
    "service", "leading", "tenure", "own-time", "practice", "on-the-job", "before", "nothing"
]


class Wait(NamedTuple):
    """What the calendar asks before one rung, in months and weeks.

    `leading` months count from arrival at place `leads_from` of the route (0 is today), None
    where no rung before leads. `practice` weeks and `tenure` months count from arrival at the rung
    before.
    """

    service: int
    leading: int
    leads_from: int | None
    practice: int
    tenure: int = 0


class Job(NamedTuple):
    """An own-time step: first week it can start, weeks it takes, place of the rung it is for."""

    release: int
    weeks: int
    due: int


class Arrive(NamedTuple):
    """The month a rung is reached, and what that month depends on."""

    months: int
    reason: Reason


def own_time_ends(jobs: Sequence[Job], places: int) -> list[int]:
    """For each place 1 to `places`, the week in which all own-time work due by it is done."""
    ends = []
    order = sorted(jobs)
    due = {job.due for job in jobs}
    week = 0
    for place in range(1, places + 1):
        if place in due:
            week = 0
            for job in order:
                if job.due <= place:
                    week = max(week, job.release) + job.weeks
        ends.append(week)
    return ends


def months_after(
    calendar: Calendar, waits: Sequence[Wait], ends: Sequence[int], paid: Sequence[int]
) -> list[int]:
    """The earliest month at each rung ahead, FAR for never.

    `ends` are the weeks in which the own-time work due by each is done, `paid` the weeks that the
    steps on the job for each take on the rung before it.
    """
    holding, after = calendar.months_holding, calendar.months_after
    reached = [0]
    before = 0
    for (service, leading, leads_from, practice, tenure), end, weeks in zip(
        waits, ends, paid, strict=True
    ):
        stay = practice if practice > weeks else weeks
        now = max(before + tenure, service, holding(end), after(before, stay))
        if leading:
            since = FAR if leads_from is None else reached[leads_from]
            now = max(now, since + leading)
        before = min(FAR, now)
        reached.append(before)
    return reached[1:]


def arrivals_after(
    calendar: Calendar, waits: Sequence[Wait], ends: Sequence[int], paid: Sequence[int]
) -> list[Arrive]:
    """The months of months_after, each with what keeps from the rung until then."""
    reached = [0, *months_after(calendar, waits, ends, paid)]
    found = []
    for before, now, wait, end, weeks in zip(reached, reached[1:], waits, ends, paid, strict=False):
        if not now:
            reason: Reason = "nothing"
        elif before >= FAR:  # what bars the first rung that is never reached bars all above it
            reason = "before"
        else:
            since = FAR if wait.leads_from is None else reached[wait.leads_from]
            reason = _reason(calendar, before, now, wait, since, end, weeks)
        found.append(Arrive(now, reason))
    return found


def _reason(
    calendar: Calendar, before: int, now: int, wait: Wait, since: int, end: int, weeks: int
) -> Reason:
    """What keeps from a rung until month `now`, after arrival at the one before."""
    if wait.service == now:
        return "service"
    if wait.leading and min(FAR, since + wait.leading) == now:
        return "leading"
    if wait.tenure and before + wait.tenure == now:
        return "tenure"
    if wait.practice and calendar.months_after(before, wait.practice) == now:
        return "practice"
    if calendar.months_holding(end) == now:
        return "own-time"
    if weeks and calendar.months_after(before, weeks) == now:
        return "on-the-job"
    return "before"
