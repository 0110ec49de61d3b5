"""The interview on a real (pseudo) terminal: what is printed where, Ctrl-C, Ctrl-D, saving."""

import os
import pty
import re
import select
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import tomli

SCRIPT = """
import sys
from datetime import date
from rich.console import Console
from csm_advisor.cli.asking import interview
from csm_advisor.errors import AdvisorError
from csm_advisor.intake.answers import accept_all
from csm_advisor.store.catalogue import open_catalogue
from csm_advisor.store.profiles import load_saved, save
catalogue = open_catalogue()
saved = accept_all(load_saved(), catalogue, "saved")
console = Console(stderr=True)
try:
    answers = interview(saved, catalogue, console, save, date(2026, 11, 21), sys.argv[1])
except AdvisorError as problem:
    print("PROBLEM", problem, file=sys.stderr)
    sys.exit(problem.exit_code)
print("RESULT", answers["target"])
"""
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


class Session:
    """A person at a terminal: waits for a prompt, then types. Standard output is a file."""

    def __init__(self, folder: Path, which: str, **environment: str) -> None:
        self.output = folder / "output"
        self.ours, theirs = pty.openpty()
        with self.output.open("wb") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-c", SCRIPT, which],
                stdin=theirs,
                stdout=output,
                stderr=theirs,
                start_new_session=True,
                preexec_fn=_own_the_terminal,
                env={
                    **os.environ,
                    "CSM_ADVISOR_HOME": str(folder),
                    "TERM": "xterm",
                    "COLUMNS": "80",
                    **environment,
                },
            )
        os.close(theirs)
        self.raw = ""

    def until(self, wanted: str, again: Callable[[], object] | None = None) -> str:
        """Everything printed until `wanted` comes; fails where it does not come.

        `again` is repeated while nothing comes: a Ctrl-C between the prompt and the wait for a
        key is noticed only at the next one.
        """
        seen = ""
        patience = 30
        while wanted not in ESCAPES.sub("", seen):
            ready, _, _ = select.select([self.ours], [], [], 1 if again else patience)
            if not ready and again and patience:
                patience -= 1
                again()
                continue
            try:
                chunk = os.read(self.ours, 4096).decode() if ready else ""
            except OSError:  # the other end is closed
                chunk = ""
            assert chunk, f"{wanted!r} did not come; the terminal shows: {seen}"
            seen += chunk
        self.raw += seen
        return ESCAPES.sub("", seen)

    def type(self, text: str) -> None:
        os.write(self.ours, text.encode())

    def interrupt(self) -> None:
        """Ctrl-C from outside."""
        self.process.send_signal(signal.SIGINT)

    def end(self) -> int:
        code = self.process.wait(30)
        os.close(self.ours)
        return code


def _own_the_terminal() -> None:
    """Makes standard input the controlling terminal, so that Ctrl-C is a signal."""
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def test_five_answers_on_a_terminal(tmp_path: Path) -> None:
    session = Session(tmp_path, "five")
    first = session.until("\n> ")
    assert "1 of 5" in first
    assert max(len(line) for line in first.splitlines()) <= 80
    for text in ("astronaut", "2", "3", "1", "GED", "manager"):
        session.type(text + "\n")
        shown = session.until("\n> ")
        if text == "astronaut":
            assert "not a rung we know" in shown
            assert "1 of 5" in shown
    assert "5  Target" in shown
    session.type("\n")
    assert session.end() == 0
    # Only the result is on standard output: no prompt, no question.
    assert session.output.read_text() == "RESULT manager\n"
    assert tomli.loads((tmp_path / "profile.toml").read_text()) == {
        "rung": "team-lead",
        "years_in_service": 3.0,
        "years_leading": 1.0,
        "education": "high-school",
        "target": "manager",
        "as_of": date(2026, 11, 21),
    }


@pytest.mark.parametrize("ending", ["\x03", "\x04", "quit\n"], ids=["ctrl-c", "ctrl-d", "quit"])
def test_stopping_keeps_the_answers_and_the_next_run_goes_on(tmp_path: Path, ending: str) -> None:
    session = Session(tmp_path, "five")
    session.until("\n> ")
    session.type("2\n")
    session.until("\n> ")
    session.type(ending)
    again = (lambda: session.type(ending)) if ending == "\x03" else None
    assert "PROBLEM stopped; your answers are kept" in session.until("goes on from here", again)
    assert session.end() == 130
    assert session.output.read_text() == ""
    later = Session(tmp_path, "five")
    assert "2 of 5" in later.until("\n> ")
    later.type("quit\n")
    later.until("PROBLEM")
    assert later.end() == 130


def test_no_colour_is_no_escape_sequence(tmp_path: Path) -> None:
    session = Session(tmp_path, "five", NO_COLOR="1", TERM="dumb")
    session.until("\n> ")
    session.type("?\n")
    session.until("\n> ")
    session.type("quit\n")
    session.until("PROBLEM")
    session.end()
    assert "\x1b" not in session.raw


def test_markup_in_an_answer_is_shown_as_it_is_typed(tmp_path: Path) -> None:
    (tmp_path / "profile.toml").write_text(
        'rung = "team-lead"\nyears_in_service = 3\nyears_leading = 1\n'
        'education = "master"\ntarget = "manager"\n'
    )
    session = Session(tmp_path, "all")
    session.until("\n> ")
    session.type("skip\n")
    session.until("\n> ")
    session.type("[red]Crane[/] :smile:\n")
    assert "Certifications: [red]Crane[/] :smile:" in session.until("\n> ")
    session.type("quit\n")
    session.until("PROBLEM")
    session.end()


def test_where_saving_fails_it_says_so_once_and_goes_on(tmp_path: Path) -> None:
    home = tmp_path / "home"
    session = Session(tmp_path, "five", CSM_ADVISOR_HOME=str(home))
    session.until("\n> ")
    home.write_text("in the way of the folder")
    session.type("2\n")
    assert "We go on without saving" in session.until("\n> ").replace("\n", " ")
    session.type("3\n")
    assert "without saving" not in session.until("\n> ")
    session.interrupt()
    assert "could not be saved" in session.until("saved", session.interrupt)
    assert session.end() == 130
