"""The interview by keys, on a real (pseudo) terminal."""

import signal
from pathlib import Path

import pytest
import tomli

from tests.terminal import Session

DOWN, UP, RIGHT, ENTER = "\x1b[B", "\x1b[A", "\x1b[C", "\r"
FIVE = """\
rung = "team-lead"
years_in_service = 3
years_leading = 1
education = "bachelor"
target = "manager"
"""


def command(folder: Path, *words: str, **environment: str) -> Session:
    """A person at a terminal of 80 columns and 24 lines."""
    size = {"COLUMNS": "80", "LINES": "24", "CSM_ADVISOR_PLAIN": "", **environment}
    return Session(folder, ["-m", "csm_advisor", *words, "--today", "2026-11-21"], **size)


def saved(folder: Path) -> dict[str, object]:
    return tomli.loads((folder / "profile.toml").read_text(encoding="utf-8"))


def test_picked_with_arrows_and_typed_it_ends_in_the_plan(tmp_path: Path) -> None:
    session = command(tmp_path, "plan")
    assert "Question 1 of 5" in session.until("\n> ")
    session.type("x" + ENTER)
    session.until("not a rung we know")
    session.type(DOWN + ENTER)
    session.until("Present rung: Team Lead")
    session.type("3" + ENTER)
    session.until("Years in customer service: 3 years")
    session.type("1 year" + ENTER)
    session.until("What is the highest level")
    session.type("?")
    session.until("Why we ask")
    session.type(UP + DOWN + DOWN + ENTER)  # what is asked next begins where Enter takes it
    session.until("Where do you want to get to?")
    session.type("manager" + ENTER)
    session.until("Everything is right")
    session.type("back" + ENTER)
    session.until("Where do you want to get to?")
    session.type(ENTER)
    session.until("Everything is right")
    session.type("2" + ENTER)
    session.until("How many years have you worked")
    session.type("4" + ENTER)
    session.until("Everything is right")
    session.type(ENTER)
    assert session.end() == 0
    plan = session.output.read_text(encoding="utf-8")
    assert "way to Customer Service Manager" in plan
    assert len(plan.splitlines()) <= 48
    kept = saved(tmp_path)
    assert (kept["rung"], kept["years_in_service"], kept["years_leading"]) == (
        "team-lead",
        4.0,
        1.0,
    )
    assert (kept["education"], kept["target"]) == ("some-college", "manager")


def test_enter_under_a_help_goes_back_and_picks_nothing(tmp_path: Path) -> None:
    """`? Enter` is what the line by line interview wants; the help hides what Enter would pick."""
    session = command(tmp_path, "plan")
    session.until("\n> ")
    session.type("?")
    session.until("Enter goes back to the question.")
    session.type(ENTER)
    session.until("Pick with")
    session.type("quit" + ENTER)
    assert session.end() == 130
    assert not (tmp_path / "profile.toml").exists()


def test_skills_are_rated_and_certifications_ticked(tmp_path: Path) -> None:
    (tmp_path / "profile.toml").write_text(FIVE, encoding="utf-8")
    session = command(tmp_path, "profile", "edit")
    assert "Business principles" in session.until("\n> ")  # all of them on one screen
    session.type("2-3" + RIGHT)
    session.until("Conflict resolution 1")
    session.type(ENTER)
    session.until("Which certifications")
    session.type(DOWN + " " + DOWN + " " + ENTER)
    session.until("Which kinds of service software")
    session.type("quit" + ENTER)
    session.until("your answers are kept")
    assert session.end() == 130
    kept = saved(tmp_path)
    assert kept["skills"] == {"communication": 2, "problem-solving": 3, "conflict-resolution": 1}
    assert kept["certifications"] == ["leadership-certification", "ccxp"]


@pytest.mark.parametrize("ending", ["\x03", "\x04", "quit\r"], ids=["ctrl-c", "ctrl-d", "quit"])
def test_stopping_keeps_the_answers_and_the_next_run_goes_on(tmp_path: Path, ending: str) -> None:
    session = command(tmp_path, "plan")
    session.until("\n> ")
    session.type(DOWN + ENTER)
    session.until("Question 2 of 5")
    session.type(ending)
    session.until("stopped; your answers are kept")
    assert session.end() == 130
    assert session.output.read_text(encoding="utf-8") == ""
    later = command(tmp_path, "plan")
    later.until("Question 2 of 5")
    later.type("quit\r")
    later.until("stopped")
    assert later.end() == 130


def test_the_terminal_is_left_as_it_was(tmp_path: Path) -> None:
    import termios

    session = command(tmp_path, "plan")
    before = termios.tcgetattr(session.ours)
    session.until("\n> ")
    assert termios.tcgetattr(session.ours)[3] & termios.ECHO == 0
    session.interrupt()
    session.until("stopped")
    assert termios.tcgetattr(session.ours)[3] == before[3]
    assert session.end() == 130
    assert session.raw.count("\x1b[?25l") <= session.raw.count("\x1b[?25h")


def test_another_size_and_going_on_after_a_stop_draw_it_anew(tmp_path: Path) -> None:
    import fcntl
    import struct
    import termios

    session = command(tmp_path, "plan")
    session.until("\n> ")
    fcntl.ioctl(session.ours, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 62, 0, 0))
    session.process.send_signal(signal.SIGWINCH)
    session.type("?")
    shown = session.until("As a flag: --rung")
    assert max(map(len, shown[shown.index("Why we ask") :].splitlines())) <= 62
    session.process.send_signal(signal.SIGCONT)
    assert "Question 1 of 5" in session.until("\n> ")
    session.type("\x03")
    session.until("stopped")
    assert session.end() == 130


@pytest.mark.parametrize(
    "environment",
    [{"TERM": "dumb"}, {"CSM_ADVISOR_PLAIN": "1"}, {"COLUMNS": "40"}, {"LINES": "10"}],
    ids=["dumb", "plain", "narrow", "low"],
)
def test_where_keys_would_not_do_lines_are_typed(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    session = command(tmp_path, "plan", **environment)
    assert "1 of 5  Which of these" in session.until("\n> ")
    session.type("2\n")
    assert "2 of 5" in session.until("\n> ")
    session.type("quit\n")
    session.until("stopped")
    assert session.end() == 130


def test_no_colour_is_no_colour(tmp_path: Path) -> None:
    session = command(tmp_path, "plan", NO_COLOR="1")
    session.until("\n> ")
    session.type("quit" + ENTER)
    session.until("stopped")
    assert session.end() == 130
    for colour in ("\x1b[32m", "\x1b[1;32m", "38;5", "38;2"):
        assert colour not in session.raw
