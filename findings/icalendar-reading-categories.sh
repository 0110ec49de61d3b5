#!/usr/bin/env bash
# icalendar 7.3.2, read back by ical 14.3.1. A guess: to ask an event for its categories changes nothing.
# Seen: where there were none, the list that one gets is stored in the event, which is no longer equal to
# its copy and is written with a line "CATEGORIES:". The other library reads that line as one category
# with an empty name. RFC 5545 has a line only for categories that are there; to ask for `comments`,
# `contacts` or `links`, which are lists too, adds none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check icalendar==7.3.2 ical==14.3.1
"$folder/env/bin/python" - <<'EOF'
import icalendar
from ical.calendar_stream import IcsCalendarStream

CALENDAR = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//findings//EN
BEGIN:VEVENT
UID:review@example.com
DTSTAMP:20261101T000000Z
DTSTART;VALUE=DATE:20261207
SUMMARY:Review
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")
EXPECTED = {
    "comments": (True, [], []),
    "contacts": (True, [], []),
    "links": (True, [], []),
    "categories": (False, ["CATEGORIES:"], [""]),
}
seen = {}
for name in EXPECTED:
    calendar, copy = (icalendar.Calendar.from_ical(CALENDAR) for _ in range(2))
    assert list(getattr(calendar.events[0], name)) == []
    written = calendar.to_ical().decode()
    added = [line for line in written.splitlines() if line not in CALENDAR.splitlines()]
    read = IcsCalendarStream.calendar_from_ics(written).events[0].categories
    seen[name] = (calendar.events[0] == copy.events[0], added, read)
print(seen)
assert seen == EXPECTED
EOF
