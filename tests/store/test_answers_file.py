"""The saved answers: whole at any moment, private, and never written through a link."""

import json
import os
import resource
import signal
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csm_advisor.errors import UsageProblem
from csm_advisor.model.profile import VERSION
from csm_advisor.store.people.answers_file import (
    as_file,
    file_format,
    load_saved,
    read_file,
    save,
    saved_path,
)
from csm_advisor.store.people.profile_versions import MIGRATIONS

ANSWERS = {"rung": "team-lead", "years_in_service": 3.0, "skills": {"leadership": 2}}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    monkeypatch.setenv("CSM_ADVISOR_HOME", str(folder))
    return folder


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_folder_of_the_environment_or_of_the_system(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CSM_ADVISOR_HOME", str(tmp_path))
    assert saved_path() == tmp_path / "profile.toml"
    monkeypatch.setenv("CSM_ADVISOR_HOME", "")
    assert saved_path().parts[-2:] == ("csm-advisor", "profile.toml")


def test_nothing_saved_is_no_answers(home: Path) -> None:
    assert load_saved() == {}
    assert not home.exists()


def test_the_file_is_for_its_owner_alone_whatever_the_umask(home: Path) -> None:
    before = os.umask(0)
    try:
        save(ANSWERS)
        save(ANSWERS | {"rung": "manager"})
    finally:
        os.umask(before)
    assert mode(home) == 0o700
    assert sorted(path.name for path in home.iterdir()) == ["profile.toml", "profile.toml.last"]
    assert {mode(path) for path in home.iterdir()} == {0o600}


def test_the_version_before_is_kept(home: Path) -> None:
    save({"rung": "representative"})
    save({"rung": "manager", "name": None})
    assert load_saved() == {"rung": "manager"}
    assert read_file(home / "profile.toml.last") == {"rung": "representative"}


def test_a_file_of_the_first_version_means_the_same_and_is_stamped_when_saved(home: Path) -> None:
    home.mkdir()
    first = 'rung = "manager"\n[skills]\nleadership = 2\n'
    (home / "profile.toml").write_text(first)
    answers = load_saved()
    assert answers == {"rung": "manager", "skills": {"leadership": 2}}
    assert (home / "profile.toml").read_text() == first
    save(answers)
    assert (home / "profile.toml").read_text().startswith("version = 3\n")
    assert (home / "profile.toml.last").read_text() == first
    assert load_saved() == answers


@pytest.mark.parametrize("version", ["4", "1" + "0" * 400])
def test_a_newer_version_is_neither_read_nor_replaced(home: Path, version: str) -> None:
    home.mkdir()
    path = home / "profile.toml"
    path.write_text(f"version = {version}\nrung = 'manager'\n")
    before = path.read_bytes()
    for attempt in (load_saved, lambda: save({"rung": "team-lead"}), lambda: read_file(path)):
        with pytest.raises(UsageProblem, match="made by a newer csm-advisor") as problem:
            attempt()
        assert "update it" in str(problem.value)
        assert len(str(problem.value)) < 500
    assert path.read_bytes() == before
    assert [path.name for path in home.iterdir()] == ["profile.toml"]


@pytest.mark.parametrize("version", ["0", "-1", "true", "2.0", "'2'", "[2]"])
def test_a_version_that_is_none_is_one_sentence(tmp_path: Path, version: str) -> None:
    path = tmp_path / "me.toml"
    path.write_text(f"version = {version}\n")
    with pytest.raises(UsageProblem, match="is not a version; write version = 3"):
        read_file(path)


def test_a_file_with_a_version_can_be_given_too(tmp_path: Path) -> None:
    for name, content in (("me.toml", "version = 1\nrung = 'x'"), ("me.json", '{"version": 2}')):
        (tmp_path / name).write_text(content)
    assert read_file(tmp_path / "me.toml") == {"rung": "x"}
    assert read_file(tmp_path / "me.json") == {}


def test_there_is_a_migration_from_each_version_to_the_next() -> None:
    assert len(MIGRATIONS) == VERSION - 1


def test_answers_that_could_not_be_read_back_are_not_saved(home: Path) -> None:
    save(ANSWERS)
    jobs = [{"title": "x", "texts": ["y" * 2000] * 30}] * 14
    with pytest.raises(UsageProblem, match="too long to be kept"):
        save(ANSWERS | {"jobs": jobs})
    assert load_saved() == ANSWERS
    largest = ANSWERS | {"jobs": jobs[:12]}
    save(largest)
    for name in ("me.toml", "me.json"):
        (home / name).write_bytes(as_file(largest, file_format(home / name)))
        assert read_file(home / name) == largest


def test_a_damaged_file_names_itself_and_the_kept_copy_and_never_replaces_it(home: Path) -> None:
    save({"rung": "representative"})
    save({"rung": "team-lead"})
    (home / "profile.toml").write_bytes(b'rung = "team-\x00')
    with pytest.raises(UsageProblem) as problem:
        load_saved()
    assert str(home / "profile.toml") in str(problem.value)
    assert str(home / "profile.toml.last") in str(problem.value)
    save({"rung": "manager"})
    assert load_saved() == {"rung": "manager"}
    assert read_file(home / "profile.toml.last") == {"rung": "representative"}


def test_a_link_in_the_place_of_the_file_is_replaced_and_its_target_left_alone(
    home: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.toml"
    other.write_text('rung = "director"\n')
    home.mkdir()
    (home / "profile.toml").symlink_to(other)
    save({"rung": "manager"})
    assert not (home / "profile.toml.last").exists()  # what the link led to is not ours to copy
    (home / "profile.toml.last").symlink_to(other)
    save({"rung": "team-lead"})
    assert other.read_text() == 'rung = "director"\n'
    assert not (home / "profile.toml").is_symlink()
    assert not (home / "profile.toml.last").is_symlink()
    assert load_saved() == {"rung": "team-lead"}


@contextmanager
def nobody() -> Iterator[None]:
    """As a user whom permissions bind; the superuser they do not."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def locked(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that can be read and not written, with answers in it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        monkeypatch.setenv("CSM_ADVISOR_HOME", name)
        save(ANSWERS)
        folder.joinpath("profile.toml").chmod(0o644)
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)


def test_a_folder_that_cannot_be_written_is_one_sentence(locked: Path) -> None:
    with nobody(), pytest.raises(UsageProblem, match="cannot be saved") as problem:
        save({"rung": "manager"})
    assert str(locked) in str(problem.value)
    assert "\n" not in str(problem.value)
    assert load_saved() == ANSWERS


def test_a_file_that_cannot_be_read_is_one_sentence(locked: Path) -> None:
    locked.joinpath("profile.toml").chmod(0o000)
    with nobody(), pytest.raises(UsageProblem, match="cannot be read"):
        read_file(locked / "profile.toml")


def test_a_file_in_the_place_of_the_folder_is_one_sentence(home: Path) -> None:
    home.write_text("here first")
    with pytest.raises(UsageProblem, match="cannot be saved"):
        save(ANSWERS)
    assert home.read_text() == "here first"


def test_a_full_disk_leaves_the_old_file_whole_and_nothing_beside_it(home: Path) -> None:
    save(ANSWERS)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (512, before[1]))
    try:
        with pytest.raises(UsageProblem, match="cannot be saved"):
            save(ANSWERS | {"certifications": ["x" * 90] * 50})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert load_saved() == ANSWERS
    assert not list(home.glob(".*"))


BAD_FILES: list[tuple[str, bytes, str]] = [
    ("empty.toml", b"", "is empty"),
    ("blank.toml", b"\xef\xbb\xbf \r\n\n", "is empty"),
    ("broken.toml", b"rung = manager", "is not valid TOML"),
    ("twice.toml", b"rung = 'a'\nrung = 'b'", "is not valid TOML"),
    ("deep.toml", b"a = " + b"[" * 100_000, "is not valid TOML"),
    ("dots.toml", b"a." * 100_000 + b"a = 1", "is not valid TOML"),
    ("digits.toml", b"a = " + b"1" * 100_000, "is not valid TOML"),
    ("latin.toml", "name = 'Andr\xe9'".encode("latin-1"), "is not UTF-8"),
    ("binary.toml", bytes(range(256)), "is not UTF-8"),
    ("control.toml", b'name = "a\x1b[2Jb"', "is not valid TOML"),
    ("broken.json", b'{"rung": "manager"', "is not valid JSON"),
    ("deep.JSON", b"[" * 100_000, "is nested too deeply"),
    ("digits.json", b'{"a": ' + b"1" * 100_000 + b"}", "is not valid JSON"),
    ("list.json", b'["manager"]', "is not an object"),
    ("large.toml", b"# " + b"x" * 2**20, "is larger than 1 MB"),
    ("large.json", b" " * (2**20 + 1), "is larger than 1 MB"),
]


@pytest.mark.parametrize(
    ("name", "content", "sentence"), BAD_FILES, ids=[name for name, _, _ in BAD_FILES]
)
def test_a_bad_file_is_one_sentence_that_names_it(
    tmp_path: Path, name: str, content: bytes, sentence: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UsageProblem) as problem:
        read_file(path)
    assert str(problem.value).startswith(f"'{path}': {sentence}")
    assert str(problem.value).isprintable()
    assert len(str(problem.value)) < 500 + len(str(path))


def test_a_folder_and_a_missing_file_are_one_sentence_each(tmp_path: Path) -> None:
    with pytest.raises(UsageProblem, match="is a folder; give a profile file"):
        read_file(tmp_path)
    with pytest.raises(UsageProblem, match=r"cannot be read \(No such file"):
        read_file(tmp_path / "missing.toml")


def test_noise_without_end_is_not_read_to_its_end(tmp_path: Path) -> None:
    noise = tmp_path / "noise.toml"
    with noise.open("wb") as file:
        file.truncate(2**40)  # takes no room on the disk, but does not fit into memory
    with pytest.raises(UsageProblem, match="larger than 1 MB"):
        read_file(noise)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_marks_and_line_ends_of_other_systems_are_fine(
    tmp_path: Path, mark: bytes, end: bytes
) -> None:
    path = tmp_path / "me.toml"
    path.write_bytes(mark + end.join([b'rung = "manager"', b"[skills]", b"leadership = 2", b""]))
    assert read_file(path) == {"rung": "manager", "skills": {"leadership": 2}}


def test_the_same_keys_in_json(tmp_path: Path) -> None:
    path = tmp_path / "me.json"
    content = {"rung": "manager", "weekends": True, "skills": {"leadership": 2}}
    path.write_text("\ufeff" + json.dumps(content), encoding="utf-8")
    assert read_file(path) == content


texts = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=40)
answers = st.fixed_dictionaries(
    {},
    optional={
        "rung": st.sampled_from(["representative", "manager"]),
        "years_in_service": st.floats(0, 60),
        "name": texts,
        "languages": st.lists(texts, max_size=4),
        "by": st.dates(date(1, 1, 1)),
        "weekends": st.booleans(),
        "skills": st.dictionaries(
            st.sampled_from(["leadership", "crm-proficiency"]), st.integers(0, 4)
        ),
    },
)


@given(given_answers=answers.filter(bool))
def test_what_is_saved_is_what_is_loaded(given_answers: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("CSM_ADVISOR_HOME", folder)
        save(given_answers)
        assert load_saved() == given_answers
