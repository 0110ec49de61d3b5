"""Alternatives side by side: routes, a degree, a certification, other targets."""

from collections.abc import Iterator

from csm_advisor.advice.alternatives.alternative import Extra, row_of
from csm_advisor.advice.alternatives.dominance import judged
from csm_advisor.advice.citations.citations import with_sources
from csm_advisor.advice.planning.context import context_of
from csm_advisor.advice.planning.degree import decision, weeks_of
from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.advice.planning.route_at_bar import work_out
from csm_advisor.advice.planning.standing import standing
from csm_advisor.advice.sentences import alternative as told
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.decision import Decision
from csm_advisor.model.plan import Plan, Route
from csm_advisor.model.progress import Done
from csm_advisor.model.views.compare import Alternative, Comparison, LeftOut


def compare(plan: Plan, catalogue: Catalogue) -> Comparison:
    """The plan beside what else one could do; only what nothing else beats, and the degree.

    One alternative beats another with the same target where it is no worse on any count
    (arrival at each bar, own hours, dollars, requirements met) and better on one. Targets are
    not set off against each other: which one is worth it is the person's own matter.
    """
    rows = [
        *_routes(plan, catalogue),
        *_degree(plan, catalogue),
        *_certification(plan, catalogue),
        *_targets(plan, catalogue),
    ]
    found = [judged(row, rows, catalogue) for row in rows]
    shown = [row for row in found if row.beaten_by is None or row.kind in ("plan", "degree")]
    view = Comparison.copied_from(
        plan,
        alternatives=tuple(shown),
        left_out=tuple(
            LeftOut.copied_from(row) for row in found if row not in shown and row.beaten_by
        ),
        sources={},
    )
    return with_sources(view, catalogue)


def _routes(plan: Plan, catalogue: Catalogue) -> Iterator[Alternative]:
    for route in plan.routes:
        way = _way(route, catalogue)
        if route.id == plan.recommended:
            yield row_of(plan, route, catalogue, id="plan", kind="plan", name=told.as_planned(way))
        else:
            name = way[0].upper() + way[1:]
            yield row_of(plan, route, catalogue, id=f"route:{route.id}", kind="route", name=name)


def _way(route: Route, catalogue: Catalogue) -> str:
    *between, target = (catalogue.rungs[rung].title for rung in route.rungs[1:])
    return told.way(between, target)


def _degree(plan: Plan, catalogue: Catalogue) -> Iterator[Alternative]:
    """The degree of the decision, earned before arriving or, where that delays, after it; none for
    who has no hours for it."""
    degree = plan.decision
    if degree is None or not (plan.hours_per_week or degree.pace):
        return
    wanted = degree.education
    profile = plan.profile.model_copy(update={"education": wanted, "by": None})
    with_it = make_plan(profile, catalogue, plan.as_of, plan.done)
    extra = _degree_extra(degree, plan.hours_per_week)
    # The degree is earned after this day, so school goes on until then as it does without it.
    waits = [one.getting_in.months if one.getting_in else 0 for one in (plan, with_it)]
    first = row_of(
        with_it,
        with_it.route,
        catalogue,
        id=f"degree:{wanted}",
        kind="degree",
        name=f"{degree.name} first",
        extra=extra,
        later=waits[0] - waits[1],
    )
    yield first
    now, then = plan.route.arrival["typical"].months, first.arrival["typical"].months
    if now is not None and then is not None and then > now:
        later = _degree_extra(_left_after(plan, catalogue) or degree, plan.hours_per_week)
        yield row_of(
            plan,
            plan.route,
            catalogue,
            id=f"degree-later:{wanted}",
            kind="degree",
            name=f"{degree.name} afterwards",
            extra=later._replace(first=False),
        )


def _left_after(plan: Plan, catalogue: Catalogue) -> Decision | None:
    """The decision as it stands once the route's steps are done: a diploma among them is part of
    the degree, and is earned once."""
    steps = [Done(step=step.id, on=step.ends) for step in plan.route.steps]
    person = standing(plan.profile, catalogue, plan.as_of, (*plan.done, *steps))
    at_school = plan.profile.situation == "student"
    return decision(catalogue, person, plan.route, plan.hours_per_week, at_school=at_school)


def _degree_extra(degree: Decision, hours: float) -> Extra:
    """The degree at the pace of the decision; by the hours a week where no pace is known."""
    work = degree.own_hours
    pace = next((one for one in degree.study if one.pace == degree.pace), None)
    return Extra(
        own_hours=work,
        weeks=weeks_of(work, pace, hours),
        cost_low=degree.cost_low,
        cost_high=degree.cost_high,
        education=degree.education,
        sources=tuple(dict.fromkeys((*degree.sources, *(pace.sources if pace else ())))),
        name=degree.name,
        pace=pace,
    )


def _certification(plan: Plan, catalogue: Catalogue) -> Iterator[Alternative]:
    """The certification that the demanding bar takes besides, with the other bars' steps."""
    setting = context_of(plan.profile, catalogue, plan.as_of, plan.done)
    barred = work_out(setting, plan.route.rungs, "demanding")
    for option in barred.chosen:
        action = catalogue.actions[option.id]
        earned = tuple(thing for thing in action.closes if thing in catalogue.certifications)
        if option.id not in plan.route.also_demanding or not earned:
            continue
        names = " and ".join(catalogue.certifications[id_].name for id_ in earned)
        yield row_of(
            plan,
            plan.route,
            catalogue,
            id=f"cert:{'.'.join(earned)}",
            kind="certification",
            name=told.as_planned_with(names),
            extra=Extra(
                own_hours=action.own_hours,
                weeks=option.weeks,
                release=option.release,
                cost_low=action.cost_low,
                cost_high=action.cost_high,
                certifications=earned,
                sources=action.sources,
                name=names,
            ),
        )


def _targets(plan: Plan, catalogue: Catalogue) -> Iterator[Alternative]:
    """The last rung of the route before the target, and the first one that leads on from it."""
    order = list(catalogue.rungs)
    onward = [one.to for one in catalogue.transitions if one.origin == plan.target]
    others = [(rung, "Stop at") for rung in plan.route.rungs[1:-1][-1:]]
    others += [(rung, "On to") for rung in sorted(onward, key=order.index)[:1]]
    for rung, verb in others:
        profile = plan.profile.model_copy(update={"target": rung, "by": None})
        other = make_plan(profile, catalogue, plan.as_of, plan.done)
        title = catalogue.rungs[rung].title
        yield row_of(
            other,
            other.route,
            catalogue,
            id=f"target:{rung}",
            kind="target",
            name=f"{verb} {title}",
        )
