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


class Lexicon:
    """Phrases by their first word. Of one group the longest that begins at a word is found."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._by_first: dict[str, list[tuple[str, str, Any, str]]] = {}
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
        for same_start in self._by_first.values():
            same_start.sort(key=lambda entry: -len(entry[0]))

    def _add(self, group: str, phrase: str, key: Any, exact: str) -> None:
        plain = alike(phrase)
        for spelled in dict.fromkeys((plain, plain.replace("'", ""))):
            first = _WORD.match(spelled)
            if first:  # one that begins with a sign is looked for where amounts are
                self._by_first.setdefault(first[0], []).append((spelled, group, key, exact))

    def scan(self, text: str) -> Marks:
        """The phrases in `text`."""
        low = alike(text)
        found: list[Mark] = []
        end_of: dict[str, int] = {}
        for word in _WORD.finditer(low):
            start = word.start()
            for phrase, group, key, exact in self._by_first.get(word[0], ()):
                end = start + len(phrase)
                if (
                    end_of.get(group, 0) <= start
                    and low.startswith(phrase, start)
                    and (end == len(low) or not low[end].isalnum() or not phrase[-1].isalnum())
                    and (not exact or text[start:end] == exact)
                ):
                    found.append(Mark(group, key, start, end))
                    end_of[group] = end
        return Marks(found)


def alike(text: str) -> str:
    """`text` in lower case with plain signs, letter for letter of the same length."""
    low = text.translate(_SAME).lower()
    if len(low) != len(text):  # a few letters have no single lower one
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text.translate(_SAME))
    return low


@lru_cache(maxsize=4)
def lexicon_of(catalogue: Catalogue) -> Lexicon:
    """The phrases of the data, made ready once."""
    return Lexicon(catalogue)
