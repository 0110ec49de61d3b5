"""Running commands from outside, in process, and what must hold whatever they are given."""

import io
import json
import os
import re
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from typing import Any, NamedTuple
from unittest import mock

from csm_advisor.cli.app import main
from tests.fuzz.effort import tally

HANGS = 60  # seconds; the slowest command takes a fraction of one
# What a person at a terminal does: type a line, or something that `input` raises.
Typed = str | type[BaseException] | BaseException

# What a terminal would act on, or what would show the text after it in another order.
OBEYED = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
# Notes that may stand above the sentence of a refusal.
NOTES = ("Your saved deadline", "The deadline in ", "The last line of")


class Hangs(BaseException):
    """A command that does not come back; no handler of the product takes it for its own."""


class Ran(NamedTuple):
    """What a command left behind."""

    code: int
    out: bytes
    err: str

    @property
    def refused(self) -> bool:
        return self.code in (2, 3)

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Outside:
    """An empty folder to stand in, and an empty home for what is kept."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder, self.home = folder, home

    def run(self, *words: str, typed: Sequence[Typed] | None = None, width: int = 80) -> Ran:
        """Run a command line; with `typed` at a terminal. Checks what holds of every command."""
        before = contents(self.home)
        ran = _run(words, typed, {"CSM_ADVISOR_HOME": str(self.home), "COLUMNS": str(width)})
        tally["commands"] += 1
        tally[f"exit {ran.code}"] += 1
        try:
            _check_streams(ran, words, at_terminal=typed is not None)
            if ran.refused and typed is None:
                _check_kept(before, contents(self.home), words)
        except AssertionError as problem:
            problem.add_note(f"words: {words!r}\ntyped: {typed!r}\n{ran}")
            raise
        return ran

    def write(self, name: str, content: bytes) -> str:
        """A file in the folder; gives its path."""
        path = self.folder / name
        path.write_bytes(content)
        return str(path)

    def keep(self, name: str, content: bytes) -> None:
        """A file among those that are kept."""
        self.home.mkdir(exist_ok=True)
        (self.home / name).write_bytes(content)


@contextmanager
def outside(again: bool = False) -> Iterator[Outside]:
    """A new place for one case; counts the case unless it is there to run it `again`."""
    tally["cases"] += not again
    stood = Path.cwd()
    with TemporaryDirectory() as name:
        folder = Path(name) / "here"
        folder.mkdir()
        os.chdir(folder)
        try:
            yield Outside(folder, Path(name) / "home")
        finally:
            os.chdir(stood)


def contents(folder: Path) -> dict[str, bytes]:
    """The files below a folder, by their paths in it."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


class _Stream(io.TextIOWrapper):
    """A standard stream, of a terminal or not."""

    def __init__(self, content: bytes = b"", terminal: bool = False) -> None:
        super().__init__(io.BytesIO(content), encoding="utf-8", newline="\n")
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal

    def all(self) -> bytes:
        self.flush()
        return self.buffer.getvalue()  # type: ignore[attr-defined, no-any-return]


def _run(words: Sequence[str], typed: Sequence[Typed] | None, world: dict[str, str]) -> Ran:
    at_terminal = typed is not None
    lines = iter(typed or ())

    def typing(prompt: str = "") -> str:
        line = next(lines, EOFError)
        if isinstance(line, str):
            return line
        raise line

    first = typed[0].encode(errors="replace") if typed and isinstance(typed[0], str) else b""
    stdin, out, err = _Stream(first, at_terminal), _Stream(), _Stream(terminal=at_terminal)
    with (
        mock.patch.dict(os.environ, {"NO_COLOR": "1", "TERM": "dumb", **world}),
        mock.patch.multiple(sys, stdin=stdin, stdout=out, stderr=err),
        mock.patch("builtins.input", typing),
        _no_longer_than(HANGS),
    ):
        code = int(main([*words]))
    return Ran(code, out.all(), err.all().decode())


@contextmanager
def _no_longer_than(seconds: float) -> Iterator[None]:
    def hangs(signal: int, frame: FrameType | None) -> None:
        raise Hangs

    before = signal.signal(signal.SIGALRM, hangs)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _check_streams(ran: Ran, words: Sequence[str], at_terminal: bool) -> None:
    """The exit code is one of ours; a refusal is one sentence and nothing else; no output holds
    anything that a terminal would obey; JSON is JSON."""
    assert ran.code in (0, 1, 2, 3, 130)
    out = ran.out.decode().removeprefix("\ufeff").replace("\r\n", "\n")
    assert not OBEYED.search(out)
    assert not OBEYED.search(ran.err)
    checking = words[:1] == ("check",)
    if ran.code in (2, 3, 130) and not (checking and out):
        said = ran.err.removesuffix("\n").split("\n")
        assert ran.err.endswith("\n")
        assert said[-1].startswith("csm-advisor: ")
        assert len(said[-1]) > len("csm-advisor: ") + 10
        # What goes wrong while reading must not be told as if it went wrong while printing.
        assert "the result cannot be written" not in said[-1]
        assert len(said) == 1 or at_terminal or ran.err.startswith(NOTES)
        assert not out
    elif "--json" in words:
        json.loads(out)


def _check_kept(before: dict[str, bytes], after: dict[str, bytes], words: Sequence[str]) -> None:
    """A refused command leaves what is kept as it was, to the byte.

    Empty locks may come. The first `plan --diff` says that it has nothing to compare with and
    keeps this plan for the next time. The numbers of a calendar's events are kept before its
    file is written.
    """
    may_change = {"last-plan.json"} if "--diff" in words else set()
    if words[:1] == ("plan",):
        may_change.add("calendar.json")

    def kept(files: dict[str, bytes]) -> dict[str, bytes]:
        return {
            name: content
            for name, content in files.items()
            if Path(name).name not in may_change and not name.endswith(".lock")
        }

    assert kept(after) == kept(before)
