"""The folder in which answers are kept: unknown, not there, in the way, locked, gone."""

import ctypes
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest

from tests.faults.conftest import TODAY
from tests.faults.outside import FIVE, Ran, kept_in, ran

# A user without an entry in the list of users, and without HOME.
HOMELESS = """
import os, pwd
def no_entry(*_):
    raise KeyError
pwd.getpwuid = pwd.getpwnam = no_entry
for name in ("HOME", "XDG_DATA_HOME"):
    os.environ.pop(name, None)
from csm_advisor.__main__ import start
start()
"""
SAVING = (
    ["profile", "edit", *FIVE],
    ["plan", *FIVE, "-o", "plan.ics"],
    ["profile", "import", "cv.json", "--yes"],
)
CV = Path(__file__).parents[1] / "resumes" / "json" / "bilingual-agent.json"


def test_without_a_home_folder_it_says_what_to_name(tmp_path: Path) -> None:
    copyfile(CV, tmp_path / "cv.json")
    for words in (*SAVING, ["plan", *FIVE], ["profile", "path"]):
        done = ran(*words, fresh=True, python=("-c", HOMELESS), cwd=tmp_path)
        done.told(2, "no home folder is known", "name a folder in CSM_ADVISOR_HOME")
    assert os.listdir(tmp_path) == ["cv.json"]
    assert ran("plan", "--example", fresh=True, python=("-c", HOMELESS), cwd=tmp_path).code == 0


def test_a_home_folder_that_is_not_there_yet_is_made(tmp_path: Path) -> None:
    away = str(tmp_path / "away")
    place: dict[str, Any] = {"HOME": away, "XDG_DATA_HOME": "", "CSM_ADVISOR_HOME": ""}
    assert ran("plan", *FIVE, **place).code == 0
    assert os.listdir(tmp_path) == []
    assert ran("profile", "edit", *FIVE, **place).code == 0
    assert [path.name for path in tmp_path.rglob("*.toml")] == ["profile.toml"]


@pytest.mark.parametrize("name", ["here", "./here", "~/here"])
@pytest.mark.parametrize("of", ["CSM_ADVISOR_HOME", "XDG_DATA_HOME", "HOME"])
def test_a_home_that_depends_on_where_one_stands_is_refused(
    tmp_path: Path, of: str, name: str
) -> None:
    place: dict[str, Any] = {"XDG_DATA_HOME": "", of: name}
    for words in (["profile", "edit", *FIVE], ["profile", "path"], ["plan", *FIVE], ["log"]):
        done = ran(*words, cwd=tmp_path, **place)
        done.told(2, f"{of}: '{name}' is not the whole path of a folder; begin it with /")
    for words in (["plan", "--example"], ["roles"]):  # where nothing is kept of anybody
        assert ran(*words, cwd=tmp_path, **place).code == 0
    assert os.listdir(tmp_path) == []


def test_a_home_that_is_not_asked_for_may_be_anything(tmp_path: Path) -> None:
    whole = str(tmp_path / "whole")
    places: tuple[tuple[dict[str, Any], str], ...] = (
        ({"XDG_DATA_HOME": whole, "HOME": "here"}, f"{whole}/csm-advisor/profile.toml"),
        ({"CSM_ADVISOR_HOME": whole, "HOME": "here"}, f"{whole}/profile.toml"),
        ({"CSM_ADVISOR_HOME": whole, "XDG_DATA_HOME": "here"}, f"{whole}/profile.toml"),
    )
    for place, kept in places:
        done = ran("profile", "path", **place)
        assert (done.code, done.out.decode()) == (0, f"{kept}\n")


def too_long(_: Path) -> Path:
    return Path("/" + "x" * 5000)


def under_proc(_: Path) -> Path:
    return Path("/proc/csm")


def a_file(folder: Path) -> Path:
    (folder / "file").write_text("here first")
    return folder / "file"


def below_a_file(folder: Path) -> Path:
    return a_file(folder) / "home"


@pytest.mark.parametrize("place", [too_long, under_proc, a_file, below_a_file])
def test_where_no_folder_can_be_it_says_so(tmp_path: Path, place: Callable[[Path], Path]) -> None:
    copyfile(CV, tmp_path / "cv.json")
    before = place(tmp_path)
    kept = kept_in(tmp_path)
    for words in SAVING:
        ran(*words, *TODAY, home=before, cwd=tmp_path).told(2, "cannot be")
    plan = ran("plan", *FIVE, *TODAY, home=before, cwd=tmp_path)
    assert (plan.code, bool(plan.out)) in ((0, True), (2, False)), plan
    assert kept_in(tmp_path) == kept


def bound_by_permissions() -> None:
    """The superuser, too, from here on: without the right to pass them by."""
    if os.geteuid() == 0:
        drop, (override, search, owner) = 24, (1, 2, 3)  # linux/prctl.h, linux/capability.h
        for right in (override, search, owner):
            assert ctypes.CDLL(None).prctl(drop, right, 0, 0, 0) == 0


def locked(*words: str, home: Path, mode: int) -> Ran:
    home.chmod(mode)
    try:
        return ran(*words, *TODAY, home=home, before=bound_by_permissions, fresh=True)
    finally:
        home.chmod(0o700)


@pytest.mark.skipif(sys.platform != "linux", reason="rights are given up as Linux has it")
def test_what_cannot_be_written_is_said_and_the_plan_is_shown(home: Path) -> None:
    before = kept_in(home)
    for words in (
        ["profile", "edit", "--hours", "3"],
        ["profile", "delete", "--yes"],
        ["profile", "edit", "--person", "ana", *FIVE],
        ["plan", "--hours", "3", "-o", "plan.ics"],
    ):
        locked(*words, home=home, mode=0o500).told(2, f"'{home}/", "Permission denied")
    plan = locked("plan", "--hours", "3", home=home, mode=0o500)
    assert plan.code == 0
    assert b"Customer Service Manager" in plan.out
    assert "cannot be kept" in " ".join(plan.err.split())
    assert kept_in(home) == before


@pytest.mark.skipif(sys.platform != "linux", reason="rights are given up as Linux has it")
def test_what_cannot_be_read_is_not_taken_for_nothing(home: Path) -> None:
    for words in (["plan"], ["log"], ["profile", "show"], ["profile", "delete", "--yes"]):
        locked(*words, home=home, mode=0o000).told(2, f"'{home}/", "Permission denied")


# What would cost somebody what is in a file that only cannot be read.
LOSES = ("remove", "mend", "copy", "delete", "over it", "replace")


@pytest.mark.skipif(sys.platform != "linux", reason="rights are given up as Linux has it")
@pytest.mark.parametrize("mode", [0o000, 0o200])
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("profile.toml", ["plan"]),
        ("profile.toml", ["profile", "show"]),
        ("profile.toml", ["profile", "edit", "--hours", "3"]),
        ("profile.toml", ["profile", "edit", *FIVE]),
        ("profile.toml", ["profile", "export"]),
        ("log.jsonl", ["log"]),
        ("log.jsonl", ["plan"]),
        ("log.jsonl", ["undo"]),
        ("last-plan.json", ["plan", "--diff"]),
        ("calendar.json", ["plan", "--format", "ics"]),
        ("calendar.json", ["plan", "-o", "plan.ics"]),
        ("resume.json", ["profile", "export", "-o", "new.json"]),
        ("me.toml", ["plan", "--profile", "me.toml"]),
        ("me.json", ["profile", "show", "--profile", "me.json"]),
    ],
)
def test_of_a_file_that_may_not_be_read_it_says_to_allow_it(
    home: Path, name: str, words: list[str], mode: int
) -> None:
    file = home / name
    if not file.exists():
        file.write_text("{}" if name.endswith("json") else "rung = 'manager'")
    before = kept_in(home)
    file.chmod(mode)
    done = ran(*words, *TODAY, home=home, cwd=home, before=bound_by_permissions, fresh=True)
    done.told(2, name, "cannot be read (Permission denied); allow yourself to read it")
    assert not [word for word in LOSES if word in done.err]
    file.chmod(0o600)
    after = kept_in(home)
    assert {name: after[name] for name in before} == before
    assert {*after} - {*before} <= {"profile.toml.lock", "log.jsonl.lock"}


@pytest.mark.skipif(sys.platform != "linux", reason="rights are given up as Linux has it")
def test_of_a_folder_that_is_closed_it_says_which(home: Path) -> None:
    inner = home / "people" / "ana"
    assert ran("profile", "edit", "--person", "ana", *FIVE, *TODAY, home=home).code == 0
    for folder in (home, home / "people", inner):
        mode = folder.stat().st_mode
        folder.chmod(0o600)
        try:
            for words in (["plan"], ["profile", "edit", "--hours", "3"], ["done", "huddle"]):
                done = ran(
                    *words, "--person", "ana", *TODAY,
                    home=home, before=bound_by_permissions, fresh=True,
                )  # fmt: skip
                done.told(2, f"allow yourself to enter the folder '{folder}'")
                assert not [word for word in LOSES if word in done.err]
        finally:
            folder.chmod(mode)
    (home / "people").chmod(0o100)
    try:
        listed = ran("profile", "list", home=home, before=bound_by_permissions, fresh=True)
    finally:
        (home / "people").chmod(0o700)
    listed.told(2, f"'{home / 'people'}': cannot be read", "allow yourself to read it")


@pytest.mark.skipif(sys.platform != "linux", reason="rights are given up as Linux has it")
def test_of_a_folder_that_may_not_be_written_it_says_which(home: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    for words, folder in (
        (["profile", "edit", "--hours", "3"], home),
        (["plan", "-o", str(tmp_path / "out" / "plan.html")], tmp_path / "out"),
        (["plan", "-o", str(tmp_path / "out" / "plan.ics")], home),
    ):
        for name in ("profile.toml.lock", "calendar.json.lock"):
            (home / name).unlink(missing_ok=True)
        folder.chmod(0o500)
        try:
            done = ran(*words, *TODAY, home=home, before=bound_by_permissions, fresh=True)
        finally:
            folder.chmod(0o700)
        done.told(2, f"allow yourself to write into the folder '{folder}'")


@pytest.mark.skipif(sys.platform != "linux", reason="rights are given up as Linux has it")
def test_a_folder_that_may_not_be_written_is_told_before_the_work(tmp_path: Path) -> None:
    (tmp_path / "team.csv").write_text(
        "person,rung,target,years_in_service,years_leading,education\n"
        "Ana,team-lead,manager,3,1,bachelor\n"
    )
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    words = ("team", "team.csv", "-o", "plans.csv", "-o", "closed/team.html")
    done = ran(*words, *TODAY, cwd=tmp_path, before=bound_by_permissions, fresh=True)
    done.told(2, "allow yourself to write into the folder 'closed'")
    assert sorted(os.listdir(tmp_path)) == ["closed", "team.csv"]


def gone() -> None:
    """The current folder, removed under the process that stands in it."""
    folder = tempfile.mkdtemp()
    os.chdir(folder)
    os.rmdir(folder)


def test_a_current_folder_that_is_gone_is_no_hindrance(home: Path, tmp_path: Path) -> None:
    for words in (["plan"], ["profile", "edit", "--hours", "3"], ["plan", "--format", "ics"]):
        assert ran(*words, *TODAY, home=home, before=gone).code == 0
    before = kept_in(home)
    for name in ("me.toml", "./me.toml"):
        done = ran("plan", "--profile", name, home=home, before=gone)
        done.told(2, "'me.toml': cannot be read (No such file or directory)")
    for words in (["plan", "-o", "plan.html"], ["profile", "export", "-o", "me.toml"]):
        ran(*words, *TODAY, home=home, before=gone).told(2, "there is no folder '.'")
    ran("plan", home=Path("here"), before=gone).told(2, "CSM_ADVISOR_HOME: 'here'")
    assert kept_in(home) == before
