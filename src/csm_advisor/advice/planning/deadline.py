"""Not by that date: what holds it up, what would have to change, and how far one gets."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from csm_advisor.advice.planning.binding_constraint import binding_of
from csm_advisor.advice.planning.context import PlanContext, context_of
from csm_advisor.advice.planning.earliest_route import soonest
from csm_advisor.advice.sentences import deadline as told
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import BARS, Bar, Deadline, InTime, Plan, Stage

# More own time than this beside a job is not worth proposing.
MOST_HOURS = 40


def deadline(plan: Plan, by: date, catalogue: Catalogue) -> Deadline:
    """Whether the plan reaches its target by a date, and what would have to change."""
    limit = f"{by.year:04d}-{by.month:02d}"
    in_time = {bar: _in_time(plan, bar, limit) for bar in BARS}
    missed = not in_time["typical"].feasible
    return Deadline(
        by=by,
        **in_time,
        changes=tuple(_changes(plan, limit, catalogue)) if missed else (),
    )


def _in_time(plan: Plan, bar: Bar, limit: str) -> InTime:
    route = plan.route
    begins = plan.getting_in.date if plan.getting_in else None
    here = None if begins and begins > limit else route.rungs[0]
    reached = [stage.to for stage in route.stages if _by(stage.on_this_plan[bar].date, limit)]
    return InTime(
        feasible=_by(route.arrival[bar].date, limit),
        earliest=route.arrival[bar].date,
        binding=route.binding[bar],
        reached=reached[-1] if reached else here,
    )


def _by(arrival: str | None, limit: str) -> bool:
    return arrival is not None and arrival <= limit


def _changes(plan: Plan, limit: str, catalogue: Catalogue) -> Iterator[str]:
    """What would have to change for the typical bar, in sentences."""
    yield _hours(plan, limit, catalogue)
    unrated = _unrated(plan, limit, catalogue)
    if unrated:
        yield told.unrated_enough(unrated, catalogue)
    title = catalogue.rungs[plan.target].title
    if _by(plan.route.arrival["open"].date, limit):
        yield told.easier_employer(title, plan.route.arrival["open"].date)
    nearer = [stage for stage in plan.route.stages if _stage_by(stage, limit)]
    if nearer:
        last = nearer[-1]
        yield told.nearer_target(catalogue.rungs[last.to].title, last.arrival["typical"].date)


def _stage_by(stage: Stage, limit: str) -> bool:
    return _by(stage.arrival["typical"].date, limit)


def _hours(plan: Plan, limit: str, catalogue: Catalogue) -> str:
    """The least whole hours a week that make it, or that none do and what does hold it up.

    More hours are never later, so the least can be found by halving.
    """
    few, enough = int(plan.hours_per_week), MOST_HOURS
    if few >= MOST_HOURS:
        return told.more_hours_no_answer(plan.hours_per_week, plan.route.binding["typical"].kind)

    def with_hours(hours: int) -> PlanContext:
        return _with(plan, catalogue, {"hours_per_week": float(hours)})

    most = with_hours(MOST_HOURS)
    if not _makes_it(most, limit):
        path, worked = soonest(most)
        kind = binding_of(most, path, worked, "typical").kind
        return told.no_hours_enough(MOST_HOURS, most.calendar.month(worked.months), kind)
    while enough - few > 1:
        middle = (few + enough) // 2
        if _makes_it(with_hours(middle), limit):
            enough = middle
        else:
            few = middle
    return told.hours_enough(enough, plan.hours_per_week)


def _unrated(plan: Plan, limit: str, catalogue: Catalogue) -> list[tuple[str, int]]:
    """Unrated skills that make it if they already are where the target needs them, none of which
    can be left out. Empty where not even all of them make it."""

    def enough(levels: dict[str, int]) -> bool:
        skills = {**plan.profile.skills, **levels}
        return _makes_it(_with(plan, catalogue, {"skills": skills}), limit)

    levels = {skill.id: skill.need for skill in plan.skills if not skill.rated}
    if not levels or not enough(levels):
        return []
    for id_ in list(levels):
        fewer = {other: level for other, level in levels.items() if other != id_}
        if enough(fewer):
            levels = fewer
    return list(levels.items())


def _with(plan: Plan, catalogue: Catalogue, answers: dict[str, Any]) -> PlanContext:
    """The person of the plan with other answers."""
    changed = plan.profile.model_copy(update=answers)
    return context_of(changed, catalogue, plan.as_of, plan.done)


def _makes_it(context: PlanContext, limit: str) -> bool:
    return _by(context.calendar.month(soonest(context)[1].months), limit)
