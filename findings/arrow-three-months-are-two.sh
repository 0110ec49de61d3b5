#!/usr/bin/env bash
# arrow 1.4.0. A guess: a date that was moved on by whole months is told to be as many months away.
# Seen: with a granularity it is one month less, for months are counted as 30.5 days and the date is cut
# down: three months are "in 2 months", and "in 3 months" without a granularity. A year and a half is
# "a year and 5 months" from some days, and "a year and 6 months" from others.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check arrow==1.4.0
"$folder/env/bin/python" - <<'EOF'
import arrow

november, march = arrow.get(2026, 11, 29), arrow.get(2026, 3, 1)
PLAIN = {"granularity": "auto"}
MONTHS = {"granularity": "month"}
BOTH = {"granularity": ["year", "month"]}
EXPECTED = [
    (november, 3, PLAIN, "in 3 months"),
    (november, 3, MONTHS, "in 2 months"),
    (november, 12, PLAIN, "in a year"),
    (november, 12, MONTHS, "in 11 months"),
    (november, 18, BOTH, "in a year and 5 months"),
    (march, 18, BOTH, "in a year and 6 months"),
    (march, 3, BOTH, "in 0 years and 3 months"),
]
for day, months, how, told in EXPECTED:
    seen = day.shift(months=months).humanize(day, **how)
    print(f"{day:YYYY-MM-DD} and {months} months, {how['granularity']}: {seen}")
    assert seen == told, (seen, told)
EOF
