"""A day of the year without a year, and when it comes next."""

from datetime import date

_LEAP = 9  # years, in which there is a February 29


def next_day(day: str, after: date) -> str:
    """`--MM-DD` as YYYY-MM-DD: the first such day from `after` on. What is no such day is given
    back as it is."""
    if not day.startswith("--"):
        return day
    dated = (f"{year}{day[1:]}" for year in range(after.year, after.year + _LEAP))
    return next((one for one in dated if _comes(one, after)), day)


def _comes(day: str, after: date) -> bool:
    try:
        return date.fromisoformat(day) >= after
    except ValueError:
        return False
