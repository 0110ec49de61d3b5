"""The degrees that a piece of a posting asks for, and how firmly."""

from typing import NamedTuple

from csm_advisor.intake.posting.layout import firm_strength
from csm_advisor.intake.posting.phrases import Mark, marks_of
from csm_advisor.intake.posting.segments import Piece
from csm_advisor.intake.posting.stated_years import WITHOUT_DEGREE
from csm_advisor.model.education import EDUCATION_ORDER
from csm_advisor.model.posting_kinds import Strength
from csm_advisor.text.lazy_pattern import lazy_pattern

_JOINED = lazy_pattern(
    r"(?:\b(?:or|and|nor|to|with)\b|[/&])\s*(?:an?\s|the\s)?$|\bor (?:[a-z-]+ ){1,2}$"
)
_MOST = 40  # degrees in a sentence; none has more
_GRADUATES = lazy_pattern(
    r"diploma|graduat|degree|equivalen|\bged\b|g\.\s?e\.\s?d|education|complet|required"
    r"|certificate|or higher|minimum"
)
_EQUIVALENT = lazy_pattern(
    r"(?:\bor|/) ?(?:an? |the )?(?:equivalent|comparable|similar) (?:[a-z]+ ){0,2}$"
)
_IN_A_NAME = lazy_pattern(r"(?<![^\W_])[a-z]\.$")  # "R.A.S. Logistics"


class Level(NamedTuple):
    """A level of education asked at a place in a piece."""

    piece: Piece
    mark: Mark
    rank: int
    strength: Strength


def degrees_in(piece: Piece) -> list[Level]:
    """The degrees that a piece asks for, one after the other."""
    taken = piece.marks.of("not_degree")
    found: list[Level] = []
    for mark in piece.marks.of("degree")[:_MOST]:
        if any(
            (abs(mark.start - other.start) < 25 and other.start <= mark.end + 12)
            or other.start <= mark.start < other.end
            for other in taken
        ):
            continue
        if _only_a_school(piece, mark) or _IN_A_NAME.search(piece.low, 0, mark.start):
            continue
        if any(level.mark.end > mark.start for level in found):
            continue
        before = piece.low[: mark.start]
        if found and (
            _EQUIVALENT.search(before) or WITHOUT_DEGREE.search(before, found[-1].mark.end)
        ):
            continue  # what stands for the degree before it
        rank = EDUCATION_ORDER.index(mark.key.level)
        strength = firm_strength(*_clause_of(piece, mark))
        found.append(Level(piece, mark, rank, strength))
    return found


def _clause_of(piece: Piece, mark: Mark) -> tuple[Piece, int, int]:
    """The piece up to the next degree that is another ask, where the words tell how firm that is:
    after a semicolon ("a diploma; a degree preferred"), or with nothing that joins the two."""
    degrees = piece.marks.of("degree")
    after = [one for one in degrees if one.start > mark.end and one.key is not mark.key]
    if not after or piece.text.find(";", 0, mark.start) >= 0:
        return piece, mark.start, mark.end
    stop = piece.text.find(";", mark.end, after[0].start)
    if stop < 0:
        if piece.low.endswith((" or", "/"), 0, mark.end) or _JOINED.search(
            piece.low, mark.start, after[0].start
        ):
            return piece, mark.start, mark.end
        stop = after[0].start
    inside = [one for one in piece.marks.of("wording") if one.end <= stop]
    return piece._replace(marks=marks_of(inside)), mark.start, mark.end


def _only_a_school(piece: Piece, mark: Mark) -> bool:
    """Whether a high school is just named, as in "outreach to high schools"."""
    words = piece.low[mark.start : mark.end]
    if words not in ("high school", "high-school", "secondary school", "highschool", "senior high"):
        return False
    return not _GRADUATES.search(piece.low[max(0, mark.start - 25) : mark.end + 40])
