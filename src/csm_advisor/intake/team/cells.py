"""What spreadsheets write into cells: nothing, text, numbers and lists."""

import re
from math import isnan

# What stands in a cell of which nothing is known.
_BLANK = {"", "-", "–", "—", "?", "n/a", "#n/a", "null", "nan"}
_SPACE = "\ufeff\u200b\u00a0 \t\r\n"
_DECIMAL_COMMA = re.compile(r"(\d+),(\d+)")
_WHOLE = re.compile(r"(\d+)[.,]0+")
_BETWEEN = re.compile(r"[;|\n]")


def is_blank(raw: object) -> bool:
    """Whether a cell says nothing."""
    if isinstance(raw, str):
        return not raw or raw.strip(_SPACE).casefold() in _BLANK
    return raw is None or (isinstance(raw, float) and isnan(raw))


def text_of(raw: object) -> str:
    """A cell as text, without the space around it."""
    return str(raw).strip(_SPACE)


def with_point(text: str) -> str:
    """A number with a decimal comma as one with a point; any other text as it is."""
    return text.replace(",", ".") if _DECIMAL_COMMA.fullmatch(text) else text


def whole(text: str) -> str:
    """A whole number without the `.0` that was written behind it; any other text as it is."""
    found = _WHOLE.fullmatch(text)
    return found[1] if found else text


def with_commas(text: str) -> str:
    """A list with commas between its parts."""
    return _BETWEEN.sub(",", text)
