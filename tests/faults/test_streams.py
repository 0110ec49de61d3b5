"""Nobody at the other end: no terminal, closed streams, a reader who leaves early."""

import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.conftest import TODAY
from tests.faults.outside import kept_in, ran

RESULTS = (
    ["plan", *TODAY],
    ["plan", "--json", *TODAY],
    ["salary"],
    ["sources"],
    ["packet", *TODAY],
    ["plan", "--help"],
)


@pytest.fixture
def no_reader() -> Iterator[int]:
    """The writing end of a pipe that nobody reads."""
    ours, theirs = os.pipe()
    os.close(ours)
    yield theirs
    os.close(theirs)


@pytest.mark.parametrize("words", RESULTS, ids=" ".join)
def test_a_reader_who_has_left_is_no_error(home: Path, no_reader: int, words: list[str]) -> None:
    done = ran(*words, home=home, stdout=no_reader)
    assert (done.code, done.err) == (0, "")


def test_a_reader_who_leaves_after_the_first_line_is_no_error(home: Path) -> None:
    for words in RESULTS[:5]:
        command = shlex.join([sys.executable, "-m", "csm_advisor", *words])
        done = subprocess.run(
            ["bash", "-c", f"{command} | head -n 1; exit ${{PIPESTATUS[0]}}"],
            env={**os.environ, "CSM_ADVISOR_HOME": str(home)},
            capture_output=True,
        )
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout.count(b"\n") == 1


def test_with_nobody_to_tell_the_exit_code_tells(home: Path, no_reader: int) -> None:
    assert ran("plan", "--today", "never", home=home, stdout=no_reader, stderr=no_reader).code == 2
    assert ran("plan", *TODAY, home=home, stdout=no_reader, stderr=no_reader).code == 0


NOWHERE = "csm-advisor: the result cannot be written (standard output is closed)\n"


@pytest.mark.parametrize("words", [*RESULTS, ["--version"], ["--help"], []], ids=" ".join)
def test_a_result_that_has_nowhere_to_go_is_no_success(home: Path, words: list[str]) -> None:
    done = ran(*words, home=home, before=lambda: os.close(1), fresh=True)
    assert (done.code, done.out, done.err) == (2, b"", NOWHERE)


def test_what_has_no_result_needs_no_output(home: Path, tmp_path: Path) -> None:
    for words in (["plan", "-o", "plan.html"], ["plan", "-o", "plan.json"]):
        done = ran(*words, *TODAY, home=home, cwd=tmp_path, before=lambda: os.close(1), fresh=True)
        assert (done.code, done.err) == (0, f"Written: '{words[-1]}'\n")
        assert (tmp_path / words[-1]).stat().st_size > 1000


@pytest.mark.parametrize("closed", [(0,), (1,), (2,), (0, 1, 2)], ids=str)
def test_closed_streams_do_no_harm(home: Path, tmp_path: Path, closed: tuple[int, ...]) -> None:
    def close() -> None:
        for stream in closed:
            os.close(stream)

    before = kept_in(home)
    lost, heard = 1 in closed, 2 not in closed
    plan = ran("plan", *TODAY, home=home, before=close, fresh=True)
    assert (plan.code, bool(plan.out)) == ((2, False) if lost else (0, True))
    assert plan.err == NOWHERE * (lost and heard)
    wrong = ran("plan", "--today", "never", home=home, before=close, fresh=True)
    assert (wrong.code, bool(wrong.err)) == (2, 2 not in closed)
    # Nothing that is opened later may be taken for one of the streams and written into.
    edit = ran("profile", "edit", "--hours", "3", *TODAY, home=home, before=close, fresh=True)
    assert (edit.code, edit.err) == (2 * lost, NOWHERE * (lost and heard))
    after = kept_in(home)
    assert after.pop("profile.toml") == before["profile.toml"] + b"hours_per_week = 3.0\n"
    assert after.pop("profile.toml.last") == before.pop("profile.toml")
    assert after == before


def test_without_a_terminal_nothing_is_asked(tmp_path: Path) -> None:
    for words, said in (
        (["plan"], "not answered yet: --rung"),
        (["plan", "--sharpen"], "--sharpen asks on a terminal"),
        (["profile", "edit"], "give answers as flags"),
        (["profile", "import", "cv.json"], "give --yes"),
    ):
        ran(*words, home=tmp_path / "home").told(2, said)
    assert not (tmp_path / "home").exists()


def test_a_delete_asks_for_a_terminal(home: Path) -> None:
    before = kept_in(home)
    ran("profile", "delete", home=home).told(2, "give --yes")
    assert kept_in(home) == before
