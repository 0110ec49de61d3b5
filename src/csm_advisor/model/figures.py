"""Figures: values that carry their unit, the year of their dollars, their kind and sources.

Arithmetic unites the sources, takes the weakest kind, and refuses to mix units or years: a
figure on a screen can always be traced to what it was made of.
"""

from collections.abc import Iterable
from functools import reduce
from math import fsum
from operator import add
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args

from csm_advisor.model.frozen import Constraint, Frozen

# From the strongest to the weakest. A figure made of several is as strong as the weakest.
FigureKind = Literal["observed", "derived", "judgement"]
_STRENGTH: tuple[FigureKind, ...] = get_args(FigureKind)
Unit = Literal["USD per year", "USD", "years", "ratio"]


def united(*sources: Iterable[str]) -> tuple[str, ...]:
    """All sources once, sorted."""
    return tuple(sorted({source for some in sources for source in some}))


class MixedFigures(ValueError):
    """Figures met that have no sum: other units, other years' dollars, or a mere lower bound."""


class Figure(Frozen):
    """A value with where it comes from.

    `year` is the year of the dollars, None where the unit is not money or the source does not
    say. `sources` are ids in sorted order, so that the order of a sum does not show. `at_least`
    marks a value of which only a lower bound is published.
    """

    value: float
    unit: Unit
    year: int | None = None
    kind: FigureKind
    sources: Annotated[tuple[str, ...], Constraint(min_length=1)]
    at_least: bool = False

    if not TYPE_CHECKING:  # for it the arguments are those of any record

        def __init__(self, /, **values: Any) -> None:
            """Raises ValueError where no source is given."""
            if not values["sources"]:
                raise ValueError("no figure without a source")
            plain = {"value": float(values["value"]), "sources": united(values["sources"])}
            super().__init__(**values | plain)

    def __add__(self, other: "Figure") -> "Figure":
        """The sum. Raises MixedFigures."""
        return self._with(other, self.value + other.value)

    def __sub__(self, other: "Figure") -> "Figure":
        """The difference. Raises MixedFigures, also where a mere lower bound is taken away."""
        if other.at_least:
            raise MixedFigures("a lower bound cannot be taken away")
        return self._with(other, self.value - other.value)

    def per(self, other: "Figure") -> "Figure":
        """The ratio of two figures of one unit and year, such as dollars by dollars a year.

        Dollars divided by dollars per year give years. `other` is not zero. Raises MixedFigures,
        also where `other` is a mere lower bound: the ratio would be an upper one.
        """
        if other.at_least:
            raise MixedFigures("a lower bound cannot divide")
        if self.year != other.year:
            raise MixedFigures(f"dollars of {self.year} and of {other.year}")
        if self.unit == other.unit:
            unit: Unit = "ratio"
        elif (self.unit, other.unit) == ("USD", "USD per year"):
            unit = "years"
        else:
            raise MixedFigures(f"{self.unit} by {other.unit}")
        return Figure(
            value=self.value / other.value,
            unit=unit,
            kind=_weakest((self.kind, other.kind, "derived")),
            sources=united(self.sources, other.sources),
            at_least=self.at_least,
        )

    def _with(self, other: "Figure", value: float) -> "Figure":
        if self.unit != other.unit:
            raise MixedFigures(f"{self.unit} and {other.unit}")
        if self.year != other.year:
            raise MixedFigures(f"dollars of {self.year} and of {other.year}")
        return Figure(
            value=value,
            unit=self.unit,
            year=self.year,
            kind=_weakest((self.kind, other.kind, "derived")),
            sources=united(self.sources, other.sources),
            at_least=self.at_least or other.at_least,
        )


def mean_of(figures: Iterable[Figure]) -> Figure:
    """The mean of at least one figure. Raises MixedFigures."""
    figures = tuple(figures)
    if len(figures) == 1:
        return figures[0]
    total = reduce(add, figures)
    mean = fsum(figure.value for figure in figures) / len(figures)  # whatever the order
    return total.model_copy(update={"value": mean})


def _weakest(kinds: Iterable[FigureKind]) -> FigureKind:
    return max(kinds, key=_STRENGTH.index)
