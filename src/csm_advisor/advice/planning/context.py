"""What stays the same while one person's plan is worked out."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, Protocol

from csm_advisor.advice.planning.action_choice import Search
from csm_advisor.advice.planning.calendar import Calendar, calendar_from
from csm_advisor.advice.planning.getting_in import first_day, months_until_first_job
from csm_advisor.advice.planning.route_timing import Goal
from csm_advisor.advice.planning.set_cover import Key, Option
from csm_advisor.advice.planning.standing import Standing, standing
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.profile import Profile
from csm_advisor.model.progress import Done


class Chooser(Protocol):
    """Chooses as a Search does. Whoever plans for many people gives one that remembers."""

    def earliest(
        self,
        search: Search,
        goal: Goal,
        /,
        *,
        not_before: int = 0,
        known: list[Option] | None = None,
        by_date_alone: bool = False,
    ) -> list[Option]:
        """The set with the least arrival, then the least key."""

    def may_be_better(self, search: Search, goal: Goal, score: int, below: Key, /) -> bool:
        """Whether some set may have a lower score, or this one and a key `below` another."""


class PlanContext(NamedTuple):
    """What stays the same while one person's plan is worked out."""

    profile: Profile
    catalogue: Catalogue
    calendar: Calendar
    person: Standing
    hours: float
    at_once: int
    months_until_job: int = 0  # before the calendar begins, for who is not in service yet
    chooser: Chooser = Search


def context_of(
    profile: Profile, catalogue: Catalogue, as_of: date, done: Sequence[Done] = ()
) -> PlanContext:
    """What stays the same while one person's plan is worked out.

    Its calendar begins with the first job, for who is not in customer service yet.
    """
    hours, at_once = profile.hours_per_week, profile.at_once
    return PlanContext(
        profile,
        catalogue,
        calendar_from(first_day(profile, catalogue, as_of)),
        standing(profile, catalogue, as_of, done),
        catalogue.policy.hours_per_week.value if hours is None else hours,
        at_once or catalogue.policy.at_once.value,
        months_until_first_job(profile, catalogue, as_of),
    )
