"""What dates the jobs in the lines of a section on work."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from csm_advisor.intake.resume.date_ranges import Range, find_date, find_range
from csm_advisor.intake.resume.header_lines import (
    DOING,
    MOST_WORDS,
    is_header,
    is_sentence,
    parts_of,
)
from csm_advisor.intake.resume.positions import title_weight
from csm_advisor.model.document import DocumentLine

# A template's words for what was never filled in or was taken out.
UNNAMED = "No employer"
MOST_OF_TITLE = 8  # words; more beside a date, going on in small letters, are a sentence
_APART = re.compile(r"\S(?:\s{2,}|\s*\t\s*|\s+\|\s+)\S[^\t|]*\d$")  # of columns, the last
_APART_AT_BEGIN = re.compile(r"^\S[^\t|]*\d(?:\s{2,}|\s*\t\s*|\s+\|\s+)\S")
_ASIDE_AT_END = re.compile(r"\s*\([^()]*\)$")
_MOST_OF_ITEM = 10  # words of an item with dates of its own


class Anchor(NamedTuple):
    """The number of a line, and the dates of a job in it."""

    at: int
    dates: Range


def anchors_in(lines: Sequence[DocumentLine]) -> Iterator[Anchor]:
    """What dates a job: a range, or one date, `Summer 2017`, on a line below a title, beside a
    title in a column of its own or, where it begins with a word, behind a comma."""
    for at, line in enumerate(lines):
        if dates := find_range(line.text):
            if _dates_a_job(line, dates):
                yield Anchor(at, dates)
        elif date := _date_below_a_title(lines, at) or _date_beside_a_title(line):
            yield Anchor(at, date)


def is_dated(text: str) -> bool:
    """Whether it begins or ends with a date, also before an aside: then it is about something else
    than the lines beside it, `Intern, Summer 2019 (40 hours)`."""
    each = map(find_date, (text, _ASIDE_AT_END.sub("", text)))
    return any(date is not None and not (date.before and date.behind) for date in each)


def _dates_a_job(line: DocumentLine, dates: Range) -> bool:
    """Whether a range dates a job, rather than standing in a sentence."""
    words = len(f"{dates.before} {dates.behind}".split())
    if line.bullet and words > _MOST_OF_ITEM:
        return False
    told = words > MOST_OF_TITLE and dates.behind[:1].islower()
    return words <= MOST_WORDS + 6 and not told and not is_sentence(dates.behind)


def _date_below_a_title(lines: Sequence[DocumentLine], at: int) -> Range | None:
    """From the date that the line holds alone, below a title, to the same."""
    date = find_date(lines[at].text) if at else None
    alone = date and not date.before and date.behind in ("", UNNAMED)
    titled = alone and _is_title_alone(lines[at - 1])
    return date._replace(starts=date.ends) if date and titled else None


def _date_beside_a_title(line: DocumentLine) -> Range | None:
    """From the date at either end of a line, set apart from the title beside it, to the same."""
    text = _ASIDE_AT_END.sub("", line.text)
    date = None if line.bullet else find_date(text) or find_date(line.text)
    if date is None or bool(date.before) == bool(date.behind) or DOING.match(text):
        return None
    sign = line.text[: line.text.rfind(date.ends)].rstrip()[-1:]
    with_comma = date.before and date.ends[:1].isalpha() and sign in (",", "(")
    if not with_comma and not (_APART if date.before else _APART_AT_BEGIN).search(text):
        return None
    titled = any(title_weight(part) > 1 for part in parts_of(date.before or date.behind))
    return date._replace(starts=date.ends) if titled and is_header(line) else None


def _is_title_alone(line: DocumentLine) -> bool:
    titled = any(title_weight(part) > 1 for part in parts_of(line.text))
    return titled and is_header(line) and not find_date(line.text)
