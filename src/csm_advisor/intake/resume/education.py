"""From the lines of a section on education to stays at schools."""

import re
from collections.abc import Sequence

from csm_advisor.intake.resume.date_ranges import find_date, find_range
from csm_advisor.intake.resume.dates import Dated, read_span
from csm_advisor.intake.resume.positions import is_place
from csm_advisor.model.background import Schooling
from csm_advisor.model.document import DocumentLine

_DEGREE = re.compile(
    r"\b(?:bachelor'?s?|master'?s?|associate'?s?(?= (?:degree|of|in|'s|arts|science))"
    r"|associate degree"
    r"|doctor(?:ate|al)?|ph\.?\s?d\b|m\.?b\.?a\b|diploma|g\.?e\.?d\b|high school|secondary"
    r"|b\.?\s?a\b|b\.?\s?sc?\b|b\.?\s?com\b|b\.?\s?tech\b|b\.?\s?e\b|b\.?\s?b\.?\s?a\b"
    r"|b\.?\s?c\.?\s?a\b"
    r"|m\.?\s?a\b|m\.?\s?sc?\b|m\.?\s?com\b|m\.?\s?c\.?\s?a\b|m\.?\s?tech\b|a\.?\s?a\.?\s?s?\b"
    r"|a\.?\s?s\b|b\.?\s?s\.?\s?n\b|b\.?\s?ed\b|b\.?\s?f\.?\s?a\b"
    r"|l\.?l\.?b\b|j\.?d\b|degree|graduat(?:e|ed|ion)|undergraduate|post ?graduate|pgdm?\b"
    r"|intermediate"
    r"|hsc\b|ssc\b|s\.s\.c|h\.s\.c|12th|10th|a[- ]levels?|gcses?|abitur|licenciatura|bacharelado"
    r"|licence\b"
    r"|baccalaur[eé]at|bachillerato|laurea|maestr[ií]a|mestrado|coursework|certificate"
    r"|matric(?:ulation)?"
    r"|engineer(?:ing)?|higher national|hnd|hnc|btec|nvq|some college|foundation degree|honou?rs"
    r"|minor|major)\b",
    re.IGNORECASE,
)
_STRONG = re.compile(
    r"\b(?:bachelor'?s?|master'?s? (?:of|in|degree)|associate'?s?(?: degree| of| in)"
    r"|high school diploma"
    r"|ged|mba|bba|b\.?com|m\.?com|b\.?tech|ph\.?d)\b",
    re.IGNORECASE,
)
_SCHOOL = re.compile(
    r"\b(?:university|college|school|institute|academy|polytechnic|universidad|universidade"
    r"|universit[àéäy]t?|hochschule|gymnasium|lyc[ée]e|instituto|escuela|escola|vidyalaya"
    r"|univ\b\.?|iti)\b",
    re.IGNORECASE,
)
_LEVEL_SCHOOL = re.compile(
    r"^high school$|high school (?:diploma|equivalen|graduate|degree)", re.IGNORECASE
)
_NAME = r"([^\W\d_][\w &/'-]{2,60})"
_FIELDS = tuple(
    re.compile(form + _NAME, re.IGNORECASE)
    for form in (
        r"\b(?:in|major(?:ing)?:?(?: in)?)\s+",
        r"\b(?:bachelor|master|associate|doctor)'?s? of (?!applied|arts?\b|sciences?\b)",
        r"^[abm]\.?(?:a|sc?)\.?\s+(?!in\b|of\b)",
    )
)
_HEADINGS = re.compile(
    r"(?:(?:degree|course|qualification|examination|exam|institut(?:e|ion)|school|college|university"
    r"|board|year|passing|percentage|marks|grade|cgpa|name|of|or|and|the|s\.?no\.?)\W*)+",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s{2,}|\s*[|•·●▪]\s*|\s+[-–—]+\s+|\s*\t\s*|,\s+|;\s*")
_NOT_FIELD = re.compile(
    r"\b(?:gpa|grade|honou?rs|cum laude|university|college|school|expected|graduated|completed"
    r"|present|year)\b|\d",
    re.IGNORECASE,
)


def schooling_of(lines: Sequence[DocumentLine], unread: list[str]) -> list[Schooling]:
    """The stays in the order of the document: a second degree or a second school begins another."""
    groups: list[list[DocumentLine]] = []
    for line in lines:
        if _HEADINGS.fullmatch(line.text):  # of a table
            continue
        degree, school = _has_degree(line.text), _has_school(line.text)
        if not groups or ((degree or school) and _is_another(groups[-1], degree, school)):
            groups.append([])
        groups[-1].append(line)
    stays = (_stay(group, unread) for group in groups)
    return [stay for stay in stays if stay is not None]


def mentions_degree(text: str) -> bool:
    """Whether a line outside such a section names a degree beyond doubt."""
    return bool(_STRONG.search(text)) and len(text.split()) <= 20


def _has_degree(text: str) -> bool:
    return bool(_DEGREE.search(text))


def _has_school(text: str) -> bool:
    return bool(_SCHOOL.search(_LEVEL_SCHOOL.sub("", text)))


def _is_another(group: list[DocumentLine], degree: bool, school: bool) -> bool:
    """Whether a line with a degree or a school is about another stay than the lines before."""
    text = "  ".join(line.text for line in group)
    had_degree, had_school = _has_degree(text), _has_school(text)
    if degree and school:
        return had_degree or had_school
    if degree:
        return had_degree and _weighty(text)
    return had_school


def _weighty(text: str) -> bool:
    return bool(
        re.search(_DEGREE, re.sub(r"(?i)coursework|honou?rs|minor|major|graduat\w+", "", text))
    )


def _stay(group: list[DocumentLine], unread: list[str]) -> Schooling | None:
    texts = [line.text for line in group]
    where = f"page {group[0].page}, line {group[0].number}"
    dates = next(filter(None, map(find_range, texts)), None) or next(
        filter(None, map(find_date, texts)), None
    )
    bare = [_undated(text) for text in texts]
    degree = next((text for text in bare if _has_degree(text)), None)
    parts = [part.strip(" ,.()") for text in bare for part in _PARTS.split(text)]
    school = next((part for part in parts if _has_school(part)), None)
    if degree is None and school is None:
        return None
    field = None
    if degree is not None:
        pieces = [piece for piece in _PARTS.split(degree) if piece.strip()]
        named = [piece for piece in pieces if _has_degree(piece) and piece.strip(" ,.()") != school]
        field = _field(named, pieces)
        unfinished = [
            p
            for p in pieces
            if re.search(r"(?i)expected|progress|incomplete|pursuing|credits|completed|withdr", p)
        ]
        degree = ", ".join(dict.fromkeys([*named, *unfinished])) or (None if school else degree)
        if (
            dates
            and degree
            and re.search(r"(?i)expected|anticipated|pursuing|in progress", " ".join(texts))
            and not unfinished
        ):
            degree = f"{degree} (expected)"
    starts = ends = None
    if dates:
        span = read_span(where, Dated(where, dates.starts), Dated(where, dates.ends), unread)
        starts, ends = span.starts, span.ends
    return Schooling(
        where=where, degree=degree, field=field, institution=school, starts=starts, ends=ends
    )


def _undated(text: str) -> str:
    found = find_range(text) or find_date(text)
    return f"{found.before}  {found.behind}".strip() if found else text


def _field(named: list[str], pieces: list[str]) -> str | None:
    """The field of study, inside the words of the degree or in the piece behind them."""
    for degree in named:
        for form in _FIELDS:
            if (found := form.search(degree)) and _may_be_field(found[1]):
                return found[1].strip(" .-")
    behind = pieces[pieces.index(named[0]) + 1 :][:1] if named else []
    return next((one.strip(" .-()") for one in behind if _may_be_field(one)), None)


def _may_be_field(name: str) -> bool:
    usual = not _NOT_FIELD.search(name) and not _has_degree(name)
    return usual and not is_place(name) and 2 < len(name) <= 60
