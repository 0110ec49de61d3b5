"""Tables as spreadsheets write them."""

from pathlib import Path

import pytest

from csm_advisor import limits
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


def test_what_stands_to_the_right_of_the_header_is_told_with_both_ways_out(tmp_path: Path) -> None:
    [(_, cells, problem)] = rows(written(tmp_path, b"person,rung\nAna,manager,a note,,\n"))
    assert cells == {}
    assert problem == (
        "has 3 cells, and the header 2 columns: put text that holds the separator in quotation"
        " marks, or give what stands to the right of the header a name there"
    )


def test_a_column_without_a_name_has_one_where_something_is_written_in_it(tmp_path: Path) -> None:
    content = b"person,,rung,,x\nAna,,manager,,\nBo,,team-lead,late,\nCy,,manager,,\n"
    table = csv_rows(written(tmp_path, content), "'people.csv'", "write one")
    assert table.columns == ("person", "rung", "x")
    assert [[*cells.items()][1:-1] for _, cells, _ in table.rows()] == [
        [("rung", "manager")],
        [("rung", "team-lead"), ("column D (no name)", "late")],
        [("rung", "manager"), ("column D (no name)", "")],
    ]


@pytest.mark.parametrize(("at", "called"), [(1, "B"), (25, "Z"), (26, "AA"), (52, "BA")])
def test_a_column_is_called_as_in_a_spreadsheet(tmp_path: Path, at: int, called: str) -> None:
    content = f"person{',' * at},rung\nAna{',' * at}late,manager\n"
    [(_, cells, _)] = rows(written(tmp_path, content.encode()))
    assert f"column {called} (no name)" in cells


def test_what_is_wrong_with_a_row_stops_no_other(tmp_path: Path) -> None:
    content = b'person,rung\nAna,manager,more\n"Bo"x,team-lead\nCy,manager\n"Di,manager\nEd,x\n'
    found = rows(written(tmp_path, content))
    assert [(number, bool(problem)) for number, _, problem in found] == [
        (2, True), (3, True), (4, False), (5, True), (6, False),
    ]  # fmt: skip
    assert "has 3 cells, and the header 2 columns" in found[0][2]
    assert "(line 5 of the file): a quotation mark in it is opened and not closed" in found[3][2]


HEADER = "person,rung,target,education,notes\n"
AROUND = [f"P{at},team-lead,manager,bachelor,\n" for at in range(200)]


@pytest.mark.parametrize(
    "stray",
    [
        ('"Bo,team-lead,manager,bachelor,\n',),
        ('Bo,"team-lead,manager,bachelor,\n',),
        ('Bo,team-lead,manager,bachelor,"\n',),
        ('"Bo" K,team-lead,manager,bachelor,\n',),
        ('Bo,"team-lead,manager,bachelor,\n', 'Cy,manager",director,bachelor,\n'),
        ('"Bo,team-lead,manager,bachelor,\n', 'Cy,manager,director,bachelor,see 5"\n'),
        ('Bo,"team-lead,manager,bachelor,\n', AROUND[0], AROUND[1], 'Cy,manager,director,,x"\n'),
        ('"Bo,team-lead,manager,bachelor,\n', 'Cy,team-lead,manager,"bachelor, arts",\n'),
    ],
)
@pytest.mark.parametrize("below", [3, 200])
def test_a_stray_quotation_mark_costs_its_own_line_alone(
    tmp_path: Path, stray: tuple[str, ...], below: int
) -> None:
    """The mark may stand alone, or another one below may seem to close it."""
    lines = [HEADER, *AROUND[:2], *stray, *AROUND[-below:]]
    found = rows(written(tmp_path, "".join(lines).encode()))
    assert [number for number, _, _ in found] == list(range(2, len(lines) + 1))
    assert [number for number, _, problem in found if problem] == [4]
    assert "(line 4 of the file)" in found[2][2]
    assert [cells["person"] for _, cells, _ in found[-below:]] == [
        line.split(",")[0] for line in AROUND[-below:]
    ]


@pytest.mark.parametrize("lines", [2, limits.TEAM_ROW_LINES])
def test_line_breaks_in_cells_are_read(tmp_path: Path, lines: int) -> None:
    note = "\r\n".join(["calm, quick, fair, kind, honest"] * lines)
    content = f'{HEADER}Ana,team-lead,manager,bachelor,"{note}"\n{AROUND[0]}'
    found = rows(written(tmp_path, content.encode()))
    assert [(number, cells["notes"]) for number, cells, _ in found] == [(2, note), (3, "")]


def test_columns_without_a_name_at_the_end_part_no_row(tmp_path: Path) -> None:
    """As spreadsheets write them: each line has many separators."""
    empty = "," * 8
    content = (
        f'{HEADER.strip()}{empty}\nAna,a,b,c,"calm\nquick"{empty}\n{AROUND[0].strip()}{empty}\n'
    )
    found = rows(written(tmp_path, content.encode()))
    assert [(number, problem) for number, _, problem in found] == [(2, ""), (3, "")]


def test_a_list_of_two_lines_is_read_where_there_are_few_columns(tmp_path: Path) -> None:
    found = rows(written(tmp_path, b'level,certifications\nAgent,"hdi-csr,\nccxp,"\nLead,ccxp\n'))
    assert [(number, problem) for number, _, problem in found] == [(2, ""), (3, "")]


def test_line_breaks_in_names_of_columns_are_read(tmp_path: Path) -> None:
    content = b'"person\n(a,b)","rung\n(c,d)"\nAna,manager\n'
    assert rows(written(tmp_path, content)) == [
        (2, {"person\n(a,b)": "Ana", "rung\n(c,d)": "manager"}, "")
    ]


def test_a_row_has_no_more_lines_than_the_limit(tmp_path: Path) -> None:
    note = "\n" * limits.TEAM_ROW_LINES
    found = rows(written(tmp_path, f'{HEADER}Ana,x,y,z,"{note}"\n{AROUND[0]}'.encode()))
    assert f"is opened and not closed within {limits.TEAM_ROW_LINES} lines" in found[0][2]
    assert found[-1][1]["person"] == "P0"


def test_a_row_over_several_lines_with_too_many_cells_is_told(tmp_path: Path) -> None:
    content = f'{HEADER}Ana,a,b,c,d,"e\nf",g\n{AROUND[0]}'
    found = rows(written(tmp_path, content.encode()))
    assert "(line 2 of the file): it goes on in the lines below" in found[0][2]
    assert found[-1][1]["person"] == "P0"


def test_marks_that_are_never_closed_take_time_by_the_size_of_the_file_alone(
    tmp_path: Path,
) -> None:
    """Each line opens a cell, whatever the line above has opened: read without a limit, the last
    line of these would be read 20,000 times."""
    count = 20_000
    found = rows(written(tmp_path, (HEADER + 'a",",b\n' * count).encode()))
    assert len(found) == count
    assert all(problem for _, _, problem in found)


def test_the_rows_can_be_read_again(tmp_path: Path) -> None:
    table = csv_rows(written(tmp_path, b"person,rung\nAna,manager\n"), "x", "write one")
    assert list(table.rows()) == list(table.rows())


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "'people.csv': is empty"),
        (b"\n\n,,\n", "'people.csv': is empty"),
        (b"a" * 10 + b"\0" + b",b\n", "is no text"),
        (b",".join(b"%d" % at for at in range(501)), "more than 500 columns"),
        (b"a" * 200_000, "'people.csv' (line 1 of the file): a cell in it is far too long"),
    ],
    ids=["empty", "blank", "binary", "wide", "one long line"],
)
def test_what_is_no_table_is_told(tmp_path: Path, content: bytes, sentence: str) -> None:
    with pytest.raises(UsageProblem) as told:
        rows(written(tmp_path, content))
    assert sentence in str(told.value)
