"""From the lines of a section on education to stays at schools."""

import re
from collections.abc import Sequence

from csm_advisor.intake.resume.date_ranges import find_date, find_range
from csm_advisor.intake.resume.dates import OPEN_ENDS, Dated, read_span
from csm_advisor.intake.resume.positions import is_place
from csm_advisor.model.background import Schooling
from csm_advisor.model.document import DocumentLine

# Abbreviations of two letters are words too, so they count in capitals or with a dot.
_SHORT_DEGREE = (
    r"(?-i:[ABM]\.\s?[AS]\.?\s?S?|B\.\s?E\.?|AAS?|AS|BA|BS|BE|MA|MS"
    r"|[BM]\.?\s?(?:Sc|SC)|[bm]sc|B\.?S\.?N)"
)
_DEGREE = re.compile(
    r"\b(?:bachelor'?s?|master'?s?(?! data)|associate'?s?(?= (?:degree|of|in|'s|arts|science))"
    r"|associate degree|associates?(?=\s*[:,–-]|\s*$)"
    r"|doctor(?:ate|al)?|ph\.?\s?d|m\.?b\.?a|diploma|g\.?e\.?d|high school|secondary"
    rf"|{_SHORT_DEGREE}(?!\w)"
    r"|b\.?\s?com|b\.?\s?tech|b\.?\s?b\.?\s?a|b\.?\s?c\.?\s?a|b\.?\s?ed|b\.?\s?f\.?\s?a"
    r"|m\.?\s?com|m\.?\s?c\.?\s?a|m\.?\s?tech|m\.?\s?ed"
    r"|l\.?l\.?b|j\.?d|degree|graduat(?:e|ed|ion)|undergraduate|post ?graduate|pgdm?"
    r"|intermediate|hsc|ssc|s\.s\.c|h\.s\.c|12th|10th|a[- ]levels?|gcses?|abitur|licenciatura"
    r"|bacharelado|licence|baccalaur[eé]at(?:e)?|bachillerato|laurea|maestr[ií]a|mestrado"
    r"|coursework|certificate|matric(?:ulation)?|engineer(?:ing)?|higher national|hnd|hnc|btec|nvq"
    r"|some college|foundation degree|honou?rs|minor|major)(?!\w)",
    re.IGNORECASE,
)
_STRONG = re.compile(
    r"\b(?:bachelor'?s?|master'?s? (?:of|in|degree)|associate'?s?(?: degree| of| in)"
    r"|high school diploma"
    r"|ged|mba|bba|b\.?com|m\.?com|b\.?tech|ph\.?d)\b",
    re.IGNORECASE,
)
_SCHOOL = re.compile(
    r"\b(?:university|college|school|institute|institution|academy|polytechnic|universidad"
    r"|universidade|universit[àéäy]t?|hochschule|gymnasium|lyc[ée]e|instituto|escuela|escola"
    r"|vidyalaya|univ\b\.?|iti)\b(?! (?:diploma|equivalen|graduate|degree|certificate|level))",
    re.IGNORECASE,
)
_LEVEL_SCHOOL = re.compile(
    r"^(?:high|(?:higher |senior )?secondary) school\s*(?=[,(:|–-]|$)", re.IGNORECASE
)
_COLLEGE = re.compile(r"\b(?:university|college|polytechnic)\b", re.IGNORECASE)
_OF_SCHOOL = frozenset(("of", "the", "and", "&", "for", "at", "de", "del", "la", "das"))
_SIDE = re.compile(
    r"^(?:relevant |related |major |completed |double )?(?:course ?work|courses|gpa|cgpa|dean"
    r"|member|activities|honou?rs|awards?|minor|major|concentration|emphasis|focus|thesis|project|clubs?"
    r"|president|recipient|graduat(?:ed (?:with|in the)|(?:ed|ion)(?: date)?:? \S{3,10} \d{4}$)"
    r"|ranked|elected|scholarship|achievements?)\b",
    re.IGNORECASE,
)
_UNFINISHED = re.compile(
    r"\b(?:expected|anticipated|progress|incomplete|pursuing|pending|credits?|withdr\w+|current(?:ly)?"
    r"|did not|not completed|some college|present|working on)\b",
    re.IGNORECASE,
)
# Between two degrees of one line.
_BETWEEN = re.compile(
    rf";\s+|\s+/\s+|(?<=[\d)])\.\s+(?=[A-Z])|,?\s+and\s+(?=working on\b)|,\s+(?={_DEGREE.pattern})",
    re.IGNORECASE,
)
_NAME = r"([^\W\d_][\w &/'-]{2,60})"
_BEFORE_SCHOOL = re.compile(r"\s+(?:from|at|by)$", re.IGNORECASE)
_FIELDS = tuple(
    re.compile(form + _NAME, re.IGNORECASE)
    for form in (
        r"\b(?:in|major(?:ing)?:?(?: in)?)\s+",
        r"\b(?:bachelor|master|associate|doctor)'?s? of (?!applied|arts?\b|sciences?\b)",
        r"^[abm]\.?(?:a|sc?)\.?\s+(?!in\b|of\b)",
    )
)
_COURSES = re.compile(r"\b(?:relevant )?coursework\b(?! (?:toward|for)).*", re.IGNORECASE)
_HERE = "§"  # where the name of the school stood: what follows is no field of study
_SHORT = 8  # words in which it is said that a stay is not finished
_HEADINGS = re.compile(
    r"(?:(?:degree|course|qualification|examination|exam|institut(?:e|ion)|school|college|university"
    r"|board|year|passing|percentage|marks|grade|cgpa|name|of|or|and|the|s\.?no\.?)\W*)+",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s{2,}|\s*:\s+|\s*[|•·●▪]\s*|\s+[-–—]+\s+|\s*\t\s*|,\s+|;\s*")
_INITIALS = re.compile(r"(?!MIS|CIS|HRM)[A-Z]{3,5}")  # of a school: UNLV
_NOT_FIELD = re.compile(
    r"\b(?:gpa|grade|honou?rs|cum laude|university|college|school|expected|graduated|completed"
    r"|present|year)\b|\d",
    re.IGNORECASE,
)


def schooling_of(lines: Sequence[DocumentLine], unread: list[str]) -> list[Schooling]:
    """The stays in the order of the document: a second degree or a second school begins another."""
    lines = [line._replace(text=text) for line in lines for text in _each(line.text)]
    groups: list[list[DocumentLine]] = []
    dates_first = bool(lines) and _is_date(lines[0].text)
    listed = all(line.bullet for line in lines)  # then an item is no note to the one above
    for line in lines:
        if _HEADINGS.fullmatch(line.text):  # of a table
            continue
        noted = line.bullet and not listed and not _STRONG.search(line.text)
        side = _SIDE.match(line.text) or noted
        degree = not side and _has_degree(line.text)
        school = not side and _has_school(line.text)
        begins = (
            (degree or school) and groups and _is_another(groups[-1], line.text, degree, school)
        )
        if not groups or begins or (dates_first and _is_date(line.text)):
            groups.append([])
        groups[-1].append(line)
    stays = (_stay(group, unread) for group in groups)
    return [stay for stay in stays if stay is not None]


def _each(text: str) -> list[str]:
    """The stays that one line lists: `MBA, Acme University, 2018; BA, Beta College, 2011`, or a
    degree beside one that is not finished: `BA, Beta College, 2011, MBA in progress`."""
    parts = text.split("; ")
    if len(parts) > 1 and all(_has_degree(part) and _has_school(part) for part in parts):
        return parts
    parts = _BETWEEN.split(text)
    begun = {_UNFINISHED.search(part) is not None for part in parts}
    return parts if len(begun) > 1 and all(map(_has_degree, parts)) else [text]


def _is_date(text: str) -> bool:
    found = find_range(text) or find_date(text)
    alone = found is not None and not (found.before or found.behind)
    return alone or text.casefold().strip(" .") in OPEN_ENDS


def mentions_degree(text: str) -> bool:
    """Whether a line outside such a section names a degree beyond doubt."""
    return bool(_STRONG.search(text)) and len(text.split()) <= 20


def is_degree(text: str) -> bool:
    """Whether it is the name of a degree, such as `MBA`, and nothing else."""
    return _DEGREE.fullmatch(text) is not None


def _has_degree(text: str) -> bool:
    """Whether it names a degree, other than in the name of a school."""
    first, last = school_span(text)
    return bool(_DEGREE.search(f"{text[:first]} {text[last:]}"))


def _has_school(text: str) -> bool:
    first, last = school_span(text)
    return first < last


def school_span(text: str) -> tuple[int, int]:
    """Where the name of a school stands: the words with capitals around `University` and the
    like, up to a degree; equal numbers where there is none."""
    if _LEVEL_SCHOOL.match(text):
        return 0, 0
    every = list(_SCHOOL.finditer(text))
    if not every:
        return 0, 0
    first, last = every[-1].span()
    before = list(re.finditer(r"\S+", text[:first]))
    for word in reversed(before[-6:]):
        bare = word[0].casefold()
        small = bare in _OF_SCHOOL
        if (
            bare in OPEN_ENDS
            or not (small or word[0][0].isupper() or word[0][0] in "(&'\"“")
            or word[0][-1] in ",;:|)–—"
        ):
            break
        if not small and _DEGREE.search(word[0]) and bare not in ("high", "secondary"):
            break
        first = word.start()
    if behind := re.match(
        r"(?: (?:of|at|for)(?: the)? [A-Z][\w.'-]*(?:,? (?:and |of |& )?[A-Z][\w.'-]*){0,4})",
        text[last:],
    ):
        named = _DEGREE.search(behind[0])
        last += named.start() if named else behind.end()
    while before and (lead := re.match(r"(?:of|the|and|&|for|at|de)\s+", text[first:last], re.I)):
        first += lead.end()
    return first, last


def _is_another(group: list[DocumentLine], text: str, degree: bool, school: bool) -> bool:
    """Whether a line with a degree or a school is about another stay than the lines before."""
    texts = [line.text for line in group if not _SIDE.match(line.text)]
    had_degree, had_school = any(map(_has_degree, texts)), any(map(_has_school, texts))
    had_school |= bool(_COLLEGE.search(text)) and any(map(_LEVEL_SCHOOL.match, texts))
    if find_date(text) and any(map(find_date, texts)) and (had_degree or had_school):
        return True
    if degree and school:
        return had_degree or had_school
    if degree:
        return had_degree and (had_school or any(map(_weighty, texts)))
    return had_school


def _weighty(text: str) -> bool:
    return _has_degree(
        re.sub(r"(?i)coursework|honou?rs|minor|major|graduat\w+|certificate|training", "", text)
    )


def _stay(group: list[DocumentLine], unread: list[str]) -> Schooling | None:
    texts = [line.text for line in group]
    where = group[0].place
    dates = next(filter(None, map(find_range, texts)), None) or next(
        filter(None, map(find_date, texts)), None
    )
    bare = [_undated(line.text) for line in group if not _SIDE.match(line.text)]
    spans = [(text, *school_span(text)) for text in bare]
    school = next((text[first:last].strip(" ,.()-") for text, first, last in spans if last), None)
    named = [
        f"{text[:first]}  {_HERE}  {_COURSES.sub('', text[last:])}" for text, first, last in spans
    ]
    degree = next((text for text in named if _DEGREE.search(text)), None)
    if degree is None and school is None:
        return None
    field = None
    unfinished = [
        piece.strip(" ,-–")
        for text in (*texts, degree or "")
        for piece in _PARTS.split(text)
        if _UNFINISHED.search(piece) and len(piece.split()) <= _SHORT
    ]
    if degree is not None:
        pieces = [piece for piece in _PARTS.split(degree) if piece.strip()]
        tells = [piece.strip(" ,-–") for piece in pieces if _DEGREE.search(piece)]
        field = _field(tells, pieces)
        degree = ", ".join(dict.fromkeys([*tells, *unfinished]))
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
                return _BEFORE_SCHOOL.sub("", found[1]).strip(" .-")
    behind = pieces[[p.strip(" ,-–") for p in pieces].index(named[0]) + 1 :][:1] if named else []
    return next((one.strip(" .-()") for one in behind if _may_be_field(one)), None)


def _may_be_field(name: str) -> bool:
    usual = not _NOT_FIELD.search(name) and not _has_degree(name) and not _INITIALS.fullmatch(name)
    return usual and not is_place(name) and 2 < len(name) <= 60
