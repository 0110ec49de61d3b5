"""What each command loads and which data it opens: nobody waits for what he has not asked for.

Each row of the table is a command with all it may load: what one row names, no row may load that
does not name it; what none names, no command may load, unless a bare Typer-and-Rich program does.
"""

import os
import subprocess
import sys
from ast import literal_eval
from pathlib import Path
from shutil import copyfile, make_archive
from typing import Any, NamedTuple

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.terminal import Session

ROOT = Path(__file__).parents[2]
RESUMES = ROOT / "tests" / "resumes"
COMPLETE: dict[str, Any] = {
    "_CSM_ADVISOR_COMPLETE": "complete_bash",
    "COMP_WORDS": "csm-advisor sk",
    "COMP_CWORD": "1",
}

# Loads nothing of its own. The report: the exit code, the modules, the files opened.
DRIVER = """
import sys
opened = set()
sys.addaudithook(lambda event, about: event == "open" and opened.add(str(about[0])))
program, report, *words = sys.argv[1:]
if program == "bare":
    from benchmarks.bare import app
    code = app(words, standalone_mode=False)
else:
    from csm_advisor.cli.app import main
    code = main(words)
seen = [int(code or 0), sorted(sys.modules), sorted(opened)]
with open(report, "w") as file:
    print(seen, file=file)
"""


class Started(NamedTuple):
    """What a fresh interpreter had done when the command ended; data files without `data/`."""

    code: int
    modules: set[str]
    data: set[str]


def started(
    folder: Path, *words: str, program: str = "ours", asked: str = "", **environment: str
) -> Started:
    """Run in `folder`, which is the home too; who is `asked` sits at such a terminal, and quits."""
    report = folder / "report"
    command = ["-c", DRIVER, program, str(report), *words]
    surroundings = {
        "HOME": str(folder), "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    } | environment  # fmt: skip
    if asked:
        session = Session(folder, command, **surroundings, TERM=asked)
        session.until("> ")
        session.type("quit\n")
        session.end()
    else:
        subprocess.run(
            [sys.executable, *command],
            cwd=folder,
            env=surroundings,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            check=True,
            timeout=60,
        )
    code, modules, opened = literal_eval(report.read_text(encoding="utf-8"))
    data = {os.path.relpath(name, ROOT / "data") for name in opened}
    return Started(code, set(modules), {name for name in data if not name.startswith("..")})


class Row(NamedTuple):
    """A command line with the data files it opens and what of WATCHED it loads.

    Its answers are those of me.toml, where they have been `saved`.
    """

    words: tuple[str, ...]
    opens: set[str]
    loads: set[str]
    code: int = 0
    saved: bool = False
    asked: str = ""


def files(*names: str) -> set[str]:
    """TOML files of `data`."""
    return {f"{name}.toml" for name in names}


def wages(*names: str) -> set[str]:
    """Tables of `data/wages`, with the release that lists them."""
    return {"wages/release.toml", *(f"wages/{name}.csv" for name in names)}


FIVE = ("--profile", "me.toml", "--no-input")
DATA = {"cli.commands", "pydantic", "tomli"}
SCREEN = {"rich", "render.screens.screen"}
TABLES = {"store.data.wage_tables", "csv"}
ANSWERS = {"intake.answers"}
KEPT = {"store.people.answers_file"}
HOME = {"platformdirs"}  # where nobody names a home folder
ALONE = {"filelock", "logging", "atexit"}  # nobody else changes a file meanwhile
NEARBY = {"rapidfuzz", "cython_runtime"}  # for names that nothing has: the words of a resume too
PLAN = DATA | TABLES | ANSWERS | KEPT | HOME | {"advice.planning.planner", "dateutil"}
ASKING = DATA | SCREEN | ANSWERS | KEPT | {"cli.prompt", "intake.interview"}
EXPORT = PLAN | {"store.exports", "advice.tracking"}
RESUME = DATA | SCREEN | ANSWERS | NEARBY
RESUME |= {"intake.resume", "intake.proposing", "model.background", "model.resume", "store.resumes"}
# `html`: the names of characters, as in &amp;.
POSTING = DATA | SCREEN | ANSWERS | KEPT | HOME | {"html", "ahocorasick"}
POSTING |= {"advice.posting", "intake.posting", "store.postings"}
TEAM = DATA | ANSWERS | {"advice.team", "intake.team", "store.team", "store.exports", "csv"}
TEAM |= {"dateutil", "intake.proposing", "model.resume", "rapidfuzz", "cython_runtime"}
FOR_A_PLAN = files(
    "actions",
    "credentials",
    "ladder",
    "occupations",
    "pay",
    "policy",
    "remarks",
    "skills",
    "sources",
    "tools",
) | wages("areas", "price-index", "area-43-1011", "area-43-4051")
FOR_ANSWERS = files("credentials", "ladder", "questions", "skills", "tools")
FOR_A_POSTING = files(
    "credentials", "ladder", "occupations", "posting", "resume", "skills", "tools"
)
FOR_A_RESUME = FOR_ANSWERS | files("occupations", "resume")
EVERYTHING = {path.relative_to(ROOT / "data").as_posix() for path in (ROOT / "data").rglob("*.*")}

ROWS = (
    Row(("--version",), set(), set()),
    Row(("--help",), set(), {"rich"}),
    Row(
        ("salary", "manager"),
        files("ladder", "occupations", "pay", "policy", "sources")
        | wages("areas", "history", "price-index", "area-43-1011"),
        DATA | SCREEN | TABLES,
    ),
    Row(
        ("skills", "manager"),
        files("actions", "ladder", "skills", "sources"),
        DATA | SCREEN,
    ),
    Row(("roles", "manager"), files("guide", "kpis", "ladder", "skills", "sources"), DATA | SCREEN),
    Row(
        ("skills", "manger"),
        files("ladder"),
        DATA | NEARBY,
        code=2,
    ),
    Row(
        ("check",),
        EVERYTHING,
        DATA | TABLES | ANSWERS | SCREEN | {"store.data.check", "model.resume"},
    ),
    Row(("plan", *FIVE), FOR_A_PLAN, PLAN | SCREEN | {"advice.tracking"}),
    Row(("plan", *FIVE, "--json"), FOR_A_PLAN, PLAN),
    Row(("plan", *FIVE, "-o", "plan.md"), FOR_A_PLAN, EXPORT | {"render.writers.markdown"}),
    Row(
        ("plan", *FIVE, "-o", "plan.html"),
        FOR_A_PLAN,
        EXPORT | {"render.writers.html", "jinja2", "markupsafe"},
    ),
    Row(
        ("plan", *FIVE, "-o", "plan.ics"),
        FOR_A_PLAN,
        EXPORT | {"render.writers.ics", "icalendar", "ctypes"} | {"store.people.calendars"} | ALONE,
    ),
    Row(
        ("plan", *FIVE, "-o", "plan.csv"),
        FOR_A_PLAN,
        (EXPORT - {"advice.tracking"}) | {"render.writers.csv"},
    ),
    Row(("next", *FIVE), FOR_A_PLAN, PLAN | SCREEN | {"advice.tracking"}),
    Row(
        ("packet", *FIVE),
        FOR_A_PLAN | files("guide", "packet", "resume"),
        PLAN | SCREEN | {"advice.packet", "model.resume"},
    ),
    Row(
        ("postings", "jobs", *FIVE[:2]),
        FOR_A_POSTING | files("actions", "policy", "sources"),
        POSTING | NEARBY | {"dateutil", "intake.proposing", "model.resume"},
    ),
    # Where years alone are missing: with when the ladder leads to its rung, and its wages.
    Row(
        ("posting", "jobs/manager.txt", *FIVE[:2]),
        FOR_A_POSTING | files("actions", "policy", "sources") | wages("areas", "area-43-1011"),
        POSTING | PLAN | {"model.resume", "model.views.posting"},
    ),
    # Of a rung ahead, with something that a step closes: with the plan that leads there.
    Row(
        ("posting", "trained.txt", *FIVE[:2]),
        (FOR_A_POSTING | FOR_A_PLAN) - {"wages/area-43-4051.csv", "wages/price-index.csv"},
        POSTING | PLAN | {"model.resume", "model.views.posting"},
    ),
    # Held against nobody: without what reads answers.
    Row(
        ("posting", "jobs/courier.html"),
        (FOR_A_POSTING | files("sources")) - files("tools"),
        (POSTING - ANSWERS) | NEARBY | {"intake.proposing", "model.resume", "model.views.posting"},
    ),
    # Of no rung: without; a title that nothing has is compared with those known.
    Row(
        ("posting", "jobs/courier.html", *FIVE[:2], "--json"),
        FOR_A_POSTING | files("sources"),
        (POSTING - SCREEN) | NEARBY | {"intake.proposing", "model.resume", "model.views.posting"},
    ),
    # No wages: what a team asks of a plan is not what it pays. A rung that is none may be the title
    # of a job, and is read as on a resume.
    Row(
        ("team", "team.csv", "--json"),
        files(
            "actions",
            "credentials",
            "ladder",
            "occupations",
            "policy",
            "questions",
            "resume",
            "skills",
            "sources",
            "tools",
        ),
        TEAM,
        code=1,
    ),
    Row(
        ("profile", "show"),
        FOR_ANSWERS,
        DATA | SCREEN | ANSWERS | KEPT,
        saved=True,
    ),
    Row(
        ("profile", "import", "cv.json", "--yes"),
        # The names of its software; on which other rung a senior representative may stand.
        FOR_A_RESUME | files("aliases", "posting"),
        RESUME | KEPT | HOME | ALONE | {"tomli_w"},
    ),
    Row(
        ("profile", "import", "cv.txt", "--dry-run"),
        FOR_A_RESUME,
        (RESUME - NEARBY) | {"store.documents.plain_text"},
    ),
    Row(
        ("profile", "import", "cv.pdf", "--dry-run"),
        FOR_A_RESUME,
        (RESUME - NEARBY) | {"store.documents.pdf", "atexit"},
    ),
    Row(
        ("profile", "import", "export.zip", "--dry-run"),
        FOR_A_RESUME,
        RESUME | {"store.resumes.archive", "zipfile"},
    ),
    Row(
        ("plan",),
        files("ladder", "questions", "skills"),
        ASKING | {"readline"},
        code=130,
        asked="dumb",
    ),
    Row(
        ("plan",),
        files("ladder", "questions", "skills"),
        ASKING | {"cli.asking", "termios", "tty"},
        code=130,
        asked="xterm",
    ),
)
WATCHED = set().union(*(row.loads for row in ROWS))
# These come with libraries, with one version and not with another: allowed where a row names them,
# not demanded.
INNER = {"atexit", "csv", "ctypes", "cython_runtime", "html", "logging", "zipfile"}
# Ours, and what is light: switching the collector off, clean text, JSON; and modules of the
# standard library that the bare program loads with Python 3.11 and not with 3.13.
SMALL = {"array", "calendar", "csm_advisor", "csv", "gc", "json", "string", "unicodedata", "urllib"}


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """What Typer and Rich load for themselves, by the word given to the bare program."""
    folder = tmp_path_factory.mktemp("bare")
    return {
        word: packages(started(folder, *word.split(), program="bare").modules)
        for word in ("", "--help")
    }


def packages(modules: set[str]) -> set[str]:
    """The outermost names, without those that are inner parts of something else."""
    names = {name.partition(".")[0] for name in modules}
    return {name for name in names if not name.startswith("_") and not name.endswith("__mypyc")}


def loads(modules: set[str], bare: set[str]) -> set[str]:
    """The watched of these modules, and every package that is not in the bare program."""
    own = {name.removeprefix("csm_advisor.") for name in modules}
    return (own & (WATCHED - INNER)) | (packages(modules) - bare - SMALL)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: " ".join(row.words))
def test_a_command_loads_and_opens_what_it_needs(
    tmp_path: Path, bare: dict[str, set[str]], row: Row
) -> None:
    copyfile(ROOT / "data" / "example.toml", tmp_path / "me.toml")
    copyfile(RESUMES / "json" / "promoted-inside.json", tmp_path / "cv.json")
    job = "Experience\nCall Center Agent, Acme Inc, March 2019 - Present\nEducation\nBA, 2012\n"
    (tmp_path / "cv.txt").write_text(job)
    with (tmp_path / "cv.pdf").open("wb") as file:
        canvas = Canvas(file)
        for number, line in enumerate(job.splitlines()):
            canvas.drawString(72, 700 - 14 * number, line)
        canvas.save()
    (tmp_path / "jobs").mkdir()
    (tmp_path / "team.csv").write_text(
        "rung,target,years_in_service,years_leading,education\nrepresentative,manager,3,0,bachelor\n"
        "representative,managre,3,0,bachelor\n"
    )
    asks = "Customer Service Manager\n- 3 years of customer service\n$65,000 to $80,000 a year\n"
    (tmp_path / "jobs" / "manager.txt").write_text(asks)
    trained = asks + "Requirements\n- 2 years of supervisory experience\n"
    (tmp_path / "trained.txt").write_text(trained)
    page = "<!doctype html><h1>Courier</h1><ul><li>A driving license is required</li></ul>"
    (tmp_path / "jobs" / "courier.html").write_text(page)
    make_archive(str(tmp_path / "export"), "zip", RESUMES / "linkedin" / "paula-rossi")
    home = {}
    if row.saved:
        copyfile(tmp_path / "me.toml", tmp_path / "profile.toml")
        home = {"CSM_ADVISOR_HOME": str(tmp_path)}
    found = started(tmp_path, *row.words, asked=row.asked, **home)
    assert found.code == row.code
    assert found.data == row.opens
    loaded = loads(found.modules, bare.get(row.words[0], bare[""]))
    assert loaded <= row.loads, loaded - row.loads
    missing = row.loads - loaded - INNER
    assert not missing, "named and not loaded: strike it from the row, or correct the name"


def test_completing_a_word_loads_no_command_and_no_data(
    tmp_path: Path, bare: dict[str, set[str]]
) -> None:
    found = started(tmp_path, **COMPLETE)
    assert found.data == set()
    assert loads(found.modules, bare[""]) <= {"shlex"}
