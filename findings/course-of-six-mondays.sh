#!/usr/bin/env bash
# recurrent 0.4.1 (PyPI) makes a rule of iCalendar of words, as people plan courses, shifts and pay days in them; it
# is asked on November 30, 2026, and dateutil 2.9.0.post0 says on which days the rule is. "Every other Friday", "the
# 2nd Friday of every month" and "every Monday from June 7 until June 21" come out right. A guess: so does the rest,
# or there is no rule where it does not understand.
# Seen: a course "every Monday for 6 weeks starting June 7" is on one Monday in six weeks, for ever: the second on
# July 19, after it should have ended. "Every day except Sunday" leaves out the next Sunday and no other. "The last
# weekday of every month" is its last Monday, and the first its first; and "every Friday from 9am to 5pm" ended
# today, so that it is never.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check recurrent==0.4.1 python-dateutil==2.9.0.post0
"$folder/env/bin/python" - <<'EOF'
from datetime import datetime
from itertools import islice

from dateutil.rrule import rrulestr
from recurrent import RecurringEvent

TODAY = datetime(2026, 11, 30, 8)
EXPECTED = {
    "every other friday": ["12-04 Fri", "12-18 Fri", "01-01 Fri"],
    "the 2nd friday of every month": ["12-11 Fri", "01-08 Fri", "02-12 Fri"],
    "every monday from June 7 until June 21": ["06-07 Mon", "06-14 Mon", "06-21 Mon"],
    "every monday for 6 weeks starting June 7": ["06-07 Mon", "07-19 Mon", "08-30 Mon"],
    "every tuesday at 6pm for 8 weeks starting January 5": ["01-05 Tue", "03-02 Tue", "04-27 Tue"],
    "the last weekday of every month": ["12-28 Mon", "01-25 Mon", "02-22 Mon"],
    "the first weekday of every month": ["12-07 Mon", "01-04 Mon", "02-01 Mon"],
    "every friday from 9am to 5pm": [],
}


def days(text: str):
    rule = RecurringEvent(now_date=TODAY).parse(text)
    return rrulestr(rule, dtstart=TODAY, forceset=True).xafter(TODAY)


for text, expected in EXPECTED.items():
    seen = [f"{day:%m-%d %a}" for day in islice(days(text), 3)]
    print(f"{text}: {', '.join(seen) or 'never'}")
    assert seen == expected, text
sundays = [f"{day:%m-%d}" for day in islice(days("every day except sunday"), 28) if day.isoweekday() == 7]
print("every day except sunday, of the first four Sundays:", sundays)
assert sundays == ["12-13", "12-20", "12-27"]
EOF
