"""Keys as terminals send them."""

import os
from _thread import interrupt_main
from collections.abc import Iterator
from threading import Timer

import pytest

from csm_advisor.cli.asking.keys import read_keys


@pytest.fixture
def line() -> Iterator[tuple[int, int]]:
    """What keys are read from, and what a terminal writes them to."""
    ends = os.pipe()
    yield ends
    for end in ends:
        os.close(end)


def pressed(line: tuple[int, int], *chunks: bytes) -> list[str]:
    """The keys in what arrives, up to a Tab (which has no meaning) and `!` at the end."""
    for chunk in chunks:
        os.write(line[1], chunk)
    os.write(line[1], b"\t!")
    read = read_keys(line[0], "utf-8")
    found = []
    while (key := next(read)) != "!":
        found.append(key)
    return found


@pytest.mark.parametrize(
    ("sent", "names"),
    [
        (b"\x1b[A\x1b[B\x1b[C\x1b[D", ["up", "down", "right", "left"]),
        (b"\x1bOA\x1bOH\x1bOF", ["up", "home", "end"]),
        (b"\x1b[1~\x1b[4~\x1b[5~\x1b[6~", ["home", "end", "page up", "page down"]),
        (b"\x1b[1;5A", ["up"]),
        (
            b"\r\n\x7f\x08\x15\x17\x04",
            ["enter"] * 2 + ["backspace"] * 2 + ["clear", "clear word", "end of input"],
        ),
        (b"\x1b[3~\x1b[15~\x1b[200~\x1b[?1;2c\x1ba\x01\x00", []),
        ("é手ש".encode(), ["é", "手", "ש"]),
        (b"\xff?", ["�", "?"]),
    ],
)
def test_keys_by_name(line: tuple[int, int], sent: bytes, names: list[str]) -> None:
    assert pressed(line, sent) == names


def test_a_key_that_comes_in_pieces_is_one(line: tuple[int, int]) -> None:
    read = read_keys(line[0], "utf-8")
    os.write(line[1], b"a" + "手".encode()[:2])
    assert next(read) == "a"
    os.write(line[1], "手".encode()[2:] + b"\x1b[")
    assert next(read) == "手"
    os.write(line[1], b"B")
    assert next(read) == "down"


def test_escape_alone_is_a_key_of_its_own(line: tuple[int, int]) -> None:
    os.write(line[1], b"\x1b")
    assert next(read_keys(line[0], "utf-8")) == "escape"


def test_a_terminal_that_is_gone_is_the_end() -> None:
    ours, theirs = os.pipe()
    os.close(theirs)
    with pytest.raises(EOFError):
        next(read_keys(ours, "utf-8"))
    os.close(ours)
    with pytest.raises(EOFError):
        next(read_keys(ours, "utf-8"))


def test_a_ctrl_c_that_comes_just_before_a_wait_is_noticed(line: tuple[int, int]) -> None:
    key = Timer(5, os.write, (line[1], b"x"))
    key.start()
    Timer(0.1, interrupt_main).start()  # as a signal that no system call was there to see
    with pytest.raises(KeyboardInterrupt):
        next(read_keys(line[0], "utf-8"))
    assert key.is_alive()
    key.cancel()
