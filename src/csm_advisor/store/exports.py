"""Files that are made for a person to take away."""

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.store.access_errors import to_write
from csm_advisor.store.atomic import Content, is_there, write_first, write_whole
from csm_advisor.store.open import was_read


def check_new(path: Path, force: bool) -> None:
    """Raises UsageProblem where `write_new` would refuse the place: told before the work for it."""
    from tempfile import TemporaryFile

    where = quoted(path, 500)
    with _told(path, where):
        _check_place(path, where)
        if not force and is_there(path):
            raise _taken(where)
        with TemporaryFile(dir=path.parent):  # the system alone knows whether it allows a file
            pass


def write_new(path: Path, content: Content, force: bool) -> None:
    """Writes a file whole or not at all, readable by its owner only.

    What has the name already is kept, unless `force`: then a file, or a symbolic link itself,
    gives way, but for one that the command has read: nobody means to lose what the result is of.
    Raises UsageProblem with one sentence that begins with the file.
    """
    where = quoted(path, 500)
    with _told(path, where):
        _check_place(path, where)
        (write_whole if force else write_first)(path, content)


@contextmanager
def _told(path: Path, where: str) -> Iterator[None]:
    """Raises UsageProblem for what the system refuses."""
    try:
        yield
    except FileExistsError:
        raise _taken(where) from None
    except FileNotFoundError:
        raise _no_folder(path, where) from None
    except OSError as problem:
        raise UsageProblem(
            f"{where}: cannot be written ({problem.strerror}); nothing was written:"
            f" {to_write(path, problem)}, or name another place"
        ) from None


def _taken(where: str) -> UsageProblem:
    return UsageProblem(f"{where}: exists already; give another name, or --force to replace it")


def _no_folder(path: Path, where: str) -> UsageProblem:
    folder = quoted(path.parent, 500)
    return UsageProblem(f"{where}: there is no folder {folder}; make it, or name another")


def _check_place(path: Path, where: str) -> None:
    """Raises UsageProblem where no file can or should come: a folder, a device, what was read."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return
    mode = found.st_mode
    if stat.S_ISDIR(mode):
        raise UsageProblem(f"{where}: is a folder; name a file in it")
    if not stat.S_ISREG(mode):
        raise UsageProblem(f"{where}: is not an ordinary file; name another")
    if was_read(found):
        raise UsageProblem(f"{where}: is what this command reads; name another file to write")
