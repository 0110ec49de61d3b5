"""From which amounts a bar is found, in a sentence."""

from collections.abc import Sequence

from csm_advisor.advice.citations.origins import published
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.ladder import Requirement
from csm_advisor.model.plan import Bar, Gap
from csm_advisor.text.format import years

# How a bar is found among the amounts that several claims ask for.
FOUND: dict[Bar, str] = {"open": "lowest", "typical": "median", "demanding": "highest"}


def amounts_behind(gap: Gap, catalogue: Catalogue) -> str:
    """From which amounts of years the need of a gap is found, and how, as a sentence; empty where
    no amount is given. Our own are told apart."""
    claims = [
        claim
        for claim in catalogue.requirements[gap.rung]
        if (claim.kind, claim.of) == (gap.kind, gap.id)
        and claim.min is not None
        and claim.strength != "helps"
    ]
    asked = published(claims, catalogue)
    own = [claim for claim in claims if claim not in asked]
    if not claims:
        return ""
    if not own and len(asked) == 1 and asked[0].max is None:
        some = asked[0].strength == "some"  # which only the demanding bar counts
        return "" if some else " Only one source gives years, so every bar asks for the same."
    told = [f"sources ask for {_years(asked)}" if asked else "no source gives years"]
    told += [f"our own estimate is {_range(own)}"] if own else []
    said = ", and ".join(told)
    found = "middle" if gap.bar == "typical" and not asked else FOUND[gap.bar]
    return f" {said[0].upper()}{said[1:]}; the {found} is {float(gap.need or 0):.3g}."


def _years(claims: Sequence[Requirement]) -> str:
    """The least and the most that is asked; of one source also what is typical there."""
    if len(claims) == 1 and claims[0].typical is not None:
        return f"{years(claims[0].typical)} ({_range(claims)})"
    amounts = _range(claims)
    if " to " in amounts and len(claims) > 1:
        amounts = f"between {amounts.replace(' to ', ' and ')}"
    return f"{amounts} {'year' if amounts == '1' else 'years'}"


def _range(claims: Sequence[Requirement]) -> str:
    least = min(float(claim.min or 0) for claim in claims)
    most = max(float(claim.max or claim.min or 0) for claim in claims)
    return f"{least:g}" if least == most else f"{least:g} to {most:g}"
