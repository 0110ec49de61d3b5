"""What a posting takes in the place of a degree, where it says so behind it."""

from csm_advisor.intake.posting.phrases import Mark
from csm_advisor.intake.posting.segments import Piece
from csm_advisor.text.lazy_pattern import lazy_pattern

_IN_PLACE = ("in lieu of", "in place of", "instead of")
_BEGINS = lazy_pattern(r"[.;:(]\s*|, (?!or\b)|\b(?=or\b)")
_OF_WORK = lazy_pattern(r"\b(?:years?|yrs?|experience)\b")


def whole_way(piece: Piece, mark: Mark) -> tuple[Piece, Mark]:
    """The other way in with what stands for the degree: of "or four years of experience in lieu of
    a degree" the words from the "or" on. Where it stands first already, as it is given."""
    low = piece.low
    if not low.startswith(_IN_PLACE, mark.start):
        return piece, mark
    begins = [found.end() for found in _BEGINS.finditer(low, 0, mark.start)]
    start = begins[-1] if begins else 0
    if not _OF_WORK.search(low, start, mark.start):
        return piece, mark
    return piece, mark._replace(start=start)
