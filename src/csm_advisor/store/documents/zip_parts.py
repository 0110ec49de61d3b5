"""Parts of a packed document (DOCX, ODT), read in memory and never further than the limit."""

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from csm_advisor import limits
from csm_advisor.store.documents.unreadable import Unreadable

# All that the standard library raises for an archive that is not what it says.
DAMAGE = (
    BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, RuntimeError,
    NotImplementedError, OverflowError, IndexError,
)  # fmt: skip
_BROKEN = "is damaged or not whole; save it again and give that"


class Packed:
    """The parts of a packed document by name."""

    def __init__(self, content: bytes) -> None:
        try:
            self._archive = ZipFile(BytesIO(content))
        except DAMAGE:
            raise Unreadable(_BROKEN) from None
        self.names = frozenset(self._archive.namelist())
        self._left = limits.UNPACKED

    def part(self, name: str) -> bytes:
        """The content of a part. Raises Unreadable: damaged, protected, or a compressed bomb."""
        try:
            entry = self._archive.getinfo(name)
            if entry.flag_bits & 1:
                raise Unreadable("is protected by a password; save it without one")
            if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
                raise Unreadable(_BROKEN)
            with self._archive.open(entry) as file:
                content = file.read(self._left + 1)
        except (KeyError, *DAMAGE):
            raise Unreadable(_BROKEN) from None
        if len(content) > self._left:
            raise Unreadable("unpacks to more than 8 MB; a document of text is far smaller")
        self._left -= len(content)
        return content
