#!/usr/bin/env bash
# recurring-ical-events 3.8.2, ical 14.3.1, ical.js 2.2.1, node-ical 0.27.2 and rrule-temporal 2.2.8; needs
# npm. A check is at 2:30 on four nights in New York, and on the third the clocks go from 2:00 to 3:00;
# another is at 1:30, and its third night has two of those. A guess: the standard settles both, so that
# the libraries agree.
# Seen: for 2:30, RFC 5545 (3.3.10) says first that such a time is left out and not counted, and later that
# it is taken as before the change, so as 3:30. The first two libraries do the latter, node-ical and
# rrule-temporal the former, so that their last check is a day later than the others'. ical.js does
# neither, but has it an hour early; and of two 1:30 it has the second, where the standard has the first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check recurring-ical-events==3.8.2 icalendar==7.3.2 ical==14.3.1 tzdata==2026.6
npm install --silent --no-fund --no-audit --prefix "$folder" ical.js@2.2.1 node-ical@0.27.2 rrule-temporal@2.2.8 >"$folder/npm.log"
cd "$folder"
cat >read.mjs <<'SCRIPT'
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { RRuleTemporal } from "rrule-temporal";

const text = readFileSync("checks.ics", "utf8");
const show = (date) => date.toISOString().slice(5, 16).replace("T", " ");

const whole = new ICAL.Component(ICAL.parse(text));
whole.getAllSubcomponents("vtimezone").forEach((zone) => ICAL.TimezoneService.register(zone));
const byIcalJs = [];
const each = new ICAL.Event(whole.getFirstSubcomponent("vevent")).iterator();
for (let next; (next = each.next()); ) byIcalJs.push(show(next.toJSDate()));

const event = Object.values(nodeIcal.sync.parseICS(text)).find(({ type }) => type === "VEVENT");
const year = { from: new Date("2026-01-01T00:00:00Z"), to: new Date("2027-01-01T00:00:00Z") };
const byNodeIcal = nodeIcal.expandRecurringEvent(event, year).map((one) => show(one.start));

const rruleString = text.match(/^(DTSTART;TZID=America|RRULE:FREQ=DAILY).*$/gm).join("\n");
const byTemporal = new RRuleTemporal({ rruleString }).all().map((one) => show(new Date(one.epochMilliseconds)));
console.log(JSON.stringify({ "ical.js": byIcalJs, "node-ical": byNodeIcal, "rrule-temporal": byTemporal }));
SCRIPT
env/bin/python - <<'EOF'
import json
import subprocess
from datetime import UTC
from pathlib import Path

import icalendar
import recurring_ical_events
from ical.calendar_stream import IcsCalendarStream

CALENDAR = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//findings//EN
BEGIN:VTIMEZONE
TZID:America/New_York
BEGIN:STANDARD
DTSTART:20071104T020000
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20070311T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:check@example.com
DTSTAMP:20260101T000000Z
DTSTART;TZID=America/New_York:{}
DURATION:PT15M
RRULE:FREQ=DAILY;COUNT=4
SUMMARY:Night check
END:VEVENT
END:VCALENDAR
"""


def read(start):
    text = CALENDAR.format(start).replace("\n", "\r\n")
    Path("checks.ics").write_bytes(text.encode())
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between("20260101", "20270101")
    timeline = IcsCalendarStream.calendar_from_ics(text).timeline
    by_node = subprocess.run(["node", "read.mjs"], check=True, capture_output=True, text=True)
    return {
        "recurring-ical-events": [f"{event.start.astimezone(UTC):%m-%d %H:%M}" for event in found],
        "ical": [f"{event.start.astimezone(UTC):%m-%d %H:%M}" for event in timeline],
        **json.loads(by_node.stdout),
    }


# In UTC: 2:30 is 07:30 until the clocks go forward and 06:30 from then on; 1:30 is 05:30, then 06:30.
SPRING = ["03-06 07:30", "03-07 07:30", "03-08 07:30", "03-09 06:30"]
MOVED_ON = ["03-06 07:30", "03-07 07:30", "03-09 06:30", "03-10 06:30"]
FALL = ["10-30 05:30", "10-31 05:30", "11-01 05:30", "11-02 06:30"]
EXPECTED = {
    "20260306T023000": {
        "recurring-ical-events": SPRING,
        "ical": SPRING,
        "ical.js": ["03-06 07:30", "03-07 07:30", "03-08 06:30", "03-09 06:30"],
        "node-ical": MOVED_ON,
        "rrule-temporal": MOVED_ON,
    },
    "20261030T013000": {
        "recurring-ical-events": FALL,
        "ical": FALL,
        "ical.js": ["10-30 05:30", "10-31 05:30", "11-01 06:30", "11-02 06:30"],
        "node-ical": FALL,
        "rrule-temporal": FALL,
    },
}
seen = {start: read(start) for start in EXPECTED}
for start, by_library in seen.items():
    for library, nights in by_library.items():
        print(f"from {start}, {library}, in UTC:", ", ".join(nights))
assert seen == EXPECTED
EOF
