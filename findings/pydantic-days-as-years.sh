#!/usr/bin/env bash
# pydantic 2.14.4, msgspec 0.23.0, isodate 0.7.2, pendulum 3.3.0, icalendar 7.3.2, pandas 3.1.1. A
# `timedelta` knows days and seconds, no months or years. A guess: pydantic writes one of 365 days into
# JSON as "P365D", and any reader of ISO 8601 has 365 days again.
# Seen: it writes "P1Y", and 400 days as "P1Y35D". For isodate and pendulum that is a year of the
# calendar, a day longer from June 2027 on; msgspec, which itself writes "P365D", icalendar and pandas
# refuse it. Only up to 364 days does the guess hold. Months are no better: "P12M" is 360 days for
# pydantic, and twelve minutes for pandas.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check pydantic==2.14.4 msgspec==0.23.0 isodate==0.7.2 pendulum==3.3.0 icalendar==7.3.2 pandas==3.1.1
"$folder/env/bin/python" - <<'EOF'
from datetime import timedelta

import icalendar
import isodate
import msgspec
import pandas
import pendulum
from pydantic import TypeAdapter

kind = TypeAdapter(timedelta)


def days(read, text):
    start = pendulum.datetime(2027, 6, 1)
    try:
        return (start + read(text) - start).days
    except (ValueError, msgspec.ValidationError):
        return "refused"


READERS = {
    "pydantic": kind.validate_python,
    "msgspec": lambda text: msgspec.convert(text, timedelta),
    "icalendar": icalendar.vDuration.from_ical,
    "pandas": lambda text: pandas.Timedelta(text).to_pytimedelta(),
    "isodate": isodate.parse_duration,
    "pendulum": pendulum.parse,
}
EXPECTED = {
    364: ("P364D", [364, 364, 364, 364, 364, 364]),
    365: ("P1Y", [365, "refused", "refused", "refused", 366, 366]),
    400: ("P1Y35D", [400, "refused", "refused", "refused", 401, 401]),
}
seen = {}
print("days, written, then read by", *READERS)
for number in EXPECTED:
    text = kind.dump_python(timedelta(days=number), mode="json")
    seen[number] = (text, [days(read, text) for read in READERS.values()])
    print(number, *seen[number])
others = {
    "365 days, written by msgspec": msgspec.to_builtins(timedelta(days=365)),
    "P12M, read by pydantic": kind.validate_python("P12M"),
    "P12M, read by pandas": pandas.Timedelta("P12M").to_pytimedelta(),
}
print(others)
assert seen == EXPECTED
assert list(others.values()) == ["P365D", timedelta(days=360), timedelta(minutes=12)]
EOF
