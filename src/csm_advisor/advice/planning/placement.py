"""Which weeks each chosen step takes, once the months of the rungs are known.

Slack is used: on the job as few steps run side by side as the dates allow, and a step in own time
for a rung further on waits its turn. So a week is livable, and no stretch that has work is empty.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

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
    builds: Mapping[str, int]


def place_steps(steps: Sequence[Movable], windows: Sequence[Window], at_once: int) -> list[Span]:
    """The span of each step, in the order given; those of one stage come with the most urgent
    first. `windows` has one for each place."""
    own = [at for at, step in enumerate(steps) if not step.on_the_job]
    spans: dict[int, Span] = {}
    for place in range(1, len(windows)):
        stage = [at for at, one in enumerate(steps) if one.on_the_job and one.place == place]
        spans |= _stage(stage, steps, (windows[place - 1][0], windows[place][1]), at_once)
    pairs = list(_in_turn_by_level(steps))
    while True:
        not_before = [
            max((spans[low][1] for low, high in pairs if high == at and low not in own), default=0)
            for at in own
        ]
        spans |= zip(own, _own_time([steps[at] for at in own], windows, not_before), strict=True)
        late = {
            high: spans[low][1]
            for low, high in pairs
            if high not in own and spans[low][1] > spans[high][1]
        }
        if not _put_off(late, steps, windows, spans):
            return [spans[at] for at in range(len(steps))]


def _in_turn_by_level(steps: Sequence[Movable]) -> Iterable[tuple[int, int]]:
    """Each two steps for one skill, that for the lower level first."""
    for one, other in combinations(range(len(steps)), 2):
        for skill in steps[one].builds.keys() & steps[other].builds.keys():
            first, second = steps[one].builds[skill], steps[other].builds[skill]
            if first != second:
                yield (one, other) if first < second else (other, one)


def _stage(
    stage: Sequence[int], steps: Sequence[Movable], window: Window, at_once: int
) -> dict[int, Span]:
    """The spans of the steps on the job of one stage, on as few tracks as hold them.

    A longer one never ends before a shorter one; of equal ones the more urgent ends first.
    """
    order = sorted(stage, key=lambda at: steps[at].weeks)[::-1]
    lengths = tuple(steps[at].weeks for at in order)
    room = window[1] - window[0]
    tracks = next((n for n in range(1, at_once) if makespan(lengths, n) <= room), at_once)
    end = window[0] + makespan(lengths, tracks)
    return {
        at: (end - before - steps[at].weeks, end - before)
        for at, before in zip(order, looking_back(lengths, tracks), strict=True)
    }


def _put_off(
    late: Mapping[int, int],
    steps: Sequence[Movable],
    windows: Sequence[Window],
    spans: dict[int, Span],
) -> bool:
    """Move steps on the job so that each of `late` ends in the week named there, with all that end
    after it, as far as their stage has room. Whether anything moved."""
    moved = False
    for at, week in late.items():
        end, place = spans[at][1], steps[at].place
        after = [
            other
            for other, step in enumerate(steps)
            if step.on_the_job and step.place == place and spans[other][1] >= end
        ]
        more = min(week - end, windows[place][1] - max(spans[other][1] for other in after))
        for other in after if more > 0 else ():
            spans[other] = (spans[other][0] + more, spans[other][1] + more)
            moved = True
    return moved


def _own_time(
    steps: Sequence[Movable], windows: Sequence[Window], not_before: Sequence[int]
) -> list[Span]:
    """The spans of the steps in own time, one at a time, those for nearer rungs first.

    None ends before the week `not_before` where it still ends in time.
    A step for the rung after the next waits until the next one is reached, where it still ends in
    time; nobody studies for a vice president's post in the first year without need.
    """
    jobs = [Job(one.release, one.weeks, one.place) for one in steps]
    spans = work_through(jobs)
    if any(end - start != job.weeks for job, (start, end) in zip(jobs, spans, strict=True)):
        return spans  # a step is put down for another: nothing can wait
    order = sorted(range(len(jobs)), key=lambda at: spans[at])
    latest = dict.fromkeys(order, 0)
    end = max((window[1] for window in windows), default=0)
    for at in reversed(order):
        end = min(end, windows[jobs[at].due][1])
        latest[at] = end = end - jobs[at].weeks
    found = list(spans)
    week = 0
    for at in order:
        job = jobs[at]
        from_here = windows[job.due - 2][0] if job.due > 1 else 0
        from_here = max(from_here, not_before[at] - job.weeks)
        week = max(week, job.release, min(latest[at], from_here))
        found[at] = (week, week + job.weeks)
        week += job.weeks
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
