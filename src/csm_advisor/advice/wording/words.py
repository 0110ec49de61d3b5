"""Text that people write: cleaning it, comparing it, listing it."""

import re
import unicodedata
from collections.abc import Iterable

from csm_advisor.errors import UsageProblem, quoted

LONGEST = 100
# Joiners that some scripts need inside a word; they belong to the category of controls.
_JOINERS = "\u200c\u200d"
_WORD = re.compile(r"[^\W_]+")


def plain(text: str, longest: int = LONGEST) -> str:
    """`text` without space around it. Raises UsageProblem unless it can be shown as one line.

    Control and bidirectional characters could rewrite what a reader sees, and broken
    characters could not be saved.
    """
    text = text.strip()
    if not text:
        raise UsageProblem("nothing is written here; write something or leave it out")
    if len(text) > longest:
        raise UsageProblem(f"{quoted(text, 30)} is longer than {longest} characters; shorten it")
    if any(unicodedata.category(character) == "Cs" for character in text):
        raise UsageProblem(
            f"{quoted(text)} is not text in the encoding of this terminal; set it to UTF-8, or"
            " write it with other characters"
        )
    if any(_unshowable(character) for character in text):
        raise UsageProblem(f"{quoted(text)} contains a control character; write it without")
    return text


def _unshowable(character: str) -> bool:
    category = unicodedata.category(character)
    return category in ("Zl", "Zp") or (category[0] == "C" and character not in _JOINERS)


def fold(text: str) -> tuple[str, ...]:
    """The words of `text` for comparing: case, accents, punctuation and width aside.

    Whatever is found by name is found by these.
    """
    if text.isascii():
        text = text.lower()
    else:
        parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
        text = "".join(c for c in parts if not unicodedata.combining(c)).replace("\u2019", "")
    return tuple(_WORD.findall(text.replace("'", "")))


def either(items: Iterable[str]) -> str:
    """`a, b or c`."""
    *most, last = items
    return f"{', '.join(most)} or {last}" if most else last
