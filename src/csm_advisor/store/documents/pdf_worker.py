"""The process that parses PDFs: it can be stopped, and what it may use is limited.

Documents come on standard input and their lines go to standard output, each with its length
before it, one after the other; the process ends with its input.
"""

import ctypes
import json
import re
import struct
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from typing import Any

import pypdfium2_raw as pdfium  # type: ignore[import-untyped]

from csm_advisor import limits
from csm_advisor.store.documents.layout import Word, has_text, joined, pages_in_order

LENGTH = struct.Struct("<Q")
_BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_BREAK = "\x02\ufffe"  # a hyphen at which a word was broken
_RUN = re.compile(rf"[^\s{_BREAK}]+[{_BREAK}]?|[{_BREAK}]")
_SHOWN = {0: None, 2: "-", 0xFFFE: "-"}
_SAMPLE = 60  # runs of letters in which is seen whether a page glues its words together
# How far the box of a letter reaches into the next, in sizes, where boxes do so at all.
_OVERHANG = {"f": 0.09, "m": 0.06}
_MOST_CHARACTERS = 40_000  # of one page
_PASSWORD = 4  # FPDF_ERR_PASSWORD
_FILLED_IN = {pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT}


def serve() -> None:
    """Read documents until there are no more."""
    _limit_memory()
    pdfium.FPDF_InitLibrary()
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    while len(head := source.read(LENGTH.size)) == LENGTH.size:
        answer = json.dumps(_answer(source.read(LENGTH.unpack(head)[0]))).encode()
        sink.write(LENGTH.pack(len(answer)) + answer)
        sink.flush()


def _limit_memory() -> None:
    with suppress(ImportError, ValueError, OSError):  # not on every system
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (limits.PDF_MEMORY, limits.PDF_MEMORY))


def _answer(content: bytes) -> dict[str, Any]:
    """`lines` of text, heading, bullet, page; `pages` of the document; or `problem`."""
    document = pdfium.FPDF_LoadMemDocument64(content, len(content), None)
    if not document:
        locked = pdfium.FPDF_GetLastError() == _PASSWORD
        return {"problem": "locked" if locked else "damaged"}
    try:
        pages = pdfium.FPDF_GetPageCount(document)
        seen: Counter[bool] = Counter()
        read = (list(_page(document, number, seen)) for number in range(min(pages, limits.PAGES)))
        lines = list(joined(pages_in_order(read)))[: limits.LINES]
        if seen[True] > seen[False]:
            return {"problem": "unmapped"}
        if not has_text(lines):
            return {"problem": "scan" if pages else "damaged"}
        return {"lines": lines, "pages": pages}
    except MemoryError:
        return {"problem": "large"}
    finally:
        pdfium.FPDF_CloseDocument(document)


def _page(document: Any, number: int, seen: Counter[bool]) -> Iterator[Word]:
    """The words of a page; of some of them it counts in `seen` whether their font says which
    letters its signs stand for (False) or not (True)."""
    page = _loaded(document, number)
    if not page:
        return
    text = pdfium.FPDFText_LoadPage(page)
    try:
        if text:
            yield from _words(text, seen)
    finally:
        if text:
            pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)


def _loaded(document: Any, number: int) -> Any:
    """The page, with what somebody filled into its form or typed onto it: the page shows that, but
    a PDF keeps it apart from the text until it is flattened."""
    page = pdfium.FPDF_LoadPage(document, number)
    if (
        page
        and _is_filled_in(page)
        and pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS
    ):
        pdfium.FPDF_ClosePage(page)
        page = pdfium.FPDF_LoadPage(document, number)
    return page


def _is_filled_in(page: Any) -> bool:
    """Whether it has a field of a form or typed text; links alone would cost time for nothing."""
    for place in range(pdfium.FPDFPage_GetAnnotCount(page)):
        if note := pdfium.FPDFPage_GetAnnot(page, place):
            kind = pdfium.FPDFAnnot_GetSubtype(note)
            pdfium.FPDFPage_CloseAnnot(note)
            if kind in _FILLED_IN:
                return True
    return False


def _words(text: Any, seen: Counter[bool]) -> Iterator[Word]:
    """The words of a page in the order of the file, each with its place."""
    runs = list(_runs(text))
    some = runs[:: max(1, len(runs) // _SAMPLE)]
    seen.update(bool(pdfium.FPDFText_HasUnicodeMapError(text, begin)) for begin, _, _ in some)
    glued = any(len(list(_parts(text, *run))) > 1 for run in some)
    for run in runs:
        if glued:
            yield from _parts(text, *run)
        else:
            begin, end, letters = run
            yield from _placed(text, begin, letters, _box(text, begin), _box(text, end - 1))


_Run = tuple[int, int, str]  # its first character, the one behind it, and its letters


def _runs(text: Any) -> Iterator[_Run]:
    """Letters without a blank between them; one ends where a word was broken, for the line break
    behind it is gone."""
    letters = _letters(text, min(pdfium.FPDFText_CountChars(text), _MOST_CHARACTERS))
    for run in _RUN.finditer(letters):
        yield run.start(), run.end(), run[0].translate(_SHOWN)


def _letters(text: Any, count: int) -> str:
    """The characters of a page, a string as long as there are characters: all at once where each
    is one of the string."""
    room = ctypes.create_string_buffer(2 * (count + 1))
    written = pdfium.FPDFText_GetText(
        text, 0, count, ctypes.cast(room, ctypes.POINTER(ctypes.c_ushort))
    )
    letters = room.raw[: 2 * (written - 1)].decode("utf-16-le", "replace")
    if len(letters) == count:
        return letters
    codes = (pdfium.FPDFText_GetUnicode(text, place) for place in range(count))
    return "".join("\0" if 0xD800 <= code < 0xE000 else chr(code) for code in codes)


def _parts(text: Any, begin: int, end: int, letters: str) -> Iterator[Word]:
    """The words of which a run is made: parted where its letters stand further apart than the
    others, for where a program moves the pen instead of writing a blank, pdfium may see none."""
    boxes = [_box(text, place) for place in range(begin, end)]
    if len(letters) != end - begin or not all(boxes):
        yield from _placed(text, begin, letters, boxes[0], boxes[-1])
        return
    size = boxes[0].top - boxes[0].bottom
    gaps = [right.left - left.right for left, right in pairwise(boxes)]
    usual = sorted(gaps)[len(gaps) // 2] if gaps else 0.0
    if usual < -0.01 * size:
        gaps = [
            gap + (_OVERHANG[letter] * size if letter in _OVERHANG else 0.0)
            for gap, letter in zip(gaps, letters, strict=False)
        ]
    least = max(0.06 * size, usual + 0.09 * size)
    first = 0
    for at, gap in enumerate(gaps, 1):
        if gap > least:
            yield from _placed(text, begin + first, letters[first:at], boxes[first], boxes[at - 1])
            first = at
    yield from _placed(text, begin + first, letters[first:], boxes[first], boxes[-1])


def _placed(text: Any, begin: int, letters: str, first: Any, last: Any) -> Iterator[Word]:
    if first and last and letters:
        bold = _is_bold(text, begin)
        size = max(first.top - first.bottom, 1.0)
        right = max(last.right, first.right)
        yield Word(letters, first.left, right, _base(text, begin), size, bold)


_name = ctypes.create_string_buffer(128)
_flags = ctypes.c_int()


def _is_bold(text: Any, place: int) -> bool:
    """By the name of the font: weights, worked out from its stems, differ from font to font."""
    _name.value = b""
    pdfium.FPDFText_GetFontInfo(text, place, _name, len(_name), _flags)
    return bool(_BOLD.search(_name.value))


def _box(text: Any, place: int) -> Any:
    box = pdfium.FS_RECTF()
    return box if pdfium.FPDFText_GetLooseCharBox(text, place, box) else None


def _base(text: Any, place: int) -> float:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text, place, x, y)
    return y.value
