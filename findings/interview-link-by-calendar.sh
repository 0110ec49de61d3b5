#!/usr/bin/env bash
# calendar-link 0.3.0 (PyPI, January 2026) and calendar-link 2.11.5 (npm) make the links by which people put an
# event into their calendars, and a file for it; icalendar 7.3.2 and ical.js 2.2.1 read the file. An interview
# is at 9 o'clock in Chicago, given as a time that knows its zone, and an orientation takes all of June 7 and 8.
# A guess: whatever link people click, the interview is at the same hour, and both libraries read the file.
# Seen: the links of the Python package to Google, Yahoo and AOL say 9 o'clock UTC, which is 4 in the morning in
# Chicago; its other links and its file mean 9 there. Its orientation is no day to these three, but begins on
# June 6 at 7 p.m. in Chicago. Of the npm package the link to Outlook has the clock of the machine that made it
# and no zone, so 2 p.m. from a server on UTC; and the file of its orientation, where a date does not say that it
# is one, is refused by ical.js, and read by icalendar.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check calendar-link==0.3.0 icalendar==7.3.2 tzdata==2026.6
npm install --silent --no-fund --no-audit --prefix "$folder" calendar-link@2.11.5 ical.js@2.2.1 >"$folder/npm.log"
cd "$folder"
cat >by_npm.mjs <<'SCRIPT'
import * as link from "calendar-link";

const services = ["google", "yahoo", "aol", "outlook", "ics"];
const events = [
  { title: "Interview", start: "2027-06-07 09:00:00 -0500", end: "2027-06-07 10:00:00 -0500" },
  { title: "Orientation", start: "2027-06-07", end: "2027-06-09", allDay: true },
];
console.log(JSON.stringify(events.map((event) => services.map((name) => [name, link[name](event)]))));
SCRIPT
cat >read.mjs <<'SCRIPT'
import ICAL from "ical.js";

const event = new ICAL.Component(ICAL.parse(process.argv[2])).getFirstSubcomponent("vevent");
console.log(event.getFirstPropertyValue("dtstart").toString());
SCRIPT
env/bin/python - <<'EOF'
import json
import os
import re
import subprocess
from datetime import UTC, datetime
from urllib.parse import unquote
from zoneinfo import ZoneInfo

import icalendar
from calendar_link import CalendarEvent, CalendarGenerator

CHICAGO = ZoneInfo("America/Chicago")
START = re.compile(r"(?:dates|st|startdt|start)=([-\dT:]+(?:Z|[-+]\d\d:\d\d)?)")


def node(*arguments):
    server = os.environ | {"TZ": "UTC"}
    run = subprocess.run(["node", *arguments], capture_output=True, text=True, env=server)
    return run.stdout if run.returncode == 0 else "refused"


def start(text):
    """As the link or the file says it, in UTC where it says its zone."""
    if "BEGIN:VCALENDAR" in text:
        found = icalendar.Calendar.from_ical(text[text.index("BEGIN") :]).walk("VEVENT")[0].start
    else:
        said = START.search(text)[1]
        found = datetime.fromisoformat(said) if "T" in said else said
    knows_zone = isinstance(found, datetime) and found.tzinfo
    return found.astimezone(UTC).strftime("%dT%H") if knows_zone else str(found)


day = [datetime(2027, 6, number, tzinfo=CHICAGO) for number in (7, 9)]
interview = CalendarEvent("Interview", day[0].replace(hour=9), day[0].replace(hour=10), timezone="America/Chicago")
orientation = CalendarEvent("Orientation", *day, all_day=True, timezone="America/Chicago")
by_python = [list(CalendarGenerator().generate_all_links(event).items()) for event in (interview, orientation)]
by_npm = [[[name, unquote(link)] for name, link in event] for event in json.loads(node("by_npm.mjs"))]
seen = {}
for package, events in (("PyPI", by_python), ("npm", by_npm)):
    for event, links in zip(("interview", "orientation"), events, strict=True):
        seen[package, event] = {name: start(unquote(link)) for name, link in links if name != "office365"}
        file = links[-1][1]
        seen[package, event]["ical.js"] = node("read.mjs", file[file.index("BEGIN") :]).strip()
        print(package, event, seen[package, event])
RIGHT = {"google": "07T14", "yahoo": "07T14", "aol": "07T14", "outlook": "07T14", "ics": "07T14"}
DAYS = {"google": "20270607", "yahoo": "20270607", "aol": "20270607", "ics": "2027-06-07"}
UTC_HOURS = {"google": "07T09", "yahoo": "07T09", "aol": "07T09"}
UTC_DAYS = {"google": "07T00", "yahoo": "07T00", "aol": "07T00"}
assert seen == {
    ("PyPI", "interview"): RIGHT | UTC_HOURS | {"apple": "07T14", "ical.js": "2027-06-07T09:00:00"},
    ("PyPI", "orientation"): DAYS | UTC_DAYS | {"apple": "07T05", "outlook": "07T05", "ical.js": "2027-06-07"},
    ("npm", "interview"): RIGHT | {"outlook": "2027-06-07 14:00:00", "ical.js": "2027-06-07T14:00:00Z"},
    ("npm", "orientation"): DAYS | {"outlook": "2027-06-07 00:00:00", "ical.js": "refused"},
}
EOF
