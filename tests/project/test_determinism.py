"""The same answers, data and day give the same bytes, wherever and however it is run."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree, rmtree
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
RESUMES = ROOT / "tests" / "resumes"
TODAY = ("--today", "2026-11-21")
ME = """
name = "Žofie"
rung = "representative"
years_in_service = 2.5
years_leading = 0.0
education = "bachelor"
target = "director"
certifications = ["ccxp"]
tools = ["crm-software", "Something of our own"]
languages = ["Spanish", "Czech"]
hours_per_week = 4.0
area = "Tulsa"
industry = "Retail Trade"

[skills]
communication = 3
leadership = 1
coaching = 2
"""
COMMANDS = (
    ["plan"],
    ["plan", "--json"],
    ["plan", "--format", "markdown"],
    ["plan", "--format", "html"],
    ["plan", "--format", "csv"],
    ["plan", "--format", "ics"],
    ["plan", "--by", "2029-01", "--compare"],
    ["packet"],
    ["packet", "--format", "markdown"],
    ["packet", "--format", "html"],
    ["packet", "--json"],
    ["compare", "--json"],
    ["what-if", "--hours", "9", "--json"],
    ["next"],
    ["done", "run-the-shift-huddle"],
    ["log", "--json"],
    ["salary", "manager", "--area", "tulsa", "--compare", "dallas"],
    ["skills", "--mine"],
    ["roles", "--json"],
    ["certs"],
    ["sources"],
    ["explain", "leadership"],
    ["explain", "nonsense"],
    ["profile", "show"],
    ["profile", "list"],
    ["profile", "export"],
    ["profile", "import", str(RESUMES / "linkedin" / "linh-tran"), "--dry-run", "--json"],
    ["profile", "import", str(RESUMES / "json" / "bilingual-agent.json"), "--dry-run"],
    ["schema", "plan"],
)
# Runs all commands in one process. Where it is told so, folders list what is in
# them in the other order.
DRIVER = """
import contextlib, hashlib, io, json, os, sys
runs, backwards = json.loads(sys.stdin.readline())
if backwards:
    listdir, scandir = os.listdir, os.scandir
    os.listdir = lambda *of: sorted(listdir(*of))[::-1]
    os.scandir = lambda *of: contextlib.nullcontext(
        iter(sorted(scandir(*of), key=lambda entry: entry.name)[::-1])
    )
else:
    listdir = os.listdir
    os.listdir = lambda *of: sorted(listdir(*of))
from csm_advisor.cli.app import main
said, shown = [], sys.stdout
for words, width in runs:
    os.environ["COLUMNS"] = width
    streams = [io.TextIOWrapper(io.BytesIO(), encoding=shown.encoding) for _ in range(2)]
    sys.stdout, sys.stderr = streams
    code = main(words)
    for stream in streams:
        stream.flush()
    said.append([code, *(hashlib.sha256(s.buffer.getvalue()).hexdigest() for s in streams)])
sys.stdout, sys.stderr = shown, sys.__stderr__
print(json.dumps(said))
"""


class Setting(NamedTuple):
    """How a machine may differ from another."""

    seed: str
    locale: str
    zone: str
    backwards: bool
    folder: str  # the current one


class Said(NamedTuple):
    """A command line, the width of the screen, and what came: the streams as digests."""

    words: list[str]
    width: str
    code: int
    out: str
    err: str


def other_locale() -> str:
    """A locale of this machine that is neither plain nor English, if it has one."""
    found = subprocess.run(["locale", "-a"], capture_output=True, text=True).stdout.split()
    ours = ("C", "POSIX", "en")
    strange = [name for name in found if not name.startswith(ours) and "utf8" in name.lower()]
    return strange[0] if strange else "C.UTF-8"


FIRST = Setting("0", "C.UTF-8", "UTC", backwards=False, folder="here")
OTHERS = (
    Setting("1", "C", "Pacific/Kiritimati", backwards=True, folder="there"),
    Setting("random", other_locale(), "America/Los_Angeles", backwards=True, folder="here"),
)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two folders to stand in, and a data folder in which something is not listed."""
    place = tmp_path_factory.mktemp("determinism")
    (place / "here").mkdir()
    (place / "there").mkdir()
    copytree(ROOT / "data", place / "data")
    for name in ("zz", "aa", "mm"):
        (place / "data" / "wages" / f"{name}.csv").write_text("area\n")
    return place


def said_in(setting: Setting, place: Path) -> list[Said]:
    """What each command gives, the plan and the packet at two widths."""
    home = place / "home"
    rmtree(home, ignore_errors=True)
    for person in ("", "people/zoe", "people/ana", "people/ben"):
        (home / person).mkdir(parents=True, exist_ok=True)
        (home / person / "profile.toml").write_text(ME, encoding="utf-8")
    runs = [
        ([*words, *TODAY], width)
        for words in (*COMMANDS, ["check", str(place / "data")])
        for width in (("80", "120") if words in (["plan"], ["packet"]) else ("80",))
    ]
    done = subprocess.run(
        [sys.executable, "-c", DRIVER],
        input=json.dumps([runs, setting.backwards]),
        cwd=place / setting.folder,
        env={
            **os.environ,
            "CSM_ADVISOR_HOME": str(home),
            "PYTHONHASHSEED": setting.seed,
            "LC_ALL": setting.locale,
            "TZ": setting.zone,
        },
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    return [Said(*run, *said) for run, said in zip(runs, found, strict=True)]


@pytest.fixture(scope="module")
def first(place: Path) -> list[Said]:
    return said_in(FIRST, place)


def test_every_command_gives_an_answer(first: list[Said]) -> None:
    nothing = hashlib.sha256(b"").hexdigest()
    refused = [one for one in first if one.out == nothing]
    assert [one.words[:2] for one in refused] == [["explain", "nonsense"]]
    assert {one.words[0] for one in first if one.code in (1, 3)} == {"plan", "check"}


@pytest.mark.parametrize("setting", OTHERS, ids=lambda setting: f"{setting.seed}-{setting.zone}")
def test_another_machine_gives_the_same_bytes(
    first: list[Said], place: Path, setting: Setting
) -> None:
    assert said_in(setting, place) == first


def test_a_copy_of_the_data_gives_the_same_bytes(tmp_path: Path) -> None:
    names = sorted((ROOT / "data").rglob("*.*"), reverse=True)
    for path in names:
        copy = tmp_path / path.relative_to(ROOT / "data")
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes(path.read_bytes())
    plans = [
        subprocess.run(
            [sys.executable, "-m", "csm_advisor", "plan", "--example", "--json", *TODAY, *data],
            capture_output=True,
            check=True,
        ).stdout
        for data in ([], ["--data-dir", str(tmp_path)])
    ]
    assert plans[0] == plans[1]
    assert plans[0]
