"""A row as a person, with a spreadsheet's habits."""

from datetime import date, datetime

import pytest

from csm_advisor.intake.team.cells import is_blank
from csm_advisor.intake.team.columns import columns_of
from csm_advisor.intake.team.person import Person, Reader, called
from csm_advisor.model.catalogue import Catalogue

DAY = date(2026, 11, 29)
FIVE = {
    "rung": "representative",
    "years_in_service": "3",
    "years_leading": "0",
    "education": "bachelor",
    "target": "manager",
}


def read(catalogue: Catalogue, **cells: object) -> Person:
    row = {**FIVE, **{name.replace("__", "."): value for name, value in cells.items()}}
    return Reader(catalogue, DAY).read(row, columns_of(row, catalogue).keys)


@pytest.mark.parametrize(
    ("column", "written", "field", "value"),
    [
        ("years_in_service", "3,5", "years_in_service", 3.5),
        ("years_in_service", " 18 months ", "years_in_service", 1.5),
        ("years_in_service", 3, "years_in_service", 3.0),
        ("hours_per_week", "2,5", "hours_per_week", 2.5),
        ("at_once", "3.0", "at_once", 3),
        ("at_once", 3.0, "at_once", 3),
        ("education", "Bachelor's degree", "education", "bachelor"),
        ("rung", "TEAM LEAD", "rung", "team-lead"),
        ("rung", "\u00a0Team lead ", "rung", "team-lead"),
        ("certifications", "CCXP; My own", "certifications", ("ccxp", "My own")),
        ("certifications", "none", "certifications", ()),
        ("languages", ["Spanish"], "languages", ("Spanish",)),
        ("weekends", "YES", "weekends", True),
        ("weekends", False, "weekends", False),
        ("weekends", "1", "weekends", True),
        ("weekends", "0,0", "weekends", False),
        ("weekends", 0, "weekends", False),
        ("weekends", 1.0, "weekends", True),
        ("by", "31.12.2029", "by", date(2029, 12, 31)),
        ("by", "2029-06-30 00:00:00", "by", date(2029, 6, 30)),
        ("by", "2029-06", "by", date(2029, 6, 30)),
        ("by", datetime(2029, 6, 3, 12), "by", date(2029, 6, 3)),
        ("by", date(2029, 6, 3), "by", date(2029, 6, 3)),
        ("industry", 52.0, "industry", "52--53"),
        ("skills__leadership", "3", "skills", {"leadership": 3}),
        ("skills__leadership", "3,0", "skills", {"leadership": 3}),
        ("skills__leadership", 3.0, "skills", {"leadership": 3}),
        ("skills", "leadership=3; coaching: 1", "skills", {"leadership": 3, "coaching": 1}),
        ("skills", {"leadership": 3.0, "coaching": None}, "skills", {"leadership": 3}),
        ("hours_per_week", "n/a", "hours_per_week", None),
        ("hours_per_week", float("nan"), "hours_per_week", None),
    ],
)
def test_a_cell_however_it_is_written(
    catalogue: Catalogue, column: str, written: object, field: str, value: object
) -> None:
    found = read(catalogue, **{column: written})
    assert found.problems == ()
    assert found.profile is not None
    assert getattr(found.profile, field) == value


@pytest.mark.parametrize(
    ("column", "written", "sentence"),
    [
        ("rung", "wizard", "'wizard' is not a rung we know"),
        ("years_leading", "-1", "is not a number of years"),
        ("years_leading", "61", "is not a number of years"),
        ("education", "", "nothing is written here; a plan needs it"),
        ("target", "representative", "the rung you are on"),
        ("skills.leadership", "5", "is no level from 0 to 4; write it like 3"),
        ("skills.leadership", "high", "is no level from 0 to 4; write it like 3"),
        ("skills.leadership", True, "is no level from 0 to 4; write it like 3"),
        ("hours_per_week", "1.000,5", "is not a number of hours"),
        ("certifications", "a\x07b", "control character"),
    ],
)
def test_what_is_wrong_is_told_with_its_column(
    catalogue: Catalogue, column: str, written: object, sentence: str
) -> None:
    found = read(catalogue, **{column.replace(".", "__"): written})
    assert found.profile is None
    (problem,) = found.problems
    assert problem.column == column
    assert sentence in problem.sentence


def test_all_that_is_wrong_is_told_at_once(catalogue: Catalogue) -> None:
    found = read(catalogue, rung="wizard", years_leading="many", target=None)
    assert [one.column for one in found.problems] == ["rung", "years_leading", "target"]


def test_a_date_that_is_past_is_left_out_and_told(catalogue: Catalogue) -> None:
    found = read(catalogue, by="2020-01-01")
    assert found.profile is not None
    assert found.profile.by is None
    assert found.notes == ("by = 2020-01-01 is past: left out",)


def test_years_have_grown_since_they_were_counted(catalogue: Catalogue) -> None:
    found = read(catalogue, as_of="2024-11-29")
    assert found.profile is not None
    assert found.profile.years_in_service == pytest.approx(5, abs=0.01)


def test_who_a_row_is() -> None:
    keys = {"Who": "person", "name": "name"}
    assert called({"Who": " A-7 ", "name": "Ana"}, keys, 4) == "A-7"
    assert called({"Who": "", "name": "Ana"}, keys, 4) == "Ana"
    assert called({"Who": 17, "name": None}, keys, 4) == "17"
    assert called({"Who": "\x1b[31mx"}, keys, 4) == "\ufffd[31mx"
    assert called({}, {}, 4) == "row 4"


def test_what_says_nothing() -> None:
    assert all(map(is_blank, (None, "", " \u00a0", "-", "N/A", "\ufeff", float("nan"))))
    assert not any(map(is_blank, ("0", 0, False, "none", [])))


def test_a_cell_is_read_as_what_it_is_beside_one_that_equals_it(catalogue: Catalogue) -> None:
    """What a cell says is kept: a level of 1 is none of True, which equals it."""
    reader = Reader(catalogue, DAY)
    found = []
    for level in (1, "1", 1.0, True, "True"):
        row = {**FIVE, "skills.leadership": level}
        found.append(reader.read(row, columns_of(row, catalogue).keys).profile)
    assert [one and one.skills for one in found] == [{"leadership": 1}] * 3 + [None] * 2
