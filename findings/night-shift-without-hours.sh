#!/usr/bin/env bash
# businesstimedelta 1.0.1, business-duration 0.68, timegrid 0.1.6 count working hours between two times. A
# team works from 22:00 to 6:00, Monday to Friday. All three take such a shift; the first has a section on
# it, the last an example. A guess: all three count the same hours.
# Seen: only timegrid counts as a clock would. For businesstimedelta a shift that has begun does not count:
# from 22:00 to 6:00 there are no hours, from 21:59 on there are eight, and what takes an hour from Monday
# 22:00 is done on Tuesday at 23:00. business-duration counts nothing from 1:00 to 6:00, and a week of 40
# hours has 32 where it ends on the Saturday on which the last shift did.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check businesstimedelta==1.0.1 business-duration==0.68 timegrid==0.1.6 pandas==3.1.1
"$folder/env/bin/python" - <<'EOF'
from datetime import datetime, time, timedelta

from business_duration import businessDuration
from businesstimedelta import BusinessTimeDelta, Rules, WorkDayRule
from timegrid import TimeGridCalendar

START, END = time(22), time(6)
rules = Rules([WorkDayRule(start_time=START, end_time=END, working_days=[0, 1, 2, 3, 4])])
grid = TimeGridCalendar.create().open_weekdays(START, END)
COUNTS = {
    "businesstimedelta": lambda start, end: rules.difference(start, end).timedelta / timedelta(hours=1),
    "business-duration": lambda start, end: businessDuration(start, end, START, END, unit="hour"),
    "timegrid": lambda start, end: grid.between(start, end).get_working_duration() / timedelta(hours=1),
}
# June 7, 2027 is a Monday.
EXPECTED = {
    ("7 22:00", "8 06:00"): [0, 8, 8],
    ("7 21:59", "8 06:00"): [8, 8, 8],
    ("8 01:00", "8 06:00"): [0, 0, 5],
    ("7 22:00", "9 06:00"): [8, 16, 16],
    ("7 12:00", "12 12:00"): [40, 32, 40],
}
seen = {}
print("from, to, hours by", *COUNTS)
for span in EXPECTED:
    start, end = (datetime.strptime(f"2027-06-{text}", "%Y-%m-%d %H:%M") for text in span)
    seen[span] = [float(count(start, end)) for count in COUNTS.values()]
    print(*span, *seen[span])
done = datetime(2027, 6, 7, 22) + BusinessTimeDelta(rules, hours=1)
print("an hour's work from 7 22:00 is done", done)
assert seen == EXPECTED
assert done.replace(tzinfo=None) == datetime(2027, 6, 8, 23)
EOF
