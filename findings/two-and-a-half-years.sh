#!/usr/bin/env bash
# pint 0.25.3, timelength 3.0.4 and parsedatetime 2.6 read durations, word2number 1.1 numbers. A guess:
# "2 1/2 years" and "two and a half years" are 30 months, as "2.5 years" are, or they are refused, and
# "three to five years" are not eight.
# Seen: none of the four finds 30 months. pint multiplies, so "2 1/2 years" are one year, and "1 1/2 hours"
# half an hour. timelength takes the half alone, and of "a year and a half" the year alone; it calls that a
# success, and puts the rest into a list of what was invalid. parsedatetime takes two years, or finds
# nothing. Of a range, both take the end, and word2number the sum: "three to five" is eight, and "no one
# for two years" is three.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check pint==0.25.3 timelength==3.0.4 parsedatetime==2.6 word2number==1.1
"$folder/env/bin/python" - <<'EOF'
from datetime import datetime, timedelta

import parsedatetime
import pint
from timelength import TimeLength
from word2number import w2n

START, YEAR = datetime(2027, 1, 1), timedelta(days=365.25)


def by_timelength(text):
    result = TimeLength(text).result
    return timedelta(seconds=result.seconds) / YEAR if result.success else None


def by_parsedatetime(text):
    end, found = parsedatetime.Calendar().parseDT(text, START)
    return (end - START) / YEAR if found else None


READERS = {
    "pint": lambda text: pint.Quantity(text).m_as("years"),
    "timelength": by_timelength,
    "parsedatetime": by_parsedatetime,
    "word2number": w2n.word_to_num,
}
EXPECTED = {
    "2.5 years": [2.5, 2.5, 2.5, "refused"],
    "2 1/2 years": [1, 0.5, 2, "refused"],
    "two and a half years": ["refused", 0.5, None, 2],
    "a year and a half": ["refused", 1, 1, "refused"],
    "three to five years": ["refused", 5, 5, 8],
    "no one for two years": ["refused", 2, 2, 3],
}
seen = {}
print("text, years by", *READERS)
for text in EXPECTED:
    seen[text] = []
    for read in READERS.values():
        try:
            years = read(text)
            seen[text].append(None if years is None else round(years, 1))
        except (ValueError, pint.UndefinedUnitError):
            seen[text].append("refused")
    print(text, seen[text])
half = pint.Quantity("1 1/2 hours")
print("1 1/2 hours by pint:", half)
assert seen == EXPECTED
assert half == pint.Quantity(30, "minutes")
EOF
