"""The words of a posting, quoted letter by letter."""

import re

from csm_advisor.intake.posting.as_read import plain_hyphens


def exact(
    raw: str, text: str, start: int, end: int, core: tuple[int, int], longest: int = 300
) -> str:
    """The words of `text` from start to end around `core`, as they stand in `raw` letter by letter.

    Where markup lies between, fewer words are quoted.
    """
    first, last = start, end
    if last - first > longest:
        first = max(start, core[0] - longest // 2)
        last = min(end, core[1] + longest // 2)
        while first > start and not text[first - 1].isspace():
            first -= 1
        while last < end and not text[last : last + 1].isspace():
            last += 1
    quote = text[first:last].strip()
    if raw is text or quote in raw:
        return quote
    if (at := plain_hyphens(raw).find(quote)) >= 0:
        return raw[at : at + len(quote)]
    words = [m.span() for m in re.finditer(r"\S+", text[first:last])]
    inside = [n for n, (a, b) in enumerate(words) if first + b > core[0] and first + a < core[1]]
    low = high = inside[0] if inside else 0
    here = text[first:last]
    while high + 1 < len(words) and here[words[low][0] : words[high + 1][1]] in raw:
        high += 1
    while low > 0 and here[words[low - 1][0] : words[high][1]] in raw:
        low -= 1
    quote = here[words[low][0] : words[high][1]]
    if quote in raw:
        return quote
    parts = re.findall(r"[^\W_]+", quote) or [""]
    return max((part for part in parts if part in raw), key=len, default="")
