"""The one way in: a document of a person's own, told apart by content, to lines of text."""

import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from csm_advisor import limits
from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.model.document import DocumentKind, DocumentText
from csm_advisor.store.documents.lines import Paragraph, numbered
from csm_advisor.store.documents.unreadable import Unreadable
from csm_advisor.store.open import NotAFile, TooLarge, open_file, read_rest
from csm_advisor.text.decoding import decoded, encoding_of

STANDARD_INPUT = "-"
_GIVE = "give a PDF, a Word or OpenDocument file, RTF, HTML, Markdown, or plain text"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OUTLOOK = "__substg1.0_".encode("utf-16-le")  # what the parts of its mails are called
_HTML = re.compile(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|div|p|h1|section)\b",
                   re.IGNORECASE | re.DOTALL)  # fmt: skip
_MARKDOWN = re.compile(
    r"^#{1,6} \S|^\s*[*-] \*\*|\*\*[^*\n]+\*\*|^.+\n(?:=|-){3,}\s*$", re.MULTILINE
)


def read_document(source: Path | bytes, where: str | None = None) -> DocumentText:
    """The text of a document; `-` as a path is standard input, `where` its name in messages.

    Raises UsageProblem with one sentence that begins with `where`, for what cannot be read.
    """
    if isinstance(source, Path):
        where = where or name_of(source)
        source = content_of(source, where)
    where = where or "the document"
    try:
        return _read(source, where)
    except Unreadable as problem:
        raise UsageProblem(f"{where}: {problem}") from None
    except RecursionError:
        raise UsageProblem(
            f"{where}: is nested too deeply; save it again with another program"
        ) from None


def name_of(path: Path) -> str:
    """A file as messages name it, quoted."""
    return "standard input" if str(path) == STANDARD_INPUT else quoted(path, 500)


def content_of(path: Path, where: str, most: int = limits.DOCUMENT) -> bytes:
    """The bytes of a file or of standard input. Raises UsageProblem: missing, too large, empty, or
    a pipe or device, which could go on for ever."""
    try:
        if str(path) == STANDARD_INPUT:
            return limited(sys.stdin.buffer, where, most)
        with open_file(path) as file:
            return limited(file, where, most)
    except NotAFile as problem:
        raise UsageProblem(f"{where}: is {problem.strerror}; {_GIVE}") from None
    except OSError as problem:
        raise UsageProblem(
            f"{where}: cannot be read ({problem.strerror}); check its name and permissions"
        ) from None
    except ValueError:  # a name with a NUL
        raise UsageProblem(f"{where}: is not the name of a file; {_GIVE}") from None


def limited(file: IO[bytes], where: str, most: int = limits.DOCUMENT) -> bytes:
    """The whole content. Raises UsageProblem where it is larger than `most`, or nothing at all."""
    try:
        content = read_rest(file, most)
    except TooLarge as problem:
        raise UsageProblem(
            f"{where}: is {problem.strerror}, far more than text needs; give one without large"
            " pictures"
        ) from None
    if not content.strip():
        raise UsageProblem(f"{where}: is empty; {_GIVE}")
    return content


def _read(content: bytes, where: str) -> DocumentText:
    unread: list[str] = []
    paragraphs: Iterable[Paragraph]
    kind: DocumentKind
    head = content[:1024]
    if b"%PDF-" in head:
        from csm_advisor.store.documents.pdf import pdf_paragraphs

        kind, paragraphs = "pdf", pdf_paragraphs(content, unread)
    elif content.startswith(_ZIP):
        kind, paragraphs = _packed(content)
    elif head.lstrip().startswith(b"{\\rtf"):
        from csm_advisor.store.documents.rtf import rtf_paragraphs

        kind, paragraphs = "rtf", rtf_paragraphs(content)
    elif content.startswith(_OLD_OFFICE) and _OUTLOOK in content:
        raise Unreadable("is a mail of Outlook (.msg); save it as .eml, HTML or text")
    elif content.startswith(_OLD_OFFICE):
        raise Unreadable(
            "is an old Word file (.doc), or one with a password; save it as .docx without one"
        )
    else:
        kind, paragraphs = _written(content, unread)
    lines = numbered(paragraphs, unread)
    if not lines:
        raise Unreadable(f"holds no text; {_GIVE}")
    return DocumentText(kind, lines, tuple(f"{where}: {sentence}" for sentence in unread))


def is_document(content: bytes) -> bool:
    """Whether an archive is a document of text, by the name of its main part."""
    return b"word/document.xml" in content or b"content.xml" in content


def _packed(content: bytes) -> tuple[DocumentKind, Iterable[Paragraph]]:
    from csm_advisor.store.documents.zip_parts import Packed

    packed = Packed(content)
    if "word/document.xml" in packed.names:
        from csm_advisor.store.documents.docx import docx_paragraphs

        return "docx", docx_paragraphs(packed)
    if "content.xml" in packed.names:
        from csm_advisor.store.documents.odt import odt_paragraphs

        return "odt", odt_paragraphs(packed)
    raise Unreadable(f"is an archive, but no document of text; {_GIVE}")


def _written(content: bytes, unread: list[str]) -> tuple[DocumentKind, Iterable[Paragraph]]:
    from csm_advisor.store.documents import plain_text
    from csm_advisor.store.documents.saved_whole import saved_whole

    whole = saved_whole(content)
    if whole:
        unread += whole.unread
    text = whole.text if whole else _text(content, unread)
    if (whole and whole.page) or _HTML.match(text[:20_000]):
        from csm_advisor.store.documents.html import html_paragraphs

        return "html", html_paragraphs(text)
    if text.lstrip().startswith(("{", "[")):
        return "json", plain_text.text_paragraphs(text)
    if _MARKDOWN.search(text):
        return "markdown", plain_text.markdown_paragraphs(text)
    return "text", plain_text.text_paragraphs(text)


def _text(content: bytes, unread: list[str]) -> str:
    """The text. Raises Unreadable for what is none: a picture, a program."""
    problems: list[str] = []
    text = decoded(content, "", problems)
    if encoding_of(content) == "utf-8":
        head = content[:4096]
        controls = sum(byte < 9 or 13 < byte < 27 for byte in head)
        if head.count(0) > 4 or (problems and controls > 0.02 * len(head)):
            raise Unreadable(f"is no document that we read; {_GIVE}")
    unread += problems
    return text
