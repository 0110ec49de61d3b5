"""Word documents: the text a reader sees, in the order in which it stands.

Read from the XML itself, for the libraries lose tables, text boxes, inserted text, content
controls or no-break hyphens. A table row is one line, its cells a tab apart, unless cells hold
several paragraphs: those are columns, and are read one after the other.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from csm_advisor.store.documents.lines import Paragraph
from csm_advisor.store.documents.xml import xml_tree
from csm_advisor.store.documents.zip_parts import Packed

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SKIPPED = {
    f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText", f"{_W}delInstrText",
    f"{_W}pPr", f"{_W}rPr", f"{_W}sdtPr", f"{_W}tblPr", f"{_MC}Fallback",
}  # fmt: skip
_MARGIN = re.compile(r"word/(header|footer)\d*\.xml")
_LIST = re.compile(r"list|bullet", re.IGNORECASE)
_HEADING = re.compile(r"heading|title", re.IGNORECASE)


def docx_paragraphs(packed: Packed) -> Iterator[Paragraph]:
    """Headers, the body, footers. Raises Unreadable."""
    styles = _styles(packed)
    margins = sorted(filter(_MARGIN.fullmatch, packed.names))
    for name in [n for n in margins if "header" in n]:
        yield from _blocks(_root(packed, name), styles)
    yield from _blocks(_root(packed, "word/document.xml"), styles)
    for name in [n for n in margins if "footer" in n]:
        yield from _blocks(_root(packed, name), styles)


def _root(packed: Packed, name: str) -> Element:
    content = packed.part(name)
    return xml_tree(content.replace(_STRICT[1:-1].encode(), _W[1:-1].encode()))


class _Style:
    """What a style says of its paragraphs; None where it says nothing itself."""

    def __init__(self, element: Element) -> None:
        name = element.find(f"{_W}name")
        self.name = "" if name is None else name.get(f"{_W}val", "")
        based = element.find(f"{_W}basedOn")
        self.parent = None if based is None else based.get(f"{_W}val")
        self.list = element.find(f"{_W}pPr/{_W}numPr") is not None or bool(_LIST.search(self.name))
        level = element.find(f"{_W}pPr/{_W}outlineLvl") is not None
        self.heading = level or bool(_HEADING.search(self.name))


def _styles(packed: Packed) -> dict[str, _Style]:
    if "word/styles.xml" not in packed.names:
        return {}
    root = _root(packed, "word/styles.xml")
    return {style.get(f"{_W}styleId", ""): _Style(style) for style in root.iter(f"{_W}style")}


def _blocks(element: Element, styles: dict[str, _Style]) -> Iterator[Paragraph]:
    for child in element:
        if child.tag == f"{_W}p":
            yield from _paragraph(child, styles)
        elif child.tag == f"{_W}tbl":
            yield from _table(child, styles)
        elif child.tag not in _SKIPPED:  # content controls, inserted blocks, alternate content
            yield from _blocks(child, styles)


def _table(table: Element, styles: dict[str, _Style]) -> Iterator[Paragraph]:
    for row in _below(table, f"{_W}tr"):
        cells = [
            [p for p in _blocks(cell, styles) if p.text.strip()] for cell in _below(row, f"{_W}tc")
        ]
        filled = [cell for cell in cells if cell]
        if all(len(cell) == 1 and "\n" not in cell[0].text for cell in filled):
            if filled:
                one = filled[0][0]
                yield one._replace(text="\t".join(cell[0].text.strip() for cell in filled))
        else:
            for cell in sorted(filled, key=lambda cell: -sum(len(p.text) for p in cell)):
                yield from cell


def _below(element: Element, tag: str) -> Iterator[Element]:
    """The rows of a table, or the cells of a row, also inside content controls and revisions."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in (*_SKIPPED, f"{_W}p", f"{_W}tbl"):
            yield from _below(child, tag)


def _paragraph(element: Element, styles: dict[str, _Style]) -> Iterator[Paragraph]:
    """The paragraph, and behind it what stands in text boxes anchored in it."""
    boxes: list[Element] = []
    text = "".join(_runs(element, boxes))
    listed, heading = _look(element, styles)
    yield Paragraph(text, heading, listed)
    for box in boxes:
        yield from _blocks(box, styles)


def _look(element: Element, styles: dict[str, _Style]) -> tuple[bool, bool]:
    """Whether it is an item of a list, and a heading, by itself or by its style."""
    properties = element.find(f"{_W}pPr")
    if properties is None:
        return False, False
    numbering = properties.find(f"{_W}numPr/{_W}numId")
    listed = numbering is not None and numbering.get(f"{_W}val") != "0"
    heading = properties.find(f"{_W}outlineLvl") is not None
    style = properties.find(f"{_W}pStyle")
    name = None if style is None else style.get(f"{_W}val")
    for _ in range(10):  # a style that is based on itself ends too
        if name is None or name not in styles:
            break
        listed = listed or (styles[name].list and not (numbering is not None and not listed))
        heading = heading or styles[name].heading
        name = styles[name].parent
    return listed, heading


def _runs(element: Element, boxes: list[Element]) -> Iterator[str]:
    for child in element:
        match child.tag.removeprefix(_W):
            case "t":
                yield child.text or ""
            case "tab" | "ptab":
                yield "\t"
            case "br" | "cr":
                yield "\n"
            case "noBreakHyphen":
                yield "-"
            case "sym":
                yield "\u2022 "
            case "txbxContent":
                boxes.append(child)
            case _:
                hidden = child.tag == f"{_W}r" and child.find(f"{_W}rPr/{_W}vanish") is not None
                if child.tag not in _SKIPPED and not hidden:
                    yield from _runs(child, boxes)
