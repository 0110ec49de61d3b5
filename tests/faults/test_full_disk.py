"""A full disk: the result is not lost in silence, and what was kept before stays whole."""

import os
import resource
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.faults.conftest import ANOTHER_STEP, TODAY
from tests.faults.outside import kept_in, ran

ROOM = 1000


def room(size: int) -> Callable[[], None]:
    """From here on, no file of the process grows beyond this size in bytes."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


@pytest.fixture
def full_device() -> Iterator[int]:
    handle = os.open("/dev/full", os.O_WRONLY)
    yield handle
    os.close(handle)


@pytest.mark.parametrize(
    "words",
    [["plan", *TODAY], ["plan", "--json", *TODAY], ["plan", "--by", "2027-01", *TODAY],
     ["plan", "--help"], ["--version"], []],
    ids=" ".join,
)  # fmt: skip
def test_a_result_that_cannot_be_written_is_said(
    home: Path, full_device: int, words: list[str]
) -> None:
    ran(*words, home=home, stdout=full_device).told(
        2, "the result cannot be written (No space left on device)"
    )


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("words", [["plan", "--json"], ["salary", "--json"]], ids=" ".join)
def test_a_result_of_which_only_a_part_fits_is_said(
    home: Path, tmp_path: Path, words: list[str], unbuffered: str
) -> None:
    with (tmp_path / "plan.json").open("wb") as file:
        done = ran(
            *words, *TODAY, home=home, stdout=file.fileno(), before=room(ROOM),
            fresh=True, PYTHONUNBUFFERED=unbuffered,
        )  # fmt: skip
    done.told(2, "the result cannot be written (File too large)")
    assert (tmp_path / "plan.json").stat().st_size == ROOM


def test_nobody_can_be_told_and_the_exit_code_tells(home: Path, full_device: int) -> None:
    for words in (["plan", "--today", "never"], ["plan", *TODAY]):
        done = ran(*words, home=home, stdout=full_device, stderr=full_device)
        assert done.code == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["profile", "edit", "--name", "x" * 90, "--cert", "y" * 90], "answers cannot be saved"),
        (["done", ANOTHER_STEP, "--note", "z" * 900], "the log cannot be written"),
        (["plan", "--hours", "9", "-o", "x.ics"], "what calendars have seen cannot be kept"),
        (["plan", "-o", "x.html"], "nothing was written: make room"),
        (["profile", "export", "-o", "x.toml"], "nothing was written: make room"),
    ],
    ids=lambda part: " ".join(part) if isinstance(part, list) else "",
)
def test_what_was_kept_stays_whole(home: Path, tmp_path: Path, words: list[str], said: str) -> None:
    before = kept_in(home)
    ran(*words, *TODAY, home=home, cwd=tmp_path, before=room(100)).told(2, said, "File too large")
    after = kept_in(home)
    # A line of the log that was cut off costs nothing but itself, and is told by the next command.
    if words[0] == "done":
        assert after.pop("log.jsonl").startswith(before.pop("log.jsonl"))
        log = ran("log", "--json", home=home)
        assert b"run-the-shift-huddle" in log.out
        assert ANOTHER_STEP.encode() not in log.out
    assert after == before
    assert list(tmp_path.glob("[.x]*")) == []


def test_a_plan_that_cannot_be_kept_is_shown_all_the_same(home: Path) -> None:
    done = ran("plan", "--hours", "9", *TODAY, home=home, before=room(0))
    assert done.code == 0
    assert b"Customer Service Manager" in done.out
    assert "this plan cannot be kept" in " ".join(done.err.split())
