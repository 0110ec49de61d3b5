"""Every phrase that the data knows of postings, found in one pass over the words of a text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from string import ascii_lowercase, digits
from typing import Any, NamedTuple

from ahocorasick import Automaton

from csm_advisor.model.catalogue import Catalogue

_WORD = re.compile(r"[^\W_]+")
# Latin letters and digits: no phrase has others, so a word begins behind any other sign.
_LATIN = frozenset(
    (*ascii_lowercase, *digits, *map(chr, (*range(0xDF, 0xF7), *range(0xF8, 0x250))))
)
_SEAM = re.compile(
    r"[A-Z](?:(?<=[a-z]{2}[A-Z])(?=[a-z])|(?<=[A-Z]{6})(?=[a-z])"
    r"|(?<=[a-z]{4}[A-Z])(?=(?:BA|ED|A|S)(?![^\W_])))"  # "FinanceMBA"
)
# A number that runs into the phrase before it: "or equivalent2+ years".
_NUMBER_GLUED = re.compile(r"[0-9](?<=[a-z]{3}.)(?<!five9)(?=\d?[+ \u2014-])")
_LONG, _SEAM_OF_LONG = 3, re.compile(r"[A-Z](?<=[a-z][A-Z])")  # words; of so many no name is made
_SAME = (
    *((sign, "'") for sign in "\u2019\u2018\u00b4\u02bc\u0092"),
    *((sign, "-") for sign in "\u2010\u2011\u2012\u2013"),
    ("\u00a0", " "),
)


class Mark(NamedTuple):
    """A phrase in a text: its group, what it stands for in it, and where it is."""

    group: str
    key: Any
    start: int
    end: int


class Marks:
    """The phrases of one text, all and by group, in the order in which they stand."""

    __slots__ = ("_by", "all")

    def __init__(self, found: list[Mark], by: dict[str, list[Mark]]) -> None:
        self.all, self._by = found, by

    def __contains__(self, group: str) -> bool:
        return group in self._by

    def of(self, group: str) -> Sequence[Mark]:
        """The phrases of a group."""
        return self._by.get(group, ())

    def any_of(self, groups: frozenset[str]) -> bool:
        """Whether there is a phrase of one of the groups."""
        return not groups.isdisjoint(self._by)

    def beside(self, others: "Marks") -> "Marks":
        """These phrases and those of other groups in the same text."""
        return Marks(self.all + others.all, self._by | others._by)

    def clear_of(self, group: str, *others: str) -> Sequence[Mark]:
        """The phrases of a group that no phrase of the others lies over."""
        found = self._by.get(group, ())
        over = found and [mark for other in others for mark in self._by.get(other, ())]
        if not over:
            return found
        return [m for m in found if not any(o.start < m.end and m.start < o.end for o in over)]


def marks_of(given: Iterable[Mark], start: int = 0) -> Marks:
    """Phrases by group, given in order, with their places counted from `start`."""
    found: list[Mark] = []
    by: dict[str, list[Mark]] = {}
    new = tuple.__new__  # Mark(...) takes twice as long
    for group, key, first, last in given:
        mark = new(Mark, (group, key, first - start, last - start))
        found.append(mark)
        if group in by:
            by[group].append(mark)
        else:
            by[group] = [mark]
    return Marks(found, by)


# What a phrase stands for: its group, its key in it, and how it must be written, empty where any
# case does.
Meaning = tuple[str, Any, str]


class Lexicon:
    """Phrases of whole words, all looked for in one pass over a text. Of one group the longest that
    begins at a word is found."""

    def __init__(self, phrases: Iterable[tuple[str, str, Any, str]]) -> None:
        meanings: dict[str, list[Meaning]] = {}
        for group, written, key, exact in phrases:
            plain = alike(written)
            for spelled in (plain, plain.replace("'", "")) if "'" in plain else (plain,):
                if spelled[0].isalnum():  # signs are looked for where amounts are
                    meanings.setdefault(spelled, []).append((group, key, exact))
        self._phrases = meanings.keys()
        self._automaton = Automaton()
        for spelled, meant in meanings.items():
            self._automaton.add_word(spelled, (len(spelled), meant))
        self._automaton.make_automaton()

    @cached_property
    def _begins(self) -> frozenset[str]:
        """The words that phrases begin with."""
        return frozenset(_WORD.match(phrase)[0] for phrase in self._phrases)  # type: ignore[index]

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._begins))

    def scan(self, text: str, low: str) -> Marks:
        """The phrases in `text`, of which `low` is compared. None goes over a line's end."""
        hits: list[tuple[int, int, list[Meaning]]] = []
        if not self._phrases:
            return Marks([], {})
        size = len(low)
        for last, (length, meant) in self._automaton.iter(low):
            end = last + 1
            start = end - length
            inside = start and low[start - 1] in _LATIN
            if inside and not (text[start].isupper() and self._glued(_SEAM, text, low, start)):
                continue
            inside = end < size and low[end].isalnum() and low[last].isalnum()
            if inside and not (
                (text[end].isupper() and self._glued(_seam_behind(low[start:end]), text, low, end))
                or _NUMBER_GLUED.match(low, end)
            ):
                continue
            hits.append((start, -length, meant))
        hits.sort()  # at one place the longest first
        found: list[Mark] = []
        by: dict[str, list[Mark]] = {}
        new = tuple.__new__
        for start, minus, meant in hits:
            end = start - minus
            for group, key, exact in meant:
                if exact and text[start:end] != exact:
                    continue
                before = by.get(group)
                if before is None:
                    before = by[group] = []
                elif before[-1][3] > start:
                    continue
                mark = new(Mark, (group, key, start, end))
                before.append(mark)
                found.append(mark)
        return Marks(found, by)

    def _glued(self, sign: re.Pattern[str], text: str, low: str, seam: int) -> bool:
        """Whether two words were glued here (`skillsStrong`); a known one (`LinkedIn`) is whole."""
        if not sign.match(text, seam):
            return False
        first = last = seam
        while first and low[first - 1] in _LATIN and seam - first <= self._longest:
            first -= 1
        while low[last : last + 1] in _LATIN and last - seam <= self._longest:
            last += 1
        return low[first:last] not in self._begins

    def marks(self, text: str) -> Marks:
        """The phrases in a short text by group."""
        return self.scan(text, alike(text))


def _seam_behind(spelled: str) -> re.Pattern[str]:
    """What a word glued to the phrase looks like."""
    return _SEAM if len(spelled.split()) < _LONG else _SEAM_OF_LONG


def alike(text: str) -> str:
    """`text` in lower case with plain signs, of the same length letter by letter."""
    low = text.lower()
    if len(low) != len(text):  # a few letters have no single lower one
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    low = low.replace("\t", " ")
    if not low.isascii():
        for sign, plain in _SAME:  # quicker than one pass by letters
            low = low.replace(sign, plain)
    return low


class Lexicons(NamedTuple):
    """What is looked for in the text of a posting, beside years in it, and in its title."""

    text: Lexicon
    years: Lexicon
    title: Lexicon


# Groups that tell something in a title alone, and those that are no words to look for one by one.
_OF_TITLES = frozenset((
    "position", "service", "any_service", "outside", "outside_alone", "accounts",
))  # fmt: skip
_OF_YEARS = frozenset((
    "experience", "not_experience", "schooling_years", "leading_years", "not_leading", "other_work",
))  # fmt: skip
_ALSO_OF_TITLES = frozenset(("remote", "not_remote"))
_ELSEWHERE = ("certification_name", "foreign", "pay_unit", "pay_other_unit")


@lru_cache(maxsize=4)
def lexicons_of(catalogue: Catalogue) -> Lexicons:
    """The phrases of the data, made ready once."""
    known = [phrase for phrase in _phrases(catalogue) if phrase[0] not in _ELSEWHERE]
    titles, not_of_text = _OF_TITLES | _ALSO_OF_TITLES, _OF_TITLES | _OF_YEARS
    return Lexicons(
        text=Lexicon(phrase for phrase in known if phrase[0] not in not_of_text),
        years=Lexicon(phrase for phrase in known if phrase[0] in _OF_YEARS),
        title=Lexicon(phrase for phrase in known if phrase[0] in titles),
    )


def _phrases(catalogue: Catalogue) -> Iterator[tuple[str, str, Any, str]]:
    """Each phrase with its group, what it stands for, and how it must be written."""
    data = catalogue.posting
    for name in type(data).model_fields:
        value = getattr(data, name)
        for record in value if isinstance(value, tuple) else (value,):
            capitals = getattr(record, "capitals", ())
            for phrase in getattr(record, "words", ()):
                yield name, phrase, record, phrase if phrase in capitals else ""
    for mention in catalogue.mentions:
        if mention.skill in catalogue.skills:
            for phrase in mention.words:
                yield "skill", phrase, mention.skill, ""
    for id_, skill in catalogue.skills.items():
        yield "skill", skill.name, id_, ""
    for id_, certification in catalogue.certifications.items():
        for phrase in filter(None, (certification.name, certification.short)):
            yield "known_certification", phrase.partition(" (")[0], id_, ""
    for called in data.certification_name:
        if called.certification in catalogue.certifications:
            for phrase in called.words:
                yield "known_certification", phrase, called.certification, ""
