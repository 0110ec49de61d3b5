"""Education that a posting asks for, and the other way in that it accepts."""

import re
from itertools import pairwise
from textwrap import shorten

from csm_advisor.intake.posting.degrees import Level, degrees_in
from csm_advisor.intake.posting.layout import Sheet, begins_with_degree
from csm_advisor.intake.posting.phrases import Mark
from csm_advisor.intake.posting.segments import Piece
from csm_advisor.intake.posting.stands_for import whole_way
from csm_advisor.intake.posting.stated_years import years_for_degree
from csm_advisor.intake.posting.years import years_instead
from csm_advisor.model.asks import Ask
from csm_advisor.model.education import EDUCATION_ORDER
from csm_advisor.model.posting_kinds import Strength
from csm_advisor.text.lazy_pattern import lazy_pattern
from csm_advisor.text.number_words import NUMBER_WORDS

_OR_YEARS = lazy_pattern(
    r"\bor\b(?!(?: [\w&/'-]+){0,4}?"
    r" (?:fields?|disciplines?|areas?|subjects?|majors?|degrees?|courses?)\b)"
    r"(?! (?:an? )?certificate in (?![^.;]{0,60}\d))"
    r"(?! (?:without|more|greater|higher|above|better)\b)[^.;]{0,60}?\b(?:years?|yrs?|experience)\b"
    r"(?! of (?:college|university|study|studies|post|course|education))"
)

_YEARS_OR = lazy_pattern(
    r"\b(?:years?|experience)\b[^.]{0,200}?(?<!university)(?:[,;]?\s|\band/)or\b[\s:]*"
    r"(?:an?\s|the\s)?$"
)
# "a degree in law or politics with three years": the "or" is of the fields.
_FIELD_AND_YEARS = lazy_pattern(
    r"or (?!(?:an? |any |the )?(?:equivalent|combin|experience|relevant|work|high school|ged|hs"
    r"|associ|diploma|certif|licen|some college|degree|\d))[a-z &'/-]+?(?:,|,? (?:with|and|plus)) "
    r"(?:an? |at least |minimum(?: of)? |over )*(?:\d|" + "|".join(NUMBER_WORDS) + r")\b"
)
_IN_BRACKETS = lazy_pattern(r"or [^()]*\)")  # "(a major in law or politics a plus) and three years"
_AND_YEARS = lazy_pattern(r"\b(?:with|and|plus)\b[^.;]*\d|\b(?:years|yrs)\b")
_WITH_YEARS = lazy_pattern(r"[^.;]{0,80}?\b(?:with|and|plus)\b[^.;]{0,40}?\d")
_YEARS_OF = lazy_pattern(r"\b(?:years?|yrs?)'?\)? (?:of )?(?:(?!experience)[a-z/-]+ ){1,3}$")
_A_NUMBER = lazy_pattern(r"\d|\b(?:" + "|".join(NUMBER_WORDS) + r")\b")
_HEADING = 5  # words
_SHORT = 80  # letters
_LONGEST_WAY = 160  # letters of another way in
_GROUPS = frozenset(("degree", "or_equivalent"))
_CLAUSE_ENDS = lazy_pattern(r"(?<!\bB)(?<!\bA)[,;(]|\.\s")
_ELSE = lazy_pattern(r"[,;]|\b(?:and|with|along|plus|minimum|at least)\b|\d")
_COMBINED = lazy_pattern(r"(?:an?y? )?(?:equivalent )?combin\w+")
_OR_COMBINED = lazy_pattern(r"or (?:an?y? )?(?:equivalent )?combin\w+")
_FOR_EDUCATION = lazy_pattern(
    r"experience\b[^.]{0,250}(?:substitut\w*|in lieu|in place|instead)\b"
    r"[^.]{0,30}(?:degree|education)"
)
_STANDS_FOR = lazy_pattern(r"substitut\w*\s+for|in lieu of|in place of|instead of|count\w* toward")
_BOTH = lazy_pattern(r"\b(?:(?:plus|and|with)\b|w/)[^.;,]{0,25}$|\+\s*$")
_APART = lazy_pattern(r"\brequired[\s.]+(?:an? )?$")  # "a diploma is required A degree in"
_EQUIVALENT_SCHOOL = lazy_pattern(
    r"or (?:an? |the )?(?:equivalent|comparable|similar)\)? (?:(?:(?!experience|work)[a-z]+ ){0,2}"
    r"(?:diploma|degree|certificate|qualification|area|field|discipline|subject|major)s?\b"
    r"|education\b(?! ?(?:/|&|,|and\b|or\b|in\b|plus\b)))"
)
_CERTIFIED = lazy_pattern(r"\b(?:certifi\w+|licen[cs]\w+)(?:[^.;,]{0,20}| \([^()]{0,90})$")
# Whose degrees are told of, and not asked: "our team of founders with master's degrees".
_OF_OTHERS = lazy_pattern(
    r"\b(?:our|their) (?:[a-z-]+ ){0,2}?(?:teams?|students|scholars|graduates|founders|alumni|staff"
    r"|employees|members|leaders|experts|teachers|instructors|clients|customers)\b"
    r"(?![^.]*\b(?:you|must|require[sd]?|requirements?|candidates?)\b)"
)
_FORMS = re.compile(r"^(?:do you have a|what is your|which|how many|please)\b")


def education_asked(sheet: Sheet) -> list[Ask]:
    """The education required and preferred, each with the other way in where one is accepted."""
    substitutes = "substitut" in sheet.low
    if not (substitutes or sheet.marks.any_of(_GROUPS)):
        return []
    by: dict[Strength, list[list[Level]]] = {}
    ways: list[tuple[Piece, Mark]] = []
    title: int | None = None  # where it ends, looked for when first needed
    last = -1  # the number of the piece before, where it asks for some
    instead = years_instead(sheet)
    for piece in sheet.pieces:
        if piece in instead:
            ways.append((piece, Mark("or_equivalent", None, 0, len(piece.low))))
        if not piece.marks.any_of(_GROUPS) and not (substitutes and "substitut" in piece.low):
            continue
        if piece.section == "aside" and not _begins_with_one(piece):
            continue
        if piece.section == "form" or _FORMS.match(piece.low):
            continue
        if piece.section not in ("required", "preferred") and _OF_OTHERS.search(piece.low):
            continue
        if title is None:
            title = _end_of_title(sheet)
        if piece.start < title and "wording" not in piece.marks:
            continue
        levels = degrees_in(piece)
        either = piece.joined and last != piece.number - 1
        if either and _OR_COMBINED.match(piece.low):
            levels = []  # what may stand for all of it: "or a combination of college and work"
        if levels:
            last = piece.number
        if levels and (either or _only_substitutes(piece, levels)):
            # the way before it asks for no degree; "or a combination" is a way in of its own
            ways += [
                (piece, mark)
                for mark in piece.marks.of("or_equivalent")
                if piece.low.startswith("combination", mark.start)
            ]
            continue
        for strength in dict.fromkeys(level.strength for level in levels):
            told = [one for one in levels if one.strength == strength]
            first, *others = _wishes(told) if strength == "preferred" else [told]
            if piece.joined and by.get(strength):  # "..., or" at the end of the line before
                by[strength][-1].append(_of_group(first))
            else:
                by.setdefault(strength, []).append([_of_group(first)])
            by[strength] += [[_of_group(other)] for other in others]
        ways += [(piece, mark) for mark in _ways(piece, levels)]
    asks = []
    way = years = None
    if ways:
        piece, mark = whole_way(*ways[0])
        tail = re.split(r"[.;]\s", piece.text[mark.start :])[0]
        way = shorten(tail, _LONGEST_WAY, placeholder="…")
        years = years_for_degree(piece, mark.start, mark.start + min(len(tail), _LONGEST_WAY))
    _wish_of_the_ideal(by)
    firm = [_least(group) for group in by.get("required", ())]
    for strength, groups in by.items():
        if strength == "preferred":
            groups = [group for group in groups if not _only_of_field(_least(group), firm)]
            if not groups:
                continue
        least = [_least(group) for group in groups]
        best = max(least, key=lambda level: level.rank)
        told = [best]
        if strength == "preferred":  # each is a wish of its own
            told += [one for one in least if one.rank < best.rank]
        stands = strength == "required" or len(by) == 1
        for one in told:
            level = EDUCATION_ORDER[one.rank]
            asks.append(
                sheet.ask(
                    "education",
                    one.piece,
                    (one.mark.start, one.mark.end),
                    strength,
                    id=level,
                    text=_clause(one),
                    least=level,
                    or_equivalent=way if stands else None,
                    or_equivalent_years=years if stands else None,
                )
            )
    if way and not asks:
        piece, mark = ways[0]
        asks.append(
            sheet.ask(
                "education",
                piece,
                (mark.start, mark.end),
                "mentioned",
                text=way,
                or_equivalent=way,
                or_equivalent_years=years,
            )
        )
    return asks


def _least(group: list[Level]) -> Level:
    return min(group, key=lambda level: level.rank)


def _only_of_field(wish: Level, firm: list[Level]) -> bool:
    """Whether a wish is for the field of a degree that its sentence requires: "a bachelor's degree
    required, a business related degree preferred"."""
    return any(one.piece.number == wish.piece.number and one.rank >= wish.rank for one in firm)


def _wish_of_the_ideal(by: dict[Strength, list[list[Level]]]) -> None:
    """What "the ideal candidate" has is wished for, where a lesser degree is asked besides."""
    required = by.get("required", [])
    ideal = [group for group in required if "ideal" in group[0].piece.low]
    plain = [group for group in required if group not in ideal]
    if ideal and plain and max(_least(group).rank for group in plain) < _least(ideal[0]).rank:
        by["required"] = plain
        by.setdefault("preferred", []).extend(ideal)


def _end_of_title(sheet: Sheet) -> int:
    """Where the first line ends, if it is the title ("Program Manager MBA (Intern)"), else 0."""
    start = len(sheet.text) - len(sheet.text.lstrip())
    end = sheet.text.find("\n", start)
    line = sheet.text[start:end]
    is_title = 0 < len(line) <= _SHORT and "position" in sheet.titles.marks(line)
    return end if end > 0 and is_title else 0


def _begins_with_one(piece: Piece) -> bool:
    """Whether an item is no more than a degree, or one with years of experience, which is asked
    whatever heading was left behind."""
    short = len(piece.text) <= _SHORT
    return (
        begins_with_degree(piece)
        if not short
        else any(
            mark.start == 0 and not piece.marks.of("not_degree")
            for mark in piece.marks.of("degree")
        )
    )


def _clause(level: Level) -> str:
    text = level.piece.text
    return _CLAUSE_ENDS.split(text[level.mark.start : level.mark.end + 60])[0].strip()


def _wishes(levels: list[Level]) -> list[list[Level]]:
    """The levels of a sentence by the wish that each is in: "a degree preferred; an MBA a plus"."""
    wishes = [levels[:1]]
    for before, level in pairwise(levels):
        apart = ";" in level.piece.low[before.mark.end : level.mark.start]
        told = any(
            before.mark.end <= wording.start and wording.end <= level.mark.start
            for wording in level.piece.marks.of("wording")
        )
        if apart and told:
            wishes.append([])
        wishes[-1].append(level)
    return wishes


def _of_group(levels: list[Level]) -> Level:
    """Of several levels in one sentence the least, except where one is asked on top of another."""
    best = levels[0]
    for before, level in pairwise(levels):
        between = level.piece.low[before.mark.end : level.mark.start]
        both = _BOTH.search(between) or _APART.search(between)
        if both and not re.search(r"\bor\b", between):
            best = max(best, level, key=lambda one: one.rank)
        else:
            best = min(best, level, key=lambda one: one.rank)
    return best


def _only_substitutes(piece: Piece, levels: list[Level]) -> bool:
    """Whether the degree stands for years here, as one way out, and is not asked."""
    found = _STANDS_FOR.search(piece.low)
    return (
        found is not None
        and levels[0].mark.end < found.start()
        and not re.search(r"degree|education|diploma", piece.low[found.end() : found.end() + 40])
    )


def _ways(piece: Piece, levels: list[Level]) -> list[Mark]:
    """Where the sentence accepts something else than a degree."""
    low = piece.low
    told = piece.marks.of("or_equivalent")
    found = [mark for mark in told if _has_what_before(low, mark, levels)]
    higher = [level for level in levels if level.mark.key.level != "high-school"]
    found = [
        mark
        for mark in found
        if _is_of_work(low, mark)
        or not (
            _of_school(mark, levels)
            or _EQUIVALENT_SCHOOL.match(low, mark.start)
            or _of_certification(low, mark.start)
        )
    ]
    if not higher:
        found = [mark for mark in found if _is_of_work(low, mark)]
        if not levels:  # "or experience" needs a degree before it
            found = [mark for mark in found if _stands_alone(low, mark)]
            if _FOR_EDUCATION.search(low):
                found.append(Mark("or_equivalent", None, 0, len(low)))
    for level in higher:
        ends = level.mark.end - 2 * low.endswith(" or", 0, level.mark.end)  # "degree or"
        found += [
            Mark("or_equivalent", None, after.start(), after.end())
            for after in _OR_YEARS.finditer(low, ends, ends + 220)
            if not (
                _of_the_years(low, ends, after)
                or _IN_BRACKETS.match(low, after.start(), after.end())
                or _EQUIVALENT_SCHOOL.match(low, after.start())
                or _of_certification(low, after.start())
            )
        ]
        first = max(
            (other.mark.end for other in levels if other.mark.end < level.mark.start), default=0
        )
        start = level.mark.start + 3 * low.startswith("or ", level.mark.start)  # "or a degree"
        if any(one.mark.end == first for one in higher) and _WITH_YEARS.match(low, first):
            continue  # "a degree and five years, or a graduate degree": the years are of the first
        of_college = level.mark.key.level == "some-college"  # "experience and/or college courses"
        if not of_college and _YEARS_OR.search(low[max(first, start - 260) : start]):
            found.append(Mark("or_equivalent", None, 0, start))
    if levels and _STANDS_FOR.search(low) and not found:
        found.append(Mark("or_equivalent", None, 0, len(low)))
    return found


def _of_certification(low: str, start: int) -> bool:
    """Whether an "or" at a place stands behind a certification: "a license or equivalent"."""
    return _CERTIFIED.search(low, max(0, start - 110), start) is not None


def _of_the_years(low: str, degree: int, found: re.Match[str]) -> bool:
    """Whether the "or" only joins what years are asked in, beside the degree: "a degree with three
    years of agency or client experience"; or its fields: "in law or politics with three years"."""
    if _FIELD_AND_YEARS.match(low, found.start(), found.end()):
        return True
    return (
        _AND_YEARS.search(low, degree, found.start()) is not None
        and _A_NUMBER.search(low, found.start(), found.end()) is None
    )


def _has_what_before(low: str, mark: Mark, levels: list[Level]) -> bool:
    """Whether an "or" has before it what it is another way to: it has not in "an interest and/or
    experience in reports", whatever degree is asked behind it."""
    if not levels or mark.start == 0 or not low.startswith(("or ", "and/or "), mark.start):
        return True
    if _YEARS_OF.search(low, max(0, mark.start - 60), mark.start):
        return False  # "two years of sales or related experience"
    return levels[0].mark.start < mark.start or "education" in low[: mark.start]


def _stands_alone(low: str, mark: Mark) -> bool:
    """Whether a way in is told in a sentence of its own, for a degree asked elsewhere."""
    near = low[mark.start : mark.end + 60]
    if low.startswith("education") and len(low.split()) <= _HEADING:
        return False  # "Education and/or experience" over a list
    return bool(_COMBINED.match(near)) or ("degree" in low or "education" in low)


def _of_school(mark: Mark, levels: list[Level]) -> bool:
    """Whether the level before it is a high school: "diploma or equivalent, some college"."""
    before = [level for level in levels if level.mark.start <= mark.start]
    return bool(before) and before[-1].mark.key.level == "high-school"


def _is_of_work(low: str, mark: Mark) -> bool:
    """Whether what is equivalent is work, and not another diploma, as in "(GED) or equivalent"."""
    near = low[mark.start : mark.end]
    near += _ELSE.split(low[mark.end : mark.end + 50])[0]
    return "experience" in near or "combination" in near or "years" in near
