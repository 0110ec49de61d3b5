"""What is kept or exported is for its owner alone, also while it is being written."""

import os
import re
import stat
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.faults.conftest import TODAY
from tests.faults.outside import FIVE, ran

STEP = "run-the-shift-huddle"
# Everything that makes a file.
MAKING = (
    ["profile", "edit", *FIVE],
    ["profile", "edit", "--hours", "3"],
    ["profile", "edit", "--person", "Ana", *FIVE],
    ["done", STEP],
    ["done", STEP, "--person", "Ana"],
    ["plan"],
    ["plan", "--person", "Ana", "-o", "ana.ics"],
    ["plan", "-o", "plan.html"],
    ["plan", "-o", "plan.html", "--force"],
    ["plan", "-o", "plan.md"],
    ["plan", "-o", "plan.csv"],
    ["plan", "-o", "plan.json"],
    ["plan", "-o", "plan.ics"],
    ["packet", "-o", "packet.html"],
    ["profile", "export", "-o", "me.toml"],
    ["plan", "--profile", "me.toml", "-o", "me.ics"],
    ["plan", "--profile", "me.toml", "--diff"],
    ["done", "ask-for-crm-training", "--profile", "me.toml"],
)
KEPT_FILES = ["profile.toml", "profile.toml.last", "log.jsonl", "last-plan.json", "calendar.json"]
TEMPORARY = re.compile(r"\.csm-advisor-[a-z0-9_]{8,}\.tmp")


class Made(NamedTuple):
    """A folder with all that was made, and mode and path of each file as it was written."""

    folder: Path
    written: list[tuple[int, Path]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """All that makes files, run where no permission is withheld by itself."""
    folder = tmp_path_factory.mktemp("shared")
    folder.chmod(0o755)
    seen = tmp_path_factory.mktemp("seen") / "seen"

    def before() -> None:
        os.umask(0)
        real, record = os.fsync, os.open(seen, os.O_WRONLY | os.O_APPEND | os.O_CREAT)

        def fsync(handle: int) -> None:
            """By now the file has its content, and not yet its name."""
            found = os.fstat(handle)
            name = os.readlink(f"/proc/self/fd/{handle}")
            os.write(record, f"{found.st_mode:o} {name}\n".encode())
            real(handle)

        setattr(os, "fsync", fsync)  # noqa: B010 - in the process before the command alone

    for words in MAKING:
        done = ran(*words, *TODAY, home=folder / "deep" / "home", cwd=folder, before=before)
        assert done.code == 0 or "is kept now" in done.err, (words, done)
    lines = [line.split(" ", 1) for line in seen.read_text().splitlines()]
    modes = [(int(mode, 8), Path(name)) for mode, name in lines]
    return Made(folder, [(mode, name) for mode, name in modes if stat.S_ISREG(mode)])


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


def test_every_file_and_folder_is_for_its_owner(made: Made) -> None:
    paths = list(made.folder.rglob("*"))
    wrong = [path for path in paths if mode_of(path) != (0o700 if path.is_dir() else 0o600)]
    assert wrong == []
    names = {path.name for path in paths}
    assert names >= {*KEPT_FILES, "ana", "me.log.jsonl", "me.last-plan.json", "me.calendar.json"}


def test_no_file_can_be_read_or_guessed_while_it_is_written(made: Made) -> None:
    assert len(made.written) >= len(MAKING)
    assert {stat.S_IMODE(mode) for mode, _ in made.written} == {0o600}
    temporary = [name.name for _, name in made.written if not name.name.endswith("log.jsonl")]
    assert [name for name in temporary if not TEMPORARY.fullmatch(name)] == []
    assert len(set(temporary)) == len(temporary)
    assert list(made.folder.rglob(".*")) == []


def test_a_folder_that_is_there_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    assert ran("profile", "edit", *FIVE, *TODAY, home=tmp_path).code == 0
    assert mode_of(tmp_path) == 0o755
    assert mode_of(tmp_path / "profile.toml") == 0o600


def test_a_file_that_was_open_to_all_is_closed_when_it_is_saved(tmp_path: Path) -> None:
    assert ran("profile", "edit", *FIVE, *TODAY, home=tmp_path).code == 0
    (tmp_path / "profile.toml").chmod(0o666)
    assert ran("profile", "edit", "--hours", "3", *TODAY, home=tmp_path).code == 0
    modes = {path.name: mode_of(path) for path in tmp_path.iterdir()}
    names = ("profile.toml", "profile.toml.last", "profile.toml.lock")
    assert modes == dict.fromkeys(names, 0o600)
