"""Symbolic links in the place of our files: never written through, and nothing leaks by them."""

import os
from pathlib import Path
from shutil import copytree

import pytest

from csm_advisor.cli.app import main
from csm_advisor.store.people.kept_files import KEPT
from tests.faults.conftest import TODAY
from tests.faults.outside import FIVE, kept_in, ran

SECRET = "a secret of somebody else"
STEP, OTHER = "run-the-shift-huddle", "ask-for-crm-training"
EDIT, SHOW, PLAN = ["profile", "edit", "--hours", "3"], ["profile", "show"], ["plan"]
DONE, UNDO, CALENDAR = ["done", OTHER], ["undo"], ["plan", "--hours", "5", "-o", "x.ics"]
RESUME = Path(__file__).parents[1] / "resumes" / "json" / "bilingual-agent.json"
IMPORT = ["profile", "import", str(RESUME), "--yes"]
# Every file that is kept, and the commands that read or write it.
USED_BY = {
    "profile.toml": [EDIT, SHOW, PLAN],
    "profile.toml.last": [EDIT, SHOW],
    "profile.toml.lock": [EDIT],
    "log.jsonl": [DONE, UNDO, ["log"], PLAN],
    "log.jsonl.lock": [DONE, UNDO],
    "log.jsonl.cut-off": [DONE],
    "last-plan.json": [["plan", "--diff"], PLAN],
    "calendar.json": [CALENDAR],
    "calendar.json.lock": [CALENDAR],
    "resume.json": [IMPORT, ["profile", "export", "-o", "me.json", "--force"]],
}


def test_no_file_that_is_kept_is_left_out() -> None:
    assert {*USED_BY} == {*KEPT}


@pytest.fixture(scope="module")
def _ana(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ana")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CSM_ADVISOR_HOME", str(folder))
        for who in ((), ("--person", "ana")):
            for words in (["profile", "edit", *FIVE], ["done", STEP], ["plan"]):
                assert main([*words, *who, *TODAY]) == 0
    return folder


@pytest.fixture
def home(_ana: Path, tmp_path: Path) -> Path:
    """A home with the answers of somebody without a name, and of Ana."""
    return copytree(_ana, tmp_path / "home")


@pytest.fixture
def victim(tmp_path: Path) -> Path:
    """A file of somebody else, open to all."""
    folder = tmp_path / "victim"
    folder.mkdir()
    (folder / "precious").write_text(SECRET)
    (folder / "precious").chmod(0o666)
    return folder


def untouched(victim: Path) -> bool:
    file = victim / "precious"
    return kept_in(victim) == {"precious": SECRET.encode()} and file.stat().st_mode & 0o777 == 0o666


@pytest.mark.parametrize("who", [(), ("--person", "ana")], ids=["", "person"])
@pytest.mark.parametrize("name", USED_BY)
def test_a_link_in_the_place_of_a_file_that_is_kept(
    home: Path, victim: Path, name: str, who: tuple[str, ...]
) -> None:
    place = (home / "people" / "ana" if who else home) / name
    if name == "log.jsonl.cut-off":  # it is written where the last line of the log is cut off
        with place.with_name("log.jsonl").open("a") as log:
            log.write('{"step": "half')
    for words in USED_BY[name]:
        place.unlink(missing_ok=True)
        place.symlink_to(victim / "precious")
        done = ran(*words, *who, *TODAY, home=home, cwd=home)
        assert untouched(victim), words
        assert SECRET.encode() not in done.out
        assert SECRET not in done.err
        if place.is_symlink():
            assert os.readlink(place) == str(victim / "precious")


@pytest.mark.parametrize("name", ["plan.md", "plan.html", "plan.ics", "plan.csv", "plan.json"])
def test_a_link_in_the_place_of_an_export(
    home: Path, victim: Path, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).symlink_to(victim / "precious")
    words = ("plan", "-o", name, *TODAY)
    ran(*words, home=home, cwd=tmp_path).told(2, "exists already")
    assert (tmp_path / name).is_symlink()
    assert ran(*words, "--force", home=home, cwd=tmp_path).code == 0
    assert not (tmp_path / name).is_symlink()
    assert untouched(victim)


@pytest.mark.parametrize("name", ["log.jsonl", "log.jsonl.lock", "last-plan.json", "calendar.json"])
def test_a_link_beside_a_profile_of_ones_own(
    home: Path, victim: Path, tmp_path: Path, name: str
) -> None:
    (tmp_path / "me.toml").write_bytes((home / "profile.toml").read_bytes())
    place = tmp_path / f"me.{name}"
    for words in (["done", OTHER], ["plan", "--diff"], ["plan", "-o", "x.ics"]):
        place.unlink(missing_ok=True)
        place.symlink_to(victim / "precious")
        done = ran(*words, "--profile", "me.toml", *TODAY, cwd=tmp_path)
        assert untouched(victim), words
        assert SECRET.encode() not in done.out
        assert SECRET not in done.err


@pytest.mark.parametrize("name", ["people", "people/ana"])
def test_a_link_in_the_place_of_a_folder(home: Path, victim: Path, name: str) -> None:
    (home / name).rename(home / "aside")
    (home / name).symlink_to(victim)
    for words in ([*EDIT, *FIVE], SHOW, PLAN, DONE, UNDO, ["log"], CALENDAR):
        ran(*words, "--person", "ana", *TODAY, home=home, cwd=home).told(2)
        assert untouched(victim), words
    # Those without a name are not concerned; and the link can be deleted, without what it leads to.
    assert ran("plan", *TODAY, home=home).code == 0
    if name == "people/ana":
        assert ran("profile", "delete", "--person", "ana", "--yes", home=home).code == 0
        assert not (home / name).is_symlink()
    assert untouched(victim)


def test_a_home_that_is_a_link_is_the_choice_of_its_owner(home: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").symlink_to(home)
    done = ran("profile", "edit", "--hours", "3", *TODAY, home=tmp_path / "elsewhere")
    assert done.code == 0
    assert b"hours_per_week = 3.0" in (home / "profile.toml").read_bytes()
