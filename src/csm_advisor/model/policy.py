"""The weights and thresholds a plan is computed with."""

from typing import Annotated

from csm_advisor import limits
from csm_advisor.model.frozen import Constraint, Frozen
from csm_advisor.model.records import AtOnce, Record, Text

Weeks = Annotated[int, Constraint(ge=0, le=104)]


class HoursPerWeek(Record):
    """Own hours a week that a plan counts on when the person did not say."""

    value: Annotated[float, Constraint(ge=0, le=limits.HOURS_A_WEEK)]
    text: Text


class StepsAtOnce(Record):
    """Steps on the job that a plan has under way at once when the person did not say."""

    value: AtOnce
    text: Text


class UnratedLevel(Record):
    """The level taken for a skill that was not rated."""

    value: Annotated[int, Constraint(ge=0, le=4)]
    text: Text


class PracticeWeeks(Record):
    """Weeks for each level 0 to 4; a higher level never takes less."""

    value: Annotated[tuple[Weeks, Weeks, Weeks, Weeks, Weeks], Constraint(strict=False)]
    text: Text


class ReleaseAge(Record):
    """Months after its publication until a release of official wages is called old."""

    value: Annotated[int, Constraint(ge=1, le=120)]
    text: Text


class Policy(Frozen):
    """`policy.toml`."""

    hours_per_week: HoursPerWeek
    at_once: StepsAtOnce
    unrated_level: UnratedLevel
    practice_weeks: PracticeWeeks
    release_age_months: ReleaseAge
