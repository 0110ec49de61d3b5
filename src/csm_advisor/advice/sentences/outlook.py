"""What the official projections mean for a plan, in sentences."""

from collections.abc import Mapping

from csm_advisor.model.views.outlook import OutlookLine
from csm_advisor.text.format import amount

# The change and the openings of occupations, by what they are called.
Projected = Mapping[str, tuple[OutlookLine, OutlookLine | None]]

AWAY_FROM_SHRINKING = " Moving up is also moving away from the part that shrinks most."
OPENINGS_ALL_THE_SAME = " Fewer jobs do not mean no openings: people who leave make room."


def way(origin: str, target: str, in_service: bool) -> str:
    job = "" if in_service else "a job as "
    return f"From {job}{origin} to {target}."


def of_one_occupation(both: Projected) -> str:
    return f" Both count as one occupation: {_told(both)}."


def of_two(here: Projected, there: Projected, in_service: bool) -> str:
    begins = "Where you are" if in_service else "Where you would begin"
    return f" {begins}: {_told(here)}. Where you want to be: {_told(there)}."


def _told(projected: Projected) -> str:
    """`General managers +4.4 percent 2024-34, 308,700 openings per year`."""
    return "; ".join(
        f"{title} {change.value:+g} percent {change.period or ''}".rstrip()
        + (f", {amount(openings.value or 0, openings.unit or '')}" if openings else "")
        for title, (change, openings) in projected.items()
    )
