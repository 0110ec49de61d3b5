#!/usr/bin/env bash
# python-dateutil 2.9.0.post0 and ical 14.3.1; with npm, rrule 2.8.1, rrule-rust 3.1.1, rrule-temporal 2.2.8 and
# ical.js 2.2.1 say on which days a rule of iCalendar falls. Three pay days: on the 15th, or on the working day
# before it (the positions of RFC 5545, which the RFC shows for the last working day); twice a month, written as
# a yearly rule; and on the 31st or the last day (what RFC 7529 added). A guess: in such rules the readers agree,
# and one that does not know RFC 7529 refuses it, for the word is not in RFC 5545.
# Seen: by ical.js pay comes on up to three days running, and the yearly rule pays once a year where all others
# pay each month. Of the 31st, one follows RFC 7529 and two refuse; ical, rrule-rust and ical.js pay nothing in
# five months of the year, without a word.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check python-dateutil==2.9.0.post0 ical==14.3.1
npm install --silent --no-fund --no-audit --prefix "$folder" rrule@2.8.1 rrule-rust@3.1.1 rrule-temporal@2.2.8 ical.js@2.2.1 >"$folder/npm.log"
cd "$folder"
cat >read.mjs <<'SCRIPT'
import ICAL from "ical.js";
import rrule from "rrule";
import { RRuleSet } from "rrule-rust";
import { RRuleTemporal } from "rrule-temporal";

const byIcalJs = (start, rule) => {
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromString(start));
  return Array.from({ length: 4 }, () => String(iterator.next()));
};
const read = {
  rrule: (lines) => rrule.rrulestr(lines).all().map((day) => day.toISOString()),
  "rrule-rust": (lines) => RRuleSet.fromString(lines).all().map(String),
  "rrule-temporal": (lines) => new RRuleTemporal({ rruleString: lines }).all().map(String),
  "ical.js": (_, start, rule) => byIcalJs(start, rule),
};
const found = JSON.parse(process.argv[2]).map(([start, rule]) => {
  const lines = `DTSTART:${start.replace(/[-:]/g, "")}Z\nRRULE:${rule}`;
  const days = Object.entries(read).map(([name, by]) => {
    try {
      return [name, by(lines, start, rule).map((day) => day.replace(/-/g, "").slice(4, 8))];
    } catch {
      return [name, "refused"];
    }
  });
  return Object.fromEntries(days);
});
console.log(JSON.stringify(found));
SCRIPT
env/bin/python - <<'EOF'
import json
import subprocess
from datetime import datetime

from dateutil.rrule import rrulestr
from ical.calendar_stream import IcsCalendarStream

RULES = [
    ("2026-11-13T09:00:00", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYMONTHDAY=13,14,15;BYSETPOS=-1;COUNT=4"),
    ("2026-12-15T09:00:00", "FREQ=YEARLY;BYMONTHDAY=15,-1;COUNT=4"),
    ("2026-10-31T09:00:00", "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;COUNT=4"),
]


def by_dateutil(start, rule):
    try:
        return [f"{day:%m%d}" for day in rrulestr(rule, dtstart=datetime.fromisoformat(start))]
    except ValueError:
        return "refused"


def by_ical(start, rule):
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//findings//EN", "BEGIN:VEVENT", "UID:a@example.com"]
    lines += ["DTSTAMP:20261001T000000Z", f"DTSTART:{datetime.fromisoformat(start):%Y%m%dT%H%M%S}", "DURATION:PT1H"]
    lines += [f"RRULE:{rule}", "END:VEVENT", "END:VCALENDAR", ""]
    calendar = IcsCalendarStream.calendar_from_ics("\r\n".join(lines))
    return [f"{event.dtstart:%m%d}" for event in calendar.timeline]


WORKING_DAY, EACH_MONTH = ["1113", "1215", "0115", "0215"], ["1215", "1231", "0115", "0131"]
LONG_MONTHS = ["1031", "1231", "0131", "0331"]
EXPECTED = {
    "dateutil": [WORKING_DAY, EACH_MONTH, "refused"],
    "ical": [WORKING_DAY, EACH_MONTH, LONG_MONTHS],
    "rrule": [WORKING_DAY, EACH_MONTH, "refused"],
    "rrule-rust": [WORKING_DAY, EACH_MONTH, LONG_MONTHS],
    "rrule-temporal": [WORKING_DAY, EACH_MONTH, ["1031", "1130", "1231", "0131"]],
    "ical.js": [["1113", "1214", "1215", "0113"], ["1215", "1231", "1215", "1231"], LONG_MONTHS],
}
run = subprocess.run(["node", "read.mjs", json.dumps(RULES)], check=True, capture_output=True)
found = json.loads(run.stdout)
for of_rule, (start, rule) in zip(found, RULES, strict=True):
    of_rule |= {"dateutil": by_dateutil(start, rule), "ical": by_ical(start, rule)}
seen = {reader: [of_rule[reader] for of_rule in found] for reader in EXPECTED}
for reader, of_rules in seen.items():
    print(reader, of_rules)
assert seen == EXPECTED
EOF
