"""A posting's text in pieces: sentences and items, each with what the heading over it says.

Texts from boards have often lost their line breaks (`skillsStrong attention`), so pieces end also
where a word runs into the next.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from csm_advisor.intake.posting.glued import LIST_ENDS, number_glued, words_glued
from csm_advisor.intake.posting.phrases import Lexicon, Mark, Marks, marks_of
from csm_advisor.text.lazy_pattern import lazy_pattern

_LONGEST_PIECE = 2000  # characters; what goes on for longer has lost its ends
# Where a piece ends, in one pass: at a sign, or where a word or a number was glued to the word
# before it. Each begins with one letter, so that only signs, capitals and digits are looked at.
_CUT = re.compile(
    rf"""
    [A-Z0-9\n\u2022\u25cf\u25aa\u00b7\u25e6\u2023\u2713\u2714\u27a2\uf0b7\uf0a7*\u2013.!?;:)%-]
    (?:
    (?<=[A-Z0-9])(?<!\s.)                                                     # glued
    (?:
      (?<=[a-z]{{2}}[A-Z])(?=[a-z'\ ]|\.[A-Z]|[A-Z]{{3}}(?<=[a-z]{{3}}[A-Z]{{4}}))
    | (?<=[a-z]{{4}}[A-Z])(?=[A-Z]{{1,2}}\ [a-z])                     # "diplomaEKG a plus"
    | (?<=[A-Z]{{6}})(?=[a-z])
    | (?<=\b(?:{LIST_ENDS})[A-Z])(?=[a-z])
    | (?<=[a-z]{{2}}[0-9])(?=\d?\+?\ years?\b|(?<=[a-z]{{3}}[0-9])\d?[+\ \u2013\u2014-])
    )
    | (?<![A-Z0-9])(?!(?<=-)[a-z])                                            # no sign in a word
    (?:
      (?<=\n)[\n\t\r\ \u00a0]*
    | (?<=[\u2022\u25cf\u25aa\u00b7\u25e6\u2023\u2713\u2714\u27a2\uf0b7\uf0a7])        # bullets
    | (?<=[a-z)]{{2}}[*-])[ ](?=[A-Z][a-z]|(?<=\*\ )\d)                       # "calls- Send"
    | (?<=\s[*\u2013-])(?<![\d+]\s.)(?<!years\s.)(?<!year\s.)(?<!yrs\s.)[ \t]     # plain ones
      (?<!experience\s..)
      (?!(?:prefer|requir|desir)[a-z]+\b)
    | (?<=[a-z0-9)%'"\u2019\u201d]{{2}}[.!?])[.!?]*[ \t\u00a0]+
      (?=["'(A-Z\u2022\u201c0-9$])(?!\((?:[Nn]ot\ )?[RrPp][a-z]{{7,8}}\))  # a sentence
    | (?:(?<=[A-Z]{{3}}[.!?])|(?<=[A-Z]{{2}}\)[.!?]))[ \t\u00a0]+(?=[A-Z][a-z])   # "a GED. Must"
      (?!(?:Prefer|Requir|Desir)[a-z]+\b)
    | (?<=[a-z]\s[.!?])[ \t]+(?=[A-Z][a-z])                                   # " . With"
    | (?:(?<=[a-z]{{3}}[.!?;])|(?<=[a-z]\)[.!?;]))[.!?;]*                     # the same, glued
      (?=[A-Z][a-z']|[1-9]\d?\+?[ -])
    | (?<=[a-z)0-9%]:)(?=[A-Z]) | (?<=[A-Z]{{2}}[.!?])(?!Net\b)(?=[A-Z][a-z]{{2,}}\ )
    | (?<=[)%!?])(?=[A-Z][a-z]{{2}})
    )
    )
    """,
    re.VERBOSE,
)
_OR_AT_END = re.compile(r"(?<![^\s*#>|])or[,:;.]?$")
_KEPT = ".!?:;)%"  # signs that stay with what they end
# Behind these a dot ends no sentence: looked for in the letters before it, then as whole words.
_SHORT = (
    "e.g", "i.e", "etc", "vs", "approx", "incl", "min", "max", "no", "st", "sr", "jr", "dr", "mr",
    "ms", "inc", "ltd", "co", "u.s", "yrs", "hrs", "mo", "mos",
)  # fmt: skip
_SHORTENED = lazy_pattern(rf"\b(?:{'|'.join(map(re.escape, _SHORT))})$")
_LONGEST_HEADING, _LONGEST_LABEL = 110, 40
# Headings for what is asked or wished for, as the heading over them says.
_WISHES = ("prefer", "desir", "recommend")
_UNDER_ANOTHER = lazy_pattern(
    r"(?:(?!required|minimum|essential|basic|must|mandatory)[a-z&/'-]+ ){0,4}"
    r"(?:(?:education|experience|training|knowledge|skills|abilities|licen[cs]es?|certifications?)"
    r"(?:,? (?:and|or|&) |/|, )?)+"
)
_LABEL = re.compile(rf"^([^:.;]{{3,{_LONGEST_LABEL}}}):\s+(?=\S)")
_GLUED_HEADING = lazy_pattern(
    r"(?<=[a-z0-9.!?)] )((?:(?:Minimum|Required|Basic|Preferred|Desired) )?"
    r"(?:Requirements|Qualifications|Responsibilities|Benefits)) (?=[A-Z0-9\u2022*-])"
)
# Wordings that stand behind what they are of, and how the next item begins.
_CLOSERS = frozenset(("required", "preferred", "desired", "an asset", "a plus", "is a plus"))
_ITEM = lazy_pattern(r" (?:[A-Z][a-z]+|\d\+? ?(?:-|to|years?|yrs?)) ")
_IN_ITEM = lazy_pattern(r"[a-z)] $")
_DIGIT = re.compile(r"\d")
# "Option 2: a bachelor's degree"; the first is not joined to what stands before it.
_OPTIONS = ("option", "pathway", "alternative", "choice", "path")
_OPTION = lazy_pattern(
    rf"(?:{'|'.join(_OPTIONS)}) ?(?:(?P<first>[a1]|i)|[b-d2-5]|i{{2,3}}|iv)\b[:.)]?"
)
_NUMBER_ALONE = lazy_pattern(r"0\d")
# Phrases and parts of words that an ask may stand with; pieces without one are not looked at.
_ASKING = frozenset((
    "degree", "or_equivalent", "known_certification", "certification", "product", "languages",
    "skill", "schedule", "commercial", "entry", "leads", "no_leads", "prior_experience", "remote",
))  # fmt: skip
_TIMES = ("year", "yr", "month", " mo ", " mo.", " mos ", " mos.")
_ASKING_WORDS = (*_TIMES, "substitut")
_GOES_ON = (" of ", " and ", " & ")  # before a heading's word that is not its first
_IN_CAPITALS = lazy_pattern(r" (?=[A-Z][a-z])")  # behind a heading
_OF_A_LABEL = lazy_pattern(
    r"[ *\u2022-]*[A-Z][\w'-]{1,20} (?:(?:and|of|&|[A-Z][\w'-]{1,20}) ){0,3}"
)
_BLANKS = " \u00a0"
_NO_MARK = Mark("", None, sys.maxsize, sys.maxsize)
_FRAME = " \t\r\u00a0*#=_-:\u2013\u2014>|"


class Piece(NamedTuple):
    """One sentence or item at `start` in the text, `low` as it is compared; `section` is what its
    heading says, None before any. It is the `number`th of all; `joined`: an "or" stands between it
    and the piece before; `timed`: it names years or months. The places of its `marks` are counted
    from its start."""

    text: str
    low: str
    start: int
    section: str | None
    joined: bool
    number: int
    timed: bool
    marks: Marks


def before_form(text: str, marks: Marks) -> int | None:
    """Where the line stands that heads an application form, of which nothing is read; None where
    none does."""
    for mark in marks.of("heading"):
        if mark.key.strength != "form":
            continue
        start, end = text.rfind("\n", 0, mark.start) + 1, text.find("\n", mark.end)
        line = text[start : end if end >= 0 else None].strip(_FRAME)
        over = [one for one in marks.of("heading") if start <= one.start and one.end <= end]
        if _heading(line, start, "", line.isupper(), over) == "form":
            return start
    return None


def pieces_of(text: str, low: str, marks: Marks, of_years: Lexicon) -> list[Piece]:
    """The pieces of a whole posting in which an ask may stand. `marks` are the phrases in it;
    those of `of_years` are looked for where years are named."""
    pieces: list[Piece] = []
    section: str | None = None
    before: tuple[int, int] | None = None  # where the piece before lies, None behind a heading
    labelled: tuple[str | None, int] | None = None  # the section around a label, its line's end
    number = 0
    wishes = nested = False  # a heading for wishes came last; others lie under it
    another = False  # an option begins that the one before is an alternative to
    headings = marks.of("heading")
    marked, words = iter((*marks.all, _NO_MARK)), iter(_asking_words(low))
    mark, (word, of_time) = next(marked), next(words)
    inline = [  # "Preferred Experience:" is one
        at
        for before_it, one in zip((_NO_MARK, *headings), headings, strict=False)
        if text[one.start].isupper()
        and (text[before_it.end : one.start] != " " or text[before_it.start].islower())
        for at in _inline(text, one)
    ]
    inline += (one.end for one in marks.of("wording") if _closes_an_item(text, low, one))
    if "\n" not in text.strip():  # glued to one line, with its headings
        inline += [at for one in _GLUED_HEADING.finditer(text) for at in one.span(1)]
    for start, end in _spans(text, low, inline):
        if section == "form" or (end - start == 2 and _is_number_alone(text, start, end)):
            break  # what follows are answers
        if labelled and 0 <= labelled[1] < start:
            section, labelled = labelled[0], None  # a label speaks of its own line
        over: list[Mark] = []
        inside: list[Mark] = []
        asking = timed = False
        while mark[2] < end:
            if mark[2] >= start:
                asking = asking or mark[0] in _ASKING
                if mark[3] <= end:
                    (over if mark[0] == "heading" else inside).append(mark)
            mark = next(marked)
        while word < end:
            if word >= start:
                asking, timed = True, timed or of_time
            word, of_time = next(words)
        if over:
            told, whole = _section(text, start, end, over)
            if told:
                named = low[start:end].partition(":")[0]
                nested = (nested or wishes) and _UNDER_ANOTHER.fullmatch(named) is not None
                told = section if nested else told
                wishes = whole and told == "preferred" and any(map(named.__contains__, _WISHES))
            if told and not whole and labelled is None:
                labelled = section, text.find("\n", end)
            section = told or section
            if told and whole:
                before = labelled = None
                continue
        may_be = low.startswith(_OPTIONS, start, end)
        option = _OPTION.match(low, start, end) if may_be else None
        another = another or (option is not None and option["first"] is None)
        if option is not None and option.end() == end:
            continue  # in a line of its own over a way in
        if asking:
            joined = (
                another or low.startswith(("or ", "or:"), start, end) or _ends_with_or(low, before)
            )
            another = False
            body, plain = text[start:end], low[start:end]
            own = marks_of(inside, start)
            if timed:
                own = own.beside(of_years.scan(body, plain))
            pieces.append(Piece(body, plain, start, section, joined, number, timed, own))
        wishes = False
        number += low[start:end] != "or"  # in a line of its own it only joins
        before = start, end
    return pieces


def _closes_an_item(text: str, low: str, mark: Mark) -> bool:
    """Whether a wording ends one item of a list that was put in one line: "a diploma required
    Two years of retail preferred Excel an asset"."""
    start, end = mark[2:]
    return (
        text[start].islower()
        and low[start:end] in _CLOSERS
        and _ITEM.match(text, end) is not None
        and _IN_ITEM.search(text, max(0, start - 3), start) is not None
    )


def _asking_words(low: str) -> list[tuple[int, bool]]:
    """Where parts of words stand that an ask may stand with, in order, with whether they are of
    years or months; behind them one that is nowhere."""
    places: list[tuple[int, bool]] = []
    for word in _ASKING_WORDS:
        place = low.find(word)
        while place >= 0:
            places.append((place, word in _TIMES))
            place = low.find(word, place + 1)
    places.sort()
    return [*places, (sys.maxsize, False)]


def _section(text: str, start: int, end: int, found: list[Mark]) -> tuple[str | None, bool]:
    """What a piece says as a heading or as a label before what it asks, None where it is neither;
    and whether it is a heading as a whole. `found` are the words for headings in it."""
    if end - start > _LONGEST_HEADING and text.find(":", start, start + _LONGEST_LABEL + 1) < 0:
        return None, False
    body = text[start:end]
    if len(body) <= _LONGEST_HEADING:
        line = body.isupper() and _whole_line(text, start, end)
        told = _heading(body, start, text[end : end + 1], line, found)
        if told:
            return told, True
    label = _LABEL.match(body) if ":" in body[: _LONGEST_LABEL + 1] else None
    if label is None:
        return None, False
    over = [mark for mark in found if mark.end <= start + label.end(1)]
    return _heading(label[1], start, ":", False, over), False


def _ends_with_or(low: str, span: tuple[int, int] | None) -> bool:
    """Whether a piece that lies there ends with an "or"."""
    if span is None:
        return False
    start, end = span
    return _OR_AT_END.search(low, max(start, end - 3), end) is not None


def _is_number_alone(text: str, start: int, end: int) -> bool:
    """Whether a piece is the number of a question, in a line of its own: "01"."""
    return _NUMBER_ALONE.match(text, start) is not None and _whole_line(text, start, end)


def _whole_line(text: str, start: int, end: int) -> bool:
    """Whether a piece is a line of its own, but for a frame."""
    before = text[max(0, start - 12) : start].rstrip(_FRAME)
    after = text[end : end + 12].lstrip(_FRAME)
    return before[-1:] in ("\n", "") and after[:1] in ("\n", "")


def _inline(text: str, mark: Mark) -> tuple[int, ...]:
    """The ends of a heading with a capital within a line, none where it is none: before it two
    blanks or the small letters of another sentence, behind it a colon, or two blanks again; of
    several words, before a dash; or all in capitals before a sentence that is not."""
    start, end = mark[2:]
    if text[start:end].isupper() and _IN_CAPITALS.match(text, end):
        return (start, end) if not text[max(0, start - 1) : start].strip() else ()
    if start < 2 or text[start - 1] not in _BLANKS:
        return ()
    blanks = text[start - 2] in _BLANKS
    line = text.rfind("\n", max(0, start - _LONGEST_HEADING), start) + 1
    if (line or start < _LONGEST_HEADING) and _OF_A_LABEL.fullmatch(text, line, start):
        return ()  # "Leadership & Management Experience: two years"
    if text.startswith((":", " :"), end) and (blanks or text[start - 2].islower()):
        # "Years of Experience: 5", "Preferred Experience and Qualifications:"
        return () if text.endswith(_GOES_ON, 0, start) else (start,)
    if text.startswith((" - ", " \u2013 "), end) and " " in text[start:end]:
        return (start,) if text[start - 2].islower() else ()
    return (start, end) if blanks and text.startswith("  ", end) else ()


def _spans(text: str, low: str, inline: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Where pieces lie. `inline` are the places where a heading stands within a line."""
    cuts = [(at, at) for at in inline]
    for found in _CUT.finditer(text):
        first, last = found.span()
        sign = text[first]
        if sign.isalnum():
            if number_glued(first, text) or words_glued(first, text):
                cuts.append((first, first))
        elif sign != "." or not _is_short(low, first):
            cuts.append((first + (sign in _KEPT), last))
    cuts.sort()
    cuts.append((len(text), len(text)))
    start = 0
    for end, after in cuts:
        while start < end:
            last = end if end - start <= _LONGEST_PIECE else start + _LONGEST_PIECE
            body = text[start:last].lstrip(_FRAME)
            first = last - len(body)
            body = body.rstrip(_FRAME)
            if body:
                yield first, first + len(body)
            start = last
        if after > start:
            start = after


def _is_short(low: str, at: int) -> bool:
    """Whether the dot at a place ends no sentence but a shortened word."""
    near = max(0, at - 8)
    return low.endswith(_SHORT, near, at) and _SHORTENED.search(low, near, at) is not None


def _heading(body: str, start: int, after: str, line: bool, found: Sequence[Mark]) -> str | None:
    """What a heading says of what follows; None where the piece at `start` is none. `line`: it is
    in capitals and a line of its own."""
    if not found or len(body) > _LONGEST_HEADING:
        return None
    colon = after == ":" or body.endswith(":")
    most = sum([mark[3] - mark[2] for mark in found]) >= 0.7 * len(body)
    if not (colon or most or line) or _DIGIT.search(body):
        return None
    words = len(body.split())
    at_an_end = found[0].start < start + 8 or found[-1].end > start + len(body) - 4
    if not (
        (colon and (words <= 6 or (words <= 14 and at_an_end)))
        or (most and words <= 7 and not body.endswith("."))
        or (line and words <= 7)
    ):
        return None
    told = [mark.key.strength for mark in found]
    for strength in ("form", "preferred", "aside"):
        if strength in told:
            return strength
    longest = max(found, key=lambda mark: mark.end - mark.start)
    return str(longest.key.strength)
