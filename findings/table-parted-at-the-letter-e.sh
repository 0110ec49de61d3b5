#!/usr/bin/env bash
# A table of people has its columns parted by "|", as programs for staff and pay export them. pandas 3.1.1 is asked to
# find the delimiter (`read_csv` with sep=None), and so are Python's csv.Sniffer, on which it stands, clevercsv 0.8.5
# and DuckDB 2.0.1 (PyPI) and Papa Parse 5.7.1 (npm). A guess: a delimiter is a sign, and never a letter of a word;
# whoever cannot find it refuses, or has one column; and what the Sniffer finds, pandas finds by it.
# Seen: all but pandas find it. pandas shows the Sniffer the first line alone, where "|" is no more than any letter:
# "name|title|years" is parted at the "e" into "nam", "|titl", "|y" and "ars", a table of four columns, without an
# error. A list without a delimiter, names below the heading "name", is parted at the "n".
# With a comma, a semicolon or a tab all is well, so that a trial with one of those shows nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check pandas==3.1.1 clevercsv==0.8.5 duckdb==2.0.1
npm install --silent --no-fund --no-audit --prefix "$folder" papaparse@5.7.1 >"$folder/npm.log"
cd "$folder"
cat >people.csv <<'TABLE'
name|title|years
Ana|Lead, support|3
Cy|Agent, chat|2
Bo|Agent, phone|1
TABLE
node -e '
const { parse } = require("papaparse");
console.log(parse(require("node:fs").readFileSync("people.csv", "utf8")).meta.delimiter);
' >papa
env/bin/python - <<'EOF'
import csv
import io
from pathlib import Path

import clevercsv
import duckdb
import pandas

text = Path("people.csv").read_text(encoding="utf-8")
found = {
    "csv.Sniffer": csv.Sniffer().sniff(text).delimiter,
    "clevercsv": clevercsv.Sniffer().sniff(text).delimiter,
    "DuckDB": duckdb.sql("SELECT Delimiter FROM sniff_csv('people.csv')").fetchall()[0][0],
    "Papa Parse": Path("papa").read_text(encoding="utf-8").strip(),
}
print(found)
assert set(found.values()) == {"|"}


def by_pandas(text: str) -> list[list[object]]:
    table = pandas.read_csv(io.StringIO(text), sep=None, engine="python")
    return [list(table.columns), *([str(cell) for cell in row] for row in table.values.tolist())]


for row in by_pandas(text):
    print("pandas:", row)
assert by_pandas(text)[:2] == [["nam", "|titl", "|y", "ars"], ["Ana|L", "ad, support|3", "nan", "nan"]]
assert csv.Sniffer().sniff(text.splitlines()[0]).delimiter == "e"
one = by_pandas("name\nAna Diaz\nCy Lee\n")
print("pandas, one column:", one)
assert one == [["Unnamed: 0", "ame"], ["A", "a Diaz"], ["Cy Lee", "nan"]]
for sign in ",;\t":
    whole = by_pandas(text.replace(",", "").replace("|", sign))
    assert whole[:2] == [["name", "title", "years"], ["Ana", "Lead support", "3"]]
EOF
