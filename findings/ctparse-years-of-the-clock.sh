#!/usr/bin/env bash
# ctparse 0.3.6. It finds times, spans of time and how long something lasts. A guess: "two years" is as
# long as it says, as "six months" is, and "40 hours a week" are 40 hours.
# Seen: its durations end at months. "two years" is two o'clock in the morning, "3-5 years" go from three
# to five o'clock, and 40 hours and a week are added up, to 208 hours.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check ctparse==0.3.6
"$folder/env/bin/python" - <<'EOF'
from datetime import datetime

from ctparse import ctparse

EXPECTED = {
    "six months": ("Duration", "6 months"),
    "18 months": ("Duration", "18 months"),
    "two years": ("Time", "2026-06-16 02:00"),
    "3-5 years": ("Interval", "2026-06-16 03:00 - 2026-06-16 05:00"),
    "40 hours": ("Duration", "40 hours"),
    "40 hours a week": ("Duration", "208 hours"),
}
noon = datetime(2026, 6, 15, 12)
seen = {}
for text in EXPECTED:
    found = ctparse(text, ts=noon, timeout=0).resolution  # 0: as long as it takes
    seen[text] = (type(found).__name__, str(found).replace(" (X/X)", ""))
print(seen)
assert seen == EXPECTED
EOF
