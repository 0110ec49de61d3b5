"""LinkedIn's "Save to PDF", which lays out every profile alike, whatever its language.

A job is its employer, set larger, the time there where there were several positions, the title,
the dates with how long that was, and then place and text; a stay is a school, set larger, and
below it `degree, field · (dates)`.
"""

import re
from collections.abc import Sequence

from csm_advisor.intake.resume.date_ranges import DURATION, find_date, find_range
from csm_advisor.intake.resume.dates import Dated, read_span
from csm_advisor.intake.resume.duties import duties
from csm_advisor.intake.resume.jobs import build_job
from csm_advisor.model.background import Job, Schooling
from csm_advisor.model.document import DocumentLine

_PAGE = re.compile(r"\w+ \d+ \w+ \d+")  # Page 1 of 3
_LASTED = re.compile(
    r"\((?:[^()]*\d[^()]*|[^()]{4,20})\)$"
)  # (2 years 3 months), (less than a year)
_DATED = re.compile(r"\s*·?\s*\(([^()]*\d{4}[^()]*)\)\s*$")


def is_linkedin_pdf(lines: Sequence[DocumentLine]) -> bool:
    """Whether the lines are those of such a PDF: numbered pages, and how long each job was."""
    numbered = any(_PAGE.fullmatch(line.text) for line in lines)
    return numbered and any(map(_dates_a_job, lines))


def _dates_a_job(line: DocumentLine) -> bool:
    found = find_range(line.text)
    return found is not None and not found.before and bool(_LASTED.search(line.text))


def linkedin_jobs(lines: Sequence[DocumentLine], unread: list[str]) -> list[Job]:
    """The jobs; a position without an employer above it is one more at the employer before."""
    anchors = [at for at, line in enumerate(lines) if _dates_a_job(line)]
    heads = [_begin_of_head(lines, at) for at in anchors]
    jobs: list[Job] = []
    employer: str | None = None
    for at, head, end in zip(anchors, heads, [*heads[1:], len(lines)], strict=True):
        if head < at - 1:
            employer = lines[head].text
        dates = find_range(lines[at].text)
        place = lines[at].place
        jobs.append(
            build_job(
                place,
                lines[at - 1].text if at else None,
                employer,
                Dated(place, dates and dates.starts),
                Dated(place, dates and dates.ends),
                duties(lines[at + 1 : end]),
                unread,
            )
        )
    return jobs


def _begin_of_head(lines: Sequence[DocumentLine], at: int) -> int:
    """Where the lines above the dates of a job begin: with its employer, or with its title."""
    above = at - 2
    if above >= 0 and DURATION.fullmatch(lines[above].text):
        return max(0, above - 1)
    return above if above >= 0 and (lines[above].heading or above == 0) else max(0, at - 1)


def linkedin_schooling(lines: Sequence[DocumentLine], unread: list[str]) -> list[Schooling]:
    """The stays: what is set larger begins one."""
    groups: list[list[DocumentLine]] = []
    for line in lines:
        if line.heading or not groups:
            groups.append([])
        groups[-1].append(line)
    return [_stay(group, unread) for group in groups]


def _stay(group: Sequence[DocumentLine], unread: list[str]) -> Schooling:
    where = group[0].place
    told = " ".join(line.text for line in group[1:])
    dated = _DATED.search(told)
    dates = (find_range(dated[1]) or find_date(dated[1])) if dated else None
    span = read_span(
        where,
        Dated(where, dates and dates.starts),
        Dated(where, dates and dates.ends),
        unread,
    )
    degree, _, field = (told[: dated.start()] if dated else told).partition(",")
    return Schooling(
        where=where,
        degree=degree.strip() or None,
        field=field.strip() or None,
        institution=group[0].text,
        starts=span.starts,
        ends=span.ends,
    )
