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
_LACKS = ("no ", "don't have ", "dont have ", "do not have ", "haven't ", "new to ", "without ")
_QUESTION = 60  # letters of one that asks for nothing
# What is denied ends, and begins, at any sign and at any word that joins: rather too little is
# taken for denied than something that is asked.
_SIGN = r"[,;:!?()]|\.(?=\s|$)|\s[\u2013\u2014-]\s"
_ENDS = lazy_pattern(
    rf"{_SIGN}|\b(?:and|but|so|because|since|although|though|however|yet|just|only|instead|while"
    r"|which)\b|\bas (?:we|you|long|our)\b"
)
_BEGINS = lazy_pattern(rf"{_SIGN}|\b(?:and|but|so|although|though|while|yet)\b")
_LINK = lazy_pattern(
    r"[\s:(,\u2013\u2014-]*(?:\b(?:is|are|was|be))?(?: [a-z]+ly)?[\s:(\u2013\u2014-]*$"
)
_NO = lazy_pattern(r"\bno (?!(?:[^,]*\b(?:you|we|must|with|who)\b))")
_NO_WITHIN = 90  # letters between "no" and "required"
_OTHER_THINGS = lazy_pattern(rf"{_SIGN}|\d|\b(?:and|so|with)\b")
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
    return "denied" in piece.marks or _is_question(piece)


def _is_question(piece: Piece) -> bool:
    low = piece.low
    return low[-1] == "?" and len(low) <= _QUESTION and low.startswith(_LACKS)


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
    if _is_question(piece):
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
    return (start, mark.end) if start < last else None


def _since_no(piece: Piece, mark: Mark) -> tuple[int, int] | None:
    """From a "no" to the "required" behind it, where nothing else stands between them."""
    low = piece.low
    first = max(0, mark.start - _NO_WITHIN)
    if low.find("no ", first, mark.start) < 0:
        return None
    found = next(reversed([*_NO.finditer(low[: mark.start], first)]), None)
    if found is None or _OTHER_THINGS.search(low, found.end(), mark.start):
        return None  # "no cold calls, Spanish required"
    if any(found.end() <= one.end <= mark.start for one in piece.marks.of("wording")):
        return None  # "no travel required Spanish required"
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
