"""Text from outside, made fit for our own types, and how much of it is taken."""

import unicodedata
from collections.abc import Iterable

from csm_advisor import limits
from csm_advisor.text.normalize import stray


def clean(text: str) -> str | None:
    """One line in composed form without control or bidirectional characters, None if nothing is
    left. Longer than 2,000 characters is cut there and ends with `…`."""
    if len(text) <= limits.RESUME_TEXT and text.isascii() and text.isprintable():
        return " ".join(text.split()) or None
    start = text.strip()[: 4 * limits.RESUME_TEXT]  # composing a whole book could take minutes
    kept = "".join(c for c in start if c.isspace() or not stray(c))
    line = " ".join(unicodedata.normalize("NFC", kept).split())
    if len(line) > limits.RESUME_TEXT or len(text.strip()) > len(start):
        line = line[: limits.RESUME_TEXT - 1].rstrip() + "…"
    return line or None


def told(sentences: Iterable[str]) -> tuple[str, ...]:
    """The sentences on what was not read, each once; of very many the first 100 and how many
    more there are."""
    each = list(dict.fromkeys(sentences))
    if (more := len(each) - limits.RESUME_REMARKS) > 0:
        each[limits.RESUME_REMARKS :] = [f"{more:,} more places could not be read"]
    return tuple(each)
