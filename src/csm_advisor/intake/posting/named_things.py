"""Certifications, software, languages, skills, hours of work: the things a posting names."""

import re
from collections.abc import Iterator

from csm_advisor.intake.posting.layout import Sheet, loose_strength
from csm_advisor.intake.posting.phrases import Mark
from csm_advisor.intake.posting.segments import Piece
from csm_advisor.model.posting import Ask, Strength

_RANK: dict[Strength, int] = {"required": 0, "preferred": 1, "mentioned": 2}
_CLAUSE = re.compile(r"[,;:()]|\s-\s|\band\s+(?=[a-z]+ing\b)")
_OF_WHAT = re.compile(r"\b(?:certifi\w+|licen[cs]e) (?:in|as)\b", re.IGNORECASE)
_GROUPS = frozenset(
    ("known_certification", "certification", "product", "languages", "skill", "schedule")
)
_OF_LANGUAGES = "second-language"  # the skill that languages by name stand for
_PAID = re.compile(r"(?: is)?(?: paid)?(?: pay| rate)?(?: of| at|:)? ?[$\u20ac\u00a3]")
# Between a degree and the fields it may be in.
_FIELDS = 120
_IN_FIELDS = re.compile(
    r"(?:(?!\b(?:with|and \d|plus|years?|experience|skills?|knowledge|ability)\b)[^.;:])*"
)
_OF_ONE = re.compile(r"\b(?:or|and)\b|[/,]")
# What else may stand in a line that only names languages.
_BESIDE_LANGUAGES = frozenset(
    ("a", "an", "is", "are", "or", "and", "also", "be", "would", "as", "of")
)
_NEAR = 60  # letters between a language and the word that asks for it


def things_asked(sheet: Sheet) -> list[Ask]:
    """Everything named, each once, as firmly as it is anywhere asked."""
    best: dict[tuple[str, str], Ask] = {}
    for piece in sheet.pieces_with(_GROUPS):
        if piece.section in ("aside", "form"):
            continue
        for ask in _in_piece(sheet, piece):
            key = (ask.kind, (ask.id or "") + ask.text.lower())
            if key not in best or _RANK[ask.strength] < _RANK[best[key].strength]:
                best[key] = ask
    order = ("certification", "tool", "language", "skill", "schedule")
    return sorted(best.values(), key=lambda ask: order.index(ask.kind))


def _in_piece(sheet: Sheet, piece: Piece) -> Iterator[Ask]:
    marks = piece.marks
    if "certification" in marks or "known_certification" in marks:
        yield from _certifications(sheet, piece)
    for mark in marks.clear_of("product", "known_certification"):
        words = piece.text[mark.start : mark.end]
        if mark.key.capitals and words in mark.key.capitals and _starts_sentence(piece, mark):
            continue
        strength = loose_strength(piece, mark.start, mark.end)
        yield sheet.ask(
            "tool", piece, (mark.start, mark.end), strength, id=mark.key.tool, text=words
        )
    spoken = list(_languages(sheet, piece)) if "languages" in marks else []
    yield from spoken
    for mark in marks.clear_of("skill", "product", "languages", "no_leads"):
        if (spoken and mark.key == _OF_LANGUAGES) or _studied(piece, mark):
            continue
        strength = loose_strength(piece, mark.start, mark.end)
        yield sheet.ask(
            "skill",
            piece,
            (mark.start, mark.end),
            strength,
            id=mark.key,
            text=piece.text[mark.start : mark.end],
        )
    if "not_schedule" not in marks:
        for mark in marks.of("schedule"):
            if _PAID.match(piece.low, mark.end):
                continue
            strength = loose_strength(piece, mark.start, mark.end)
            yield sheet.ask("schedule", piece, (mark.start, mark.end), strength)


def _studied(piece: Piece, mark: Mark) -> bool:
    """Whether words that could be a skill are the field of a degree: "master of business"."""
    return any(
        degree.start <= mark.start
        and mark.start - degree.end <= _FIELDS
        and _IN_FIELDS.fullmatch(piece.low, min(degree.end, mark.start), mark.start) is not None
        for degree in piece.marks.of("degree")
    )


def _starts_sentence(piece: Piece, mark: Mark) -> bool:
    """A product with an everyday name, such as Access, needs more than a capital at the start."""
    return mark.start == 0 and len(piece.text) > mark.end + 25


def _certifications(sheet: Sheet, piece: Piece) -> Iterator[Ask]:
    seen: set[str] = set()
    for mark in piece.marks.of("known_certification"):
        strength = loose_strength(piece, mark.start, mark.end)
        yield sheet.ask("certification", piece, (mark.start, mark.end), strength, id=mark.key)
    known = piece.marks.of("known_certification")
    for mark in piece.marks.clear_of("certification", "not_certification"):
        strength = loose_strength(piece, mark.start, mark.end)
        if strength == "mentioned" or len(piece.text) > 400:
            continue
        if any(one.start - 1 <= mark.end and mark.start <= one.end + 1 for one in known):
            continue  # "ITIL Foundation certification"
        name = _clause(piece, mark)
        if known:  # "CCXP or HDI certification"
            before = _OF_ONE.split(piece.text[known[-1].end : mark.start])[-1].strip()
            if known[-1].end > mark.start or not before:
                continue
            name = f"{before} {piece.text[mark.start : mark.end]}"
        if name not in seen and _names_one(name, mark, piece):
            seen.add(name)
            yield sheet.ask("certification", piece, (mark.start, mark.end), strength, text=name)


def _names_one(name: str, mark: Mark, piece: Piece) -> bool:
    """Whether the words name a certification, and not just speak of some."""
    if mark.start and piece.text[mark.start - 1] == "-":
        return False
    if _OF_WHAT.search(name):
        return True
    generic = {"license", "licence", "required", "certification", "certifications", "preferred"}
    named = [word for word in name.split()[1:] if word[:1].isupper()]
    first = name.split()[0]
    named += (
        [first] if first[:1].isupper() and (first[1:2].isupper() or len(name.split()) <= 4) else []
    )
    return len(name.split()) <= 14 and any(word.strip(".").lower() not in generic for word in named)


def _clause(piece: Piece, mark: Mark) -> str:
    """The words between the signs around a mark: `Commercial Lines Insurance License`."""
    cuts = [0, *(found.end() for found in _CLAUSE.finditer(piece.text)), len(piece.text) + 1]
    first = max(cut for cut in cuts if cut <= mark.start)
    last = min(cut for cut in cuts if cut > mark.start)
    words = piece.text[first : max(last - 1, mark.end)].strip(" ,;:()-")
    return words or piece.text[mark.start : mark.end]


def _languages(sheet: Sheet, piece: Piece) -> Iterator[Ask]:
    low = piece.low
    signs = piece.marks.of("language_asked")
    for mark in piece.marks.of("languages"):
        near = any(
            min(abs(sign.start - mark.end), abs(mark.start - sign.end)) <= _NEAR for sign in signs
        )
        if not (near or _only_languages(piece)) or not piece.text[mark.start].isupper():
            continue
        if re.search(r"not (?:required|necessary|needed)", low[mark.end : mark.end + 60]):
            continue
        strength = loose_strength(piece, mark.start, mark.end)
        if strength != "mentioned":
            yield sheet.ask(
                "language",
                piece,
                (mark.start, mark.end),
                strength,
                text=piece.text[mark.start : mark.end],
            )


def _only_languages(piece: Piece) -> bool:
    """Whether a line says no more than languages, and how firmly they are asked."""
    low = piece.low
    for mark in (*piece.marks.of("wording"), *piece.marks.of("languages")):
        low = low[: mark.start] + " " * (mark.end - mark.start) + low[mark.end :]
    return _BESIDE_LANGUAGES.issuperset(re.findall(r"\w+", low))
