"""What is finished of a team is kept until all of it is."""

from pathlib import Path
from stat import S_IMODE

import pytest

from csm_advisor.errors import UsageProblem
from csm_advisor.store.open import begin
from csm_advisor.store.team.begun import Begun, fingerprint, line_of

ABOUT = {"as_of": "2026-11-29", "table": "abc"}
ROWS = [[2, "Ana\tB", 1.5, None], [3, "Zoë", 2.0, True]]
RESULTS = [{"number": 2, "person": "Ana\tB"}, {"number": 3, "person": "Zoë"}]
LINES = [(2, line_of(ROWS[0], RESULTS[0])), (3, line_of(ROWS[1], RESULTS[1]))]


@pytest.fixture(autouse=True)
def _another_command() -> None:
    """What other tests have read has gone, and its numbers are given to new files."""
    begin()


def begun(folder: Path, lines: list[tuple[int, bytes]], about: dict[str, str] = ABOUT) -> Begun:
    """Stopped after these rows."""
    found = Begun(folder / "plans.csv", about)
    assert found.start(resume=False, force=False) == frozenset()
    found.add(lines)
    found.close(done=False)
    return found


def test_it_is_gone_on_with(tmp_path: Path) -> None:
    begun(tmp_path, LINES[:1])
    again = Begun(tmp_path / "plans.csv", ABOUT)
    assert again.start(resume=True, force=False) == {2}
    again.add(LINES[1:])
    assert list(again.rows()) == ROWS
    assert list(again.results()) == RESULTS
    assert S_IMODE(again.path.stat().st_mode) == 0o600
    again.close(done=True)
    assert list(tmp_path.iterdir()) == []


def test_rows_come_as_they_are_finished_and_are_told_by_their_numbers(tmp_path: Path) -> None:
    begun(tmp_path, LINES[1:])
    again = Begun(tmp_path / "plans.csv", ABOUT)
    assert again.start(resume=True, force=False) == {3}
    again.add(LINES[:1])
    assert list(again.rows()) == ROWS


@pytest.mark.parametrize(
    ("of", "damaged"),
    [
        (b'"number"', b'"numbre"'),
        (b'[2, "Ana', b'[x, "Ana'),
        (b'[2, "Ana\\tB", 1.5, null]', b"[x"),
        (b'[2, "Ana\\tB", 1.5, null]', b"[]"),
        (b', "person": "Ana\\tB"}', b"}"),
        (b'{"number": 2, ', b'{"number": [], '),
        (b"1.5", b"1.6"),
        (b'{"number": 2, "person": "Ana\\tB"}', b"[]"),
        (b"\t", b" "),
        (b'{"as_of"', b"[" * 100_000),
        (b'{"as_of"', b"\xff"),
    ],
)
def test_what_is_damaged_is_told(tmp_path: Path, of: bytes, damaged: bytes) -> None:
    found = begun(tmp_path, LINES)
    content = found.path.read_bytes()
    assert of in content
    found.path.write_bytes(content.replace(of, damaged, 1))
    with pytest.raises(UsageProblem, match="is damaged; --force begins anew"):
        Begun(tmp_path / "plans.csv", ABOUT).start(resume=True, force=False)


def test_a_row_that_was_not_finished_is_left_out(tmp_path: Path) -> None:
    found = begun(tmp_path, LINES)
    found.path.write_bytes(found.path.read_bytes()[:-5])
    again = Begun(tmp_path / "plans.csv", ABOUT)
    assert again.start(resume=True, force=False) == {2}
    again.add(LINES[1:])
    assert list(again.rows()) == ROWS


def test_nothing_that_was_begun_is_lost_by_beginning_anew(tmp_path: Path) -> None:
    found = begun(tmp_path, LINES)
    before = found.path.read_bytes()
    again = Begun(tmp_path / "plans.csv", ABOUT)
    with pytest.raises(UsageProblem, match="--resume goes on with it, --force begins anew"):
        again.start(resume=False, force=False)
    assert found.path.read_bytes() == before
    assert again.start(resume=False, force=True) == frozenset()
    assert list(again.rows()) == []


@pytest.mark.parametrize(
    ("about", "sentence"),
    [
        ({**ABOUT, "table": "other"}, "is not of this table, data and day; --force"),
        ({**ABOUT, "as_of": "2026-11-30"}, "(it is of '2026-11-29': --today)"),
    ],
)
def test_what_is_about_something_else_is_not_gone_on_with(
    tmp_path: Path, about: dict[str, str], sentence: str
) -> None:
    begun(tmp_path, LINES)
    with pytest.raises(UsageProblem) as told:
        Begun(tmp_path / "plans.csv", about).start(resume=True, force=False)
    assert sentence in str(told.value)


def test_there_is_nothing_to_go_on_with(tmp_path: Path) -> None:
    with pytest.raises(UsageProblem, match="nothing to go on with"):
        Begun(tmp_path / "plans.csv", ABOUT).start(resume=True, force=False)


def test_a_link_in_its_place_is_not_followed(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("precious")
    (tmp_path / "plans.csv.part").symlink_to(other)
    found = Begun(tmp_path / "plans.csv", ABOUT)
    found.start(resume=False, force=True)
    found.add(LINES)
    assert other.read_text() == "precious"


def test_a_digest_is_of_names_and_content(tmp_path: Path) -> None:
    one, two = tmp_path / "a", tmp_path / "b"
    one.write_text("x")
    two.write_text("x")
    assert fingerprint(one) == fingerprint(two)
    before = fingerprint(tmp_path)
    two.write_text("y")
    assert fingerprint(tmp_path) != before
