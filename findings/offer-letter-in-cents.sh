#!/usr/bin/env bash
# num2words 0.5.14 writes amounts in words, as offer letters have them beside the figures. Two people's pay comes
# out of a CSV file by four readers: the csv module, DuckDB 2.0.1, pandas 3.1.1 and Polars 2.1.0. A guess: 38500
# dollars are thirty-eight thousand five hundred dollars, whoever has read them.
# Seen: a whole number is cents, while a text or a number with a fraction is dollars. So by DuckDB, pandas and
# Polars the letter says "three hundred and eighty-five dollars" a year and "twenty-one cents" an hour, and by the
# csv module what was meant. As soon as one more person is paid $19.50, the column has fractions, and all letters
# are right: a trial with such a row shows nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check num2words==0.5.14 duckdb==2.0.1 pandas==3.1.1 polars==2.1.0
cd "$folder"
env/bin/python - <<'EOF'
import csv
from pathlib import Path

import duckdb
import pandas
import polars
from num2words import num2words

PAID = "person,pay\nAna,38500\nBo,21\n"
IN_DOLLARS = ["thirty-eight thousand, five hundred dollars, zero cents", "twenty-one dollars, zero cents"]
IN_CENTS = ["three hundred and eighty-five dollars, zero cents", "zero dollars, twenty-one cents"]
READERS = {
    "csv": lambda path: [row["pay"] for row in csv.DictReader(path.open())],
    "duckdb": lambda path: [pay for _, pay in duckdb.read_csv(str(path)).fetchall()],
    "pandas": lambda path: pandas.read_csv(path)["pay"].tolist(),
    "polars": lambda path: polars.read_csv(path)["pay"].to_list(),
}


def letters(name: str, text: str) -> list[str]:
    path = Path("people.csv")
    path.write_text(text, encoding="utf-8")
    return [num2words(pay, to="currency", currency="USD") for pay in READERS[name](path)]


for name in READERS:
    two, three = letters(name, PAID), letters(name, PAID + "Cy,19.50\n")
    print(f"{name}: {two}, and with a third person: {three}")
    assert two == (IN_DOLLARS if name == "csv" else IN_CENTS)
    assert three == [*IN_DOLLARS, "nineteen dollars, fifty cents"]
EOF
