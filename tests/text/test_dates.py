"""One reader of days: what it takes, and what it refuses, wherever a day is given."""

from datetime import date

import pytest

from csm_advisor.errors import UsageProblem
from csm_advisor.text.dates import read_day

NO_DAYS = (
    *("20261129", "2026-W48-7", "2026-333", "2026-11-29T00:00", "2026-11-29 00:00", "26-11-29"),
    *("2026/11/29", "29-11-2026", "2026-1-2", "2026-02-30", "2026-13-01", "0000-01-01", "2026"),
    *("2026-11-29Z", "+2026-11-29", "2026-11-29-01", "\u0662\u0660\u0662\u0666-11-29", "today"),
)


def test_a_day_and_a_month() -> None:
    assert read_day(" 2026-11-29 ") == date(2026, 11, 29)
    assert read_day("2028-02-29", months=True) == date(2028, 2, 29)
    assert read_day("2028-02", months=True) == date(2028, 2, 29)


@pytest.mark.parametrize("text", [*NO_DAYS, ""])
@pytest.mark.parametrize("months", [True, False])
def test_what_is_no_day_is_one_sentence(text: str, months: bool) -> None:
    with pytest.raises(UsageProblem):
        read_day(text, months=months)


def test_a_month_is_no_day_where_a_day_is_meant() -> None:
    with pytest.raises(UsageProblem, match=r"'2026-11' is not a date .* write a date like"):
        read_day("2026-11")
