#!/usr/bin/env bash
# pyreadstat 1.3.7 writes a survey of callers into a file of SPSS: how satisfied they were, from 1 to 5, and 9 for "no
# answer", which the file declares as missing, as survey programs do. pandas 3.1.1, pyreadstat, polars-readstat 0.25.0,
# readstat-arrow 2026.10.20.0, svy-io 0.7.1 and pyspssio 0.6.0 (PyPI) and sav-reader 2.0.8 (npm) read it. A guess: what
# the file itself calls missing is missing to all seven, above all to the one that stands on the library of SPSS itself.
# Seen: to five it is, and callers are satisfied by 4 on average. To pyspssio, which brings that library, and to
# sav-reader who gave no answer was satisfied by nine of five, so that the average is 5.67, better than the best. Both
# know that the 9 is missing, and say so beside the table.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check pyreadstat==1.3.7 pandas==3.1.1 polars-readstat==0.25.0 readstat-arrow==2026.10.20.0 svy-io==0.7.1 pyspssio==0.6.0
npm install --silent --no-fund --no-audit --prefix "$folder" sav-reader@2.0.8 >"$folder/npm.log"
cd "$folder"
cat >read.cjs <<'SCRIPT'
const { readFileSync } = require("node:fs");
const { SavBufferReader } = require("sav-reader");

(async () => {
  const reader = new SavBufferReader(readFileSync("callers.sav"));
  await reader.open();
  const ratings = (await reader.readAllRows()).map((row) => row.satisfied);
  console.log(JSON.stringify([ratings, reader.meta.sysvars[0].missing]));
})();
SCRIPT
env/bin/python - <<'EOF'
import json
import subprocess
from statistics import mean

import pandas
import polars_readstat
import pyreadstat
import pyspssio
import readstat_arrow
import svy_io

NAME, COLUMN = "callers.sav", "satisfied"
callers = pandas.DataFrame({COLUMN: [5.0, 4.0, 4.0, 3.0, 9.0, 9.0]})
pyreadstat.write_sav(callers, NAME, missing_ranges={COLUMN: [9]}, variable_value_labels={COLUMN: {9: "no answer"}})
by_spss, beside = pyspssio.read_sav(NAME)
node = subprocess.run(["node", "read.cjs"], check=True, capture_output=True)
by_npm, declared = json.loads(node.stdout)
ratings = {
    "pandas": pandas.read_spss(NAME, convert_categoricals=False)[COLUMN].dropna(),
    "pyreadstat": pyreadstat.read_sav(NAME)[0][COLUMN].dropna(),
    "polars-readstat": polars_readstat.scan_readstat(NAME).collect()[COLUMN].drop_nulls(),
    "readstat-arrow": readstat_arrow.read_sav(NAME)[0][COLUMN].drop_null().to_pylist(),
    "svy-io": svy_io.read_sav(NAME)[0][COLUMN].drop_nulls(),
    "pyspssio": by_spss[COLUMN].dropna(),
    "sav-reader": by_npm,
}
seen = {name: round(mean(values), 2) for name, values in ratings.items()}
for name, average in seen.items():
    print(f"{name:15} {average}")
print("declared as missing:", beside["var_missing_values"][COLUMN], declared)
RIGHT = ("pandas", "pyreadstat", "polars-readstat", "readstat-arrow", "svy-io")
assert seen == dict.fromkeys(RIGHT, 4) | dict.fromkeys(("pyspssio", "sav-reader"), 5.67)
assert beside["var_missing_values"][COLUMN] == {"values": [9]}
assert declared == 9
EOF
