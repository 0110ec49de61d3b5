"""Alternatives side by side: routes, a degree, a certification, other targets."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from csm_advisor.advice.guide.register import with_sources
from csm_advisor.advice.planning.calendar import FAR, Calendar
from csm_advisor.advice.planning.gaps import readiness, standing
from csm_advisor.advice.planning.index import counts_for
from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.advice.planning.soonest import setting_of
from csm_advisor.advice.planning.workout import work_out
from csm_advisor.advice.wording.phrases import month, plural
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import BARS, Arrival, Bar, Binding, Decision, Plan, Route
from csm_advisor.model.progress import Done
from csm_advisor.model.views.compare import Alternative, Comparison, LeftOut
from csm_advisor.model.views.pay import RungReading


class Extra(NamedTuple):
    """What an alternative adds to the steps of a route: own time, dollars, what it leads to.

    `weeks` is None where the work is not published or there are no hours for it; `release` is
    the first week in which it can start. `first` says that the target waits for it.
    """

    own_hours: float | None
    weeks: int | None
    release: int
    cost_low: float | None
    cost_high: float | None
    education: str | None
    certifications: tuple[str, ...]
    sources: tuple[str, ...]
    first: bool
    name: str


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
    judged = [_judged(row, rows, catalogue) for row in rows]
    shown = [row for row in judged if row.beaten_by is None or row.kind in ("plan", "degree")]
    view = Comparison(
        as_of=plan.as_of,
        target=plan.target,
        hours_per_week=plan.hours_per_week,
        alternatives=tuple(shown),
        left_out=tuple(
            LeftOut(id=row.id, name=row.name, gives_up=row.gives_up, beaten_by=row.beaten_by)
            for row in judged
            if row not in shown and row.beaten_by
        ),
        sources={},
    )
    return with_sources(view, catalogue)


# --- The alternatives ---------------------------------------------------------------------------


def _routes(plan: Plan, catalogue: Catalogue) -> Iterator[Alternative]:
    for route in plan.routes:
        way = _way(route, catalogue)
        if route.id == plan.recommended:
            yield _row(plan, route, catalogue, id="plan", kind="plan", name=f"As planned, {way}")
        else:
            name = way[0].upper() + way[1:]
            yield _row(plan, route, catalogue, id=f"route:{route.id}", kind="route", name=name)


def _way(route: Route, catalogue: Catalogue) -> str:
    between = [catalogue.rungs[rung].title for rung in route.rungs[1:-1]]
    if not between:
        return f"directly to {catalogue.rungs[route.rungs[-1]].title}"
    *most, last = between
    return f"by way of {', '.join(most)} and {last}" if most else f"by way of {last}"


def _degree(plan: Plan, catalogue: Catalogue) -> Iterator[Alternative]:
    """The degree of the decision, earned before arriving or, where that delays, after it."""
    decision = plan.decision
    if decision is None:
        return
    wanted = decision.education
    profile = plan.profile.model_copy(update={"education": wanted, "by": None})
    with_it = make_plan(profile, catalogue, plan.as_of, plan.done)
    extra = _degree_extra(decision, plan.hours_per_week)
    first = _row(
        with_it,
        with_it.route,
        catalogue,
        id=f"degree:{wanted}",
        kind="degree",
        name=f"{decision.name} first",
        extra=extra,
    )
    yield first
    now, then = plan.route.arrival["typical"].months, first.arrival["typical"].months
    if now is not None and then is not None and then > now:
        yield _row(
            plan,
            plan.route,
            catalogue,
            id=f"degree-later:{wanted}",
            kind="degree",
            name=f"{decision.name} afterwards",
            extra=extra._replace(first=False),
        )


def _degree_extra(decision: Decision, hours: float) -> Extra:
    work = decision.own_hours
    return Extra(
        own_hours=work,
        weeks=-int(-work // hours) if work is not None and hours else None,
        release=0,
        cost_low=decision.cost_low,
        cost_high=decision.cost_high,
        education=decision.education,
        certifications=(),
        sources=decision.sources,
        first=True,
        name=decision.name,
    )


def _certification(plan: Plan, catalogue: Catalogue) -> Iterator[Alternative]:
    """The certification that the demanding bar takes besides, with the other bars' steps."""
    setting = setting_of(plan.profile, catalogue, plan.as_of, plan.done)
    barred = work_out(setting, plan.route.rungs, "demanding")
    for option in barred.chosen:
        action = catalogue.actions[option.id]
        earned = tuple(thing for thing in action.closes if thing in catalogue.certifications)
        if option.id not in plan.route.also_demanding or not earned:
            continue
        names = " and ".join(catalogue.certifications[id_].name for id_ in earned)
        yield _row(
            plan,
            plan.route,
            catalogue,
            id=f"cert:{'.'.join(earned)}",
            kind="certification",
            name=f"As planned, with {names}",
            extra=Extra(
                own_hours=action.own_hours,
                weeks=option.weeks,
                release=option.release,
                cost_low=action.cost_low,
                cost_high=action.cost_high,
                education=None,
                certifications=earned,
                sources=action.sources,
                first=True,
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
        yield _row(
            other,
            other.route,
            catalogue,
            id=f"target:{rung}",
            kind="target",
            name=f"{verb} {title}",
        )


# --- One alternative ----------------------------------------------------------------------------


def _row(
    plan: Plan,
    route: Route,
    catalogue: Catalogue,
    *,
    id: str,
    kind: str,
    name: str,
    extra: Extra | None = None,
) -> Alternative:
    arrival, binding, own = route.arrival, route.binding["typical"], route.own_hours
    if extra and extra.first:
        finished = finished_by(plan, route, extra)
        arrival = {
            bar: _not_before(plan, arrival[bar], finished)
            # The demanding bar waits for its certification in the plan already.
            if extra.education or bar != "demanding"
            else arrival[bar]
            for bar in BARS
        }
        if arrival["typical"] != route.arrival["typical"]:
            binding = _waits_for(plan, route, extra)
    met, unknown, of = _met(plan, route, catalogue, arrival["typical"].months, extra)
    return Alternative(
        id=id,
        kind=kind,  # type: ignore[arg-type]
        name=name,
        target=route.rungs[-1],
        rungs=route.rungs,
        arrival=arrival,
        own_hours=_sum(own, extra.own_hours) if extra else own,
        cost_low=route.cost_low + ((extra.cost_low or 0) if extra else 0),
        cost_high=route.cost_high + ((extra.cost_high or 0) if extra else 0),
        unpriced=route.unpriced_steps + (extra is not None and extra.cost_low is None),
        pay=_pay(plan),
        met=met,
        unknown=unknown,
        of=of,
        binding=binding,
        gives_up=_after(plan, route, extra) if extra and not extra.first else "",
        beaten_by=None,
        sources=extra.sources if extra else (),
    )


def _sum(one: float, other: float | None) -> float | None:
    return None if other is None else one + other


def finished_by(plan: Plan, route: Route, extra: Extra) -> int:
    """The first month that holds the own time of the route's steps and of the extra; FAR for
    never. Steps take turns, so their weeks add up."""
    if extra.weeks is None:
        return FAR
    steps = [step for stage in route.stages for step in stage.steps if step.kind != "on-the-job"]
    weeks = max(sum(step.weeks for step in steps), extra.release) + extra.weeks
    return Calendar(plan.as_of).months_holding(weeks)


def _not_before(plan: Plan, arrival: Arrival, finished: int) -> Arrival:
    if arrival.months is None or arrival.months >= finished:
        return arrival
    when = None if finished >= FAR else Calendar(plan.as_of).month(finished)
    return Arrival(months=None if when is None else finished, date=when)


def _waits_for(plan: Plan, route: Route, extra: Extra) -> Binding:
    """What an arrival hangs on that waits for the extra."""
    if extra.own_hours is None:
        sentence = f"How much work it takes is not published: {extra.name}."
    elif extra.weeks is None:
        sentence = f"Your own time: with no hours a week there is none for it: {extra.name}."
    else:
        sentence = (
            f"Your own time: {extra.own_hours:,.0f} hours for it and {route.own_hours:g} for the"
            f" steps, at {plan.hours_per_week:g} a week. More hours a week move the date."
        )
    return Binding(
        kind="no-way" if extra.weeks is None else "own-time",
        rung=route.rungs[-1],
        need=_sum(route.own_hours, extra.own_hours),
        have=plan.hours_per_week,
        sentence=sentence,
        sources=extra.sources,
    )


def _after(plan: Plan, route: Route, extra: Extra) -> str:
    """When something is finished that the target does not wait for."""
    when = Calendar(plan.as_of).month(finished_by(plan, route, extra))
    return (
        f"What it opens, until it is finished in {month(when)}; the same hours and money as"
        " before arriving."
    )


def _pay(plan: Plan) -> RungReading | None:
    gains = plan.worth.gains if plan.worth else ()
    return next((gain.pay for gain in gains if gain.rung == plan.target), None)


def _met(
    plan: Plan, route: Route, catalogue: Catalogue, months: int | None, extra: Extra | None
) -> tuple[int | None, int, int]:
    """How many published requirements of the target are met on arrival, cannot be told, exist."""
    asked = catalogue.requirements[route.rungs[-1]]
    steps = [Done(step=s.id, on=s.ends) for stage in route.stages for s in stage.steps]
    person = standing(plan.profile, catalogue, plan.as_of, (*plan.done, *steps))
    if extra and extra.first:
        for certification in extra.certifications:
            person = person._replace(held=person.held | counts_for(certification, catalogue))
    leading = 0
    if months is not None:
        leading = months - min(_leads_from(route, catalogue), months)
    person = person._replace(
        service=round(person.service + (months or 0) / 12, 6),
        leading=round(person.leading + leading / 12, 6),
    )
    found = readiness(person, asked)
    met = sum(one.met is True for one in found)
    return (
        None if months is None else met,
        sum(one.met is None for one in found),
        len(found),
    )


def _leads_from(route: Route, catalogue: Catalogue) -> int:
    """The month from which the person leads people, FAR for not before the target."""
    months = (0, *(stage.arrival["typical"].months for stage in route.stages[:-1]))
    for rung, since in zip(route.rungs, months, strict=False):
        if catalogue.rungs[rung].leads:
            return FAR if since is None else since
    return FAR


# --- Set off against each other -----------------------------------------------------------------


def _judged(row: Alternative, rows: Sequence[Alternative], catalogue: Catalogue) -> Alternative:
    beaten_by = next((other.name for other in rows if beats(other, row)), None)
    gives_up = row.gives_up or _gives_up(row, rows, catalogue)
    return row.model_copy(update={"beaten_by": beaten_by, "gives_up": gives_up})


def beats(one: Alternative, other: Alternative) -> bool:
    """Whether `one` has the target of `other`, is no worse on any count and better on one."""
    if one.target != other.target:
        return False
    pairs = list(zip(_counts(one), _counts(other), strict=True))
    return all(a <= b for a, b in pairs) and any(a < b for a, b in pairs)


def _counts(row: Alternative) -> tuple[float, ...]:
    """The counts, each the better the lower."""
    return (
        *(_months(row, bar) for bar in BARS),
        FAR if row.own_hours is None else row.own_hours,
        row.cost_low,
        row.cost_high,
        row.unpriced,
        -(row.met or 0),
    )


def _months(row: Alternative, bar: Bar) -> int:
    found = row.arrival[bar].months
    return FAR if found is None else found


def _gives_up(row: Alternative, rows: Sequence[Alternative], catalogue: Catalogue) -> str:
    """What the plan does better than this row or, for the plan, what another row would add."""
    plan = rows[0]
    if row is plan:
        best = max(
            (other for other in rows if other.target == row.target),
            key=lambda other: other.met or 0,
        )
        more = (best.met or 0) - (row.met or 0)
        if more <= 0:
            return "Nothing that another way here has."
        return f"{plural(more, 'published requirement')} that would be met with: {best.name}."
    found = list(_worse(row, plan))
    if row.target != plan.target and _months(row, "typical") <= _months(plan, "typical"):
        found.insert(0, f"{catalogue.rungs[plan.target].title} itself")
    return f"Against the plan: {', '.join(found)}." if found else "Nothing against the plan."


def _worse(row: Alternative, plan: Alternative) -> Iterator[str]:
    for bar in BARS:
        if _months(row, bar) > _months(plan, bar):
            later = _months(row, bar) - _months(plan, bar)
            never = row.arrival[bar].months is None
            yield f"{bar} bar never" if never else f"{bar} bar {plural(later, 'month')} later"
    if row.own_hours is None:
        yield "own hours that nobody has published"
    elif plan.own_hours is not None and row.own_hours > plan.own_hours:
        yield f"{row.own_hours - plan.own_hours:,g} more own hours"
    low, high = row.cost_low - plan.cost_low, row.cost_high - plan.cost_high
    if high > 0:
        span = f"${high:,.0f}" if low == high else f"${low:,.0f} to ${high:,.0f}"
        yield f"{span} more"
    if row.unpriced > plan.unpriced:
        yield f"{plural(row.unpriced - plan.unpriced, 'more price')} that nobody has published"
    if row.target == plan.target and (row.met or 0) < (plan.met or 0):
        fewer = (plan.met or 0) - (row.met or 0)
        yield f"{plural(fewer, 'published requirement')} fewer met"
    if row.pay and plan.pay and row.pay.middle and plan.pay.middle:
        less = plan.pay.middle.value - row.pay.middle.value
        if less > 0:
            yield f"${less:,.0f} a year of official pay at the middle"
