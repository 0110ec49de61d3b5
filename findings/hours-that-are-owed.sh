#!/usr/bin/env bash
# Ana's balance of hours is seven and a half short, and a program hands it on as a duration of ISO 8601. Eight libraries
# write it, dayjs 1.11.23, moment 2.31.0, luxon 3.7.2 and temporal-polyfill 1.0.8 (npm) and pydantic 2.14.4, pandas
# 3.1.1, Polars 2.1.0 and icalendar 7.3.2 (PyPI); all of them but Polars, and iso8601-duration 2.1.4 (npm) and isodate
# 0.7.2 (PyPI), read it. A guess: the sign stands in front, as RFC 5545 has it (3.3.6); a library reads what it has
# written itself; and who does not know the sign refuses it.
# Seen: dayjs writes "-PT7H30M" and reads its own text as seven and a half hours to the good, as it does those of five
# others; iso8601-duration reads them so too. luxon has a sign at each number, which six of the nine refuse, and pandas
# "P-1DT16H30M0S", a day short with 16 and a half hours to the good, which five refuse. A balance that is not short has
# no sign, so that a trial with one shows nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check pydantic==2.14.4 pandas==3.1.1 polars==2.1.0 icalendar==7.3.2 isodate==0.7.2
npm install --silent --no-fund --no-audit --prefix "$folder" dayjs@1.11.23 moment@2.31.0 luxon@3.7.2 temporal-polyfill@1.0.8 iso8601-duration@2.1.4 >"$folder/npm.log"
cd "$folder"
cat >balance.mjs <<'EOF'
import dayjs from "dayjs";
import duration from "dayjs/plugin/duration.js";
import { parse, toSeconds } from "iso8601-duration";
import { Duration } from "luxon";
import moment from "moment";
import { Temporal } from "temporal-polyfill";

dayjs.extend(duration);
const readers = {
  dayjs: (text) => dayjs.duration(text).asHours(),
  moment: (text) => moment.duration(text).asHours(),
  luxon: (text) => Duration.fromISO(text).as("hours"),
  "temporal-polyfill": (text) => Temporal.Duration.from(text).total({ unit: "hours", relativeTo: "2026-11-30" }),
  "iso8601-duration": (text) => toSeconds(parse(text)) / 3600,
};
const refusing = (read) => (text) => {
  try {
    return read(text);
  } catch {
    return null;
  }
};
const [task, texts] = JSON.parse(process.argv[2]);
const written = {
  dayjs: dayjs.duration(-7.5, "hours").toISOString(),
  moment: moment.duration(-7.5, "hours").toISOString(),
  luxon: Duration.fromObject({ hours: -7, minutes: -30 }).toISO(),
  "temporal-polyfill": Temporal.Duration.from({ hours: -7, minutes: -30 }).toString(),
};
const read = Object.entries(readers).map(([name, reader]) => [name, texts.map(refusing(reader))]);
console.log(JSON.stringify(task === "write" ? written : Object.fromEntries(read)));
EOF
env/bin/python - <<'EOF'
import json
import subprocess
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import icalendar
import isodate
import pandas
import polars
import pydantic

SHORT = timedelta(hours=-7, minutes=-30)


def node(task: str, texts: list[str]) -> dict[str, Any]:
    command = ["node", "balance.mjs", json.dumps([task, texts])]
    return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)


def hours(read: Callable[[str], Any], text: str) -> float | None:
    try:
        return read(text) / timedelta(hours=1)
    except Exception:
        return None


adapter = pydantic.TypeAdapter(timedelta)
written = {
    "pydantic": json.loads(adapter.dump_json(SHORT)),
    "pandas": pandas.Timedelta(SHORT).isoformat(),
    "Polars": json.loads(polars.DataFrame({"balance": [SHORT]}).write_json())[0]["balance"],
    "icalendar": icalendar.vDuration(SHORT).to_ical().decode(),
    **node("write", []),
}
for name, text in written.items():
    print(f"{name:17} writes {text}")
TEXTS = ["-PT7H30M", "-PT27000S", "P-1DT16H30M0S", "PT-7H-30M"]
assert set(written.values()) == set(TEXTS)
assert written["dayjs"] == "-PT7H30M" and written["luxon"] == "PT-7H-30M"
readers = {
    "pydantic": adapter.validate_python,
    "pandas": pandas.Timedelta,
    "icalendar": icalendar.vDuration.from_ical,
    "isodate": isodate.parse_duration,
}
read = {name: [hours(reader, text) for text in TEXTS] for name, reader in readers.items()} | node("read", TEXTS)
print(f"{'':17}", *TEXTS)
for name, found in read.items():
    print(f"{name:17}", *("refused" if one is None else one for one in found), sep="  ")
assert read == {
    "pydantic": [-7.5, -7.5, None, None],
    "pandas": [-7.5, -7.5, -7.5, None],
    "icalendar": [-7.5, -7.5, None, None],
    "isodate": [-7.5, -7.5, None, None],
    "dayjs": [7.5, 7.5, -7.5, -7.5],
    "moment": [-7.5, -7.5, -7.5, -7.5],
    "luxon": [-7.5, -7.5, -7.5, -7.5],
    "temporal-polyfill": [-7.5, -7.5, None, None],
    "iso8601-duration": [7.5, 7.5, None, None],
}
EOF
