"""From the dates of jobs to days, and from days to years; time at two jobs counts once."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from csm_advisor.model.background import Job, PartDate
from csm_advisor.text.dates import DAYS_A_YEAR

GOES_ON = "no end date: counted as going on"


class Stint(NamedTuple):
    """The time at one job, in days of the calendar, counted as `date.toordinal` does; `note` says
    what was taken for a date that is not there."""

    begins: float
    ends: float
    note: str = ""


def stints(jobs: Sequence[Job], today: date) -> dict[str, Stint]:
    """The time at each job that has begun and has a start, by its place in the resume.

    A job without an end goes on. Only where a later job goes on as well, and another employer's
    job began and ended between the two, is its end taken to be forgotten: it then ended when
    that one began.
    """
    found = {job.where: stint for job in jobs if (stint := _stint(job, today))}
    dated = [(job, found[job.where]) for job in jobs if job.where in found]
    latest = max((s.begins for job, s in dated if job.ends is None), default=0)
    closed = sorted(
        (stint.begins, job.organisation or "") for job, stint in dated if job.ends is not None
    )
    for job, stint in dated:
        if job.ends is None and stint.begins < latest:
            after = (
                begins
                for begins, organisation in closed
                if stint.begins < begins < latest and organisation != (job.organisation or "")
            )
            if (next_begins := next(after, None)) is not None:
                began = date.fromordinal(int(next_begins)).strftime("%Y-%m")
                note = f"no end date, and later jobs: counted until the next began, {began}"
                found[job.where] = Stint(stint.begins, next_begins, note)
    return found


def why_not(job: Job, today: date) -> str:
    """Why a job has no time that counts."""
    if job.starts is None:
        return "no start date"
    if _first(job.starts) > today.toordinal():
        return f"begins after {today}"
    return "ends before it starts"


def years(spans: Iterable[Stint]) -> float:
    """The years that the spans cover together, rounded to hundredths."""
    days, reached = 0.0, 0.0
    for span in sorted(spans):
        days += max(0.0, span.ends - max(span.begins, reached))
        reached = max(reached, span.ends)
    return round(days / DAYS_A_YEAR, 2)


def latest_first(jobs: Iterable[Job], time: Mapping[str, Stint]) -> list[Job]:
    """Jobs by their end and then their start, the latest first; those without dates last."""
    return sorted(jobs, key=lambda job: (when(job, time), job.where), reverse=True)


def when(job: Job, time: Mapping[str, Stint]) -> tuple[float, float]:
    """The end and the start of a job for comparing; zeros where nothing is said."""
    if job.where in time:
        return time[job.where].ends, time[job.where].begins
    if job.starts is None and job.ends is not None:
        return job.ends.middle().toordinal(), 0
    return 0, 0


def _stint(job: Job, today: date) -> Stint | None:
    now = today.toordinal()
    if job.starts is None or _first(job.starts) > now:
        return None
    first, behind = _first(job.starts), _behind(job.starts)
    begins = float(job.starts.middle().toordinal())
    if job.ends is None:
        ends = float(now)
    elif job.ends == job.starts:
        half = (behind - first) / 4  # on either side of the middle
        begins, ends = begins - half, begins + half
    else:
        ends = float(job.ends.middle().toordinal())
        if ends <= begins:
            if _behind(job.ends) <= first:
                return None
            # One is said more exactly than the other, and lies in it: 2018-10 to 2018.
            if _behind(job.ends) - _first(job.ends) > behind - first:
                ends = (begins + _behind(job.ends)) / 2
            else:
                begins = (first + ends) / 2
    ends = min(ends, now)
    if begins > ends:
        begins = (first + ends) / 2
    return Stint(begins, ends, GOES_ON if job.ends is None else "")


def _first(part: PartDate) -> int:
    return date(part.year, part.month or 1, part.day or 1).toordinal()


def _behind(part: PartDate) -> int:
    """The day after the last one that may be meant."""
    if part.day is not None:
        return _first(part) + 1
    if part.month in (None, 12):
        return date(part.year + 1, 1, 1).toordinal()
    return date(part.year, (part.month or 0) + 1, 1).toordinal()
