"""What the way is worth: official pay at each rung, the gain, and paying for a degree."""

from collections.abc import Iterator
from datetime import date

from csm_advisor.advice.pay.freshness import stale
from csm_advisor.advice.pay.official_wages import (
    area_named,
    industry_named,
    reading_in,
    reading_of,
    told_apart,
    wages_of,
)
from csm_advisor.advice.sentences import worth as told
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.decision import Decision
from csm_advisor.model.figures import Figure, united
from csm_advisor.model.plan import Route
from csm_advisor.model.profile import Profile
from csm_advisor.model.views.pay import RungReading
from csm_advisor.model.wages import NATION, Area
from csm_advisor.model.worth import Gain, IndustryPay, Worth
from csm_advisor.text.labels import industry_name, place_name


def worth(
    profile: Profile, catalogue: Catalogue, route: Route, decision: Decision | None, as_of: date
) -> Worth | None:
    """Pay now and on the way in the person's area, the nation's where they named none.

    None where the data has no official wages or does not read the present rung from them.
    """
    if catalogue.wages is None:
        return None
    asked = area_named(catalogue, profile.area)
    area, readings = _with_all_released(catalogue, asked, route.rungs)
    now = readings[profile.rung]
    if now is None:
        return None
    gains = tuple(
        _gain(catalogue, rung, there, now, route)
        for rung in route.rungs[1:]
        if (there := readings[rung]) is not None
    )
    years, sentence = _degree(catalogue, gains, route, decision)
    industry, in_industry = _in_industry(catalogue, profile, route)
    return Worth(
        area_code=area.code,
        area=area.name,
        release=catalogue.wages.release.name,
        now=now,
        gains=gains,
        industry=industry,
        in_industry=in_industry,
        degree_years=years,
        sentence=sentence,
        instead=None
        if area == asked
        else told.wages_of_elsewhere(asked.name, place_name(area.code, area.name)),
        warning=stale(catalogue, as_of),
        sources=united(now.sources, *(gain.pay.sources for gain in gains)),
    )


def _with_all_released(
    catalogue: Catalogue, area: Area, rungs: tuple[str, ...]
) -> tuple[Area, dict[str, RungReading | None]]:
    """The area, else its state, else the nation: the first where all rungs' pay is released,
    and the pay of each rung there.

    Pay of two places is no gain, so all rungs are read in one. The area itself where there is
    no such place.
    """
    found = None
    for place in _from_near_to_far(catalogue, area):
        readings = {rung: reading_of(catalogue, rung, place) for rung in rungs}
        if all(reading is None or reading.released for reading in readings.values()):
            return place, readings
        found = found or (place, readings)
    assert found is not None
    return found


def _from_near_to_far(catalogue: Catalogue, area: Area) -> Iterator[Area]:
    yield area
    areas = wages_of(catalogue).areas  # hundreds are read, so only where the area will not do
    yield from (a for a in areas.values() if a.kind == "state" and a.state == area.state)
    yield areas[NATION]


def _in_industry(
    catalogue: Catalogue, profile: Profile, route: Route
) -> tuple[str | None, tuple[IndustryPay, ...]]:
    """What the person's industry is called, and what its rungs pay where it is read at all."""
    if profile.industry is None:
        return None, ()
    industry = industry_named(catalogue, profile.industry)
    found = ((rung, reading_in(catalogue, rung, industry)) for rung in route.rungs)
    return industry_name(industry), tuple(
        IndustryPay(rung=rung, pay=pay) for rung, pay in found if pay is not None
    )


def _like(catalogue: Catalogue, rung: str, route: Route) -> tuple[str, ...]:
    """The rungs before it on the route from which official wages do not tell it."""
    before = route.rungs[: route.rungs.index(rung)]
    return tuple(other for other in before if not told_apart(catalogue, other, rung))


def _gain(
    catalogue: Catalogue, rung: str, there: RungReading, now: RungReading, route: Route
) -> Gain:
    like = _like(catalogue, rung, route)
    apart = route.rungs[0] not in like
    return Gain(
        rung=rung,
        pay=there,
        like=like,
        low=_more(there.low, now.low) if apart else None,
        middle=_more(there.middle, now.middle) if apart else None,
        high=_more(there.high, now.high) if apart else None,
    )


def _more(there: Figure | None, now: Figure | None) -> Figure | None:
    if there is None or now is None or now.at_least:
        return None
    return there - now


def _degree(
    catalogue: Catalogue, gains: tuple[Gain, ...], route: Route, decision: Decision | None
) -> tuple[tuple[Figure, Figure] | None, str]:
    """How many years of the gain at the target pay for the degree, and the sentence on it.

    A gain of which only a lower bound is known is left out: what it pays back is not.
    """
    if decision is None or decision.cost_low is None or decision.cost_high is None:
        return None, told.NO_TUITION
    last = next((gain for gain in gains if gain.rung == route.rungs[-1]), None)
    every = (last.low, last.middle, last.high) if last else ()
    found = [figure for figure in every if figure and not figure.at_least]
    if not found or min(figure.value for figure in found) <= 0:
        return None, told.GAIN_NOT_SURE
    least = min(found, key=lambda figure: figure.value)
    most = max(found, key=lambda figure: figure.value)
    if any(figure.year != decision.cost_year for figure in found):
        return None, told.OF_DIFFERENT_YEARS
    low, high = (
        Figure(
            value=amount,
            unit="USD",
            year=decision.cost_year,
            kind="derived",
            sources=united(catalogue.education[decision.education].sources),
        )
        for amount in (decision.cost_low, decision.cost_high)
    )
    soonest, latest = low.per(most), high.per(least)
    return (soonest, latest), told.degree_years(decision, soonest, latest)
