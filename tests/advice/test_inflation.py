"""Dollars of one year in those of another."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csm_advisor.advice.pay.inflation import in_dollars
from csm_advisor.advice.pay.published import figure_of
from csm_advisor.errors import UsageProblem
from csm_advisor.model.figures import Figure, FigureKind
from csm_advisor.model.wages import Wages
from tests.strategies import bundled

TABLE = Path(__file__).parents[2] / "data" / "wages" / "price-index.csv"
YEARS = st.integers(1913, 2025)


def wages() -> Wages:
    found = bundled().wages
    assert found is not None
    return found


def index() -> dict[int, float]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return {int(row["year"]): float(row["index"]) for row in csv.DictReader(file)}


def dollars(value: float, year: int | None, kind: FigureKind = "observed") -> Figure:
    return Figure(value=value, unit="USD per year", year=year, kind=kind, sources=("z-article",))


def test_a_value_worked_out_by_hand() -> None:
    """33,370 dollars of 2013, when the index was 232.957, at 321.943 in 2025."""
    assert in_dollars(dollars(33370, 2013), 2025, wages()).value == pytest.approx(46116.8, abs=0.1)


@given(then=YEARS, now=YEARS, value=st.floats(1, 1e6))
def test_prices_move_as_the_index_does(then: int, now: int, value: float) -> None:
    table = index()
    moved = in_dollars(dollars(value, then), now, wages())
    assert moved.value * table[then] == pytest.approx(value * table[now])
    assert moved.year == now


@given(then=YEARS, now=YEARS, value=st.floats(1, 1e6))
def test_there_and_back_is_where_it_was(then: int, now: int, value: float) -> None:
    back = in_dollars(in_dollars(dollars(value, then), now, wages()), then, wages())
    assert back.value == pytest.approx(value)


@given(then=YEARS, now=YEARS, kind=st.sampled_from(["observed", "derived", "judgement"]))
def test_the_index_is_a_source_of_what_it_moved(then: int, now: int, kind: FigureKind) -> None:
    moved = in_dollars(dollars(1000, then, kind), now, wages())
    if then == now:
        assert moved == dollars(1000, then, kind)
    else:
        assert moved.sources == ("cpi-u", "z-article")
        assert moved.kind == ("judgement" if kind == "judgement" else "derived")


def test_a_lower_bound_stays_one() -> None:
    bound = dollars(239200, 2024).model_copy(update={"at_least": True})
    assert in_dollars(bound, 2025, wages()).at_least


def test_what_has_no_year_is_not_moved() -> None:
    assert in_dollars(dollars(5, None), 2025, wages()) == dollars(5, None)


def test_a_dated_range_is_told_in_other_dollars_at_both_its_ends() -> None:
    claim = (
        bundled()
        .pay[0]
        .model_copy(update={"low": 30000.0, "high": 50000.0, "value": None, "year": 2013})
    )
    adjusted = figure_of(bundled(), claim, 2025).adjusted
    assert adjusted is not None
    assert {name: round(figure.value) for name, figure in adjusted.items()} == {
        "low": round(30000 * 321.943 / 232.957),
        "high": round(50000 * 321.943 / 232.957),
    }
    assert figure_of(bundled(), claim, 2013).adjusted is None


@pytest.mark.parametrize(("then", "now"), [(1912, 2025), (2025, 2026), (2025, 0)])
def test_a_year_outside_the_index_is_told_with_its_ends(then: int, now: int) -> None:
    with pytest.raises(UsageProblem, match="choose a year from 1913 to 2025"):
        in_dollars(dollars(1, then), now, wages())
