"""Files to take away: never over another, whole or not at all, for their owner only."""

import os
import resource
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from csm_advisor.errors import UsageProblem
from csm_advisor.store.exports import check_new, write_new


def refused(path: Path, force: bool = False) -> str:
    """The sentence with which a file is refused; it names the file, and nothing is left behind."""
    before = sorted(os.listdir(path.parent)) if path.parent.is_dir() else []
    with pytest.raises(UsageProblem) as before_the_work:
        check_new(path, force)
    with pytest.raises(UsageProblem) as problem:
        write_new(path, b"new", force)
    assert str(before_the_work.value) == str(problem.value)
    assert (sorted(os.listdir(path.parent)) if path.parent.is_dir() else []) == before
    sentence = str(problem.value)
    assert sentence.startswith(f"'{path}': ")
    assert sentence.isprintable()
    return sentence


def test_a_new_file_is_whole_and_for_its_owner_only(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        write_new(tmp_path / "plan.md", b"plan\n", force=False)
    finally:
        os.umask(before)
    assert (tmp_path / "plan.md").read_bytes() == b"plan\n"
    assert stat.S_IMODE((tmp_path / "plan.md").stat().st_mode) == 0o600
    assert os.listdir(tmp_path) == ["plan.md"]


def test_a_file_that_exists_stays_without_force_and_gives_way_with_it(tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    path.write_bytes(b"old")
    assert "--force" in refused(path)
    assert path.read_bytes() == b"old"
    check_new(path, force=True)
    assert path.read_bytes() == b"old"
    write_new(path, b"new", force=True)
    assert path.read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["plan.md"]


@pytest.mark.parametrize("dangling", [False, True])
def test_a_link_counts_as_a_file_and_is_never_written_through(
    tmp_path: Path, dangling: bool
) -> None:
    target, path = tmp_path / "target", tmp_path / "plan.md"
    if not dangling:
        target.write_bytes(b"theirs")
    path.symlink_to(target)
    assert "--force" in refused(path)
    write_new(path, b"new", force=True)
    assert not path.is_symlink()
    assert path.read_bytes() == b"new"
    assert target.read_bytes() == b"theirs" if not dangling else not target.exists()


@pytest.mark.parametrize("force", [False, True])
def test_where_no_file_can_come_the_sentence_says_what_to_do(tmp_path: Path, force: bool) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "to-folder").symlink_to(tmp_path / "folder")
    (tmp_path / "file").write_bytes(b"")
    os.mkfifo(tmp_path / "pipe")
    assert "name a file in it" in refused(tmp_path / "folder", force)
    assert "name a file in it" in refused(tmp_path / "to-folder", force)
    assert f"no folder '{tmp_path / 'none'}'" in refused(tmp_path / "none" / "plan.md", force)
    assert "Not a directory" in refused(tmp_path / "file" / "plan.md", force)
    assert "not an ordinary file" in refused(tmp_path / "pipe", force)
    assert "too long" in refused(tmp_path / ("n" * 300), force)


@pytest.mark.parametrize("force", [False, True])
def test_where_there_is_no_room_nothing_is_left_and_the_old_file_stays(
    tmp_path: Path, force: bool
) -> None:
    path = tmp_path / "plan.md"
    if force:
        path.write_bytes(b"old")
    with room_for(1000), pytest.raises(UsageProblem, match="nothing was written"):
        write_new(path, b"x" * 100_000, force)
    assert os.listdir(tmp_path) == (["plan.md"] if force else [])
    assert not force or path.read_bytes() == b"old"


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """Files may grow to so many bytes, as on a disk that is nearly full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("links", ["links", "refused", "unknown to the system"])
def test_of_many_at_once_one_wins_and_its_file_is_whole(tmp_path: Path, links: str) -> None:
    processes = get_context("forkserver")
    racers, rounds = 4, 10
    start, results = processes.Barrier(racers), processes.Queue()
    running = [
        processes.Process(target=race, args=(tmp_path, number, rounds, links, start, results))
        for number in range(racers)
    ]
    for racer in running:
        racer.start()
    wins = [results.get(timeout=60) for _ in range(rounds)]
    for racer in running:
        racer.join()
    assert results.empty()
    assert sorted(name for name, _ in wins) == sorted(os.listdir(tmp_path))
    for name, number in wins:
        assert (tmp_path / name).read_bytes() == content_of(number)


def race(folder: Path, number: int, rounds: int, links: str, start: Any, results: Any) -> None:
    """Write the same files as the others, at the same moments, and tell which were won."""
    if links == "refused":
        setattr(os, "link", no_links)  # noqa: B010 - in this process alone
    elif links == "unknown to the system":
        del os.link
    for each in range(rounds):
        start.wait()
        with suppress(UsageProblem):
            write_new(folder / f"{each}.md", content_of(number), force=False)
            results.put((f"{each}.md", number))


def no_links(*_: object) -> None:
    """As on a file system that gives a file one name only."""
    raise PermissionError(1, "Operation not permitted")


def content_of(number: int) -> bytes:
    return str(number).encode() * 300_000
