#!/usr/bin/env bash
# ical 14.3.1 and icalendar 7.3.2. A comma parts the categories of an event, and `\,` stands for a comma
# within one. A guess: "Phone, chat" comes back from a file as it went in, whoever wrote it.
# Seen: ical escapes the comma when it writes, and when it reads, parts the category there all the same:
# "Phone\" (with the backslash) and " chat". Its own file, read and written again, has one category more.
# The comma in a summary or a place is read well, and icalendar reads both files well.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check ical==14.3.1 icalendar==7.3.2
"$folder/env/bin/python" - <<'EOF'
from datetime import date

import icalendar
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event


def by_ical(text):
    event = IcsCalendarStream.calendar_from_ics(text).events[0]
    return event.summary, event.location, event.categories


def by_icalendar(text):
    event = icalendar.Calendar.from_ical(text).events[0]
    return str(event["SUMMARY"]), str(event["LOCATION"]), [str(one) for one in event.categories]


day, what = date(2026, 12, 7), {"summary": "Review, part 1", "location": "Tulsa, OK"}
ours = Calendar()
ours.events.append(Event(start=day, end=date(2026, 12, 8), categories=["Phone, chat"], **what))
written = {"ical": IcsCalendarStream.calendar_to_ics(ours)}
theirs = icalendar.Calendar.new(prodid="-//example//findings//EN")
theirs.add_component(icalendar.Event.new(start=day, categories=["Phone, chat"], **what))
written["icalendar"] = theirs.to_ical().decode()
again = IcsCalendarStream.calendar_to_ics(IcsCalendarStream.calendar_from_ics(written["ical"]))

good = ("Review, part 1", "Tulsa, OK", ["Phone, chat"])
parted = ("Review, part 1", "Tulsa, OK", ["Phone\\", " chat"])
EXPECTED = {
    "ical": ("CATEGORIES:Phone\\, chat", parted, good),
    "icalendar": ("CATEGORIES:Phone\\, chat", parted, good),
}
seen = {}
for writer, text in written.items():
    line = next(line for line in text.splitlines() if line.startswith("CATEGORIES"))
    seen[writer] = (line, by_ical(text), by_icalendar(text))
print(seen)
rewritten = by_icalendar(again)[2]
print(rewritten)
assert seen == EXPECTED
assert rewritten == parted[2]
EOF
