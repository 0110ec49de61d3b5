"""One alternative as a row: when it arrives, what it takes, pays and meets."""

from collections.abc import Mapping
from typing import NamedTuple

from csm_advisor.advice.citations.origins import published
from csm_advisor.advice.planning.calendar import FAR, Calendar
from csm_advisor.advice.planning.catalogue_index import counts_for
from csm_advisor.advice.planning.gaps import readiness
from csm_advisor.advice.planning.standing import standing
from csm_advisor.advice.sentences import alternative as told
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.decision import Study
from csm_advisor.model.plan import BARS, Arrival, Bar, Binding, Plan, Route
from csm_advisor.model.progress import Done
from csm_advisor.model.views.compare import Alternative


class Extra(NamedTuple):
    """What an alternative adds to the steps of a route: own time, dollars, what it leads to.

    `weeks` is None where the work is not published or there are no hours for it; `release` is
    the first week in which it can start. `first` says that the target waits for it; `pace` is
    that of a degree, which has hours of its own beside those a week.
    """

    own_hours: float | None
    weeks: int | None
    cost_low: float | None
    cost_high: float | None
    sources: tuple[str, ...]
    name: str
    release: int = 0
    education: str | None = None
    certifications: tuple[str, ...] = ()
    first: bool = True
    pace: Study | None = None


def row_of(
    plan: Plan,
    route: Route,
    catalogue: Catalogue,
    *,
    id: str,
    kind: str,
    name: str,
    extra: Extra | None = None,
    later: int = 0,
) -> Alternative:
    """The row of a plan's route, with what the alternative adds to it; every date so many months
    `later`, where the first job comes later than in that plan."""
    arrival = _moved(plan, route.arrival, later)
    binding, own = route.binding["typical"], route.own_hours
    if extra and extra.first:
        finished, before = finished_by(plan, route, extra), arrival["typical"].months
        arrival = {
            bar: _not_before(plan, arrival[bar], finished)
            # The demanding bar waits for its certification in the plan already.
            if extra.education or bar != "demanding"
            else arrival[bar]
            for bar in BARS
        }
        if arrival["typical"].months != before:
            binding = _waits_for(plan, route, extra)
    works_from = later + (plan.getting_in.months if plan.getting_in else 0)
    met, unknown, of = _met(plan, route, catalogue, arrival["typical"].months, works_from, extra)
    return Alternative(
        id=id,
        kind=kind,  # type: ignore[arg-type]
        name=name,
        target=route.rungs[-1],
        rungs=route.rungs,
        arrival=arrival,
        on_the_way={stage.to: _moved(plan, stage.arrival, later) for stage in route.stages[:-1]},
        own_hours=_sum(own, extra.own_hours) if extra else own,
        cost_low=route.cost_low + ((extra.cost_low or 0.0) if extra else 0.0),
        cost_high=route.cost_high + ((extra.cost_high or 0.0) if extra else 0.0),
        unpriced=route.unpriced_steps + (extra is not None and extra.cost_low is None),
        pay=plan.worth.pay_at(plan.target) if plan.worth else None,
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
    steps = [step for step in route.steps if step.kind != "on-the-job"]
    weeks = max(sum(step.weeks for step in steps), extra.release) + extra.weeks
    return Calendar(plan.as_of).months_holding(weeks)


def _moved(plan: Plan, arrival: Mapping[Bar, Arrival], later: int) -> dict[Bar, Arrival]:
    month = Calendar(plan.as_of).month
    return {
        bar: one
        if one.months is None or not later
        else Arrival(months=one.months + later, date=month(one.months + later))
        for bar, one in arrival.items()
    }


def _not_before(plan: Plan, arrival: Arrival, finished: int) -> Arrival:
    if arrival.months is None or arrival.months >= finished:
        return arrival
    when = None if finished >= FAR else Calendar(plan.as_of).month(finished)
    return Arrival(months=None if when is None else finished, date=when)


def _waits_for(plan: Plan, route: Route, extra: Extra) -> Binding:
    """What an arrival depends on that waits for the extra."""
    if extra.own_hours is None:
        sentence = told.work_not_published(extra.name)
    elif extra.pace:
        sentence = told.degree_at_pace(extra.name, extra.pace)
    else:
        sentence = told.own_time(extra.own_hours, route.own_hours, plan.hours_per_week)
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
    return told.finished_after(Calendar(plan.as_of).month(finished_by(plan, route, extra)))


def _met(
    plan: Plan,
    route: Route,
    catalogue: Catalogue,
    months: int | None,
    works_from: int,
    extra: Extra | None,
) -> tuple[int | None, int, int]:
    """How many published requirements of the target are met on arrival, cannot be told, exist.
    Years grow from the month of the first job."""
    asked = published(catalogue.requirements[route.rungs[-1]], catalogue)
    steps = [Done(step=step.id, on=step.ends) for step in route.steps]
    person = standing(plan.profile, catalogue, plan.as_of, (*plan.done, *steps))
    if extra and extra.first:
        for certification in extra.certifications:
            person = person._replace(held=person.held | counts_for(certification, catalogue))
    service = leading = 0
    if months is not None:
        service = months - min(works_from, months)
        leading = months - min(max(_leads_from(route, catalogue), works_from), months)
    person = person._replace(
        service=round(person.service + service / 12, 6),
        leading=round(person.leading + leading / 12, 6),
    )
    found = readiness(person, asked, catalogue)
    met = sum(one.met is True for one in found)
    return (
        None if months is None else met,
        sum(one.met is None for one in found),
        len(found),
    )


def _leads_from(route: Route, catalogue: Catalogue) -> int:
    """The month from which the person leads people, FAR for not before the target."""
    months = (0, *(stage.scheduled["typical"].months for stage in route.stages[:-1]))
    for rung, since in zip(route.rungs, months, strict=False):
        if catalogue.rungs[rung].leads:
            return FAR if since is None else since
    return FAR
