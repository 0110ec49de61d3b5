"""What to do while steps leave time: from when to apply, when to ask, what to keep up."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from csm_advisor.advice.planning.catalogue_index import index_of
from csm_advisor.advice.planning.context import PlanContext
from csm_advisor.advice.planning.gaps import tenure_months
from csm_advisor.advice.sentences import ask_words as told
from csm_advisor.model.actions import Meantime, MeantimeKind
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import Arrival, Interim, Route, Step
from csm_advisor.text.labels import asked_education

if TYPE_CHECKING:
    from dateutil.relativedelta import relativedelta

DAY = timedelta(days=1)


def meantime(route: Route, context: PlanContext, as_of: date) -> Iterator[Interim]:
    """What is to be done for each rung of the route besides its steps, by the day it begins.

    A rung that is reached at once, or never, has none, but for the target, or else the first rung,
    that is met: apply now, the rung whose open bar is met today, maybe but for skills that were not
    rated, and the first one that an hour a week would open. What needs a job waits for the first
    one.
    """
    today = _worth_trying(route, context)
    held = route.binding[route.scheduled_for]
    steps = sorted(route.steps, key=lambda step: step.starts)
    found = [
        one
        for place in range(len(route.stages))
        for one in _before(route, place, steps, context, as_of, today=today)
    ]
    reached = [_day(stage.scheduled[route.scheduled_for], as_of) == as_of for stage in route.stages]
    if reached[-1] or reached[0]:
        ready = route.stages[-1 if reached[-1] else 0].to
        found += _from_today("ready", ready, context.catalogue, as_of)
    an_hour_helps = held.kind == "no-way" and held.need is None and held.have == 0
    if an_hour_helps and held.rung:
        found += _from_today("hours", held.rung, context.catalogue, as_of)
    yield from sorted(found, key=lambda one: (one.starts, one.ends))


class _Today(NamedTuple):
    """A rung that may take the person today: its place, and whether nothing at all is missing."""

    place: int
    sure: bool


def _worth_trying(route: Route, context: PlanContext) -> _Today | None:
    """The highest rung, one step up by some way, that may take the person today.

    All that the easiest sources ask with an amount or a name is there, the time on the present
    rung has passed, and the levels of skill that are missing are those that we assumed. Who has no
    job in service must have led people elsewhere.
    """
    here, catalogue, person = context.profile.rung, context.catalogue, context.person
    if context.months_until_job and not person.leading:
        return None
    if tenure_months(catalogue, here, "open", person):
        return None
    found = None
    near = {way.to for way in catalogue.ways_up.get(here, ())}
    missing = [gap for gap in route.gaps if gap.bar == "open"]
    sure = True
    for place, stage in enumerate(route.stages):
        mine = [gap for gap in missing if gap.rung == stage.to]
        if any(gap.kind != "skill" or gap.id in person.rated for gap in mine):
            break
        sure = sure and not mine
        if stage.to in near and stage.arrival["open"].months != 0:
            found = _Today(place, sure)
    return found


def _before(
    route: Route,
    place: int,
    steps: Sequence[Step],
    context: PlanContext,
    as_of: date,
    *,
    today: _Today | None,
) -> Iterator[Interim]:
    """What to do before one rung, beside the `steps` of the route in their order."""
    stage, catalogue = route.stages[place], context.catalogue
    there = _day(stage.scheduled[route.scheduled_for], as_of)
    here = today is not None and today.place == place
    trying = today is not None and here and not today.sure
    if trying:
        for one in catalogue.meantime:
            if one.kind == "try":
                last = as_of + _months(one.months or 1)
                yield _interim(one, stage.to, catalogue, as_of, min(last, there or last) - DAY)
    if there is None or there <= as_of:
        return
    since = (
        _day(route.stages[place - 1].scheduled[route.scheduled_for], as_of)
        if place
        else context.calendar.as_of  # today, or the first day of the first job
    )
    assert since is not None, "a rung is reached after the one below it"
    easiest = as_of if here else _day(stage.on_this_plan["open"], as_of)
    until = there - DAY
    for one in catalogue.meantime:
        match one.kind:
            case "apply":
                if not trying and easiest is not None and easiest < there:
                    yield _interim(one, stage.to, catalogue, easiest, until)
            case "ask":
                begin = max(since, there - _months(one.months or 0))
                if begin < there:  # else it comes in the month of the rung before
                    yield _interim(one, stage.to, catalogue, begin, until)
            case "ready" | "try" | "hours":
                pass
            case _:
                for first, last in _idle(steps, since, until):
                    if (last - first).days + 1 >= 7 * (one.at_least_weeks or 0):
                        yield _interim(one, stage.to, catalogue, first, last)


def _from_today(
    kind: MeantimeKind, rung: str, catalogue: Catalogue, as_of: date
) -> Iterator[Interim]:
    """What the data says of a kind, for the months that it gives from today on."""
    for one in catalogue.meantime:
        if one.kind == kind:
            until = as_of + _months(one.months or 1) - DAY
            yield _interim(one, rung, catalogue, as_of, until)


def _day(arrival: Arrival, as_of: date) -> date | None:
    return None if arrival.months is None else _later(as_of, arrival.months)


# The rungs of a plan have few months, of which each is asked for several times.
@lru_cache(maxsize=512)
def _later(day: date, months: int) -> date:
    return day + _months(months)


@lru_cache(maxsize=64)
def _months(months: int) -> "relativedelta":
    from dateutil.relativedelta import relativedelta

    return relativedelta(months=months)


def _idle(steps: Sequence[Step], since: date, until: date) -> Iterator[tuple[date, date]]:
    """The stretches between two days in which no step is under way."""
    free = since
    for step in steps:
        if step.starts > until:
            break
        if free < step.starts:
            yield free, step.starts - DAY
        free = max(free, step.ends + DAY)
    if free <= until:
        yield free, until


def _asked(rung: str, catalogue: Catalogue) -> str:
    """What the open bar of a rung asks in years and schooling, after a colon."""
    asks = []
    for need in index_of(catalogue).needs(rung, "open"):
        if not need.amount:
            continue
        match need.kind, need.of:
            case "experience", "years-in-service":
                asks.append(told.service(float(need.amount)))
            case "leading", _:
                asks.append(told.leading(float(need.amount)))
            case "education", _:
                level = str(need.amount)
                asks.append(asked_education(level, catalogue.education[level].name).lower())
    return f": {', '.join(asks)}" if asks else ""


def _interim(one: Meantime, rung: str, catalogue: Catalogue, starts: date, ends: date) -> Interim:
    title = catalogue.rungs[rung].title
    return Interim(
        id=one.id,
        kind=one.kind,
        rung=rung,
        title=one.title.replace("{title}", title),
        text=one.text.replace("{title}", title).replace("{asks}", _asked(rung, catalogue)),
        first_step=one.first_step and one.first_step.replace("{title}", title),
        months=one.months,
        starts=starts,
        ends=ends,
        sources=one.sources,
    )
