"""Ctrl-C at every question and before there is one; a termination in the middle of writing."""

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import tomli

from tests.faults.conftest import ANOTHER_STEP, STEP, TODAY
from tests.faults.outside import FIVE, kept_in, ran
from tests.terminal import Session

CV = Path(__file__).parents[1] / "resumes" / "json" / "bilingual-agent.json"
FIVE_ANSWERS = ["1", "2", "0", "bachelor", "manager"]
ALL_LEVELS = "all levels"
# Corrected, where it proposes something else; then what it proposes.
IMPORT_ANSWERS = ["2", "7", "1", "GED", "director", "Ana", "", "", ALL_LEVELS, "", ""]
MORE_ANSWERS = [ALL_LEVELS, "zendesk", "1", "Spanish", "4", "3", "Dallas", "retail", "2040-01"]
# The command, and after Enter once more, until it is not interrupted; in one process, since what
# an interpreter does before the first question is the same each time.
AGAIN = """
import signal, sys
from csm_advisor.cli.app import main
code, enter = 130, "\\n"
while code == 130 and enter == "\\n":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        code = main(sys.argv[1:])
    except KeyboardInterrupt:
        pass
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    print(f"ENDED {code}", file=sys.stderr, flush=True)
    if code == 130:
        enter = sys.stdin.readline()
"""
QUESTION = re.compile(r"\d+ of \d+  |Is everything right\?")


class Interrupting(Session):
    """A person who presses Ctrl-C at every question before the answer is given."""

    def __init__(self, home: Path, words: list[str]) -> None:
        super().__init__(home, ["-c", AGAIN, *words, *TODAY], CSM_ADVISOR_PLAIN="1")
        self.saved = home / "profile.toml"
        self.shown = self.until("\n> ")

    @property
    def question(self) -> str:
        """The place of the question that was shown last."""
        found: list[str] = QUESTION.findall(self.shown)
        return found[-1]

    def kept(self) -> dict[str, Any]:
        """The answers that are saved."""
        if not self.saved.exists():
            return {}
        saved = tomli.loads(self.saved.read_text())
        return {key: answer for key, answer in saved.items() if key not in ("version", "as_of")}

    def interrupt_it(self) -> dict[str, Any]:
        """Presses Ctrl-C, and sees the same question again. Gives what is kept in between."""
        asked = self.question
        self.type("\x03")
        said = " ".join(self.until("ENDED 130", lambda: self.type("\x03")).split())
        assert "csm-advisor: stopped; your answers are kept" in said
        assert "Traceback" not in self.raw
        kept = self.kept()
        self.type("\n")
        self.shown = self.until("\n> ")
        # A resume is proposed from its beginning; what is kept of the answers stays with skip.
        while "asks again; skip keeps an answer" in said and self.question != asked:
            self.give("skip")
        assert self.question == asked
        return kept

    def give(self, answer: str) -> None:
        asked = self.question
        if answer == ALL_LEVELS:
            answer = " ".join("2" for _ in re.findall(r", needs \d", self.shown))
            self.type(f"{answer}\n")
            self.until("\n> ")
            answer = ""
        self.type(f"{answer}\n")
        self.shown = self.until("\n> ")
        assert self.question != asked, self.shown

    def finish(self) -> None:
        assert self.question == "Is everything right?"
        self.type("\n")
        self.until("ENDED 0")
        assert self.end() == 0


@pytest.mark.parametrize(
    ("words", "begun", "answers"),
    [
        (["plan"], [], FIVE_ANSWERS),
        (["plan", "--sharpen"], [], [*FIVE_ANSWERS, *MORE_ANSWERS]),
        (["profile", "edit"], FIVE, MORE_ANSWERS),
        (["profile", "import", str(CV)], [], IMPORT_ANSWERS),
    ],
    ids=["plan", "plan --sharpen", "profile edit", "profile import"],
)
def test_ctrl_c_at_every_question_loses_no_answer(
    tmp_path: Path, words: list[str], begun: list[str], answers: list[str]
) -> None:
    if begun:
        assert ran("profile", "edit", *begun, *TODAY, home=tmp_path).code == 0
    session = Interrupting(tmp_path, words)
    before = session.kept()
    for answer in answers:
        assert session.interrupt_it().items() >= before.items()
        session.give(answer)
        after = session.kept()
        assert len(after) > len(before), session.question
        before = after
    session.finish()
    assert session.kept() == before


def test_ctrl_c_at_the_review_keeps_all(tmp_path: Path) -> None:
    assert ran("profile", "edit", *FIVE, *TODAY, home=tmp_path).code == 0
    session = Interrupting(tmp_path, ["profile", "edit"])
    before = session.kept()
    while session.question != "Is everything right?":
        session.give("skip")
    session.type("\x03")
    session.until("ENDED 130", lambda: session.type("\x03"))
    assert session.kept() == before
    session.type("enough\n")
    session.end()


# Where the program imports this module, it says so and waits.
WAITING = """
import sys, time
class Waiting:
    def find_spec(self, name, *_):
        if name == {module!r}:
            print("here", flush=True)
            time.sleep(60)
sys.meta_path.insert(0, Waiting())
from csm_advisor.__main__ import start
start()
"""


@pytest.mark.parametrize("module", ["typer", "csm_advisor.cli.commands.plan", "rich.console"])
def test_ctrl_c_before_there_is_anything_to_see_is_no_traceback(module: str) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", WAITING.format(module=module), "plan", "--example"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "here\n"
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, "")
    assert err in ("", "csm-advisor: stopped\n")


# In the middle of a write, when all is written and nothing is in its place yet, the program says
# so and waits.
WRITING = """
import os, sys, time
def fsync(_):
    print("here", flush=True)
    time.sleep(60)
os.fsync = fsync
from csm_advisor.__main__ import start
start()
"""


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT], ids=lambda ending: ending.name)
@pytest.mark.parametrize(
    ("words", "file"),
    [
        (["profile", "edit", "--hours", "3"], "profile.toml"),
        (["done", ANOTHER_STEP], "log.jsonl"),
        (["plan", "--hours", "3", "-o", "plan.ics"], "calendar.json"),
        (["plan", "--hours", "3"], "last-plan.json"),
        (["plan", "-o", "plan.html", "--force"], "plan.html"),
    ],
    ids=lambda part: part if isinstance(part, str) else "",
)
def test_ended_in_the_middle_of_writing_the_file_is_whole(
    home: Path, words: list[str], file: str, ending: signal.Signals
) -> None:
    (home / "plan.html").write_text("an older plan")
    before = kept_in(home)
    process = subprocess.Popen(
        [sys.executable, "-c", WRITING, *words, *TODAY],
        cwd=home,
        env={**os.environ, "CSM_ADVISOR_HOME": str(home), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    while process.stdout.readline() != "here\n":
        pass
    process.send_signal(ending)
    _, err = process.communicate(timeout=60)
    assert process.returncode == (130 if ending == signal.SIGINT else -signal.SIGTERM)
    assert err == ("csm-advisor: stopped\n" if ending == signal.SIGINT else "")
    after = kept_in(home)
    if file == "log.jsonl":  # a line that is added is there before it is said to be
        assert after[file].startswith(before[file])
    else:
        assert after[file] == before[file]
    # And the same command works the next time, unless it was done.
    again = ran(*words, *TODAY, home=home, cwd=home)
    assert again.code == 0 or "is logged as done" in again.err
    log = ran("log", "--json", home=home)
    assert json.loads(log.out)["done"][0]["step"] == STEP
