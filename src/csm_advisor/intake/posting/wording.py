"""How firmly the words beside an ask, and the heading over it, say that it is asked."""

import re
from collections.abc import Sequence

from csm_advisor.intake.posting.phrases import Mark
from csm_advisor.intake.posting.segments import Piece
from csm_advisor.text.lazy_pattern import lazy_pattern

_EMPHASIS = frozenset(
    [
        "etc",
        "etc.",
        "strongly",
        "highly",
        "but",
        "is",
        "are",
        "a",
        "an",
        "not",
        "required",
        "or",
        "definitely",
        "very",
    ]
)
# What follows a wish for the kind of an ask, and wordings that stand behind what they are of.
_GOES_ON = lazy_pattern(r" (?!but\b|and\b|or\b)[a-z\d]")
_KIND = lazy_pattern(r" (?:in|from|within|with|at|as) ")
_KIND_OF_WISH = ("preferably", "ideally")
_ADJECTIVES = ("preferable", "preferrable")  # for "preferably", but not in "is preferable in"
_IS = lazy_pattern(r"\b(?:is|are|be)(?: [a-z]+ly)? $")
_NEXT = lazy_pattern(
    r"(?:,|\b(?:industry|field|environment|setting|sector|background|area))"
    r" (?:with|and|including)\b"
)
_AFTER_ITS_ASK = frozenset(
    ("required", "preferred", "desired", "needed", "mandatory", "essential", "helpful")
)

# Of the field of a degree alone, as in "a degree with a major in business a plus"; and fields in a
# row, of which the wording does not take the last alone.
_FIELD = lazy_pattern(
    r"\b(?:major|minor|concentration|emphasis|speciali[sz]ation|focus on|coursework|course work)\b"
)
_FIELDS = lazy_pattern(
    r"(?: in | ?[-\u2014] ?)(?:(?!experience|knowledge|skill|licen|certif|years?)[^.;:()])*,? or"
    r"(?: (?!experience|knowledge|skill|licen|certif|years?)[\w&/-]+){1,6}(?: is| are)?(?: an?)? "
)
_JOINS = lazy_pattern(r"\b(?:and|or|with|plus)\b|[,/&+(-]")
_DEGREES = lazy_pattern(
    r"[a-z',/& -]* or [a-z' /&-]*\bdegree(?: is| are)?(?: an?)? ?(?:[a-z]+ly )?"
)
_OF_AMOUNTS = frozenset(("minimum", "at least", "with at least"))  # no more, of what is wished for
_WEAK = 200
_ANNOUNCED = 30  # what stands behind a colon says how firmly it is asked before what is over it
_REACHES = 400  # letters of a sentence that has no end
_AT_ONCE = 12  # letters; a wording that soon heads all that follows
_BESIDES = lazy_pattern(r"[,;:.()/&+]|\b(?:and|or|with|plus)\b|\d")
_IN_BRACKETS = lazy_pattern(r"\([^()]*\)")
_BEGINS = frozenset(("you may have", "you may also have"))  # they speak of what follows alone
# Behind a degree another item of a list in one line: "a diploma Experience in retail preferred".
_ITEM = lazy_pattern(r" [A-Z][a-z]")
_OF_AN_ITEM = lazy_pattern(r" [a-z/' -]*\b(?:experience|exposure|knowledge|skills|ability)\b")
_AT_END = lazy_pattern(
    r",?(?: is| are)?(?: (?:strongly|highly))? (?:required|preferred|desired|desirable|mandatory"
    r"|a plus|an asset|a must)\.?$|(?<=\w)\.$",
    re.IGNORECASE,
)
_WORD_BEFORE = lazy_pattern(r"[a-z),] $")


def without_wording(words: str) -> str:
    """The words for an ask without how firmly it is asked, which is told beside it."""
    return _AT_END.sub("", words)


def section_strength(section: str | None) -> str | None:
    """The strength that a heading gives, None where it gives none."""
    return section if section in ("required", "preferred", "mentioned") else None


def _aside(low: str, mark: Mark, start: int, end: int) -> bool:
    """Whether a wording stands in brackets about something else: "(Master's preferred)"."""
    first = low.rfind("(", 0, mark.start)
    last = low.find(")", mark.end)
    if first < 0 or last < 0 or ")" in low[first : mark.start] or (first < start and end <= last):
        return False
    beside = f"{low[first + 1 : mark.start]} {low[mark.end : last]}".split()
    return bool(set(beside) - _EMPHASIS)


def _of_kind(low: str, mark: Mark, end: int) -> bool:
    """Whether a wish is for the kind of it: "a degree, preferably in business" asks for one."""
    if mark.start < end:
        return False
    word = low[mark.start : mark.end]
    if word in _KIND_OF_WISH:
        return _GOES_ON.match(low, mark.end) is not None
    of_kind = word == "preference" or (
        word in _ADJECTIVES and _IS.search(low, end, mark.start) is None
    )
    return of_kind and _KIND.match(low, mark.end) is not None


def _of_the_last(low: str, mark: Mark, start: int) -> bool:
    """Whether a wording ends what stands before it: "diploma required 2 years preferred"."""
    return (
        mark.end <= start
        and not low[mark.end : start].strip()
        and low[mark.start : mark.end] in _AFTER_ITS_ASK
        and _WORD_BEFORE.search(low, max(0, mark.start - 4), mark.start) is not None
    )


def _of_another(low: str, mark: Mark, start: int, end: int) -> bool:
    """Whether a wording is of something besides an ask: "a diploma; a license preferred",
    "3 years of sales, banking preferred"."""
    if mark.start < end:
        between = low[mark.end : start]
        if low[mark.start : mark.end] in _KIND_OF_WISH and _NEXT.search(between):
            return True  # "experience, preferably in retail, with two years of leading"
        return mark.start > _AT_ONCE and ";" in between  # "a degree preferred; and three years"
    if low[mark.start : mark.end] in _BEGINS:
        return True
    between = low[end : mark.start]
    for sign in ";:":
        if sign in between:  # "a diploma: a certificate preferred"
            return between.rpartition(sign)[2].strip() != ""
    if _FIELD.search(between):
        return True
    if _FIELDS.fullmatch(between) or _DEGREES.fullmatch(between):
        return False
    words = between.rpartition(",")[2].split() if "," in between else []
    return bool(set(words) - _EMPHASIS) and words[0] not in ("or", "and", "but", "and/or")


def _of_a_degree(low: str, mark: Mark, end: int, degrees: Sequence[Mark]) -> bool:
    """Whether a wish is for a degree that follows what is asked with nothing to join the two:
    "five years of experience Bachelor's degree preferred"."""
    return any(
        end < degree.start <= mark.start and not _JOINS.search(low, end, degree.start)
        for degree in degrees
    )


def _of_next_item(piece: Piece, mark: Mark, end: int) -> bool:
    """Whether a wording is of an item that begins right behind an ask, in the same line."""
    return (
        mark.start > end
        and _ITEM.match(piece.text, end) is not None
        and _OF_AN_ITEM.match(piece.low[: mark.start], end) is not None
    )


def _closes(low: str, mark: Mark) -> bool:
    """Whether a wording is said of a whole sentence, at its end: "..., preferred"."""
    return low[max(0, mark.start - 2) : mark.start] in (", ", " (") and not low[mark.end :].strip(
        " .)"
    )


def _in_brackets_behind(low: str, mark: Mark, end: int) -> bool:
    """Whether a wording is all that brackets say right behind an ask, or behind what it is of: "a
    degree in law (preferred)"."""
    opens = low.rfind("(", end, mark.start)
    if opens < 0 or _BESIDES.search(low, end, opens) or mark.start - opens > _AT_ONCE:
        return False
    closes = low.find(")", mark.end)
    beside = f"{low[opens + 1 : mark.start]} {low[mark.end : closes]}".split()
    return closes >= 0 and _EMPHASIS.issuperset(beside)


def nearest_wording(piece: Piece, start: int, end: int) -> str | None:
    """The strength that the words nearest to an ask give it."""
    wordings = piece.marks.of("wording")
    if not wordings:
        return None
    low = piece.low
    brackets = "(" in low
    best: tuple[int, str] | None = None
    degrees = piece.marks.of("degree")
    if any(degree.start < end and start < degree.end for degree in degrees):
        degrees = ()  # a degree is asked here
    for mark in wordings:
        gap = max(mark.start - end if mark.start >= end else start - mark.end, 0)
        if gap > _REACHES:
            continue
        between = low[end : mark.start] if mark.start >= end else low[mark.end : start]
        if brackets and mark.start > end and _in_brackets_behind(low, mark, end):
            return str(mark.key.strength)
        if _aside(low, mark, start, end) or _of_kind(low, mark, end):
            continue
        if _of_the_last(low, mark, start) or _of_next_item(piece, mark, end):
            continue
        if low[mark.start : mark.end] in _OF_AMOUNTS:
            if piece.section == "preferred":
                continue
            gap += _WEAK  # "at least a year of sales preferred"
        if "(" in between and ")" in between:
            plain = _IN_BRACKETS.sub("", between)
            gap, between = gap - len(between) + len(plain), plain
        gap += 60 * sum(between.count(sign) for sign in ";()") + 5 * (mark.end <= start)
        gap += _ANNOUNCED * (mark.end <= start and ":" in between)
        gap += _WEAK * (mark.end <= start and ";" in between)  # of what a semicolon ends
        if mark.key.strength == "preferred" and gap > 110 and not _closes(low, mark):
            continue
        if mark.key.strength == "preferred" and (
            _of_another(low, mark, start, end) or _of_a_degree(low, mark, end, degrees)
        ):
            continue
        gap += 20 * between.count(",")
        if best is None or gap < best[0]:
            best = gap, str(mark.key.strength)
    return best[1] if best else None
