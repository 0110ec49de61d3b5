#!/usr/bin/env bash
# duckdb 2.0.1, polars 2.1.0 and pandas 3.1.1, asked to find the dates in a CSV table of people, as an
# American payroll writes them: "06/07/2026" is June 7. A guess: three libraries of which none is told the
# order have June 7 or say that they cannot know, and what one person's date is does not depend on others.
# Seen: DuckDB and Polars have July 6, pandas June 7. When somebody joins who was hired on 12/25/2025,
# DuckDB moves the others to June 7 and March 4, by months, and Polars has text for all of them; pandas
# stays. With 25/12/2025 instead, DuckDB and Polars stay with July 6, and pandas has text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check duckdb==2.0.1 polars==2.1.0 pandas==3.1.1
cd "$folder"
env/bin/python -W ignore - <<'EOF'
from pathlib import Path

import duckdb
import pandas
import polars


def read(dates):
    rows = [f"person {number},{date}" for number, date in enumerate(dates)]
    Path("people.csv").write_text("\n".join(["name,hired", *rows, ""]))
    hired = {
        "duckdb": [row[0] for row in duckdb.sql("SELECT hired FROM 'people.csv'").fetchall()],
        "polars": polars.read_csv("people.csv", try_parse_dates=True)["hired"].to_list(),
        "pandas": pandas.read_csv("people.csv", parse_dates=["hired"])["hired"].to_list(),
    }
    return {library: [str(date)[:10] for date in dates] for library, dates in hired.items()}


TWO = ["06/07/2026", "03/04/2026"]
JUNE, JULY = ["2026-06-07", "2026-03-04"], ["2026-07-06", "2026-04-03"]
EXPECTED = {
    "": {"duckdb": JULY, "polars": JULY, "pandas": JUNE},
    "12/25/2025": {
        "duckdb": [*JUNE, "2025-12-25"],
        "polars": [*TWO, "12/25/2025"],
        "pandas": [*JUNE, "2025-12-25"],
    },
    "25/12/2025": {
        "duckdb": [*JULY, "2025-12-25"],
        "polars": [*JULY, "2025-12-25"],
        "pandas": [*TWO, "25/12/2025"],
    },
}
seen = {joins: read([*TWO, *filter(None, [joins])]) for joins in EXPECTED}
for joins, libraries in seen.items():
    for library, dates in libraries.items():
        print(f"{joins or 'nobody'} joins, {library}:", *dates)
assert seen == EXPECTED
EOF
