"""Years of service and of leading people that a posting asks for."""

import re
from collections.abc import Iterator
from itertools import pairwise
from textwrap import shorten
from typing import Any

from csm_advisor.intake.posting.layout import Sheet, firm_strength, loose_strength
from csm_advisor.intake.posting.segments import Piece
from csm_advisor.intake.posting.stated_years import Stated, stated_years
from csm_advisor.intake.posting.wording import without_wording
from csm_advisor.model.asks import Ask, OtherWay
from csm_advisor.model.posting_kinds import AskKind, Strength
from csm_advisor.text.lazy_pattern import lazy_pattern

_OF_YEARS = lazy_pattern(r"\b(?:years?|yrs?|months?)\b[^.;,]*$")
_PRIOR = frozenset(("prior_experience",))
# Of a job with several grades the first asks for none.
_NONE_FOR_BEGINNERS = "no specific type or amount is required"
_WAY_ENDS = lazy_pattern(
    r"[;:],? ?or\b|;(?! ?(?:and|with|plus)\b)"
    r"|\bor(?: with| have)?(?: at least| a minimum of| minimum(?: of)?)? $"
)
_NEXT_ITEM = lazy_pattern(r"[a-z)] (?:At least|Minimum|A minimum|Must have)\b")  # in one line
_OR_A_BLEND = lazy_pattern(r",? or (?:an? )?(?:blend|combination|mix|mixture|both|all|more)\b")
# Not behind "min.", "3 yrs. in support".
_SENTENCE_ENDS = lazy_pattern(
    r";\s|(?<!\bmin)(?<!\byrs)(?<!\byr)(?<!\bmo)(?<!\bmos)(?<!\bexp)(?<!\bincl)\.\s"
)
_LONGEST_WAY = 120  # letters of another way in
_OR_AT_END = lazy_pattern(r"[\s,;:]*(?:\bor\b[^\d]*)?$")
_OR_ELSE = lazy_pattern(r"[;:],? ?or\b[,:]?")  # joins whole ways in


def years_asked(sheet: Sheet) -> list[Ask]:
    """Least years in service and of leading people: of each the overall one first, then what is
    asked besides, as `other`.

    Years in another occupation are the overall ones where the posting asks no others.
    """
    found: list[list[Stated]] = []
    instead = years_instead(sheet)
    for piece in sheet.pieces:
        stated = [] if piece in instead else stated_years(piece)
        if stated and piece.joined and found:
            found[-1] = [*found[-1], *stated]
        elif stated:
            found.append(stated)
    if _NONE_FOR_BEGINNERS in sheet.low:
        found = []
    found = [_without_other_ways(group) for group in found]
    worked = [[one for one in group if not one.leading] for group in found]
    if any(not one.elsewhere for group in worked for one in group):
        ours = [[one for one in group if not one.elsewhere] for group in worked]
        others = [one for group in worked for one in group if one.elsewhere]
    else:
        ours, others = worked, []
    led = [[one for one in group if one.leading] for group in found]
    asks = [*_asks(sheet, ours, "service"), *_asks(sheet, led, "leading")]
    asks += [_ask(sheet, one, firm_strength(one.piece, *one.span), "other") for one in others]
    return [*asks, *_without_years(sheet, {ask.kind for ask in asks})]


def _without_other_ways(group: list[Stated]) -> list[Stated]:
    """Years without those of leading people, where years of work alone are another way in: then
    leading is asked of nobody. Where years of leading alone are one too, they stand beside."""
    ways = [[group[0]]]
    either = False
    for before, one in pairwise(group):
        apart = before.piece is not one.piece  # an "or" joins them
        ends = _WAY_ENDS.findall(one.piece.low, 0 if apart else before.span[1], one.span[0])
        either = either or apart or any("or" in end for end in ends)
        if apart or ends:
            ways.append([])
        ways[-1].append(one)
    led = [way for way in ways if all(one.leading for one in way)]
    if not either or not led or not any(not one.leading for way in ways for one in way):
        return group
    instead = min((max(way, key=_least) for way in led), key=_least)
    return [one._replace(instead=instead) for one in group if not one.leading]


def years_instead(sheet: Sheet) -> list[Piece]:
    """The pieces that behind an "or" name years alone, for the degree in the piece before."""
    if "degree" not in sheet.marks:
        return []
    return [
        piece
        for before, piece in pairwise(sheet.pieces)
        if piece.joined
        and piece.number == before.number + 1
        and piece.timed
        and not before.timed
        and "degree" in before.marks
        and "degree" not in piece.marks
    ]


def _without_years(sheet: Sheet, told: set[AskKind]) -> Iterator[Ask]:
    """Experience in service, or in leading people, that is asked without a number of years."""
    for piece in sheet.pieces_with(_PRIOR):
        if piece.section in ("aside", "form"):
            continue
        for mark in piece.marks.of("prior_experience"):
            kind: AskKind = mark.key.kind
            strength = loose_strength(piece, mark.start, mark.end)
            before = piece.low[: mark.start]
            with_years = _OF_YEARS.search(before) or ("degree" in piece.marks and " or " in before)
            if kind in told or strength == "mentioned" or with_years:
                continue
            told.add(kind)
            yield sheet.ask(kind, piece, (mark.start, mark.end), strength)


def _asks(sheet: Sheet, found: list[list[Stated]], kind: AskKind) -> list[Ask]:
    overall: dict[Strength, tuple[float, Stated, str | None]] = {}
    beside: list[tuple[Stated, Strength]] = []
    for mine in found:
        by: dict[Strength, list[Stated]] = {}
        for one in mine:
            by.setdefault(firm_strength(one.piece, *one.span), []).append(one)
        for strength, ones in by.items():
            either = len(ones) > 1 and (ones[-1].piece.joined or _alternatives(ones))
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
        asks.append(_ask(sheet, one, strength, kind))
    seen = {(ask.quote, ask.min) for ask in asks}
    for one, strength in beside:
        ask = _ask(sheet, one, strength, "other")
        if (ask.quote, ask.min) not in seen and all(ask.min != other.min for other in asks):
            seen.add((ask.quote, ask.min))
            asks.append(ask)
    return asks


def _ask(sheet: Sheet, one: Stated, strength: Strength, kind: AskKind) -> Ask:
    first, last = one.span
    words = one.piece.text[first : min(len(one.piece.text), last + 90)]
    words = _SENTENCE_ENDS.split(words)[0]
    if words.count(")") > words.count("("):  # "experience (3 to 5 years) in payroll"
        words = words.replace(")", "", 1)
    return sheet.ask(
        kind,
        one.piece,
        one.span,
        strength,
        text=without_wording(words.rstrip()),
        least=one.least,
        most=one.most,
        other_work=one.elsewhere,
        **_instead(one, one.instead),
    )


def _instead(one: Stated, other: Stated | None) -> dict[str, Any]:
    """The other way in than years of service: years of leading people."""
    if other is None or other.least is None:
        return {}
    first, last = other.span[0], len(other.piece.text)
    if other.piece is one.piece and first < one.span[0]:
        last = one.span[0]
    words = _OR_AT_END.sub("", _SENTENCE_ENDS.split(other.piece.text[first:last])[0])
    way = shorten(without_wording(words), _LONGEST_WAY, placeholder="\u2026")
    accepted = OtherWay(education=None, years=other.least, leading=True)
    return {"or_equivalent": f"or {way}", "other_ways": (accepted,)}


def _least(one: Stated) -> float:
    return one.least or 0.0


def _alternatives(ones: list[Stated]) -> bool:
    """Whether an "or" stands between two of the years in one sentence."""
    first, last = ones[0], ones[-1]
    between = first.piece.low[first.span[1] : last.span[0]]
    if _OR_ELSE.search(between):
        return True
    between = between[between.rfind(";") :] if ";" in between else between
    if item := _NEXT_ITEM.search(first.piece.text, first.span[1], last.span[0]):
        between = first.piece.low[item.end() : last.span[0]]
    between = _OR_A_BLEND.sub("", between)
    return bool(re.search(r"[;,.)]?\s\(?or\b", between)) and "including" not in between
