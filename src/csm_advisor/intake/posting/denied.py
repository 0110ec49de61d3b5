"""What a posting says that nobody needs, taken out of it: "we do not require a degree"."""

from collections.abc import Iterable, Iterator

from csm_advisor.intake.posting.phrases import Mark, marks_of
from csm_advisor.intake.posting.segments import Piece
from csm_advisor.text.lazy_pattern import lazy_pattern

# Groups of phrases that ask, or tell how firmly; others tell of the job even so.
_ASKS = frozenset((
    "degree", "or_equivalent", "known_certification", "certification", "product", "languages",
    "skill", "schedule", "prior_experience", "wording",
))  # fmt: skip
# Questions to whoever lacks something: "No call center experience? No problem."
_LACKS = (
    "no ", "don't have ", "dont have ", "do not have ", "haven't ", "never ", "not ", "new to ",
    "lack ", "lacking ", "without ",
)  # fmt: skip
# The end of what is denied behind a phrase. A comma goes on where it parts what an "or" joins:
# "no degree, license or certification"; numbers begin something else: "no degree, 2 years".
_ITEM = r"(?!(?:just|only|we|you|our|all|but|and|what|it|as)\b)[a-z][\w' /-]{0,40}?"
_GOES_ON = rf"(?= (?:{_ITEM}, ){{0,4}}(?:{_ITEM})?,? ?\b(?:or|nor)\b)"
_ENDS = lazy_pattern(
    rf"[;:!?()]|(?<=[a-z]{{3}})\.(?:\s|$)|\s[\u2013\u2014-]\s|,(?!{_GOES_ON})"
    r"|\b(?:but|because|since|although|though|however|yet|just|only|instead|while|which)\b"
    r"|\bas (?:we|you|long|our)\b"
    r"|\band (?:\d|(?:we|you|have|has|will|are|is|offer|train|can|must|only|just|do|get|our)\b)"
)
# Where the clause begins that is denied behind its subject, and one of several subjects.
_BEGINS = lazy_pattern(
    r"[;:!?()]|(?<=[a-z]{3})\.\s|\s[\u2013\u2014-]\s|\b(?:but|although|though|while|yet)\b"
)
_PARTS = lazy_pattern(r",|\band\b")
_OF_SEVERAL = lazy_pattern(r"(?![^,]*\d).*\bor\b.*\bis$|.*\bare$")
_LINK = lazy_pattern(
    r"[\s:(,\u2013\u2014-]*(?:\b(?:is|are|was|be))?(?: [a-z]+ly)?[\s:(\u2013\u2014-]*$"
)
_NO = lazy_pattern(r"\bno (?!(?:[^,]*\b(?:you|we|must|with|who)\b))")
_OR = lazy_pattern(r"\b(?:or|nor)\b")
_NO_WITHIN = 90  # letters between "no" and "required"
# Denied for some alone, or not at all.
_ON_CONDITION = lazy_pattern(
    r"\b(?:unless|(?:if|when|provided|where)(?: that)? (?:you|they|the candidate|an applicant)"
    r"|with (?:at least |a minimum of )?\d|for (?:those|candidates|applicants|people) with)\b"
)
_CONDITION_BEFORE = lazy_pattern(r"\b(?:if|unless|without)\b")
_CONDITION_WITHIN = 60  # letters
# Between what is denied and a wish for the same: "not required, but it is a plus".
_TO_A_WISH = frozenset((
    "but", "though", "although", "however", "yet", "still", "and", "it", "it's", "its", "is",
    "are", "a", "an", "would", "will", "be", "this", "that", "they", "these", "one", "having",
    "definitely", "very", "highly", "strongly", "certainly", "always", "we", "do", "considered",
))  # fmt: skip


def without_denied(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces with blanks in `low`, and no phrases that ask, where they deny a need. What is
    wished for all the same ("not required, but a plus") stays."""
    return [
        _without(piece, list(_denied(piece))) if _may_deny(piece) else piece for piece in pieces
    ]


def _may_deny(piece: Piece) -> bool:
    return "denied" in piece.marks or (piece.low[-1] == "?" and piece.low.startswith(_LACKS))


def _without(piece: Piece, spans: list[tuple[int, int]]) -> Piece:
    if not spans:
        return piece
    low = piece.low
    for start, end in spans:
        low = low[:start] + " " * (end - start) + low[end:]
    left = [mark for mark in piece.marks.all if not (mark.group in _ASKS and _lies(mark, spans))]
    return piece._replace(low=low, marks=marks_of(left))


def _lies(mark: Mark, spans: list[tuple[int, int]]) -> bool:
    return any(start < mark.end and mark.start < end for start, end in spans)


def _denied(piece: Piece) -> Iterator[tuple[int, int]]:
    """Where a piece speaks of what is not needed."""
    if piece.low[-1] == "?" and piece.low.startswith(_LACKS):
        yield 0, len(piece.low)
        return
    for mark in piece.marks.clear_of("denied", "not_denied"):
        span = _REACH[mark.key.reach](piece, mark)
        if span and not _on_condition(piece, mark, span) and not _wished_for(piece, span[1]):
            yield span


def _behind(piece: Piece, mark: Mark) -> tuple[int, int]:
    """From a phrase such as "do not require" to the end of its clause."""
    ends = _ENDS.search(piece.low, mark.end)
    return mark.start, ends.start() if ends else len(piece.low)


def _before(piece: Piece, mark: Mark) -> tuple[int, int] | None:
    """From the subject of a phrase such as "not required" to its end."""
    if piece.section == "preferred":
        return None  # a wish that says of itself that it is no more
    low = piece.low
    if low.endswith("(", 0, mark.start):
        return None  # an item of a list, which would not name it were it not wished for
    link = _LINK.search(low, 0, mark.start)
    last = link.start() if link else mark.start
    begins = [found.end() for found in _BEGINS.finditer(low, 0, last)]
    begins += [one.end for one in piece.marks.of("wording") if one.end <= last]
    start = max(begins, default=0)
    if not _OF_SEVERAL.match(low[: mark.start].rstrip(), start):
        start = max((found.end() for found in _PARTS.finditer(low, start, last)), default=start)
    return (start, mark.end) if start < last else None


def _since_no(piece: Piece, mark: Mark) -> tuple[int, int] | None:
    """From a "no" to the "required" behind it."""
    low = piece.low
    first = max(0, mark.start - _NO_WITHIN)
    if low.find("no ", first, mark.start) < 0:
        return None
    begins = [found.end() for found in _BEGINS.finditer(low, first, mark.start)]
    found = _NO.search(low[: mark.start], begins[-1] if begins else first)
    if found is None:
        return None
    between = low[found.end() : mark.start]
    if "," in between and not _OR.search(between.rpartition(",")[2]):
        return None  # "no cold calls, Spanish required"
    if any(one.start <= found.start() < one.end for one in piece.marks.of("not_denied")):
        return None  # "no less than two years required"
    return found.start(), mark.end


_REACH = {"behind": _behind, "before": _before, "since no": _since_no}


def _on_condition(piece: Piece, mark: Mark, span: tuple[int, int]) -> bool:
    """Whether a need is denied for some alone: "you need no degree if you have 4 years"."""
    low, (start, end) = piece.low, span
    return bool(
        _ON_CONDITION.search(low, mark.end, max(end, mark.end + _CONDITION_WITHIN))
        or _CONDITION_BEFORE.search(low, max(0, start - _CONDITION_WITHIN), mark.start)
    )


def _wished_for(piece: Piece, end: int) -> bool:
    """Whether what is not needed is wished for: "is not required, but it is a plus"."""
    wish = next((one for one in piece.marks.of("wording") if one.start >= end), None)
    if wish is None or wish.key.strength != "preferred":
        return False
    between = piece.low[end : wish.start].replace(",", " ").replace(";", " ").split()
    return _TO_A_WISH.issuperset(word.strip(".:()-\u2013\u2014") or "a" for word in between)
