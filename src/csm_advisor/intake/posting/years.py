"""Years of service and of leading people that a posting asks for."""

import re
from typing import NamedTuple

from csm_advisor.intake.posting.layout import Sheet, firm_strength
from csm_advisor.intake.posting.phrases import alike
from csm_advisor.intake.posting.segments import Piece
from csm_advisor.model.posting import Ask

_WORDS = {
    word: number
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ],
        start=1,
    )
}
_NUMBER = rf"(?:\d{{1,2}}(?:\.\d)?|{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
_MORE = r"(?:\s*(?:\+|\bplus\b|or\ more\b|or\ greater\b|and\ above\b))"
_YEARS = re.compile(
    rf"""(?<![\w.$,/-])(?P<least>{_NUMBER})(?:\s*\(\s*(?P<again>\d{{1,2}})\s*\+?\s*\))?(?P<more>{_MORE})?
    (?:\s*(?:years?|yrs?|months?)?\s*(?:-|to\b|or\b|and\b)\s*(?P<most>{_NUMBER})(?:\s*\(\s*\d{{1,2}}\s*\))?{_MORE}?)?
    [\s-]*(?:full|solid|complete|consecutive|cumulative)?[\s-]*
    (?P<unit>years?|yrs?|months?)\b(?:\.|')?{_MORE}?(?:\s*\(s\))?""",
    re.VERBOSE,
)
_UP_TO = re.compile(r"(?:up to|no more than|maximum(?: of)?|at most)\s*$")
_LESS = re.compile(r"(?:less than|fewer than|under)\s*$")
_NEAR_BEFORE, _NEAR_AFTER = 12, 3
_LEADING_WITHIN = 60
_SERVICE = re.compile(r"\b(?:service|support|care|call|contact|client|clerical|customer)")
_QUESTION = re.compile(r"^(?:how many|which of|what is your|please (?:indicate|describe))\b")
_SUBSTITUTES = re.compile(r"substitut|in lieu of|in place of|instead of")


class Stated(NamedTuple):
    """Years stated at `span` of a piece; `leading` says that they are years of leading people."""

    piece: Piece
    span: tuple[int, int]
    least: float | None
    most: float | None
    leading: bool


def years_asked(sheet: Sheet) -> list[Ask]:
    """Least years in service and of leading people: of each the overall one first, then what is
    asked besides, as `other`."""
    found: list[list[Stated]] = [
        stated for piece in sheet.pieces if (stated := stated_years(piece))
    ]
    return [*_asks(sheet, found, leading=False), *_asks(sheet, found, leading=True)]


def _asks(sheet: Sheet, found: list[list[Stated]], leading: bool) -> list[Ask]:
    overall: dict[str, tuple[float, Stated, str | None]] = {}
    beside: list[tuple[Stated, str]] = []
    for group in found:
        mine = [one for one in group if one.leading is leading]
        by: dict[str, list[Stated]] = {}
        for one in mine:
            by.setdefault(firm_strength(one.piece, *one.span), []).append(one)
        for strength, ones in by.items():
            either = len(ones) > 1 and _alternatives(ones)
            best = min(ones, key=_least) if either else max(ones, key=_least)
            others = [one for one in ones if one is not best]
            other_way = None
            if either:
                other_way = " ".join(others[0].piece.text[others[0].span[0] :].split())[:120]
            else:
                beside += [(one, strength) for one in others]
            held = overall.get(strength)
            if held is None or _least(best) > held[0]:
                if held:
                    beside.append((held[1], strength))
                overall[strength] = (_least(best), best, other_way)
            else:
                beside.append((best, strength))
    asks = []
    for strength, (_, one, _way) in overall.items():
        asks.append(_ask(sheet, one, strength, "leading" if leading else "service"))
    seen = {(ask.quote, ask.min) for ask in asks}
    for one, strength in beside:
        ask = _ask(sheet, one, strength, "other")
        if (ask.quote, ask.min) not in seen and all(ask.min != other.min for other in asks):
            seen.add((ask.quote, ask.min))
            asks.append(ask)
    return asks


def _ask(sheet: Sheet, one: Stated, strength: str, kind: str) -> Ask:
    first, last = one.span
    words = one.piece.text[first : min(len(one.piece.text), last + 90)]
    words = re.split(r"[.;]\s", words)[0]
    return sheet.ask(
        kind,  # type: ignore[arg-type]
        one.piece,
        one.span,
        strength,  # type: ignore[arg-type]
        text=words,
        least=one.least,
        most=one.most,
    )


def _least(one: Stated) -> float:
    return one.least or 0.0


def _alternatives(ones: list[Stated]) -> bool:
    """Whether an "or" stands between two of the years in one sentence."""
    first, last = ones[0], ones[-1]
    between = alike(first.piece.text)[first.span[1] : last.span[0]]
    return bool(re.search(r"[;,.)]?\s\(?or\b", between)) and "including" not in between


def stated_years(piece: Piece) -> list[Stated]:
    """The years of experience that a sentence asks for, one after the other."""
    if piece.section in ("aside", "form"):
        return []
    low = alike(piece.text)
    if "year" not in low and "yr" not in low and "month" not in low:
        return []
    if _QUESTION.match(low) or _substitution(piece, low):
        return []
    matches = list(_YEARS.finditer(low))
    found = []
    for place, match in enumerate(matches):
        after = matches[place + 1].start() if place + 1 < len(matches) else len(low)
        if not _of_experience(piece, low, match, after):
            continue
        least, most = _amounts(match)
        before = low[max(0, match.start() - 20) : match.start()]
        if _LESS.search(before) or (least or 0) > 30:
            continue
        if _UP_TO.search(before) and most is None:
            least, most = None, least
        found.append(Stated(piece, match.span(), least, most, _leading(piece, low, match, after)))
    return found


def _substitution(piece: Piece, low: str) -> bool:
    """Whether the sentence says that education stands for years, and asks for none itself."""
    return bool(_SUBSTITUTES.search(low)) and "experience" in low


def _amounts(match: re.Match[str]) -> tuple[float | None, float | None]:
    least = _number(match["again"] or match["least"])
    most = _number(match["most"]) if match["most"] else None
    if match["unit"].startswith("month"):
        least, most = round(least / 12, 2), most and round(most / 12, 2)
    if most is not None and most < least:
        least, most = most, None
    return least, most


def _number(text: str) -> float:
    return float(_WORDS.get(text, 0) or text)


def _of_experience(piece: Piece, low: str, match: re.Match[str], after: int) -> bool:
    """Whether the years are of experience, and not an age, a course, or the company's."""
    start, end = match.span()
    for mark in piece.marks.of("not_experience"):
        if mark.end <= start and start - mark.end <= _NEAR_BEFORE:
            return False
        if mark.end > end and mark.start - end <= _NEAR_AFTER and mark.start >= start:
            return False
    for mark in piece.marks.of("schooling_years"):
        if 0 <= mark.start - end <= 8:
            return False
    return any(
        start - 45 <= mark.start and mark.start <= min(end + 150, max(after, end + 60))
        for mark in piece.marks.of("experience")
    )


def _leading(piece: Piece, low: str, match: re.Match[str], after: int) -> bool:
    end = match.end()
    for mark in piece.marks.clear_of("leading_years", "not_leading"):
        if mark.end <= match.start():
            gap = low[mark.end : match.start()]
            if (
                len(gap) <= 22
                and not re.search(r"[.;,)]", gap)
                and "experience" in (low[mark.start : mark.end] + gap)
            ):
                return True
            continue
        if mark.start >= after or mark.start - end > _LEADING_WITHIN:
            continue
        between = low[end : mark.start]
        if re.search(r"\bor\s*$", between) and _SERVICE.search(between):
            return False
        if re.search(r"[;.]\s|\bincluding\b|\bwith\s+(?:\w+\s+){0,3}$|\bpreferably\b", between):
            continue
        return True
    return False
