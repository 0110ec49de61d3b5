#!/usr/bin/env bash
# openpyxl 3.1.5 writes a workbook that counts its days from 1904, as those from older Excel for Mac do (date1904, which
# the standard has for each workbook). Ana was hired on March 4, 2019. xlsx 0.18.5, exceljs 4.4.0 and read-excel-file
# 9.3.17 (npm), openpyxl, python-calamine 0.9.1, polars 2.1.0 and xlsx2csv 0.8.6 (PyPI) read it. A guess: the two ways
# to count are so old that all know both; or who does not is four years off, and sees it wherever the date is shown.
# Seen: six have 2019. xlsx knows that the workbook counts from 1904, and shows 2019 as text and as CSV; asked for
# dates (cellDates) it has March 3, 2015, four years and a day early, in the very cell whose text says 2019. Whoever
# looks at the table sees nothing, and what counts her years has four too many.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check openpyxl==3.1.5 python-calamine==0.9.1 polars==2.1.0 fastexcel==0.21.0 xlsx2csv==0.8.6
npm install --silent --no-fund --no-audit --prefix "$folder" xlsx@0.18.5 exceljs@4.4.0 read-excel-file@9.3.17 >"$folder/npm.log"
cd "$folder"
cat >read.cjs <<'EOF'
const excel = require("exceljs");
const { default: readExcelFile } = require("read-excel-file/node");
const xlsx = require("xlsx");

(async () => {
  const { Sheets, Workbook } = xlsx.readFile("staff.xlsx", { cellDates: true });
  const [row] = xlsx.utils.sheet_to_json(Sheets.Staff);
  const [text] = xlsx.utils.sheet_to_json(Sheets.Staff, { raw: false });
  const book = new excel.Workbook();
  await book.xlsx.readFile("staff.xlsx");
  const [{ data }] = await readExcelFile("staff.xlsx");
  console.log(JSON.stringify({
    "xlsx knows of 1904": Workbook.WBProps.date1904,
    "xlsx, as text": text.hired,
    "xlsx, as CSV": xlsx.utils.sheet_to_csv(Sheets.Staff).trim().split(",").at(-1),
    "xlsx, as a date": row.hired.toISOString().slice(0, 10),
    exceljs: book.worksheets[0].getCell("B2").value.toISOString().slice(0, 10),
    "read-excel-file": data[1][1].toISOString().slice(0, 10),
  }));
})();
EOF
env/bin/python - <<'EOF'
import json
import os
import subprocess
from datetime import date

import openpyxl
import polars
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from python_calamine import CalamineWorkbook

book = openpyxl.Workbook()
book.epoch = CALENDAR_MAC_1904
book.active.title = "Staff"
book.active.append(["name", "hired"])
book.active.append(["Ana", date(2019, 3, 4)])
book.active["B2"].number_format = "yyyy-mm-dd"
book.save("staff.xlsx")


def printed(*command: str) -> str:
    zone = {**os.environ, "TZ": "UTC"}
    return subprocess.run(command, check=True, capture_output=True, text=True, env=zone).stdout


calamine = CalamineWorkbook.from_path("staff.xlsx").get_sheet_by_index(0).to_python()
seen = {
    **json.loads(printed("node", "read.cjs")),
    "openpyxl": f"{openpyxl.load_workbook('staff.xlsx').active['B2'].value:%Y-%m-%d}",
    "python-calamine": str(calamine[1][1]),
    "polars": str(polars.read_excel("staff.xlsx")["hired"][0])[:10],
    "xlsx2csv": printed("env/bin/xlsx2csv", "staff.xlsx").strip().split(",")[-1],
}
for name, hired in seen.items():
    print(f"{name:20} {hired}")
assert seen.pop("xlsx knows of 1904") is True
assert seen.pop("xlsx, as a date") == "2015-03-03"
assert set(seen.values()) == {"2019-03-04"}
EOF
