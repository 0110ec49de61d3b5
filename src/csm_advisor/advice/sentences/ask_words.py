"""What a person has of what a posting asks, and what holds them back, in a few words."""

from collections.abc import Sequence

from csm_advisor.text.format import years

UNSAID = "you did not say"
UNTOLD = "your answers do not tell"
NOT_AMONG_ANSWERS = "not among your answers"
SOMETHING_ELSE = f"{NOT_AMONG_ANSWERS}; the other way in they do not tell"
NOT_AMONG_LANGUAGES = "not among your languages"
NO_OTHER_LANGUAGE = "no language beside English among your answers"
NOT_RATED = "not rated"
BY_STEPS_DONE = "from the steps you have done"
HELD = "you hold it"
KIND_ONLY = "software of this kind; your answers do not say which"
IN_ENGLISH = "your answers are in English"
# What stands for a posting that lacks it, among the sources.
UNTITLED, UNNAMED, UNDATED = (
    "A posting without a title",
    "an employer that the posting does not name",
    "no date given",
)
ASKED = "Asked by a posting."


def service(amount: float) -> str:
    return f"{years(amount)} in service"


def of_other_work(have: str) -> str:
    return f"{have}; the posting asks for years in other work"


def of_another_kind(have: str) -> str:
    return f"{have}; the posting is for another kind of work"


def leading(amount: float) -> str:
    return f"{years(amount)} of leading people" if amount else "no years of leading people"


def education_and_service(education: str, amount: float) -> str:
    return f"{education}, and {service(amount)}"


def of_the_same_kind(named: Sequence[str]) -> str:
    return f"{', '.join(named)}, which is software of the same kind"


def rated(level: int, enough: int | None) -> str:
    """The person's own rating; `enough` where the posting's rung asks no level."""
    own = f"level {level} of 4, your own rating"
    return own if enough is None else f"{own}; by our own judgement {enough} is enough"


def weekends(works: bool) -> str:
    return "weekends" if works else "no weekends"


def more_service(amount: float) -> str:
    return f"Years in service (you have {_years_or_none(amount)})"


def more_leading(amount: float) -> str:
    return f"Years of leading people (you have {_years_or_none(amount)})"


def _years_or_none(amount: float) -> str:
    return years(amount) if amount else "none"
