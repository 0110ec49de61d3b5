"""The log of steps done: nothing is lost, whatever happens to it."""

import os
import signal
import stat
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from csm_advisor.errors import UsageProblem
from csm_advisor.model.progress import Done
from csm_advisor.store.people.log import add, read_log, take_back

DAY = date(2026, 11, 21)
ADDING = """
import sys
from datetime import date
from pathlib import Path
from csm_advisor.model.progress import Done
from csm_advisor.store.people.log import add
path, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
for number in range(count):
    add(path, Done(step=f"{name}-{number}", on=date(2026, 11, 21), note="x" * 500))
    print(number, flush=True)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "log.jsonl"


def done(step: str, note: str | None = None) -> Done:
    return Done(step=step, on=DAY, note=note)


def logged(path: Path) -> list[str]:
    return [one.step for one in read_log(path).done]


def adding(path: Path, name: str, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", ADDING, str(path), name, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def refused(path: Path) -> str:
    """The sentence with which the log is refused, both for reading and for adding."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(UsageProblem) as reading:
        read_log(path)
    with pytest.raises(UsageProblem) as writing:
        add(path, done("b"))
    assert str(reading.value) == str(writing.value)
    assert (path.read_bytes() if path.is_file() else None) == before
    return str(reading.value)


def test_what_is_added_is_read_back_in_order(path: Path) -> None:
    entries = [done("b", "“quoted” \\ and {braces}"), done("a")]
    for entry in entries:
        add(path, entry)
    assert list(read_log(path).done) == entries
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_no_log_is_an_empty_log(path: Path) -> None:
    assert read_log(path) == ((), "")


def test_a_step_counts_once(path: Path) -> None:
    add(path, done("a"))
    with pytest.raises(UsageProblem, match="a is logged as done on 2026-11-21 already"):
        add(path, done("a"))
    assert logged(path) == ["a"]


def test_taking_back_removes_the_last_and_loses_no_line(path: Path) -> None:
    for step in "abc":
        add(path, done(step))
    before = path.read_bytes()
    assert take_back(path).step == "c"
    assert take_back(path).step == "b"
    assert logged(path) == ["a"]
    assert path.read_bytes().startswith(before)
    add(path, done("c"))
    assert logged(path) == ["a", "c"]


def test_nothing_to_take_back(path: Path) -> None:
    with pytest.raises(UsageProblem, match="nothing to undo"):
        take_back(path)
    add(path, done("a"))
    take_back(path)
    with pytest.raises(UsageProblem, match="nothing to undo"):
        take_back(path)


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("nonsense", "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        ("\ufffd\x1b[31m", "is not JSON"),
        ("[1]", "is not an entry"),
        ('{"on": "2026-11-21"}', "'step'"),
        ('{"step": "b"}', "no day 'on'"),
        ('{"step": "b", "on": "yesterday"}', "no day 'on'"),
        ('{"step": "b", "on": 3}', "no day 'on'"),
        ('{"step": "B c", "on": "2026-11-21"}', "'step'"),
        ('{"step": "b", "on": "2026-11-21", "note": "\\u001b[31m"}', "'note'"),
        ('{"step": "b", "on": "2026-11-21", "more": 1}', "'more'"),
        ('{"step": "a", "on": "2026-11-21"}', "a second time"),
        ('{"undo": "b"}', "another step than the last"),
        ('{"undo": ["a"]}', "another step than the last"),
    ],
)
def test_a_damaged_line_is_named_and_nothing_is_touched(path: Path, line: str, wrong: str) -> None:
    add(path, done("a"))
    with path.open("a", encoding="utf-8") as file:
        file.write(f'{line}\n{{"step": "z", "on": "2026-11-21"}}\n')
    sentence = refused(path)
    assert "line 2: " in sentence
    assert wrong in sentence
    assert "mend the line" in sentence
    assert sentence.isprintable()


def test_bytes_that_are_no_text_are_named(path: Path) -> None:
    add(path, done("a"))
    path.write_bytes(path.read_bytes() + b"\xff\xfe\n")
    assert "line 2: is not JSON" in refused(path)


def test_a_line_cut_off_at_any_place_costs_only_itself(path: Path) -> None:
    add(path, done("a"))
    whole = path.read_bytes()
    add(path, done("b", "noted"))
    full = path.read_bytes()
    for length in range(len(whole) + 1, len(full) - 1):
        path.write_bytes(full[:length])
        found = read_log(path)
        assert [one.step for one in found.done] == ["a"]
        assert found.cut_off == full[len(whole) : length].decode()
        add(path, done("c"))
        assert logged(path) == ["a", "c"]
    aside = path.with_name("log.jsonl.cut-off").read_bytes().splitlines()
    assert aside[-1] == full[len(whole) : -2]


def test_a_last_line_without_its_end_of_line_counts(path: Path) -> None:
    add(path, done("a"))
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    assert logged(path) == ["a"]
    add(path, done("b"))
    assert logged(path) == ["a", "b"]


def test_a_link_in_the_place_of_the_log_is_refused_and_left_alone(
    path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.write_text("precious", encoding="utf-8")
    path.parent.mkdir()
    path.symlink_to(other)
    assert "is a symbolic link" in refused(path)
    assert other.read_text(encoding="utf-8") == "precious"


def test_a_link_in_the_place_of_the_cut_off_line_is_not_followed(
    path: Path, tmp_path: Path
) -> None:
    add(path, done("a"))
    with path.open("a", encoding="utf-8") as file:
        file.write('{"step"')
    other = tmp_path / "other"
    other.write_text("precious", encoding="utf-8")
    path.with_name("log.jsonl.cut-off").symlink_to(other)
    with pytest.raises(UsageProblem, match="cannot be written"):
        add(path, done("b"))
    assert other.read_text(encoding="utf-8") == "precious"
    assert logged(path) == ["a"]


def test_what_is_no_file_is_refused(path: Path) -> None:
    path.mkdir(parents=True)
    assert "is a folder" in refused(path)
    path.rmdir()
    os.mkfifo(path)
    assert "is not a file but a pipe or device" in refused(path)


def test_noise_without_end_is_refused(path: Path) -> None:
    path.parent.mkdir()
    with path.open("wb") as file:
        file.truncate(100 * 2**20)
    with pytest.raises(UsageProblem, match="larger than 16 MB"):
        read_log(path)


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(UsageProblem, match="cannot be"):
        add(tmp_path / "file" / "log.jsonl", done("a"))


def test_two_commands_at_the_same_time_lose_nothing(path: Path) -> None:
    writers = [adding(path, name, 50) for name in ("one", "two")]
    assert [writer.wait() for writer in writers] == [0, 0]
    found = logged(path)
    assert sorted(found) == sorted(f"{name}-{n}" for name in ("one", "two") for n in range(50))


def test_two_commands_that_take_back_at_the_same_time_take_different_steps(path: Path) -> None:
    for number in range(40):
        add(path, done(f"step-{number}"))
    command = [
        sys.executable,
        "-c",
        "import sys; from pathlib import Path; from csm_advisor.store.people.log import take_back\n"
        "for _ in range(20): print(take_back(Path(sys.argv[1])).step)",
        str(path),
    ]
    takers = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    taken = [step for taker in takers for step in taker.communicate()[0].split()]
    assert sorted(taken) == sorted(f"step-{number}" for number in range(40))
    assert logged(path) == []


def test_killed_while_writing_the_log_stays_whole(path: Path) -> None:
    for life in range(12):
        writer = adding(path, f"life{life}", 100_000)
        assert writer.stdout is not None
        said = [writer.stdout.readline() for _ in range(life + 1)]
        writer.send_signal(signal.SIGKILL)
        said += writer.stdout.read().splitlines()
        writer.wait()
        found = [step for step in logged(path) if step.startswith(f"life{life}-")]
        sure = sum(line.strip().isdigit() for line in said)
        assert sure <= len(found) <= sure + 1
        assert found == [f"life{life}-{number}" for number in range(len(found))]
