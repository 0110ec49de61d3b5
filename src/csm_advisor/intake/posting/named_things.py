"""Certifications, software, languages, skills, hours of work: the things a posting names."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from csm_advisor.intake.posting.layout import Sheet, loose_strength
from csm_advisor.intake.posting.or_another import Another, Name, or_another
from csm_advisor.intake.posting.phrases import Mark
from csm_advisor.intake.posting.segments import Piece
from csm_advisor.intake.posting.wording import without_wording
from csm_advisor.model.asks import Ask
from csm_advisor.model.posting_kinds import AskKind, Strength
from csm_advisor.model.skills import SECOND_LANGUAGE
from csm_advisor.text.lazy_pattern import lazy_pattern
from csm_advisor.text.number_words import NUMBER_WORDS

_RANK: dict[Strength, int] = {"required": 0, "preferred": 1, "mentioned": 2}
_CLAUSE = lazy_pattern(r"[,;:()]|\s-\s|\band\s+(?=[a-z]+ing\b)")
_JOINED = lazy_pattern(r"^(?:and|or) (?:an? )?|^an? (?=[A-Z])", re.IGNORECASE)
_OF_WHAT = lazy_pattern(r"\b(?:certifi\w+|licen[cs]e) (?:in|as)\b", re.IGNORECASE)
_GROUPS = frozenset(
    ("known_certification", "certification", "product", "languages", "skill", "schedule")
)
_PAID = lazy_pattern(r"(?: is)?(?: paid)?(?: pay| rate)?(?: of| at|:)? ?[$\u20ac\u00a3]")
# Between a degree and the fields it may be in.
_FIELDS = 120
_IN_FIELDS = lazy_pattern(
    r"(?:(?!\b(?:with|and \d|plus|years?|experience|skills?|knowledge|ability)\b)[^.;:])*"
)
_OF_ONE = lazy_pattern(r"\b(?:or|and)\b|[/,]")
# What else may stand in a line that only names languages.
_BESIDE_LANGUAGES = frozenset(
    ("a", "an", "is", "are", "or", "and", "also", "be", "would", "as", "of")
)

# Words that name no certification, alone or in a heading such as "CREDENTIALS & EXPERIENCE".
_NO_NAMES = frozenset((
    "license", "licence", "licenses", "licensed", "licensing", "certification", "certifications",
    "certified", "credential", "credentials", "required", "preferred", "education", "experience",
    "skills", "training", "qualifications", "requirements", "licensure", "special",
    "certificate", "certificates",
))  # fmt: skip
# "or two years in a leadership role": of another way in, and asked of nobody by itself.
_OTHER_YEARS = lazy_pattern(
    r"\b(?:years?|yrs?|months?)\b.*\bor (?:at least |a minimum of |with )?"
    rf"(?:\d+|{'|'.join(NUMBER_WORDS)})\+?[^.;,]{{0,12}} (?:years?|yrs?|months?)\b[^.;,]*$"
)
_IS_AT_END = lazy_pattern(r"(?: (?:is|are|would be|will be|be|as|an?|strongly|highly))+$")
_AS_A_WORD = lazy_pattern(r" (?:at|in|to|of|under|as|when|through|off|by)\b")
_LONGEST = 400  # letters of a piece that names a certification
_PAID_FOR = re.compile(r"\bbi-?lingual (?:pay|premium|differential|stipend|bonus)\b")
_IN_A_LIST = lazy_pattern(r",? ?(?:or )?")
_HOW_MANY = lazy_pattern(r"\b[\d.]+\+?(?: ?(?:-|to) ?\d+)? ?$")
_IS_A_PLUS = lazy_pattern(
    r"(?: language)?(?: skills?)?(?: (?:is|are|would be))?:? ?-? ?(?:an? )?(?:[a-z]+ )?"
    r"(?:plus|bonus|asset|preferred|required|desired|helpful)\b"
)
_NEAR = 60  # letters between a language and the word that asks for it


class Named(NamedTuple):
    """A thing named at a mark of a piece; `words` are its name as the posting writes it."""

    kind: AskKind
    id: str | None
    words: str
    piece: Piece
    mark: Mark
    strength: Strength
    another: Another = Another()


def things_asked(sheet: Sheet) -> list[Ask]:
    """Everything named, each once, as firmly as it is anywhere asked."""
    best: dict[tuple[AskKind, str | None, str], Named] = {}
    for piece in sheet.pieces_with(_GROUPS):
        if piece.section in ("aside", "form"):
            continue
        for one in _in_piece(piece):
            key = one.kind, one.id, one.words.lower().replace("-", " ")
            if key not in best or _RANK[one.strength] < _RANK[best[key].strength]:
                best[key] = one
    order = ("certification", "tool", "language", "skill", "schedule")
    return [
        sheet.ask(
            one.kind,
            one.piece,
            one.mark[2:],
            one.strength,
            id=one.id,
            text=one.words,
            or_another=one.another.words,
            or_alike=one.another.alike,
        )
        for one in sorted(best.values(), key=lambda one: order.index(one.kind))
    ]


def _in_piece(piece: Piece) -> Iterator[Named]:
    marks = piece.marks
    if "certification" in marks or "known_certification" in marks:
        yield from _with_others(piece, _certifications(piece))
    if "product" in marks:
        yield from _with_others(piece, _products(piece))
    paid_for = "ingual" in piece.low and _PAID_FOR.search(piece.low)
    named = [] if paid_for or "languages" not in marks else _languages(piece)
    spoken = list(_with_others(piece, named))
    yield from spoken
    for mark in marks.clear_of("skill", "product", "languages", "no_leads"):
        if piece.timed and " or " in piece.low and _OTHER_YEARS.search(piece.low, 0, mark.start):
            continue
        told = spoken or paid_for
        if not (told and mark.key == SECOND_LANGUAGE) and not _studied(piece, mark):
            yield _named("skill", mark.key, piece, mark)
    if "not_schedule" not in marks:
        for mark in marks.of("schedule"):
            if _PAID.match(piece.low, mark.end):
                continue
            hours = None
            if piece.low.startswith(("hours", "hrs"), mark.start):
                hours = _HOW_MANY.search(piece.low, 0, mark.start)
                if hours is None:
                    continue  # of how many hours it speaks is what is asked
            first = hours.start() if hours else mark.start
            yield _named("schedule", None, piece, mark, piece.text[first : mark.end])


def _products(piece: Piece) -> Iterator[Named]:
    for mark in piece.marks.clear_of("product", "known_certification", "not_product"):
        capitals = mark.key.capitals
        if not capitals or _is_a_name(piece, mark, capitals):
            yield _named("tool", mark.key.tool, piece, mark)


def _with_others(piece: Piece, found: Iterable[Named]) -> Iterator[Named]:
    """Each with what the posting takes in its place."""
    named = sorted(found, key=lambda one: one.mark.end)
    names = [
        Name(max(0, piece.text.rfind(one.words, 0, one.mark.end)), one.mark.end, one.words)
        for one in named
    ]
    for one, another in zip(named, or_another(piece, names), strict=True):
        yield one._replace(another=another)


def _named(kind: AskKind, id_: str | None, piece: Piece, mark: Mark, words: str = "") -> Named:
    start, end = mark[2:]
    strength = loose_strength(piece, start, end)
    return Named(kind, id_, words or piece.text[start:end], piece, mark, strength)


def _studied(piece: Piece, mark: Mark) -> bool:
    """Whether words that could be a skill are the field of a degree: "master of business"."""
    return any(
        degree.start <= mark.start
        and mark.start - degree.end <= _FIELDS
        and _IN_FIELDS.fullmatch(piece.low, min(degree.end, mark.start), mark.start) is not None
        for degree in piece.marks.of("degree")
    )


def _is_a_name(piece: Piece, mark: Mark, capitals: Sequence[str]) -> bool:
    """Whether an everyday word, such as Access, names the product: there it needs more than a
    capital at the start, or before words that it goes on with ("Excel at what you do")."""
    starts_sentence = mark.start == 0 and (len(piece.text) > mark.end + 25 or _goes_on(piece, mark))
    return not starts_sentence or piece.text[: mark.end] not in capitals


def _goes_on(piece: Piece, mark: Mark) -> bool:
    word = piece.text[: mark.end]
    return not word.isupper() and _AS_A_WORD.match(piece.low, mark.end) is not None


def _certifications(piece: Piece) -> Iterator[Named]:
    known = piece.marks.of("known_certification")
    for mark in known:
        yield _named("certification", mark.key, piece, mark)
    if len(piece.text) > _LONGEST:
        return
    for mark in piece.marks.clear_of("certification", "not_certification"):
        if any(one.start - 1 <= mark.end and mark.start <= one.end + 1 for one in known):
            continue  # "ITIL Foundation certification"
        name = _clause(piece, mark)
        if known:  # "CCXP or HDI certification"
            before = _OF_ONE.split(piece.text[known[-1].end : mark.start])[-1].strip()
            if known[-1].end > mark.start or not before:
                continue
            name = f"{before} {piece.text[mark.start : mark.end]}"
        if _names_one(name, mark, piece):
            one = _named("certification", None, piece, mark, name)
            if one.strength != "mentioned":
                yield one


def _names_one(name: str, mark: Mark, piece: Piece) -> bool:
    """Whether the words name a certification, and not just speak of some."""
    if mark.start and piece.text[mark.start - 1] == "-":
        return False
    if _OF_WHAT.search(name):
        return True
    named = [word for word in name.split()[1:] if word[:1].isupper()]
    first = name.split()[0]
    named += (
        [first] if first[:1].isupper() and (first[1:2].isupper() or len(name.split()) <= 4) else []
    )
    return len(name.split()) <= 14 and any(
        word.strip(".").lower() not in _NO_NAMES for word in named
    )


def _clause(piece: Piece, mark: Mark) -> str:
    """The words between the signs around a mark: `Commercial Lines Insurance License`."""
    cuts = [0, *(found.end() for found in _CLAUSE.finditer(piece.text)), len(piece.text) + 1]
    first = max(cut for cut in cuts if cut <= mark.start)
    last = min(cut for cut in cuts if cut > mark.start)
    wishes = (one.start for one in piece.marks.of("wording") if one.start >= mark.end)
    last = min(last, next(wishes, last) + 1)
    words = piece.text[first : max(last - 1, mark.end)].strip(" ,;:()-")
    words = _IS_AT_END.sub("", without_wording(_JOINED.sub("", words)))
    return words or piece.text[mark.start : mark.end]


def _languages(piece: Piece) -> list[Named]:
    """The languages that are asked; those of a list as firmly as any of them."""
    low = piece.low
    lists: list[list[Named]] = []
    signs = piece.marks.of("language_asked")
    for mark in piece.marks.of("languages"):
        near = any(
            min(abs(sign.start - mark.end), abs(mark.start - sign.end)) <= _NEAR for sign in signs
        )
        near = near or _IS_A_PLUS.match(low, mark.end) is not None
        if not (near or _only_languages(piece)) or not piece.text[mark.start].isupper():
            continue
        one = _named("language", None, piece, mark)
        if lists and _IN_A_LIST.fullmatch(low, lists[-1][-1].mark.end, mark.start):
            lists[-1].append(one)
        else:
            lists.append([one])
    firmest = [min((one.strength for one in each), key=_RANK.__getitem__) for each in lists]
    return [
        one._replace(strength=strength)
        for each, strength in zip(lists, firmest, strict=True)
        for one in each
        if strength != "mentioned"
    ]


def _only_languages(piece: Piece) -> bool:
    """Whether a line says no more than languages, and how firmly they are asked."""
    low = piece.low
    for mark in (*piece.marks.of("wording"), *piece.marks.of("languages")):
        low = low[: mark.start] + " " * (mark.end - mark.start) + low[mark.end :]
    return _BESIDE_LANGUAGES.issuperset(re.findall(r"\w+", low))
