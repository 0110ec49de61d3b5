#!/usr/bin/env bash
# By release 2026f of the tz database British Columbia, Alberta and Manitoba did not set their clocks back in November
# 2026 (Vancouver is on UTC-7 for good since 2026b, of spring). An interview is at 9 o'clock in Vancouver, Edmonton and
# Winnipeg on January 15, 2027. Nine libraries that bring time zones with them, each the newest on November 30, say
# when that is in UTC: tzdata 2026.6, pytz 2026.6, DuckDB 2.0.1, Polars 2.1.0 and DataFusion 55.0.0 (PyPI), and
# moment-timezone 0.6.6, @js-joda/timezone 2.25.2, spacetime 7.15.0 and timezone-support 3.1.0 (npm). A guess: who
# installs what is newest has the law of spring by winter, so that the nine agree.
# Seen: tzdata, pytz, DuckDB and moment-timezone have 16:00, 15:00 and 14:00. By the other five, Polars and DataFusion
# among them, all three interviews are an hour later, without a warning, so that who goes by them comes when it is
# over. To update tzdata does not help: they look nowhere but in themselves.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check tzdata==2026.6 pytz==2026.6 duckdb==2.0.1 polars==2.1.0 datafusion==55.0.0
npm install --silent --no-fund --no-audit --prefix "$folder" moment-timezone@0.6.6 @js-joda/core@6.3.2 @js-joda/timezone@2.25.2 spacetime@7.15.0 timezone-support@3.1.0 >"$folder/npm.log"
cd "$folder"
cat >hours.mjs <<'SCRIPT'
import { LocalDateTime, ZoneId } from "@js-joda/core";
import "@js-joda/timezone";
import moment from "moment-timezone";
import spacetime from "spacetime";
import * as support from "timezone-support";

const zones = process.argv.slice(2);
const at = { year: 2027, month: 1, day: 15, hours: 9, minutes: 0 };
const utc = (time) => new Date(time).getUTCHours();
console.log(JSON.stringify({
  "moment-timezone": zones.map((zone) => utc(moment.tz("2027-01-15 09:00", zone).valueOf())),
  "js-joda": zones.map((zone) => utc(LocalDateTime.parse("2027-01-15T09:00").atZone(ZoneId.of(zone)).toInstant().toEpochMilli())),
  spacetime: zones.map((zone) => utc(spacetime("2027-01-15 09:00", zone).epoch)),
  "timezone-support": zones.map((zone) => utc(support.getUnixTime(at, support.findTimeZone(zone)))),
}));
SCRIPT
env/bin/python - <<'EOF'
import json
import subprocess
from datetime import UTC, datetime
from importlib import resources
from zoneinfo import ZoneInfo

import datafusion
import duckdb
import polars
import pytz

CITIES = ("Vancouver", "Edmonton", "Winnipeg")
NINE = datetime(2027, 1, 15, 9)
context = datafusion.SessionContext()


def by_tzdata(zone: str) -> int:
    file = resources.files("tzdata") / "zoneinfo" / zone  # and not what the machine has
    with file.open("rb") as opened:
        return NINE.replace(tzinfo=ZoneInfo.from_file(opened, key=zone)).astimezone(UTC).hour


def by_duckdb(zone: str) -> int:
    (seconds,) = duckdb.execute("SELECT epoch(timezone(?, ?))", [zone, NINE]).fetchone()
    return datetime.fromtimestamp(seconds, UTC).hour


def by_polars(zone: str) -> int:
    local = polars.Series([NINE]).dt.replace_time_zone(zone)
    return local.dt.convert_time_zone("UTC").dt.hour()[0]


def by_datafusion(zone: str) -> int:
    local = f"arrow_cast('2027-01-15T09:00:00', 'Timestamp(Second, Some(\"{zone}\"))')"
    sql = f"SELECT date_part('hour', arrow_cast({local}, 'Timestamp(Second, Some(\"UTC\"))')) AS hour"
    return context.sql(sql).to_pydict()["hour"][0]


READERS = {
    "tzdata": by_tzdata,
    "pytz": lambda zone: pytz.timezone(zone).localize(NINE).astimezone(UTC).hour,
    "duckdb": by_duckdb,
    "polars": by_polars,
    "datafusion": by_datafusion,
}
zones = [f"America/{city}" for city in CITIES]
seen = {name: [reader(zone) for zone in zones] for name, reader in READERS.items()}
node = subprocess.run(["node", "hours.mjs", *zones], check=True, capture_output=True)
seen |= json.loads(node.stdout)
for name, hours in seen.items():
    print(f"{name:17}", *(f"{city} {hour}:00 UTC" for city, hour in zip(CITIES, hours, strict=True)))
NEW = dict.fromkeys(("tzdata", "pytz", "duckdb", "moment-timezone"), [16, 15, 14])
OLD = dict.fromkeys(("polars", "datafusion", "js-joda", "spacetime", "timezone-support"), [17, 16, 15])
assert seen == NEW | OLD
EOF
