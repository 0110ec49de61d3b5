"""Text that people write: cleaning it, comparing it, listing it."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from csm_advisor import limits
from csm_advisor.errors import UsageProblem, quoted

FEW = 8  # so many ids still fit into one sentence
_WORD = re.compile(r"[^\W_]+")
_JOINERS = "\u200c\u200d"
# Letters and a symbol that show nothing: fillers of Hangul, and the Braille cell without a dot.
_EMPTY = "\u115f\u1160\u2800\u3164\uffa0"


def paired(text: str) -> str:
    """`text` with characters that are written as two halves whole, and a sign for a half alone."""
    if text.isascii():
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def plain(text: str, longest: int = limits.NAME) -> str:
    """`text` without space around it. Raises UsageProblem unless it can be shown as one line.

    Control and bidirectional characters could rewrite what a reader sees, and broken
    characters could not be saved.
    """
    text = text.strip()
    if not text:
        raise UsageProblem("nothing is written here; write something or leave it out")
    if len(text) > longest:
        raise UsageProblem(f"{quoted(text, 30)} is longer than {longest} characters; shorten it")
    if text.isascii() and text.isprintable():
        return text
    if any(unicodedata.category(character) == "Cs" for character in text):
        raise UsageProblem(
            f"{quoted(text)} is not text in the encoding of this terminal; set it to UTF-8, or"
            " write it with other characters"
        )
    if any(stray(c) or unicodedata.category(c) in ("Zl", "Zp") for c in text):
        raise UsageProblem(f"{quoted(text)} contains a control character; write it without")
    return text


def stray(character: str) -> bool:
    """Whether it is a control, half of a pair, or no character of the standard: nothing to show.
    Joiners shape words of Persian, Hindi and others, and hold emoji together."""
    return unicodedata.category(character)[0] == "C" and character not in _JOINERS


def shows(text: str) -> bool:
    """Whether there is anything to see: a letter, a digit, a punctuation mark or a symbol."""
    if text.isascii() and text.isprintable():
        return bool(text.strip())
    return any(unicodedata.category(c)[0] in "LNPS" and c not in _EMPTY for c in text)


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


def some(items: Sequence[str]) -> str:
    """`a, b or c`; of more than fit into a sentence the first, `or another`."""
    return either([*items[:FEW], "another"] if items[FEW:] else items)


def either(items: Iterable[str], word: str = "or") -> str:
    """`a, b or c`; with another word, `a, b and c`."""
    *most, last = items
    return f"{', '.join(most)} {word} {last}" if most else last
