"""The interview line by line, on a (pseudo) terminal: what is printed where, Ctrl-C, saving."""

from datetime import date
from pathlib import Path

import pytest
import tomli

from tests.terminal import Session

SCRIPT = """
import sys
from datetime import date
from csm_advisor.cli.prompt import interview
from csm_advisor.errors import AdvisorError
from csm_advisor.intake.answers import accept_all
from csm_advisor.render.screens.screen import make_console
from csm_advisor.store.data.catalogue import open_catalogue
from csm_advisor.store.people.answers_file import load_saved, save
catalogue = open_catalogue()
saved = accept_all(load_saved(), catalogue, "saved")
console = make_console(sys.stderr, plain=True)
try:
    answers = interview(saved, catalogue, console, save, date(2026, 11, 21), sys.argv[1])
except AdvisorError as problem:
    print("PROBLEM", problem, file=sys.stderr)
    sys.exit(problem.exit_code)
print("RESULT", answers["target"])
"""


def asked(folder: Path, which: str, **environment: str) -> Session:
    """A person who is asked the five questions, or all."""
    return Session(folder, ["-c", SCRIPT, which], **environment)


def test_five_answers_on_a_terminal(tmp_path: Path) -> None:
    session = asked(tmp_path, "five")
    first = session.until("\n> ")
    assert "1 of 5" in first
    assert max(len(line) for line in first.splitlines()) <= 80
    assert "\x1b" not in session.raw
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
        "version": 3,
        "rung": "team-lead",
        "years_in_service": 3.0,
        "years_leading": 1.0,
        "education": "high-school",
        "target": "manager",
        "as_of": date(2026, 11, 21),
    }


@pytest.mark.parametrize("ending", ["\x03", "\x04", "quit\n"], ids=["ctrl-c", "ctrl-d", "quit"])
def test_stopping_keeps_the_answers_and_the_next_run_goes_on(tmp_path: Path, ending: str) -> None:
    session = asked(tmp_path, "five")
    session.until("\n> ")
    session.type("2\n")
    session.until("\n> ")
    session.type(ending)
    again = (lambda: session.type(ending)) if ending == "\x03" else None
    assert "PROBLEM stopped; your answers are kept" in session.until("goes on from here", again)
    assert session.end() == 130
    assert session.output.read_text() == ""
    later = asked(tmp_path, "five")
    assert "2 of 5" in later.until("\n> ")
    later.type("quit\n")
    later.until("PROBLEM")
    assert later.end() == 130


def test_no_colour_is_no_escape_sequence(tmp_path: Path) -> None:
    session = asked(tmp_path, "five", NO_COLOR="1", TERM="dumb")
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
    session = asked(tmp_path, "all")
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
    session = asked(tmp_path, "five", CSM_ADVISOR_HOME=str(home))
    session.until("\n> ")
    home.write_text("in the way of the folder")
    session.type("2\n")
    assert "We go on without saving" in session.until("\n> ").replace("\n", " ")
    session.type("3\n")
    assert "without saving" not in session.until("\n> ")
    session.interrupt()
    assert "could not be saved" in session.until("saved", session.interrupt)
    assert session.end() == 130
