"""One posting laid out for reading: its text, as it came and as a reader sees it, in pieces."""

from typing import NamedTuple

from csm_advisor.intake.posting.as_read import as_read
from csm_advisor.intake.posting.denied import without_denied
from csm_advisor.intake.posting.phrases import Lexicon, Marks, alike, lexicons_of
from csm_advisor.intake.posting.quotes import exact
from csm_advisor.intake.posting.segments import Piece, before_form, pieces_of
from csm_advisor.intake.posting.wording import nearest_wording, section_strength
from csm_advisor.model.asks import Ask, OtherWay
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.posting_kinds import AskKind, Strength


class Sheet(NamedTuple):
    """`raw` is the text as given, `text` as a reader sees it, `low` as it is compared, `marks` the
    phrases in it, `titles` those of titles; `pieces` are those in which an ask may stand."""

    raw: str
    text: str
    low: str
    marks: Marks
    pieces: list[Piece]
    titles: Lexicon

    def pieces_with(self, groups: frozenset[str]) -> list[Piece]:
        """The pieces that have a phrase of one of the groups."""
        if not self.marks.any_of(groups):
            return []
        return [piece for piece in self.pieces if piece.marks.any_of(groups)]

    def without(self, taken: list[Piece]) -> "Sheet":
        """The same text without some of its pieces."""
        if not taken:
            return self
        return self._replace(pieces=[piece for piece in self.pieces if piece not in taken])

    def quote(self, piece: Piece, start: int, end: int) -> str:
        """The piece's words around a place in it, letter by letter."""
        at = piece.start
        return exact(self.raw, self.text, at, at + len(piece.text), (at + start, at + end))

    def ask(
        self,
        kind: AskKind,
        piece: Piece,
        span: tuple[int, int],
        strength: Strength,
        *,
        id: str | None = None,
        text: str = "",
        least: float | str | None = None,
        most: float | str | None = None,
        or_equivalent: str | None = None,
        or_equivalent_years: float | None = None,
        other_ways: tuple[OtherWay, ...] = (),
        other_work: bool = False,
        or_another: str | None = None,
        or_alike: bool = False,
    ) -> Ask:
        """An ask that stands at `span` in a piece."""
        return Ask(
            kind=kind,
            id=id,
            text=" ".join((text or piece.text[span[0] : span[1]]).split()).lstrip(" ,;(")[:200],
            min=least,
            max=most,
            strength=strength,
            or_equivalent=or_equivalent,
            or_equivalent_years=or_equivalent_years,
            other_ways=other_ways,
            other_work=other_work,
            or_another=or_another,
            or_alike=or_alike,
            quote=self.quote(piece, *span),
        )


def sheet_of(raw: str, catalogue: Catalogue) -> Sheet:
    """The text of a posting in pieces."""
    lexicons = lexicons_of(catalogue)
    text = as_read(raw)
    low = alike(text)
    marks = lexicons.text.scan(text, low)
    stop = before_form(text, marks)
    if stop is not None:
        text, low = text[:stop], low[:stop]
        marks = lexicons.text.scan(text, low)
    pieces = without_denied(pieces_of(text, low, marks, lexicons.years))
    return Sheet(raw, text, low, marks, pieces, lexicons.title)


def begins_with_degree(piece: Piece) -> bool:
    """Whether a degree begins a sentence that also asks for years: "Bachelor's degree in law and
    two years of experience"."""
    return (
        piece.timed
        and not piece.joined
        and "experience" in piece.low
        and "not_degree" not in piece.marks
        and any(mark.start == 0 for mark in piece.marks.of("degree"))
    )


def firm_strength(piece: Piece, start: int, end: int) -> Strength:
    """How firmly years and degrees are asked: required unless something says preferred."""
    told = nearest_wording(piece, start, end)
    if told is None and section_strength(piece.section) == "preferred":
        return "required" if _is_the_least(piece) else "preferred"
    return "preferred" if told == "preferred" else "required"


def _is_the_least(piece: Piece) -> bool:
    """Whether a piece is the formula for what is asked at least, whatever heading was left behind:
    a degree and years, or what is equivalent to both."""
    return piece.timed and "degree" in piece.marks and "equivalent combination" in piece.low


def loose_strength(piece: Piece, start: int, end: int) -> Strength:
    """How firmly a thing is asked that postings also just mention."""
    told = nearest_wording(piece, start, end)
    if told == "preferred":
        return "preferred"
    section = section_strength(piece.section)
    if section in ("required", "preferred"):
        return "preferred" if section == "preferred" and told is None else "required"
    return "required" if told == "required" else "mentioned"
