"""Markdown without its marks, and plain text."""

import re
from collections.abc import Iterator

from csm_advisor.store.documents.lines import Paragraph
from csm_advisor.text.html_elements import BLOCKS
from csm_advisor.text.html_fragment import unstruck

_FENCE = re.compile(r"^\s*(```|~~~)")
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$")
_UNDERLINE = re.compile(r"^\s{0,3}(=+|-{3,})\s*$")
_RULE = re.compile(r"^\s*([-*_]\s*){3,}$|^\s*\|?[\s:|-]*-[\s:|-]*\|[\s:|-]*$")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d{1,3}[.)])\s+")
_LINK = re.compile(r"!?\[([^\]\[]*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)")
_STRONG = re.compile(r"(\*\*\*|\*\*|__|\*|`)(?=\S)(.+?)(?<=\S)\1")
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]*)?/?>")
_MARKUP = re.compile(rf"{_TAG.pattern}|&#?\w{{2,31}};")
_ATTRIBUTES = re.compile(r"\{:[^{}]*\}")  # kramdown's
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])")


def markdown_paragraphs(text: str) -> Iterator[Paragraph]:
    """Line by line, without the marks; of HTML in it what a reader sees."""
    lines = _ATTRIBUTES.sub("", _uncommented(unstruck(text))).splitlines()
    page: list[str] = []  # the lines of HTML, up to a blank one
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        if page or _begins_html(line.strip()):
            page.append(line)
            if not after.strip():
                yield from _html("\n".join(page))
                page.clear()
            continue
        if _FENCE.match(line) or _RULE.match(line) or _UNDERLINE.match(line):
            continue
        found = _HEADING.match(line)
        shown = found[1] if found else _ITEM.sub("", line)
        heading = bool(found or (line.strip() and _UNDERLINE.match(after) and "|" not in line))
        shown = _LINK.sub(r"\1", shown)
        shown = _ESCAPE.sub(r"\1", _STRONG.sub(r"\2", _STRONG.sub(r"\2", shown)))
        if shown.count("|") > 1 and shown.strip().startswith("|"):
            shown = "\t".join(cell.strip() for cell in shown.strip().strip("|").split("|"))
        if _MARKUP.search(shown):
            shown = "\n".join(part.text for part in _html(shown))
        yield Paragraph(shown, heading, bool(not found and _ITEM.match(line)))


def _begins_html(line: str) -> bool:
    """Whether a line begins with an element that has lines of its own, other than a rule."""
    found = _TAG.match(line)
    return found is not None and found[1].lower() in BLOCKS - {"hr"}


def _html(text: str) -> list[Paragraph]:
    from csm_advisor.store.documents.html import html_paragraphs

    return html_paragraphs(text)


def _uncommented(text: str) -> str:
    """Without what stands between `<!--` and `-->`."""
    first, *others = text.split("<!--")
    return first + "".join(other.partition("-->")[2] for other in others)


def text_paragraphs(text: str) -> Iterator[Paragraph]:
    """Line by line; a form feed begins a page."""
    for page, part in enumerate(text.split("\f"), 1):
        for line in part.splitlines():
            yield Paragraph(line.replace("    ", "\t"), page=page)
