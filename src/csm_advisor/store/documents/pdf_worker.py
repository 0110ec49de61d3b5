"""The process that parses PDFs: it can be stopped, and what it may use is limited.

Documents come on standard input and their lines go to standard output, each with its length
before it, one after the other; the process ends with its input.
"""

import ctypes
import json
import struct
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pypdfium2_raw as pdfium  # type: ignore[import-untyped]

from csm_advisor.store.documents.layout import Word, has_text, joined, pages_in_order
from csm_advisor.store.documents.limits import MOST_LINES, MOST_MEMORY, MOST_PAGES

LENGTH = struct.Struct("<Q")
_BREAK = frozenset((2, 0xFFFE))  # a hyphen at which a word was broken
_GLUED = 17  # letters; in longer words gaps are looked for
_MOST_CHARACTERS = 40_000  # of one page
_PASSWORD = 4  # FPDF_ERR_PASSWORD


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

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def _answer(content: bytes) -> dict[str, Any]:
    """`lines` of text, heading, bullet, page; `pages` of the document; or `problem`."""
    document = pdfium.FPDF_LoadMemDocument64(content, len(content), None)
    if not document:
        locked = pdfium.FPDF_GetLastError() == _PASSWORD
        return {"problem": "locked" if locked else "damaged"}
    try:
        pages = pdfium.FPDF_GetPageCount(document)
        read = (list(_page(document, number)) for number in range(min(pages, MOST_PAGES)))
        lines = list(joined(pages_in_order(read)))[:MOST_LINES]
        if not has_text(lines):
            return {"problem": "scan" if pages else "damaged"}
        return {"lines": lines, "pages": pages}
    except MemoryError:
        return {"problem": "large"}
    finally:
        pdfium.FPDF_CloseDocument(document)


def _page(document: Any, number: int) -> Iterator[Word]:
    page = pdfium.FPDF_LoadPage(document, number)
    if not page:
        return
    text = pdfium.FPDFText_LoadPage(page)
    try:
        if text:
            yield from _words(text)
    finally:
        if text:
            pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)


def _words(text: Any) -> Iterator[Word]:
    """The words of a page in the order of the file, each with its place."""
    begin, letters = 0, ""
    count = min(pdfium.FPDFText_CountChars(text), _MOST_CHARACTERS)
    for place in range(count + 1):
        code = pdfium.FPDFText_GetUnicode(text, place) if place < count else 0x20
        if code in _BREAK:
            letter = "-"
        elif code == 0 or 0xD800 <= code < 0xE000:
            letter = ""
        else:
            letter = chr(code)
        if letter.isspace():
            if letters:
                yield from _placed(text, begin, place, letters)
            letters = ""
        elif letter:
            if not letters:
                begin = place
            letters += letter
            if code in _BREAK:  # the line break behind it is gone
                yield from _placed(text, begin, place + 1, letters)
                letters = ""


def _placed(text: Any, begin: int, end: int, letters: str) -> Iterator[Word]:
    if len(letters) > _GLUED and len(letters) == end - begin and "@" not in letters:
        yield from _unglued(text, begin, end, letters)
    else:
        yield from _one(text, begin, end, letters)


def _unglued(text: Any, begin: int, end: int, letters: str) -> Iterator[Word]:
    """A long word, parted where its letters stand apart."""
    part = begin
    before = _box(text, begin)
    for place in range(begin + 1, end):
        box = _box(text, place)
        if box and before and box.left - before.right > (box.top - box.bottom) * 0.15:
            yield from _one(text, part, place, letters[part - begin : place - begin])
            part = place
        before = box
    yield from _one(text, part, end, letters[part - begin :])


def _one(text: Any, begin: int, end: int, letters: str) -> Iterator[Word]:
    first, last = _box(text, begin), _box(text, end - 1)
    if first and last:
        bold = pdfium.FPDFText_GetFontWeight(text, begin) >= 600
        size = max(first.top - first.bottom, 1.0)
        yield Word(
            letters, first.left, max(last.right, first.right), _base(text, begin), size, bold
        )


def _box(text: Any, place: int) -> Any:
    box = pdfium.FS_RECTF()
    return box if pdfium.FPDFText_GetLooseCharBox(text, place, box) else None


def _base(text: Any, place: int) -> float:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text, place, x, y)
    return y.value
