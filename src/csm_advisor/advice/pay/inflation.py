"""Dollars of one year in dollars of another, by the consumer price index."""

from collections.abc import Iterable

from csm_advisor.advice.pay.official_wages import wages_of
from csm_advisor.errors import UsageProblem
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.figures import Figure, united
from csm_advisor.model.wages import Wages


def in_dollars(figure: Figure, year: int, wages: Wages) -> Figure:
    """The figure in the dollars of `year`. One without a year stays as it is.

    Raises UsageProblem where the index does not reach `year` or the figure's own.
    """
    if figure.year is None or figure.year == year:
        return figure
    factor = index_of(year, wages) / index_of(figure.year, wages)
    return figure.model_copy(
        update={
            "value": figure.value * factor,
            "year": year,
            "kind": "judgement" if figure.kind == "judgement" else "derived",
            "sources": united(figure.sources, (wages.release.index_source,)),
        }
    )


def index_of(year: int, wages: Wages) -> float:
    """The price index of a year. Raises UsageProblem where it has none."""
    index = wages.price_index
    if year not in index:
        raise UsageProblem(
            f"there is no price index for {year}; choose a year from {min(index)} to {max(index)}"
        )
    return index[year]


def in_year(
    catalogue: Catalogue, value: float, from_year: int, sources: Iterable[str], year: int
) -> Figure:
    """An amount of dollars a year as published, in the dollars of `year`."""
    figure = Figure(
        value=value,
        unit="USD per year",
        year=from_year,
        kind="observed",
        sources=tuple(sorted(sources)),
    )
    return in_dollars(figure, year, wages_of(catalogue))
