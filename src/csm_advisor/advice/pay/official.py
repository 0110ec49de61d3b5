"""Official wages of an occupation, and the pay of a rung as we read it from them."""

from collections.abc import Sequence

from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.figures import Figure, mean_of
from csm_advisor.model.views.salary import OccupationLine, OfficialRow, RungReading
from csm_advisor.model.wages import (
    ALL_INDUSTRIES,
    NATION,
    Area,
    Cell,
    Industry,
    WageRow,
    Wages,
)

NOT_IN_TABLE = "The release has no row for this occupation here."
EVERY_INDUSTRY = Industry(ALL_INDUSTRIES, "all industries", 0)


def wages_of(catalogue: Catalogue) -> Wages:
    """The official wages. Raises UsageProblem where this data folder has none."""
    if catalogue.wages is None:
        raise UsageProblem("this data folder has no official wages; leave out the wage options")
    return catalogue.wages


def area_named(catalogue: Catalogue, text: str | None) -> Area:
    """The area that `text` names, the nation where it is None. Raises UsageProblem."""
    wages = wages_of(catalogue)
    code = NATION if text is None else text
    if area := wages.area(code):
        return area
    from csm_advisor.advice.pay.areas import find_area  # only those who type a name need it

    return find_area(code, wages.areas, catalogue.area_aliases)


def industry_named(catalogue: Catalogue, text: str) -> Industry:
    """The industry that `text` names. Raises UsageProblem."""
    from csm_advisor.advice.pay.industries import find_industry

    return find_industry(text, wages_of(catalogue).industries, catalogue.industry_aliases)


def occupation_line(catalogue: Catalogue, soc: str) -> OccupationLine:
    """What an official occupation is."""
    found = catalogue.occupations[soc]
    return OccupationLine(
        soc=soc,
        occupation=found.title,
        text=found.text,
        caution=found.caution,
        titles=found.titles,
        sources=found.sources,
    )


def official_row(catalogue: Catalogue, soc: str, area: Area) -> OfficialRow:
    """The wages of an occupation in an area, over all industries."""
    wages = wages_of(catalogue)
    return _view(catalogue, soc, area, EVERY_INDUSTRY, wages.in_area(soc, area.code))


def industry_row(catalogue: Catalogue, soc: str, industry: Industry) -> OfficialRow:
    """The national wages of an occupation in an industry.

    Raises UsageProblem where the release has none: not every occupation works everywhere.
    """
    wages = wages_of(catalogue)
    rows = wages.by_industry(soc)
    named = f"{catalogue.occupations[soc].title} ({soc})"
    if not rows:
        raise UsageProblem(
            f"there are no wages by industry of {named} in this data; leave out --industry"
        )
    row = rows.get(industry.code)
    if row is None:
        raise UsageProblem(
            f"the release has no wages of {named} in {quoted(industry.name)}; choose another"
            " industry, such as a wider one: csm-advisor industries"
        )
    return _view(catalogue, soc, wages.areas[NATION], industry, row)


def _view(
    catalogue: Catalogue, soc: str, area: Area, industry: Industry, row: WageRow | None
) -> OfficialRow:
    release = wages_of(catalogue).release
    cells: dict[str, Cell] = {
        name: Cell(None) if row is None else getattr(row, name) for name in OfficialRow.VALUES
    }
    return OfficialRow(
        soc=soc,
        occupation=catalogue.occupations[soc].title,
        area_code=area.code,
        area=area.name,
        industry_code=industry.code,
        industry=industry.name,
        employment=cells["employment"].value,
        mean=cells["mean"].value,
        p10=cells["p10"].value,
        p25=cells["p25"].value,
        p50=cells["p50"].value,
        p75=cells["p75"].value,
        p90=cells["p90"].value,
        release=release.name,
        year=release.year,
        at_least=tuple(name for name, cell in cells.items() if cell.at_least),
        not_released={
            name: NOT_IN_TABLE if cell.note is None else release.footnotes[cell.note]
            for name, cell in cells.items()
            if cell.value is None
        },
        sources=(release.source,),
    )


def reading_of(catalogue: Catalogue, rung: str, area: Area) -> RungReading | None:
    """The low, middle and high pay of a rung in an area.

    A point that is not released for the area is absent. None where the data does not read
    this rung from official wages.
    """
    reading = catalogue.readings.get(rung)
    if reading is None or catalogue.wages is None:
        return None
    points = [
        _point(catalogue, point, area) for point in (reading.low, reading.middle, reading.high)
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
        release=catalogue.wages.release.name,
        sources=reading.sources,
    )


def _point(catalogue: Catalogue, point: str, area: Area) -> Figure | None:
    wages = wages_of(catalogue)
    soc, _, percentiles = point.partition(" ")
    row = wages.in_area(soc, area.code)
    if row is None:
        return None
    cells: Sequence[Cell] = [getattr(row, name) for name in percentiles.split("+")]
    figures = [
        Figure(
            value=cell.value,
            unit="USD per year",
            year=wages.release.year,
            kind="observed",
            sources=(wages.release.source,),
            at_least=cell.at_least,
        )
        for cell in cells
        if cell.value is not None
    ]
    return mean_of(figures) if len(figures) == len(cells) else None
