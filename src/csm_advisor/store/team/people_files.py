"""People from a file or a folder, a row each: CSV, JSON Lines, Parquet, a folder of profiles.

A row has the number that a spreadsheet gives it, the header being row 1; a folder's files are
numbered by name. What is wrong with one row does not stop the others.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from errno import EISDIR
from pathlib import Path
from typing import IO, NamedTuple

from csm_advisor import limits
from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.store.access_errors import unreadable
from csm_advisor.store.open import NotAFile, open_file
from csm_advisor.store.team.csv_rows import csv_rows

_PACKED = {
    b"PK\x03\x04": "a workbook (or another packed file); save the sheet as CSV, and give that",
    b"\xd0\xcf\x11\xe0": "an old workbook; save the sheet as CSV, and give that",
    b"%PDF": "a PDF; a team is a table: save it as CSV",
}


class Row(NamedTuple):
    """The cells of one row by the names of their columns, or the sentence that tells why there are
    none. `name` is what the row is called where no column says it."""

    number: int
    cells: Mapping[str, object]
    name: str = ""
    problem: str = ""


class People(NamedTuple):
    """A table of people. `columns` are those of its header; None where each row has its own.

    `rows` begins anew each time it is called. `where` is the file, quoted for messages.
    """

    where: str
    columns: tuple[str, ...] | None
    rows: Callable[[], Iterator[Row]]


def open_people(path: Path) -> People:
    """The people of a file, by how its name ends and what it begins with, or of a folder.

    Raises UsageProblem with one sentence that begins with the file.
    """
    where = quoted(path, 500)
    if path.is_dir():
        return _folder(path, where)
    try:
        with open_file(path) as file:
            start = file.read(4)
    except NotAFile as problem:
        why = "a folder that is gone" if problem.errno == EISDIR else problem.strerror
        raise UsageProblem(f"{where}: is {why}; give a file or a folder") from None
    except OSError as problem:
        raise unreadable(path, problem) from None
    except ValueError:
        raise UsageProblem(f"{where}: is no name of a file; check it") from None
    for first, what in _PACKED.items():
        if start.startswith(first):
            raise UsageProblem(f"{where}: is {what}")
    match path.suffix.lower():
        case ".jsonl" | ".ndjson":
            return People(where, None, lambda: _json_lines(path, where))
        case ".parquet" | ".pq":
            from csm_advisor.store.team.parquet import parquet_columns, parquet_rows

            columns = parquet_columns(path, where)
            return People(
                where,
                columns,
                lambda: (Row(at, cells) for at, cells in parquet_rows(path, where)),
            )
        case ".json" | ".toml":
            raise UsageProblem(
                f"{where}: is one person's file, by its name; give the folder that it is in, or"
                " JSON Lines (.jsonl) with a person a line"
            )
    return _csv(path, where)


def _csv(path: Path, where: str) -> People:
    if_empty = "csm-advisor team --template -o team.csv writes a table to fill in"
    table = csv_rows(path, where, if_empty)
    return People(
        where,
        table.columns,
        lambda: (Row(number, cells, problem=problem) for number, cells, problem in table.rows()),
    )


def _json_lines(path: Path, where: str) -> Iterator[Row]:
    with _opened(path) as file:
        number = 0
        while line := file.readline(limits.TEAM_LINE + 1):
            number += 1
            if len(line) > limits.TEAM_LINE:
                raise UsageProblem(
                    f"{where}: line {number} is longer than"
                    f" {limits.TEAM_LINE // limits.MB} MB; is it JSON Lines, with a person a line?"
                )
            if line.strip(b"\xef\xbb\xbf \t\r\n"):
                yield _json_row(number, line)


def _json_row(number: int, line: bytes) -> Row:
    try:
        found = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return Row(number, {}, problem="is not UTF-8 text; save the file as UTF-8")
    except RecursionError:
        return Row(number, {}, problem="is nested too deeply; a profile is flat")
    except ValueError as problem:
        return Row(number, {}, problem=f"is not valid JSON: {quoted(problem, 200)}")
    if not isinstance(found, dict):
        return Row(
            number, {}, problem='is not an object; write it like {"person": "Ana", "rung": ...}'
        )
    return Row(number, _flat(found))


def _flat(found: Mapping[str, object]) -> dict[str, object]:
    """The cells of an object: the levels in `skills` have columns of their own."""
    rated = found.get("skills")
    if not isinstance(rated, dict):
        return dict(found)
    cells = {key: value for key, value in found.items() if key != "skills"}
    return cells | {f"skills.{skill}": level for skill, level in rated.items()}


def _folder(path: Path, where: str) -> People:
    try:
        files = sorted(
            one
            for one in path.iterdir()
            if one.suffix.lower() in (".toml", ".json") and one.is_file()
        )
    except OSError as problem:
        raise unreadable(path, problem) from None
    if not files:
        raise UsageProblem(
            f"{where}: holds no profile files (.toml or .json); csm-advisor profile export -o"
            " NAME.toml makes one"
        )
    return People(where, None, lambda: (_profile_row(at, one) for at, one in enumerate(files, 1)))


def _profile_row(number: int, path: Path) -> Row:
    from csm_advisor.store.people.answers_file import read_file

    try:
        found = read_file(path)
    except UsageProblem as problem:
        return Row(number, {}, path.stem, str(problem))
    return Row(number, _flat(found) | {"person": path.stem}, path.stem)


def _opened(path: Path) -> IO[bytes]:
    try:
        return open_file(path)
    except OSError as problem:
        raise unreadable(path, problem) from None
