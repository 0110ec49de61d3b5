"""Tables as spreadsheets write them."""

from pathlib import Path

import pytest

from csm_advisor.errors import UsageProblem
from csm_advisor.store.team.csv_rows import csv_rows

TWO = [(2, {"person": "Ana", "rung": "manager"}), (3, {"person": "Bo", "rung": "team-lead"})]


def rows(path: Path) -> list[tuple[int, dict[str, object], str]]:
    return list(csv_rows(path, "'people.csv'", "write one").rows())


def written(path: Path, content: bytes) -> Path:
    file = path / "people.csv"
    file.write_bytes(content)
    return file


@pytest.mark.parametrize(
    "content",
    [
        b"person,rung\nAna,manager\nBo,team-lead\n",
        b"person,rung\r\nAna,manager\r\nBo,team-lead",
        b"\xef\xbb\xbfperson;rung\r\nAna;manager\r\nBo;team-lead\r\n",
        "person\trung\nAna\tmanager\nBo\tteam-lead\n".encode("utf-16"),
        b"person|rung\nAna|manager\nBo|team-lead\n",
        b"sep=;\nperson;rung\nAna;manager\nBo;team-lead\n",
        b'"person","rung"\n"Ana","manager"\n"Bo","team-lead"\n',
        b"person,rung,,\nAna,manager,,\nBo,team-lead,,\n",
    ],
    ids=["plain", "windows", "mark", "utf-16", "bars", "sep", "quoted", "empty columns"],
)
def test_one_table_written_in_many_ways(tmp_path: Path, content: bytes) -> None:
    assert [found[:2] for found in rows(written(tmp_path, content))] == TWO


def test_a_row_has_the_number_that_the_spreadsheet_gives_it(tmp_path: Path) -> None:
    """Blank rows count, and a cell of several lines is one row."""
    content = b'\nperson,rung\n\n"Ana\nMaria",manager\n,\n   ,\nBo,team-lead\n'
    found = rows(written(tmp_path, content))
    assert [(number, cells["person"]) for number, cells, _ in found] == [
        (4, "Ana\nMaria"),
        (7, "Bo"),
    ]


def test_letters_of_windows_are_read(tmp_path: Path) -> None:
    found = rows(written(tmp_path, "person;rung\nJosé;manager\n".encode("cp1252")))
    assert found[0][1]["person"] == "José"


def test_a_row_that_is_cut_short_has_fewer_cells(tmp_path: Path) -> None:
    assert rows(written(tmp_path, b"person,rung,target\nAna,manager\n")) == [
        (2, {"person": "Ana", "rung": "manager"}, "")
    ]


def test_what_is_wrong_with_a_row_stops_no_other(tmp_path: Path) -> None:
    content = b'person,rung\nAna,manager,more\n"Bo"x,team-lead\nCy,manager\n"Di,manager\nEd,x\n'
    found = rows(written(tmp_path, content))
    assert [(number, bool(problem)) for number, _, problem in found] == [
        (2, True), (3, True), (4, False), (5, True),
    ]  # fmt: skip
    assert "has 3 cells, and the header 2 columns" in found[0][2]
    assert "(line 5 of the file): a quotation mark in it is opened and not closed" in found[3][2]


def test_the_rows_can_be_read_again(tmp_path: Path) -> None:
    table = csv_rows(written(tmp_path, b"person,rung\nAna,manager\n"), "x", "write one")
    assert list(table.rows()) == list(table.rows())


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "'people.csv': is empty"),
        (b"\n\n,,\n", "'people.csv': is empty"),
        (b"rung,rung\na,b\n", "two columns are called 'rung'"),
        (b"a" * 10 + b"\0" + b",b\n", "is no text"),
        (b",".join(b"%d" % at for at in range(501)), "more than 500 columns"),
        (b"a" * 200_000, "'people.csv' (line 1 of the file): a cell in it is far too long"),
    ],
    ids=["empty", "blank", "twice", "binary", "wide", "one long line"],
)
def test_what_is_no_table_is_told(tmp_path: Path, content: bytes, sentence: str) -> None:
    with pytest.raises(UsageProblem) as told:
        rows(written(tmp_path, content))
    assert sentence in str(told.value)
