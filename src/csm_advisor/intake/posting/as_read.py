"""A posting's text as a reader sees it: without markup, with sentences whole."""

import re

from csm_advisor.text.lazy_pattern import lazy_pattern

# Characters: how long lines are that a program broke, and by how much they fall short of it.
_WRAPPED_FROM, _WRAPPED_TO, _RAGGED = 60, 120, 8
# Each begins with a sign that is looked for as it stands.
_ENTITY = lazy_pattern(r"&(?i:[a-z]{2,8}|\#\d{1,6});")
_ELEMENT = lazy_pattern(r"</?(?i:p|li|ul|ol|br|div|strong|b|span|h[1-6])\b[^>]{0,300}>")
_BLOCK = lazy_pattern(
    r"</?(?:p|li|ul|ol|br|div|h[1-6]|tr|td|table|section)\b[^<>]{0,2000}>", re.IGNORECASE
)

_TAG = lazy_pattern(r"</?[a-zA-Z][^<>]{0,2000}>")
# Markdown: signs that stand for themselves, links and emphasis.
_ESCAPED = lazy_pattern(r"\\(?=[!-/:-@\[-`{-~])")
_LINK = lazy_pattern(r"\[([^\[\]\n]{1,200})\]\([^()\s]{0,500}\)")
_STRONG = lazy_pattern(r"(\*\*|__)(?=[^\s*_])([^*_\n]{1,300})\1")
_EMPHASIS = lazy_pattern(r"(?<!\w)_(?=[^\s_])([^_\n]{1,300})_(?!\w)")
# A line that ends, or the next that begins, with a small word that no sentence ends or begins with.
_BROKEN = lazy_pattern(
    r"\n(?=[a-z])(?:(?<=[a-z] of\n)|(?<=[a-z] the\n)|(?<=[a-z] and\n)|(?<=[a-z] for\n)"
    r"|(?<=[a-z] with\n)|(?<=[a-z]\n)(?=(?:of|for|to|with|by) [a-z]))"
)
# Of items that were put in one line, two blanks are what is left of their ends.
_LONG_LINE = 400  # letters
_PAIRS = ("\u00a0 ", " \u00a0", "\u00a0\u00a0")
_TWO_BLANKS = lazy_pattern(r"[ \u00a0](?<![ \u00a0]{2})[ \u00a0]+(?=[A-Z][a-z])")
_GOES_ON = lazy_pattern(r"(?:[^a-z\d)]|\b(?:of|in|or|to|and|the|for))$")


# Signs of three bytes that were read as if each were a letter; some are often lost besides.
_MISREAD = lazy_pattern(
    "\u00e2\u20ac[\u2122\u02dc\u0153\u201c\u201d\u00a2\u00a6]|\u20ac[\u2122\u02dc\u00a2]"
    "|\u00e2\u00a2|\u00c2(?=[ \u00a0\u00b7])|(?<=[a-z])\u00e2(?=(?:s|re|ll|ve)\\b)"
)
_MEANT = {
    "\u2122": "\u2019", "\u02dc": "\u2018", "\u0153": "\u201c", "\u201c": "\u2013",
    "\u201d": "\u2014", "\u00a2": "\u2022", "\u00a6": "\u2026", "\u00c2": "", "\u00e2": "\u2019",
}  # fmt: skip


# Hyphens at which no line may end, and a minus: they stand in ranges as the plain one does.
_HYPHENS = "\u2010\u2011\u2012\u2212"
# Where a word may be broken, or must not be: set by a page's program into words, and never shown.
_UNSHOWN = "\u00ad\u200b\u2060\ufeff"


def plain_hyphens(text: str) -> str:
    """`text` of the same length, with plain hyphens."""
    return _each(_HYPHENS, "-", text)


def plain_signs(text: str) -> str:
    """`text` without breaks in words that are not shown, and with plain hyphens."""
    return _each(_UNSHOWN, "", plain_hyphens(text))


def _each(signs: str, plain: str, text: str) -> str:
    if not text.isascii():
        for sign in signs:  # quicker than one pass by letters
            text = text.replace(sign, plain)
    return text


def as_read(raw: str) -> str:
    """The text as a reader sees it, where it still holds markup, escaped once or twice."""
    text = raw.replace("\r\n", "\n").replace("\r", "\n") if "\r" in raw else raw
    for _ in range(3):
        entity = "&" in text and _ENTITY.search(text)
        if not (entity or ("<" in text and _ELEMENT.search(text))):
            break
        from html import unescape  # takes a while to load, and few texts need it

        text = _TAG.sub("", _BLOCK.sub("\n", unescape(text)))
    text = plain_signs(text)
    if "\u20ac" in text or "\u00c2" in text or "\u00e2" in text:
        text = _MISREAD.sub(lambda found: _MEANT[found[0][-1]], text)
    if "\\" in text:
        text = _ESCAPED.sub("", text)
    if "[" in text and "](" in text:  # one sign is found in a twentieth of the time of two
        text = _LINK.sub(r"\1", text)
    if ("*" in text and "**" in text) or ("_" in text and "__" in text):
        text = _STRONG.sub(r"\2", text)
    if "_" in text and (" _" in text or "\n_" in text):
        text = _EMPHASIS.sub(r"\1", text)
    return _items_apart(_BROKEN.sub(" ", _unwrapped(text)))


def _items_apart(text: str) -> str:
    """`text` with a line for each item, where a whole list was put in one line."""
    lines = text.split("\n")
    apart = [_TWO_BLANKS.sub(_end_of_item, line) if _may_hold(line) else line for line in lines]
    return text if apart == lines else "\n".join(apart)


def _may_hold(line: str) -> bool:
    """Whether two blanks in a row may stand in a long line; one sign is found at once."""
    if len(line) < _LONG_LINE:
        return False
    return "  " in line or ("\u00a0" in line and any(pair in line for pair in _PAIRS))


def _end_of_item(blanks: re.Match[str]) -> str:
    at = blanks.start()
    return blanks[0] if _GOES_ON.search(blanks.string, max(0, at - 4), at) else "\n"


def _unwrapped(text: str) -> str:
    """`text` with sentences whole that were broken at the end of a line, as e-mail does it."""
    lines = text.split("\n")
    width = max(map(len, lines))
    if not _WRAPPED_FROM <= width <= _WRAPPED_TO:
        return text
    whole = [lines[0]]
    last = lines[0]
    for line in lines[1:]:
        shown = line.lstrip()
        fits = len(last) + 1 + len(shown.partition(" ")[0]) <= width - _RAGGED
        if shown[:1].islower() and last.strip() and not fits:
            whole[-1] = f"{whole[-1].rstrip()} {shown}"
        else:
            whole.append(line)
        last = line
    return "\n".join(whole)
