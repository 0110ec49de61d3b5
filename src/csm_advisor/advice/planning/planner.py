"""The plan: every route worked out at the three bars, ranked, and put together."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from csm_advisor.advice.citations.citations import source_line
from csm_advisor.advice.pay.gain import worth
from csm_advisor.advice.pay.published import published_figures
from csm_advisor.advice.planning.assumptions import assumptions, done_so_far, sharpening
from csm_advisor.advice.planning.binding_constraint import binding_of
from csm_advisor.advice.planning.calendar import FAR
from csm_advisor.advice.planning.catalogue_index import counts_for, index_of
from csm_advisor.advice.planning.context import PlanContext, context_of
from csm_advisor.advice.planning.dated_steps import dated_steps
from csm_advisor.advice.planning.degree import decision
from csm_advisor.advice.planning.earliest_route import no_way
from csm_advisor.advice.planning.gaps import readiness
from csm_advisor.advice.planning.getting_in import getting_in
from csm_advisor.advice.planning.meantime import meantime
from csm_advisor.advice.planning.ranking import Worked, best_routes
from csm_advisor.advice.planning.remarks import remarks
from csm_advisor.advice.planning.route_at_bar import RouteAtBar, soonest_months, work_out
from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import (
    BARS,
    SCHEMA_VERSION,
    Arrival,
    Bar,
    Binding,
    Earliest,
    Plan,
    Route,
    SkillToBuild,
    Sooner,
    SourceLine,
    Stage,
    Step,
)
from csm_advisor.model.profile import Profile
from csm_advisor.model.progress import Done
from csm_advisor.text.labels import closed
from csm_advisor.text.what_to_type import SOONEST


def make_plan(
    profile: Profile,
    catalogue: Catalogue,
    as_of: date,
    done: Sequence[Done] = (),
    soonest: str | None = None,
) -> Plan:
    """The plan of one person on one day, after the steps done so far.

    `soonest` is a rung to reach as early as can be on the recommended route, even where that costs
    own time or a later target. Raises UsageProblem where no route leads up, or none by that rung.
    """
    context = context_of(profile, catalogue, as_of, done)
    worked_out, best_of_all = best_routes(context)
    if not worked_out:
        raise no_way(profile)
    known: dict[tuple[tuple[str, ...], Bar], int] = {}
    if soonest:
        worked_out = _serving_first(context, worked_out, soonest)
    built = tuple(_route(context, path, by_bar, known) for path, by_bar in worked_out)
    plan = _assemble(context, built, as_of, tuple(done), best_of_all)
    plan = plan.model_copy(update={"sooner": tuple(_sooner(context, plan, worked_out[0]))})
    if profile.by is None:
        return plan
    from csm_advisor.advice.planning.deadline import deadline

    return plan.model_copy(update={"deadline": deadline(plan, profile.by, catalogue)})


def typical_arrival(
    profile: Profile, catalogue: Catalogue, as_of: date, done: Sequence[Done] = ()
) -> tuple[Arrival, Binding]:
    """When the plan of these answers arrives at the typical bar, and what that depends on: without
    the rest of the plan. Raises UsageProblem where no route leads up."""
    context = context_of(profile, catalogue, as_of, done)
    worked_out, _ = best_routes(context)
    if not worked_out:
        raise no_way(profile)
    path, by_bar = worked_out[0]
    binding = binding_of(context, path, by_bar["typical"], "typical")
    return _arrival(context, by_bar["typical"].months), binding


def _serving_first(context: PlanContext, worked_out: list[Worked], rung: str) -> list[Worked]:
    """The best route that passes `rung`, with steps that get there first, before the others."""
    passing = [one for one in worked_out if rung in one[0][1:]]
    if not passing:
        raise UsageProblem(
            f"{SOONEST}: {quoted(rung)} is not on any route to {quoted(context.profile.target)}"
        )
    path, _ = passing[0]
    place = path.index(rung)
    first = (path, {bar: work_out(context, path, bar, first=place) for bar in BARS})
    return [first, *(one for one in worked_out if one is not passing[0])]


def _sooner(context: PlanContext, plan: Plan, worked: Worked) -> Iterator[Sooner]:
    """The rungs on the way that other steps would reach earlier than the schedule does."""
    path, by_bar = worked
    bar = plan.route.scheduled_for
    for place, stage in enumerate(plan.route.stages[:-1], start=1):
        if stage.arrival[bar] == stage.scheduled[bar]:
            continue
        other = work_out(context, path, bar, first=place)
        minutes = [sum(one.minutes for one in way.chosen) for way in (other, by_bar[bar])]
        yield Sooner(
            rung=stage.to,
            arrival=_arrival(context, other.month_at(place)),
            scheduled=stage.scheduled[bar],
            target=_arrival(context, other.months),
            target_scheduled=plan.route.stages[-1].scheduled[bar],
            more_hours=(minutes[0] - minutes[1]) / 60,
        )


def _arrival(context: PlanContext, months: int) -> Arrival:
    never = months >= FAR or context.calendar.month(months) is None
    return Arrival(
        months=None if never else context.months_until_job + months,
        date=None if never else context.calendar.month(months),
    )


def _route(
    context: PlanContext,
    path: tuple[str, ...],
    by_bar: dict[Bar, RouteAtBar],
    known: dict[tuple[tuple[str, ...], Bar], int],
) -> Route:
    # The steps are dated for the typical bar, or for the open one where only that is reached.
    shown: Bar = "typical"
    if by_bar["typical"].months >= FAR > by_bar["open"].months:
        shown = "open"
    steps = dated_steps(context, path, by_bar[shown])
    chosen = [context.catalogue.actions[option.id] for option in by_bar[shown].chosen]
    soonest: dict[Bar, list[int]] = {}
    easier: list[int] = []
    for bar in BARS:
        soonest[bar] = easier = soonest_months(path, bar, by_bar[bar], known, easier)
    extra = by_bar["demanding"].due.keys() - by_bar[shown].due.keys()
    stages = tuple(
        Stage(
            origin=path[place - 1],
            to=path[place],
            arrival={bar: _arrival(context, soonest[bar][place - 1]) for bar in BARS},
            scheduled={bar: _arrival(context, by_bar[bar].month_at(place)) for bar in BARS},
            steps=tuple(_also_closing(context, step, extra) for step in steps[place]),
            pay=published_figures(context.catalogue, path[place]),
        )
        for place in range(1, len(path))
    )
    here = {option.id for option in by_bar[shown].chosen}
    return Route(
        id=".".join(path),
        rungs=path,
        arrival={bar: _arrival(context, by_bar[bar].months) for bar in BARS},
        binding={bar: binding_of(context, path, by_bar[bar], bar) for bar in BARS},
        own_hours=sum((action.own_hours for action in chosen), 0.0),
        cost_low=sum((action.cost_low or 0.0 for action in chosen), 0.0),
        cost_high=sum((action.cost_high or 0.0 for action in chosen), 0.0),
        unpriced_steps=sum(not action.paid and action.cost_low is None for action in chosen),
        scheduled_for=shown,
        gaps=tuple(gap for bar in BARS for gap in by_bar[bar].gaps),
        stages=stages,
        also_demanding=tuple(
            option.id for option in by_bar["demanding"].chosen if option.id not in here
        ),
    )


def _also_closing(context: PlanContext, step: Step, extra: Collection[str]) -> Step:
    """The step with what it closes of `extra`, which only the demanding bar asks."""
    closed = {
        one
        for thing in context.catalogue.actions[step.id].closes
        for one in counts_for(thing, context.catalogue)
    }
    more = tuple(sorted(closed.intersection(extra)))
    return step.model_copy(update={"closes_demanding": more}) if more else step


def _assemble(
    context: PlanContext,
    built: tuple[Route, ...],
    as_of: date,
    done: tuple[Done, ...],
    best_of_all: bool,
) -> Plan:
    profile, catalogue, person = context.profile, context.catalogue, context.person
    best = built[0]
    at_school = profile.situation == "student"
    degree = decision(catalogue, person, best, context.hours, at_school=at_school)
    plan = Plan(
        schema_version=SCHEMA_VERSION,
        as_of=as_of,
        profile=profile,
        target=profile.target,
        hours_per_week=context.hours,
        at_once=context.at_once,
        years_in_service=person.service,
        years_leading=person.leading,
        recommended=best.id,
        earliest={bar: _earliest(built, bar) for bar in BARS},
        routes=built,
        sooner=(),
        readiness=tuple(readiness(person.today, catalogue.requirements[profile.target], catalogue)),
        skills=_skills(context, best),
        pay_now=published_figures(catalogue, profile.rung),
        worth=worth(profile, catalogue, best, degree, context.calendar.as_of),
        decision=degree,
        remarks=remarks(catalogue, profile),
        deadline=None,
        getting_in=getting_in(profile, catalogue, as_of),
        meantime=tuple(meantime(best, context, as_of)),
        done=done,
        assumptions=(*done_so_far(done, catalogue), *assumptions(context, built, best_of_all)),
        sharpen=tuple(sharpening(context, best)),
        titles=_titles(catalogue, built),
        sources={},
    )
    return plan.model_copy(update={"sources": _sources(catalogue, plan)})


def _earliest(built: Sequence[Route], bar: Bar) -> Earliest:
    """The route that reaches the target first at one bar; of equal ones the first."""
    best = min(built, key=lambda route: _months(route.arrival[bar]))
    arrival = best.arrival[bar]
    return Earliest(months=arrival.months, date=arrival.date, route=best.id)


def _months(arrival: Arrival) -> int:
    return FAR if arrival.months is None else arrival.months


def _titles(catalogue: Catalogue, built: Sequence[Route]) -> dict[str, str]:
    """What everything that the routes have by an id is called."""
    found: dict[str, str] = {}
    for route in built:
        found |= {rung: catalogue.rungs[rung].title for rung in route.rungs}
        for gap in route.gaps:
            if gap.kind == "skill":
                found[gap.id] = catalogue.skills[gap.id].name
            elif gap.kind == "education":
                found[str(gap.need)] = closed(str(gap.need), catalogue)
            elif gap.kind in ("certification", "tool"):
                found[gap.id] = closed(gap.id, catalogue)
        for stage in route.stages:
            for step in stage.steps:
                found[step.id] = step.title
                found |= {thing: closed(thing, catalogue) for thing in step.closes}
        found |= {id_: catalogue.actions[id_].title for id_ in route.also_demanding}
    return found


def _skills(context: PlanContext, route: Route) -> tuple[SkillToBuild, ...]:
    """The skills still to build on the route: those that the person rated before those that we
    assumed, then those that most sources name."""
    catalogue, person = context.catalogue, context.person
    levels = index_of(catalogue).levels
    wanted: dict[str, int] = {}
    for rung in route.rungs[1:]:
        for id_, level, _ in levels.get(rung, ()):
            wanted[id_] = max(wanted.get(id_, 0), level)
    steps: dict[str, list[str]] = {}
    for step in (step for stage in route.stages for step in stage.steps):
        for skill in dict.fromkeys(thing.partition(":")[0] for thing in step.closes):
            steps.setdefault(skill, []).append(step.id)
    found = [
        SkillToBuild(
            id=id_,
            name=catalogue.skills[id_].name,
            have=person.levels[id_],
            rated=id_ in person.rated,
            need=need,
            priority=len(catalogue.skills[id_].sources),
            steps=tuple(steps.get(id_, ())),
            sources=catalogue.skills[id_].sources,
        )
        for id_, need in wanted.items()
        if need > person.levels[id_]
    ]
    return tuple(sorted(found, key=lambda s: (not s.rated, -s.priority, s.have - s.need, s.name)))


def _sources(catalogue: Catalogue, plan: Plan) -> dict[str, SourceLine]:
    """Every source the plan stands on, in the order in which the screen meets them.

    It walks the plan by hand: `with_sources`, which finds the same, takes ten times as long, which
    is half as long as the rest of a plan.
    """
    route = plan.route
    cited = [*catalogue.rungs[plan.target].sources]
    for binding in route.binding.values():
        cited += binding.sources
    cited += [met.source for met in plan.readiness]
    for stage in route.stages:
        for step in stage.steps:
            cited += step.sources
    for skill in plan.skills:
        cited += skill.sources
    for paid in (plan.pay_now, *(stage.pay for stage in route.stages)):
        for pay in paid:
            cited += pay.all_sources
    for remark in plan.remarks:
        cited += remark.sources
    if plan.decision:
        cited += plan.decision.all_sources
    if plan.worth:
        cited += plan.worth.sources
    for interim in plan.meantime:
        cited += interim.sources
    for entry in plan.getting_in.steps if plan.getting_in else ():
        cited += entry.sources
    for other in plan.routes:
        for gap in other.gaps:
            cited += gap.sources
        for stage in other.stages:
            for step in stage.steps:
                cited += step.sources
            for pay in stage.pay:
                cited += pay.all_sources
        for binding in other.binding.values():
            cited += binding.sources
    cited += [
        source
        for setting in (
            catalogue.policy.hours_per_week,
            catalogue.policy.at_once,
            catalogue.policy.unrated_level,
            catalogue.policy.practice_weeks,
        )
        for source in setting.sources
    ]
    return {id_: source_line(catalogue, id_) for id_ in dict.fromkeys(cited)}
