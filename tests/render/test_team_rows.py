"""The rows of a team as files, read back by others."""

import csv
import io
import json
from collections.abc import Sequence
from datetime import date

import pytest

from csm_advisor.advice.team.outcome import outcome_of
from csm_advisor.advice.team.result import Result, row_of
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.profile import Profile
from csm_advisor.model.views.team import TeamRow
from csm_advisor.render.writers.team_rows import (
    COLUMNS,
    template,
    values_of,
    write_csv,
    write_json_lines,
)

PERSON = Profile(
    rung="representative",
    target="team-lead",
    years_in_service=2.0,
    years_leading=0.0,
    education="high-school",
)


@pytest.fixture(scope="module")
def rows(catalogue: Catalogue) -> list[TeamRow]:
    outcome = outcome_of(PERSON, catalogue, date(2026, 11, 29))
    return [
        row_of(Result(2, "=1+1", outcome, (), ("a note",)), catalogue),
        row_of(Result(3, "Bo", None, (("rung", "is none"), (None, "+x"))), catalogue),
    ]


def as_csv(rows: Sequence[TeamRow]) -> list[dict[str, str]]:
    file = io.BytesIO()
    write_csv(file, map(values_of, rows))
    return list(csv.DictReader(io.StringIO(file.getvalue().decode("utf-8-sig"), newline="")))


def test_a_spreadsheet_gets_text_and_numbers(rows: list[TeamRow]) -> None:
    first, second = as_csv(rows)
    assert list(first) == list(COLUMNS)
    assert first["person"] == "'=1+1"
    assert first["arrival_typical"] == rows[0].arrival["typical"].date
    assert first["months_typical"] == str(rows[0].arrival["typical"].months)
    assert first["next_steps"].split(" | ")[0] == rows[0].next_steps[0].title
    assert first["ready_now"] == "no"
    assert second["arrival_typical"] == second["own_hours"] == ""
    assert second["problems"] == "rung: is none | +x"


def test_json_has_the_same_columns(rows: list[TeamRow]) -> None:
    file = io.BytesIO()
    write_json_lines(file, map(values_of, rows))
    first, second = map(json.loads, file.getvalue().decode().splitlines())
    assert list(first) == list(COLUMNS) == list(second)
    assert first["person"] == "=1+1"
    assert first["ready_now"] is False
    assert first["route"] == ["representative", "team-lead"]
    assert second["months_open"] is None
    assert second["problems"] == ["rung: is none", "+x"]


def test_the_template_has_a_column_for_each_answer(catalogue: Catalogue) -> None:
    lines = list(csv.reader(io.StringIO(template(catalogue).decode("utf-8-sig"))))
    assert lines[0][0] == "person"
    assert set(lines[0]) >= {"rung", "target", "hours_per_week", "skills.leadership"}
    assert len(lines) == 3
