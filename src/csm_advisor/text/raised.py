"""Numbers that are set higher than the line: cents, and the marks of notes."""

import re

_AMOUNT = re.compile(r"(?:[$€£]|\b(?:USD|CAD|AUD|EUR|GBP))\s?\d[\d,]*$")
_CENTS = re.compile(r"\s*\d\d\s*")
_REACH = 40  # characters before it that are looked at


def raised(before: str, text: str) -> str:
    """`text`, which is set higher, as it goes on behind `before` on the line.

    Two digits behind an amount of money are its cents; other numbers stand apart, so that no number
    or word grows by them. What does not begin with a digit ("2nd") goes on as it is.
    """
    last = before[-1:]
    if not text[:1].isdecimal() or not (last.isalnum() or last == ")"):
        return text
    cents = _CENTS.fullmatch(text) and _AMOUNT.search(before[-_REACH:])
    return f".{text}" if cents else f" {text}"
