"""From the lines of a section on work to jobs.

A range of dates anchors a job. Its title and employer stand on the same line, on the lines above
or on those below, in any order: which, is the same throughout a resume, and the first job shows it.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from csm_advisor.intake.resume.date_ranges import DURATION, Range, find_range
from csm_advisor.intake.resume.dates import Dated
from csm_advisor.intake.resume.jobs import build_job
from csm_advisor.intake.resume.positions import is_place, title_weight
from csm_advisor.model.background import Job
from csm_advisor.model.document import DocumentLine

_PARTS = re.compile(r"\s{2,}|\s*[|•·●▪¦;]\s*|\s+[-–—~:]+\s+|\s*[–—]\s*|\s*\t\s*")
_COMMA = re.compile(r",\s+(?!inc\b|llc\b|ltd\b|l\.l\.c|corp\b|jr\b|sr\b)", re.IGNORECASE)
_AT = re.compile(r"\s+(?:at|with|for|@|bei|en|chez|presso)\s+(?=[^\W_])|\s*@\s*")
_LABEL = re.compile(
    r"^(?:job title|title|position(?: title)?|designation|role|company(?: name)?|employer"
    r"|organi[sz]ation|duration|period|dates?(?: of employment)?|location|tenure|from)\s*[:–-]+\s*",
    re.IGNORECASE,
)
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
_CONTACT = re.compile(r"@\S+\.|https?:|www\.|linkedin\.com|(?:\d[ ().-]*){7}")
_SHORT = re.compile(r"\b(?:inc|ltd|llc|co|corp|pvt|plc|st|jr|sr|[a-z])\.$", re.IGNORECASE)
_MOST_HEADER = 3  # lines beside that of the dates
_MOST_WORDS = 14  # of such a line


class _Anchor(NamedTuple):
    at: int
    dates: Range


def jobs_of(
    lines: Sequence[DocumentLine], settled: Callable[[str], str], unread: list[str]
) -> list[Job]:
    """The jobs in the order of the document; `settled` puts days and months in one order."""
    anchors = [
        _Anchor(at, found)
        for at, line in enumerate(lines)
        if (found := find_range(line.text)) and _is_anchor(line, found)
    ]
    above = _lines_above(lines, anchors)
    jobs: list[Job] = []
    employer: str | None = None
    for number, anchor in enumerate(anchors):
        first = anchors[number - 1].at + 1 if number else 0
        end = anchors[number + 1].at if number + 1 < len(anchors) else len(lines)
        head = _header(lines, anchor, first, end, above)
        ids = {id(line) for line in head}
        if number + 1 < len(anchors):
            ids |= {
                id(line) for line in _header(lines, anchors[number + 1], anchor.at + 1, end, above)
            }
        title, named = _title_and_employer(head, anchor.dates, lines[anchor.at])
        employer = named = named or employer  # a promotion: the employer is named once
        texts = [
            line
            for line in lines[anchor.at + 1 : end]
            if id(line) not in ids and not _DUTIES.match(line.text)
        ]
        place = f"page {lines[anchor.at].page}, line {lines[anchor.at].number}"
        jobs.append(
            build_job(
                place,
                title,
                named,
                Dated(place, settled(anchor.dates.starts)),
                Dated(place, settled(anchor.dates.ends)),
                duties(texts),
                unread,
            )
        )
    return jobs


def duties(lines: Sequence[DocumentLine]) -> list[str]:
    """What is said of a job, lines that go on put together."""
    texts: list[str] = []
    for line in lines:
        if is_place(line.text) and len(line.text.split()) < 7:
            continue
        goes_on = texts and not line.bullet and (
            line.text[:1].islower() or not texts[-1].endswith((".", ":", "!"))
        )  # fmt: skip
        if goes_on and len(texts[-1]) < 600:
            texts[-1] += " " + line.text
        else:
            texts.append(line.text)
    return texts


def _is_anchor(line: DocumentLine, dates: Range) -> bool:
    """Whether a range dates a job, rather than standing in a sentence."""
    words = len(f"{dates.before} {dates.behind}".split())
    if line.bullet and words > 10:
        return False
    return words <= _MOST_WORDS + 6 and not _is_sentence(dates.behind)


def _is_sentence(text: str) -> bool:
    """Whether it ends in a full stop, not in that of a short form such as `Inc.`."""
    return text.endswith((".", ":", ";")) and not _SHORT.search(text)


def _headerish(line: DocumentLine) -> bool:
    text = line.text
    return (
        not line.bullet
        and len(text.split()) <= _MOST_WORDS
        and not _CONTACT.search(text)
        and not text[0].islower()
        and not _is_sentence(text)
        and not DURATION.fullmatch(text)
        and not _DUTIES.match(text)
    )


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
    wanted = max(0, 2 - len(here) - len(header)) or int(not titled)
    below: list[DocumentLine] = []
    for line in lines[anchor.at + 1 : min(end, anchor.at + 4)]:
        if len(below) == wanted or not _headerish(line) or _DOING.match(line.text):
            break
        if not all(map(is_place, _split(line.text))):
            below.append(line)
    return header + below


def _split(text: str) -> list[str]:
    parts = [_LABEL.sub("", part.strip(" ,()[]")) for part in _PARTS.split(text)]
    return [
        part
        for part in parts
        if re.search(r"[^\W\d_]{2}", part) and not _LABEL.fullmatch(f"{part}:")
    ]


def _title_and_employer(
    head: Sequence[DocumentLine], dates: Range, line: DocumentLine
) -> tuple[str | None, str | None]:
    parts = [part for text in (dates.before, dates.behind) for part in _split(text)]
    for other in head:
        parts += _split(other.text)
    parts = list(dict.fromkeys(parts))
    best = max(parts, key=title_weight, default=None)
    if best is None:
        return None, None
    weight = title_weight(best)
    rest = [part for part in parts if part is not best]
    split = _AT.split(best, maxsplit=1)
    if weight and len(split) == 2 and title_weight(split[0]):
        return split[0].strip(" ,"), split[1].strip(" ,")
    employers = [part for part in rest if not is_place(part) and not DURATION.fullmatch(part)]
    if weight and not employers:
        pieces = [piece.strip() for piece in _COMMA.split(best)]
        titled = [piece for piece in pieces if title_weight(piece)]
        others = [p for p in pieces if p not in titled and not is_place(p) and len(p) > 2]
        if others:
            return ", ".join(titled), others[0]
    if not weight:
        return (None, best) if len(parts) == 1 else (parts[0], next(iter(employers), None))
    employer = next(iter(employers), None)
    return best.strip(" ,"), employer and _COMMA.split(employer)[0]
