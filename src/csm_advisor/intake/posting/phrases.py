"""Every phrase that the data knows of postings, found in one pass over the words of a text."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from csm_advisor.model.catalogue import Catalogue

_WORD = re.compile(r"[^\W_]+")
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

    def any_of(self, groups: frozenset[str]) -> bool:
        """Whether the text has a phrase of one of the groups."""
        return not groups.isdisjoint(self._by)

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
                same_start.sort(key=lambda phrase: -phrase[1])

    def _add(self, group: str, phrase: str, key: Any, exact: str) -> None:
        plain = alike(phrase)
        for spelled in dict.fromkeys((plain, plain.replace("'", ""))):
            words = _WORD.findall(spelled)
            if words and spelled.startswith(words[0]):  # signs are looked for where amounts are
                second = words[1] if len(words) > 1 else ""
                by_second = self._by_first.setdefault(words[0], {})
                by_second.setdefault(second, []).append(
                    (spelled, len(spelled), spelled[-1].isalnum(), group, key, exact)
                )

    def scan(self, text: str, low: str) -> list[Mark]:
        """The phrases in `text`, of which `low` is compared. None goes over a line's end."""
        spans = self._words(text, low)
        words = [low[start:stop] for start, stop in spans]
        words.append("")
        found: list[Mark] = []
        end_of: dict[str, int] = {}
        by_first = self._by_first
        for place, (start, _) in enumerate(spans):
            by_second = by_first.get(words[place])
            if by_second is None:
                continue
            after = words[place + 1]
            if after in by_second:
                phrases = by_second[after] + by_second.get("", []) if after else by_second[""]
            elif "" in by_second:
                phrases = by_second[""]
            else:
                continue
            for phrase, length, whole, group, key, exact in phrases:
                end = start + length
                if (
                    low.startswith(phrase, start)
                    and end_of.get(group, 0) <= start
                    and not (whole and _goes_on(text, end))
                    and (not exact or text[start:end] == exact)
                ):
                    found.append(Mark(group, key, start, end))
                    end_of[group] = end
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
    """`text` in lower case with plain signs, of the same length letter by letter."""
    low = text.lower()
    if len(low) != len(text):  # a few letters have no single lower one
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    low = low.replace("\t", " ")
    if not low.isascii():
        for sign, plain in _SAME:  # quicker than one pass by letters
            low = low.replace(sign, plain)
    return low


@lru_cache(maxsize=4)
def lexicon_of(catalogue: Catalogue) -> Lexicon:
    """The phrases of the data, made ready once."""
    return Lexicon(catalogue)
