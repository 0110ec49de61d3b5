#!/usr/bin/env bash
# Six lines of a posting for a support job, and none has a date, only "Monday to Friday". dateparser 1.5.0 (its search,
# told that it is English), parsedatetime 2.6 and datefinder 1.0.0 (PyPI) and chrono-node 2.10.3 and compromise-dates
# 3.9.0 (npm) look for dates in them on November 30, 2026, as one does to find by when to apply. A guess: "24/7" is no
# day to who reads American dates, whose months end at 12, and a share or a count is none either.
# Seen: datefinder finds none, and compromise-dates the weekdays alone. dateparser finds eight: it takes "24/7" for July
# 24, "1st and 2nd" for January 2, "80/20" for a day of 1980, "80% of" for November 30, 1980, "one of 10-12 in the" for
# January 10, 2012, "9-5" for September 5, and "We" for last Wednesday. parsedatetime has "10-12" and "9-5" as days of
# next year, and "24/7" and "80/20" as dates too. chrono-node has July 24, four months gone, and no other of these.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check dateparser==1.5.0 parsedatetime==2.6 datefinder==1.0.0 python-dateutil==2.9.0.post0 regex==2026.11.19
npm install --silent --no-fund --no-audit --prefix "$folder" chrono-node@2.10.3 compromise@14.17.0 compromise-dates@3.9.0 >"$folder/npm.log"
cd "$folder"
cat >find.mjs <<'SCRIPT'
import * as chrono from "chrono-node";
import nlp from "compromise";
import dates from "compromise-dates";

nlp.plugin(dates);
const lines = JSON.parse(process.argv[2]);
const today = new Date(2026, 10, 30, 8);
const pad = (number) => String(number).padStart(2, "0");
const day = (result) => `${result.start.get("year")}-${pad(result.start.get("month"))}-${pad(result.start.get("day"))}`;
console.log(JSON.stringify({
  "chrono-node": lines.map((line) => chrono.parse(line, today).map((result) => [result.text, day(result)])),
  "compromise-dates": lines.map((line) => nlp(line).dates({ today: "2026-11-30" }).json().map(({ text }) => [text, ""])),
}));
SCRIPT
TZ=UTC env/bin/python - <<'EOF'
import json
import subprocess
import warnings
from datetime import datetime

import datefinder
import parsedatetime
from dateparser.search import search_dates

warnings.simplefilter("ignore")
TODAY = datetime(2026, 11, 30, 8)
LINES = [
    "We are there for our customers 24/7.",
    "You give 1st and 2nd level support.",
    "Our service level is 80/20.",
    "You answer 80% of calls.",
    "You are one of 10-12 in the team.",
    "Hours: 9-5, Monday to Friday.",
]
calendar = parsedatetime.Calendar()


def by_dateparser(line: str) -> list[list[str]]:
    found = search_dates(line, languages=["en"], settings={"RELATIVE_BASE": TODAY}) or []
    return [[text, f"{day:%Y-%m-%d}"] for text, day in found]


def by_parsedatetime(line: str) -> list[list[str]]:
    return [[text, f"{day:%Y-%m-%d}"] for day, _, _, _, text in calendar.nlp(line, TODAY) or []]


node = subprocess.run(["node", "find.mjs", json.dumps(LINES)], check=True, capture_output=True)
seen = {
    "dateparser": [by_dateparser(line) for line in LINES],
    "parsedatetime": [by_parsedatetime(line) for line in LINES],
    "datefinder": [[["", f"{day:%Y-%m-%d}"] for day in datefinder.find_dates(line, base_date=TODAY)] for line in LINES],
    **json.loads(node.stdout),
}
for name, found in seen.items():
    print(name, *(f"{text} = {day}" for line in found for text, day in line), sep="\n    ")
assert [found for line in seen["dateparser"] for found in line] == [
    ["We", "2026-11-25"],
    ["24/7", "2026-07-24"],
    ["1st and 2nd", "2026-01-02"],
    ["80/20", "1980-11-20"],
    ["80% of", "1980-11-30"],
    ["one of 10-12 in the", "2012-01-10"],
    ["9-5, Monday", "2026-09-05"],
    ["Friday", "2026-11-27"],
]
by_text = {text: day for line in seen["parsedatetime"] for text, day in line}
assert set(by_text) == {"24/7", "80/20", "10-12", "9-5", "Monday", "Friday"}
assert (by_text["10-12"], by_text["9-5"]) == ("2027-10-12", "2027-09-05")
assert not any(seen["datefinder"])
assert seen["chrono-node"] == [[["24/7", "2026-07-24"]], [], [], [], [], [["Monday to Friday", "2026-11-30"]]]
assert seen["compromise-dates"][:5] == [[], [], [], [], []]
EOF
