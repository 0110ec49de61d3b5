#!/usr/bin/env bash
# Five people clock in at 9:03, 9:09, 9:15, 9:21 and 9:27, and their times are rounded to the nearest tenth of an hour,
# six minutes, as payroll may by 29 CFR 785.48(b) in the United States; each is just between two tenths. pandas 3.1.1,
# Polars 2.1.0, PyArrow 26.0.1 and whenever 0.11.0 (PyPI) and date-fns 4.4.0 and temporal-polyfill 1.0.8 (npm) round
# them. A guess: halves go up, so that the five lie six minutes apart as before; or, where a library rounds halves to
# even as Python does, to the even number of minutes, which all five have.
# Seen: Polars, PyArrow, date-fns and Temporal have 9:06, 9:12, 9:18, 9:24 and 9:30. To pandas and whenever it is the
# tenths that must be even: 9:00, 9:12, 9:12, 9:24 and 9:24, so that of two neighbors one gives three minutes away and
# one gets them, and who came six minutes apart came at once or twelve apart. From 9:09 to 17:15 are 8.1 hours by four
# of the six, and 8.0 by two.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check pandas==3.1.1 polars==2.1.0 pyarrow==26.0.1 whenever==0.11.0
npm install --silent --no-fund --no-audit --prefix "$folder" date-fns@4.4.0 temporal-polyfill@1.0.8 >"$folder/npm.log"
cd "$folder"
cat >round.mjs <<'SCRIPT'
import { roundToNearestMinutes } from "date-fns";
import { Temporal } from "temporal-polyfill";

const minutes = process.argv.slice(2).map(Number); // of the day
console.log(JSON.stringify({
  "date-fns": minutes.map((minute) => {
    const rounded = roundToNearestMinutes(new Date(2027, 5, 7, 0, minute), { nearestTo: 6 });
    return rounded.getHours() * 60 + rounded.getMinutes();
  }),
  Temporal: minutes.map((minute) => {
    const time = new Temporal.PlainTime(Math.floor(minute / 60), minute % 60);
    const { hour, minute: rounded } = time.round({ smallestUnit: "minute", roundingIncrement: 6 });
    return hour * 60 + rounded;
  }),
}));
SCRIPT
TZ=UTC env/bin/python - <<'EOF'
import json
import subprocess
from datetime import datetime

import pandas
import polars
import pyarrow
import whenever
from pyarrow import compute

IN = [datetime(2027, 6, 7, 9, minute) for minute in (3, 9, 15, 21, 27)]
times = [*IN, datetime(2027, 6, 7, 17, 15)]


def minutes(rounded) -> list[int]:  # of the day
    return [time.hour * 60 + time.minute for time in rounded]


whole = [whenever.PlainDateTime(time.year, time.month, time.day, time.hour, time.minute) for time in times]
node = subprocess.run(["node", "round.mjs", *map(str, minutes(times))], check=True, capture_output=True)
seen = {
    "pandas": minutes(pandas.Series(times).dt.round("6min")),
    "Polars": minutes(polars.Series(times).dt.round("6m")),
    "PyArrow": minutes(compute.round_temporal(pyarrow.array(times), 6, "minute").to_pylist()),
    "whenever": minutes(time.round("minute", increment=6) for time in whole),
    **json.loads(node.stdout),
}
for name, rounded in seen.items():
    clock = [f"{minute // 60}:{minute % 60:02}" for minute in rounded]
    print(f"{name:9}", *clock, f"from 9:09 to 17:15 {(rounded[-1] - rounded[1]) / 60} hours")
UP = [9 * 60 + minute for minute in (6, 12, 18, 24, 30)] + [17 * 60 + 18]
EVEN = [9 * 60 + minute for minute in (0, 12, 12, 24, 24)] + [17 * 60 + 12]
assert seen == dict.fromkeys(("Polars", "PyArrow", "date-fns", "Temporal"), UP) | dict.fromkeys(("pandas", "whenever"), EVEN)
EOF
