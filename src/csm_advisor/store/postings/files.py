"""A posting's file, or standard input, as text of a known kind. Nothing in it is run or fetched."""

import json
import re
import sys
from collections.abc import Iterator
from errno import EISDIR
from pathlib import Path
from typing import Literal, NamedTuple

from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.store.open import NotAFile, TooLarge, read_bounded, read_rest

MOST_BYTES = 10 * 2**20
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body|script|main|article)\b", re.IGNORECASE)
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
_PACKED = {b"%PDF": "a PDF", b"PK\x03\x04": "a packed document such as DOCX", b"{\\rtf": "an RTF"}
_ENDINGS = (".txt", ".md", ".html", ".htm", ".json")


class Source(NamedTuple):
    """The text of a file and what it is; `name` is quoted for messages."""

    name: str
    kind: Literal["html", "json", "text"]
    text: str


def read_source(path: Path) -> Source:
    """The file, or standard input for `-`. Raises UsageProblem with one sentence."""
    name = "standard input" if str(path) == "-" else quoted(path.name)
    try:
        if str(path) == "-":
            raw = read_rest(sys.stdin.buffer, MOST_BYTES)
        else:
            raw = read_bounded(path, MOST_BYTES)
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
    for first, kind in _PACKED.items():
        if raw.startswith(first):
            raise UsageProblem(
                f"{name}: {kind}; copy its text into a file or save the page, and give that"
            )
    text = _UNSEEN.sub("", _decoded(raw, name))
    if not text.strip():
        raise UsageProblem(f"{name}: empty; give the text of a posting")
    start = text.lstrip()[:1]
    if start in "{[":
        try:
            json.loads(text)
        except (ValueError, RecursionError):
            pass
        else:
            return Source(name, "json", text)
    return Source(name, "html" if _PAGE.search(text[:20_000]) else "text", text)


def _decoded(raw: bytes, name: str) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", errors="replace")
    if b"\x00" in raw[:4000]:
        raise UsageProblem(f"{name}: not text; save the posting as text, HTML or Markdown")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def files_of(paths: list[Path]) -> Iterator[Path]:
    """The files named, and those of folders named, by their names; one after the other."""
    for path in paths:
        if path.is_dir():
            yield from sorted(
                one for one in path.rglob("*") if one.suffix.lower() in _ENDINGS and one.is_file()
            )
        else:
            yield path
