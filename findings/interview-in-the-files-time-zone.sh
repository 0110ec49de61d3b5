#!/usr/bin/env bash
# icalendar 7.3.2, ical 14.3.1, ics 0.7.3, vobject 0.9.9; with npm, ical.js 2.2.1, node-ical 0.27.2 and ts-ics
# 2.4.6. Four calendars have an interview at 9 o'clock on June 7, 2027, each with the time zone that its
# program defined in it, as RFC 5545 wants: the one of Outlook's Eastern Standard Time, one with a name of
# the program's own, EST with a summer time, and Mexico City as it was before its summer time ended. A name
# without a slash before it means the zone in the file (section 3.2.19). A guess: all seven read the zone
# there, so that the hour is the one its program meant.
# Seen: vobject, ical.js and ts-ics do. The other four go by the name where they know one, so that two of
# the interviews are an hour later, a plain "EST" in June among them. Of names that they do not know, ics
# takes 9 o'clock for UTC, Outlook's among them, and node-ical, for one, for the clock of the machine.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check icalendar==7.3.2 ical==14.3.1 ics==0.7.3 vobject==0.9.9 tzdata==2026.6
npm install --silent --no-fund --no-audit --prefix "$folder" ical.js@2.2.1 node-ical@0.27.2 ts-ics@2.4.6 >"$folder/npm.log"
cd "$folder"
cat >read.mjs <<'SCRIPT'
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { convertIcsCalendar } from "ts-ics";

const text = readFileSync("interview.ics", "utf8");
const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent");
const starts = {
  "ical.js": new ICAL.Event(event).startDate.toJSDate(),
  "node-ical": Object.values(nodeIcal.sync.parseICS(text)).find(({ type }) => type === "VEVENT").start,
  "ts-ics": convertIcsCalendar(undefined, text).events[0].start.date,
};
console.log(JSON.stringify(starts));
SCRIPT
env/bin/python - <<'EOF'
import json
import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import icalendar
import ics
import vobject
from ical.calendar_stream import IcsCalendarStream

US, MEXICO = ("BYMONTH=3;BYDAY=2SU", "BYMONTH=11;BYDAY=1SU"), ("BYMONTH=4;BYDAY=1SU", "BYMONTH=10;BYDAY=-1SU")
ZONES = {  # name: winter, summer, their rules, and the hour of 9 o'clock in UTC
    "Eastern Standard Time": ("-0500", "-0400", US, 13),
    "Central Time": ("-0600", "-0500", US, 14),
    "EST": ("-0500", "-0400", US, 13),
    "America/Mexico_City": ("-0600", "-0500", MEXICO, 14),
}


def calendar(name, winter, summer, rules):
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//findings//EN", "BEGIN:VTIMEZONE", f"TZID:{name}"]
    for part, before, after, rule in (("DAYLIGHT", winter, summer, rules[0]), ("STANDARD", summer, winter, rules[1])):
        lines += [f"BEGIN:{part}", "DTSTART:16010101T020000", f"TZOFFSETFROM:{before}", f"TZOFFSETTO:{after}"]
        lines += [f"RRULE:FREQ=YEARLY;{rule}", f"END:{part}"]
    lines += ["END:VTIMEZONE", "BEGIN:VEVENT", "UID:a@example.com", "DTSTAMP:20261101T000000Z", "SUMMARY:Interview"]
    lines += [f"DTSTART;TZID={name}:20270607T090000", f"DTEND;TZID={name}:20270607T100000"]
    return "\r\n".join([*lines, "END:VEVENT", "END:VCALENDAR", ""])


def hours(text):
    Path("interview.ics").write_bytes(text.encode())
    node = subprocess.run(["node", "read.mjs"], check=True, capture_output=True, env=os.environ | {"TZ": "UTC"})
    starts = {
        "icalendar": icalendar.Calendar.from_ical(text).walk("VEVENT")[0].start,
        "ical": IcsCalendarStream.calendar_from_ics(text).events[0].dtstart,
        "ics": min(ics.Calendar(text).events).begin.datetime,
        "vobject": vobject.readOne(text).vevent.dtstart.value,
    }
    starts |= {reader: datetime.fromisoformat(start) for reader, start in json.loads(node.stdout).items()}
    return {reader: start.astimezone(UTC).hour for reader, start in starts.items()}


EXPECTED = {
    "icalendar": [13, 14, 14, 15],
    "ical": [13, 14, 14, 15],
    "ics": [9, 9, 14, 15],
    "vobject": [13, 14, 13, 14],
    "ical.js": [13, 14, 13, 14],
    "node-ical": [13, 9, 14, 15],
    "ts-ics": [13, 14, 13, 14],
}
found = {name: hours(calendar(name, *zone[:3])) for name, zone in ZONES.items()}
seen = {reader: [found[name][reader] for name in ZONES] for reader in EXPECTED}
print("meant", *(f"{name}: {zone[3]}" for name, zone in ZONES.items()), sep=" | ")
for reader, of_zones in seen.items():
    print(reader, of_zones)
assert seen == EXPECTED
EOF
