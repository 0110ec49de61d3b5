#!/usr/bin/env bash
# Ana works 38 hours in one week and 46 in the next, four weeks from Monday, November 30, 2026, and is paid for two
# weeks at a time. pandas 3.1.1, Polars 2.1.0, DuckDB 2.0.1 and PyArrow 26.0.1 add up the table by two weeks ("2W",
# "2w", INTERVAL 2 WEEKS, two of the unit week). A guess: a period has two weeks and begins on a Monday, with the first
# week in the table or counted from a Monday far back, by all four the same; and a row of an earlier week leaves what
# others add up to.
# Seen: DuckDB and PyArrow have 84 hours twice, eight of them over 80. Polars counts from another Monday, so that its
# periods begin a week off theirs: 38, 84 and 46, with four hours over 80. pandas has that too, for its first period is
# the first week alone; but with a shift of the week before in the table it has 84 twice, and the other three stay.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check pandas==3.1.1 polars==2.1.0 duckdb==2.0.1 pyarrow==26.0.1
"$folder/env/bin/python" - <<'EOF'
from datetime import date, timedelta

import duckdb
import pandas
import polars
import pyarrow
from pyarrow import compute

MONDAY = date(2026, 11, 30)
ANA = [(MONDAY + timedelta(weeks=week), hours) for week, hours in enumerate((38, 46, 38, 46))]


def periods(rows: list[tuple[date, int]]) -> dict[str, list[int]]:
    days, hours = map(list, zip(*rows, strict=True))
    frame = polars.DataFrame({"day": days, "hours": hours})
    as_pandas = pandas.DataFrame({"day": pandas.to_datetime(days), "hours": hours})
    table = pyarrow.table({"day": compute.floor_temporal(pyarrow.array(days), multiple=2, unit="week"), "hours": hours})
    by_duckdb = duckdb.execute("SELECT sum(hours)::INT FROM frame GROUP BY time_bucket(INTERVAL 2 WEEKS, day) ORDER BY min(day)")
    return {
        "pandas": as_pandas.resample("2W", on="day")["hours"].sum().tolist(),
        "Polars": frame.group_by_dynamic("day", every="2w").agg(polars.col("hours").sum())["hours"].to_list(),
        "DuckDB": [row[0] for row in by_duckdb.fetchall()],
        "PyArrow": table.group_by("day").aggregate([("hours", "sum")]).sort_by("day")["hours_sum"].to_pylist(),
    }


alone = periods(ANA)
with_earlier = periods([(MONDAY - timedelta(days=5), 0), *ANA])
for name in alone:
    print(f"{name:8} {alone[name]}, and with a shift of the week before {with_earlier[name]}")
TWICE, THREE = [84, 84], [38, 84, 46]
assert alone == {"pandas": THREE, "Polars": THREE, "DuckDB": TWICE, "PyArrow": TWICE}
assert with_earlier == {"Polars": THREE} | dict.fromkeys(("pandas", "DuckDB", "PyArrow"), [0, *TWICE])
EOF
