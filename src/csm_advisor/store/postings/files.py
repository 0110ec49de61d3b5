"""A posting's file, or standard input, as text of a known kind. Nothing in it is run or fetched."""

import re
import sys
from collections.abc import Iterator
from errno import EISDIR
from pathlib import Path
from typing import Literal, NamedTuple

from csm_advisor import limits
from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.store.documents.saved_whole import saved_whole
from csm_advisor.store.documents.unreadable import Unreadable
from csm_advisor.store.open import NotAFile, TooLarge, read_bounded, read_rest
from csm_advisor.text.decoding import decoded, encoding_of
from csm_advisor.text.lazy_pattern import lazy_pattern

_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body|script|main|article)\b", re.IGNORECASE)
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
# How PDF, Word and OpenDocument, RTF and old Word files begin.
_DOCUMENTS = (b"%PDF", b"PK\x03\x04", b"PK\x05\x06", b"{\\rtf", b"\xd0\xcf\x11\xe0")
_ENDINGS = (
    ".txt", ".md", ".html", ".htm", ".json", ".pdf", ".docx", ".odt", ".rtf",
    ".mhtml", ".mht", ".webarchive", ".eml",
)  # fmt: skip
_BY_ENDING = (".pdf", ".docx", ".odt", ".rtf")  # known by how they begin
_JSON = lazy_pattern(r'\s*[\[{]\s*[{"]')
_LINE_ENDS = (".", ":", ";", "!", "?")


class Source(NamedTuple):
    """The text of a file and what it is; `name` is quoted for messages, `unread` says in sentences
    what of it is not in the text. `subject` is that of a mail, or of a page saved as one file."""

    name: str
    kind: Literal["html", "json", "text"]
    text: str
    unread: tuple[str, ...] = ()
    subject: str | None = None


def read_source(path: Path) -> Source:
    """The file, or standard input for `-`. Raises UsageProblem with one sentence."""
    name = "standard input" if str(path) == "-" else quoted(path.name)
    try:
        if str(path) == "-":
            raw = read_rest(sys.stdin.buffer, limits.DOCUMENT)
        else:
            raw = read_bounded(path, limits.DOCUMENT)
    except TooLarge as problem:
        raise UsageProblem(f"{name}: {problem.strerror}, which is no posting") from None
    except NotAFile as problem:
        way_out = "give a file, or - for standard input"
        if problem.errno == EISDIR:
            way_out = "csm-advisor postings reads all that is in one"
        raise UsageProblem(f"{name}: {problem.strerror}; {way_out}") from None
    except FileNotFoundError:
        raise UsageProblem(f"{name}: not found; check the name") from None
    except (OSError, ValueError) as problem:
        why = getattr(problem, "strerror", None) or "not a file name"
        raise UsageProblem(f"{name}: cannot be read ({why}); check it") from None
    return source_of(raw, name)


def source_of(raw: bytes, name: str) -> Source:
    """The text in the bytes of a file. Raises UsageProblem."""
    if raw.startswith(_DOCUMENTS):
        return _of_document(raw, name)
    try:
        whole = saved_whole(raw)
    except Unreadable as problem:
        raise UsageProblem(f"{name}: {problem}") from None
    if whole:
        kind: Literal["html", "text"] = "html" if whole.page else "text"
        told = tuple(f"{name}: {sentence}" for sentence in whole.unread)
        return Source(name, kind, _UNSEEN.sub("", whole.text), told, whole.subject)
    text = _UNSEEN.sub("", _decoded(raw, name))
    for ending in _BY_ENDING:
        if name.rstrip("'\"").lower().endswith(ending):
            raise UsageProblem(
                f"{name}: no {ending} file inside, or only its beginning; save it again"
            )
    start = text.lstrip()[:1]
    if start in "{[":
        import json  # takes a while to load, and most postings are texts

        try:
            json.loads(text)
        except (ValueError, RecursionError):
            if _JSON.match(text) or name.rstrip("'\"").lower().endswith(".json"):
                raise UsageProblem(
                    f"{name}: damaged JSON, or only its beginning; save it again"
                ) from None
        else:
            return Source(name, "json", text)
    return Source(name, "html" if _PAGE.search(text[:20_000]) else "text", text)


def _of_document(raw: bytes, name: str) -> Source:
    """A PDF or a Word file as text: a line for each item, sentences whole."""
    from csm_advisor.store.documents.read_document import read_document

    document = read_document(raw, name)
    lines: list[str] = []
    for line in document.lines:
        goes_on = not line.bullet and not line.heading and line.text[:1].islower()
        if goes_on and lines and not lines[-1].endswith(_LINE_ENDS):
            lines[-1] = f"{lines[-1]} {line.text}"
        else:
            lines.append(f"- {line.text}" if line.bullet else line.text)
    return Source(name, "text", _UNSEEN.sub("", "\n".join(lines)), document.unread)


def _decoded(raw: bytes, name: str) -> str:
    if encoding_of(raw).startswith("utf-8") and b"\x00" in raw[:4000]:
        raise UsageProblem(f"{name}: not text; save the posting as text, HTML or Markdown")
    return decoded(raw, "", [])


def files_of(paths: list[Path]) -> Iterator[Path]:
    """The files named, and those of folders named, by their names; one after the other."""
    for path in paths:
        if path.is_dir():
            yield from sorted(
                one for one in path.rglob("*") if one.suffix.lower() in _ENDINGS and one.is_file()
            )
        else:
            yield path
