"""Every phrase that the data knows of postings, found in one pass over the words of a text."""

import re
from functools import lru_cache
from typing import Any, NamedTuple

from csm_advisor.model.catalogue import Catalogue

_WORD = re.compile(r"[^\W_]+")
_SAME = str.maketrans("\u2019\u2018\u00a0\n\t\u2010\u2011\u2012\u2013", "''   ----")


class Mark(NamedTuple):
    """A phrase in a text: its group, what it stands for in it, and where it is."""

    group: str
    key: Any
    start: int
    end: int


class Marks:
    """The phrases of one text, by group, in the order in which they stand."""

    def __init__(self, found: list[Mark]) -> None:
        self._by: dict[str, list[Mark]] = {}
        for mark in found:
            self._by.setdefault(mark.group, []).append(mark)

    def of(self, group: str) -> list[Mark]:
        """The phrases of a group."""
        return self._by.get(group, [])

    def clear_of(self, group: str, other: str) -> list[Mark]:
        """The phrases of a group that no phrase of another lies over."""
        over = self._by.get(other)
        found = self._by.get(group, [])
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

    def scan(self, text: str) -> Marks:
        """The phrases in `text`."""
        low = alike(text)
        words = list(_WORD.finditer(low))
        found: list[Mark] = []
        end_of: dict[str, int] = {}
        by_first = self._by_first
        for place, word in enumerate(words):
            by_second = by_first.get(word[0])
            if by_second is None:
                continue
            start = word.start()
            after = words[place + 1][0] if place + 1 < len(words) else ""
            for second in (after, "") if after else ("",):
                for phrase in by_second.get(second, ()):
                    end = start + len(phrase.text)
                    if (
                        end_of.get(phrase.group, 0) <= start
                        and low.startswith(phrase.text, start)
                        and not (phrase.text[-1].isalnum() and low[end : end + 1].isalnum())
                        and (not phrase.exact or text[start:end] == phrase.exact)
                    ):
                        found.append(Mark(phrase.group, phrase.key, start, end))
                        end_of[phrase.group] = end
        return Marks(found)


@lru_cache(maxsize=4096)
def alike(text: str) -> str:
    """`text` in lower case with plain signs, letter for letter of the same length."""
    if text.isascii():
        return text.lower().replace("\n", " ").replace("\t", " ")
    low = text.translate(_SAME).lower()
    if len(low) != len(text):  # a few letters have no single lower one
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text.translate(_SAME))
    return low


@lru_cache(maxsize=4)
def lexicon_of(catalogue: Catalogue) -> Lexicon:
    """The phrases of the data, made ready once."""
    return Lexicon(catalogue)
