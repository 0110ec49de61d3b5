#!/usr/bin/env bash
# date-fns 4.4.0, moment 2.31.0, luxon 3.7.2, dayjs 1.11.23 and temporal-polyfill 1.0.8 (npm); python-dateutil
# 2.9.0.post0, pendulum 3.3.0 and whenever 0.11.0 (PyPI) count how long somebody has been with an employer: from
# August 31, 2026 to February 28, 2027 in months, and from February 29, 2028 to February 28, 2029 in months and
# in years. All eight put six months after that August 31 and a year after that February 29 on the day on which
# is counted. A guess: so all count six months, and twelve, and one year; at the least, whoever counts twelve
# months counts a year.
# Seen: to date-fns the second are 12 months and 0 years, and in words "12 months" or "1 year", by which of its
# functions is asked. Temporal, what JavaScript is to have, counts five months and eleven, and pendulum six and
# eleven: benefits that begin after half a year, or a year, begin a day later by them than by the other five.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check python-dateutil==2.9.0.post0 pendulum==3.3.0 whenever==0.11.0
npm install --silent --no-fund --no-audit --prefix "$folder" date-fns@4.4.0 moment@2.31.0 luxon@3.7.2 dayjs@1.11.23 temporal-polyfill@1.0.8 >"$folder/npm.log"
cd "$folder"
cat >read.mjs <<'SCRIPT'
import * as fns from "date-fns";
import dayjs from "dayjs";
import { DateTime } from "luxon";
import moment from "moment";
import { Temporal } from "temporal-polyfill";

const DAYS = [["2026-08-31", "2027-02-28", { months: 6 }], ["2028-02-29", "2029-02-28", { years: 1 }]];
const local = (day) => new Date(`${day}T00:00`);
const iso = DateTime.fromISO;
const count = {
  "date-fns": (a, b) => [fns.differenceInMonths(local(b), local(a)), fns.differenceInYears(local(b), local(a))],
  moment: (a, b) => [moment(b).diff(a, "months"), moment(b).diff(a, "years")],
  luxon: (a, b) => ["months", "years"].map((unit) => Math.floor(iso(b).diff(iso(a), unit)[unit])),
  dayjs: (a, b) => [dayjs(b).diff(a, "month"), dayjs(b).diff(a, "year")],
  Temporal: (a, b) => ["months", "years"].map((unit) => Temporal.PlainDate.from(a).until(b, { largestUnit: unit })[unit]),
};
const added = DAYS.map(([a, , span]) => [
  fns.format(fns.add(local(a), span), "yyyy-MM-dd"),
  moment(a).add(span).format("YYYY-MM-DD"),
  iso(a).plus(span).toISODate(),
  dayjs(a).add(Object.values(span)[0], Object.keys(span)[0]).format("YYYY-MM-DD"),
  Temporal.PlainDate.from(a).add(span).toString(),
]);
const [start, end] = DAYS[1].map(local);
const words = [fns.formatDuration(fns.intervalToDuration({ start, end })), fns.formatDistanceStrict(start, end)];
const counts = Object.entries(count).map(([name, by]) => [name, DAYS.flatMap(([a, b]) => by(a, b))]);
console.log(JSON.stringify({ added, words, counts: Object.fromEntries(counts) }));
SCRIPT
env/bin/python - <<'EOF'
import json
import os
import subprocess
from datetime import date

import pendulum
import whenever
from dateutil.relativedelta import relativedelta

DAYS = [((2026, 8, 31), (2027, 2, 28), {"months": 6}), ((2028, 2, 29), (2029, 2, 28), {"years": 1})]
run = subprocess.run(["node", "read.mjs"], check=True, capture_output=True, env=os.environ | {"TZ": "UTC"})
found = json.loads(run.stdout)
added, counts = found["added"], found["counts"] | {"dateutil": [], "pendulum": [], "whenever": []}
for (first, last, span), sums in zip(DAYS, added, strict=True):
    delta = relativedelta(date(*last), date(*first))
    counts["dateutil"] += [12 * delta.years + delta.months, delta.years]
    passed = pendulum.date(*first).diff(pendulum.date(*last))
    counts["pendulum"] += [passed.in_months(), passed.in_years()]
    begun, today = whenever.Date(*first), whenever.Date(*last)
    counts["whenever"] += [int(today.since(begun, total=unit)) for unit in ("months", "years")]
    sums += [str(date(*first) + relativedelta(**span)), str(pendulum.date(*first).add(**span)), str(begun.add(**span))]
print("added:", added)
print("months and years of each:", counts)
print("date-fns in words:", found["words"])
assert added == [["2027-02-28"] * 8, ["2029-02-28"] * 8]
assert counts == dict.fromkeys(counts, [6, 0, 12, 1]) | {
    "date-fns": [6, 0, 12, 0],
    "Temporal": [5, 0, 11, 0],
    "pendulum": [6, 0, 11, 0],
}
assert found["words"] == ["12 months", "1 year"]
EOF
