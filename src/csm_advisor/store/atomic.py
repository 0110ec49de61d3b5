"""Files that are written whole or not at all, for their owner's eyes only."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

PREFIX, SUFFIX = ".csm-advisor-", ".tmp"
STALE = 3600  # seconds; a write that takes so long has been killed


def make_private(folder: Path) -> None:
    """Makes `folder` and what is missing above it, for their owner alone. Raises OSError."""
    for missing in reversed([one for one in (folder, *folder.parents) if not one.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)


def is_there(path: Path) -> bool:
    """Whether anything has this name. What cannot be looked at counts: reading it says why."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        pass
    return True


# The bytes of a file, or what writes them into it.
Content = bytes | Callable[[IO[bytes]], None]


def write_whole(path: Path, content: Content) -> None:
    """Puts a file with `content` in the place of `path`. Raises OSError.

    A symbolic link there is itself replaced, never written through.
    """
    with _finished(path.parent, content) as temporary:
        os.replace(temporary, path)
    _sync_folder(path.parent)


def write_first(path: Path, content: Content) -> None:
    """Makes the file `path`, of two who try at once for one of them only.

    Raises FileExistsError where anything has the name, a symbolic link too, and OSError.
    """
    with _finished(path.parent, content) as temporary:
        try:
            os.link(temporary, path)
        except FileExistsError:
            raise
        except (AttributeError, OSError):
            # Some systems and file systems have no second names: claim it empty, then fill it.
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            os.replace(temporary, path)
    _sync_folder(path.parent)


def unfinished(folder: Path) -> list[Path]:
    """What writes that go on, or were killed, have put into `folder` so far. Raises OSError."""
    names = (name for name in os.listdir(folder) if name.startswith(PREFIX))
    return [folder / name for name in sorted(names) if name.endswith(SUFFIX)]


def sweep(newest: Path) -> None:
    """Removes what killed writes left beside `newest`, a file just written.

    Age tells them from writes that go on, by the clock that dates the files. Somebody whose
    write was held up for that long is told that it failed, and nothing is damaged.
    """
    with suppress(OSError):
        now = newest.lstat().st_mtime
        for path in unfinished(newest.parent):
            with suppress(OSError):
                if path.lstat().st_mtime < now - STALE:
                    path.unlink()


@contextmanager
def _finished(folder: Path, content: Content) -> Iterator[str]:
    """The name of a file in `folder` that has all of `content`; gone afterwards unless moved."""
    from tempfile import mkstemp

    handle, temporary = mkstemp(prefix=PREFIX, suffix=SUFFIX, dir=folder)
    try:
        with open(handle, "wb") as file:
            if isinstance(content, bytes):
                file.write(content)
            else:
                content(file)
            file.flush()
            os.fsync(file.fileno())
        yield temporary
    finally:
        with suppress(OSError):
            os.unlink(temporary)


def _sync_folder(folder: Path) -> None:
    """Makes a new name in `folder` last through a power cut, where the system can."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
