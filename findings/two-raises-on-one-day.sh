#!/usr/bin/env bash
# DuckDB 2.0.1, pandas 3.1.1, Polars 2.1.0 and PyArrow 26.0.1 join each shift to the pay that holds on its day, the
# last row of pay on or before it (an "as of" join). Ana has two rows of June 1: a raise for all, and her
# promotion, entered after it. A guess: one of the two is taken, the same by all four; at the least, one library
# takes the same for each shift, however many there are.
# Seen: pandas, Polars and PyArrow take the later row, $21. DuckDB takes the earlier one, $20, where fewer than 64
# shifts are asked about, and the later from the 64th on: what a worker is paid goes by how many others are in the
# table, and a trial with a few rows shows the other answer.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check duckdb==2.0.1 pandas==3.1.1 polars==2.1.0 pyarrow==26.0.1
"$folder/env/bin/python" - <<'EOF'
from datetime import datetime, timedelta

import duckdb
import pandas
import polars
import pyarrow

pay = pyarrow.table(
    {
        "person": ["Ana", "Ana", "Ana"],
        "day": [datetime(2026, 1, 5), datetime(2026, 6, 1), datetime(2026, 6, 1)],
        "pay": [18, 20, 21],
    }
)
FAR_BACK = -timedelta(days=9999) // timedelta(microseconds=1)


def paid_by_each(count: int) -> dict[str, set[int]]:
    days = [datetime(2026, 7, 6) + timedelta(days=number % 5) for number in range(count)]
    shifts = pyarrow.table({"person": ["Ana"] * count, "day": sorted(days)})
    merged = pandas.merge_asof(shifts.to_pandas(), pay.to_pandas(), on="day", by="person")
    left, right = (polars.from_arrow(table) for table in (shifts, pay))
    joined = left.join_asof(right, on="day", by="person", check_sortedness=False)
    arrow = shifts.join_asof(pay, on="day", by="person", tolerance=FAR_BACK)
    asof = duckdb.sql("SELECT pay FROM shifts ASOF JOIN pay USING (person, day)").fetchall()
    return {
        "pandas": set(merged["pay"]),
        "polars": set(joined["pay"]),
        "pyarrow": set(arrow["pay"].to_pylist()),
        "duckdb": {amount for (amount,) in asof},
    }


LATER = {"pandas": {21}, "polars": {21}, "pyarrow": {21}, "duckdb": {21}}
for count in (1, 2, 63, 64, 65, 5000):
    seen = paid_by_each(count)
    print(count, "shifts:", seen)
    assert seen == (LATER if count >= 64 else LATER | {"duckdb": {20}})
EOF
