#!/usr/bin/env bash
# odfdo 3.27.3 writes a table of hours, worked and paid, in OpenDocument. Three days of Ana's are equal, 8 and 8, and
# stand there once with how often they are repeated, and so do the two cells of each day, as the standard lets
# whoever writes such a file do. A guess: whoever reads it gives three days of 8 hours, worked and paid; and a reader
# gives what it gave before somebody installed another one.
# Seen: odfdo, pandas 3.1.1 with odfpy 1.4.1, python-calamine 0.9.1, xlsx 0.18.5 (npm) and pyexcel-ods3 0.6.1 give
# three. pyexcel-ods 0.6.0 gives one day, so that Ana worked 8 hours for 24, and tablib 3.10.0 one day with nothing
# paid for it. Where both of pyexcel are installed, each is answered for by the other: who asks pyexcel-ods3 gets one
# day, and who asks pyexcel-ods three.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check odfdo==3.27.3 pandas==3.1.1 odfpy==1.4.1 python-calamine==0.9.1 tablib==3.10.0
npm install --silent --no-fund --no-audit --prefix "$folder" xlsx@0.18.5 >"$folder/npm.log"
cd "$folder"
cat >read.mjs <<'SCRIPT'
import { readFileSync } from "node:fs";
import XLSX from "xlsx";

const { Sheets } = XLSX.read(readFileSync("hours.ods"));
console.log(JSON.stringify(XLSX.utils.sheet_to_json(Sheets.Hours, { header: 1 })));
SCRIPT
env/bin/python - <<'EOF'
import json
import subprocess
from pathlib import Path

import odfdo
import pandas
import python_calamine
import tablib


def row(*cells: odfdo.Cell, repeated: int | None = None) -> odfdo.Row:
    made = odfdo.Row(repeated=repeated)
    for cell in cells:
        made.append_cell(cell)
    return made


table = odfdo.Table("Hours")
table.append_row(row(odfdo.Cell("person"), odfdo.Cell("worked"), odfdo.Cell("paid")))
table.append_row(row(odfdo.Cell("Ana"), odfdo.Cell(8, repeated=2), repeated=3))
table.append_row(row(odfdo.Cell("Bo"), odfdo.Cell(4), odfdo.Cell(6)))
document = odfdo.Document("spreadsheet")
document.body.clear()
document.body.append(table)
document.save("hours.ods")
node = subprocess.run(["node", "read.mjs"], check=True, capture_output=True)
rows = {
    "odfdo": odfdo.Document("hours.ods").body.get_table(0).get_values()[1:],
    "pandas": pandas.read_excel("hours.ods", engine="odf").values.tolist(),
    "calamine": python_calamine.load_workbook("hours.ods").get_sheet_by_index(0).to_python()[1:],
    "xlsx": json.loads(node.stdout)[1:],
    "tablib": list(tablib.Dataset().load(Path("hours.ods").read_bytes(), format="ods")),
}
seen = {name: [tuple(line) for line in lines] for name, lines in rows.items()}
for name, lines in seen.items():
    print(name, *lines)
THREE = [("Ana", 8, 8)] * 3 + [("Bo", 4, 6)]
assert seen == dict.fromkeys(("odfdo", "pandas", "calamine", "xlsx"), THREE) | {"tablib": [("Ana", 8, ""), ("Bo", 4, 6)]}
EOF
"${PYTHON:-python3}" -m venv pyexcel
days_by() {  # of Ana's, by a package of pyexcel
    pyexcel/bin/python -c "import $1; print($1.get_data('hours.ods')['Hours'].count(['Ana', 8, 8]))"
}
pyexcel/bin/python -m pip install -qq --disable-pip-version-check pyexcel-ods==0.6.0 pyexcel-io==0.6.8 lml==0.2.0
seen="pyexcel-ods alone: $(days_by pyexcel_ods)"
pyexcel/bin/python -m pip install -qq --disable-pip-version-check pyexcel-ods3==0.6.1 pyexcel-ezodf==0.3.4
seen+="; with pyexcel-ods3: $(days_by pyexcel_ods), and by that one $(days_by pyexcel_ods3)"
pyexcel/bin/python -m pip uninstall -qq --yes pyexcel-ods
seen+="; pyexcel-ods3 alone: $(days_by pyexcel_ods3)"
echo "$seen"
test "$seen" = "pyexcel-ods alone: 1; with pyexcel-ods3: 3, and by that one 1; pyexcel-ods3 alone: 3"
