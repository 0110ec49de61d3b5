"""How wide text becomes in a drawing, reckoned on the safe side: no font is at hand to ask."""

import unicodedata

# Of the size of the letters, after the widest sans-serif font in common use.
_NARROW, _MIDDLE, _CAPITAL, _WIDE = 0.41, 0.65, 0.8, 1.05
_NARROW_ONES = frozenset(" !'(),-./:;I[]fijlrt|")
_WIDE_ONES = frozenset("%@MWmw+<=>~#&")
_BOLD = 1.13
_LONGEST = 400  # characters: more than any two lines hold


def text_width(text: str, size: float, bold: bool = False) -> float:
    """The most pixels that a line of text of this size takes."""
    return sum(map(_share, text)) * size * (_BOLD if bold else 1)


def wrapped(text: str, room: float, size: float, bold: bool = False) -> tuple[str, ...]:
    """The text in at most two lines, each at most `room` wide; what is too much ends in `…`."""
    text = " ".join(text.split())
    if len(text) > _LONGEST:
        text = text[:_LONGEST] + "…"
    if text_width(text, size, bold) <= room:
        return (text,)
    first = _head(text, room, size, bold)
    cut = first.rfind(" ") if text[len(first)] != " " else len(first)
    first = first[:cut] if cut > 0 else first
    rest = text[len(first) :].lstrip()
    if text_width(rest, size, bold) > room:
        rest = _head(rest, room - text_width("…", size, bold), size, bold).rstrip() + "…"
    return (first, rest)


def _head(text: str, room: float, size: float, bold: bool) -> str:
    """The longest beginning that fits, at least one character."""
    least, most = 1, len(text)
    while least < most:
        half = (least + most + 1) // 2
        if text_width(text[:half], size, bold) <= room:
            least = half
        else:
            most = half - 1
    return text[:least]


def _share(character: str) -> float:
    if character in _NARROW_ONES:
        return _NARROW
    if character in _WIDE_ONES or unicodedata.east_asian_width(character) in "WF":
        return _WIDE
    if unicodedata.combining(character):
        return 0.0
    return _MIDDLE if character.islower() or character.isdigit() else _CAPITAL
