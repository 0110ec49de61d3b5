"""The best next moves: single changes by the months they save for an hour of own time."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from csm_advisor import limits
from csm_advisor.advice.citations.citations import with_sources
from csm_advisor.advice.planning.available_actions import eligible_from
from csm_advisor.advice.planning.calendar import FAR
from csm_advisor.advice.planning.catalogue_index import counts_for
from csm_advisor.advice.planning.context import PlanContext, context_of
from csm_advisor.advice.planning.degree import pace_of, study_of, weeks_of, work_for
from csm_advisor.advice.planning.earliest_route import soonest
from csm_advisor.advice.planning.ranking import best_routes
from csm_advisor.advice.sentences import levers as told
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.education import EDUCATION_ORDER
from csm_advisor.model.plan import Plan
from csm_advisor.model.views.levers import Lever, LeversView
from csm_advisor.text.what_to_type import answer, rating

MORE_HOURS = (1, 2, 4)


class Change(NamedTuple):
    """A change to try. `update` holds profile keys; `own_hours` is None where the route tells it.
    `weeks` is what it takes beside the steps before it counts, None where the person has no hours
    for it."""

    id: str
    text: str
    update: dict[str, Any]
    own_hours: float | None
    flags: str
    sources: tuple[str, ...]
    weeks: int | None = 0


def levers(plan: Plan, catalogue: Catalogue) -> LeversView:
    """Every single change that brings the typical arrival nearer, the best first.

    Another route is not among them: the recommended one is the earliest there is.
    """
    here = context_of(plan.profile, catalogue, plan.as_of, plan.done)
    now = plan.route.arrival["typical"].months
    latest = FAR if now is None else now - here.months_until_job
    found = []
    for change in _worth_trying(plan, here, latest):
        setting = _after(plan, catalogue, [change.update])
        _, barred = soonest(setting)
        steps = sum(option.weeks for option in barred.chosen)
        arrives = barred.months
        if change.weeks != 0:
            arrives = max(arrives, _after_it(setting, change.weeks, steps))
        # Counted from the plan's own first job: what is earned besides brings that no closer.
        when = here.calendar.month(arrives)
        if when is None or arrives >= latest:
            continue
        own = change.own_hours
        if own is None:
            own = _more_in_all(setting, setting.hours - plan.hours_per_week)
        found.append(
            Lever.copied_from(
                change,
                change=change.text,
                months_saved=None if now is None else latest - arrives,
                own_hours=own,
                arrival=when,
            )
        )
    view = LeversView(
        target=plan.target,
        arrival=plan.route.arrival["typical"],
        binding=plan.route.binding["typical"],
        levers=tuple(sorted(found, key=_rank)),
        sources={},
    )
    return with_sources(view, catalogue)


def _more_in_all(setting: PlanContext, more: float) -> float:
    """The hours that more hours a week come to: given in the weeks with steps in own time, on the
    route that the plan with them recommends, and no more than these steps take."""
    (_, by_bar), *_ = best_routes(setting)[0]
    steps = [option for option in by_bar["typical"].chosen if option.weeks]
    return min(
        sum(option.weeks for option in steps) * more,
        sum(option.minutes for option in steps) / 60,
    )


def _after_it(setting: PlanContext, weeks: int | None, steps: int) -> int:
    """The month that holds a change and the steps in own time, which take turns."""
    return FAR if weeks is None else setting.calendar.months_holding(steps + weeks)


def _rank(lever: Lever) -> tuple[float, float, float, str]:
    """Most months per hour, then most months, then the name; never reached before comes first."""
    months = float("inf") if lever.months_saved is None else float(lever.months_saved)
    per_hour = months / lever.own_hours if lever.own_hours else float("inf")
    return (-per_hour, -months, lever.own_hours, lever.change)


def _after(plan: Plan, catalogue: Catalogue, updates: Sequence[dict[str, Any]]) -> PlanContext:
    """The person of the plan with gains: skills and certifications come to those there, any
    other answer takes the place of the one before."""
    gained: dict[str, Any] = {}
    for update in updates:
        for key, value in update.items():
            had = gained.get(key, getattr(plan.profile, key))
            match value:
                case dict():
                    gained[key] = {**had, **value}
                case tuple():
                    gained[key] = (*(had or ()), *value)
                case _:
                    gained[key] = value
    changed = plan.profile.model_copy(update=gained)
    return context_of(changed, catalogue, plan.as_of, plan.done)


def _worth_trying(plan: Plan, here: PlanContext, latest: int) -> Iterator[Change]:
    """The changes, kind by kind; none of a kind where all of them together save nothing.

    A gain never makes an arrival later, so one alone cannot do what all together do not. `latest`
    is the month of the target, counted from the first job.
    """
    catalogue = here.catalogue
    groups = (
        list(_skills(plan, catalogue)),
        list(_hours(plan)),
        list(_at_once(plan)),
        list(_certifications(plan, here)),
        list(_education(plan, here)),
    )
    for group in groups:
        together = _after(plan, catalogue, [change.update for change in group])
        if soonest(together)[1].months < latest:
            yield from group


def _skills(plan: Plan, catalogue: Catalogue) -> Iterator[Change]:
    """Each skill that some route lacks, one level up from what the person has or we assume."""
    have = {
        gap.id: int(gap.have or 0)
        for route in reversed(plan.routes)
        for gap in reversed(route.gaps)
        if gap.kind == "skill" and gap.bar == "typical"
    }
    for skill in catalogue.skills.values():
        if skill.id not in have:
            continue
        level = have[skill.id] + 1
        ways = [
            action
            for action in catalogue.actions.values()
            if f"{skill.id}:{level}" in action.closes
            and action.suits(catalogue.rungs[plan.profile.rung].leads)
            and (not action.paid or plan.profile.rung in action.offered_on)
        ]
        if not ways:
            continue
        way = min(ways, key=lambda action: (action.own_hours, action.id))
        yield Change(
            id=f"skill:{skill.id}:{level}",
            text=told.skill_step(skill.name, level, way.title),
            update={"skills": {skill.id: level}},
            own_hours=way.own_hours,
            flags=rating(skill.id, level),
            sources=way.sources,
        )


def _hours(plan: Plan) -> Iterator[Change]:
    for more in MORE_HOURS:
        hours = plan.hours_per_week + more
        if hours <= limits.HOURS_A_WEEK:
            yield Change(
                id=f"hours:{more}",
                text=told.more_hours_a_week(more, hours),
                update={"hours_per_week": hours},
                own_hours=None,
                flags=answer("hours_per_week", f"{hours:g}"),
                sources=(),
            )


def _at_once(plan: Plan) -> Iterator[Change]:
    more = plan.at_once + 1
    if more <= limits.STEPS_AT_ONCE:
        yield Change(
            id=f"at-once:{more}",
            text=told.more_at_once(more, plan.at_once),
            update={"at_once": more},
            own_hours=0.0,
            flags=answer("at_once", more),
            sources=(),
        )


def _certifications(plan: Plan, here: PlanContext) -> Iterator[Change]:
    """Each certification that closes something the typical bar asks on some route, and that the
    person may sit for today."""
    catalogue, service = here.catalogue, plan.years_in_service
    education = here.person.education
    asked = {
        gap.id
        for route in plan.routes
        for gap in route.gaps
        if gap.kind == "certification" and gap.bar == "typical"
    }
    for certification in catalogue.certifications.values():
        ways = [a for a in catalogue.actions.values() if certification.id in a.closes]
        if not ways or not asked & counts_for(certification.id, catalogue):
            continue
        if eligible_from((certification.id,), catalogue, service, education):
            continue
        way = min(ways, key=lambda action: (action.own_hours, action.id))
        yield Change(
            id=f"cert:{certification.id}",
            text=f"{certification.name}: {way.title}",
            update={"certifications": (certification.id,)},
            own_hours=way.own_hours,
            flags=answer("certifications", certification.id),
            sources=tuple(dict.fromkeys((*certification.sources, *way.sources))),
        )


def _education(plan: Plan, here: PlanContext) -> Iterator[Change]:
    """Each degree above that of the person, which takes the years it takes in a comparison. A step
    done counts, and so does school that is counted on."""
    catalogue = here.catalogue
    have = EDUCATION_ORDER.index(here.person.education)
    for wanted in EDUCATION_ORDER[have + 1 :]:
        work = work_for(catalogue, have, wanted)
        if work is None:
            continue
        level = catalogue.education[wanted]
        study = study_of(catalogue, wanted, work.credits)
        at_school = plan.profile.situation == "student"
        pace = pace_of(study, plan.hours_per_week, at_school=at_school)
        yield Change(
            id=f"education:{wanted}",
            text=level.name,
            update={"education": wanted},
            own_hours=work.hours,
            flags=answer("education", wanted),
            sources=level.sources,
            weeks=weeks_of(work.hours, pace, plan.hours_per_week),
        )
