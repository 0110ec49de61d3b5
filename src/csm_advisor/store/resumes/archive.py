"""Reading the tables of a LinkedIn export out of a ZIP archive that nobody has vouched for.

Everything happens in memory: an entry's name is only looked at, its content only read as far as
the limit, whatever the archive says about itself. Archives inside are not opened.
"""

import stat
from collections.abc import Iterator
from functools import partial
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from csm_advisor import limits
from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.store.documents.zip_parts import DAMAGE
from csm_advisor.store.resumes.members import (
    Member,
    read_limited,
    read_tables,
    too_large,
)


def archived_tables(file: IO[bytes], where: str) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """The known tables of the ZIP archive `file`, and in sentences what was passed over.

    Raises UsageProblem that begins with `where`: damaged, protected, too large, or no such table.
    """
    try:
        with ZipFile(_Bounded(file, where)) as archive:
            return read_tables(_members(archive, where), where)
    except DAMAGE:
        raise UsageProblem(
            f"{where}: is damaged or not a whole ZIP archive; download it again"
        ) from None


def _members(archive: ZipFile, where: str) -> Iterator[Member]:
    for entry in archive.infolist():
        path = tuple(entry.filename.replace("\\", "/").split("/"))
        if path[-1]:
            yield Member(path, _refusal(entry, path), partial(_read, archive, entry, where))


def _refusal(entry: ZipInfo, path: tuple[str, ...]) -> str | None:
    if path[0] == "" or ":" in path[0] or ".." in path:
        return "points out of the archive"
    if stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG):
        return "is a link or a device, not a file"
    return None


def _read(archive: ZipFile, entry: ZipInfo, where: str) -> bytes:
    inside = f"{where}: {quoted(entry.filename, 200)} in it"
    if entry.flag_bits & 1:
        raise UsageProblem(f"{inside} is protected by a password; unpack it and give the folder")
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise UsageProblem(f"{inside} is packed in a rare way; unpack it and give the folder")
    if entry.file_size > limits.RESUME_TABLE:
        raise too_large(inside)
    with archive.open(entry) as file:
        return read_limited(file, inside)


class _Bounded:
    """A file that refuses to be read in one large gulp, as the directory of an archive is."""

    def __init__(self, file: IO[bytes], where: str) -> None:
        self._file = file
        self._where = where
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, size: int = -1, /) -> bytes:
        """Up to `size` bytes, or all that are left. Raises UsageProblem where that is too much."""
        most = limits.ARCHIVE_DIRECTORY
        content = self._file.read(most + 1 if size < 0 else min(size, most + 1))
        if len(content) > most:
            raise UsageProblem(f"{self._where}: lists too many files for a LinkedIn export")
        return content
