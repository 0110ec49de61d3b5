"""Which weeks each chosen step takes, once the months of the rungs are known.

Slack is used: on the job as few steps run side by side as the dates allow, and a step in own time
for a rung further on waits its turn. So a week is livable, and no stretch that has work is empty.
"""

import itertools
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from csm_advisor.advice.planning.calendar import FAR
from csm_advisor.advice.planning.makespan import looking_back, makespan
from csm_advisor.advice.planning.schedule import Job

Span = tuple[int, int]  # the first week, and the week after the last
# For a place of the route (0 is today's rung) the first week that begins after arriving there and
# the last week that ends before it.
Window = tuple[int, int]


class Movable(NamedTuple):
    """A step to place: its weeks, the place of the rung it is for, and whether it is on the job.

    `release` is the first week in which a step in own time can start. `builds` are the levels it
    carries skills to. A step does not end before one that carries the same skill to a lower level,
    as far as the dates leave room for that.
    """

    weeks: int
    place: int
    on_the_job: bool
    release: int
    builds: tuple[tuple[str, int], ...]


# People whose plans differ in nothing but what comes later have the same steps in the same weeks.
@lru_cache(maxsize=256)
def place_steps(
    steps: tuple[Movable, ...], windows: tuple[Window, ...], at_once: int
) -> tuple[Span, ...]:
    """The span of each step, in the order given; those of one stage come with the most urgent
    first. `windows` has one for each place."""
    below = _below(steps)
    order = _in_turn(steps, below)
    spans: dict[int, Span] = {}
    for place in range(1, len(windows)):
        window = (windows[place - 1][0], windows[place][1])
        spans |= _stage([at for at in order if steps[at].place == place], steps, window, at_once)
    # What is put off on the job can put off what builds on it in own time, and so on.
    while True:
        spans |= _own_time(steps, below, windows, spans)
        if not _put_off(steps, below, windows, spans):
            return tuple([spans[at] for at in range(len(steps))])


def _below(steps: Sequence[Movable]) -> list[list[int]]:
    """For each step those that carry a skill of it to the level next below."""
    reached: dict[str, dict[int, list[int]]] = {}
    for at, step in enumerate(steps):
        for skill, level in step.builds:
            reached.setdefault(skill, {}).setdefault(level, []).append(at)
    found: list[list[int]] = [[] for _ in steps]
    for levels in reached.values():
        order = sorted(levels)
        for low, high in itertools.pairwise(order):
            for at in levels[high]:
                found[at] += levels[low]
    return found


def _in_turn(steps: Sequence[Movable], below: Sequence[Sequence[int]]) -> list[int]:
    """The steps on the job in the order in which those of one stage end: the shorter ones first; of
    equal ones that on which most builds, in own time above all; then what builds on no own time."""
    above = [0] * len(steps)
    studied = [not step.on_the_job for step in steps]
    for _ in range(4):  # there are no more levels
        for at, lower in enumerate(below):
            for low in lower:
                above[low] = max(above[low], above[at] + (1 if steps[at].on_the_job else 9))
                studied[at] |= studied[low]
    on_the_job = (at for at, step in enumerate(steps) if step.on_the_job)
    return sorted(on_the_job, key=lambda at: (steps[at].weeks, -above[at], studied[at]))


def _stage(
    order: Sequence[int], steps: Sequence[Movable], window: Window, at_once: int
) -> dict[int, Span]:
    """The spans of the steps on the job for one rung, which end in this order, on as few tracks as
    hold them."""
    lengths = tuple(steps[at].weeks for at in reversed(order))
    room = window[1] - window[0]
    tracks = next((n for n in range(1, at_once) if makespan(lengths, n) <= room), at_once)
    end = window[0] + makespan(lengths, tracks)
    return {
        at: (end - before - steps[at].weeks, end - before)
        for at, before in zip(reversed(order), looking_back(lengths, tracks), strict=True)
    }


def _put_off(
    steps: Sequence[Movable],
    below: Sequence[Sequence[int]],
    windows: Sequence[Window],
    spans: dict[int, Span],
) -> bool:
    """Move steps on the job, so that each ends after those in own time that it builds on, with all
    that end after it, as far as their stage has room. Whether anything moved."""
    moved = False
    for at, step in enumerate(steps):
        if not step.on_the_job:
            continue
        end = spans[at][1]
        late = max((spans[low][1] for low in below[at] if not steps[low].on_the_job), default=0)
        if late <= end:
            continue
        after = [
            other
            for other, one in enumerate(steps)
            if one.on_the_job and one.place == step.place and spans[other][1] >= end
        ]
        room = windows[step.place][1] - max(spans[other][1] for other in after)
        more = min(late - end, room)
        for other in after if more > 0 else ():
            spans[other] = (spans[other][0] + more, spans[other][1] + more)
            moved = True
    return moved


def _own_time(
    steps: Sequence[Movable],
    below: Sequence[Sequence[int]],
    windows: Sequence[Window],
    spans: Mapping[int, Span],
) -> dict[int, Span]:
    """The spans of the steps in own time, one at a time, those for nearer rungs first.

    A step for the rung after the next waits until the next one is reached, and each for what it
    builds on, where all still ends in time; nobody studies for a vice president's post in the first
    year without need.
    """
    jobs = {
        at: Job(step.release, step.weeks, step.place)
        for at, step in enumerate(steps)
        if not step.on_the_job
    }
    starts = {at: max(job.release, windows[max(0, job.due - 2)][0]) for at, job in jobs.items()}
    wanted = dict.fromkeys(jobs, FAR)  # the week in which a step on the job that builds on it ends
    for at, lower in enumerate(below):
        for low in lower:
            if steps[at].on_the_job and low in wanted:
                wanted[low] = min(wanted[low], spans[at][1])
            elif at in starts and steps[low].on_the_job:
                starts[at] = max(starts[at], spans[low][1] - jobs[at].weeks)
    found: dict[int, Span] = {}
    left = dict(jobs)
    ahead = [
        sum(job.weeks for job in jobs.values() if job.due <= due) for due in range(len(windows))
    ]
    week = 0
    while left:
        # For each rung the week in which the work for those before it must begin at the latest.
        latest = [FAR * 5]
        for window, weeks in zip(windows, ahead, strict=True):
            latest.append(min(latest[-1], window[1] - weeks) if weeks else latest[-1])
        open_ = [at for at in left if not any(low in left for low in below[at])] or [*left]
        ready = [
            at
            for at in open_
            if starts[at] <= week and week + left[at].weeks <= latest[left[at].due]
        ]
        wait = min((starts[at] for at in open_ if starts[at] > week), default=week)
        if ready:
            at = min(ready, key=lambda at: (left[at].due, wanted[at]))
        elif week < min(wait, latest[-1]):
            week = min(wait, latest[-1])
            continue
        else:  # nothing can wait: what is least out of turn
            at = min(open_, key=lambda at: (left[at].due, starts[at]))
        job = left.pop(at)
        week = max(week, job.release) + job.weeks
        found[at] = (week - job.weeks, week)
        ahead[job.due :] = [weeks - job.weeks for weeks in ahead[job.due :]]
    if any(end > windows[jobs[at].due][1] for at, (_, end) in found.items()):
        # Some cannot start before a later week: steps are put down for one another.
        return dict(zip(jobs, work_through(list(jobs.values())), strict=True))
    return found


def work_through(jobs: Sequence[Job]) -> list[Span]:
    """Work through the jobs one at a time from today, the one due soonest first."""
    left = [job.weeks for job in jobs]
    spans: list[Span] = [(0, 0)] * len(jobs)
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
