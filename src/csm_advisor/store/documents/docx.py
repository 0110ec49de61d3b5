"""Word documents: the text a reader sees, in the order in which it stands.

Read from the XML itself, for the libraries lose tables, text boxes, inserted text, content
controls or no-break hyphens. A box that is checked is told from one that is not. All tracked
changes are taken; what is deleted, hidden, struck out, or only holds the place of an answer is left
out.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from csm_advisor import limits
from csm_advisor.store.documents.lines import Paragraph, one_row
from csm_advisor.store.documents.xml import xml_tree
from csm_advisor.store.documents.zip_parts import Packed
from csm_advisor.text.raised import raised

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SKIPPED = {
    f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText", f"{_W}delInstrText",
    f"{_W}pPr", f"{_W}rPr", f"{_W}sdtPr", f"{_W}tblPr", f"{_MC}Fallback",
}  # fmt: skip
_OUT = {f"{_W}vanish", f"{_W}strike", f"{_W}dstrike"}  # of a run
_DELETED = (f"{_W}del", f"{_W}moveFrom")
_HIGH, _AROUND = f"{_W}vertAlign", 3  # pieces of text before what is set high that are looked at
_ROW_OUT, _CELL_OUT = f"{_W}trPr/{_W}del", f"{_W}tcPr/{_W}cellDel"
_MARGIN = re.compile(r"word/(header|footer)\d*\.xml")
_LIST = re.compile(r"list|bullet", re.IGNORECASE)
_HEADING = re.compile(r"heading|title", re.IGNORECASE)


# Signs of fonts that stand for more than a bullet.
_OF_FONTS = {
    ("symbol", "F02D"): "-",
    ("wingdings", "F0FD"): "\u2612 ", ("wingdings", "F0FE"): "\u2612 ",
    **{("wingdings 2", code): "\u2612 " for code in ("F052", "F053", "F054")},
}  # fmt: skip
_BOXES = {True: "\u2612 ", False: "\u2610 "}


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
    before = ""  # what a paragraph without an end brings into the next one
    for child in element:
        if before and child.tag in (f"{_W}tbl", f"{_W}sdt"):
            yield Paragraph(before)
            before = ""
        if child.tag == f"{_W}p":
            boxes: list[Element] = []
            text = before + _text(child, boxes)
            listed, heading, joined = _look(child, styles)
            before = text[: limits.LINE] if joined else ""
            if not joined:
                yield Paragraph(text, heading, listed)
            for box in boxes:  # behind the paragraph in which they are anchored
                yield from _blocks(box, styles)
        elif child.tag == f"{_W}tbl":
            yield from _table(child, styles)
        elif not _left_out(child):  # content controls, inserted blocks, alternate content
            yield from _blocks(child, styles)
    if before:
        yield Paragraph(before)


def _left_out(element: Element) -> bool:
    """What is no text, or a content control that nobody has filled in."""
    return element.tag in _SKIPPED or (
        element.tag == f"{_W}sdt" and _on(element.find(f"{_W}sdtPr/{_W}showingPlcHdr"))
    )


def _on(switch: Element | None) -> bool:
    return switch is not None and switch.get(f"{_W}val") not in ("0", "false", "off")


def _table(table: Element, styles: dict[str, _Style]) -> Iterator[Paragraph]:
    for row in _below(table, f"{_W}tr"):
        if row.find(_ROW_OUT) is not None:
            continue
        cells = (c for c in _below(row, f"{_W}tc") if c.find(_CELL_OUT) is None)
        yield from one_row(_blocks(cell, styles) for cell in cells)


def _below(element: Element, tag: str) -> Iterator[Element]:
    """The rows of a table, or the cells of a row, also inside content controls and revisions."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in (f"{_W}p", f"{_W}tbl") and not _left_out(child):
            yield from _below(child, tag)


def _look(element: Element, styles: dict[str, _Style]) -> tuple[bool, bool, bool]:
    """Whether it is an item of a list, and a heading, by itself or by its style, and whether its
    end is deleted."""
    properties = element.find(f"{_W}pPr")
    if properties is None:
        return False, False, False
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
    mark = properties.find(f"{_W}rPr")
    joined = mark is not None and any(mark.find(tag) is not None for tag in _DELETED)
    return listed, heading, joined


def _text(paragraph: Element, boxes: list[Element]) -> str:
    pieces: list[str] = []
    _read(paragraph, pieces, boxes)
    return "".join(pieces)


def _read(element: Element, pieces: list[str], boxes: list[Element], high: bool = False) -> None:
    for child in element:
        match child.tag.removeprefix(_W):
            case "t":
                text = child.text or ""
                pieces.append(raised("".join(pieces[-_AROUND:]), text) if high else text)
            case "r":
                shown, is_high = _run(child)
                if shown:
                    _read(child, pieces, boxes, is_high)
            case "tab" | "ptab":
                pieces.append("\t")
            case "br" | "cr":
                pieces.append("\n")
            case "noBreakHyphen":
                pieces.append("-")
            case "sym":
                font, code = child.get(f"{_W}font", ""), child.get(f"{_W}char", "")
                pieces.append(_OF_FONTS.get((font.lower(), code.upper()), "\u2022 "))
            case "sdt" if (box := child.find(f"{_W}sdtPr/{_W14}checkbox")) is not None:
                pieces.append(_BOXES[_checked(box.find(f"{_W14}checked"))])
            case "checkBox":
                state = child.find(f"{_W}checked")
                pieces.append(
                    _BOXES[_checked(child.find(f"{_W}default") if state is None else state)]
                )
            case "ddList":
                pieces.append(_choice(child))
            case "txbxContent":
                boxes.append(child)
            case _:
                if not _left_out(child):
                    _read(child, pieces, boxes)


def _run(run: Element) -> tuple[bool, bool]:
    """Whether it is shown, and whether it is set higher than the line."""
    properties = run.find(f"{_W}rPr")
    if properties is None:
        return True, False
    high = False
    for one in properties:
        if one.tag in _OUT and _on(one):
            return False, False
        high = high or (one.tag == _HIGH and one.get(f"{_W}val") == "superscript")
    return True, high


def _checked(state: Element | None) -> bool:
    """Whether a box is checked: not where nothing says so."""
    return state is not None and not {"0", "false", "off"} & set(state.attrib.values())


def _choice(field: Element) -> str:
    """What is chosen of the list of a form's field; nothing chosen is its first entry."""
    chosen = field.find(f"{_W}result")
    if chosen is None:
        chosen = field.find(f"{_W}default")
    number = "0" if chosen is None else chosen.get(f"{_W}val", "")
    entries = field.findall(f"{_W}listEntry")
    if not number.isdecimal() or len(number) > 3 or int(number) >= len(entries):
        return ""
    return entries[int(number)].get(f"{_W}val", "")
