"""A posting's text in pieces: sentences and items, each with what the heading over it says.

Texts from boards have often lost their line breaks (`skillsStrong attention`), so pieces end also
where a word runs into the next.
"""

import re
from collections.abc import Iterator
from html import unescape
from itertools import pairwise
from typing import NamedTuple

from csm_advisor.intake.posting.phrases import Lexicon, Mark, Marks, alike

_LONGEST_PIECE = 4000  # characters; what goes on for longer has lost its ends
LONGEST = 200_000  # characters; a longer one is no posting
_ESCAPED = re.compile(
    r"&lt;/?[a-z]|</?(?:p|li|ul|ol|br|div|strong|b|span|h[1-6])\b[^>]{0,300}>|&[a-z]{2,8};|&#\d{1,6};",
    re.IGNORECASE,
)
_BLOCK = re.compile(
    r"</?(?:p|li|ul|ol|br|div|h[1-6]|tr|td|table|section)\b[^<>]{0,2000}>", re.IGNORECASE
)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
_BREAK = re.compile(
    r"""
    \n
    | [\u2022\u25cf\u25aa\u00b7\u25e6\u2023\u2713\u2714\u27a2\uf0b7\uf0a7]        # bullets
    | (?<=\s)[*\u2013-][ \t]                                                  # plain ones
    | (?<=[a-z0-9)%'"\u2019\u201d]{2})[.!?]+[ \t\u00a0]+(?=["'(A-Z\u2022\u201c0-9$])  # a sentence
    | (?<=[a-z]{3})[.!?;]+(?=[A-Z][a-z'])                                 # the same, glued
    | (?<=[a-z)0-9%]):(?=[A-Z])
    | (?<=[)%!?])(?=[A-Z][a-z]{2})
    | (?<=[a-z]{3})(?=[1-9]\d?(?:\+|[ -]))
    """,
    re.VERBOSE,
)
_GLUED = re.compile(
    r"(?<![^\W_])(?:((?:[a-z]{2,}|[A-Z][a-z]{6,}))(?=[A-Z][a-z' ])|[A-Z]{5,}(?=[A-Z][a-z]))"
)
_SHORTENED = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|approx|incl|min|max|no|st|sr|jr|dr|mr|ms|inc|ltd|co|u\.s|yrs|hrs))$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^([^:.;]{3,40}):\s+(?=\S)")
_NUMBER_ALONE = re.compile(r"^0\d$")
_EMPHASIS = frozenset(
    ["strongly", "highly", "but", "is", "a", "an", "not", "required", "or", "definitely", "very"]
)
_FRAME = " \t\r\u00a0*#=_-:\u2013\u2014>|"


class Piece(NamedTuple):
    """One sentence or item at `start` in the text; `section` is what its heading says, None
    before any. `joined` says that the piece before it ends with an "or"."""

    text: str
    start: int
    section: str | None
    joined: bool
    marks: Marks


def as_read(raw: str) -> str:
    """The text as a reader sees it, where it still holds markup, escaped once or twice."""
    text = raw.replace("\r\n", "\n").replace("\r", "\n")
    for _ in range(3):
        if not _ESCAPED.search(text):
            break
        text = _TAG.sub("", _BLOCK.sub("\n", unescape(text)))
    return text


def pieces_of(text: str, lexicon: Lexicon) -> list[Piece]:
    """The pieces of a whole posting, headings left out."""
    found: list[Piece] = []
    section: str | None = None
    joined = False
    for start, end, line in _spans(text):
        body = text[start:end]
        if line and _NUMBER_ALONE.match(body):
            section = "form"
        if section == "form":
            continue
        marks = lexicon.scan(body)
        told = _heading(body, text[end : end + 1], line, marks)
        if told:
            section, joined = told, False
            continue
        label = _LABEL.match(body)
        if label:
            told = _heading(label[1], ":", False, lexicon.scan(label[1]))
            if told:
                section = told
        found.append(Piece(body, start, section, joined, marks))
        joined = body.rstrip(" .,;:").lower().endswith(" or") or body.lower() == "or"
    return found


def _spans(text: str) -> Iterator[tuple[int, int, bool]]:
    """Where pieces lie, and whether each is a whole line."""
    cuts = [(0, 0)]
    for at in _BREAK.finditer(text):
        before = text[max(0, at.start() - 8) : at.start()]
        if at[0][:1] == "." and _SHORTENED.search(before):
            continue
        keep = at.start() + (1 if at[0] and at[0][0] in ".!?:;" else 0)
        cuts.append((keep, at.end()))
    cuts += [(glued.end(), glued.end()) for glued in _GLUED.finditer(text) if _parts(glued, text)]
    cuts.append((len(text), len(text)))
    cuts.sort()
    for (_, start), (end, _) in pairwise(cuts):
        for first in range(start, end, _LONGEST_PIECE):
            last = min(end, first + _LONGEST_PIECE)
            body = text[first:last]
            lead = len(body) - len(body.lstrip(_FRAME))
            body = body.strip(_FRAME)
            if body:
                before = text[max(0, first - 12) : first + lead].rstrip(" \t*#|>-")
                whole = text[last : last + 1] in ("\n", "") and before[-1:] in ("\n", "")
                yield first + lead, first + lead + len(body), whole


_NAMES = frozenset(
    {
        "linkedin",
        "servicenow",
        "helpscout",
        "salesforce",
        "uservoice",
        "livechat",
        "liveperson",
        "powerpoint",
        "youtube",
        "quickbooks",
        "sharepoint",
        "javascript",
        "successfactors",
        "getsatisfaction",
    }
)


def _parts(glued: re.Match[str], text: str) -> bool:
    """Whether two words were glued, and not one written with a capital inside (`ServiceNow`)."""
    rest = re.match(r"[A-Z][a-z]*", text[glued.end() : glued.end() + 20])
    return (glued[0] + (rest[0] if rest else "")).lower() not in _NAMES


def _heading(body: str, after: str, line: bool, marks: Marks) -> str | None:
    """What a heading says of what follows; None where the piece is none."""
    found = marks.of("heading")
    if not found or len(body) > 110 or re.search(r"\d", body):
        return None
    words = len(body.split())
    colon = after == ":" or body.endswith(":")
    covered = sum(mark.end - mark.start for mark in found) / len(body)
    if not (
        (
            colon
            and (
                words <= 6
                or (words <= 14 and (found[0].start < 8 or found[-1].end > len(body) - 4))
            )
        )
        or (covered >= 0.7 and words <= 7 and not body.endswith("."))
        or (line and body.isupper() and words <= 7)
    ):
        return None
    told = [mark.key.strength for mark in found]
    for strength in ("form", "preferred", "aside"):
        if strength in told:
            return strength
    longest = max(found, key=lambda mark: mark.end - mark.start)
    return str(longest.key.strength)


def exact(
    raw: str, text: str, start: int, end: int, core: tuple[int, int], longest: int = 300
) -> str:
    """The words of `text` from start to end around `core`, as they stand in `raw` letter by letter.

    Where markup lies between, fewer words are quoted.
    """
    first, last = start, end
    if last - first > longest:
        first = max(start, core[0] - longest // 2)
        last = min(end, core[1] + longest // 2)
        while first > start and not text[first - 1].isspace():
            first -= 1
        while last < end and not text[last : last + 1].isspace():
            last += 1
    quote = text[first:last].strip()
    if quote in raw:
        return quote
    words = [m.span() for m in re.finditer(r"\S+", text[first:last])]
    inside = [n for n, (a, b) in enumerate(words) if first + b > core[0] and first + a < core[1]]
    low = high = inside[0] if inside else 0
    here = text[first:last]
    while high + 1 < len(words) and here[words[low][0] : words[high + 1][1]] in raw:
        high += 1
    while low > 0 and here[words[low - 1][0] : words[high][1]] in raw:
        low -= 1
    quote = here[words[low][0] : words[high][1]]
    if quote in raw:
        return quote
    parts = re.findall(r"[^\W_]+", quote) or [""]
    return max((part for part in parts if part in raw), key=len, default="")


def section_strength(section: str | None) -> str | None:
    """The strength that a heading gives, None where it gives none."""
    return section if section in ("required", "preferred", "mentioned") else None


def _aside(low: str, mark: Mark, start: int, end: int) -> bool:
    """Whether a wording stands in brackets about something else: "(Master's preferred)"."""
    first = low.rfind("(", 0, mark.start)
    last = low.find(")", mark.end)
    if first < 0 or last < 0 or ")" in low[first : mark.start] or (first < start and end <= last):
        return False
    beside = f"{low[first + 1 : mark.start]} {low[mark.end : last]}".split()
    return bool(set(beside) - _EMPHASIS)


def nearest_wording(piece: Piece, start: int, end: int) -> str | None:
    """The strength that the words nearest to an ask give it."""
    low = alike(piece.text)
    best: tuple[int, str] | None = None
    for mark in piece.marks.of("wording"):
        gap = mark.start - end if mark.start >= end else start - mark.end
        between = low[end : mark.start] if mark.start >= end else low[mark.end : start]
        gap = max(gap, 0)
        if _aside(low, mark, start, end):
            continue
        gap += 60 * sum(between.count(sign) for sign in ";()") + 5 * (mark.end <= start)
        if mark.key.strength == "preferred" and gap > 110:
            continue
        if best is None or gap < best[0]:
            best = gap, str(mark.key.strength)
    return best[1] if best else None
