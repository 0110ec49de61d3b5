#!/usr/bin/env bash
# dateparser 1.5.0 and python-dateutil 2.9.0. A guess: in "Mar '19", as resumes have it, the number
# behind the apostrophe is a year. Seen: both take it for a day of this year, up to the 31st, so that
# "Dec '31" is a day and "Dec '32" a year. Of "Mar '19 - Jun '21" dateparser makes one date in June
# 2021; dateutil refuses it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check dateparser==1.5.0 python-dateutil==2.9.0.post0
"$folder/env/bin/python" - <<'EOF'
from datetime import datetime

import dateparser
from dateutil.parser import ParserError, parse

TODAY = datetime(2026, 11, 29)
PAST = {"RELATIVE_BASE": TODAY, "PREFER_DATES_FROM": "past"}
EXPECTED = {
    "Mar 2019": ("2019-03", "2019-03"),
    "Mar '19": ("2026-03", "2026-03"),
    "Sep '08": ("2026-09", "2026-09"),
    "Dec '31": ("2025-12", "2026-12"),
    "Dec '32": ("1932-12", "2032-12"),
    "Mar '19 - Jun '21": ("2021-06", None),
}


def read_by_dateutil(text):
    try:
        return f"{parse(text, default=TODAY):%Y-%m}"
    except ParserError:
        return None


def read_by_dateparser(text):
    found = dateparser.parse(text, settings=PAST)
    return found and f"{found:%Y-%m}"


seen = {text: (read_by_dateparser(text), read_by_dateutil(text)) for text in EXPECTED}
print(seen)
assert seen == EXPECTED, seen
EOF
