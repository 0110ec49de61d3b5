"""Every phrase that the data knows of postings, found in one pass over the words of a text."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

from csm_advisor.model.catalogue import Catalogue

_WORD = re.compile(r"[^\W_]+")
# Latin letters and digits: no phrase has others, and so a text is split in half the time.
_PARTS = re.compile("([a-z0-9\u00df-\u00f6\u00f8-\u024f]+)")
_SEAM = re.compile(r"[A-Z](?<=[a-z]{2}[A-Z])(?=[a-z])")
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
    """The phrases of one text, by group, in the order in which they stand."""

    def __init__(self, found: Iterable[Mark]) -> None:
        self._by: dict[str, list[Mark]] = {}
        for mark in found:
            self._by.setdefault(mark.group, []).append(mark)

    def __contains__(self, group: str) -> bool:
        return group in self._by

    def of(self, group: str) -> Sequence[Mark]:
        """The phrases of a group."""
        return self._by.get(group, ())

    def clear_of(self, group: str, *others: str) -> Sequence[Mark]:
        """The phrases of a group that no phrase of the others lies over."""
        over = [mark for other in others for mark in self._by.get(other, ())]
        found = self._by.get(group, ())
        if not over:
            return found
        return [m for m in found if not any(o.start < m.end and m.start < o.end for o in over)]


# A phrase as it is compared, its length, whether a word may not go on behind it, its group, what it
# stands for, and how it must be written, empty where any case does.
Phrase = tuple[str, int, bool, str, Any, str]


class Lexicon:
    """Phrases of one word by it, and others by their first two. Of one group the longest that
    begins at a word is found."""

    def __init__(self, phrases: Iterable[tuple[str, str, Any, str]]) -> None:
        self._alone: dict[str, list[Phrase]] = {}
        self._pairs: dict[tuple[str, str], list[Phrase]] = {}
        for group, written, key, exact in phrases:
            self._add(group, written, key, exact)
        for same_start in (*self._alone.values(), *self._pairs.values()):
            same_start.sort(key=_longest_first)
        self._known = {*self._alone, *(first for first, _ in self._pairs)}

    def _add(self, group: str, written: str, key: Any, exact: str) -> None:
        plain = alike(written)
        for spelled in dict.fromkeys((plain, plain.replace("'", ""))):
            words = _WORD.findall(spelled)
            if words and spelled.startswith(words[0]):  # signs are looked for where amounts are
                phrase = (spelled, len(spelled), spelled[-1].isalnum(), group, key, exact)
                if len(words) > 1:
                    self._pairs.setdefault((words[0], words[1]), []).append(phrase)
                else:
                    self._alone.setdefault(words[0], []).append(phrase)

    def scan(self, text: str, low: str) -> list[Mark]:
        """The phrases in `text`, of which `low` is compared. None goes over a line's end."""
        # Words stand at the odd places; only those that begin a phrase are looked at one by one.
        parts = _PARTS.split(low)
        ends = list(accumulate(map(len, parts)))
        seams = [seam.start() for seam in _SEAM.finditer(text)]
        if seams:
            self._cut(parts, ends, seams)
        words = parts[1::2]
        alone, pairs = self._alone, self._pairs
        hits = [
            (place, phrases)
            for place, phrases in enumerate(map(pairs.get, pairwise(words)))
            if phrases
        ]
        hits += [(place, phrases) for place, phrases in enumerate(map(alone.get, words)) if phrases]
        hits.sort(key=_place)
        found: list[Mark] = []
        end_of: dict[str, int] = {}
        new = tuple.__new__
        for place, phrases in hits:
            start = ends[2 * place]
            for phrase, length, whole, group, key, exact in phrases:
                end = start + length
                if (
                    low.startswith(phrase, start)
                    and end_of.get(group, 0) <= start
                    and not (whole and low[end : end + 1].isalnum() and _goes_on(text, end))
                    and (not exact or text[start:end] == exact)
                ):
                    found.append(new(Mark, (group, key, start, end)))
                    end_of[group] = end
        return found

    def _cut(self, parts: list[str], ends: list[int], seams: list[int]) -> None:
        """Cuts words that were glued (`skillsStrong`) at their seams, in place."""
        for seam in reversed(seams):
            place = bisect_right(ends, seam)
            part = parts[place]
            at = seam - (ends[place] - len(part))
            if place % 2 and 0 < at < len(part) and part not in self._known:  # LinkedIn stays
                parts[place : place + 1] = (part[:at], "", part[at:])
                ends[place : place + 1] = (seam, seam, ends[place])

    def marks(self, text: str) -> Marks:
        """The phrases in a short text by group."""
        return Marks(self.scan(text, alike(text)))


def _place(hit: tuple[int, list[Phrase]]) -> int:
    return hit[0]


def _longest_first(phrase: Phrase) -> int:
    return -phrase[1]


def _goes_on(text: str, end: int) -> bool:
    """Whether the word that a phrase ends with goes on."""
    after = text[end : end + 1]
    return after.isalnum() and not (after.isupper() and text[end - 1].islower())


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
    """What is looked for in the text of a posting, and what in its title; `forms` head the answers
    of an application form."""

    text: Lexicon
    title: Lexicon
    forms: tuple[str, ...]


# Groups that tell something in a title alone, and those that are no words to look for one by one.
_OF_TITLES = ("position", "service", "any_service", "outside", "outside_alone", "accounts")
_ALSO_OF_TITLES = ("remote", "not_remote")
_ELSEWHERE = ("foreign", "pay_unit", "pay_other_unit")


@lru_cache(maxsize=4)
def lexicons_of(catalogue: Catalogue) -> Lexicons:
    """The phrases of the data, made ready once."""
    known = [phrase for phrase in _phrases(catalogue) if phrase[0] not in _ELSEWHERE]
    titles = (*_OF_TITLES, *_ALSO_OF_TITLES)
    return Lexicons(
        text=Lexicon(phrase for phrase in known if phrase[0] not in _OF_TITLES),
        title=Lexicon(phrase for phrase in known if phrase[0] in titles),
        forms=tuple(
            alike(phrase)
            for heading in catalogue.posting.heading
            if heading.strength == "form"
            for phrase in heading.words
        ),
    )


def _phrases(catalogue: Catalogue) -> Iterator[tuple[str, str, Any, str]]:
    """Each phrase with its group, what it stands for, and how it must be written."""
    data = catalogue.posting
    for name in type(data).model_fields:
        value = getattr(data, name)
        for record in value if isinstance(value, tuple) else (value,):
            for phrase in getattr(record, "words", ()):
                exact = phrase if phrase in getattr(record, "capitals", ()) else ""
                yield name, phrase, record, exact
    for mention in catalogue.resume.mention:
        if mention.skill in catalogue.skills:
            for phrase in mention.words:
                yield "skill", phrase, mention.skill, ""
    for id_, skill in catalogue.skills.items():
        yield "skill", skill.name, id_, ""
    for id_, certification in catalogue.certifications.items():
        for phrase in filter(None, (certification.name, certification.short)):
            yield "known_certification", phrase.partition(" (")[0], id_, ""
