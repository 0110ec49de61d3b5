"""The person a posting is held against: where they stand, and when their years have grown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from csm_advisor.advice.planning.calendar import FAR
from csm_advisor.advice.planning.catalogue_index import counts_for
from csm_advisor.advice.planning.getting_in import months_until_first_job
from csm_advisor.advice.planning.standing import Standing, standing
from csm_advisor.errors import UsageProblem
from csm_advisor.model.arrival import Arrival
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import Binding, Plan
from csm_advisor.model.profile import Profile
from csm_advisor.model.progress import Done


@dataclass(frozen=True)
class Applicant:
    """A person on one day. `plan_to` gives their plan to a rung; it raises UsageProblem where
    no way leads there. A plan is made when an ask first depends on it, and once for each rung:
    `plans` has them, None where there is no way."""

    profile: Profile
    done: tuple[Done, ...]
    catalogue: Catalogue
    as_of: date
    plan_to: Callable[[str], Plan]
    plans: dict[str, Plan | None] = field(default_factory=dict, compare=False)
    _closed: dict[str | None, Mapping[str, date]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    @cached_property
    def standing(self) -> Standing:
        """What the person has on the day."""
        return standing(self.profile, self.catalogue, self.as_of, self.done)

    def plan(self, rung: str | None) -> Plan | None:
        """The plan to a rung; None where no way leads up to it, or it is no rung."""
        if rung is None:
            return None
        if rung not in self.plans:
            try:
                self.plans[rung] = self.plan_to(rung)
            except UsageProblem:
                self.plans[rung] = None
        return self.plans[rung]

    def closed_by(self, rung: str | None) -> Mapping[str, date]:
        """The first day on which a step has closed each thing: one of the plan to a rung, or of
        the person's own plan where the rung is not ahead."""
        if rung not in self._closed:
            plan = self.plan(rung) or self.plan(self.profile.target)
            ends: dict[str, date] = {}
            for stage in plan.route.stages if plan else ():
                for step in stage.steps:
                    for thing in step.closes:
                        for counts in counts_for(thing, self.catalogue):
                            ends[counts] = min(step.ends, ends.get(counts, step.ends))
            self._closed[rung] = ends
        return self._closed[rung]

    def reaches(self, rung: str) -> tuple[Arrival, Binding] | None:
        """When the person's plan by the ladder reaches a rung above at the typical bar, and what
        that depends on; None where no way leads up to it."""
        from csm_advisor.advice.planning.planner import typical_arrival

        meant = self.profile.model_copy(update={"target": rung, "by": None})
        try:
            return typical_arrival(meant, self.catalogue, self.as_of, self.done)
        except UsageProblem:
            return None

    @cached_property
    def serves_from(self) -> int:
        """The month from which years of service grow: that of the first job."""
        return months_until_first_job(self.profile, self.catalogue, self.as_of)

    def leads_from(self, rung: str | None) -> int:
        """The month from which years of leading people grow on the way to `rung`, FAR for never
        before it."""
        rungs = self.catalogue.rungs
        if rungs[self.profile.rung].leads:
            return self.serves_from
        plan = self.plan(rung)
        if plan is None:
            plan = self.plan(self.profile.target)
        for stage in plan.route.stages if plan else ():
            if stage.to == rung:
                return FAR
            if rungs[stage.to].leads:
                months = stage.arrival["typical"].months
                return FAR if months is None else months
        return FAR


def applicant(
    profile: Profile, catalogue: Catalogue, as_of: date, done: tuple[Done, ...] = ()
) -> Applicant:
    """The person with their plans, each made once."""

    def plan_to(rung: str) -> Plan:
        from csm_advisor.advice.planning.planner import make_plan
        from csm_advisor.advice.planning.route_search import leading_to

        if profile.rung not in leading_to(catalogue.transitions, rung) or rung == profile.rung:
            raise UsageProblem(f"no way leads from {profile.rung} to {rung}")
        meant = profile.model_copy(update={"target": rung, "by": None})
        return make_plan(meant, catalogue, as_of, done)

    return Applicant(profile, done, catalogue, as_of, plan_to)
