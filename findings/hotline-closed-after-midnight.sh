#!/usr/bin/env bash
# opening-hours-py 2.1.4 and transporthours 0.0.4 (PyPI), and opening_hours 3.15.0 (npm) read hours in the form of
# OpenStreetMap, here those of a hotline at night. A guess: "Mo-Th 22:00-06:00; Fr 22:00-04:00" is open in five
# nights, 38 hours a week; and "Sa-Su off" after "Mo-Fr 22:00-06:00" only says what is so without it.
# Seen: a rule after a semicolon takes the place of all that falls on its days, and so of the rest of the night
# before. To opening-hours-py and opening_hours six hours of Thursday's night are gone in the first, and six of
# Friday's in the second: agents sit there while callers are told that nobody does. With a comma for the semicolon,
# or without the "off", the nights are whole. The form's own page has it so; transporthours reads whole nights,
# and nothing where the comma is.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check opening-hours-py==2.1.4 transporthours==0.0.4
npm install --silent --no-fund --no-audit --prefix "$folder" opening_hours@3.15.0 >"$folder/npm.log"
cd "$folder"
cat >open.mjs <<'SCRIPT'
import OpeningHours from "opening_hours";

const [first, last] = [new Date("2026-11-30T12:00"), new Date("2026-12-07T12:00")];
const hours = JSON.parse(process.argv[2]).map((text) =>
  new OpeningHours(text, { address: { country_code: "us" } })
    .getOpenIntervals(first, last)
    .map(([from, to]) => [from.getTime() / 1000, to.getTime() / 1000]),
);
console.log(JSON.stringify(hours));
SCRIPT
env/bin/python - <<'EOF'
import json
import os
import subprocess
from datetime import UTC, datetime

from opening_hours import OpeningHours
from transporthours.main import Main as Route

FIRST, LAST = datetime(2026, 11, 30, 12), datetime(2026, 12, 7, 12)
NIGHTS = ["Mon 22-06", "Tue 22-06", "Wed 22-06", "Thu 22-06"]
EXPECTED = {
    "Mo-Th 22:00-06:00; Fr 22:00-04:00": (32, [*NIGHTS[:3], "Thu 22-00", "Fri 22-04"]),
    "Mo-Th 22:00-06:00, Fr 22:00-04:00": (38, [*NIGHTS, "Fri 22-04"]),
    "Mo-Fr 22:00-06:00; Sa-Su off": (34, [*NIGHTS, "Fri 22-00"]),
    "Mo-Fr 22:00-06:00": (40, [*NIGHTS, "Fri 22-06"]),
}
in_utc = os.environ | {"TZ": "UTC"}
node = subprocess.run(["node", "open.mjs", json.dumps(list(EXPECTED))], check=True, capture_output=True, env=in_utc)
by_npm = [
    [[datetime.fromtimestamp(time, UTC).replace(tzinfo=None) for time in span] for span in spans]
    for spans in json.loads(node.stdout)
]
for (text, expected), npm in zip(EXPECTED.items(), by_npm, strict=True):
    spans = OpeningHours(text).intervals(FIRST, LAST)
    by_pypi = [[start, end] for start, end, state, *_ in spans if str(state) == "open"]
    assert by_pypi == npm, (by_pypi, npm)
    length = sum((end - start).total_seconds() for start, end in npm) / 3600
    nights = [f"{start:%a %H}-{end:%H}" for start, end in npm]
    print(f"{text}: {length:g} hours, {', '.join(nights)}")
    assert (length, nights) == expected
    whole = Route().tagsToHoursObject({"type": "route", "route": "bus", "opening_hours": text})["opens"]
    print("    transporthours:", whole)
    if "," in text:  # which it does not know
        assert whole == "invalid"
    else:
        assert whole["th"] == ["22:00-06:00"]
        assert whole["fr"] == ["22:00-04:00" if "04:00" in text else "22:00-06:00"]
EOF
