"""When: the months in which rungs are reached, and the weeks in which steps are done.

The model, which docs/how-a-plan-is-computed.md states in full:

- Experience runs with the calendar: service from today, leading from the first rung that leads.
- Own time: one step at a time, whole weeks, at most the hours a week the person has and never
  in fewer weeks than the step takes. A step may be put down for one that is due sooner.
- Paid time: steps run beside the work, each on the rung before the one that needs it.
- A new level must be practised for some weeks on the rung before it counts.

Own-time steps due for nearer rungs come first (preemptive earliest due date with release
times). That order finishes the work due up to each rung as early as any order can, for all
rungs at once, so the arrivals found are the earliest that the chosen set of steps allows.
"""

from collections.abc import Sequence
from operator import itemgetter
from typing import Literal, NamedTuple

from csm_advisor.advice.planning.calendar import FAR, Calendar

Reason = Literal["service", "leading", "own-time", "practice", "before", "nothing"]


class Wait(NamedTuple):
    """What the calendar asks before one rung, in months and weeks.

    `leading` months count from arrival at place `leads_from` of the route (0 is today), None
    where no rung before leads. `practice` weeks count from arrival at the rung before.
    """

    service: int
    leading: int
    leads_from: int | None
    practice: int


class Job(NamedTuple):
    """An own-time step: first week it can start, weeks it takes, place of the rung it is for."""

    release: int
    weeks: int
    due: int


class Arrive(NamedTuple):
    """The month a rung is reached, and what that month hangs on."""

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


def arrivals_after(calendar: Calendar, waits: Sequence[Wait], ends: Sequence[int]) -> list[Arrive]:
    """The earliest month at each rung ahead (FAR for never), and why not sooner; `ends` are the
    weeks in which the own-time work due by each is done."""
    reached = [Arrive(0, "nothing")]
    for wait, end in zip(waits, ends, strict=True):
        before = reached[-1].months
        if before >= FAR:  # what bars the first rung that is never reached bars all above it
            reached.append(Arrive(FAR, "before"))
            continue
        found: list[Arrive] = []
        if wait.service:
            found.append(Arrive(wait.service, "service"))
        if wait.leading:
            start = FAR if wait.leads_from is None else reached[wait.leads_from].months
            found.append(Arrive(min(FAR, start + wait.leading), "leading"))
        if end:
            found.append(Arrive(calendar.months_holding(end), "own-time"))
        if wait.practice:
            found.append(Arrive(calendar.months_after(before, wait.practice), "practice"))
        found.append(Arrive(before, "before" if before else "nothing"))
        reached.append(max(found, key=itemgetter(0)))  # the first of those that come last
    return reached[1:]


def place_own_time(
    jobs: Sequence[Job], weeks_at: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The first week and the week after the last of each job, in the order given.

    `weeks_at[p]` holds for place p the first week that begins after arriving there and the last
    that ends before it. Jobs of one place run in the order given. Work for a rung waits until
    the rung before it is reached where that still ends in time and no step must be put down
    for it, else it starts as soon as there are hours for it.
    """
    held = list(jobs)
    for place in range(max((job.due for job in jobs), default=1), 1, -1):
        tried = [
            job._replace(release=max(job.release, weeks_at[place - 1][0]))
            if job.due == place
            else job
            for job in held
        ]
        spans = _run(tried)
        if all(
            end <= weeks_at[job.due][1] and end - start == job.weeks
            for job, (start, end) in zip(tried, spans, strict=True)
        ):
            held = tried
    return _run(held)


def _run(jobs: Sequence[Job]) -> list[tuple[int, int]]:
    """Work through the jobs one at a time, the one due soonest first."""
    left = [job.weeks for job in jobs]
    spans: list[tuple[int, int]] = [(0, 0)] * len(jobs)
    order = sorted(range(len(jobs)), key=lambda at: (jobs[at].due, at))
    week = 0
    while any(left):
        ready = [at for at in order if left[at] and jobs[at].release <= week]
        coming = [jobs[at].release for at in order if left[at] and jobs[at].release > week]
        if not ready:
            week = min(coming)
            continue
        at = ready[0]
        stint = min(left[at], min(coming) - week if coming else left[at])
        if left[at] == jobs[at].weeks:
            spans[at] = (week, 0)
        left[at] -= stint
        week += stint
        spans[at] = (spans[at][0], week)
    return spans


def place_paid_time(weeks: Sequence[int], first: int, last: int) -> list[tuple[int, int]]:
    """First week and week after the last of each paid-time step between `first` and `last`.

    As few at a time as fit: one after another where there is time, more side by side where not.
    """
    for tracks in range(1, len(weeks) + 1):
        ends = [first] * tracks
        spans = []
        for length in weeks:
            track = ends.index(min(ends))
            spans.append((ends[track], ends[track] + length))
            ends[track] += length
        if max(ends) <= last:
            return spans
    return [(first, first + length) for length in weeks]
