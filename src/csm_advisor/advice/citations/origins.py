"""What sources ask, told apart from what we add ourselves."""

from collections.abc import Iterable

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.ladder import Requirement
from csm_advisor.model.plan import Bar, Gap

# How a bar is found among the amounts that several claims ask for.
FOUND: dict[Bar, str] = {"open": "the least", "typical": "the middle", "demanding": "the most"}


def ours(source: str, catalogue: Catalogue) -> bool:
    """Whether a source is a judgement of our own, which no count of sources includes."""
    return catalogue.sources[source].kind == "judgement"


def published(claims: Iterable[Requirement], catalogue: Catalogue) -> list[Requirement]:
    """The claims of sources, without those of our own."""
    return [claim for claim in claims if not ours(claim.sources[0], catalogue)]


def amounts_behind(gap: Gap, catalogue: Catalogue) -> str:
    """From which amounts the need of a gap is found, and how, as an aside; empty where it is the
    one amount that is asked. Our own are told apart."""
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
    if len(claims) == 1 and claims[0].max is None and not own:
        return ""
    told = [f"what sources ask for, {_amounts(asked)}"] if asked else []
    told += [f"our own reading, {_amounts(own)}"] if own else []
    return f" ({FOUND[gap.bar]} of {'; and of '.join(told)})" if told else ""


def _amounts(claims: Iterable[Requirement]) -> str:
    return "; ".join(dict.fromkeys(map(_amount, claims)))


def _amount(claim: Requirement) -> str:
    return f"{claim.min:g}" if claim.max is None else f"{claim.min:g} to {claim.max:g}"
