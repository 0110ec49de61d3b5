"""One table of the LinkedIn export: its rows by the columns we know.

A table that was saved again by a spreadsheet is read as well: semicolons or tabs, columns in
another order, headings in small letters, Windows line ends.
"""

import csv
from collections.abc import Iterator
from io import StringIO
from itertools import islice

from csm_advisor import limits
from csm_advisor.errors import quoted
from csm_advisor.intake.resume.clean import clean
from csm_advisor.text.decoding import decoded

Row = dict[str, str | None]

_DELIMITERS = (",", ";", "\t")
_PREAMBLE = 20  # lines of notes that may stand above the heading


def read_table(
    content: bytes, name: str, columns: tuple[str, ...], unread: list[str]
) -> Iterator[tuple[str, Row]]:
    """The rows with anything in `columns`, cleaned, each with its place: `Positions.csv, row 2`.

    Rows are counted from the one below the heading, empty lines left out. What cannot be read is
    told in `unread`.
    """
    text = decoded(content, f"{name}: ", unread).replace("\0", "")
    if not text.strip():
        unread.append(f"{name}: is empty")
        return
    delimiter, above, found = _heading(text, columns)
    if not found:
        unread.append(f"{name}: has no heading with {', '.join(columns)}; it is not read")
        return
    lines = islice(_lines(text, delimiter), above + 1, None)
    number = 0
    try:
        for cells in lines:
            if not any(cell.strip() for cell in cells):
                continue
            if number == limits.RESUME_ENTRIES:
                unread.append(f"{name}: has more than {number} rows; the first {number} are read")
                return
            number += 1
            row = {
                column: clean(cells[at]) if at < len(cells) else None
                for column, at in found.items()
            }
            yield f"{name}, row {number}", dict.fromkeys(columns) | row
    except csv.Error as problem:
        unread.append(
            f"{name}, row {number + 1}: its quotes or its length are not those of a table"
            f" ({quoted(problem)}); this row and those below it are not read"
        )


def _lines(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)


def _heading(text: str, columns: tuple[str, ...]) -> tuple[str, int, dict[str, int]]:
    """How the table is divided, how many lines stand above its heading, and where in a row each
    known column is: of the first lines, the one with most known columns is the heading."""
    best: tuple[str, int, dict[str, int]] = (",", 0, {})
    for delimiter in _DELIMITERS:
        try:
            for above, cells in enumerate(islice(_lines(text, delimiter), _PREAMBLE)):
                at = {cell.strip().casefold(): at for at, cell in reversed([*enumerate(cells)])}
                found = {name: at[name.casefold()] for name in columns if name.casefold() in at}
                if len(found) > len(best[2]):
                    best = delimiter, above, found
        except csv.Error:  # divided by another delimiter, or told when the rows are read
            continue
    return best
