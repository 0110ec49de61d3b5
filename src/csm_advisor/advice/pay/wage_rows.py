"""Rows of the official wage tables, and what their occupations are."""

from typing import Any

from csm_advisor.advice.pay.official_wages import wages_of
from csm_advisor.advice.sentences.wage_tables import NOT_IN_TABLE
from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.views.salary import OccupationLine, OfficialRow
from csm_advisor.model.wages import ALL_INDUSTRIES, NATION, Area, Cell, Industry, WageRow
from csm_advisor.text.what_to_type import SEE_INDUSTRIES, flag_of

EVERY_INDUSTRY = Industry(ALL_INDUSTRIES, "all industries", 0)


def occupation_line(catalogue: Catalogue, soc: str) -> OccupationLine:
    """What an official occupation is."""
    found = catalogue.occupations[soc]
    return OccupationLine.copied_from(found, soc=soc, occupation=found.title)


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
            f"there are no wages by industry of {named} in this data;"
            f" leave out {flag_of('industry')}"
        )
    row = rows.get(industry.code)
    if row is None:
        raise UsageProblem(
            f"the release has no wages of {named} in {quoted(industry.name)}; choose another"
            f" industry, such as a wider one: {SEE_INDUSTRIES}"
        )
    return _view(catalogue, soc, wages.areas[NATION], industry, row)


def _view(
    catalogue: Catalogue, soc: str, area: Area, industry: Industry, row: WageRow | None
) -> OfficialRow:
    release = wages_of(catalogue).release
    cells: dict[str, Cell] = {
        name: Cell(None) if row is None else getattr(row, name) for name in OfficialRow.VALUES
    }
    values: dict[str, Any] = {name: cell.value for name, cell in cells.items()}
    return OfficialRow(
        soc=soc,
        occupation=catalogue.occupations[soc].title,
        area_code=area.code,
        area=area.name,
        industry_code=industry.code,
        industry=industry.name,
        **values,
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
