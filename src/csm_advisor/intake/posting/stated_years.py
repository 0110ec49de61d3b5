"""The years of experience that a sentence of a posting states, and what they are of."""

import re
from typing import NamedTuple

from csm_advisor.intake.posting.layout import begins_with_degree
from csm_advisor.intake.posting.leading_years import are_of_leading
from csm_advisor.intake.posting.segments import Piece
from csm_advisor.text.lazy_pattern import lazy_pattern
from csm_advisor.text.number_words import NUMBER_WORDS

_HALF = r"(?:[ -]?\u00bd|[ -]1/2|[ -]and[ -](?:a|one)[ -]half)"  # "2\u00bd", "two and a half"
_WHOLE = rf"(?:\d{{1,2}}(?:\.\d)?|{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})"
_NUMBER = rf"(?:{_WHOLE}{_HALF}?|\u00bd|1/2)"
_AND_A_HALF = r"(?P<half>\ and\ (?:a|one)\ half\b)?"  # behind "a year"
_HALF_AT_END = lazy_pattern(rf"(?:{_HALF}|1/2)$")
_MORE = r"(?:\s*(?:\+|\bplus\b|or\ more\b|or\ greater\b|and\ above\b))"
_DIGITS = r"\d{1,2}(?:\s*(?:-|\u2013|\u2014|to)\s*\d{1,2})?"  # "three (3)", "one to two (1-2)"
_YEARS = re.compile(
    rf"""(?<![\w.$,/-])(?P<least>{_NUMBER})(?:\s*\(\s*(?P<again>\d{{1,2}})\s*\+?\s*\))?\)?(?P<more>{_MORE})?
    (?:\s*(?P<first>years?|yrs?|months?|mos?\b)?\s*(?:(?:to|or)\b-?|-\s*(?:to|or)\b-?|-|\u2014|and\b)\s*(?P<most>{_NUMBER})(?:\s*\(\s*{_DIGITS}\s*\))?\)?{_MORE}?)?
    [\s-]*(?:full|solid|complete|consecutive|cumulative|additional)?[\s-]*
    (?P<unit>years?|yrs?|months?|mos?)\b(?:\.|')?{_AND_A_HALF}{_MORE}?(?:\s*\(s\))?""",
    re.VERBOSE,
)
# Where the words end that say what years are of, and the words of work that is ours, or near it.
_CLAUSE_ENDS = lazy_pattern(r"[.;:]\s|[;|]")
_OURS = lazy_pattern(
    r"\b(?:customers?|client|clients|guests?|members?|patients?|passengers?|support|service|services"
    r"|call|contact|help|front|clerical|office|related|relevant|similar|equivalent|comparable)\b"
)
# Asked whatever heading was left behind.
_BEGINS = lazy_pattern(
    r"(?:[^.;]{0,80}\bif you have:?\s+)?(?:minimum(?: of)? |at least )?\d\+?(?: ?- ?\d)?"
    r" years?'? (?:of )?[a-z ]{0,40}\bexperience"
)
# "or five years with no degree"
WITHOUT_DEGREE = lazy_pattern(r"\b(?:no|without an?|without the) degree\b")
_NO_DEGREE_WITHIN = 50  # letters
_MOST = 40  # times of years in a sentence; none has more
_LEASTS = ("again", "least", "then", "part")
_UP_TO = re.compile(r"(?:up to|no more than|maximum(?: of)?|at most)\s*$")
# "or any equivalent combination of schooling and experience totaling eight years": a way in.
_IN_TOTAL = lazy_pattern(r"\bequivalent combin\w+\b[^.;]{0,80}\btotal\w*:? (?:at least )?$")
_OF_SOME = lazy_pattern(r"for those (?:with|who have|having) $")  # not of all who apply
# "fresh graduates, or up to a year of experience": who has none may come.
_FROM_SCHOOL = lazy_pattern(
    r"\b(?:fresh|new|recent)(?:ly)? grad(?:uate)?s?\b[^.;]{0,60}\b(?:to|or)(?: with| at least)? $"
)
_LESS = re.compile(r"(?<!no )(?<!not )(?:less than|fewer than|under)\s*$")
_NEAR_BEFORE, _NEAR_AFTER, _OF_WORK, _OF_WORK_BEFORE = 12, 3, 140, 40  # letters
_IN_WHAT = lazy_pattern(r"[ ']*(?:(?:in|of|as|with)\b|[a-z]{2,}ing\b|\((?:required|preferred)\b)")
# An item of a board's list of fields, "Insurance: 3 years".
_AS_FIELD = lazy_pattern(
    r"(?!.*\b(?:ages?|aged|duration|length|terms?|period|licen[cs]e|valid\w*|contract|stay)\b)"
    r"[a-z][^:.;]{1,80}: \d{1,2}\+? years?(?: ?\((?:required|preferred)\))?$"
)
# "a 4 year engineering or business degree"
_LONG_DEGREE = lazy_pattern(
    r"(?<=year)(?:,? (?!experience|and |with |plus |of |in |as |at |degree)[a-z]+){1,7}?"
    r" (?:degree|diploma)\b"
)
_AT_WORK = lazy_pattern(r" (?!and|or|with|plus)(?:[a-z]+ ){0,2}experience\b")
# "a degree and five years, or a diploma and seven years of experience"; "spent the last 3 years".
_WITH_DEGREE = lazy_pattern(
    r"\b(?:degree|diploma|ged|bachelor's|associate's|master's)\b[^.;,]{0,60}?"
    r"\b(?:and|with|plus) (?:at least |a minimum of )?$"
)
_SPENT = lazy_pattern(r"\bspent (?:at least |over |more than |the (?:last|past) )*$")
_BEFORE, _LONG_BEFORE = 45, 90  # letters between what the experience is in and its years
_FOR_SO_LONG = lazy_pattern(r"\bfor (?:at least |a minimum of |minimum |over |more than )?$")
_FAR = 320  # letters of a long list of what the experience may be in
_QUESTION = re.compile(r"(?:which of|what is your|please (?:indicate|describe))\b")
_ASKED_BACK = re.compile(r"how (?:many|much)\b|(?<!no )(?<!not )less than (?:1|one|a) year\b")
# Years of the company's own: "we bring over 20 years of experience".
_COMPANYS = lazy_pattern(
    r"(?:\b(?:our|we|us|company|firm|team|group|agency|organization|leader)\b[^.;]{0,80}|^)"
    r"\b(?:has|have|with|bring|brings|boasts?|of|for|over|celebrat\w+)\s+"
    r"(?:over|more than|nearly|almost|about|around)?\s*$"
)
_COLLEAGUES = lazy_pattern(  # "you work with the head of sales, who has 20 years of experience"
    r"\b(?:with|for|by|from|to) (?:the|our|an?) [^.;]{0,90}?,? who (?:has|have|brings?)"
    r"(?: over| more than)? $"
)
_OF_EXPERIENCE = lazy_pattern(r"(?: or(?: other)?(?: [a-z]+){0,2})? experience")
_WE_DID = lazy_pattern(r",? (?:we|our|the company)\b")  # "in five years, our shop has become"
_SOUGHT = lazy_pattern(
    r"\b(?:looking|seek\w*|need|require\w*|want|hiring|must|candidates?|someone|applicants?|you"
    r"|minimum|at least)\b"
)
_COMPANYS_FROM, _LONGEST = 10, 20  # years: a firm may have as many, and nobody asks for more
# "degree or four years of experience": the years stand for the degree.
_FOR_DEGREE = lazy_pattern(
    r"\bor(?: (?:at least|a minimum of|minimum(?: of)?|an?|the|over|more than|additional"
    r"|(?<!experience )(?<!experience, )with|any|equivalent|commensurate|relevant|related|work"
    r"|professional|practical|experience|of|combination)|[ :(,])*$"
)
_FIELDS_WITHIN = 170  # letters between a degree with its fields and the years that stand for it
_AND_ALSO = lazy_pattern(r"[,;] (?:and|plus)\b")
_SUBSTITUTES = re.compile(r"substitut|in lieu of|in place of|instead of")


# Of years a part: "5 years in service, two of which leading"; "7+ in support, 3+ in lead".
_LEAST = r"(?:at least |a minimum of |minimum |min\.? |with )?"
_PART = lazy_pattern(
    rf"(?<![\w.$,/-])(?P<least>{_NUMBER})(?:\s*\(\s*(?P<again>\d{{1,2}})\s*\))?"
    r"(?:\+? (?:of|in) (?:which|those|these|them|that)\b|\+ in\b)"
    rf"|\bof (?:which|those|these|them),? {_LEAST}(?P<then>{_NUMBER})(?:\s*\(\d{{1,2}}\))?"
    r"\b(?! ?(?:year|yr|month|\())"
    rf"|(?:(?<=\()|[,;] |\bincl(?:uding|\.|) |\bthereof |\bwith |\band ){_LEAST}(?P<part>{_NUMBER})"
    r"(?:\s*\(\d{1,2}\))?\+?"
    r"(?= (?:in an?|as an?|leading|managing|supervising|(?:in )?supervis\w+|(?:in )?leadership"
    r"|(?:in |people )?management)\b)"
)
# As "Years of experience: 3".
_LABELED = lazy_pattern(
    r"\b(?:years? of (?:[a-z]+ ){0,3}experience|experience \(?(?:in )?years?\)?)(?: required)?"
    rf" ?[:=] ?(?:minimum |at least )?(?P<least>{_NUMBER})(?:\+|\b)"
    rf"(?: ?(?:-|to) ?(?P<most>{_NUMBER}))?"
    r"(?! ?(?:years|yrs|months|%))"
)
# A number that is written as none: "a year of call center experience", "a couple of years".
_ONES = ("a year", "a full", "a solid", "a couple")
_ONE = lazy_pattern(
    r"a (?=year|full|solid)(?<!\wa )(?:(?<![a-z%] a )|(?<=have a )|(?<=least a )|(?<=with a )"
    r"|(?<=bring a )|(?<=need a )|(?<=requires a ))(?P<one>(?:full |solid )?year)(?:'s)?"
    rf"{_AND_A_HALF}(?: or more)?(?: of| as| in|(?<='s))"
    r"(?= [^.;:]{0,80}\b(?:experience|work|service|support|background"
    r"|leading|managing|supervising)\b)"
    r"|a (?=couple)(?<!\wa )(?P<two>couple(?: of)?) (?:years|yrs)\b"
)


class Stated(NamedTuple):
    """Years stated at `span` of a piece; `leading` says that they are years of leading people,
    `elsewhere` that they are of another occupation, and `instead` are those that do as well."""

    piece: Piece
    span: tuple[int, int]
    least: float | None
    most: float | None
    leading: bool
    elsewhere: bool
    instead: "Stated | None" = None


def stated_years(piece: Piece, of_degrees: bool = False) -> list[Stated]:
    """The years of experience that a sentence asks for, one after the other; with `of_degrees`
    also those that stand for a degree."""
    low = piece.low
    if not piece.timed:
        return []
    if piece.section == "form" or (
        piece.section == "aside" and not (_BEGINS.match(low) or begins_with_degree(piece))
    ):
        return []
    if _QUESTION.match(low) or _ASKED_BACK.search(low):
        return []
    matches = list(_YEARS.finditer(low))
    if matches:  # a part of what stands before it
        begin = matches[0].start()
        taken = [match.span() for match in matches]
        matches += [
            part
            for part in _PART.finditer(low, 0 if "+ in " in low else begin)
            if not any(part.start() < end and start < part.end() for start, end in taken)
        ]
    if "experience" in low and (":" in low or "=" in low):
        matches += _LABELED.finditer(low)
    if any(words in low for words in _ONES):
        matches += _ONE.finditer(low)
    matches = sorted(matches, key=lambda match: match.start())[:_MOST]
    found = []
    first, last = _substitution(low)
    whole = "years"  # what a part without a unit is of: "18 months, six of them leading"
    for place, match in enumerate(matches):
        whole = match.groupdict().get("unit", whole)
        if first <= match.start() < last:
            continue
        after = matches[place + 1].start() if place + 1 < len(matches) else len(low)
        if match.re is _YEARS and not _of_experience(piece, low, match, after):
            continue
        least, most = _amounts(match, whole)
        before = low[max(0, match.start() - 20) : match.start()]
        in_total = "total" in low and _IN_TOTAL.search(low, 0, match.start())
        if in_total or _OF_SOME.fullmatch(low, 0, match.start()):
            continue
        if _LESS.search(before) or (least or 0) > _LONGEST or _is_companys(low, match, least):
            continue
        if not of_degrees and _stands_for_degree(piece, low, match):
            continue
        from_school = "grad" in low and _FROM_SCHOOL.search(low, 0, match.start())
        if most is None and (_UP_TO.search(before) or from_school):
            least, most = None, least
        leading = are_of_leading(piece, low, match.span(), after)
        elsewhere = not leading and (
            _is_field(piece, low) or _elsewhere(piece, match.span(), after)
        )
        found.append(Stated(piece, match.span(), least, most, leading, elsewhere))
    return found


def years_for_degree(piece: Piece, start: int, end: int) -> float | None:
    """The years between two places of a sentence that stand for a degree: before it ("eight years,
    or a degree"), or behind it and not asked of everybody. None where it names none."""
    asked = {one.span for one in stated_years(piece)}
    degree = min((mark.start for mark in piece.marks.of("degree")), default=end)
    for match in _YEARS.finditer(piece.low, start, end):
        if _of_schooling(piece, match):
            continue  # "an equivalent from a two-year college"
        if match.start() < degree or match.span() not in asked:
            return _amounts(match)[0]
    return None


def _substitution(low: str) -> tuple[int, int]:
    """Where a sentence says that one thing stands for another, and so asks for none of what it
    names: behind a semicolon or in brackets, up to an "and" ("in lieu of a degree, and five")."""
    found = _SUBSTITUTES.search(low)
    if found is None or "experience" not in low:
        return 0, 0
    goes_on = _AND_ALSO.search(low, found.end())
    opens = low.rfind("(", 0, found.start())
    inside = opens >= 0 and ")" not in low[opens : found.start()]
    begins = max(low.rfind(";", 0, found.start()), opens if inside else -1)
    return begins + 1, goes_on.end() if goes_on else len(low)


def _is_companys(low: str, match: re.Match[str], least: float | None) -> bool:
    """Whether the years are those of the employer, or of somebody who works there."""
    before = low[max(0, match.start() - 120) : match.start()]
    if before.endswith("in ") and _WE_DID.match(low, match.end()):
        return True
    if (least or 0) < _COMPANYS_FROM:
        return False
    companys = _COMPANYS.search(before) and not _SOUGHT.search(before)
    return bool(companys or _COLLEAGUES.search(before))


def _stands_for_degree(piece: Piece, low: str, match: re.Match[str]) -> bool:
    """Whether the years are the other way in, for those without a degree."""
    before = low[: match.start()]
    if WITHOUT_DEGREE.search(low, match.end(), match.end() + _NO_DEGREE_WITHIN):
        return "degree" in piece.marks
    found = _FOR_DEGREE.search(before[-60:])
    if found is None:
        return False
    at = max(0, len(before) - 60) + found.start()
    return any(
        -2 <= at - mark.end <= _FIELDS_WITHIN for mark in piece.marks.of("degree")
    ) and not any(
        0 <= mark.start - match.end() <= 90 and " and " in low[match.end() : mark.start]
        for mark in piece.marks.of("degree")
    )


def _amounts(match: re.Match[str], whole: str = "years") -> tuple[float | None, float | None]:
    told = match.groupdict()
    half = 0.5 if told.get("half") else 0.0
    if "two" in told:
        return (2.0 if told["two"] else 1.0 + half), None
    least = _number(next(told[name] for name in _LEASTS if told.get(name))) + half
    most = _number(told["most"]) if told.get("most") else None
    unit = told.get("unit") or (whole if "part" in told else "years")
    if (told.get("first") or unit).startswith("mo"):
        least = round(least / 12, 2)
    if unit.startswith("mo"):
        most = most and round(most / 12, 2)
    if most is not None and most < least:
        least, most = most, None
    return least, most


def _elsewhere(piece: Piece, span: tuple[int, int], after: int) -> bool:
    """Whether the words around years name the work of another occupation, and none of ours."""
    others = piece.marks.of("other_work")
    if not others:
        return False
    start, end = span
    stop = _CLAUSE_ENDS.search(piece.low, end, min(after, end + _OF_WORK))
    last = stop.start() if stop else min(after, end + _OF_WORK)
    begins = [found.end() for found in _CLAUSE_ENDS.finditer(piece.low, 0, start)]
    first = max(start - _OF_WORK_BEFORE, begins[-1] if begins else 0)
    if not any(first <= mark.start and mark.end <= last for mark in others):
        return False
    return _OURS.search(piece.low, first, last) is None


def _is_field(piece: Piece, low: str) -> bool:
    """Whether an item is a board's field of some other work that is asked: "Insurance: 3 years"."""
    return (
        piece.section == "required"
        and "experience" not in piece.marks
        and _AS_FIELD.match(low) is not None
        and _OURS.search(low) is None
    )


def _of_schooling(piece: Piece, match: re.Match[str]) -> bool:
    """Whether the years are of school: "two years of college", but not of "college admission
    experience"."""
    return (
        any(
            0 <= mark.start - match.end() <= 8 and not _AT_WORK.match(piece.low, mark.end)
            for mark in piece.marks.of("schooling_years")
        )
        or _LONG_DEGREE.match(piece.low, match.end()) is not None
    )


def _number(text: str) -> float:
    whole = _HALF_AT_END.sub("", text)
    half = 0.0 if whole == text else 0.5
    return half + float(NUMBER_WORDS.get(whole) or whole or 0)


def _of_experience(piece: Piece, low: str, match: re.Match[str], after: int) -> bool:
    """Whether the years are of experience, and not an age, a course, or the company's."""
    start, end = match.span()
    if _WITH_DEGREE.search(low, max(0, start - _FIELDS_WITHIN), start) and "experience" in low:
        return True
    spent = _SPENT.search(low, max(0, start - _NEAR_BEFORE * 2), start) is not None
    for mark in piece.marks.of("not_experience"):
        if spent:
            break
        if mark.end <= start <= mark.end + _NEAR_BEFORE and ". " not in low[mark.end : start]:
            return False
        goes_on = mark.end > end or (mark.end == end and not low.startswith(" of", end))
        near = goes_on and mark.start - end <= _NEAR_AFTER and mark.start >= start
        if near and not _OF_EXPERIENCE.match(low, mark.end):
            return False
    if _of_schooling(piece, match):
        return False
    if piece.section in ("required", "preferred") and _IN_WHAT.match(low, end):
        return True
    if _is_field(piece, low):
        return True
    far = _LONG_BEFORE if _FOR_SO_LONG.search(low, 0, start) else _BEFORE
    return any(
        start - far <= mark.start and mark.start <= min(end + _FAR, max(after, end + 60))
        for mark in piece.marks.of("experience")
    )
