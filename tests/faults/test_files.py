"""Files as other systems write them, and things in the place of a file that are none."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from shutil import copyfile, copytree

import pytest

from tests.faults.conftest import STEP, TODAY
from tests.faults.outside import kept_in, ran

TESTS = Path(__file__).parents[1]
DATA = TESTS.parent / "data"
MARK = b"\xef\xbb\xbf"


def as_windows_writes(path: Path) -> None:
    """A byte-order mark, and the line ends of Windows."""
    text = path.read_bytes().removeprefix(MARK).replace(b"\r\n", b"\n")
    path.write_bytes(MARK + text.replace(b"\n", b"\r\n"))


def test_a_profile_in_either_format(home: Path, tmp_path: Path) -> None:
    for name in ("me.toml", "me.json"):
        assert ran("profile", "export", "-o", name, home=home, cwd=tmp_path).code == 0
        plain = ran("plan", "--profile", name, "--json", *TODAY, cwd=tmp_path)
        as_windows_writes(tmp_path / name)
        assert ran("plan", "--profile", name, "--json", *TODAY, cwd=tmp_path) == plain


def test_everything_that_is_kept(home: Path, tmp_path: Path) -> None:
    words = ("plan", "--hours", "3", "--diff", "--json", *TODAY)
    plain = ran(*words, home=home)
    ledger = json.loads((home / "calendar.json").read_bytes())
    for path in home.glob("*[!k]"):
        as_windows_writes(path)
    assert ran(*words, home=home) == plain
    assert [done["step"] for done in json.loads(ran("log", "--json", home=home).out)["done"]] == [
        STEP
    ]
    calendar = ran("plan", "-o", "plan.ics", *TODAY, home=home, cwd=tmp_path)
    assert calendar.code == 0
    assert json.loads((home / "calendar.json").read_bytes().removeprefix(MARK)) == ledger
    assert ran("undo", home=home).code == 0
    assert json.loads(ran("log", "--json", home=home).out)["done"] == []


def test_a_data_folder(tmp_path: Path) -> None:
    words = ("salary", "manager", "--area", "dallas", "--data-dir", str(tmp_path / "data"), *TODAY)
    copytree(DATA, tmp_path / "data")
    plain = ran(*words)
    assert plain.code == 0
    for path in (tmp_path / "data").rglob("*.*"):
        as_windows_writes(path)
    assert ran(*words) == plain


@pytest.mark.parametrize("name", ["json/bilingual-agent.json", "linkedin/paula-rossi"])
def test_a_resume(tmp_path: Path, name: str) -> None:
    copy = copytree if (TESTS / "resumes" / name).is_dir() else copyfile
    place = copy(TESTS / "resumes" / name, tmp_path / Path(name).name)
    words = ("profile", "import", str(place), "--dry-run", "--json", *TODAY)
    plain = ran(*words)
    assert plain.code == 0
    for path in [place] if place.is_file() else place.iterdir():
        as_windows_writes(path)
    assert ran(*words) == plain


# --- What is no file ----------------------------------------------------------------------------


def a_folder(path: Path) -> None:
    path.mkdir()


def a_pipe(path: Path) -> None:
    os.mkfifo(path)


def a_link_to_itself(path: Path) -> None:
    path.symlink_to(path)


def a_link_to_nothing(path: Path) -> None:
    path.symlink_to(path.with_name("nothing"))


def a_device_without_end(path: Path) -> None:
    path.symlink_to("/dev/zero")


def an_empty_device(path: Path) -> None:
    path.symlink_to("/dev/null")


NO_FILES = [
    a_folder, a_pipe, a_link_to_itself, a_link_to_nothing, a_device_without_end, an_empty_device,
]  # fmt: skip


@pytest.mark.parametrize("place", NO_FILES)
def test_no_file_in_the_place_of_one_that_is_named(
    tmp_path: Path, place: Callable[[Path], None]
) -> None:
    for words, name in (
        (["plan", "--profile"], "me.toml"),
        (["plan", "--profile"], "me.json"),
        (["profile", "import", "--yes"], "cv.json"),
        (["posting"], "job.txt"),
    ):
        place(tmp_path / name)
        ran(*words, name, home=tmp_path / "home", cwd=tmp_path).told(2, name)
    for words in (["check"], ["roles", "--data-dir"], ["plan", "--hours", "4", "--data-dir"]):
        done = ran(*words, "me.toml", cwd=tmp_path)
        if place is a_folder:  # without anything in it: broken data, which check lists
            assert done.code == 3
        else:
            done.told(2, "csm-advisor: 'me.toml': is not a folder; give the folder with the data")
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize("place", NO_FILES)
def test_no_file_in_the_place_of_one_that_is_kept(
    home: Path, place: Callable[[Path], None]
) -> None:
    for name, words in (
        ("profile.toml", ["plan"]),
        ("log.jsonl", ["log"]),
        ("log.jsonl", ["undo"]),
        ("last-plan.json", ["plan", "--diff"]),
        ("calendar.json", ["plan", "--format", "ics"]),
    ):
        (home / name).rename(home / "aside")
        place(home / name)
        before = kept_in(home)
        done = ran(*words, *TODAY, home=home)
        if words[0] == "plan" and name != "profile.toml" and place is a_link_to_nothing:
            continue  # there is none yet, then; what is made takes the place of the link
        done.told(2, f"'{home / name}'")
        assert kept_in(home) == before
        (home / name).rename(home / f"refused-{len(before)}-{name}")
        (home / "aside").rename(home / name)
    assert not (home / "nothing").exists()


IN_DATA = (
    "ladder.toml",
    "packet.toml",  # may be left out; then ours stands in
    "example.toml",
    "wages/release.toml",
    "wages/area-43-4051.csv",
)


@pytest.mark.parametrize("name", IN_DATA)
@pytest.mark.parametrize("place", NO_FILES)
def test_no_file_in_the_place_of_one_of_the_data(
    tmp_path: Path, place: Callable[[Path], None], name: str
) -> None:
    folder = copytree(DATA, tmp_path / "data")
    (folder / name).unlink()
    place(folder / name)
    checked = ran("check", "data", cwd=tmp_path)
    assert (checked.code, checked.err) == (3, "")
    told, count = checked.out.decode().splitlines()
    assert (told.startswith(f"{name}: "), count) == (True, "1 problem")
    planned = ran("plan", "--example", "--data-dir", "data", *TODAY, cwd=tmp_path)
    planned.told(3, f"csm-advisor: {told}")


@pytest.mark.parametrize("place", NO_FILES[1:])
def test_no_folder_in_the_place_of_that_of_the_wages(
    tmp_path: Path, place: Callable[[Path], None]
) -> None:
    folder = copytree(DATA, tmp_path / "data", ignore=lambda *_: ["wages"])
    place(folder / "wages")
    checked = ran("check", "data", cwd=tmp_path)
    assert checked.code == 3
    assert checked.out.decode().startswith("wages: ")
    ran("plan", "--example", "--data-dir", "data", *TODAY, cwd=tmp_path).told(3, "wages: ")


def test_a_file_of_data_without_end_is_refused(tmp_path: Path) -> None:
    folder = copytree(DATA, tmp_path / "data")
    os.truncate(folder / "wages" / "areas.csv", 2**40)
    told = "wages/areas.csv: is larger than 8 MB; shorten it"
    assert ran("check", "data", cwd=tmp_path).out.decode() == f"{told}\n1 problem\n"
    ran("roles", "--data-dir", "data", cwd=tmp_path).told(3, told)


def test_a_pipe_that_somebody_writes_into_is_read(home: Path, tmp_path: Path) -> None:
    ours, theirs = os.pipe()
    os.write(theirs, (home / "profile.toml").read_bytes())
    os.close(theirs)
    try:
        done = ran(
            "plan", "--profile", "/dev/stdin", *TODAY, home=tmp_path, fresh=True,
            before=lambda: os.dup2(ours, 0),
        )  # fmt: skip
    finally:
        os.close(ours)
    assert (done.code, done.err) == (0, "")


# --- Arguments and the environment --------------------------------------------------------------

LONG = "x" * 5000
GARBAGE = os.fsdecode(b"\xff\xfe\x80")
CONTROLS = "\x1b[31m\u202e\na"


@pytest.mark.parametrize("word", [LONG, GARBAGE, CONTROLS], ids=["long", "bytes", "controls"])
def test_strange_words_are_one_sentence(home: Path, tmp_path: Path, word: str) -> None:
    before = kept_in(home)
    for words in (
        [word],
        ["plan", f"--{word}"],
        ["plan", "--profile", word],
        ["plan", "--data-dir", word],
        ["plan", "--today", word],
        ["plan", "--person", word],
        ["plan", "--hours", word],
        ["plan", "-o", f"{word}/plan.html"],
        ["plan", "--format", word],
        ["explain", word],
        ["salary", "manager", "--area", word],
        ["salary", "--dollars", word],
        ["roles", word],
        ["done", word],
        ["done", STEP, "--note", word],
        ["check", word],
        ["schema", word],
        ["profile", "import", word, "--yes"],
        ["profile", "edit", "--clear", word],
    ):
        done = ran(*words, home=home, cwd=tmp_path)
        done.told(2)
        assert len(done.err) < 1500
    assert kept_in(home) == before


def test_a_home_with_bytes_that_are_no_text(home: Path, tmp_path: Path) -> None:
    strange = tmp_path / GARBAGE
    home.rename(strange)
    for words in (["plan"], ["plan", "--format", "ics"], ["profile", "path"], ["log"],
                  ["plan", "-o", f"{GARBAGE}.html"], ["profile", "delete", "--yes"]):  # fmt: skip
        done = ran(*words, *TODAY, home=strange, cwd=tmp_path)
        assert done.code == 0, done
    assert list(strange.iterdir()) == []


@pytest.mark.parametrize("folder", ["nothing", LONG, GARBAGE, "/dev/null"], ids=ascii)
def test_a_data_folder_of_the_environment_that_is_none(tmp_path: Path, folder: str) -> None:
    for words in (["roles"], ["check"], ["plan", "--example"]):
        done = ran(*words, cwd=tmp_path, CSM_ADVISOR_DATA=folder)
        done.told(2, "is not a folder; give the folder with the data")
    assert ran("roles", cwd=tmp_path, CSM_ADVISOR_DATA="").code == 0
