"""Opening what a person names as their resume: a file for people or programs, or an export.

Nothing is unpacked to disk, no link is followed out of an archive or a folder, and no more than
a limit of any file is read.
"""

import os
import re
from collections.abc import Iterator
from functools import partial
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from csm_advisor import limits
from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.model.background import Document
from csm_advisor.store.documents.read_document import (
    STANDARD_INPUT,
    content_of,
    is_document,
    name_of,
    read_document,
)
from csm_advisor.store.open import open_file
from csm_advisor.store.resumes.members import (
    Member,
    read_limited,
    read_tables,
    table_name,
    too_large,
)

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_GIVE = "give a resume: PDF, Word, text, JSON Resume, or a LinkedIn export"
_HEAD = 20_000  # bytes in which a format shows
_RENDERCV = re.compile(rb"^cv:[ \t]*(?:#.*)?\r?$", re.MULTILINE)
_EUROPASS = re.compile(rb"<(?:\w+:)?(?:SkillsPassport|Candidate|europass)\b")
_MARKS = b"\xef\xbb\xbf\xff\xfe\0"  # byte-order marks, and every other byte of UTF-16


def open_document(path: Path) -> Document:
    """What a resume holds, told apart by content; `-` is standard input.

    Raises UsageProblem with one sentence that begins with the file.
    """
    where = name_of(path)
    try:
        if str(path) != STANDARD_INPUT and path.is_dir():
            return Document(where, "linkedin", *read_tables(_members(path, where), where))
    except OSError as problem:
        raise UsageProblem(
            f"{where}: cannot be read ({problem.strerror}); check its name and permissions"
        ) from None
    except ValueError:  # a name with a NUL
        raise UsageProblem(f"{where}: is not the name of a file; {_GIVE}") from None
    content = content_of(path, where)
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")) and not is_document(content):
        from csm_advisor.store.resumes.archive import archived_tables

        return Document(where, "linkedin", *archived_tables(BytesIO(content), where))
    begins = content[:64].translate(None, _MARKS).lstrip()
    if begins.startswith((b"{", b"[")) and not begins.startswith(b"{\\rtf"):
        return _within(Document(where, "json-resume", {path.name: content}), content)
    if table := table_name(path.name):
        return _within(Document(where, "linkedin", {table: content}), content)
    if _RENDERCV.search(content[:_HEAD]):
        return _within(Document(where, "rendercv", {path.name: content}), content)
    if begins.startswith(b"<") and _EUROPASS.search(content[:_HEAD]):
        return Document(where, "europass", {}, tree=_tree(where, content))
    text = read_document(content, where)
    return Document(where, "running", {}, text=text)


def _tree(where: str, content: bytes) -> "Element":
    from csm_advisor.store.documents.unreadable import Unreadable
    from csm_advisor.store.documents.xml import xml_tree

    try:
        return xml_tree(content)
    except Unreadable as problem:
        raise UsageProblem(f"{where}: {problem}") from None


def _within(document: Document, content: bytes) -> Document:
    if len(content) > limits.RESUME_TABLE:
        raise too_large(document.where)
    return document


def _members(folder: Path, where: str) -> Iterator[Member]:
    """The files in the folder and some way below it, in the order of their names."""
    seen = 0
    below: list[tuple[str, ...]] = [()]
    while below:
        inside = below.pop(0)
        with os.scandir(folder.joinpath(*inside)) as entries:
            some = islice(entries, limits.FOLDER_FILES + 1)
            for entry in sorted(some, key=lambda entry: entry.name):
                seen += 1
                if seen > limits.FOLDER_FILES:
                    raise UsageProblem(
                        f"{where}: holds more than 10,000 files; give the folder of the export"
                    )
                path = (*inside, entry.name)
                if entry.is_dir(follow_symlinks=False):
                    below += [path] * (len(path) <= limits.FOLDER_DEPTH)
                    continue
                plain = entry.is_file(follow_symlinks=False)
                refused = None if plain else "is a link or a device, not a file"
                shown = f"{where}: {quoted('/'.join(path), 200)}"
                yield Member(path, refused, partial(_read, Path(entry.path), shown))


def _read(path: Path, where: str) -> bytes:
    with open_file(path, links=False) as file:  # it was no link when the folder was read
        return read_limited(file, where)
