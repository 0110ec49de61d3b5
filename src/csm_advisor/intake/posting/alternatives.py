"""Whole alternatives: "a diploma and six years of experience, or a degree and two"."""

from collections.abc import Sequence
from itertools import pairwise
from textwrap import shorten
from typing import NamedTuple

from csm_advisor.intake.posting.degrees import degrees_in
from csm_advisor.intake.posting.layout import Sheet, firm_strength
from csm_advisor.intake.posting.segments import Piece
from csm_advisor.intake.posting.stated_years import stated_years
from csm_advisor.model.asks import Ask, OtherWay
from csm_advisor.model.education import EDUCATION_ORDER
from csm_advisor.model.posting_kinds import AskKind
from csm_advisor.text.lazy_pattern import lazy_pattern

_LONGEST_WAY = 120  # letters of an alternative
_DEGREES = frozenset(("degree",))
_SCHOOL = EDUCATION_ORDER.index("high-school")
# What joins two whole alternatives; "or equivalent" and the like join nothing.
_OR = lazy_pattern(
    r"\bor\b(?! (?:an? |the )?(?:equivalent|higher|above|more|greater|related|relevant|similar"
    r"|comparable|ged)\b)"
)

_MAY_JOIN = lazy_pattern(r"[ (]or\b|;|^or[ :]")
_BETWEEN = lazy_pattern(r"[,;.]|\bor\b")
_ENDS = lazy_pattern(r"[;.,(]\s|\bor\b|$")


class Item(NamedTuple):
    """A degree or years at a place: the `rank` of the degree in their order, or the years, and
    whether those are of leading people."""

    piece: Piece
    start: int
    end: int
    rank: int | None
    years: float
    leading: bool = False


class Way(NamedTuple):
    """One alternative: its degrees, none where years alone will do, and its years."""

    degrees: list[Item]
    stated: Item

    @property
    def least(self) -> Item | None:
        """The least of its degrees."""
        return min(self.degrees, key=lambda one: one.rank or 0, default=None)

    @property
    def accepted(self) -> OtherWay:
        """What it takes, typed."""
        level = EDUCATION_ORDER[self.least.rank or 0] if self.least else None
        return OtherWay(education=level, years=self.stated.years)

    @property
    def words(self) -> str:
        """The posting's words for it."""
        first = min((*self.degrees, self.stated), key=lambda one: one.start)
        last = max((*self.degrees, self.stated), key=lambda one: one.end)
        text = first.piece.text
        ends = _ENDS.search(first.piece.low, last.end)
        words = text[first.start : ends.start() if ends else last.end]
        return shorten(words, _LONGEST_WAY, placeholder="…")


def whole_alternatives(sheet: Sheet) -> tuple[list[Ask], list[Piece]]:
    """Education and years that are asked together, where the posting accepts other pairs of them:
    the pair with the least years as two asks, the others beside each. And the pieces that say so.
    """
    asks: list[Ask] = []
    taken: list[Piece] = []
    if not any(map(_may_be_one, sheet.pieces_with(_DEGREES))):
        return asks, taken
    for group in _joined(sheet.pieces):
        if not any("degree" in piece.marks for piece in group):
            continue
        ways = _ways(group) or _degree_or_years(group)
        leading = any(way.stated.leading for way in ways)
        if not ways or (leading and not all(way.stated.leading for way in ways)):
            continue
        taken += group
        degreed = [way for way in ways if way.degrees]
        if degreed[0] is not ways[0] and len(group) > 1:
            degreed = ways[:1]  # who has no degree is told first
        first = min(degreed, key=lambda way: way.stated.years)
        rest = [way for way in ways if way is not first]
        level = first.accepted.education
        told: tuple[tuple[AskKind, Item | None, float | str | None], ...] = (
            ("leading" if leading else "service", first.stated, first.stated.years),
            ("education", first.least, level),
        )
        for kind, item, least in told:
            if item is None or not least:
                continue
            span = item.start, item.end
            asks.append(
                sheet.ask(
                    kind,
                    item.piece,
                    span,
                    firm_strength(item.piece, *span),
                    text=first.words if kind != "education" else "",
                    id=level if kind == "education" else None,
                    least=least,
                    or_equivalent=", or ".join(way.words for way in rest),
                    # of education with years of leading the answers tell no other way
                    other_ways=() if leading else tuple(way.accepted for way in rest),
                )
            )
    return asks, taken


def _may_be_one(piece: Piece) -> bool:
    return "year" in piece.low and (piece.joined or _MAY_JOIN.search(piece.low) is not None)


def _joined(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces with what an "or" joins them to."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        if piece.joined and groups and piece.number == groups[-1][-1].number + 1:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _ways(group: Sequence[Piece]) -> list[Way]:
    """The alternatives, at least two of them a degree with years; empty where there are none."""
    if len(group) == 1 and " or " not in group[0].low and ";" not in group[0].low:
        return []
    if not any("year" in piece.low and piece.marks.any_of(_DEGREES) for piece in group):
        return []
    each = [_items(piece) for piece in group]
    if len(group) > 1 and all(sum(one.rank is None for one in items) == 1 for items in each):
        ways = [_way(items) for items in each]  # one in each
        return ways if any(way.degrees for way in ways) else []
    items = [item for items in each for item in items]
    if len(items) < 4:
        return []
    leads = items[0].rank is not None  # the degree stands first in each pair
    parts = [[items[0]]]
    either = False
    for before, item in pairwise(items):
        other = before.piece is not item.piece
        between = item.piece.low[0 if other else before.end : item.start]
        joined = other or _OR.search(between) is not None
        if before.rank is None and item.rank is None and joined:
            parts.append([item])  # years alone will do
        elif (item.rank is not None) is leads and (before.rank is not None) is not leads:
            if not (other or _BETWEEN.search(between)):
                return []
            either = either or joined
            parts.append([item])
        else:
            parts[-1].append(item)
    if any(all(one.rank is not None for one in part) for part in parts):
        return []
    ways = [_way(part) for part in parts]
    either = either or _less_for_more(ways)
    return ways if either and sum(bool(way.degrees) for way in ways) > 1 else []


def _way(items: Sequence[Item]) -> Way:
    """The way in of a degree, if one is named, and of years."""
    stated = next(one for one in items if one.rank is None)
    return Way([one for one in items if one.rank is not None], stated)


def _degree_or_years(group: Sequence[Piece]) -> list[Way]:
    """A degree, and in brackets a high school diploma with years for those without: "a bachelor's
    degree (or a diploma with six years of experience)"."""
    if len(group) > 1 or "(or " not in group[0].low:
        return []
    items = _items(group[0])
    if len(items) < 3 or items[-1].rank is not None:
        return []
    degree, schools, stated = items[0], items[1:-1], items[-1]
    if (degree.rank or 0) <= _SCHOOL or any(one.rank != _SCHOOL for one in schools):
        return []
    opens = degree.piece.low.find("(or ", degree.end, schools[0].start)
    if opens < 0 or ")" in degree.piece.low[opens : stated.start]:
        return []
    return [Way([degree], degree._replace(rank=None)), Way(schools, stated)]


def _less_for_more(ways: Sequence[Way]) -> bool:
    """Whether each takes a higher degree than the one before it, and fewer years: "four years with
    a bachelor's degree; two with a master's"."""
    return all(
        before.least and way.least and (before.least.rank or 0) < (way.least.rank or 0)
        for before, way in pairwise(ways)
    ) and all(before.stated.years > way.stated.years for before, way in pairwise(ways))


def _items(piece: Piece) -> list[Item]:
    if piece.section in ("aside", "form"):
        return []
    items = [
        Item(piece, level.mark.start, level.mark.end, level.rank, 0)
        for level in degrees_in(piece)
        if level.strength == "required"
    ]
    stated = [one for one in stated_years(piece, of_degrees=True) if one.least is not None]
    worked = [one for one in stated if not one.leading]
    items += [Item(piece, *one.span, None, one.least or 0, one.leading) for one in worked or stated]
    return sorted(items, key=lambda item: item.start)
