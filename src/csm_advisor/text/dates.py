"""Days as people write them, on the command line and in files: one form, and no other."""

import re
from calendar import monthrange
from datetime import date

from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.text.normalize import plain

DAYS_A_YEAR = 365.25
DAY = "a date like 2029-06-30"
DAY_OR_MONTH = f"{DAY}, or a month like 2029-06"
_FORM = r"(\d{4})-(\d{2})(?:-(\d{2}))?"  # compiled on first use: few commands are given a day


def grown(years: float, counted: date, today: date) -> float:
    """Years of experience counted on one day, as they are on a later one: a month more for each
    month that has begun. By days, what a plan says comes in November would on most later days come
    in December, though nothing was missed."""
    months = (today.year - counted.year) * 12 + today.month - counted.month
    return round(years * 12 + months, 2) / 12 if months > 0 else years


def read_today(text: str) -> date:
    """The day YYYY-MM-DD to plan from. Raises UsageProblem, which does not say where."""
    day = read_day(text)
    if day.year >= date.max.year - 1:  # the way into a first job must have dates too
        raise UsageProblem(f"{day} is too late to plan from; give an earlier day")
    return day


def read_day(text: str, *, months: bool = False) -> date:
    """The day YYYY-MM-DD; of YYYY-MM the last one, where `months` may be given too.

    Raises UsageProblem with a sentence that does not say where.
    """
    found = re.fullmatch(_FORM, plain(text), re.ASCII)
    try:
        if found and (found[3] or months):
            year, month = int(found[1]), int(found[2])
            return date(year, month, int(found[3] or monthrange(year, month)[1]))
    except ValueError:
        pass
    wanted = DAY_OR_MONTH if months else DAY
    raise UsageProblem(f"{quoted(text)} is not a date on the calendar; write {wanted}")
