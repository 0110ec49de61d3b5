"""Pay by rung: official wages where a person lives, beside what the sources publish."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from csm_advisor.advice.citations.citations import with_sources
from csm_advisor.advice.pay.freshness import stale
from csm_advisor.advice.pay.inflation import in_dollars, in_year, index_of
from csm_advisor.advice.pay.official_wages import (
    area_named,
    industry_named,
    reading_of,
    wages_of,
    year_of_release,
)
from csm_advisor.advice.pay.published import figure_of, published
from csm_advisor.advice.pay.wage_rows import industry_row, occupation_line, official_row
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.pay import PayClaim
from csm_advisor.model.views.pay import RungReading
from csm_advisor.model.views.salary import (
    OccupationLine,
    OfficialRow,
    PastPay,
    PayFactor,
    RungPay,
    SalaryView,
)
from csm_advisor.model.wages import PERCENTILES, Area, Industry
from csm_advisor.text.find_by_name import Known, find

MONEY = ("mean", *PERCENTILES)


class Wish(NamedTuple):
    """What was asked for beyond the rung. `areas` are shown side by side, the nation if none."""

    areas: Sequence[str] = ()
    industry: str | None = None
    dollars: int | None = None
    instead: str | None = None


def pay_by_rung(catalogue: Catalogue, rung: str | None, wish: Wish, today: date) -> SalaryView:
    """Pay of all rungs or of one. Raises UsageProblem for an area, industry, year or occupation
    that there is none of."""
    year = _year(catalogue, wish)
    another = _another(catalogue, wish.instead)
    areas, industry = _places(catalogue, wish)
    rungs = tuple(
        _rung(catalogue, id_, areas, industry, another, year)
        for id_ in catalogue.rungs
        if rung in (None, id_)
    )
    socs = list(dict.fromkeys(row.soc for one in rungs for row in one.official))
    view = SalaryView(
        dollars=year,
        rungs=rungs,
        another=another,
        past=tuple(_past(catalogue, socs, year)) if rung else (),
        depends_on=tuple(
            PayFactor.copied_from(claim) for claim in catalogue.pay if not _amounts(claim)
        ),
        not_this_career=tuple(
            figure_of(catalogue, claim, year) for claim in catalogue.pay if not claim.rungs
        ),
        scale=_scale(rungs),
        warning=stale(catalogue, today),
        sources={},
    )
    return with_sources(view, catalogue)


def _year(catalogue: Catalogue, wish: Wish) -> int | None:
    if wish.dollars is not None:
        index_of(wish.dollars, wages_of(catalogue))
        return wish.dollars
    return year_of_release(catalogue)


def _places(catalogue: Catalogue, wish: Wish) -> tuple[list[Area], Industry | None]:
    if catalogue.wages is None and not wish.areas and wish.industry is None:
        return [], None
    areas = [area_named(catalogue, text) for text in wish.areas or (None,)]
    industry = None if wish.industry is None else industry_named(catalogue, wish.industry)
    return list(dict.fromkeys(areas)), industry


def _another(catalogue: Catalogue, text: str | None) -> OccupationLine | None:
    if text is None:
        return None
    wages_of(catalogue)
    known = [
        Known(soc, (found.title,), (), found.titles) for soc, found in catalogue.occupations.items()
    ]
    return occupation_line(catalogue, find(text, known, "job code or title"))


def _rung(
    catalogue: Catalogue,
    rung: str,
    areas: Sequence[Area],
    industry: Industry | None,
    another: OccupationLine | None,
    year: int | None,
) -> RungPay:
    reading = catalogue.readings.get(rung)
    socs = (another.soc,) if another else reading.socs if reading else ()
    rows = [official_row(catalogue, soc, area) for soc in socs for area in areas]
    if industry is not None:
        rows += [industry_row(catalogue, soc, industry) for soc in socs]
    readings = [reading_of(catalogue, rung, area) for area in areas]
    return RungPay(
        rung=rung,
        title=catalogue.rungs[rung].title,
        occupations=tuple(occupation_line(catalogue, soc) for soc in socs),
        official=tuple(_row_in(catalogue, row, year) for row in rows),
        readings=tuple(_reading_in(catalogue, one, year) for one in readings if one),
        published=tuple(figure_of(catalogue, claim, year) for claim in published(catalogue, rung)),
    )


def _row_in(catalogue: Catalogue, row: OfficialRow, year: int | None) -> OfficialRow:
    if year is None or year == row.year:
        return row
    figures = {
        name: in_year(catalogue, float(getattr(row, name)), row.year, row.sources, year)
        for name in MONEY
        if getattr(row, name) is not None
    }
    return row.model_copy(update={"adjusted": figures})


def _reading_in(catalogue: Catalogue, reading: RungReading, year: int | None) -> RungReading:
    if year is None:
        return reading
    wages = wages_of(catalogue)
    points = {"low": reading.low, "middle": reading.middle, "high": reading.high}
    return reading.model_copy(
        update={name: point and in_dollars(point, year, wages) for name, point in points.items()}
    )


def _past(catalogue: Catalogue, socs: Sequence[str], year: int | None) -> Iterable[PastPay]:
    """The national medians of earlier years; wages of different years need one year's dollars."""
    if year is None:
        return
    wages = wages_of(catalogue)
    for (soc, then), row in wages.history.items():
        if soc in socs and row.p50.value is not None:
            sources = (wages.release.history_source,)
            yield PastPay(
                soc=soc,
                occupation=catalogue.occupations[soc].title,
                year=then,
                median=in_year(catalogue, row.p50.value, then, sources, then),
                adjusted=in_year(catalogue, row.p50.value, then, sources, year),
            )


def _amounts(claim: PayClaim) -> list[float]:
    return [amount for amount in (claim.low, claim.value, claim.high) if amount is not None]


def _scale(rungs: Sequence[RungPay]) -> tuple[float, float] | None:
    """The ends of all that is drawn, the least rounded down and the most up to 10,000."""
    amounts = [amount for rung in rungs for figure in rung.published for amount in figure.drawn]
    amounts += [amount for rung in rungs for row in rung.official for amount in row.drawn.values()]
    amounts += [
        point.value
        for rung in rungs
        for one in rung.readings
        for point in (one.low, one.high)
        if point
    ]
    if not amounts or min(amounts) == max(amounts):
        return None
    return min(amounts) // 10_000 * 10_000, -(-max(amounts) // 10_000) * 10_000
