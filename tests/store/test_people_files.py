"""People from files of every kind, and from a folder."""

import json
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from csm_advisor.errors import UsageProblem
from csm_advisor.store.team.people_files import open_people

ANA = {"person": "Ana", "rung": "manager", "years_in_service": 3.5}


def test_json_lines(tmp_path: Path) -> None:
    file = tmp_path / "people.jsonl"
    lines = [json.dumps({**ANA, "skills": {"coaching": 2}}), "", "[1]", "{", '{"person": "Bo"}']
    file.write_text("\n".join(lines), "utf-8")
    people = open_people(file)
    assert people.columns is None
    found = list(people.rows())
    assert [row.number for row in found] == [1, 3, 4, 5]
    assert found[0].cells == {**ANA, "skills.coaching": 2}
    assert "is not an object" in found[1].problem
    assert "is not valid JSON" in found[2].problem
    assert found[3].cells == {"person": "Bo"}


def test_a_folder_of_profiles(tmp_path: Path) -> None:
    (tmp_path / "bo.toml").write_text('rung = "manager"\n[skills]\ncoaching = 3\n')
    (tmp_path / "ana.json").write_text('{"rung": "team-lead"}')
    (tmp_path / "cy.toml").write_text("rung = ")
    (tmp_path / "notes.txt").write_text("no profile")
    found = list(open_people(tmp_path).rows())
    assert [(row.number, row.name) for row in found] == [(1, "ana"), (2, "bo"), (3, "cy")]
    assert found[1].cells == {"person": "bo", "rung": "manager", "skills.coaching": 3}
    assert "is not valid TOML" in found[2].problem


def test_parquet(tmp_path: Path) -> None:
    file = tmp_path / "people.parquet"
    pq.write_table(pa.Table.from_pylist([ANA, {**ANA, "person": None}]), file)
    people = open_people(file)
    assert people.columns == ("person", "rung", "years_in_service")
    assert [(row.number, row.cells["person"]) for row in people.rows()] == [(1, "Ana"), (2, None)]


def test_decimals_of_a_parquet_table_are_numbers(tmp_path: Path) -> None:
    """Databases write amounts so, and a struct has a value for each of its names."""
    file = tmp_path / "people.parquet"
    ana = {"years_in_service": Decimal("3.50"), "skills": {"coaching": Decimal(2), "empathy": None}}
    pq.write_table(pa.Table.from_pylist([ana]), file)
    (row,) = open_people(file).rows()
    assert repr(row.cells) == (
        "{'years_in_service': 3.5, 'skills': {'coaching': 2.0, 'empathy': None}}"
    )


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("people.xlsx", b"PK\x03\x04...", "is a workbook"),
        ("people.xls", b"\xd0\xcf\x11\xe0...", "is an old workbook"),
        ("people.pdf", b"%PDF-1.7", "is a PDF"),
        ("me.toml", b'rung = "manager"', "is one person's file"),
        ("people.parquet", b"nothing of the kind", "is no Parquet file"),
    ],
)
def test_what_is_no_table_of_people_is_told(
    tmp_path: Path, name: str, content: bytes, sentence: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(UsageProblem) as told:
        open_people(file)
    assert sentence in str(told.value)


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageProblem, match="cannot be read"):
        open_people(tmp_path / "nobody.csv")
    with pytest.raises(UsageProblem, match="holds no profile files"):
        open_people(tmp_path)
