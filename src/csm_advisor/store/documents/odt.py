"""OpenDocument texts, with runs of blanks, tables, frames, headers and footers.

What is deleted, hidden, struck out, covered, or only holds the place of an answer is left out, and
so are notes, the numbers of items, and what is said of a picture.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from csm_advisor import limits
from csm_advisor.store.documents.lines import Paragraph, one_row
from csm_advisor.store.documents.unreadable import Unreadable
from csm_advisor.store.documents.xml import xml_tree
from csm_advisor.store.documents.zip_parts import Packed
from csm_advisor.text.raised import raised

_OASIS = "{urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _TABLE = f"{_OASIS}text:1.0}}", f"{_OASIS}table:1.0}}"
_STYLE, _DRAW = f"{_OASIS}style:1.0}}", f"{_OASIS}drawing:1.0}}"
_OFFICE, _SVG = f"{_OASIS}office:1.0}}", f"{_OASIS}svg-compatible:1.0}}"
_SKIPPED = {
    f"{_TEXT}tracked-changes", f"{_TEXT}note", f"{_TEXT}number", f"{_TEXT}placeholder",
    f"{_TEXT}script", f"{_TABLE}covered-table-cell", f"{_OFFICE}annotation",
    f"{_OFFICE}binary-data", f"{_SVG}title", f"{_SVG}desc",
}  # fmt: skip
_DISPLAY, _IS_HIDDEN = f"{_TEXT}display", f"{_TEXT}is-hidden"
_VISIBLE = f"{_TABLE}visibility"
_NAME = f"{_TEXT}style-name"
_LINES = (f"{_STYLE}text-line-through-style", f"{_STYLE}text-line-through-type")
_PARAGRAPHS = (f"{_TEXT}p", f"{_TEXT}h")
_HIGH = re.compile("super|0*[1-9][0-9.]*%")
_AROUND = 3  # pieces of text before what is set high that are looked at


class _Looks:
    """The styles, as family and name, that hide or strike out what is set in them, and those that
    set it higher."""

    def __init__(self, *parts: Element | None) -> None:
        self.out: set[tuple[str, str]] = set()
        self.high: set[tuple[str, str]] = set()
        for style in (style for part in parts if part is not None for style in part):
            look = style.find(f"{_STYLE}text-properties")
            if look is None:
                continue
            key = (style.get(f"{_STYLE}family", ""), style.get(f"{_STYLE}name", ""))
            struck = any(look.get(line, "none") != "none" for line in _LINES)
            if struck or look.get(f"{_TEXT}display") == "none":
                self.out.add(key)
            if _HIGH.match(look.get(f"{_STYLE}text-position", "")):
                self.high.add(key)

    def leave_out(self, element: Element) -> bool:
        """Whether the element is no text that is shown."""
        return (
            element.tag in _SKIPPED
            or element.get(_DISPLAY) == "none"
            or element.get(_IS_HIDDEN) == "true"
            or element.get(_VISIBLE) in ("collapse", "filter")
            or (bool(self.out) and _style(element) in self.out)
        )


def _style(element: Element) -> tuple[str, str]:
    family = "paragraph" if element.tag in _PARAGRAPHS else "text"
    return family, element.get(_NAME, "")


def odt_paragraphs(packed: Packed) -> Iterator[Paragraph]:
    """The text of the document, its headers first and its footers last. Raises Unreadable."""
    if b"encryption-data" in _part(packed, "META-INF/manifest.xml"):
        raise Unreadable("is protected by a password; save it without one")
    margins = _part(packed, "styles.xml")
    master = xml_tree(margins) if margins else Element("none")
    content = xml_tree(packed.part("content.xml"))
    named, automatic = f"{_OFFICE}styles", f"{_OFFICE}automatic-styles"
    around = _Looks(master.find(named), master.find(automatic))
    for header in master.iter(f"{_STYLE}header"):
        yield from _blocks(header, around)
    # Automatic styles of both parts may have the same names.
    yield from _blocks(content, _Looks(master.find(named), content.find(automatic)))
    for footer in master.iter(f"{_STYLE}footer"):
        yield from _blocks(footer, around)


def _part(packed: Packed, name: str) -> bytes:
    return packed.part(name) if name in packed.names else b""


def _blocks(element: Element, looks: _Looks, listed: bool = False) -> Iterator[Paragraph]:
    for child in element:
        if looks.leave_out(child):
            continue
        if child.tag in _PARAGRAPHS:
            pieces: list[str] = []
            boxes: list[Element] = []
            _read(child, pieces, boxes, looks)
            yield Paragraph("".join(pieces), child.tag == f"{_TEXT}h", listed)
            for box in boxes:
                yield from _blocks(box, looks)
            listed = False  # an item has its mark on its first paragraph
        elif child.tag == f"{_TABLE}table-row":
            yield from one_row(_blocks(cell, looks) for cell in child if not looks.leave_out(cell))
        else:
            yield from _blocks(child, looks, listed=child.tag == f"{_TEXT}list-item")


def _read(element: Element, pieces: list[str], boxes: list[Element], looks: _Looks) -> None:
    text = _plain(element.text)
    high = bool(looks.high) and _style(element) in looks.high
    pieces.append(raised("".join(pieces[-_AROUND:]), text) if high else text)
    for child in element:
        match child.tag.removeprefix(_TEXT):
            case "s":
                count = child.get(f"{_TEXT}c", "1")
                known = count.isdecimal() and len(count) < 5
                pieces.append(" " * min(int(count) if known else 1, limits.LINE))
            case "tab":
                pieces.append("\t")
            case "line-break":
                pieces.append("\n")
            case _ if _is_box(child):
                boxes.append(child)
            case _ if not looks.leave_out(child):
                _read(child, pieces, boxes, looks)
        if child.tail:
            pieces.append(_plain(child.tail))


def _is_box(element: Element) -> bool:
    """A text box, or a shape with text in it."""
    return element.tag.startswith(_DRAW) and (
        element.tag == f"{_DRAW}text-box" or element.find(_PARAGRAPHS[0]) is not None
    )


def _plain(text: str | None) -> str:
    """Line breaks and tabs in the file itself are blanks."""
    return text.replace("\n", " ").replace("\t", " ") if text else ""
