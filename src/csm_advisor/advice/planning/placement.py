"""Which weeks each chosen step takes, once the months of the rungs are known.

Slack is used: a step starts no earlier than the dates need, unless nothing else of its kind (in
own time, on the job) is under way. So a week is livable, and no stretch that has work is empty.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, combinations
from typing import NamedTuple

from csm_advisor.advice.planning.makespan import pack
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


class _Track(NamedTuple):
    """Steps that are done one after another, in this order, within a window.

    `late` puts them at the end of the window rather than at its beginning.
    """

    order: tuple[int, ...]
    window: Window
    late: bool


def place_steps(steps: Sequence[Movable], windows: Sequence[Window], at_once: int) -> list[Span]:
    """The span of each step, in the order given; those of one stage come with the most urgent
    first. `windows` has one for each place."""
    spans: dict[int, Span] = {}
    tracks = list(_tracks(steps, windows, at_once))
    for track in tracks:
        spans |= _run(track, steps)
    own = [at for at, step in enumerate(steps) if not step.on_the_job]
    pairs = list(_in_turn_by_level(steps))
    not_before = [
        max((spans[low][1] for low, high in pairs if high == at and low in spans), default=0)
        for at in own
    ]
    spans |= zip(own, _own_time([steps[at] for at in own], windows, not_before), strict=True)
    _order_levels(steps, pairs, tracks, spans)
    return [spans[at] for at in range(len(steps))]


def _in_turn_by_level(steps: Sequence[Movable]) -> Iterable[tuple[int, int]]:
    """Each two steps for one skill, that for the lower level first."""
    for one, other in combinations(range(len(steps)), 2):
        for skill in steps[one].builds.keys() & steps[other].builds.keys():
            first, second = steps[one].builds[skill], steps[other].builds[skill]
            if first != second:
                yield (one, other) if first < second else (other, one)


def _tracks(steps: Sequence[Movable], windows: Sequence[Window], at_once: int) -> Iterable[_Track]:
    """The steps on the job of each stage, on as few tracks as hold them.

    One track is worked through from the start; what does not fit on it starts late enough to be
    done in time, so that two are under way only where the dates need it.
    """
    for place in range(1, len(windows)):
        stage = [at for at, one in enumerate(steps) if one.on_the_job and one.place == place]
        if not stage:
            continue
        window = (windows[place - 1][0], windows[place][1])
        weeks = tuple(steps[at].weeks for at in stage)
        room = window[1] - window[0]
        packed = pack(weeks, at_once, room)
        # Where there is room for it, the short steps come first on all tracks.
        simple = _shared_out(weeks, at_once if packed is None else max(packed) + 1)
        if packed is None or simple[1] <= room:
            packed = simple[0]
        held: dict[int, list[int]] = {}
        for at, track in zip(stage, packed, strict=True):
            held.setdefault(track, []).append(at)
        longest = max(held, key=lambda track: (sum(steps[at].weeks for at in held[track]), -track))
        yield from _dealt(
            [
                _Track(
                    tuple(sorted(order, key=lambda at: steps[at].weeks)),
                    window,
                    late=track != longest,
                )
                for track, order in held.items()
            ],
            steps,
        )


def _dealt(tracks: Sequence[_Track], steps: Sequence[Movable]) -> Iterable[_Track]:
    """The same tracks, with steps of one length dealt out anew: the first of them ends first."""
    ends = {at: span[1] for track in tracks for at, span in _run(track, steps).items()}
    instead: dict[int, int] = {}
    for weeks in {steps[at].weeks for at in ends}:
        alike = [at for at in ends if steps[at].weeks == weeks]
        instead |= zip(sorted(alike, key=lambda at: ends[at]), sorted(alike), strict=True)
    for track in tracks:
        yield track._replace(order=tuple(instead[at] for at in track.order))


def _shared_out(weeks: Sequence[int], tracks: int) -> tuple[tuple[int, ...], int]:
    """The track of each step where each goes in turn to the one that is free first, and the weeks
    of the fullest track."""
    loads = [0] * tracks
    found = [0] * len(weeks)
    for at in sorted(range(len(weeks)), key=lambda at: weeks[at]):
        found[at] = loads.index(min(loads))
        loads[found[at]] += weeks[at]
    return tuple(found), max(loads)


def _run(track: _Track, steps: Sequence[Movable]) -> dict[int, Span]:
    weeks = [steps[at].weeks for at in track.order]
    begin = track.window[1] - sum(weeks) if track.late else track.window[0]
    ends = accumulate(weeks, initial=begin)
    return {
        at: (start, start + length)
        for at, length, start in zip(track.order, weeks, ends, strict=False)
    }


def _order_levels(
    steps: Sequence[Movable],
    pairs: Sequence[tuple[int, int]],
    tracks: list[_Track],
    spans: dict[int, Span],
) -> None:
    """Move steps on the job about on their tracks until no level is reached before a lower one,
    or until no single move brings that closer."""

    def wrong(spans: Mapping[int, Span]) -> list[tuple[int, int]]:
        return [pair for pair in pairs if spans[pair[0]][1] > spans[pair[1]][1]]

    while bad := wrong(spans):
        moved = {at for pair in bad for at in pair}
        found = None
        for number, track in enumerate(tracks):
            if moved.isdisjoint(track.order):
                continue
            for changed in _moves(track, moved):
                tried = {**spans, **_run(changed, steps)}
                left = len(wrong(tried))
                if left < (found[0] if found else len(bad)):
                    found = (left, number, changed)
        if found is None:
            return
        tracks[found[1]] = found[2]
        spans |= _run(found[2], steps)


def _moves(track: _Track, moved: set[int]) -> Iterable[_Track]:
    """The track with one of the steps elsewhere on it, early or late."""
    for at in track.order:
        if at in moved:
            rest = [other for other in track.order if other != at]
            for place in range(len(track.order)):
                for late in (track.late, not track.late):
                    order = (*rest[:place], at, *rest[place:])
                    yield track._replace(order=order, late=late)


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
