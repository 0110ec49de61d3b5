"""The words of a resume, shown as what a proposal rests on."""

from collections.abc import Sequence

from csm_advisor.errors import quoted
from csm_advisor.model.background import Job, Schooling
from csm_advisor.text.format import span

_LONGEST = 1900  # characters; a text of ours holds 2000


def job_words(job: Job) -> str:
    """`work[0]: 'Team Lead' at 'Acme'`."""
    at = f" at {quoted(job.organisation)}" if job.organisation else ""
    return f"{job.where}: {quoted(job.title or 'no title')}{at}"


def stay_words(stay: Schooling) -> str:
    """`education[0]: 'Bachelor of Arts' at 'Lakeside College'`."""
    at = f" at {quoted(stay.institution)}" if stay.institution else ""
    return f"{stay.where}: {quoted(stay.degree or 'no degree named')}{at}"


def span_words(part: Job | Schooling) -> str:
    """` 2018-06 to 2020-12`, ` since 2021-03`, or nothing."""
    when = span(part.starts, part.ends)
    return f" {when}" if when else ""


def listed(parts: Sequence[str], room: int = _LONGEST) -> str:
    """The parts with semicolons between them, as many as have room; says how many have not."""
    shown: list[str] = []
    for part in parts:
        if sum(map(len, shown)) + 2 * len(shown) + len(part) > room - 20:
            return f"{'; '.join(shown)}; and {len(parts) - len(shown)} more"
        shown.append(part)
    return "; ".join(shown)
