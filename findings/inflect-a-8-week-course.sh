#!/usr/bin/env bash
# inflect 7.6.0. A guess: its a() puts the article that is spoken before a word, numbers included. Seen:
# before digits it is always "a": "a 8-week course", "a 11-month plan", "a 18th", though "an eight-week
# course" is right; of abbreviations that are spelled out some have it ("an NPS survey") and some not
# ("a SLA", "a FAQ"); and "an UX role" is spoken like "an umbrella".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check inflect==7.6.0
"$folder/env/bin/python" - <<'EOF'
import inflect

EXPECTED = [
    "an eight-week course",
    "a 8-week course",
    "a 11-month plan",
    "a 80-hour course",
    "a 18th",
    "an NPS survey",
    "an HR manager",
    "a SLA",
    "a FAQ page",
    "an UX role",
]
engine = inflect.engine()
seen = [engine.a(told.partition(" ")[2]) for told in EXPECTED]
print(seen)
assert seen == EXPECTED, seen
EOF
