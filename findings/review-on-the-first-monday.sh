#!/usr/bin/env bash
# A review with the team is on the first Monday of a month at 9. As a line of cron that is often put as "0 9 1-7 * 1",
# of the days 1 to 7 the Monday. Nine readers of such lines say on which days it is: croniter 7.0.0 and cronsim 2.8
# (both of November 2026), crontab 1.0.5, cron-converter 2.0.2 and APScheduler 3.11.3 (PyPI); cron-parser 5.10.6,
# croner 11.0.1, cron-schedule 6.0.0 and @breejs/later 4.2.0 (npm). cron-descriptor 2.2.1 (PyPI) and cronstrue 3.39.0
# (npm) say it in words. A guess: the form is in POSIX, so that nine readers have one answer; and who knows that by
# POSIX either of the two days is enough expects each day from 1 to 7 and every Monday, of all nine.
# Seen: five have that. crontab, cron-converter and later have the first Monday, as it was meant, so that a trial with
# one of them shows nothing. With APScheduler it is the first Tuesday, for it counts Monday as 0, and every Monday at 9
# ("0 9 * * 1") is every Tuesday. In words it is "between day 1 and 7 of the month, or on Monday" and "and on Monday".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check croniter==7.0.0 cronsim==2.8 crontab==1.0.5 cron-converter==2.0.2 APScheduler==3.11.3 cron-descriptor==2.2.1
npm install --silent --no-fund --no-audit --prefix "$folder" cron-parser@5.10.6 croner@11.0.1 cron-schedule@6.0.0 @breejs/later@4.2.0 cronstrue@3.39.0 >"$folder/npm.log"
cd "$folder"
cat >days.mjs <<'SCRIPT'
import later from "@breejs/later";
import { CronExpressionParser } from "cron-parser";
import { parseCronExpression } from "cron-schedule";
import { Cron } from "croner";
import cronstrue from "cronstrue";

const [from, count, ...lines] = process.argv.slice(2);
const start = new Date(from);
const readers = {
  "cron-parser": (line) => CronExpressionParser.parse(line, { currentDate: start, tz: "UTC" }).take(Number(count)),
  croner: (line) => new Cron(line, { timezone: "UTC" }).nextRuns(Number(count), start),
  "cron-schedule": (line) => parseCronExpression(line).getNextDates(Number(count), start),
  later: (line) => later.schedule(later.parse.cron(line)).next(Number(count), start),
};
const day = (time) => (time.toDate?.() ?? time).toISOString().slice(5, 10);
console.log(JSON.stringify([
  Object.fromEntries(Object.entries(readers).map(([name, read]) => [name, lines.map((line) => read(line).map(day))])),
  cronstrue.toString(lines[0]),
]));
SCRIPT
TZ=UTC env/bin/python - <<'EOF'
import json
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice

from apscheduler.triggers.cron import CronTrigger
from cron_converter import Cron
from cron_descriptor import get_description
from croniter import croniter
from cronsim import CronSim
from crontab import CronTab

LINES = ("0 9 1-7 * 1", "0 9 * * 1")
START = datetime(2026, 11, 30, 12, tzinfo=UTC)  # a Monday
COUNT = 9


def by_crontab(line: str) -> Iterator[datetime]:
    now = START
    while True:
        now += timedelta(seconds=CronTab(line).next(now, default_utc=True))
        yield now


def by_apscheduler(line: str) -> Iterator[datetime]:
    now = START
    while True:
        now = CronTrigger.from_crontab(line, timezone="UTC").get_next_fire_time(None, now)
        yield now
        now += timedelta(minutes=1)


def by_cron_converter(line: str) -> Iterator[datetime]:
    schedule = Cron(line).schedule(START)
    while True:
        yield schedule.next()


READERS = {
    "croniter": lambda line: croniter(line, START, ret_type=datetime),
    "cronsim": lambda line: CronSim(line, START),
    "crontab": by_crontab,
    "cron-converter": by_cron_converter,
    "apscheduler": by_apscheduler,
}
seen = {
    name: [[f"{day:%m-%d}" for day in islice(reader(line), COUNT)] for line in LINES]
    for name, reader in READERS.items()
}
node = subprocess.run(["node", "days.mjs", START.isoformat(), str(COUNT), *LINES], check=True, capture_output=True)
by_npm, words = json.loads(node.stdout)
seen |= by_npm
for name, (days, _) in seen.items():
    print(f"{name:15}", *days)
MONDAYS = [f"{datetime(2026, 12, 7) + timedelta(weeks=week):%m-%d}" for week in range(COUNT)]
TUESDAYS = [f"{datetime(2026, 12, 1) + timedelta(weeks=week):%m-%d}" for week in range(COUNT)]
EITHER = [f"12-0{day}" for day in range(1, 8)] + ["12-14", "12-21"]
FIRST = ["12-07", "01-04", "02-01", "03-01", "04-05", "05-03", "06-07", "07-05", "08-02"]
FIRST_TUESDAY = ["12-01", "01-05", "02-02", "03-02", "04-06", "05-04", "06-01", "07-06", "08-03"]
assert seen == {
    **dict.fromkeys(("croniter", "cronsim", "cron-parser", "croner", "cron-schedule"), [EITHER, MONDAYS]),
    **dict.fromkeys(("crontab", "cron-converter", "later"), [FIRST, MONDAYS]),
    "apscheduler": [FIRST_TUESDAY, TUESDAYS],
}
print("cron-descriptor:", get_description(LINES[0]))
print("cronstrue:", words)
assert get_description(LINES[0]) == "At 09:00 AM, between day 1 and 7 of the month, or on Monday"
assert words == "At 09:00 AM, between day 1 and 7 of the month, and on Monday"
EOF
