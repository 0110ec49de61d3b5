"""Opening a file that nobody has vouched for: never waiting, never more than was asked for."""

import os
import socket
from pathlib import Path

import pytest

from csm_advisor.store.open import NotAFile, TooLarge, open_file, read_bounded

MOST = 2**20


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "file"
    path.write_bytes(b"content")
    return path


def refused(path: Path, **how: bool) -> str:
    with pytest.raises(NotAFile) as caught:
        read_bounded(path, MOST, **how)
    return str(caught.value.strerror)


def test_a_file_is_read_whole(file: Path) -> None:
    assert read_bounded(file, 7) == b"content"
    with open_file(file) as opened:
        assert (opened.read(3), opened.seek(0), opened.read()) == (b"con", 0, b"content")


def test_of_a_larger_file_no_more_is_read_than_tells_so(file: Path) -> None:
    with pytest.raises(TooLarge, match="larger than 0 MB"):
        read_bounded(file, 6)
    os.truncate(file, 2**40)  # no memory holds that
    with pytest.raises(TooLarge, match="larger than 1 MB"):
        read_bounded(file, MOST)


def test_what_is_no_file_is_refused_without_waiting(tmp_path: Path) -> None:
    assert refused(tmp_path) == "a folder"
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "socket"))
        for place in (tmp_path / "pipe", tmp_path / "socket", Path("/dev/zero")):
            assert refused(place) == "not a file but a pipe or device"
            link = tmp_path / f"to-{place.name}"
            link.symlink_to(place)
            assert refused(link) == "not a file but a pipe or device"


def test_a_link_is_followed_or_refused_as_is_asked(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(file)
    assert read_bounded(link, MOST) == b"content"
    assert refused(link, links=False) == "a symbolic link"
    assert read_bounded(file, MOST, links=False) == b"content"


def test_a_device_is_not_even_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr(os, "open", lambda path, *_: opened.append(path))
    refused(Path("/dev/zero"))
    assert opened == []


def test_what_takes_the_place_of_a_file_at_the_last_moment_is_refused(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "pipe")
    found = os.stat(file)
    monkeypatch.setattr(os, "stat", lambda path: found)
    assert refused(tmp_path / "pipe") == "not a file but a pipe or device"


def test_a_pipe_is_read_where_one_will_do(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert read_bounded(pipe, MOST, pipes=True) == b""  # nobody writes into it
    ours, theirs = os.pipe()
    os.write(theirs, b"content")
    os.close(theirs)
    assert read_bounded(Path(f"/dev/fd/{ours}"), MOST, pipes=True) == b"content"
    os.close(ours)
    assert refused(Path("/dev/zero"), pipes=True) == "not a file but a pipe or device"


def test_what_the_system_has_against_it_is_passed_on(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_bounded(tmp_path / "nothing", MOST)
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(OSError, match="symbolic links"):
        read_bounded(tmp_path / "loop", MOST)
    with pytest.raises(ValueError, match="null"):
        read_bounded(Path("a\0b"), MOST)
