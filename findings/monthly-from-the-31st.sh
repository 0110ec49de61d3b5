#!/usr/bin/env bash
# pandas 3.1.1, duckdb 2.0.1, polars 2.1.0, pendulum 3.3.0; luxon 3.7.2, which needs npm. Somebody is paid
# once a month, first on January 31, 2027: each library makes the days in steps of one month. A guess:
# they are January 31, February 28, March 31, April 30 and so on, as each library has them when it is
# asked for the day two or three months after the first.
# Seen: polars, pendulum and luxon do that. pandas and DuckDB go from one day to the next: after February
# all are on the 28th, for good, though two months on from January 31 is March 31 for both. Who asks for
# half a year in steps of a month, and in steps of two, gets days of March and May that differ.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check pandas==3.1.1 duckdb==2.0.1 polars==2.1.0 pendulum==3.3.0
npm install --prefix "$folder" --silent --no-audit --no-fund --ignore-scripts luxon@3.7.2 >/dev/null
cd "$folder"
cat >luxon.cjs <<'EOF'
const { DateTime, Interval } = require("luxon");

const year = Interval.fromISO("2027-01-31/2027-08-01", { zone: "utc" });
const days = (months) => year.splitBy({ months }).map(({ start }) => start.toISODate().slice(5));
console.log(JSON.stringify([days(1), days(2)]));
EOF
env/bin/python - <<'EOF'
import json
import subprocess
from datetime import date

import duckdb
import pandas
import pendulum
import polars

FIRST, LAST = date(2027, 1, 31), date(2027, 7, 31)


def by_pandas(months):
    return pandas.date_range(FIRST, LAST, freq=pandas.DateOffset(months=months))


def by_duckdb(months):
    step = f"to_months({months})"
    days = f"SELECT unnest(generate_series(DATE '{FIRST}', DATE '{LAST}', {step}))"
    return [row[0] for row in duckdb.sql(days).fetchall()]


def by_polars(months):
    return polars.date_range(FIRST, LAST, f"{months}mo", eager=True)


def by_pendulum(months):
    return pendulum.interval(pendulum.instance(FIRST), pendulum.instance(LAST)).range("months", months)


on = [pandas.Timestamp(FIRST) + pandas.DateOffset(months=2)]
on += duckdb.sql(f"SELECT DATE '{FIRST}' + to_months(2)").fetchall()[0]
print("two months on, for pandas and DuckDB:", *(f"{day:%m-%d}" for day in on))
assert [f"{day:%m-%d}" for day in on] == ["03-31", "03-31"]
seen = {
    read.__name__[3:]: [[f"{day:%m-%d}" for day in read(months)] for months in (1, 2)]
    for read in (by_pandas, by_duckdb, by_polars, by_pendulum)
}
seen["luxon"] = json.loads(subprocess.check_output(["node", "luxon.cjs"]))
STAY = ["01-31", "02-28", "03-28", "04-28", "05-28", "06-28", "07-28"]
GUESS = ["01-31", "02-28", "03-31", "04-30", "05-31", "06-30", "07-31"]
for library, (by_month, by_two) in seen.items():
    print(f"{library}:", *by_month, "- by two:", *by_two)
    assert by_month == (STAY if library in ("pandas", "duckdb") else GUESS)
    assert by_two == GUESS[::2]
EOF
