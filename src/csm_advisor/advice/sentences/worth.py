"""What the way is worth in pay, in sentences."""

from csm_advisor.model.decision import Decision
from csm_advisor.model.figures import Figure

NO_TUITION = "No tuition is counted: your route needs no degree, or none with a known price."
GAIN_NOT_SURE = "The gain is not sure enough to say when it would pay for a degree."
OF_DIFFERENT_YEARS = "Tuition and wages are from different years, so we do not compare them."


def degree_years(decision: Decision, soonest: Figure, latest: Figure) -> str:
    return (
        f"Tuition and fees ({decision.name}, dollars of {decision.cost_year}, before any grant)"
        f" are {soonest.value:.1f} to {latest.value:.1f} years of the gain at the target, before"
        " tax, and only if the degree is what makes the difference."
    )


def wages_of_elsewhere(asked: str, place: str) -> str:
    """All wages are of another area than the person's, where some are held back."""
    return (
        f"Some of the wages that this needs are not released for {asked}: these are of {place},"
        " so that all compare."
    )
