"""The plan: every route worked out at the three bars, ranked, and put together."""

from collections.abc import Iterator, Sequence
from datetime import date

from csm_advisor.advice.assumptions import assumptions, sharpening
from csm_advisor.advice.binding import binding_of
from csm_advisor.advice.calendar import FAR, Calendar
from csm_advisor.advice.degree import decision
from csm_advisor.advice.gaps import readiness, standing
from csm_advisor.advice.routes import Bound, Path, routes
from csm_advisor.advice.salary import published_figures
from csm_advisor.advice.schedule import arrivals
from csm_advisor.advice.steps import dated_steps
from csm_advisor.advice.workout import Barred, Setting, gaps_at, waits_for, work_out
from csm_advisor.advice.worth import worth
from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import (
    BARS,
    SCHEMA_VERSION,
    Arrival,
    Bar,
    Deadline,
    Plan,
    Route,
    SkillToBuild,
    SourceLine,
    Stage,
)
from csm_advisor.model.profile import Profile
from csm_advisor.model.progress import Done

# A person compares a handful of routes; beyond these only earlier ones are looked for.
ROUTES_COMPARED = 8

Worked = tuple[Path, dict[Bar, Barred]]


def make_plan(
    profile: Profile, catalogue: Catalogue, as_of: date, done: Sequence[Done] = ()
) -> Plan:
    """The plan of one person on one day, after the steps done so far.

    Raises UsageProblem where no route leads up.
    """
    hours = profile.hours_per_week
    setting = Setting(
        profile,
        catalogue,
        Calendar(as_of),
        standing(profile, catalogue, as_of, done),
        catalogue.policy.hours_per_week.value if hours is None else hours,
    )
    worked_out: list[Worked] = []
    for bound, path in _paths(setting):
        soonest = min((barred["typical"].months for _, barred in worked_out), default=FAR)
        if len(worked_out) >= ROUTES_COMPARED and bound[0] >= soonest:
            break
        worked_out.append((path, {bar: work_out(setting, path, bar) for bar in BARS}))
    if not worked_out:
        raise UsageProblem(
            f"no way leads from {quoted(profile.rung)} to {quoted(profile.target)};"
            " see csm-advisor roles for the ladder"
        )
    worked_out.sort(key=_rank)
    built = tuple(_route(setting, path, barred) for path, barred in worked_out)
    return _assemble(setting, built, tuple(done))


def _paths(setting: Setting) -> Iterator[tuple[Bound, Path]]:
    def bound(path: Path) -> Bound:
        if len(path) == 1:
            return (0, 0)
        return tuple(
            arrivals(setting.calendar, waits_for(setting, path, gaps_at(setting, path, bar)), ())[
                -1
            ].months
            for bar in ("typical", "open")
        )

    profile = setting.profile
    return routes(setting.catalogue.transitions, profile.rung, profile.target, bound)


def _rank(worked: Worked) -> tuple[object, ...]:
    """Earliest typical arrival, then least own time, then the open bar, then smaller steps."""
    path, barred = worked
    typical = barred["typical"]
    minutes = sum(option.minutes for option in typical.chosen)
    return (typical.months, minutes, barred["open"].months, -len(path), path)


def _arrival(setting: Setting, months: int) -> Arrival:
    never = months >= FAR or setting.calendar.month(months) is None
    return Arrival(
        months=None if never else months, date=None if never else setting.calendar.month(months)
    )


def _route(setting: Setting, path: tuple[str, ...], barred: dict[Bar, Barred]) -> Route:
    # The steps are dated for the typical bar, or for the open one where only that is reached.
    shown: Bar = "typical"
    if barred["typical"].months >= FAR > barred["open"].months:
        shown = "open"
    steps = dated_steps(setting, path, barred[shown])
    chosen = [setting.catalogue.actions[option.id] for option in barred[shown].chosen]
    stages = tuple(
        Stage(
            origin=path[place - 1],
            to=path[place],
            arrival={bar: _arrival(setting, barred[bar].month_at(place)) for bar in BARS},
            steps=tuple(steps[place]),
            pay=published_figures(setting.catalogue, path[place]),
        )
        for place in range(1, len(path))
    )
    here = {option.id for option in barred[shown].chosen}
    return Route(
        id=".".join(path),
        rungs=path,
        arrival={bar: _arrival(setting, barred[bar].months) for bar in BARS},
        binding={bar: binding_of(setting, path, barred[bar]) for bar in BARS},
        own_hours=sum(action.own_hours for action in chosen),
        cost_low=sum(action.cost_low or 0 for action in chosen),
        cost_high=sum(action.cost_high or 0 for action in chosen),
        unpriced_steps=sum(not action.paid and action.cost_low is None for action in chosen),
        scheduled_for=shown,
        gaps=tuple(gap for bar in BARS for gap in barred[bar].gaps),
        stages=stages,
        also_demanding=tuple(
            option.id for option in barred["demanding"].chosen if option.id not in here
        ),
    )


def _assemble(setting: Setting, built: tuple[Route, ...], done: tuple[Done, ...]) -> Plan:
    profile, catalogue, person = setting.profile, setting.catalogue, setting.person
    best = built[0]
    degree = decision(catalogue, person, best, setting.hours)
    plan = Plan(
        schema_version=SCHEMA_VERSION,
        as_of=setting.calendar.as_of,
        profile=profile,
        target=profile.target,
        hours_per_week=setting.hours,
        years_in_service=person.service,
        years_leading=person.leading,
        recommended=best.id,
        routes=built,
        readiness=tuple(readiness(person, catalogue.requirements[profile.target])),
        skills=_skills(setting, best),
        pay_now=published_figures(catalogue, profile.rung),
        worth=worth(profile, catalogue, best, degree, setting.calendar.as_of),
        decision=degree,
        deadline=_deadline(setting, best),
        done=done,
        assumptions=tuple(assumptions(setting)),
        sharpen=tuple(sharpening(setting, best)),
        sources={},
    )
    return plan.model_copy(update={"sources": _sources(catalogue, plan)})


def _skills(setting: Setting, route: Route) -> tuple[SkillToBuild, ...]:
    """The skills still to build on the route, those that most sources name first."""
    catalogue, person = setting.catalogue, setting.person
    wanted: dict[str, int] = {}
    for rung in route.rungs[1:]:
        for skill in catalogue.skills.values():
            wanted[skill.id] = max(wanted.get(skill.id, 0), skill.need(rung))
    steps = [step for stage in route.stages for step in stage.steps]
    found = [
        SkillToBuild(
            id=id_,
            name=catalogue.skills[id_].name,
            have=person.levels[id_],
            rated=id_ in person.rated,
            need=need,
            priority=len(catalogue.skills[id_].sources),
            steps=tuple(s.id for s in steps if any(c.startswith(f"{id_}:") for c in s.closes)),
            sources=catalogue.skills[id_].sources,
        )
        for id_, need in wanted.items()
        if need > person.levels[id_]
    ]
    return tuple(sorted(found, key=lambda s: (-s.priority, s.have - s.need, s.name)))


def _deadline(setting: Setting, route: Route) -> Deadline | None:
    by = setting.profile.by
    if by is None:
        return None
    limit = f"{by.year:04d}-{by.month:02d}"

    def in_time(month: str | None) -> bool:
        return month is not None and month <= limit

    def reached(bar: Bar) -> str:
        rungs = [stage.to for stage in route.stages if in_time(stage.arrival[bar].date)]
        return rungs[-1] if rungs else setting.profile.rung

    return Deadline(
        by=by,
        feasible={bar: in_time(route.arrival[bar].date) for bar in BARS},
        earliest={bar: route.arrival[bar].date for bar in BARS},
        reached={bar: reached(bar) for bar in BARS},
    )


def _sources(catalogue: Catalogue, plan: Plan) -> dict[str, SourceLine]:
    """Every source the plan stands on, in the order in which the screen meets them."""
    route = plan.route
    cited: list[str] = []
    for binding in route.binding.values():
        cited += binding.sources
    cited += [met.source for met in plan.readiness]
    for stage in route.stages:
        for step in stage.steps:
            cited += step.sources
    for skill in plan.skills:
        cited += skill.sources
    cited += [pay.source for paid in (plan.pay_now, *(s.pay for s in route.stages)) for pay in paid]
    if plan.decision:
        cited += plan.decision.sources
    if plan.worth:
        cited += plan.worth.sources
    for other in plan.routes:
        for gap in other.gaps:
            cited += gap.sources
        for stage in other.stages:
            for step in stage.steps:
                cited += step.sources
            cited += [pay.source for pay in stage.pay]
        for binding in other.binding.values():
            cited += binding.sources
    cited += [
        source
        for setting in (
            catalogue.policy.hours_per_week,
            catalogue.policy.unrated_level,
            catalogue.policy.practice_weeks,
        )
        for source in setting.sources
    ]
    return {
        id_: SourceLine(
            title=catalogue.sources[id_].title,
            publisher=catalogue.sources[id_].publisher,
            date=catalogue.sources[id_].date,
            address=catalogue.sources[id_].address,
            kind=catalogue.sources[id_].kind,
            caution=catalogue.sources[id_].caution,
        )
        for id_ in dict.fromkeys(cited)
    }
