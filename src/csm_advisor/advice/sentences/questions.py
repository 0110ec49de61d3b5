"""What fills the braces of a packet's questions, in words."""

from collections.abc import Iterable, Sequence

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.figures import Figure
from csm_advisor.model.ladder import Requirement
from csm_advisor.model.plan import Gap, Step
from csm_advisor.text.format import day
from csm_advisor.text.labels import asked_education

MOST_NAMED = 5  # things in one question: who hears a longer list forgets its beginning


def listed(words: Sequence[str]) -> str:
    rest = len(words) - MOST_NAMED
    return ", ".join(words[:MOST_NAMED]) + (f" and {rest} more" if rest > 0 else "")


def to_build(gap: Gap, name: str, catalogue: Catalogue) -> str:
    match gap.kind:
        case "skill":
            return f"{name} to level {gap.need:.0f}"
        case "education":
            return asked_education(str(gap.need), catalogue.education[str(gap.need)].name)
        case _:
            return name


def dated(step: Step) -> str:
    return f"{step.title} ({day(step.starts)} to {day(step.ends)})"


def amounts(claims: Iterable[Requirement], catalogue: Catalogue) -> list[str]:
    """The amounts of years or education that are asked, each once."""
    return list(dict.fromkeys(_amount(claim, catalogue) for claim in claims))


def _amount(claim: Requirement, catalogue: Catalogue) -> str:
    least, most = (
        f"{amount:g}"
        if isinstance(amount, float | int)
        else asked_education(amount, catalogue.education[amount].name)
        for amount in (claim.min or 0, claim.max or claim.min or 0)
    )
    return least if most == least else f"{least} to {most}"


def pay(low: Figure, middle: Figure, high: Figure) -> str:
    low_, middle_, high_ = map(_dollars, (low, middle, high))
    return f"{low_} to {high_}, the middle {middle_}"


def _dollars(figure: Figure) -> str:
    return f"${figure.value:,.0f}{' or more' if figure.at_least else ''}"
