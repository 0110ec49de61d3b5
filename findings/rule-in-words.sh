#!/usr/bin/env bash
# rrule 2.8.1 and rrule-temporal 2.2.8 (npm), rrule-humanize 0.1.0 and recurrent 0.4.1 (PyPI) say in words when a
# rule of iCalendar takes place, for people who are to agree to it: pay on the last working day of a month, pay on
# its 15th and last, books closed on the day before the last or on the last Friday but one, every second week's
# early shift, and a talk on Mondays at 9:30. A guess: what the words leave out is none of what makes the days.
# Seen: recurrent has all six. By rrule pay comes "every month on weekdays", and the talk is "at 9". By
# rrule-temporal the day before the last is the last, the last Friday but one the last, and of the five shifts of
# every second week is left "every 2 weeks". By rrule-humanize half of the pay, on the 15th, remains, and the books
# close "Every month".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check rrule-humanize==0.1.0 recurrent==0.4.1
npm install --silent --no-fund --no-audit --prefix "$folder" rrule@2.8.1 rrule-temporal@2.2.8 >"$folder/npm.log" 2>&1
cd "$folder"
cat >words.mjs <<'SCRIPT'
import rrule from "rrule";
import { RRuleTemporal } from "rrule-temporal";
import { toText } from "rrule-temporal/totext";

const words = JSON.parse(process.argv[2]).map((rule) => [
  rrule.RRule.fromString(rule).toText(),
  toText(new RRuleTemporal({ rruleString: `DTSTART;TZID=UTC:20270104T093000\nRRULE:${rule}` })),
]);
console.log(JSON.stringify(words));
SCRIPT
env/bin/python - <<'EOF'
import json
import subprocess

import recurrent
import rrule_humanize

MONDAYS_TO_FRIDAYS = "BYDAY=MO,TU,WE,TH,FR"
FIVE_DAYS = "Monday, Tuesday, Wednesday, Thursday and Friday"
EXPECTED = {  # by rrule, rrule-temporal, rrule-humanize, recurrent
    f"FREQ=MONTHLY;{MONDAYS_TO_FRIDAYS};BYSETPOS=-1": (
        "every month on weekdays",
        f"every month on {FIVE_DAYS} on the last instance",
        f"Every month, on {FIVE_DAYS}, on the last occurrence",
        "for the last instance of Mon and Tue and Wed and Thu and Fri of every month",
    ),
    "FREQ=MONTHLY;BYMONTHDAY=15,-1": (
        "every month on the 15th and last",
        "every month on the 15th and last day of the month",
        "Every month, on the 15th",
        "15th and last of every month",
    ),
    "FREQ=MONTHLY;BYMONTHDAY=-2": (
        "every month on the 2nd last",
        "every month on the last day of the month",
        "Every month",
        "2nd to the last of every month",
    ),
    "FREQ=MONTHLY;BYDAY=-2FR": (
        "every month on the 2nd last Friday",
        "every month on last Friday",
        "Every month",
        "2nd to the last Fri of every month",
    ),
    f"FREQ=WEEKLY;INTERVAL=2;{MONDAYS_TO_FRIDAYS}": (
        "every 2 weeks on weekdays",
        "every 2 weeks",
        f"Every 2 weeks, on {FIVE_DAYS}",
        "every other week on weekday",
    ),
    "FREQ=WEEKLY;BYDAY=MO;BYHOUR=9;BYMINUTE=30": (
        "every week on Monday at 9",
        "every week on Monday at 9:30 AM UTC",
        "Every week, on Monday, at 09:00, at minute 30",
        "every Mon at 9:30am",
    ),
}
node = subprocess.run(["node", "words.mjs", json.dumps(list(EXPECTED))], check=True, capture_output=True)
for rule, by_npm in zip(EXPECTED, json.loads(node.stdout), strict=True):
    by_rrule, by_temporal = by_npm
    if "BYHOUR" not in rule:
        by_temporal = by_temporal.replace(" at 9:30 AM UTC", "")  # of where the series begins
    seen = (by_rrule, by_temporal, rrule_humanize.humanize(rule), recurrent.format(f"RRULE:{rule}"))
    print(rule, *seen, sep="\n    ")
    assert seen == EXPECTED[rule]
EOF
