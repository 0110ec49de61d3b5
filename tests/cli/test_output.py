"""Where results go: the user's pager, and a word on a terminal about what takes long."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len

EXAMPLE = ("plan", "--example", "--all", "--today", "2026-11-21")


# What is said on a slow machine meanwhile, with the cursor hidden, and wiped.
STATUS = re.compile(r"\x1b\[\?25l.*?\x1b\[\?25h(?:\r|\x1b\[1A|\x1b\[2K)*", re.DOTALL)


def on_terminal(*words: str, **environment: str) -> tuple[int, str]:
    """The exit code, and what a terminal of 24 lines shows."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "csm_advisor", *words],
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "80", "LINES": "24", **environment},
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            chunk = os.read(ours, 65536)
        except OSError:  # the other end is closed
            chunk = b""
        if not chunk:
            break
        shown += chunk
    os.close(ours)
    return process.wait(30), STATUS.sub("", shown.decode())


def test_long_output_goes_to_the_users_pager(tmp_path: Path) -> None:
    file = tmp_path / "paged"
    pager = f"{sys.executable} -c \"import sys; open('{file}', 'w').write(sys.stdin.read())\""
    code, shown = on_terminal(*EXAMPLE, PAGER=pager)
    assert (code, shown) == (0, "")
    assert "Skills to build" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "pager", ["", "no-such-pager", "'", "/", "false", f"{sys.executable} -c 'raise SystemExit(3)'"]
)
def test_without_a_pager_that_works_it_is_printed(pager: str) -> None:
    code, shown = on_terminal(*EXAMPLE, PAGER=pager)
    assert code == 0
    assert "Skills to build" in shown
    assert "Traceback" not in shown


def test_a_pager_that_is_closed_early_breaks_nothing() -> None:
    code, shown = on_terminal(*EXAMPLE, PAGER="head -n 2")
    assert code == 0
    assert "Skills to build" not in shown
    assert "Traceback" not in shown


def test_what_is_short_and_what_no_pager_may_have_is_printed() -> None:
    for words in (("faq", "degree"), (*EXAMPLE, "--no-pager")):
        code, shown = on_terminal(*words, PAGER="no-such-pager-but-would-fail")
        assert code == 0
        assert shown
    pager = f"{sys.executable} -c 'import sys; sys.stdin.read()'"
    assert "Skills to build" in on_terminal(*EXAMPLE, "--no-pager", PAGER=pager)[1]
    assert "Skills to build" not in on_terminal(*EXAMPLE, PAGER=pager)[1]


def test_a_pipe_is_never_paged() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "csm_advisor", *EXAMPLE],
        env={**os.environ, "PAGER": "false"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "Skills to build" in done.stdout


def test_links_only_where_there_are_styles() -> None:
    link = "\x1b]8;"
    assert link in on_terminal(*EXAMPLE, "--no-pager")[1]
    assert "\x1b" not in on_terminal(*EXAMPLE, "--plain", "--no-pager")[1]
    assert "\x1b" not in on_terminal(*EXAMPLE, TERM="dumb")[1]


def test_what_takes_long_is_said_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    slow = (
        "import time; from csm_advisor.cli import working; working.PATIENCE = 0.01;"
        " from csm_advisor.advice.planning import planner; make = planner.make_plan;"
        " planner.make_plan = lambda *all: (time.sleep(0.5), make(*all))[1];"
        " from csm_advisor.cli.app import main; main(['plan', '--example'])"
    )
    for plain, term in (("", "xterm"), ("1", "xterm")):
        ours, theirs = pty.openpty()
        done = subprocess.run(
            [sys.executable, "-c", slow],
            stdout=subprocess.PIPE,
            stderr=theirs,
            env={**os.environ, "TERM": term, "CSM_ADVISOR_PLAIN": plain},
            check=True,
        )
        os.close(theirs)
        assert b"Working out the plan" in os.read(ours, 65536)
        os.close(ours)
        assert b"Working out" not in done.stdout


@pytest.mark.parametrize("columns", [20, 40, 80, 400])
def test_an_error_breaks_between_words_on_a_terminal(columns: int) -> None:
    words = ("plan", "--show", "nothing-of-the-kind")
    code, shown = on_terminal(*words, COLUMNS=str(columns))
    assert code == 2
    lines = shown.replace("\r", "").splitlines()
    assert max(map(len, lines)) <= columns
    sentence = " ".join(" ".join(lines).split())
    assert "no part of a plan; there are dates, week, steps" in sentence
    assert (len(lines) > 1) == (columns < 400)


def test_an_error_is_one_line_in_a_pipe_and_where_lines_are_read_aloud() -> None:
    words = [sys.executable, "-m", "csm_advisor", "plan", "--show", "x"]
    done = subprocess.run(
        words, env={**os.environ, "COLUMNS": "40"}, capture_output=True, text=True, check=False
    )
    assert done.stderr.count("\n") == 1
    _, shown = on_terminal("plan", "--show", "x", COLUMNS="40", CSM_ADVISOR_PLAIN="1")
    assert shown.count("\n") == 1


@pytest.mark.parametrize("columns", [20, 80, 400])
@pytest.mark.parametrize(
    "language", ["ש" * 9 + " שלום", "手" * 90, "w" * 100], ids=["right-to-left", "wide", "long"]
)
def test_words_of_any_kind_stay_inside_a_screen_of_any_width(
    tmp_path: Path, columns: int, language: str
) -> None:
    profile = tmp_path / "me.toml"
    profile.write_text(
        'rung = "representative"\nyears_in_service = 2\nyears_leading = 0\n'
        f'education = "bachelor"\ntarget = "manager"\nname = "{language}"\n'
        f'languages = ["{language}"]\ntools = ["{language}"]\n',
        encoding="utf-8",
    )
    for words in (("plan", "--all"), ("plan",), ("profile", "show")):
        flag = ("--profile", str(profile)) if words[0] == "plan" else ()
        env = {"CSM_ADVISOR_HOME": str(tmp_path), "COLUMNS": str(columns), "NO_COLOR": "1"}
        (tmp_path / "profile.toml").write_bytes(profile.read_bytes())
        code, shown = on_terminal(*words, *flag, "--no-pager", TERM="xterm", **env)
        assert code == 0
        plain = re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\", "", shown)
        widest = max(cell_len(line) for line in plain.replace("\r", "").split("\n"))
        assert widest <= min(columns, 120)
        told = "".join(plain.split())
        for frame in "│─╭╮╰╯":
            told = told.replace(frame, "")
        if words != ("plan",):
            assert "".join(language.split()) in told
