"""A gap in words, and why no step closes it."""

from collections.abc import Sequence

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import Bar, Gap
from csm_advisor.text.format import years
from csm_advisor.text.labels import asked_education
from csm_advisor.text.what_to_type import SEE_PLAN

BY_CALENDAR = "Years come with time, and no step adds any"
DEGREE = f"A degree is a decision, not a step: {SEE_PLAN} says what it takes"
AT_SCHOOL = "You are at school: the plan counts on it before the first job"
NO_STEP = "No step on your route closes it"


def in_words(gap: Gap, name: str, rated: bool, catalogue: Catalogue) -> str:
    """Such as `Leadership: level 2, you are at 1`."""
    match gap.kind:
        case "experience" | "leading":
            return f"{name}: {_years(gap.need)}, you have {_years(gap.have)}"
        case "education":
            education = catalogue.education
            asked = asked_education(str(gap.need), education[str(gap.need)].name)
            return f"{asked}, you have: {education[str(gap.have)].name}"
        case "skill":
            return f"{name}: level {gap.need:.0f}, you are at {gap.have:.0f}" + (
                "" if rated else ", assumed"
            )
        case _:
            return f"{name}{' (you did not say)' if gap.have is None else ''}"


def only_at(bar: Bar, scheduled_for: Bar, would_close: Sequence[str]) -> str:
    """Another bar than that the steps are dated for asks for it; actions would close it."""
    return (
        f"Only the {bar} bar asks for it, and the plan dates the steps of the"
        f" {scheduled_for} bar; this would close it: {'; '.join(would_close)}"
    )


def no_way(hangs_on: str) -> str:
    """The route does not reach the bar, and what that hangs on."""
    return f"{NO_STEP}. {hangs_on}"


def leading_from(title: str) -> str:
    """From which rung of the route years of leading people run."""
    return f"Years of leading people run from {title} on"


def no_leading_before(title: str) -> str:
    """No rung before the one that asks it leads people."""
    return f"No rung before {title} on your route leads people"


def _years(amount: object) -> str:
    assert isinstance(amount, float | int)
    return years(amount)
