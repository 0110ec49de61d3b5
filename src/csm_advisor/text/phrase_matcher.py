"""Finding phrases in text by whole words; case, accents and a plural `s` aside."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from csm_advisor.text.normalize import fold

Words = tuple[str, ...]
K = TypeVar("K")

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_CAPITALS = 2  # so short an abbreviation is a common word where it is not in capitals


class Found(NamedTuple, Generic[K]):
    """A phrase in a text: what it stands for, its place among the words, and as it is written."""

    key: K
    first: int
    last: int  # behind it
    written: str


class Phrasebook(Generic[K]):
    """Phrases and what they stand for. Of two that begin at one word, the longer is found."""

    def __init__(self, phrases: Iterable[tuple[str, K]]) -> None:
        self._by_first: dict[str, list[tuple[Words, str, K]]] = {}
        for phrase, key in phrases:
            words = bare(phrase)
            capitals = phrase if phrase.isupper() and len(phrase) <= _CAPITALS else ""
            self._by_first.setdefault(words[0], []).append((words, capitals, key))
        for same_start in self._by_first.values():
            same_start.sort(key=lambda entry: -len(entry[0]))

    def find(self, text: str) -> Iterator[Found[K]]:
        """The phrases in `text`, from left to right; none of them overlap."""
        spans = list(_WORD.finditer(text))
        words = [_bare_word(span[0]) for span in spans]
        place = 0
        while place < len(words):
            for phrase, capitals, key in self._by_first.get(words[place], ()):
                end = place + len(phrase)
                if tuple(words[place:end]) == phrase:
                    written = text[spans[place].start() : spans[end - 1].end()]
                    if not capitals or written == capitals:
                        yield Found(key, place, end, written)
                        place = end
                        break
            else:
                place += 1

    def any(self, text: str) -> str:
        """The first phrase in `text` as it is written there; empty where there is none."""
        return next((found.written for found in self.find(text)), "")

    def spans(self, words: Sequence[str]) -> list[Found[K]]:
        """The phrases in a title that is folded to bare words already."""
        return list(self.find(" ".join(words)))


def bare(text: str) -> Words:
    """The words of `text` for comparing."""
    return tuple(_bare_word(word) for word in _WORD.findall(text))


@lru_cache(maxsize=8192)
def _bare_word(word: str) -> str:
    folded = "".join(fold(word)) or unicodedata.normalize("NFKC", word).casefold()
    plural = len(folded) > 3 and folded.endswith("s") and not folded.endswith(("ss", "us", "is"))
    return folded[:-1] if plural else folded
