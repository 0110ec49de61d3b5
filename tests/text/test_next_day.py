"""A day without a year is the next one."""

from datetime import date

import pytest

from csm_advisor.text.next_day import next_day


@pytest.mark.parametrize(
    ("day", "after", "comes"),
    [
        ("--12-04", date(2026, 11, 30), "2026-12-04"),
        ("--12-04", date(2026, 12, 4), "2026-12-04"),
        ("--01-05", date(2026, 12, 20), "2027-01-05"),
        ("--02-29", date(2097, 3, 1), "2104-02-29"),
        ("--13-45", date(2026, 12, 20), "--13-45"),
        ("2026-12-04", date(2027, 1, 1), "2026-12-04"),
    ],
)
def test_a_day_without_a_year_is_the_next_one(day: str, after: date, comes: str) -> None:
    assert next_day(day, after) == comes
