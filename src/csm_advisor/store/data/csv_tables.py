"""Reading a CSV table strictly: its columns, its keys, and how many rows it must have."""

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.resources.abc import Traversable
from io import StringIO
from typing import Any

from csm_advisor.errors import quoted
from csm_advisor.store.data.data_folder import read_text
from csm_advisor.store.data.problems import Problem
from csm_advisor.text.format import plural

# Reads one value; raises ValueError with what is wrong and what to do.
Column = Callable[[str], Any]
Report = Callable[[Problem], None]


def read_csv(
    folder: Traversable,
    name: str,
    columns: Mapping[str, Column],
    keys: int,
    listed: int,
    report: Report,
    only: Callable[[str], bool] | None = None,
) -> Iterator[list[Any]]:
    """The rows of a table, each value read by its column; with `only` those of whose first key it
    is true.

    The first `keys` values of a row are its key; there must be `listed` rows. What is wrong is
    reported, and its row left out. Raises DataProblem for a file that is not text.
    """
    lines = csv.reader(StringIO(read_text(folder, name), newline=""), strict=True)
    readers = tuple(columns.values())
    seen: set[tuple[str, ...]] = set()
    count = 0
    try:
        faults = _header_faults(next(lines, []), list(columns))
        for field, sentence in faults:
            report(Problem(name, "line 1", field, sentence))
        if faults:
            return
        for cells in lines:
            count += 1
            if key_is_new := (key := tuple(cells[:keys])) not in seen:
                seen.add(key)
                if only is not None and not only(key[0]):
                    continue
            row = _read(readers, cells) if key_is_new else None
            if row is not None:
                yield row
                continue
            place = f"line {lines.line_num}"
            if not key_is_new:
                shown = quoted(" ".join(key))
                report(Problem(name, place, "", f"{shown} has a row above; remove one"))
            for field, sentence in _row_faults(columns, cells):
                report(Problem(name, place, field, sentence))
    except csv.Error as error:
        report(Problem(name, f"line {lines.line_num}", "", f"not valid CSV: {quoted(error, 200)}"))
        return
    if count != listed:
        report(
            Problem(
                name,
                "",
                "",
                f"has {plural(count, 'row')}, but release.toml lists {listed}; it may be cut"
                " off: restore the file or correct the number",
            )
        )


def _read(readers: Sequence[Column], cells: list[str]) -> list[Any] | None:
    """The values of a row, None where one of them is wrong."""
    try:
        return [read(text) for read, text in zip(readers, cells, strict=True)]
    except ValueError:
        return None


def _header_faults(header: list[str], columns: list[str]) -> list[tuple[str, str]]:
    missing = [(name, "the column is missing; add it") for name in columns if name not in header]
    unknown = [
        (quoted(name), "is not a known column; remove it") for name in header if name not in columns
    ]
    if not missing and not unknown and header != columns:
        return [("", f"the columns must be {','.join(columns)}, in this order")]
    return missing + unknown


def _row_faults(columns: Mapping[str, Column], cells: list[str]) -> Iterator[tuple[str, str]]:
    if len(cells) != len(columns):
        yield (
            "",
            f"has {plural(len(cells), 'value')} for {plural(len(columns), 'column')}; correct the"
            " line",
        )
        return
    for (name, read), text in zip(columns.items(), cells, strict=True):
        try:
            read(text)
        except ValueError as error:
            yield name, str(error)
