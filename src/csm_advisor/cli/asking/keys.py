"""Keys pressed on a terminal, each by itself, without waiting for Enter."""

import codecs
import os
import re
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from select import select
from typing import Any

try:
    import termios
    import tty
except ImportError:  # Windows, where whole lines are typed
    HAS_KEYS = False
else:
    HAS_KEYS = True

_PATIENCE = 0.05  # seconds after which an escape is the key of that name, and begins no sequence
_NOTICED = 0.2  # seconds within which a Ctrl-C is noticed that came just before a wait
_KEY = re.compile(r"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|O[@-~]|[^\[O\x1b])|.", re.DOTALL)
_BEGUN = re.compile(r"\x1b(?:\[[0-9;?]*[ -/]*|O)?")
_NAMES = {
    "\r": "enter",
    "\n": "enter",
    "\x1b": "escape",
    "\x7f": "backspace",
    "\x08": "backspace",
    "\x04": "end of input",
    "\x15": "clear",
    "\x17": "clear word",
    "\x1b[1~": "home",
    "\x1b[4~": "end",
    "\x1b[5~": "page up",
    "\x1b[6~": "page down",
}
# With and without a number before its letter, an arrow may come as a key of the application pad.
_LETTERS = {"A": "up", "B": "down", "C": "right", "D": "left", "H": "home", "F": "end"}


@contextmanager
def keys(again: Callable[[], object]) -> Iterator[Callable[[], str]]:
    """A function that waits for a key: a character that was typed, or the name of a key.

    Other keys are passed over. Ctrl-C stays a signal. `again` is called to draw anew where the
    program goes on after it was stopped (Ctrl-Z), and where the terminal has another size. The
    function raises EOFError where the terminal is gone.
    """
    fd = sys.stdin.fileno()
    before = termios.tcgetattr(fd)

    def drawn_over(*_: Any) -> None:
        tty.setcbreak(fd, termios.TCSADRAIN)
        again()

    tty.setcbreak(fd, termios.TCSADRAIN)
    stood = {one: signal.signal(one, drawn_over) for one in (signal.SIGCONT, signal.SIGWINCH)}
    read = read_keys(fd, sys.stdin.encoding)
    try:
        yield lambda: next(read)
    finally:
        for one, handler in stood.items():
            signal.signal(one, handler)
        termios.tcsetattr(fd, termios.TCSADRAIN, before)


def read_keys(fd: int, encoding: str) -> Iterator[str]:
    """The keys that come from a terminal, by name. Raises EOFError where no more can come."""
    decode = codecs.getincrementaldecoder(encoding)("replace").decode
    waiting = ""
    while True:
        begun = _BEGUN.fullmatch(waiting)
        if not waiting or (begun and select([fd], [], [], _PATIENCE)[0]):
            try:
                while not select([fd], [], [], _NOTICED)[0]:
                    pass
                chunk = os.read(fd, 1024)
            except OSError:
                chunk = b""
            if not chunk:
                raise EOFError
            waiting += decode(chunk)
            continue
        found = _KEY.match(waiting)
        assert found  # its last branch is any character
        waiting = waiting[found.end() :]
        if name := _name(found[0]):
            yield name


def _name(key: str) -> str:
    """The character, or the name of the key; "" for one that has no meaning here."""
    if key in _NAMES:
        return _NAMES[key]
    if key.startswith("\x1b"):
        return _LETTERS.get(key[-1], "") if key[1] in "[O" else ""
    return key if key.isprintable() else ""
