"""A table as spreadsheets write it: whatever stands between the cells, and in whatever encoding.

Read by the standard library's reader, strictly: a quotation mark that is never closed must not
swallow the people below it in silence.
"""

import csv
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import NamedTuple, TextIO

from csm_advisor import limits
from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.store.access_errors import unreadable
from csm_advisor.store.open import open_file
from csm_advisor.text.format import plural

_PIECE = 2**20
_SEPARATORS = ",;\t|"
_NAMED = "sep="  # the first line of some files says what stands between the cells
_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}

Cells = dict[str, object]


class Table(NamedTuple):
    """The names of the columns, and the rows below them, which begin anew with each call: the
    number of each, its cells, and what is wrong with it, or nothing."""

    columns: tuple[str, ...]
    rows: Callable[[], Iterator[tuple[int, Cells, str]]]


def csv_rows(path: Path, where: str, if_empty: str) -> Table:
    """The table in a file. Raises UsageProblem that begins with `where`; `if_empty` is what to do
    where nothing stands in the file."""
    encoding = _encoding(path, where)
    with _opened(path, encoding) as file:
        separator = _separator(file)
        file.seek(0)
        records = _records(file, separator)
        first = next((one for one in records if one[2] or _written(one[1])), None)
    if first is None:
        raise UsageProblem(f"{where}: is empty; {if_empty}")
    _, header, problem = first
    if problem:
        raise UsageProblem(f"{where} {problem}")
    columns = [name.strip("\ufeff\u00a0 \t\r\n") for name in header]
    while columns and not columns[-1]:
        columns.pop()
    twice = next((name for at, name in enumerate(columns) if name in columns[:at] and name), None)
    if twice is not None:
        raise UsageProblem(f"{where}: two columns are called {quoted(twice)}; keep one of them")
    if len(columns) > limits.TEAM_COLUMNS:
        raise UsageProblem(
            f"{where}: has more than {limits.TEAM_COLUMNS} columns; is it a table of people?"
        )

    def rows() -> Iterator[tuple[int, Cells, str]]:
        with _opened(path, encoding) as file:
            past_header = False
            for number, cells, problem in _records(file, separator):
                if not past_header:
                    past_header = _written(cells)
                elif problem:
                    yield number, {}, problem
                elif _written(cells):
                    yield number, *_row(columns, cells)

    return Table(tuple(columns), rows)


def _row(columns: list[str], cells: list[str]) -> tuple[Cells, str]:
    if _written(cells[len(columns) :]):
        return {}, (
            f"has {plural(len(cells), 'cell')}, and the header {plural(len(columns), 'column')};"
            " put text that holds the separator in quotation marks"
        )
    return dict(zip(columns, cells, strict=False)), ""


def _written(cells: list[str]) -> bool:
    return any(cell.strip("\ufeff\u00a0 \t\r\n") for cell in cells)


def _records(file: TextIO, separator: str) -> Iterator[tuple[int, list[str], str]]:
    """The records with the numbers that a spreadsheet gives them, and what is wrong with each."""
    lines = csv.reader(file, delimiter=separator, strict=True)
    number = 0
    while True:
        begins = lines.line_num + 1
        try:
            cells = next(lines)
        except StopIteration:
            return
        except csv.Error as problem:
            number += 1
            why = "a quotation mark in it is opened and not closed, or has text behind it"
            if "limit" in str(problem):
                why = "a cell in it is far too long, or a quotation mark is opened and never closed"
            yield number, [], f"(line {begins} of the file): {why}; correct the line"
            continue
        if begins == 1 and cells and cells[0].strip("\ufeff").lower().startswith(_NAMED):
            continue
        number += 1
        yield number, cells, ""


def _separator(file: TextIO) -> str:
    """What stands between the names of the header: that which is there most often."""
    for line in file:
        text = line.strip("\ufeff\r\n")
        if text.lower().startswith(_NAMED) and len(text) == len(_NAMED) + 1:
            return text[-1] if text[-1] in _SEPARATORS else ","
        if text.strip(_SEPARATORS + " \u00a0"):
            outside = "".join(text.split('"')[::2])
            return max(_SEPARATORS, key=outside.count)
    return ","


def _encoding(path: Path, where: str) -> str:
    """UTF-8, UTF-16 where a mark says so, else that of Windows. Raises UsageProblem."""
    try:
        with open_file(path) as file:
            start = file.read(4)
            for mark, name in _MARKS.items():
                if start.startswith(mark):
                    return name
            file.seek(0)
            decode = getincrementaldecoder("utf-8")().decode
            found = "utf-8"
            while piece := file.read(_PIECE):
                if b"\0" in piece:
                    raise UsageProblem(f"{where}: is no text; save the table as CSV")
                if found == "utf-8":
                    try:
                        decode(piece)
                    except UnicodeDecodeError:
                        found = "cp1252"
            return found
    except OSError as problem:
        raise unreadable(path, problem) from None


@contextmanager
def _opened(path: Path, encoding: str) -> Iterator[TextIO]:
    try:
        file = TextIOWrapper(open_file(path), encoding, errors="replace", newline="")
    except OSError as problem:
        raise unreadable(path, problem) from None
    with file:
        yield file
