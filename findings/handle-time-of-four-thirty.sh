#!/usr/bin/env bash
# The report of a phone queue has an average handle time of "04:30", four minutes and a half. Eleven libraries are to
# make a span of time of the text: Django 5.2.19, Django REST framework 3.18.3, pytimeparse 1.1.10, timelength 3.0.4,
# agate 1.14.2, pydantic 2.14.4, DuckDB 2.0.1, pandas 3.1.1 and msgspec 0.23.0 (PyPI), and moment 2.31.0 and
# parse-duration 2.1.9 (npm). A guess: a text of two numbers is the same span to those that take it, minutes and
# seconds as for a call, since a span is no time of the day; and who cannot know refuses it.
# Seen: the first five have 4 minutes 30. pydantic, DuckDB and moment have 4 hours 30, sixty times as much, though
# "00:04:30" is the same to all three as to the five. pandas and msgspec refuse it. To parse-duration it is four
# milliseconds and thirty microseconds. A form made with Django takes "04:30" for a call, and the model of pydantic
# behind it for half a shift; planned by that, sixty times the staff is needed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check Django==5.2.19 djangorestframework==3.18.3 pytimeparse==1.1.10 timelength==3.0.4 agate==1.14.2 pydantic==2.14.4 duckdb==2.0.1 pandas==3.1.1 msgspec==0.23.0
npm install --silent --no-fund --no-audit --prefix "$folder" moment@2.31.0 parse-duration@2.1.9 >"$folder/npm.log"
cd "$folder"
cat >read.mjs <<'SCRIPT'
import moment from "moment";
import parse from "parse-duration";

const text = process.argv[2];
console.log(JSON.stringify({ moment: moment.duration(text).asSeconds(), "parse-duration": Number((parse(text) / 1000).toFixed(6)) }));
SCRIPT
env/bin/python - <<'EOF'
import json
import subprocess
from datetime import timedelta

import agate
import duckdb
import msgspec
import pandas
import pytimeparse
from django.conf import settings
from django.utils.dateparse import parse_duration
from pydantic import TypeAdapter
from rest_framework.fields import DurationField
from timelength import TimeLength

settings.configure()
READERS = {
    "Django": lambda text: parse_duration(text).total_seconds(),
    "Django REST": lambda text: DurationField().to_internal_value(text).total_seconds(),
    "pytimeparse": pytimeparse.parse,
    "timelength": lambda text: TimeLength(text).result.seconds,
    "agate": lambda text: agate.TimeDelta().cast(text).total_seconds(),
    "pydantic": lambda text: TypeAdapter(timedelta).validate_python(text).total_seconds(),
    "DuckDB": lambda text: duckdb.execute("SELECT epoch(?::INTERVAL)", [text]).fetchone()[0],
    "pandas": lambda text: pandas.to_timedelta(text).total_seconds(),
    "msgspec": lambda text: msgspec.convert(text, timedelta).total_seconds(),
}


def seconds_by_all(text: str) -> dict[str, float | None]:
    seconds = {}
    for name, reader in READERS.items():
        try:
            seconds[name] = reader(text)
        except ValueError:  # of msgspec too
            seconds[name] = None
    node = subprocess.run(["node", "read.mjs", text], check=True, capture_output=True)
    return seconds | json.loads(node.stdout)


seen = seconds_by_all("04:30")
for name, seconds in seen.items():
    print(f"{name:15}", "refused" if seconds is None else f"{seconds} seconds")
CALL, SHIFT = 4 * 60 + 30, 4 * 3600 + 30 * 60
assert seen == {
    **dict.fromkeys(("Django", "Django REST", "pytimeparse", "timelength", "agate"), CALL),
    **dict.fromkeys(("pydantic", "DuckDB", "moment"), SHIFT),
    **dict.fromkeys(("pandas", "msgspec"), None),
    "parse-duration": 0.00403,
}
whole = seconds_by_all("00:04:30")
assert all(whole[name] == CALL for name in ("Django", "Django REST", "pytimeparse", "timelength", "agate", "pandas"))
assert all(whole[name] == CALL for name in ("pydantic", "DuckDB", "moment"))
EOF
