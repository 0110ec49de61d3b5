"""Official wages: for which area and industry, and the pay of a rung as we read it from them."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from csm_advisor.errors import UsageProblem
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.figures import Figure, mean_of
from csm_advisor.model.views.pay import RungReading
from csm_advisor.model.wages import NATION, Area, Cell, Industry, Release, WageRow, Wages


def wages_of(catalogue: Catalogue) -> Wages:
    """The official wages. Raises UsageProblem where this data folder has none."""
    if catalogue.wages is None:
        raise UsageProblem("this data folder has no official wages; leave out the wage options")
    return catalogue.wages


def year_of_release(catalogue: Catalogue) -> int | None:
    """The year of the official wages, in whose dollars pay is compared; None without any."""
    return None if catalogue.wages is None else catalogue.wages.release.year


def area_named(catalogue: Catalogue, text: str | None) -> Area:
    """The area that `text` names, the nation where it is None. Raises UsageProblem."""
    wages = wages_of(catalogue)
    code = NATION if text is None else text
    if area := wages.area(code):
        return area
    from csm_advisor.advice.pay.find_area import find_area  # only those who type a name need it

    return find_area(code, wages, catalogue.area_aliases)


def industry_named(catalogue: Catalogue, text: str) -> Industry:
    """The industry that `text` names. Raises UsageProblem."""
    from csm_advisor.advice.pay.find_industry import find_industry

    return find_industry(text, wages_of(catalogue).industries, catalogue.industry_aliases)


def told_apart(catalogue: Catalogue, one: str, other: str) -> bool:
    """Whether official wages tell two rungs apart, so that a difference between them means
    something: not where one occupation stands for the middle of both, nor where the same ones
    stand for both, which are then slices that we cut."""
    first, second = catalogue.readings.get(one), catalogue.readings.get(other)
    if first is None or second is None:
        return True
    return first.middle_soc != second.middle_soc and set(first.socs) != set(second.socs)


@lru_cache(maxsize=256)
def reading_of(catalogue: Catalogue, rung: str, area: Area) -> RungReading | None:
    """The low, middle and high pay of a rung in an area.

    A point that is not released for the area is absent. None where the data does not read
    this rung from official wages.
    """
    if catalogue.wages is None:
        return None
    wages = catalogue.wages
    return _reading(catalogue, rung, area, lambda soc: wages.in_area(soc, area.code))


def reading_in(catalogue: Catalogue, rung: str, industry: Industry) -> RungReading | None:
    """The same in one industry, for the nation."""
    if catalogue.wages is None:
        return None
    wages = catalogue.wages
    return _reading(
        catalogue, rung, wages.areas[NATION], lambda soc: wages.by_industry(soc).get(industry.code)
    )


def _reading(
    catalogue: Catalogue, rung: str, area: Area, row_of: Callable[[str], WageRow | None]
) -> RungReading | None:
    reading = catalogue.readings.get(rung)
    if reading is None:
        return None
    release = wages_of(catalogue).release
    points = [
        _point(release, point, row_of) for point in (reading.low, reading.middle, reading.high)
    ]
    if all(point is not None for point in points):
        # Two occupations are not everywhere in the same order.
        points.sort(key=lambda figure: figure.value if figure else 0)
    low, middle, high = points
    return RungReading(
        area_code=area.code,
        area=area.name,
        low=low,
        middle=middle,
        high=high,
        occupations=reading.socs,
        text=reading.text,
        release=release.name,
        sources=reading.sources,
    )


def _point(release: Release, point: str, row_of: Callable[[str], WageRow | None]) -> Figure | None:
    soc, _, percentiles = point.partition(" ")
    row = row_of(soc)
    if row is None:
        return None
    cells: Sequence[Cell] = [getattr(row, name) for name in percentiles.split("+")]
    figures = [
        Figure(
            value=cell.value,
            unit="USD per year",
            year=release.year,
            kind="observed",
            sources=(release.source,),
            at_least=cell.at_least,
        )
        for cell in cells
        if cell.value is not None
    ]
    return mean_of(figures) if len(figures) == len(cells) else None
