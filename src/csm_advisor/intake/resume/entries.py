"""From the lines of a section on work to jobs.

A range of dates anchors a job. Its title and employer stand on the same line, on the lines above
or on those below, in any order: which, is the same throughout a resume, and the first job shows it.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from csm_advisor.intake.resume.anchors import MOST_OF_TITLE, UNNAMED, Anchor, anchors_in, is_dated
from csm_advisor.intake.resume.date_ranges import DURATION, Range, find_range
from csm_advisor.intake.resume.dates import Dated
from csm_advisor.intake.resume.duties import duties
from csm_advisor.intake.resume.header_lines import (
    DOING,
    DUTIES,
    SURELY,
    is_header,
    parts_of,
    tells_work,
)
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

_COMMA = re.compile(r",\s+(?!inc\b|llc\b|ltd\b|l\.l\.c|corp\b|jr\b|sr\b)", re.IGNORECASE)
_AT = re.compile(r"\s+(?:at|with|for|@|bei|en|chez|presso)\s+(?=[^\W_])|\s*@\s*")
_NO_EMPLOYER = re.compile(r"\b(?:company|employer|organi[sz]ation) name\b(?!\s*:)", re.IGNORECASE)
_NO_PLACE = re.compile(
    r"(?:\s[-–—]\s*)?\bcity ?, ?state\b(?:\s?, ?(?:usa?|united states)\b)?", re.IGNORECASE
)
# Time at no employer, which shows nothing of how the jobs beside it are written.
_BREAK = re.compile(
    r"\b(?:career (?:break|gap|pause)|(?:maternity|paternity|parental|family|medical) leave"
    r"|sabbatical|stay[- ]at[- ]home|full[- ]time (?:parent|mom|mother|dad|father|caregiver|carer)"
    r"|homemaker|raising (?:my |our |a )?(?:\w+ )?(?:children|kids|family))\b",
    re.IGNORECASE,
)
_DEPARTMENT = re.compile(
    r"\b(?:cent(?:er|re)|operations|ops|support|service|services|care|experience|success|relations"
    r"|reservations|billing|claims|sales|department|dept|division|team|unit)\.?$",
    re.IGNORECASE,
)
_MOST_HEADER = 3  # lines beside that of the dates
_OF = ("of", "and", "for", "the", "in")  # small words of a title


def jobs_of(
    lines: Sequence[DocumentLine], settled: Callable[[str], str], unread: list[str]
) -> list[Job]:
    """The jobs in the order of the document; `settled` puts days and months in one order."""
    lines = list(_without_placeholders(lines))
    anchors = list(anchors_in(lines))
    above = _lines_above(lines, anchors)
    bounds = [-1, *(anchor.at for anchor in anchors), len(lines)]
    within = [lines[one.at].bullet and not lines[anchors[0].at].bullet for one in anchors]
    heads = [
        _header(lines, anchor, bounds[number] + 1, bounds[number + 2], above, within[number])
        for number, anchor in enumerate(anchors)
    ]
    parts = [_parts(head, anchor.dates) for head, anchor in zip(heads, anchors, strict=True)]
    title_first, title_alone = _order([each for each in parts if not _is_break(each)])
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
        if UNNAMED in parts[number]:
            employer = named = None
        elif not _is_break(parts[number]):
            ends = set(filter(None, map(country_of, parts[number])))
            if named or ends <= places:
                named = named or employer  # a promotion: the employer is named once
                places |= ends
            employer = named
        texts = [
            line
            for line in lines[anchor.at + 1 : end]
            if id(line) not in ids and not DUTIES.match(line.text)
        ]
        also = [line for line in texts if title and _is_other_position(line)]
        place = lines[anchor.at].place
        if find_range(anchor.dates.behind):
            unread.append(f"{place}: has more dates behind the first; their time is not counted")
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


def _over_positions(number: int, anchors: Sequence[Anchor], parts: Sequence[Sequence[str]]) -> bool:
    """Whether an anchor is an employer alone, over a position on the next line with its own dates:
    `Acme, 2012 - 2020` over `Manager (2018 - 2020)`."""
    if number + 1 == len(anchors) or anchors[number + 1].at != anchors[number].at + 1:
        return False
    mine, next_one = _names(parts[number]), _names(parts[number + 1])
    titled = len(next_one) == 1 and title_weight(next_one[0]) > SURELY
    return titled and len(mine) == 1 and not any(map(title_weight, parts[number]))


def _names(parts: Sequence[str]) -> list[str]:
    """What is no place, without the place behind it."""
    return [_COMMA.split(part)[0] for part in parts if not is_place(part)]


def _is_other_position(line: DocumentLine) -> bool:
    """Whether it is the title of one more position under the dates of the job before: on a line of
    its own, written as titles are."""
    words = line.text.split()
    return (
        len(words) <= MOST_OF_TITLE
        and is_header(line)
        and not is_dated(line.text)
        and title_weight(line.text) > SURELY
        and not DOING.match(line.text)
        and all(word[:1].isupper() or not word[:1].isalpha() or word in _OF for word in words)
    )


def _is_break(parts: Sequence[str]) -> bool:
    return any(map(_BREAK.search, parts))


def _lines_above(lines: Sequence[DocumentLine], anchors: Sequence[Anchor]) -> int:
    """How many lines of a header stand above its dates: as many as above the first."""
    shows = [at for at, one in enumerate(anchors) if not _BREAK.search(lines[one.at].text)]
    if not shows:
        return 0
    begin = anchors[shows[0] - 1].at + 1 if shows[0] else 0
    count = 0
    for line in reversed(lines[begin : anchors[shows[0]].at]):
        if DURATION.fullmatch(line.text):
            continue
        if not is_header(line) or is_dated(line.text) or count == _MOST_HEADER:
            break
        count += 1
    return count


def _header(
    lines: Sequence[DocumentLine], anchor: Anchor, first: int, end: int, above: int, within: bool
) -> list[DocumentLine]:
    """The lines with title and employer beside that of the dates itself; none beside an item with
    dates of its own among jobs that are no items: it is a position at the employer before."""
    if within:
        return []
    here = parts_of(anchor.dates.before) + parts_of(anchor.dates.behind)
    listed = any(line.bullet for line in lines[first : anchor.at])
    header: list[DocumentLine] = []
    for line in reversed(lines[first : anchor.at]):
        if DURATION.fullmatch(line.text):
            continue
        lacks = not any(map(title_weight, [*here, *(one.text for one in header)]))
        # Behind the items of the job before, what is no item belongs to this one.
        unnamed = listed and len(header) + len(here) < 2
        enough = len(header) >= above and not (unnamed or (lacks and title_weight(line.text) > 1))
        if enough or not is_header(line) or is_dated(line.text):
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
        if (
            len(below) == wanted
            or next_one
            or not is_header(line)
            or is_dated(line.text)
            or tells_work(line.text)
        ):
            break
        if not all(map(is_place, parts_of(line.text))):
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
        text = _NO_PLACE.sub(" ", _NO_EMPLOYER.sub(f"  {UNNAMED}  ", line.text)).strip()
        if text == line.text:
            yield line
        elif text:
            yield line._replace(text=text)


def _parts(head: Sequence[DocumentLine], dates: Range) -> list[str]:
    """What may be the title, the employer or the place of a job, each once."""
    texts = (dates.before, dates.behind, *(line.text for line in head))
    return list(dict.fromkeys(part for text in texts for part in parts_of(text)))


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
    if UNNAMED in parts:
        titled = [part for part in parts if part != UNNAMED and not is_place(part)]
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
        if len(others) > 1 and _DEPARTMENT.search(others[0]):
            titled.append(others.pop(0))  # "Director, Contact Center Ops, Acme"
        if others:
            return ", ".join([*titled, *work]), _before_comma(others[0])
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
    return ", ".join([best.strip(" ,"), *work]), employer and _before_comma(employer)


def _before_comma(employer: str) -> str:
    """An employer without the place behind a comma, also within brackets: `Acme (Tigard, OR)`."""
    before = _COMMA.split(employer)[0]
    whole = before.count("(") == before.count(")")
    return before if whole else before.rpartition("(")[0].strip() or before
