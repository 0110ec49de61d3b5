"""The rows of a team as files: a table for spreadsheets, JSON Lines, and columns for Parquet.

The columns are the same everywhere, one row a person. Names and whatever else comes from outside
is text: no spreadsheet takes it for a formula.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import IO, Any

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import BARS
from csm_advisor.model.views.team import TeamRow
from csm_advisor.render.writers.csv import BETWEEN, BYTE_ORDER_MARK, safe

COLUMNS: dict[str, type] = {
    "row": int,
    "person": str,
    "rung": str,
    "target": str,
    "ready_now": bool,
    **{f"arrival_{bar}": str for bar in BARS},
    **{f"months_{bar}": int for bar in BARS},
    **{f"binding_{bar}": str for bar in BARS},
    **{f"why_{bar}": str for bar in BARS},
    "own_hours": float,
    "next_steps": list,
    "route": list,
    "in_time": bool,
    "waits_only_for_years": bool,
    "notes": list,
    "problems": list,
}


def values_of(row: TeamRow) -> list[Any]:
    """The value of each column. A month that never comes is the word `never`, its count None."""
    arrivals = [row.arrival.get(bar) for bar in BARS]
    return [
        row.row,
        row.person,
        row.rung,
        row.target,
        row.ready_now,
        *(one and (one.date or "never") for one in arrivals),
        *(one and one.months for one in arrivals),
        *(one and one.binding for one in arrivals),
        *(one and one.why for one in arrivals),
        row.own_hours,
        [step.title for step in row.next_steps],
        list(row.route),
        row.in_time,
        row.waits_only_for_years,
        list(row.notes),
        [f"{one.column}: {one.sentence}" if one.column else one.sentence for one in row.problems],
    ]


def write_csv(file: IO[bytes], rows: Iterable[list[Any]]) -> None:
    """Write the values of rows as a table that a spreadsheet opens as it is meant."""
    text = io.TextIOWrapper(file, "utf-8", newline="", write_through=True)
    text.write(BYTE_ORDER_MARK)
    lines = csv.writer(text, lineterminator="\r\n", quoting=csv.QUOTE_NONNUMERIC)
    lines.writerow(COLUMNS)
    for row in rows:
        lines.writerow([safe(_cell(value)) for value in row])
    text.detach()


def _cell(value: Any) -> Any:
    match value:
        case bool():
            return "yes" if value else "no"
        case list():
            return BETWEEN.join(value)
    return value


def write_json_lines(file: IO[bytes], rows: Iterable[list[Any]]) -> None:
    """Write the values of rows as an object a line, with the columns as keys."""
    for row in rows:
        told = dict(zip(COLUMNS, row, strict=True))
        file.write(json.dumps(told, ensure_ascii=False).encode() + b"\n")


def template(catalogue: Catalogue, json_lines: bool = False) -> bytes:
    """A table to fill in, as CSV or as JSON Lines: the columns, and two people who are made up."""
    questions = [key for key in catalogue.questions if key != "skills"]
    columns = ["person", *questions, *(f"skills.{id_}" for id_ in catalogue.skills)]
    people = _made_up(catalogue)
    if json_lines:
        rows = ({column: cells.get(column) for column in columns} for cells in people)
        return b"".join(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows)
    text = io.StringIO()
    lines = csv.writer(text, lineterminator="\r\n")
    lines.writerow(columns)
    for cells in people:
        lines.writerow([cells.get(column, "") for column in columns])
    return (BYTE_ORDER_MARK + text.getvalue()).encode()


def _made_up(catalogue: Catalogue) -> Iterator[dict[str, object]]:
    rungs = list(catalogue.rungs)
    low, high = rungs[0], next(way.to for way in catalogue.ways_up[rungs[0]])
    skill = next(iter(catalogue.skills))
    five = {"rung": low, "target": high, "years_leading": 0}
    yield {"person": "Example A", **five, "years_in_service": 2, "education": "high-school"}
    yield {
        "person": "Example B", **five, "years_in_service": 4.5, "education": "bachelor",
        "hours_per_week": 4, f"skills.{skill}": 2,
    }  # fmt: skip
