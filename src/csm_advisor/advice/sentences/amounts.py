"""From which amounts a bar is found, in a sentence."""

from collections.abc import Iterable

from csm_advisor.advice.citations.origins import published
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.ladder import Requirement
from csm_advisor.model.plan import Bar, Gap

# How a bar is found among the amounts that several claims ask for.
FOUND: dict[Bar, str] = {"open": "lowest", "typical": "median", "demanding": "highest"}


def amounts_behind(gap: Gap, catalogue: Catalogue) -> str:
    """From which amounts of years the need of a gap is found, and how, as a sentence; empty where
    it is the one amount that is asked. Our own are told apart."""
    claims = sorted(
        (
            claim
            for claim in catalogue.requirements[gap.rung]
            if (claim.kind, claim.of) == (gap.kind, gap.id)
            and claim.min is not None
            and claim.strength != "helps"
        ),
        key=lambda claim: (claim.min, claim.max or claim.min),
    )
    asked = published(claims, catalogue)
    own = [claim for claim in claims if claim not in asked]
    amounts = _amounts(asked)
    if not claims or (len(amounts) == 1 and asked[0].max is None and not own):
        return ""
    plural = "s" * (amounts != ["1"])
    told = [
        f"sources ask for {_listed(amounts, asked)} year{plural}"
        if asked
        else "no source gives years"
    ]
    told += [f"our own estimate is {_or(_amounts(own))}"] if own else []
    said = ", and ".join(told)
    need = float(gap.need or 0)
    found = "middle" if gap.bar == "typical" and not asked else FOUND[gap.bar]
    return f" {said[0].upper()}{said[1:]}; the {found} is {need:.3g}."


def _listed(amounts: list[str], claims: list[Requirement]) -> str:
    """One amount as it stands; of more the least and the most."""
    if len(amounts) == 1:
        return amounts[0]
    least = min(claim.min or 0 for claim in claims)
    most = max(claim.max or claim.min or 0 for claim in claims)
    return f"between {least:g} and {most:g}"


def _or(amounts: list[str]) -> str:
    """`2, 3 to 10, or 10`: with the last comma, since a range has words of its own."""
    *most, last = amounts
    return ", or ".join([", ".join(most), last]) if most else last


def _amounts(claims: Iterable[Requirement]) -> list[str]:
    return list(dict.fromkeys(map(_amount, claims)))


def _amount(claim: Requirement) -> str:
    return f"{claim.min:g}" if claim.max is None else f"{claim.min:g} to {claim.max:g}"
