#!/usr/bin/env bash
# In 2027 three of the federal holidays of the United States are on a weekend, and so is January 1, 2028; by law
# (5 U.S.C. 6103) and executive order 11582 the Friday before a Saturday or the Monday after a Sunday is the day off:
# June 18, July 5, December 24 and 31. With the eight others that is twelve weekdays in 2027. holidays 0.109,
# pandas 3.1.1, workalendar 17.0.0 and calendra 7.11.1 (PyPI) and date-holidays 3.37.0, @18f/us-federal-holidays 4.0.0,
# business-days-js 2.3.0 and date-fns-holiday-us 1.1.0 (npm) say whether one works on them. A guess: so short a list,
# the same each year, is in all eight, the newest of its days (Juneteenth, law since 2021) after six years as well.
# Seen: four have twelve. workalendar and calendra know of Juneteenth, but leave it out unless a calendar of one's own
# asks for it, so that June 18 is a day of work by both; calendra also has December 31 as one, whose holiday is in the
# year after. business-days-js, which asks date-holidays, works on December 24, for there that day is Christmas Eve
# first. To date-fns-holiday-us Washington's Birthday is no federal holiday, nor is any of the four; its own list of
# days off for others has three of them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check holidays==0.109 pandas==3.1.1 workalendar==17.0.0 calendra==7.11.1
npm install --silent --no-fund --no-audit --prefix "$folder" date-holidays@3.37.0 @18f/us-federal-holidays@4.0.0 business-days-js@2.3.0 date-fns-holiday-us@1.1.0 >"$folder/npm.log"
cd "$folder"
cat >days.cjs <<'EOF'
const Holidays = require("date-holidays");
const federal = require("@18f/us-federal-holidays");
const businessDays = require("business-days-js");
const us = require("date-fns-holiday-us");

const country = new Holidays("US");
const business = (businessDays.default ?? businessDays)();
const libraries = {
  "date-holidays": (day) => (country.isHoliday(day) || []).some(({ type }) => type === "public"),
  "@18f/us-federal-holidays": (day) => Boolean(federal.isAHoliday(day)),
  "business-days-js": (day) => !business.check(day),
  "date-fns-holiday-us": (day) => us.isFederalHoliday(day),
};
const days = JSON.parse(process.argv[2]).map(([month, day]) => new Date(2027, month - 1, day));
const seen = Object.entries(libraries).map(([name, isOff]) => [name, days.map((day) => isOff(day))]);
const observed = Object.values(us.getObservedHolidays(2027)).map(({ date }) => [date.getMonth() + 1, date.getDate()]);
console.log(JSON.stringify({ seen: Object.fromEntries(seen), observed }));
EOF
env/bin/python - <<'EOF'
import json
import os
import subprocess
from datetime import date

import calendra.usa
import holidays
import workalendar.usa
from pandas.tseries.holiday import USFederalHolidayCalendar

DAYS = (
    (1, 1), (1, 18), (2, 15), (5, 31), (6, 18), (7, 5), (9, 6), (10, 11), (11, 11), (11, 25), (12, 24), (12, 31)
)
IN_2027 = [date(2027, month, day) for month, day in DAYS]
node = subprocess.run(
    ["node", "days.cjs", json.dumps(DAYS)],
    check=True,
    capture_output=True,
    env={**os.environ, "TZ": "America/Chicago"},
)
said = json.loads(node.stdout)
by_holidays = holidays.country_holidays("US", years=2027)
by_pandas = {stamp.date() for stamp in USFederalHolidayCalendar().holidays("2027-01-01", "2027-12-31")}
off = {
    "holidays": [day in by_holidays for day in IN_2027],
    "pandas": [day in by_pandas for day in IN_2027],
    "workalendar": [not workalendar.usa.UnitedStates().is_working_day(day) for day in IN_2027],
    "calendra": [not calendra.usa.UnitedStates().is_working_day(day) for day in IN_2027],
    **said["seen"],
}
missing = {
    name: [f"{day:%b %d}" for day, is_off in zip(IN_2027, days, strict=True) if not is_off]
    for name, days in off.items()
}
for name, days in missing.items():
    print(f"{name:24} has as days of work:", *days)
print("date-fns-holiday-us, days off for others:", said["observed"])
assert missing == {
    "holidays": [],
    "pandas": [],
    "workalendar": ["Jun 18"],
    "calendra": ["Jun 18", "Dec 31"],
    "date-holidays": [],
    "@18f/us-federal-holidays": [],
    "business-days-js": ["Dec 24"],
    "date-fns-holiday-us": ["Feb 15", "Jun 18", "Jul 05", "Dec 24", "Dec 31"],
}
assert sorted(said["observed"]) == [[6, 18], [7, 5], [12, 24]]
EOF
