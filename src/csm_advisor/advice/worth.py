"""What the way is worth: official pay at each rung, the gain, and paying for a degree."""

from datetime import date

from csm_advisor.advice.freshness import stale
from csm_advisor.advice.official import area_named, reading_of
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.figures import Figure, united
from csm_advisor.model.plan import Decision, Gain, Route, Worth
from csm_advisor.model.profile import Profile
from csm_advisor.model.views.salary import RungReading


def worth(
    profile: Profile, catalogue: Catalogue, route: Route, decision: Decision | None, as_of: date
) -> Worth | None:
    """Pay now and on the way in the person's area, the nation's where they named none.

    None where the data has no official wages or does not read the present rung from them.
    """
    if catalogue.wages is None:
        return None
    area = area_named(catalogue, profile.area)
    now = reading_of(catalogue, profile.rung, area)
    if now is None:
        return None
    gains = tuple(
        _gain(rung, there, now)
        for rung in route.rungs[1:]
        if (there := reading_of(catalogue, rung, area)) is not None
    )
    years, sentence = _degree(gains, decision)
    return Worth(
        area_code=area.code,
        area=area.name,
        release=catalogue.wages.release.name,
        now=now,
        gains=gains,
        degree_years=years,
        sentence=sentence,
        warning=stale(catalogue, as_of),
        sources=united(now.sources, *(gain.pay.sources for gain in gains)),
    )


def _gain(rung: str, there: RungReading, now: RungReading) -> Gain:
    return Gain(
        rung=rung,
        pay=there,
        low=_more(there.low, now.low),
        middle=_more(there.middle, now.middle),
        high=_more(there.high, now.high),
    )


def _more(there: Figure | None, now: Figure | None) -> Figure | None:
    if there is None or now is None or now.at_least:
        return None
    return there - now


def _degree(
    gains: tuple[Gain, ...], decision: Decision | None
) -> tuple[tuple[Figure, Figure] | None, str]:
    """How many years of the gain at the target pay for the degree."""
    if decision is None or decision.cost_low is None or decision.cost_high is None:
        return None, "No tuition is counted: the way needs no degree, or none with a known price."
    last = gains[-1] if gains else None
    found = [figure for figure in (last.low, last.middle, last.high) if figure] if last else []
    if not found or min(figure.value for figure in found) <= 0:
        return None, "The gain is not sure enough to say when it would pay for a degree."
    least = min(found, key=lambda figure: figure.value)
    most = max(found, key=lambda figure: figure.value)
    if any(figure.year != decision.cost_year for figure in found):
        return (
            None,
            "Tuition and wages are of different years, so we do not set them off.",
        )
    low, high = (
        Figure(
            value=amount,
            unit="USD",
            year=decision.cost_year,
            kind="observed",
            sources=united(decision.sources),
        )
        for amount in (decision.cost_low, decision.cost_high)
    )
    soonest, latest = low.per(most), high.per(least)
    return (soonest, latest), (
        f"Its tuition and fees are {soonest.value:.1f} to {latest.value:.1f} years of the gain at"
        " the target, if the degree is what makes the difference."
    )
