#!/usr/bin/env bash
# openpyxl 3.1.5 writes a workbook of people and the start of their shift with dates as ISO 8601 has them (its
# iso_dates, the kind of cell that the standard calls "d"). exceljs 4.4.0, xlsx 0.18.5 and read-excel-file 9.3.17
# (npm), openpyxl, python-calamine 0.9.1 and fastexcel 0.21.0 read it. A guess: a date that stands there in full is
# read as it stands, or refused.
# Seen: to exceljs who was hired on March 4, 2019 was hired on July 11, 1905, since it takes the year for a count of
# days, and a shift from 22:00 begins on January 21, 1900. xlsx has no start of a shift, and none in what it writes
# as CSV but "NaN:NaN:Na"; nor has fastexcel, nor Polars 2.1.0 with it, though they stand on the Rust library of
# python-calamine, which has all, as openpyxl has. read-excel-file refuses the times.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check openpyxl==3.1.5 python-calamine==0.9.1 fastexcel==0.21.0 polars==2.1.0 pyarrow==26.0.1
npm install --silent --no-fund --no-audit --prefix "$folder" exceljs@4.4.0 xlsx@0.18.5 read-excel-file@9.3.17 >"$folder/npm.log" 2>&1
cd "$folder"
cat >read.mjs <<'SCRIPT'
import ExcelJS from "exceljs";
import readExcelFile from "read-excel-file/node";
import XLSX from "xlsx";
import { readFileSync } from "node:fs";

const book = new ExcelJS.Workbook();
await book.xlsx.readFile("people.xlsx");
const { Sheets, SheetNames } = XLSX.read(readFileSync("people.xlsx"), { cellDates: true });
const sheet = XLSX.read(readFileSync("people.xlsx")).Sheets[SheetNames[0]];
const refused = await readExcelFile("people.xlsx").then(() => "read", () => "refused");
const rows = {
  exceljs: book.worksheets[0].getRow(2).values.slice(1),
  xlsx: XLSX.utils.sheet_to_json(Sheets[SheetNames[0]], { header: 1 })[1],
  "xlsx as CSV": XLSX.utils.sheet_to_csv(sheet).split("\n")[1].split(","),
  "read-excel-file": refused,
};
console.log(JSON.stringify(rows));
SCRIPT
env/bin/python - <<'EOF'
import json
import os
import subprocess
from datetime import date, time

import fastexcel
import openpyxl
import polars
import python_calamine

book = openpyxl.Workbook()
book.iso_dates = True
for row in (("person", "hired", "shift from"), ("Ana", date(2019, 3, 4), time(22)), ("Bo", date(2021, 6, 7), time(6))):
    book.active.append(row)
book.save("people.xlsx")
node = subprocess.run(["node", "read.mjs"], check=True, capture_output=True, env=os.environ | {"TZ": "UTC"})
rows = json.loads(node.stdout) | {
    "openpyxl": list(openpyxl.load_workbook("people.xlsx").active.values)[1],
    "calamine": python_calamine.load_workbook("people.xlsx").get_sheet_by_index(0).to_python()[1],
    "fastexcel": fastexcel.read_excel("people.xlsx").load_sheet(0).to_polars().row(0),
    "polars": polars.read_excel("people.xlsx").row(0),
}
seen = {name: row if row == "refused" else [str(cell).split("T")[0] for cell in row[1:]] for name, row in rows.items()}
for name, row in seen.items():
    print(f"{name}: {row}")
RIGHT = ["2019-03-04", "22:00:00"]
assert seen == {
    "exceljs": ["1905-07-11", "1900-01-21"],
    "xlsx": ["2019-03-04", "None"],
    "xlsx as CSV": ["2019-03-04", "NaN:NaN:Na"],
    "read-excel-file": "refused",
    "openpyxl": RIGHT,
    "calamine": RIGHT,
    "fastexcel": ["2019-03-04", "None"],
    "polars": ["2019-03-04", "None"],
}
EOF
