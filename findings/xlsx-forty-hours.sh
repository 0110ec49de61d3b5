#!/usr/bin/env bash
# pandas 3.1.1, polars 2.1.0 (with XlsxWriter 3.3.1 and fastexcel 0.21.0), openpyxl 3.1.5. A week of 40
# hours (`timedelta`) and a shift that starts at nine (`time`) go into a workbook. A guess: they are shown
# there as 40:00 and 9:00, and the library that wrote them has both again.
# Seen: only with openpyxl. pandas writes the week as days, in a format without decimals, so that a person
# sees "2", and the start as text; polars writes the week as 1.67, and reads the start as a time of the
# last day of 1899. Asked for a duration, polars gives none, without an error, so the week is lost.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check pandas==3.1.1 polars==2.1.0 xlsxwriter==3.3.1 fastexcel==0.21.0 openpyxl==3.1.5
cd "$folder"
env/bin/python - <<'EOF'
from datetime import time, timedelta

import openpyxl
import pandas
import polars

week, start = timedelta(hours=40), time(9)
book = openpyxl.Workbook()
book.active.append(["week", "start"])
book.active.append([week, start])
book.save("openpyxl.xlsx")
pandas.DataFrame({"week": [week], "start": [start]}).to_excel("pandas.xlsx", index=False)
polars.DataFrame({"week": [week], "start": [start]}).write_excel("polars.xlsx")


def by_openpyxl(name):
    return [cell.value for cell in openpyxl.load_workbook(name).active[2]]


EXPECTED = {
    "openpyxl": (["[hh]:mm:ss", "h:mm:ss"], ["1 day, 16:00:00", "09:00:00"], ["timedelta", "time"]),
    "pandas": (["0", "General"], ["1.67", "09:00:00"], ["float", "str"]),
    "polars": (["General", "hh:mm:ss;@"], ["1.67", "1899-12-31 09:00:00"], ["float", "datetime"]),
}
READ = {
    "openpyxl": by_openpyxl,
    "pandas": lambda name: pandas.read_excel(name).astype(object).iloc[0].tolist(),
    "polars": lambda name: list(polars.read_excel(name).row(0)),
}
seen = {}
for library, read in READ.items():
    name = f"{library}.xlsx"
    shown = [cell.number_format for cell in openpyxl.load_workbook(name).active[2]]
    values = read(name)
    texts = [str(round(value, 2)) if isinstance(value, float) else str(value) for value in values]
    seen[library] = (shown, texts, [type(value).__name__ for value in values])
    print(library, *seen[library])
asked = polars.read_excel("polars.xlsx", schema_overrides={"week": polars.Duration})["week"]
print("a duration, asked for:", asked.to_list())
assert seen == EXPECTED
assert asked.to_list() == [None]
EOF
