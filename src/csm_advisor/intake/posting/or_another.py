"""What a posting takes in the place of a certification or of software that it names."""

from collections.abc import Sequence
from typing import NamedTuple

from csm_advisor.intake.posting.segments import Piece
from csm_advisor.text.lazy_pattern import lazy_pattern

# Between two names of a list, and before the last of alternatives.
_COMMA = lazy_pattern(r"\s*,\s*")
_OR = lazy_pattern(r"(?: certifi\w+)?\s*,?\s*(?:and/)?or (?:an? )?")
# "or a similar certification", "(or equivalent)"; experience, or a field, is none of its kind.
_ALIKE = lazy_pattern(
    r"(?: (?:certifi\w+|software|crm|platforms?|systems?|tools?))?[ ,(]*\b(?P<words>(?:and/)?or"
    r" (?:an? |any |some |the )?(?:other|another|similar|equivalent|comparable|related|relevant)\b"
    r"(?!\s+(?:work |professional )?(?:experience|education|degree|training|years|industr|field"
    r"|area))[^.;:,()]*?)"
    r"(?=\s+(?:is |are )?(?:required|preferred|desired|an? (?:plus|asset|must))\b|[.;:,()]|\s*$)"
)
# "or equivalent experience"
_EXPERIENCE = lazy_pattern(
    r"(?: certifi\w+)?[ ,(]*\b(?P<words>(?:and/)?or"
    r" (?:an? |the )?(?:equivalent|comparable|similar|relevant|related)"
    r" (?:\w+ )?(?:experience|training|knowledge))\b"
)
_AND_SO_ON = lazy_pattern(r"\s*,?\s*etc\b")
_EXAMPLES = lazy_pattern(r"(?:\bsuch as|\be\.g\.?,?|\bfor example,?|\blike)\s*(?:an? |the )?")
_BEFORE = 16  # letters in which an example is announced


class Name(NamedTuple):
    """A thing that is named at a place of a piece."""

    start: int
    end: int
    words: str


class Another(NamedTuple):
    """What may stand in the place of a name: the posting's words for it, and whether it is any of
    the same kind."""

    words: str | None = None
    alike: bool = False


def or_another(piece: Piece, names: Sequence[Name]) -> list[Another]:
    """For each of the names, in the order in which they stand, what may stand in its place."""
    found: list[Another] = []
    for chain in _chains(piece, names):
        end = chain[-1].end
        or_behind = piece.low.find("or ", end) >= 0
        same = _ALIKE.match(piece.low, end) if or_behind else None
        tail = same or (_EXPERIENCE.match(piece.low, end) if or_behind else None)
        alike = bool(same or _AND_SO_ON.match(piece.low, end)) or _is_example(piece, chain[0])
        last = piece.text[tail.start("words") : tail.end("words")] if tail else ""
        for part in [chain] if tail or alike else _parts(piece, chain):
            # "Word, Excel or similar" asks for both; "Word or Excel" for one.
            one_of = len(part) > 1 and _joined(piece, part[-2], part[-1], last=True)
            for name in part:
                others = [one.words for one in part if one is not name] if one_of else []
                words = " ".join(filter(None, [*(f"or {other}" for other in others), last]))
                found.append(Another(words or None, alike))
    return found


def _parts(piece: Piece, chain: list[Name]) -> list[list[Name]]:
    """A chain by what is asked each: behind alternatives a comma begins something else, as in
    "Zendesk or Intercom, Jira, and SQL"."""
    parts = [chain[:1]]
    for name in chain[1:]:
        part = parts[-1]
        either = len(part) > 1 and _joined(piece, part[-2], part[-1], last=True)
        if either and not _joined(piece, part[-1], name, last=True):
            parts.append([])
        parts[-1].append(name)
    return parts


def _chains(piece: Piece, names: Sequence[Name]) -> list[list[Name]]:
    """Names that commas and an "or" join, together."""
    chains: list[list[Name]] = []
    for name in names:
        if chains and _joined(piece, chains[-1][-1], name):
            chains[-1].append(name)
        else:
            chains.append([name])
    return chains


def _joined(piece: Piece, before: Name, name: Name, last: bool = False) -> bool:
    between = piece.low[before.end : name.start]
    return bool(_OR.fullmatch(between) or (not last and _COMMA.fullmatch(between)))


def _is_example(piece: Piece, name: Name) -> bool:
    before = piece.low[max(0, name.start - _BEFORE) : name.start]
    return any(found.end() == len(before) for found in _EXAMPLES.finditer(before))
