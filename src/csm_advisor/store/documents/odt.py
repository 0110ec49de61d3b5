"""OpenDocument texts, with runs of blanks, tables, frames, headers and footers."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from csm_advisor.model import limits
from csm_advisor.store.documents.lines import Paragraph
from csm_advisor.store.documents.unreadable import Unreadable
from csm_advisor.store.documents.xml import xml_tree
from csm_advisor.store.documents.zip_parts import Packed

_OASIS = "{urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _TABLE = f"{_OASIS}text:1.0}}", f"{_OASIS}table:1.0}}"
_STYLE, _DRAW = f"{_OASIS}style:1.0}}", f"{_OASIS}drawing:1.0}}"
_SKIPPED = {f"{_TEXT}tracked-changes", f"{_OASIS}office:1.0}}annotation", f"{_TEXT}note"}


def odt_paragraphs(packed: Packed) -> Iterator[Paragraph]:
    """The text of the document, its headers first and its footers last. Raises Unreadable."""
    if b"encryption-data" in _part(packed, "META-INF/manifest.xml"):
        raise Unreadable("is protected by a password; save it without one")
    margins = _part(packed, "styles.xml")
    master = xml_tree(margins) if margins else Element("none")
    for header in master.iter(f"{_STYLE}header"):
        yield from _blocks(header)
    yield from _blocks(xml_tree(packed.part("content.xml")))
    for footer in master.iter(f"{_STYLE}footer"):
        yield from _blocks(footer)


def _part(packed: Packed, name: str) -> bytes:
    return packed.part(name) if name in packed.names else b""


def _blocks(element: Element, listed: bool = False) -> Iterator[Paragraph]:
    for child in element:
        if child.tag in (f"{_TEXT}p", f"{_TEXT}h"):
            boxes: list[Element] = []
            yield Paragraph("".join(_words(child, boxes)), child.tag == f"{_TEXT}h", listed)
            for box in boxes:
                yield from _blocks(box)
            listed = False  # an item has its mark on its first paragraph
        elif child.tag == f"{_TABLE}table-row":
            yield from _row(child)
        elif child.tag == f"{_TEXT}list-item":
            yield from _blocks(child, listed=True)
        elif child.tag not in _SKIPPED:
            yield from _blocks(child)


def _row(row: Element) -> Iterator[Paragraph]:
    cells = [[p for p in _blocks(cell) if p.text.strip()] for cell in row]
    filled = [cell for cell in cells if cell]
    if filled and all(len(cell) == 1 and "\n" not in cell[0].text for cell in filled):
        yield filled[0][0]._replace(text="\t".join(cell[0].text.strip() for cell in filled))
    else:
        for cell in sorted(filled, key=lambda cell: -sum(len(p.text) for p in cell)):
            yield from cell


def _words(element: Element, boxes: list[Element]) -> Iterator[str]:
    yield _plain(element.text)
    for child in element:
        match child.tag.removeprefix(_TEXT):
            case "s":
                count = child.get(f"{_TEXT}c", "1")
                yield " " * min(int(count) if count.isdecimal() else 1, limits.LINE)
            case "tab":
                yield "\t"
            case "line-break":
                yield "\n"
            case _ if child.tag == f"{_DRAW}text-box":
                boxes.append(child)
            case _ if child.tag not in _SKIPPED:
                yield from _words(child, boxes)
        yield _plain(child.tail)


def _plain(text: str | None) -> str:
    """Line breaks and tabs in the file itself are blanks."""
    return " ".join(text.split("\n")).replace("\t", " ") if text else ""
