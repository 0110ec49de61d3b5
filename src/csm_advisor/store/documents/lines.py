"""From the paragraphs of any format to clean numbered lines."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from csm_advisor import limits
from csm_advisor.model.document import DocumentLine
from csm_advisor.text.normalize import stray

# What programs draw before an item: real bullets, those of symbol fonts, and plain signs.
_MARK = re.compile(
    "^(?:[\u2022\u2023\u2043\u204c\u204d\u2219\u25a0-\u25cf\u25e6\u2605\u2606\u2713-\u2717\u2726"
    "\u2756\u2794\u27a2\u27a4\u2b9e\u00b7\u00a7\u007f\uf000-\uf0ff]+|[-*–—»›>o](?=[ \t]{1,4}\\S)"
    r"|\(cid:\d+\))[\s\u200b]*"
)
_FORMS = re.compile("[\ufb00-\ufb06\uff01-\uff5e]")  # ligatures and wide letters, not ½ or ²
_HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-", "\u00ad": "", "\u200b": "", "\ufeff": ""})
# UTF-8 that some program took for Windows-1252: "â€“" for a dash, "Â" for a blank.
_TWICE = re.compile(
    "[\u00c2\u00c3\u00e2\u00ef][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]+|\u00c2(?=\\s|$)"
)
_SPACES = re.compile(r"[^\S\n]+")


class Paragraph(NamedTuple):
    """One paragraph or table row; a line break inside it is a soft one, a tab parts columns."""

    text: str
    heading: bool = False
    bullet: bool = False
    page: int = 1


def one_row(cells: Iterable[Iterable[Paragraph]]) -> Iterator[Paragraph]:
    """A row of a table as one line, its cells a tab apart, unless cells hold several paragraphs:
    those are columns, and are read one after the other, the longest first. Cells of one line beside
    them label them, as dates or the name of a section do, and come before."""
    each = ([part for part in cell if part.text.strip()] for cell in cells)
    filled = [cell for cell in each if cell]
    labels = [cell[0] for cell in filled if len(cell) == 1 and "\n" not in cell[0].text]
    columns = [cell for cell in filled if len(cell) > 1 or "\n" in cell[0].text]
    if labels:
        yield labels[0]._replace(text="\t".join(label.text.strip() for label in labels))
    for cell in sorted(columns, key=lambda cell: -sum(len(part.text) for part in cell)):
        yield from cell


def numbered(paragraphs: Iterable[Paragraph], unread: list[str]) -> tuple[DocumentLine, ...]:
    """The lines, empty ones left out, counted on each page. What is cut is told in `unread`."""
    lines: list[DocumentLine] = []
    page, number = 0, 0
    for paragraph in paragraphs:
        for place, text in enumerate(paragraph.text.split("\n")):
            if paragraph.page != page:
                page, number = paragraph.page, 0
            shown, marked = tidy(text)
            if not shown:
                continue
            if len(lines) == limits.LINES:
                unread.append(f"only the first {limits.LINES:,} lines are read")
                return tuple(lines)
            number += 1
            bullet = marked or (paragraph.bullet and place == 0)
            lines.append(DocumentLine(shown, page, number, paragraph.heading, bullet))
    return tuple(lines)


def tidy(text: str) -> tuple[str, bool]:
    """The line in composed form without controls and without its bullet, and whether it had one.

    Columns are two blanks apart.
    """
    text = text[: 2 * limits.LINE]
    if not text.isascii():
        text = _TWICE.sub(_decoded_again, text)
        text = text.translate(_HYPHENS)
        text = _FORMS.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    text = _SPACES.sub(lambda gap: "  " if "\t" in gap[0] or len(gap[0]) > 2 else " ", text)
    bare = _MARK.sub("", text.strip(), count=1)
    marked = bare != text.strip()
    if bare.isascii() and bare.isprintable():
        return bare.strip()[: limits.LINE], marked
    kept = "".join(c for c in bare if not stray(c))
    return unicodedata.normalize("NFC", kept).strip()[: limits.LINE], marked


def has_mark(text: str) -> bool:
    """Whether a line begins with a bullet."""
    return bool(_MARK.match(text.lstrip()))


def _decoded_again(found: re.Match[str]) -> str:
    """The characters that were meant; a blank where one of their bytes is lost, and what stands
    there where it is no UTF-8."""
    written = found[0]
    try:
        return b"".join(map(_byte, written)).decode() if len(written) > 1 else ""
    except UnicodeDecodeError as problem:
        return " " if "end of data" in problem.reason else written
    except UnicodeEncodeError:
        return written


def _byte(character: str) -> bytes:
    return character.encode("latin-1" if ord(character) < 256 else "cp1252")
