"""Opening a file that nobody has vouched for: without waiting, and within a limit.

Whatever is no ordinary file (a folder, a pipe, a device, or a link to one) is refused before it is
opened: opening it could wait for ever, act on a machine, or be read without end.
"""

import os
import stat
from errno import EFBIG, EINVAL, EISDIR, ELOOP
from pathlib import Path
from typing import IO

_PIECE = 2**16
_read: set[tuple[int, int]] = set()  # the files opened so far, by device and number


def begin() -> None:
    """Forget which files were read: another command begins."""
    _read.clear()


def was_read(found: os.stat_result) -> bool:
    """Whether this command has read the file, under whatever name."""
    return (found.st_dev, found.st_ino) in _read


class NotAFile(OSError):
    """What has the name is no ordinary file; `strerror` says what it is."""


class TooLarge(OSError):
    """The file holds more than was asked for; `strerror` names the limit."""


def open_file(path: Path, *, links: bool = True, pipes: bool = False) -> IO[bytes]:
    """The ordinary file of this name, opened for reading.

    Symbolic links are followed where `links`. Where `pipes`, a pipe will do too, as a shell puts
    it in the place of a file: one that nobody writes into is empty. Raises OSError, of which
    NotAFile is one, and ValueError for a name with a NUL.
    """
    _check(path, (os.stat if links else os.lstat)(path), pipes)
    flags = os.O_RDONLY | _flag("O_NONBLOCK") | _flag("O_NOCTTY") | _flag("O_BINARY")
    handle = os.open(path, flags if links else flags | _flag("O_NOFOLLOW"))
    try:
        found = os.fstat(handle)
        _check(path, found, pipes)  # another may have taken its place meanwhile
        _read.add((found.st_dev, found.st_ino))
        if pipes:
            os.set_blocking(handle, True)
        return open(handle, "rb")
    except BaseException:
        os.close(handle)
        raise


def read_bounded(path: Path, most: int, *, links: bool = True, pipes: bool = False) -> bytes:
    """The content of the file, of up to `most` bytes. Raises as `open_file` does, and TooLarge."""
    with open_file(path, links=links, pipes=pipes) as file:
        return read_rest(file, most)


def read_rest(file: IO[bytes], most: int) -> bytes:
    """What is left of an open file, of up to `most` bytes. Raises TooLarge, and OSError."""
    content = bytearray()
    while piece := file.read(_PIECE):
        content += piece
        if len(content) > most:
            raise TooLarge(EFBIG, f"larger than {most // 2**20} MB")
    return bytes(content)


def _check(path: Path, found: os.stat_result, pipes: bool) -> None:
    """Raises OSError for what is not to be opened."""
    if stat.S_ISREG(found.st_mode) or (pipes and stat.S_ISFIFO(found.st_mode)):
        return
    if stat.S_ISDIR(found.st_mode):
        raise NotAFile(EISDIR, "a folder", str(path))
    if stat.S_ISLNK(found.st_mode):
        raise NotAFile(ELOOP, "a symbolic link", str(path))
    raise NotAFile(EINVAL, "not a file but a pipe or device", str(path))


def _flag(name: str) -> int:
    """A flag of `os.open`, 0 where the system has none."""
    return getattr(os, name, 0)
