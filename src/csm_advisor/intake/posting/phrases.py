"""Every phrase that the data knows of postings, found in one pass over the words of a text."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from csm_advisor.model.catalogue import Catalogue

_WORD = re.compile(r"[^\W_]+")
_SEAM = re.compile(r"[A-Z](?<=[a-z]{2}[A-Z])(?=[a-z])")
_SAME = str.maketrans(
    "\u2019\u2018\u00b4\u02bc\u0092\u00a0\t\u2010\u2011\u2012\u2013", "'''''  ----"
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

    def clear_of(self, group: str, other: str) -> Sequence[Mark]:
        """The phrases of a group that no phrase of another lies over."""
        over = self._by.get(other)
        found = self._by.get(group, ())
        if not over:
            return found
        return [m for m in found if not any(o.start < m.end and m.start < o.end for o in over)]


class Phrase(NamedTuple):
    """A phrase as it is compared; `exact` is how it must be written, empty where any case does."""

    text: str
    group: str
    key: Any
    exact: str


class Lexicon:
    """Phrases by their first word and the second, empty for those of one word. Of one group the
    longest that begins at a word is found."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._by_first: dict[str, dict[str, list[Phrase]]] = {}
        data = catalogue.posting
        for name in type(data).model_fields:
            value = getattr(data, name)
            for record in value if isinstance(value, tuple) else (value,):
                key: Any = record
                for phrase in getattr(record, "words", ()):
                    exact = phrase if phrase in getattr(record, "capitals", ()) else ""
                    self._add(name, phrase, key, exact)
        for mention in catalogue.resume.mention:
            if mention.skill in catalogue.skills:
                for phrase in mention.words:
                    self._add("skill", phrase, mention.skill, "")
        for id_, skill in catalogue.skills.items():
            self._add("skill", skill.name, id_, "")
        for id_, certification in catalogue.certifications.items():
            for phrase in filter(None, (certification.name, certification.short)):
                self._add("known_certification", phrase.partition(" (")[0], id_, "")
        for by_second in self._by_first.values():
            for same_start in by_second.values():
                same_start.sort(key=lambda phrase: -len(phrase.text))

    def _add(self, group: str, phrase: str, key: Any, exact: str) -> None:
        plain = alike(phrase)
        for spelled in dict.fromkeys((plain, plain.replace("'", ""))):
            words = _WORD.findall(spelled)
            if words and spelled.startswith(words[0]):  # signs are looked for where amounts are
                second = words[1] if len(words) > 1 else ""
                by_second = self._by_first.setdefault(words[0], {})
                by_second.setdefault(second, []).append(Phrase(spelled, group, key, exact))

    def scan(self, text: str, low: str) -> list[Mark]:
        """The phrases in `text`, of which `low` is what is compared. None goes over a line's end."""
        words = self._words(text, low)
        found: list[Mark] = []
        end_of: dict[str, int] = {}
        begins = self._by_first.get
        last = len(words) - 1
        for place, (start, stop) in enumerate(words):
            by_second = begins(low[start:stop])
            if by_second is None:
                continue
            after = ""
            if place < last:
                first, end = words[place + 1]
                after = low[first:end]
            for second in (after, "") if after else ("",):
                for phrase in by_second.get(second, ()):
                    end = start + len(phrase.text)
                    if (
                        end_of.get(phrase.group, 0) <= start
                        and low.startswith(phrase.text, start)
                        and not (phrase.text[-1].isalnum() and _goes_on(text, end))
                        and (not phrase.exact or text[start:end] == phrase.exact)
                    ):
                        found.append(Mark(phrase.group, phrase.key, start, end))
                        end_of[phrase.group] = end
        return found

    def _words(self, text: str, low: str) -> list[tuple[int, int]]:
        """Where words lie; of words that were glued (`skillsStrong`) each."""
        words = [match.span() for match in _WORD.finditer(text)]
        seams = [match.start() for match in _SEAM.finditer(text)]
        if not seams:
            return words
        cut, at, count = [], 0, len(seams)
        for start, stop in words:
            while at < count and seams[at] <= start:
                at += 1
            inside = []
            while at < count and seams[at] < stop:
                inside.append(seams[at])
                at += 1
            if not inside or low[start:stop] in self._by_first:  # or a name such as LinkedIn
                cut.append((start, stop))
            else:
                cut += pairwise((start, *inside, stop))
        return cut

    def marks(self, text: str) -> Marks:
        """The phrases in a short text by group."""
        return Marks(self.scan(text, alike(text)))


def _goes_on(text: str, end: int) -> bool:
    """Whether the word that a phrase ends with goes on."""
    after = text[end : end + 1]
    return after.isalnum() and not (after.isupper() and text[end - 1].islower())


def alike(text: str) -> str:
    """`text` in lower case with plain signs, letter for letter of the same length; its lines stay."""
    if text.isascii():
        return text.lower().replace("\t", " ")
    low = text.translate(_SAME).lower()
    if len(low) != len(text):  # a few letters have no single lower one
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text.translate(_SAME))
    return low


@lru_cache(maxsize=4)
def lexicon_of(catalogue: Catalogue) -> Lexicon:
    """The phrases of the data, made ready once."""
    return Lexicon(catalogue)
