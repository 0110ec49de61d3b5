"""A table as spreadsheets write it: whatever stands between the cells, and in whatever encoding.

Read by the standard library's reader, strictly: a quotation mark that is never closed must not
swallow the people below it in silence. Reading goes on with the line below the mark.
"""

import csv
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import NamedTuple, TextIO

from csm_advisor import limits
from csm_advisor.errors import UsageProblem
from csm_advisor.store.access_errors import unreadable
from csm_advisor.store.open import open_file
from csm_advisor.text.format import plural

_PIECE = 2**20
_MANY = 5  # columns; with fewer a line of text has soon as many separators as a row
_SEPARATORS = ",;\t|"
_NAMED = "sep="  # the first line of some files says what stands between the cells
_SPACE = "\ufeff\u00a0 \t\r\n"
_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}

Cells = dict[str, object]


class Table(NamedTuple):
    """The names of the columns, and the rows below them, which begin anew with each call: the
    number of each, its cells by these names, and what is wrong with it, or nothing. A column
    without a name has one in the cells, from the first row on in which something is written there.
    """

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
    columns = [name.strip(_SPACE) for name in header[: _width(header)]]
    if len(columns) > limits.TEAM_COLUMNS:
        raise UsageProblem(
            f"{where}: has more than {limits.TEAM_COLUMNS} columns; is it a table of people?"
        )

    def rows() -> Iterator[tuple[int, Cells, str]]:
        names = [*columns]
        with _opened(path, encoding) as file:
            past_header = False
            for number, cells, problem in _records(file, separator):
                if not past_header:
                    past_header = _written(cells)
                elif problem:
                    yield number, {}, problem
                elif _written(cells):
                    if "" in names:
                        _name_written(names, cells)
                    yield number, *_row(names, cells)

    return Table(tuple(name for name in columns if name), rows)


def _row(columns: Sequence[str], cells: Sequence[str]) -> tuple[Cells, str]:
    if _written(cells[len(columns) :]):
        return {}, (
            f"has {plural(_width(cells), 'cell')}, and the header"
            f" {plural(len(columns), 'column')}: put text that holds the separator in quotation"
            " marks, or give what stands to the right of the header a name there"
        )
    return {name: cell for name, cell in zip(columns, cells, strict=False) if name}, ""


def _name_written(columns: list[str], cells: Sequence[str]) -> None:
    """Give each column without a name that something is written in one to tell it by."""
    for at, (name, cell) in enumerate(zip(columns, cells, strict=False)):
        if not name and cell.strip(_SPACE):
            columns[at] = f"column {_letters(at)} (no name)"


def _letters(at: int) -> str:
    """What a spreadsheet calls a column; the first is 0."""
    more, last = divmod(at, 26)
    return (_letters(more - 1) if more else "") + chr(ord("A") + last)


def _written(cells: Sequence[str]) -> bool:
    return any(cell.strip(_SPACE) for cell in cells)


def _width(cells: Sequence[str]) -> int:
    """How many cells there are up to the last in which something is written."""
    return max((at for at, cell in enumerate(cells, 1) if cell.strip(_SPACE)), default=0)


class _Lines:
    """The lines of a file. Those of the record at hand can be had again: they may be others'.

    A record has no more of them than a limit, so that a file takes time by its size alone.
    """

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._again: list[str] = []  # the next one last
        self.record: list[str] = []
        self.number = 0  # of the line that was read last

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if len(self.record) == limits.TEAM_ROW_LINES:
            raise StopIteration  # in the midst of a cell, which the reader tells
        line = self._again.pop() if self._again else next(self._file)
        self.record.append(line)
        self.number += 1
        return line

    def begin(self) -> int:
        """Begin a record; gives the number of its first line."""
        self.record.clear()
        return self.number + 1

    def give_back(self) -> None:
        """All lines of the record but the first come again."""
        below = self.record[1:]
        self._again += reversed(below)
        self.number -= len(below)


def _records(file: TextIO, separator: str) -> Iterator[tuple[int, list[str], str]]:
    """The records with the numbers that a spreadsheet gives them, and what is wrong with each. The
    first in which something is written is the header."""
    lines = _Lines(file)
    reader = csv.reader(lines, delimiter=separator, strict=True)
    number = columns = 0
    while True:
        begins = lines.begin()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as problem:
            cells, why = [], _broken(problem)
        else:
            why = _swallows(cells, lines.record, separator, columns) if columns else ""
        if begins == 1 and cells and cells[0].strip(_SPACE).lower().startswith(_NAMED):
            continue
        columns = columns or (len(cells) if _written(cells) else 0)
        number += 1
        if why:
            lines.give_back()
            yield number, [], f"(line {begins} of the file): {why}; correct the line"
        else:
            yield number, cells, ""


def _broken(problem: csv.Error) -> str:
    """Why the reader could not read a record."""
    if "limit" in str(problem):
        return "a cell in it is far too long, or a quotation mark is opened and never closed"
    return (
        f"a quotation mark in it is opened and not closed within {limits.TEAM_ROW_LINES} lines, or"
        " has text behind it"
    )


def _swallows(cells: list[str], lines: Sequence[str], separator: str, columns: int) -> str:
    """Why a record of several lines must be taken for several people: it has more cells than
    the header, or two of its lines would each do for a row. Few lines of text would where there
    are so many columns, as a blank follows its commas. Else nothing."""
    if len(lines) == 1:
        return ""
    wide = [
        one for one in lines if one.count(separator) - one.count(f"{separator} ") >= columns - 1
    ]
    if (len(wide) < 2 or columns < _MANY) and not _written(cells[columns:]):
        return ""
    return (
        "it goes on in the lines below, as a quotation mark in it is opened and not closed, or"
        " text that holds the separator is not in quotation marks"
    )


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
