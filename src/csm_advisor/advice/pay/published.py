"""What the articles say a rung pays."""

from functools import lru_cache

from csm_advisor.advice.pay.inflation import in_year
from csm_advisor.advice.pay.official_wages import year_of_release
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.pay import PayClaim
from csm_advisor.model.views.pay import PayFigure


def published(catalogue: Catalogue, rung: str) -> list[PayClaim]:
    """The claims with a figure for one rung, in the order of the data."""
    return [
        claim
        for claim in catalogue.pay
        if rung in claim.rungs and (claim.low, claim.high, claim.value) != (None, None, None)
    ]


@lru_cache(maxsize=64)
def published_figures(catalogue: Catalogue, rung: str) -> tuple[PayFigure, ...]:
    """What the articles say one rung pays; dated figures also in the newest wages' dollars."""
    year = year_of_release(catalogue)
    return tuple(figure_of(catalogue, claim, year) for claim in published(catalogue, rung))


def figure_of(catalogue: Catalogue, claim: PayClaim, year: int | None) -> PayFigure:
    """One published figure; in the dollars of `year` too, where the claim says of which it is."""
    adjusted = None
    if claim.year is not None and year is not None and year != claim.year:
        amounts = {"low": claim.low, "high": claim.high, "value": claim.value}
        adjusted = {
            name: in_year(catalogue, amount, claim.year, claim.sources, year)
            for name, amount in amounts.items()
            if amount is not None
        }
    return PayFigure.copied_from(claim, source=claim.sources[0], adjusted=adjusted)
