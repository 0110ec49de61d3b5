"""What is finished of a team that is being planned: kept until the whole is written.

Beside the file that is to come, as its name with `.part`: a line of JSON that says of what it is,
then one for each row that is finished, as they come: the values of its columns, what became of it,
and a checksum of both, apart by tabs, which JSON never holds. Whoever was stopped goes on from
there.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import file_digest, sha256
from pathlib import Path
from typing import IO, Any
from zlib import crc32

from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.store.access_errors import unreadable, unwritten
from csm_advisor.store.atomic import is_there
from csm_advisor.store.open import open_file, was_read

_SUFFIX = ".part"
NUMBER = "number"  # the key of a row
_ENCODER = json.JSONEncoder(ensure_ascii=False)
_APART = b"\t"

Told = Mapping[str, Any]


class Begun:
    """The file of finished rows for one output. `about` says of what it is; a file about something
    else is not gone on with."""

    def __init__(self, output: Path, about: Told) -> None:
        self.path = output.with_name(output.name + _SUFFIX)
        self._about = {**about}
        self._file: IO[bytes] | None = None
        self._places: dict[int, int] = {}  # where the line of each row begins

    def start(self, resume: bool, force: bool) -> frozenset[int]:
        """Begin, or where `resume` go on; gives the numbers of the rows that are finished.

        Raises UsageProblem: something is begun already that nobody asked to go on with or to
        replace (`force`); there is nothing to go on with; it is about something else.
        """
        where = quoted(self.path, 500)
        there = is_there(self.path)
        if there and not (resume or force):
            raise UsageProblem(
                f"{where}: was begun and not finished; --resume goes on with it, --force begins"
                " anew"
            )
        with suppress(FileNotFoundError):
            if was_read(self.path.lstat()):
                raise UsageProblem(f"{where}: is what this command reads; give it another name")
        if resume and not there:
            raise UsageProblem(
                f"{where}: is not there, so there is nothing to go on with; leave out --resume"
            )
        end = self._check() if resume else 0
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        try:
            if not resume:
                with suppress(FileNotFoundError):
                    self.path.unlink()
                flags |= os.O_EXCL
            self._file = open(os.open(self.path, flags, 0o600), "r+b")  # noqa: SIM115
            self._file.truncate(end)
            self._file.seek(end)
            if not resume:
                self._file.write(_json(self._about) + b"\n")
                self._file.flush()
        except OSError as problem:
            raise self._unwritten(problem) from None
        return frozenset(self._places)

    def _check(self) -> int:
        """Find the finished rows; gives where the last of them ends. Raises UsageProblem."""
        where = quoted(self.path, 500)
        try:
            with open_file(self.path, links=False) as file:
                return self._found(file, where)
        except OSError as problem:
            raise unreadable(self.path, problem) from None
        except (ValueError, RecursionError):
            raise UsageProblem(f"{where}: is damaged; --force begins anew") from None

    def _found(self, file: IO[bytes], where: str) -> int:
        about = json.loads(file.readline())
        if about != self._about:
            then = about.get("as_of") if isinstance(about, dict) else None
            day = ""
            if then != self._about["as_of"]:
                day = f" (it is of {quoted(then)}: --today)"
            raise UsageProblem(
                f"{where}: is not of this table, data and day{day}; --force begins anew"
            )
        end = file.tell()
        for line in file:
            if not line.endswith(b"\n"):  # it was not finished
                break
            _check_whole(line)
            self._places[_result(line)[NUMBER]] = end
            end += len(line)
        return end

    def add(self, lines: Iterable[tuple[int, bytes]]) -> None:
        """Keep finished rows: the number and the `line_of` each. Raises UsageProblem."""
        assert self._file is not None
        try:
            for number, line in lines:
                self._places[number] = self._file.tell()
                self._file.write(line)
            self._file.flush()
        except OSError as problem:
            raise self._unwritten(problem) from None

    def rows(self) -> Iterator[Any]:
        """The values of the finished rows, by their numbers. Raises OSError."""
        return (json.loads(line.split(_APART)[0]) for line in self._lines())

    def results(self) -> Iterator[Any]:
        """What became of the finished rows, by their numbers. Raises OSError."""
        return map(_result, self._lines())

    def _lines(self) -> Iterator[bytes]:
        with open_file(self.path, links=False) as file:
            for number in sorted(self._places):
                file.seek(self._places[number])
                yield file.readline()

    def close(self, *, done: bool) -> None:
        """Close the file; remove it where all is `done`."""
        if self._file is not None:
            self._file.close()
            self._file = None
        if done:
            with suppress(OSError):
                self.path.unlink()

    def _unwritten(self, problem: OSError) -> UsageProblem:
        return unwritten(self.path, "cannot be written", problem, "name another place")


def line_of(values: Sequence[object], result: Told) -> bytes:
    """The line of a row: the values of its columns, and what became of it, with its NUMBER, and
    what tells whether the line is whole."""
    content = _json(values) + _APART + _json(result)
    return content + _APART + _checksum(content)


def _json(value: object) -> bytes:
    return _ENCODER.encode(value).encode()


def _result(line: bytes) -> Any:
    return json.loads(line.split(_APART)[1])


def _checksum(content: bytes) -> bytes:
    return b"%08x\n" % crc32(content)


def _check_whole(line: bytes) -> None:
    """Raises ValueError for a line that is not as it was written: it might be read in part."""
    content, _, checksum = line.rpartition(_APART)
    if checksum != _checksum(content):
        raise ValueError("the checksum is of something else")


def fingerprint(path: Path) -> str:
    """What a file, or all files of a folder, hold, as a digest. Raises UsageProblem."""
    try:
        if path.is_dir():
            total = sha256()
            for one in sorted(path.rglob("*")):
                if one.is_file():
                    total.update(f"{one.relative_to(path)} {fingerprint(one)}\n".encode())
            return total.hexdigest()
        with open_file(path) as file:
            return file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]
    except OSError as problem:
        raise unreadable(path, problem) from None
