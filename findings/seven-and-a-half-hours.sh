#!/usr/bin/env bash
# A day of seven and a half hours as a duration of ISO 8601, "PT7.5H": there the last number may have a fraction, with a
# point or a comma. pandas 3.1.1, isodate 0.7.2, aniso8601 10.0.1, pendulum 3.3.0, pydantic 2.14.4, msgspec
# 0.23.0, icalendar 7.3.2 and whenever 0.11.0 (PyPI) and luxon 3.7.2, dayjs 1.11.23, moment 2.31.0, iso8601-duration
# 2.1.4 and temporal-polyfill 1.0.8 (npm) read it. A guess: whoever knows "PT8H" and "PT0.5S" has seven and a half
# hours, or refuses the fraction.
# Seen: so have ten of the thirteen, and icalendar and whenever refuse it. To pandas it is 5 hours and 7 seconds, for
# what stands before the point are seconds, and what stands behind it whole hours: "PT8.0H" are 8 seconds, "PT7.50H"
# two days and two hours, and "P0.5D", half a day, is five days. With the comma, "PT7,5H" is no time at all to dayjs,
# and to luxon not a number. There is no error and no warning, and all thirteen have "PT7H30M".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check pandas==3.1.1 isodate==0.7.2 aniso8601==10.0.1 pendulum==3.3.0 pydantic==2.14.4 msgspec==0.23.0 icalendar==7.3.2 whenever==0.11.0
npm install --silent --no-fund --no-audit --prefix "$folder" luxon@3.7.2 dayjs@1.11.23 moment@2.31.0 iso8601-duration@2.1.4 temporal-polyfill@1.0.8 >"$folder/npm.log"
cd "$folder"
cat >hours.mjs <<'EOF'
import dayjs from "dayjs";
import duration from "dayjs/plugin/duration.js";
import { parse, toSeconds } from "iso8601-duration";
import { Duration } from "luxon";
import moment from "moment";
import { Temporal } from "temporal-polyfill";

dayjs.extend(duration);
const readers = {
  luxon: (text) => Duration.fromISO(text).as("hours"),
  dayjs: (text) => dayjs.duration(text).asHours(),
  moment: (text) => moment.duration(text).asHours(),
  "iso8601-duration": (text) => toSeconds(parse(text)) / 3600,
  "temporal-polyfill": (text) => Temporal.Duration.from(text).total("hours"),
};
const texts = JSON.parse(process.argv[2]);
const seen = Object.entries(readers).map(([name, read]) => [name, texts.map((text) => `${read(text)}`)]);
console.log(JSON.stringify(Object.fromEntries(seen)));
EOF
env/bin/python - <<'EOF'
import json
import subprocess
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import aniso8601
import icalendar
import isodate
import msgspec
import pandas
import pendulum
import pydantic
import whenever

TEXTS = ("PT7H30M", "PT7.5H", "PT7,5H")


def hours(read: Callable[[str], Any], text: str) -> str:
    try:
        return f"{read(text) / timedelta(hours=1):.4g}"
    except Exception as problem:
        return f"refused ({type(problem).__name__})"


readers = {
    "pandas": lambda text: pandas.Timedelta(text),
    "isodate": isodate.parse_duration,
    "aniso8601": aniso8601.parse_duration,
    "pendulum": lambda text: pendulum.parse(text).as_timedelta(),
    "pydantic": pydantic.TypeAdapter(timedelta).validate_python,
    "msgspec": lambda text: msgspec.convert(text, timedelta),
    "icalendar": icalendar.vDuration.from_ical,
    "whenever": lambda text: whenever.TimeDelta.parse_iso(text).to_stdlib(),
}
node = subprocess.run(["node", "hours.mjs", json.dumps(TEXTS)], check=True, capture_output=True)
seen = {name: [hours(read, text) for text in TEXTS] for name, read in readers.items()} | json.loads(node.stdout)
for name, read_as in seen.items():
    print(f"{name:17}", dict(zip(TEXTS, read_as, strict=True)))
assert {read_as[0] for read_as in seen.values()} == {"7.5"}
assert {name for name, read_as in seen.items() if read_as[1] == "7.5"} == set(seen) - {
    "pandas", "icalendar", "whenever"
}
assert seen["icalendar"][1].startswith("refused") and seen["whenever"][1].startswith("refused")
assert seen["dayjs"][2] == "0" and seen["luxon"][2] == "NaN"
for text in ("PT7.5H", "PT8.0H", "PT7.50H", "P0.5D", "PT8H", "PT0.5S"):
    print(f"pandas, {text}: {pandas.Timedelta(text)}")
assert pandas.Timedelta("PT7.5H") == timedelta(hours=5, seconds=7)
assert pandas.Timedelta("PT8.0H") == timedelta(seconds=8)
assert pandas.Timedelta("PT7.50H") == timedelta(days=2, hours=2, seconds=7)
assert pandas.Timedelta("P0.5D") == timedelta(days=5)
assert pandas.Timedelta("PT0.5S") == timedelta(seconds=0.5)
EOF
