"""Figures: what arithmetic keeps, and what it refuses."""

from collections.abc import Callable
from random import Random
from typing import get_args

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from csm_advisor.model.figures import Figure, FigureKind, MixedFigures, Unit, mean_of, united

KINDS = get_args(FigureKind)
SOURCES = st.lists(st.sampled_from("abcde"), min_size=1, max_size=4).map(tuple)


def figures(
    unit: Unit | None = None, year: int | None = None, at_least: bool | None = None
) -> st.SearchStrategy[Figure]:
    return st.builds(
        Figure,
        value=st.floats(-1e6, 1e6).map(lambda value: round(value, 6)),  # so that ratios are finite
        unit=st.just(unit) if unit else st.sampled_from(get_args(Unit)),
        year=st.just(year) if year else st.sampled_from([None, 2013, 2025]),
        kind=st.sampled_from(KINDS),
        sources=SOURCES,
        at_least=st.booleans() if at_least is None else st.just(at_least),
    )


alike = figures("USD per year", 2025)
exact = figures("USD per year", 2025, at_least=False)
Operation = Callable[[Figure, Figure], Figure]
OPERATIONS: dict[str, Operation] = {
    "sum": lambda a, b: a + b,
    "difference": lambda a, b: a - b,
    "ratio": lambda a, b: a.per(b),
    "mean": lambda a, b: mean_of([a, b]),
}


@pytest.mark.parametrize("name", OPERATIONS)
@given(one=alike, other=exact)
def test_all_sources_survive_and_none_is_added(name: str, one: Figure, other: Figure) -> None:
    assume(other.value)
    made = OPERATIONS[name](one, other)
    assert made.sources == tuple(sorted({*one.sources, *other.sources}))


@pytest.mark.parametrize("name", OPERATIONS)
@given(one=alike, other=exact)
def test_what_is_made_is_never_stronger_than_any_part(
    name: str, one: Figure, other: Figure
) -> None:
    assume(other.value)
    made = OPERATIONS[name](one, other)
    judged = "judgement" in (one.kind, other.kind)
    assert made.kind == ("judgement" if judged else "derived")


@pytest.mark.parametrize("name", OPERATIONS)
@given(one=figures(), other=figures(at_least=False))
def test_other_years_have_no_sum_no_mean_and_no_ratio(
    name: str, one: Figure, other: Figure
) -> None:
    assume(one.year != other.year and other.value)
    with pytest.raises(MixedFigures):
        OPERATIONS[name](one, other)


@pytest.mark.parametrize("name", ["sum", "difference", "mean"])
@given(one=figures(), other=figures(at_least=False))
def test_other_units_have_no_sum_and_no_mean(name: str, one: Figure, other: Figure) -> None:
    assume(one.unit != other.unit)
    with pytest.raises(MixedFigures):
        OPERATIONS[name](one, other)


@given(one=figures(year=2025), other=figures(year=2025, at_least=False))
def test_only_dollars_by_dollars_a_year_are_a_ratio_of_two_units(
    one: Figure, other: Figure
) -> None:
    assume(one.unit != other.unit and other.value)
    if (one.unit, other.unit) == ("USD", "USD per year"):
        assert one.per(other).unit == "years"
    else:
        with pytest.raises(MixedFigures):
            one.per(other)


@given(one=alike, other=alike)
def test_the_order_of_a_sum_does_not_show(one: Figure, other: Figure) -> None:
    assert one + other == other + one


@given(st.lists(alike, min_size=1, max_size=5), st.randoms())
def test_the_order_of_a_mean_does_not_show(several: list[Figure], chance: Random) -> None:
    shuffled = several.copy()
    chance.shuffle(shuffled)
    assert mean_of(shuffled) == mean_of(several)


@given(one=alike, other=alike)
def test_what_is_made_with_a_lower_bound_is_one(one: Figure, other: Figure) -> None:
    bound = one.at_least or other.at_least
    assert (one + other).at_least == mean_of([one, other]).at_least == bound


@given(one=alike, bound=figures("USD per year", 2025, at_least=True))
def test_a_lower_bound_is_not_taken_away_nor_divided_by(one: Figure, bound: Figure) -> None:
    with pytest.raises(MixedFigures):
        _ = one - bound
    with pytest.raises(MixedFigures):
        one.per(bound)


@given(bound=figures("USD per year", 2025, at_least=True), other=exact)
def test_less_than_a_lower_bound_and_by_so_much_stay_one(bound: Figure, other: Figure) -> None:
    assume(other.value > 0)
    assert (bound - other).at_least
    assert bound.per(other).at_least


def test_values_worked_out_by_hand() -> None:
    def dollars(value: float, unit: Unit = "USD per year") -> Figure:
        return Figure(value=value, unit=unit, year=2025, kind="observed", sources=("a",))

    assert (dollars(69500) - dollars(44770)).value == 24730
    assert mean_of([dollars(51780), dollars(63590)]).value == 57685
    years = dollars(47800, "USD").per(dollars(10000))
    assert (years.value, years.unit, years.year) == (4.78, "years", None)
    assert mean_of([dollars(5)]) == dollars(5)


def test_a_figure_without_a_source_is_none() -> None:
    with pytest.raises(ValueError, match="no figure without a source"):
        Figure(value=1, unit="USD", year=2025, kind="observed", sources=())


@given(SOURCES, SOURCES)
def test_sources_are_united_once_and_sorted(some: tuple[str, ...], more: tuple[str, ...]) -> None:
    assert united(some, more) == united(more, some) == tuple(sorted({*some, *more}))
