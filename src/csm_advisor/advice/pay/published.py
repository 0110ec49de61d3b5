"""What the articles say a rung pays."""

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.pay import PayClaim


def published(catalogue: Catalogue, rung: str) -> list[PayClaim]:
    """The claims with a figure for one rung, in the order of the data."""
    return [
        claim
        for claim in catalogue.pay
        if rung in claim.rungs and (claim.low, claim.high, claim.value) != (None, None, None)
    ]
