"""Texts in which markup is left: fields of a board, a part of a page, Markdown."""

from csm_advisor import limits
from csm_advisor.text.lazy_pattern import lazy_pattern

# What strikes out, hides or sets high: an element, also an escaped one, or an attribute, which is
# looked for only where one of its words stands.
_NAMES = r"(?:del|s|strike|sup|dialog|template)\b"
_MARK = lazy_pattern(f"<{_NAMES}")
_ESCAPED = lazy_pattern(rf"(?:lt|#60|#x3c);{_NAMES}")
_WORDS = ("hidden", "none", "line-through", "super", "collapse")
_ATTRIBUTE = lazy_pattern(
    r"<[a-z][^<>]{0,300}?(?:\shidden\b|:\s{0,9}(?:none|hidden|collapse|super)\b|line-through)"
)
_TILDES = lazy_pattern(r"(?<!~)~~(?=[^\s~])[^~\n]{1,300}(?<=\S)~~(?!~)[ \t]?")
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
        tagged, escaped = "<" in markup, "&" in markup
        if not (tagged or escaped):
            break
        low = markup.lower()
        worded = any(word in low for word in _WORDS)
        if tagged and (_MARK.search(low) or (worded and _ATTRIBUTE.search(low))):
            from csm_advisor.text.shown_html import shown_markup

            return shown_markup(markup)
        if not escaped or not (worded or _ESCAPED.search(low)):
            break
        from html import unescape  # takes a while to load, and few texts need it

        before, markup = markup, unescape(markup)
        if markup == before:
            break
    return text


def unstruck(text: str) -> str:
    """Markdown without what stands between two tildes."""
    return _TILDES.sub("", text) if "~~" in text else text
