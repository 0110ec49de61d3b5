#!/usr/bin/env bash
# recurring-ical-events 3.8.2, ical.js 2.2.1, node-ical 0.27.2 and ical 14.3.1, which tell when a series of
# meetings takes place; needs npm. From the second of four on, a meeting is at three, under a new name: one
# more event says so, with RANGE=THISANDFUTURE, for that day and all that follow (RFC 5545). A guess: the
# four libraries give the same four meetings, in UTC as in local time.
# Seen: the first two move the last three. node-ical and ical move the second only, so that the others stay
# at nine, under the old name. Where the times are in UTC, ical has five meetings: the second is at nine
# and at three, and that is so without the RANGE too.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check recurring-ical-events==3.8.2 icalendar==7.3.2 ical==14.3.1
npm install --silent --no-fund --no-audit --prefix "$folder" ical.js@2.2.1 node-ical@0.27.2 >"$folder/npm.log"
cd "$folder"
cat >read.mjs <<'SCRIPT'
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import nodeIcal from "node-ical";

const text = readFileSync("huddle.ics", "utf8");
const show = (start, summary) => `${start.toISOString().slice(5, 16).replace("T", " ")} ${summary}`;

const whole = new ICAL.Component(ICAL.parse(text));
whole.getAllSubcomponents("vtimezone").forEach((zone) => ICAL.TimezoneService.register(zone));
const series = new ICAL.Event(whole.getFirstSubcomponent("vevent"));
const byIcalJs = [];
for (let next, each = series.iterator(); (next = each.next()); ) {
  const { item, startDate } = series.getOccurrenceDetails(next);
  byIcalJs.push(show(startDate.toJSDate(), item.summary));
}

const event = Object.values(nodeIcal.sync.parseICS(text)).find(({ type }) => type === "VEVENT");
const span = { from: new Date("2026-12-01T00:00:00Z"), to: new Date("2027-01-01T00:00:00Z") };
const byNodeIcal = nodeIcal.expandRecurringEvent(event, span).map((one) => show(one.start, one.summary));
console.log(JSON.stringify({ "ical.js": byIcalJs, "node-ical": byNodeIcal }));
SCRIPT
env/bin/python - <<'EOF'
import json
import subprocess
from datetime import UTC
from pathlib import Path

import icalendar
import recurring_ical_events
from ical.calendar_stream import IcsCalendarStream

LONDON = """\
BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:STANDARD
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19970330T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
END:DAYLIGHT
END:VTIMEZONE
"""
CALENDAR = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//findings//EN
{zone}BEGIN:VEVENT
UID:huddle@example.com
DTSTAMP:20261101T000000Z
DTSTART{of}:20261207T090000{z}
DTEND{of}:20261207T100000{z}
RRULE:FREQ=WEEKLY;COUNT=4
SUMMARY:Huddle
END:VEVENT
BEGIN:VEVENT
UID:huddle@example.com
RECURRENCE-ID{range}{of}:20261214T090000{z}
SEQUENCE:1
DTSTAMP:20261102T000000Z
DTSTART{of}:20261214T150000{z}
DTEND{of}:20261214T160000{z}
SUMMARY:Review
END:VEVENT
END:VCALENDAR
"""


def show(start, summary):
    return f"{start.astimezone(UTC):%m-%d %H:%M} {summary}"


def read(text):
    Path("huddle.ics").write_bytes(text.encode())
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between("20261201", "20270101")
    timeline = IcsCalendarStream.calendar_from_ics(text).timeline
    by_node = subprocess.run(["node", "read.mjs"], check=True, capture_output=True, text=True)
    return {
        "recurring-ical-events": [show(event.start, event["SUMMARY"]) for event in found],
        **json.loads(by_node.stdout),
        "ical": [show(event.start, event.summary) for event in timeline],
    }


MOVED = ["12-07 09:00 Huddle", "12-14 15:00 Review", "12-21 15:00 Review", "12-28 15:00 Review"]
ONCE = ["12-07 09:00 Huddle", "12-14 15:00 Review", "12-21 09:00 Huddle", "12-28 09:00 Huddle"]
BOTH = sorted([*ONCE, "12-14 09:00 Huddle"])
FOR_GOOD = {"recurring-ical-events": MOVED, "ical.js": MOVED, "node-ical": ONCE, "ical": ONCE}
EXPECTED = {
    "local, for good": FOR_GOOD,
    "UTC, for good": FOR_GOOD | {"ical": BOTH},
    "local, once": dict.fromkeys(FOR_GOOD, ONCE),
    "UTC, once": dict.fromkeys(FOR_GOOD, ONCE) | {"ical": BOTH},
}
seen = {}
for case in EXPECTED:
    times, how = case.split(", ")
    zone = (LONDON, ";TZID=Europe/London", "") if times == "local" else ("", "", "Z")
    moved = ";RANGE=THISANDFUTURE" if how == "for good" else ""
    text = CALENDAR.format(zone=zone[0], of=zone[1], z=zone[2], range=moved)
    seen[case] = read(text.replace("\n", "\r\n"))
    for library, meetings in seen[case].items():
        print(f"{case}, {library}:", "; ".join(meetings))
assert seen == EXPECTED
EOF
