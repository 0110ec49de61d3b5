"""Every command with the network, other programs and foreign files forbidden.

An audit hook sees what the interpreter is asked to do, before it is done. It lets nothing through
that leaves the process, and notes every file that is opened.
"""

import json
import os
import subprocess
import sys
from itertools import groupby
from pathlib import Path
from shutil import copyfile, copytree
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.cli.commands import all_commands
from tests.faults.outside import FIVE

TESTS = Path(__file__).parents[1]
TODAY = ("--today", "2026-11-21")
STEP = "run-the-shift-huddle"
COMMANDS = (
    ["profile", "import", "cv.json", "--yes"],
    ["profile", "import", "export", "--dry-run"],
    ["profile", "import", "cv.pdf", "--dry-run"],
    ["profile", "edit", *FIVE, "--area", "dallas", "--industry", "retail"],
    ["profile", "path"],
    ["profile", "list"],
    ["profile", "show"],
    ["profile", "export", "-o", "me.toml"],
    ["plan"],
    ["plan", "--diff"],
    ["plan", "--json"],
    ["plan", "-o", "plan.md"],
    ["plan", "-o", "plan.html"],
    ["plan", "-o", "plan.ics"],
    ["plan", "-o", "plan.csv"],
    ["plan", "--profile", "me.toml", "--by", "2027-06"],
    ["done", STEP],
    ["log"],
    ["undo"],
    ["next"],
    ["compare"],
    ["what-if", "--hours", "9"],
    ["levers"],
    ["packet", "-o", "packet.html"],
    ["posting", "job.txt"],
    ["postings", "jobs"],
    ["team", "team.csv", "-o", "plans.csv", "-o", "report.html"],
    ["ladder", "new", "company", "--from", "levels.csv"],
    ["team", "--template", "-o", "people.csv"],
    ["salary"],
    ["salary", "manager", "--area", "tulsa", "--dollars", "2013"],
    ["areas", "texas"],
    ["industries", "retail"],
    ["skills", "--mine"],
    ["roles", "manager"],
    ["certs"],
    ["tools"],
    ["apply"],
    ["faq", "degree"],
    ["outlook"],
    ["sources"],
    ["explain", STEP],
    ["explain", "nonsense"],
    ["check"],
    ["schema", "plan"],
    ["--help"],
    ["--version"],
    ["profile", "delete", "--yes"],
)
FORBIDDEN = """
FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn",
    "os.fork", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.", "pty.",
    "os.startfile", "code.__new__", "winreg.")
"""
DRIVER = """
import io, json, os, sys
done, opened, started, now = [], [], [], []
def watch(event, details):
    if event in ("subprocess.Popen", "os.posix_spawn") and pdf.SERVE in details[1]:
        started.append(now)  # both in newer Pythons, where the first does its work by the second
    elif event.startswith(FORBIDDEN):
        done.append([now, event, repr(details)])
        raise PermissionError(event)
    if event == "open" and isinstance(details[0], (str, bytes)):
        flags = details[2] if isinstance(details[2], int) else 0
        writes = bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
        opened.append([now, os.path.abspath(os.fsdecode(details[0])), writes])
    if event in ("os.remove", "os.rename", "os.link", "os.symlink", "os.truncate", "os.mkdir"):
        opened.append([now, os.path.abspath(os.fsdecode(details[0])), True])
commands = json.loads(sys.stdin.readline())
sys.addaudithook(watch)
from csm_advisor.cli.app import main
from csm_advisor.store.documents import pdf
pdf.SERVE = sys.argv[1] + pdf.SERVE
codes, shown = [], sys.stdout
for now in commands:
    sys.stdout = io.TextIOWrapper(io.BytesIO())
    codes.append(main(now))
sys.stdout = shown
seen = {"codes": codes, "forbidden": done, "opened": opened, "started": started}
print(json.dumps(seen))
"""
# The reader of PDFs, a process of its own, dies of what it may not do: it only reads.
READER = """
import os, sys
sys.dont_write_bytecode = True
def watch(event, details):
    writes = event == "open" and details[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    if writes or event.startswith((*FORBIDDEN, "os.remove", "os.rename", "os.mkdir")):
        os._exit(1)
sys.addaudithook(watch)
"""
JOB = "Team Lead\nRequirements:\n- 2 years of customer service\n- Excel\n"


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """A folder in which every command has been run, and what was seen of it."""
    folder = tmp_path_factory.mktemp("watched")
    copyfile(TESTS / "resumes" / "json" / "bilingual-agent.json", folder / "cv.json")
    copytree(TESTS / "resumes" / "linkedin" / "paula-rossi", folder / "export")
    canvas = Canvas(str(folder / "cv.pdf"))
    for at, line in enumerate(("Experience", "Call Center Agent, Acme Inc, March 2019 - Present")):
        canvas.drawString(72, 700 - 14 * at, line)
    canvas.save()
    copyfile(TESTS / "people-table.csv", folder / "team.csv")
    copyfile(TESTS / "levels-table.csv", folder / "levels.csv")
    (folder / "jobs").mkdir()
    for name in ("job.txt", "jobs/lead.txt"):
        (folder / name).write_text(JOB)
    done = subprocess.run(
        [sys.executable, "-c", FORBIDDEN + DRIVER, FORBIDDEN + READER],
        input=json.dumps([[*words, *(TODAY if words[0][0] != "-" else ())] for words in COMMANDS]),
        cwd=folder,
        env={
            **os.environ,
            "CSM_ADVISOR_HOME": str(folder / "home"),
            "PYTHONDONTWRITEBYTECODE": "1",
        },
        capture_output=True,
        text=True,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return folder, json.loads(done.stdout)


def test_no_command_is_left_out() -> None:
    run = {" ".join(words) for words in COMMANDS}
    # The server for assistants: tests/cli/test_mcp.py.
    missing = [
        words
        for words in all_commands()
        if words != ["mcp"] and not any(r.startswith((words[-1], " ".join(words))) for r in run)
    ]
    assert missing == []


def test_nothing_leaves_the_process(watched: tuple[Path, dict[str, Any]]) -> None:
    _, seen = watched
    assert seen["forbidden"] == []
    started = [words for words, _ in groupby(seen["started"])]
    assert started == [[*words, *TODAY] for words in COMMANDS if "cv.pdf" in words]
    wrong = [
        (words, code)
        for words, code in zip(COMMANDS, seen["codes"], strict=True)
        if code != (2 if "nonsense" in words else 1 if "2027-06" in words else 0)
    ]
    assert wrong == []


def test_only_what_is_named_is_written(watched: tuple[Path, dict[str, Any]]) -> None:
    folder, seen = watched
    written = [path for _, path, writes in seen["opened"] if writes and path != os.devnull]
    assert len(written) > 20
    assert [path for path in written if not Path(path).is_relative_to(folder)] == []


def test_only_the_program_the_data_and_what_is_named_is_read(
    watched: tuple[Path, dict[str, Any]],
) -> None:
    folder, seen = watched
    # The last two: where the system describes time zones and terminals.
    places = [sys.prefix, sys.base_prefix, "/usr/share/zoneinfo", "/usr/share/terminfo"]
    own = [folder, TESTS.parent / "src", TESTS.parent / "data", *map(Path, places)]
    read = {Path(path).resolve() for _, path, writes in seen["opened"] if not writes}
    assert TESTS.parent / "data" / "ladder.toml" in read
    strange = [path for path in read if not any(path.is_relative_to(place) for place in own)]
    assert strange == []
