"""A job, built alike from either kind of resume: what is missing in it is told."""

from collections.abc import Iterable

from csm_advisor.errors import quoted
from csm_advisor.intake.resume.dates import Dated, read_span
from csm_advisor.intake.resume.formats import filled
from csm_advisor.model.background import Job


def build_job(
    where: str,
    title: str | None,
    organisation: str | None,
    starts: Dated,
    ends: Dated,
    texts: Iterable[str],
    unread: list[str],
    also: Iterable[str] = (),
) -> Job:
    """The job; a missing title or start is told in `unread`, for it cannot be weighed then."""
    if title is None:
        at = "" if organisation is None else f" at {quoted(organisation)}"
        unread.append(f"{where}: no job title{at}; it cannot be weighed")
    elif not filled(starts.value):
        unread.append(f"{where}: {quoted(title)} has no start date; its time is not counted")
    span = read_span(where, starts, ends, unread)
    return Job(
        where=where,
        title=title,
        organisation=organisation,
        starts=span.starts,
        ends=span.ends,
        texts=tuple(texts),
        also=tuple(also),
    )
