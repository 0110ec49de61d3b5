"""From the lines of a section on work to jobs.

A range of dates anchors a job. Its title and employer stand on the same line, on the lines above
or on those below, in any order: which, is the same throughout a resume, and the first job shows it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from csm_advisor.intake.resume.date_ranges import DURATION, Range, find_date, find_range, unwrapped
from csm_advisor.intake.resume.dates import Dated
from csm_advisor.intake.resume.duties import duties
from csm_advisor.intake.resume.jobs import build_job
from csm_advisor.intake.resume.positions import (
    country_of,
    is_place,
    is_work,
    names_work,
    title_weight,
)
from csm_advisor.model.background import Job
from csm_advisor.model.document import DocumentLine

_PARTS = re.compile(r"\s+[-–—~:]+\s+|\s{2,}|\s*[|•·●▪¦;]\s*|\s*[–—]\s*|\s*\t\s*")
_COMMA = re.compile(r",\s+(?!inc\b|llc\b|ltd\b|l\.l\.c|corp\b|jr\b|sr\b)", re.IGNORECASE)
_AT = re.compile(r"\s+(?:at|with|for|@|bei|en|chez|presso)\s+(?=[^\W_])|\s*@\s*")
_LABEL = re.compile(
    r"^(?:job title|title|position(?: title)?|designation|role|company(?: name)?|employer"
    r"|organi[sz]ation|duration|period|dates?(?: of employment)?|location|tenure|from)\s*[:–-]+\s*",
    re.IGNORECASE,
)
_NAMED = re.compile(r"[^\W\d_]{2}|[^\W\d_][-&.][^\W\d_]|\d[A-Z]")  # also `H-E-B`, `H&M`, `3M`
_DUTIES = re.compile(
    r"^(?:key |main |my |primary |job |roles? (?:and|&) )?(?:responsibilit(?:y|ies)|duties"
    r"|achievements"
    r"|accomplishments|profile|description|tasks|roles?|work)(?: included?| involved?)?\s*:?$",
    re.IGNORECASE,
)
_DOING = re.compile(
    r"[^\W\d_]+(?:ed|ing)\b(?! (?:agent|center|centre|manager|clerk|specialist))|(?:my|i|the)\b",
    re.IGNORECASE,
)
# A template's words for what was never filled in or was taken out.
_UNNAMED = "No employer"
_NO_EMPLOYER = re.compile(r"\b(?:company|employer|organi[sz]ation) name\b(?!\s*:)", re.IGNORECASE)
_NO_PLACE = re.compile(
    r"(?:\s[-–—]\s*)?\bcity ?, ?state\b(?:\s?, ?(?:usa?|united states)\b)?", re.IGNORECASE
)
_LEGAL = r"\b(?:Inc|LLC|Ltd|Limited|Corp|Corporation|GmbH|PLC)\b\.?"
_BEHIND_LEGAL = re.compile(rf"^(.+?{_LEGAL})\s+(?=[A-Z])(.+)$")
_APART = re.compile(r"\S(?:\s{2,}|\s*\t\s*|\s+\|\s+)\S[^\t|]*\d$")  # of columns, the last
_CONTACT = re.compile(r"@\S+\.|https?:|www\.|linkedin\.com|(?:\d[ ().-]*){7}")
_SHORT = re.compile(
    r"\b(?:inc|ltd|llc|co|corp|pvt|plc|st|jr|sr|rep|mgr|asst|assoc|coord|supv|dept|svcs?|[a-z])\.$",
    re.IGNORECASE,
)
_SURELY = 3  # the weight of a title that ends in the word for a position
_MOST_HEADER = 3  # lines beside that of the dates
_MOST_OF_TITLE = 8  # words; more beside a date, going on in small letters, are a sentence
_OF = ("of", "and", "for", "the", "in")  # small words of a title
_MOST_WORDS = 14  # of such a line


class _Anchor(NamedTuple):
    at: int
    dates: Range


def jobs_of(
    lines: Sequence[DocumentLine], settled: Callable[[str], str], unread: list[str]
) -> list[Job]:
    """The jobs in the order of the document; `settled` puts days and months in one order."""
    lines = list(_without_placeholders(lines))
    anchors = list(_anchors(lines))
    above = _lines_above(lines, anchors)
    bounds = [-1, *(anchor.at for anchor in anchors), len(lines)]
    heads = [
        _header(lines, anchor, bounds[number] + 1, bounds[number + 2], above)
        for number, anchor in enumerate(anchors)
    ]
    parts = [_parts(head, anchor.dates) for head, anchor in zip(heads, anchors, strict=True)]
    title_first, title_alone = _order(parts)
    jobs: list[Job] = []
    employer: str | None = None
    places: set[str] = set()  # what they end with
    for number, anchor in enumerate(anchors):
        end = bounds[number + 2]
        ids = {id(line) for head in heads[number : number + 2] for line in head}
        if _over_positions(number, anchors, parts):
            (employer,) = _names(parts[number])
            continue
        title, named = _title_and_employer(parts[number], title_first, title_alone)
        if _UNNAMED in parts[number]:
            employer = named = None
        else:
            ends = set(filter(None, map(country_of, parts[number])))
            if named or ends <= places:
                named = named or employer  # a promotion: the employer is named once
                places |= ends
            employer = named
        texts = [
            line
            for line in lines[anchor.at + 1 : end]
            if id(line) not in ids and not _DUTIES.match(line.text)
        ]
        also = [line for line in texts if title and _is_other_position(line)]
        place = lines[anchor.at].place
        jobs.append(
            build_job(
                place,
                title,
                named,
                Dated(place, settled(anchor.dates.starts)),
                Dated(place, settled(anchor.dates.ends)),
                duties([line for line in texts if line not in also]),
                unread,
                (line.text for line in also),
            )
        )
    return jobs


def _over_positions(
    number: int, anchors: Sequence[_Anchor], parts: Sequence[Sequence[str]]
) -> bool:
    """Whether an anchor is an employer alone, over a position on the next line with its own dates:
    `Acme, 2012 - 2020` over `Manager (2018 - 2020)`."""
    if number + 1 == len(anchors) or anchors[number + 1].at != anchors[number].at + 1:
        return False
    mine, next_one = _names(parts[number]), _names(parts[number + 1])
    titled = len(next_one) == 1 and title_weight(next_one[0]) > _SURELY
    return titled and len(mine) == 1 and not title_weight(mine[0])


def _names(parts: Sequence[str]) -> list[str]:
    """What is no place, without the place behind it."""
    return [_COMMA.split(part)[0] for part in parts if not is_place(part)]


def _anchors(lines: Sequence[DocumentLine]) -> Iterator[_Anchor]:
    """What dates a job: a range, or one date, `Summer 2017`, on a line below a title or behind a
    title in the next column."""
    for at, line in enumerate(lines):
        if dates := find_range(line.text):
            if _is_anchor(line, dates):
                yield _Anchor(at, dates)
        elif date := _date_below_a_title(lines, at) or _date_behind_a_title(line):
            yield _Anchor(at, date)


def _date_below_a_title(lines: Sequence[DocumentLine], at: int) -> Range | None:
    """From the date that the line holds alone, below a title, to the same."""
    date = find_date(lines[at].text) if at else None
    alone = date and not date.before and date.behind in ("", _UNNAMED)
    titled = alone and _is_title_alone(lines[at - 1])
    return date._replace(starts=date.ends) if date and titled else None


def _date_behind_a_title(line: DocumentLine) -> Range | None:
    """From the date at the end of a line, apart from the title before it, to the same."""
    date = None if line.bullet else find_date(line.text)
    if not date or date.behind or not _APART.search(line.text):
        return None
    titled = any(title_weight(part) > 1 for part in _split(date.before))
    return date._replace(starts=date.ends) if titled and _headerish(line) else None


def _is_title_alone(line: DocumentLine) -> bool:
    titled = any(title_weight(part) > 1 for part in _split(line.text))
    return titled and _headerish(line) and not find_date(line.text)


def _is_other_position(line: DocumentLine) -> bool:
    """Whether it is the title of one more position under the dates of the job before: on a line of
    its own, written as titles are."""
    words = line.text.split()
    return (
        len(words) <= _MOST_OF_TITLE
        and _headerish(line)
        and title_weight(line.text) > _SURELY
        and not _DOING.match(line.text)
        and all(word[:1].isupper() or not word[:1].isalpha() or word in _OF for word in words)
    )


def _is_anchor(line: DocumentLine, dates: Range) -> bool:
    """Whether a range dates a job, rather than standing in a sentence."""
    words = len(f"{dates.before} {dates.behind}".split())
    if line.bullet and words > 10:
        return False
    told = words > _MOST_OF_TITLE and dates.behind[:1].islower()
    return words <= _MOST_WORDS + 6 and not told and not _is_sentence(dates.behind)


def _is_sentence(text: str) -> bool:
    """Whether it ends in a full stop, not in that of a short form such as `Inc.`."""
    return text.endswith((".", ":", ";")) and not _SHORT.search(text)


def _headerish(line: DocumentLine) -> bool:
    text = line.text
    return (
        not line.bullet
        and len(text.split()) <= _MOST_WORDS
        and not _CONTACT.search(text)
        and (line.heading or not text[0].islower() or text[1:2].isupper())
        and not _is_sentence(text)
        and not DURATION.fullmatch(text)
        and not _DUTIES.match(text)
    )


def _tells_work(text: str) -> bool:
    """Whether a line says what was done, as `Handled complaints`; `Marketing Coordinator` not."""
    named = len(text.split()) <= 2 * _MOST_HEADER and any(
        title_weight(part) > _SURELY for part in _split(text)
    )
    return bool(_DOING.match(text)) and not named


def _lines_above(lines: Sequence[DocumentLine], anchors: Sequence[_Anchor]) -> int:
    """How many lines of a header stand above its dates: as many as above the first."""
    if not anchors:
        return 0
    count = 0
    for line in reversed(lines[: anchors[0].at]):
        if DURATION.fullmatch(line.text):
            continue
        if not _headerish(line) or count == _MOST_HEADER:
            break
        count += 1
    return count


def _header(
    lines: Sequence[DocumentLine], anchor: _Anchor, first: int, end: int, above: int
) -> list[DocumentLine]:
    """The lines with title and employer beside that of the dates itself."""
    here = _split(anchor.dates.before) + _split(anchor.dates.behind)
    listed = any(line.bullet for line in lines[first : anchor.at])
    header: list[DocumentLine] = []
    for line in reversed(lines[first : anchor.at]):
        if DURATION.fullmatch(line.text):
            continue
        lacks = not any(map(title_weight, [*here, *(one.text for one in header)]))
        # Behind the items of the job before, what is no item belongs to this one.
        unnamed = listed and len(header) + len(here) < 2
        enough = len(header) >= above and not (unnamed or (lacks and title_weight(line.text) > 1))
        if enough or not _headerish(line):
            break
        if first and not line.heading and any(one.heading for one in header):
            break  # the name of an employer is set apart as the title below it is
        header.insert(0, line)
    titled = any(map(title_weight, [*here, *(line.text for line in header)]))
    named = len(here) + len(header) + any(map(_names_both, [*here, *(one.text for one in header)]))
    wanted = max(0, 2 - named) or int(not titled)
    below: list[DocumentLine] = []
    next_header = end - above if end < len(lines) else end
    for line in lines[anchor.at + 1 : min(next_header, anchor.at + 4)]:
        next_one = line.heading and any(one.heading for one in header)
        if len(below) == wanted or next_one or not _headerish(line) or _tells_work(line.text):
            break
        if not all(map(is_place, _split(line.text))):
            below.append(line)
    return header + below


def _names_both(text: str) -> bool:
    """Whether it has title and employer: `Agent at Acme`."""
    title, *employer = _AT.split(text, maxsplit=1)
    return bool(employer) and title_weight(title) > 0


def _without_placeholders(lines: Sequence[DocumentLine]) -> Iterator[DocumentLine]:
    """The lines with what a template says in the place of an employer set apart, and without its
    `City, State`."""
    for line in lines:
        text = _NO_PLACE.sub(" ", _NO_EMPLOYER.sub(f"  {_UNNAMED}  ", line.text)).strip()
        if text == line.text:
            yield line
        elif text:
            yield line._replace(text=text)


def _split(text: str) -> list[str]:
    parts = [_LABEL.sub("", unwrapped(part)) for part in _PARTS.split(text)]
    parts = [piece for part in parts for piece in _beside_legal_form(part)]
    return [part for part in parts if _NAMED.search(part) and not _LABEL.fullmatch(f"{part}:")]


def _beside_legal_form(part: str) -> list[str]:
    """`Acme Inc. Customer Service Agent` as employer and title."""
    found = _BEHIND_LEGAL.match(part)
    return [found[1], found[2]] if found and title_weight(found[2]) > 1 else [part]


def _parts(head: Sequence[DocumentLine], dates: Range) -> list[str]:
    """What may be the title, the employer or the place of a job, each once."""
    texts = (dates.before, dates.behind, *(line.text for line in head))
    return list(dict.fromkeys(part for text in texts for part in _split(text)))


def _order(jobs: Sequence[Sequence[str]]) -> tuple[bool, bool]:
    """By the jobs whose title is beyond doubt: whether the title comes before the employer, and
    whether what stands alone is a title."""
    first = alone = 0
    for parts in jobs:
        named = [part for part in parts if not is_place(part)]
        sure = [at for at, part in enumerate(named) if title_weight(part) > 1]
        if len(named) > 1 and len(sure) == 1:
            first += 1 if sure[0] == 0 else -1
        if sure:
            alone += 1 if len(named) == 1 else -1
    return first >= 0, alone > 0


def _title_and_employer(
    parts: Sequence[str], title_first: bool, title_alone: bool
) -> tuple[str | None, str | None]:
    if _UNNAMED in parts:
        titled = [part for part in parts if part != _UNNAMED and not is_place(part)]
        return max(titled, key=title_weight, default=None), None
    best = max(parts, key=title_weight, default=None)
    if best is None:
        return None, None
    weight = title_weight(best)
    # `Team Leader - Customer Care`: what work it is stands in a part of its own.
    work = [] if names_work(best) else [part for part in parts if is_work(part)]
    rest = [part for part in parts if part is not best and part not in work]
    split = _AT.split(best, maxsplit=1)
    if weight and len(split) == 2 and title_weight(split[0]):
        return split[0].strip(" ,"), split[1].strip(" ,")
    employers = [part for part in rest if not is_place(part) and not DURATION.fullmatch(part)]
    if weight and not employers:
        pieces = [piece.strip() for piece in _COMMA.split(best)]
        titled = [piece for piece in pieces if title_weight(piece)]
        others = [p for p in pieces if p not in titled and not is_place(p) and len(p) > 2]
        if others:
            return ", ".join([*titled, *work]), others[0]
    if not weight:
        if len(parts) == 1:
            title, *employers = _AT.split(best, maxsplit=1)
            if employers or title_alone:
                return title.strip(" ,"), next(iter(employers), None)
            return None, best
        named = [part for part in parts if not is_place(part)] or list(parts)
        title = named[0] if title_first else named[min(1, len(named) - 1)]
        return title, next((part for part in named if part != title), None)
    employer = next(iter(employers), None)
    return ", ".join([best.strip(" ,"), *work]), employer and _COMMA.split(employer)[0]
