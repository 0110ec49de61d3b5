#!/usr/bin/env bash
# ical.js 2.2.1 and icalendar 7.3.2; needs npm. Both know jCal (RFC 7265), the JSON of iCalendar, where a
# property with several values has them one after the other: ["freebusy", {}, "period", first, second].
# A guess: what ical.js writes there is read by icalendar as it was, or refused.
# Seen: only the first busy time and the first resource are left, without an error, so that the second
# time looks free. Dates of a recurrence and categories, written the same way, all come through, and
# icalendar reads both busy times where it is given iCalendar.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check icalendar==7.3.2
npm install --silent --no-fund --no-audit --prefix "$folder" ical.js@2.2.1 >"$folder/npm.log"
cd "$folder"
sed 's/$/\r/' >week.ics <<'CALENDAR'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//findings//EN
BEGIN:VEVENT
UID:class@example.com
DTSTAMP:20261101T000000Z
DTSTART:20261207T140000Z
RDATE:20261209T140000Z,20261211T140000Z
EXDATE:20261214T140000Z,20261216T140000Z
CATEGORIES:Training,Phone
RESOURCES:Headset,Projector
SUMMARY:Class
END:VEVENT
BEGIN:VFREEBUSY
UID:busy@example.com
DTSTAMP:20261101T000000Z
DTSTART:20261207T000000Z
DTEND:20261208T000000Z
FREEBUSY:20261207T140000Z/PT1H,20261207T190000Z/PT2H
END:VFREEBUSY
END:VCALENDAR
CALENDAR
cat >write.mjs <<'SCRIPT'
import { readFileSync, writeFileSync } from "node:fs";
import ICAL from "ical.js";

const read = ICAL.parse(readFileSync("week.ics", "utf8"));
writeFileSync("week.json", JSON.stringify(read));
writeFileSync("again.ics", ICAL.stringify(read));
SCRIPT
node write.mjs
env/bin/python - <<'EOF'
import json
from pathlib import Path

import icalendar

NAMES = ("RDATE", "EXDATE", "CATEGORIES", "RESOURCES", "FREEBUSY")


def values(text):
    lines = [line.partition(":") for line in text.splitlines()]
    return {name: [value for key, _, value in lines if key == name] for name in NAMES}


of_week = json.loads(Path("week.json").read_text())
written = {name: len(values) for part in of_week[2] for name, _, _, *values in part[1]}
again = Path("again.ics").read_text()
by_jcal = values(icalendar.Calendar.from_jcal(of_week).to_ical().decode())
by_lines = values(icalendar.Calendar.from_ical(again).to_ical().decode())

EXPECTED = {
    "RDATE": ["20261209T140000Z,20261211T140000Z"],
    "EXDATE": ["20261214T140000Z,20261216T140000Z"],
    "CATEGORIES": ["Training,Phone"],
    "RESOURCES": ["Headset"],
    "FREEBUSY": ["20261207T140000Z/PT1H"],
}
for name in NAMES:
    print(name, "written:", written[name.lower()], "read:", by_jcal[name])
print("from iCalendar:", by_lines["FREEBUSY"])
assert {written[name.lower()] for name in NAMES} == {2}
assert by_jcal == EXPECTED
assert ",".join(by_lines["FREEBUSY"]) == "20261207T140000Z/PT1H,20261207T190000Z/PT2H"
EOF
