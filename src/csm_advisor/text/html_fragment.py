"""Texts in which markup is left: fields of a board, a part of a page, Markdown."""

import re

from csm_advisor import limits

# What strikes out, hides or sets high: an element, also an escaped one, or an attribute, which is
# looked for only where one of its words stands.
_NAMES = r"(?:del|s|strike|sup|dialog|template)\b"
_MARK = re.compile(f"<{_NAMES}")
_ESCAPED = re.compile(rf"(?:lt|#60|#x3c);{_NAMES}")
_WORDS = ("hidden", "none", "line-through", "super", "collapse")
_ATTRIBUTE = re.compile(
    r"<[a-z][^<>]{0,300}?(?:\shidden\b|:\s{0,9}(?:none|hidden|collapse|super)\b|line-through)"
)
_TILDES = re.compile(r"(?<!~)~~(?=[^\s~])[^~\n]{1,300}(?<=\S)~~(?!~)[ \t]?")
_MOST_ESCAPED = 3  # times


def shown_fragment(text: str) -> str:
    """`text` without what it strikes out or hides, numbers set high apart from those before them.

    Of its markup the elements that begin a line are kept, if there was such a thing at all. A text
    longer than a posting is left as it is.
    """
    if len(text) > limits.POSTING:
        return text
    text = markup = unstruck(text)
    for _ in range(_MOST_ESCAPED):
        low = markup.lower()
        worded = any(word in low for word in _WORDS)
        if _MARK.search(low) or (worded and _ATTRIBUTE.search(low)):
            from csm_advisor.text.shown_html import shown_markup

            return shown_markup(markup)
        if "&" not in low or not (worded or _ESCAPED.search(low)):
            break
        from html import unescape  # takes a while to load, and few texts need it

        markup = unescape(markup)
    return text


def unstruck(text: str) -> str:
    """Markdown without what stands between two tildes."""
    return _TILDES.sub("", text) if "~~" in text else text
