"""The official wage tables of a data folder: `wages/release.toml` and the CSV files it lists.

A value is an amount (`44770`), `*8` where it is not released (8 is the footnote that says why),
or `>=239200*5` where the release says no more than that it is at least that much.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources.abc import Traversable
from typing import Any, cast, get_args

from csm_advisor.errors import DataProblem, one_line, quoted
from csm_advisor.model.wages import (
    ALL_INDUSTRIES,
    NATION,
    Area,
    AreaKind,
    Cell,
    Industry,
    Place,
    Release,
    WageRow,
    Wages,
)
from csm_advisor.store.data.compiled_data import compiled
from csm_advisor.store.data.csv_tables import Column, Report, read_csv
from csm_advisor.store.data.data_folder import bundled, holds, read_toml
from csm_advisor.store.data.problems import Problem, checked
from csm_advisor.text.lazy_pattern import lazy_pattern
from csm_advisor.text.normalize import shows

FOLDER = "wages"
RELEASE = f"{FOLDER}/release"
TABLE = lazy_pattern(
    r"(areas|industries|history|price-index|places|area|industry)(?:-(\d\d-\d{4}))?\.csv"
)
VALUES = WageRow._fields[3:]
KINDS: tuple[str, ...] = get_args(AreaKind)
LONGEST = 200
AMOUNT = re.compile(r"[1-9][0-9]{0,8}")
NOTED = re.compile(rf"(?:>=({AMOUNT.pattern}))?\*([0-9]+)")


def open_wages(folder: Traversable) -> Wages | None:
    """The wage tables of a data folder; None where it has none.

    A table that the release does not list is empty. Reading a damaged one raises DataProblem.
    """
    if not (folder / FOLDER).is_dir():
        return None

    @cache
    def release() -> Release:
        found = _compiled_release(folder) or _release(folder)
        if isinstance(found, Release):
            return found
        raise DataProblem(str(found[0]))

    return _wages(folder, release, _refuse)


def checked_wages(folder: Traversable) -> tuple[Wages | None, list[Problem]]:
    """The wage tables of a data folder, all of them read, and every problem of theirs.

    None where it has no tables or cannot say which. What one table says of another is checked
    once each by itself is sound.
    """
    if not holds(folder, FOLDER):
        return None, []
    try:
        names = _names(folder)
        release = _release(folder)
    except DataProblem as problem:
        return None, [Problem.of(problem)]
    if not isinstance(release, Release):
        return None, release
    problems = [
        Problem(
            one_line(f"{FOLDER}/{name}", 200),
            "",
            "",
            "is not listed in release.toml; list or remove it",
        )
        for name in names
        if name.endswith(".csv") and name not in release.rows
    ]
    wages = _wages(folder, lambda: release, problems.append)
    for file in release.rows:
        try:
            _table(wages, file)
        except DataProblem as problem:
            problems.append(Problem.of(problem))
    return wages, problems or list(_across_tables(wages))


def _refuse(problem: Problem) -> None:
    raise DataProblem(str(problem))


def _names(folder: Traversable) -> list[str]:
    """What the folder of the tables holds, sorted. Raises DataProblem."""
    try:
        return sorted(path.name for path in (folder / FOLDER).iterdir())
    except NotADirectoryError:
        raise DataProblem(f"{FOLDER}: is not a folder; put the tables into one") from None
    except OSError as problem:
        raise DataProblem(f"{FOLDER}: cannot be read ({problem.strerror}); check it") from None


def _compiled_release(folder: Traversable) -> Release | None:
    part = compiled(RELEASE) if folder == bundled() else None
    return cast("Release | None", part)


def _release(folder: Traversable) -> Release | list[Problem]:
    """The release, or what is wrong with it. Raises DataProblem where it cannot be read."""
    content = read_toml(folder, RELEASE)
    return checked(f"{RELEASE}.toml", content, Release)


def _table(wages: Wages, file: str) -> Mapping[Any, Any]:
    """The table in a file, by the file's name. Raises DataProblem."""
    found = TABLE.fullmatch(file)
    match found.groups() if found else ():
        case ("areas", None):
            return wages.areas
        case ("industries", None):
            return wages.industries
        case ("history", None):
            return wages.history
        case ("price-index", None):
            return wages.price_index
        case ("places", None):
            return dict(enumerate(wages.places))
        case ("area", str(soc)):
            return wages.by_area(soc)
        case ("industry", str(soc)):
            return wages.by_industry(soc)
        case _:
            raise DataProblem(f"{RELEASE}.toml: {quoted(file)} is not a table's name; correct it")


def _across_tables(wages: Wages) -> Iterator[Problem]:
    """Wages of areas and industries that are not listed, and percentiles that do not rise."""
    areas = wages.areas
    known: dict[str, Mapping[str, object]] = {"area": areas, "industry": wages.industries}
    for file in wages.release.rows:
        kind = file.partition("-")[0]
        for key, row in _table(wages, file).items():
            if isinstance(row, Place):
                if row.area not in areas:
                    shown = quoted(f"{row.name}, {row.state}")
                    said = f"{quoted(row.area)} is not in areas.csv; correct it"
                    yield Problem(f"{FOLDER}/{file}", shown, "area", said)
                continue
            if kind in known and key not in known[kind]:
                yield Problem(f"{FOLDER}/{file}", quoted(key), "", "is not listed; give it a name")
            if isinstance(row, WageRow):
                released = [cell.value for cell in row[5:] if cell.value is not None]
                if released != sorted(released):
                    yield Problem(
                        f"{FOLDER}/{file}", quoted(key), "p10 to p90", "do not rise; correct them"
                    )


def _wages(folder: Traversable, release: Callable[[], Release], report: Report) -> Wages:
    def rows(
        file: str,
        columns: Mapping[str, Column],
        keys: int = 1,
        only: Callable[[str], bool] | None = None,
    ) -> Iterator[list[Any]]:
        listed = release().rows.get(file)
        if listed is not None:
            yield from read_csv(folder, f"{FOLDER}/{file}", columns, keys, listed, report, only)

    @cache  # a value of one table stands in others, too
    def values() -> dict[str, Column]:
        return dict.fromkeys(VALUES, _cell_noted(release().footnotes))

    def areas(code: str | None = None) -> dict[str, Area]:
        columns: dict[str, Column] = {"code": _text, "kind": _kind, "state": _state, "name": _text}
        return {row[0]: Area(*row) for row in rows("areas.csv", columns, only=_is(code))}

    def industries() -> dict[str, Industry]:
        columns: dict[str, Column] = {"code": _text, "name": _text, "level": _whole}
        return {row[0]: Industry(*row) for row in rows("industries.csv", columns)}

    def by_area(soc: str, code: str | None = None) -> dict[str, WageRow]:
        found = rows(f"area-{soc}.csv", {"area": _text, **values()}, only=_is(code))
        return {area: WageRow(soc, area, ALL_INDUSTRIES, *cells) for area, *cells in found}

    def by_industry(soc: str) -> dict[str, WageRow]:
        found = rows(f"industry-{soc}.csv", {"industry": _text, **values()})
        return {industry: WageRow(soc, NATION, industry, *cells) for industry, *cells in found}

    def history() -> dict[tuple[str, int], WageRow]:
        columns: dict[str, Column] = {"soc": _text, "year": _whole, **values()}
        found = rows("history.csv", columns, keys=2)
        return {
            (soc, year): WageRow(soc, NATION, ALL_INDUSTRIES, *cells) for soc, year, *cells in found
        }

    def price_index() -> dict[int, float]:
        return dict(rows("price-index.csv", {"year": _whole, "index": _index}))

    def places(letter: str | None = None) -> list[Place]:
        columns: dict[str, Column] = {"name": _new_text, "state": _state, "area": _text}
        only = None if letter is None else _may_begin(letter)
        return [Place(*row) for row in rows("places.csv", columns, keys=2, only=only)]

    return Wages(release, areas, industries, by_area, by_industry, history, price_index, places)


def _is(wanted: str | None) -> Callable[[str], bool] | None:
    return None if wanted is None else wanted.__eq__


def _may_begin(letter: str) -> Callable[[str], bool]:
    """Tells names that may begin with a small letter when compared, accents and a "The" aside,
    without taking each of thousands apart."""
    begins = (letter, letter.upper(), "The ")
    return lambda name: name.startswith(begins) or not name[:1].isascii()


def _cell_noted(footnotes: Mapping[str, str]) -> Column:
    @cache  # of three values hardly more than one is new, and all are kept
    def cell(text: str) -> Cell:
        if text.isdecimal() and text.isascii() and text[0] != "0" and len(text) < 10:
            return Cell(int(text))
        found = NOTED.fullmatch(text)
        if found is None:
            raise ValueError(
                f"{quoted(text)} is not a number; write an amount such as 44770, or *8 where it is"
                " not released (8 being the footnote that says why)"
            )
        amount, note = found.groups()
        if note not in footnotes:
            raise ValueError(
                f"footnote {quoted(note)} is not in release.toml; correct it or add it"
            )
        return Cell(int(amount) if amount else None, note)

    return cell


def _new_text(text: str) -> str:
    if not text:
        raise ValueError("is empty; write something")
    if len(text) > LONGEST or not text.isprintable() or not shows(text):
        raise ValueError(
            f"{quoted(text)} is longer than {LONGEST} characters or not plain text; correct it"
        )
    return text


# The codes of areas and states stand in many rows; a name stands in one.
_text = lru_cache(maxsize=4096)(_new_text)


def _kind(text: str) -> str:
    if text not in KINDS:
        raise ValueError(f"{quoted(text)} is not one of {', '.join(KINDS)}")
    return text


@lru_cache(maxsize=4096)
def _state(text: str) -> str:
    if not re.fullmatch("([A-Z]{2})?", text):
        raise ValueError(f"{quoted(text)} is not a state; write two capital letters, or nothing")
    return text


def _whole(text: str) -> int:
    if not re.fullmatch("[0-9]{1,4}", text):
        raise ValueError(f"{quoted(text)} is not a whole number; correct it")
    return int(text)


def _index(text: str) -> float:
    if not re.fullmatch(r"[1-9][0-9]{0,5}(\.[0-9]{1,6})?", text):
        raise ValueError(f"{quoted(text)} is not an index; write a number such as 321.943")
    return float(text)
