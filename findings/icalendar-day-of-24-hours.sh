#!/usr/bin/env bash
# icalendar 7.3.2. RFC 5545 tells a day (P1D: the same time tomorrow) from 24 hours (PT24H: exactly so
# long). A guess: over the night in which the clocks go back, the two end an hour apart, and a calendar
# that is read and written again says what it said.
# Seen: both end at the same time of the next day, so 24 hours last 25, and PT24H is written as P1D.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check icalendar==7.3.2 tzdata==2026.6
"$folder/env/bin/python" - <<'EOF'
from datetime import UTC

import icalendar

EVENT = """\
BEGIN:VEVENT
UID:shift@example.com
DTSTAMP:20261001T000000Z
DTSTART;TZID=America/New_York:20261031T200000
DURATION:{}
END:VEVENT
""".replace("\n", "\r\n")
EXPECTED = {
    "P1D": ("2026-11-01T20:00:00-05:00", 25.0, "P1D"),
    "PT24H": ("2026-11-01T20:00:00-05:00", 25.0, "P1D"),
}
seen = {}
for duration in EXPECTED:
    event = icalendar.Event.from_ical(EVENT.format(duration))
    lasts = event.end.astimezone(UTC) - event.start.astimezone(UTC)
    written = event["DURATION"].to_ical().decode()
    seen[duration] = (event.end.isoformat(), lasts.total_seconds() / 3600, written)
print(seen)
assert seen == EXPECTED
EOF
