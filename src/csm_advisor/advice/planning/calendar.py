"""The two clocks of a plan: experience runs in months, steps run in weeks."""

from datetime import date, timedelta
from functools import cache, cached_property, lru_cache
from math import ceil

FAR = 100_000  # months: later than any calendar; stands for never


class Calendar:
    """Months and weeks counted from one day, converted on the real calendar.

    Month n is the same day n months on; week n begins 7 n days on.
    """

    def __init__(self, as_of: date) -> None:
        self.as_of = as_of
        # The search for steps asks for the same few over and over.
        self._days_in = cache(self._days_until)
        self.months_holding = cache(self._months_holding)
        self.months_after = cache(self._months_after)
        self.week_from = cache(self._week_from)

    @cached_property
    def _last_month(self) -> int:
        return (date.max.year - self.as_of.year - 1) * 12

    def _days_until(self, months: int) -> int:
        from dateutil.relativedelta import relativedelta  # who only compares needs no dates

        return (self.as_of + relativedelta(months=months) - self.as_of).days

    def weeks_within(self, months: int) -> int:
        """Whole weeks that fit before month `months`."""
        return self._days_in(months) // 7 if months < self._last_month else FAR * 5

    def _week_from(self, months: int) -> int:
        """The first week that begins in or after month `months`."""
        return -(-self._days_in(months) // 7) if months < self._last_month else FAR * 5

    def _months_holding(self, weeks: int) -> int:
        """The least number of months into which `weeks` weeks fit, FAR beyond any calendar."""
        months = weeks * 12 // 53
        while months < self._last_month and self.weeks_within(months) < weeks:
            months += 1
        return months if months < self._last_month or not weeks else FAR

    def _months_after(self, months: int, weeks: int) -> int:
        """The least number of months that leaves `weeks` weeks after month `months`."""
        if months >= FAR:
            return FAR
        return max(months, self.months_holding(self.week_from(months) + weeks)) if weeks else months

    def month(self, months: int) -> str | None:
        """The month as YYYY-MM; None for never."""
        if months >= self._last_month:
            return None
        count = self.as_of.year * 12 + self.as_of.month - 1 + months
        return f"{count // 12:04d}-{count % 12 + 1:02d}"

    def first_day(self, week: int) -> date:
        """The day on which week `week` begins."""
        return self.as_of + timedelta(weeks=week)

    def last_day(self, week: int) -> date:
        """The last day before week `week`."""
        return self.as_of + timedelta(weeks=week, days=-1)


@lru_cache(maxsize=8)
def calendar_from(as_of: date) -> Calendar:
    """The calendar of a day, kept with what it has counted: a question asks for many plans."""
    return Calendar(as_of)


def months_of(years: float) -> int:
    """Years of experience still to gather as whole months, rounded up; less than a hundredth of a
    month is none: years are kept rounded."""
    return ceil(round(years * 12, 2))
