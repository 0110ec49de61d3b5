"""Months and weeks against real dates, month ends and leap years included."""

import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from csm_advisor.advice.planning.calendar import FAR, Calendar, months_of
from tests.strategies import days

months = st.integers(0, 300)
weeks = st.integers(0, 1200)


def month_later(day: date, months: int) -> date:
    """The same day `months` months on, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    first_of_next = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return date(year, month + 1, min(day.day, (first_of_next - timedelta(days=1)).day))


@given(days, months)
@example(date(2024, 1, 31), 1)
@example(date(2024, 2, 29), 12)
@example(date(2023, 12, 31), 2)
def test_weeks_within_a_month_end_by_its_day_and_one_more_does_not(day: date, at: int) -> None:
    calendar = Calendar(day)
    held = calendar.weeks_within(at)
    assert calendar.first_day(held) <= month_later(day, at) < calendar.first_day(held + 1)


@given(days, months)
@example(date(2024, 1, 31), 1)
def test_the_week_from_a_month_is_the_first_that_begins_on_or_after_its_day(
    day: date, at: int
) -> None:
    calendar = Calendar(day)
    first = calendar.week_from(at)
    assert calendar.first_day(first) >= month_later(day, at)
    assert first == 0 or calendar.first_day(first - 1) < month_later(day, at)


@given(days, weeks)
def test_months_holding_is_the_least_that_holds(day: date, count: int) -> None:
    calendar = Calendar(day)
    held = calendar.months_holding(count)
    assert calendar.weeks_within(held) >= count
    assert held == 0 or calendar.weeks_within(held - 1) < count


@given(days, months, st.integers(0, 60))
def test_months_after_leaves_the_weeks_and_no_month_more(day: date, at: int, count: int) -> None:
    calendar = Calendar(day)
    after = calendar.months_after(at, count)
    room = calendar.weeks_within(after) - calendar.week_from(at)
    assert after == at if not count else room >= count
    assert after == at or calendar.weeks_within(after - 1) - calendar.week_from(at) < count


@given(days, months)
def test_the_month_is_that_of_the_day(day: date, at: int) -> None:
    assert Calendar(day).month(at) == month_later(day, at).isoformat()[:7]


@given(days, weeks)
def test_a_week_has_seven_days_and_the_next_follows(day: date, week: int) -> None:
    calendar = Calendar(day)
    assert calendar.last_day(week + 1) == calendar.first_day(week) + timedelta(days=6)
    assert calendar.first_day(week) == day + timedelta(days=7 * week)


@pytest.mark.parametrize("count", [500_000, 500_001, 10**300])
def test_weeks_that_no_calendar_holds_are_never(count: int) -> None:
    assert Calendar(date(2026, 11, 21)).months_holding(count) == FAR


def test_never_stays_never() -> None:
    calendar = Calendar(date(2026, 11, 21))
    assert calendar.month(FAR) is None
    assert calendar.months_after(FAR, 0) == calendar.months_after(FAR, 4) == FAR


@pytest.mark.parametrize(
    ("years", "expected"),
    # 2.3 - 1.3 years is a little below 1 in binary, 0.1 + 0.2 a little above 0.3.
    [(0, 0), (-3, -36), (1, 12), (2.5, 30), (1.7, 21), (2.3 - 1.3, 12), ((0.1 + 0.2) * 10, 36)],
)
def test_years_still_to_gather_are_whole_months_rounded_up(years: float, expected: int) -> None:
    assert months_of(years) == expected


def test_threads_that_share_a_calendar_count_the_same_days() -> None:
    day, ahead, threads = date(2026, 11, 29), range(400), 8
    expected = [Calendar(day).weeks_within(month) for month in ahead]
    shared, begin = Calendar(day), Barrier(threads)

    def count(_: int) -> list[int]:
        begin.wait()
        return [shared.weeks_within(month) for month in ahead]

    before = sys.getswitchinterval()
    try:
        sys.setswitchinterval(1e-6)  # they take turns as often as they can
        with ThreadPoolExecutor(threads) as pool:
            assert list(pool.map(count, range(threads))) == [expected] * threads
    finally:
        sys.setswitchinterval(before)
