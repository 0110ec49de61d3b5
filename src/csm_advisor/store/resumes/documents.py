"""Opening what a person names as their resume: a JSON file, a ZIP archive, a folder, a table.

Nothing is unpacked to disk, no link is followed out of an archive or a folder, and no more than
a limit of any file is read.
"""

import os
import stat
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import IO

from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.model.background import Document
from csm_advisor.store.resumes.members import Member, read_limited, read_tables, table_name

_MOST_IN_FOLDER = 10_000
_DEEPEST = 3  # folders inside the one that is named
_GIVE = "give a JSON Resume, or a LinkedIn export as its ZIP archive or folder"
_MARKS = b"\xef\xbb\xbf\xff\xfe\0"  # byte-order marks, and every other byte of UTF-16


def open_document(path: Path) -> Document:
    """The raw content of a resume: a JSON Resume or a LinkedIn export, told apart by content.

    Raises UsageProblem with one sentence that begins with the file.
    """
    where = quoted(path, 500)
    try:
        if path.is_dir():
            return Document(where, "linkedin", *read_tables(_members(path, where), where))
        with _open(path, where) as file:
            magic = file.read(4)
            file.seek(0)
            if magic in (b"PK\x03\x04", b"PK\x05\x06"):
                from csm_advisor.store.resumes.archive import archived_tables

                return Document(where, "linkedin", *archived_tables(file, where))
            return _single(path, where, read_limited(file, where))
    except OSError as problem:
        raise UsageProblem(
            f"{where}: cannot be read ({problem.strerror}); check its name and permissions"
        ) from None
    except ValueError:  # a name with a NUL
        raise UsageProblem(f"{where}: is not the name of a file; {_GIVE}") from None


def _single(path: Path, where: str, content: bytes) -> Document:
    """A file that is not an archive: JSON by its first character, or one table by its name."""
    begins = content[:64].translate(None, _MARKS).lstrip()
    if not content.strip():
        raise UsageProblem(f"{where}: is empty; {_GIVE}")
    if begins.startswith((b"{", b"[")) or path.suffix.lower() == ".json":
        return Document(where, "json-resume", {path.name: content})
    if table := table_name(path.name):
        return Document(where, "linkedin", {table: content})
    raise UsageProblem(f"{where}: is neither JSON nor a LinkedIn export; {_GIVE}")


def _members(folder: Path, where: str) -> Iterator[Member]:
    """The files in the folder and some way below it, in the order of their names."""
    seen = 0
    below: list[tuple[str, ...]] = [()]
    while below:
        inside = below.pop(0)
        with os.scandir(folder.joinpath(*inside)) as entries:
            some = islice(entries, _MOST_IN_FOLDER + 1)
            for entry in sorted(some, key=lambda entry: entry.name):
                seen += 1
                if seen > _MOST_IN_FOLDER:
                    raise UsageProblem(
                        f"{where}: holds more than 10,000 files; give the folder of the export"
                    )
                path = (*inside, entry.name)
                if entry.is_dir(follow_symlinks=False):
                    below += [path] * (len(path) <= _DEEPEST)
                    continue
                plain = entry.is_file(follow_symlinks=False)
                refused = None if plain else "is a link or a device, not a file"
                shown = f"{where}: {quoted('/'.join(path), 200)}"
                yield Member(path, refused, partial(_read, Path(entry.path), shown))


def _read(path: Path, where: str) -> bytes:
    no_link_since = getattr(os, "O_NOFOLLOW", 0)
    with _open(path, where, no_link_since) as file:
        return read_limited(file, where)


def _open(path: Path, where: str, flags: int = 0) -> IO[bytes]:
    """The file, opened so that a pipe without a writer does not keep us waiting."""
    flags |= os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise UsageProblem(f"{where}: is not a file but a pipe or device; {_GIVE}")
    return open(handle, "rb")
