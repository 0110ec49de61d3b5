"""The work history of a profile: a list of jobs, from a file or an import."""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from csm_advisor import limits
from csm_advisor.errors import UsageProblem, quoted, told_of
from csm_advisor.model.jobs import Position
from csm_advisor.text.normalize import plain

_PART = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def read_jobs(raw: object) -> list[dict[str, Any]]:
    """The clean jobs: `title` and what else is said of each, dates as text of YYYY, YYYY-MM or
    YYYY-MM-DD. Raises UsageProblem that names the job by its number."""
    if not isinstance(raw, list) or not all(isinstance(job, dict) for job in raw):
        raise UsageProblem('is not a list of jobs; write [[jobs]], then title = "…" below it')
    if len(raw) > limits.JOBS:
        raise UsageProblem(f"lists {len(raw)} jobs; name the latest {limits.JOBS}")
    jobs = []
    for number, job in enumerate(raw, start=1):
        with told_of(f"job {number}"):
            jobs.append(_job(job))
    return jobs


def _job(raw: dict[str, object]) -> dict[str, Any]:
    for key in raw:
        if key not in _READERS:
            keys = ", ".join(Position.model_fields)
            raise UsageProblem(f"{quoted(key)} is not a key of a job; the keys are {keys}")
    if "title" not in raw:
        raise UsageProblem('has no title; write title = "…"')
    job = {}
    for key, read in _READERS.items():
        if key in raw:
            with told_of(key):
                job[key] = read(raw[key])
    # The shorter of two dates leaves open what the longer one says: compared as far as both go.
    starts, ends = job.get("starts", ""), job.get("ends", "9999")
    if starts[: len(ends)] > ends[: len(starts)]:
        raise UsageProblem(f"ends in {ends}, before it starts in {starts}; correct one of them")
    return job


def _text(raw: object) -> str:
    if not isinstance(raw, str):
        raise UsageProblem("is not text; write it in quotes")
    return plain(raw, limits.JOB_TEXT)


def _texts(raw: object) -> list[str]:
    if not isinstance(raw, list):
        raise UsageProblem('is not a list of texts; write it like ["one", "two"]')
    if len(raw) > limits.JOB_TEXTS:
        raise UsageProblem(f"lists {len(raw)} texts; keep the {limits.JOB_TEXTS} that matter most")
    return [_text(text) for text in raw]


def _part_date(raw: object) -> str:
    """A year, a month or a day; one that a file gives as a number or a date is taken too."""
    if isinstance(raw, date) and not isinstance(raw, datetime):
        return raw.isoformat()
    text = f"{raw:04}" if type(raw) is int and 0 <= raw <= 9999 else raw
    found = _PART.fullmatch(text.strip()) if isinstance(text, str) else None
    try:
        if found:
            date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
            return found[0]
    except ValueError:
        pass
    shown = quoted(raw) if isinstance(raw, str) else "it"
    raise UsageProblem(f"{shown} is not a date like 2021, 2021-03 or 2021-03-15")


_READERS: dict[str, Callable[[object], Any]] = {
    "title": _text,
    "organisation": _text,
    "starts": _part_date,
    "ends": _part_date,
    "texts": _texts,
}
