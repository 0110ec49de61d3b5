"""What to do while steps leave time: from when to apply, when to ask, what to keep up."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from csm_advisor.model.actions import Meantime
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import Arrival, Interim, Route

if TYPE_CHECKING:
    from dateutil.relativedelta import relativedelta

DAY = timedelta(days=1)


def meantime(route: Route, catalogue: Catalogue, as_of: date, at_work: date) -> Iterator[Interim]:
    """What is to be done for each rung of the route besides its steps, by the day it begins.

    `at_work` is `as_of`, or the first day of the first job. A rung that is reached at once, or
    never, has none, but for the target: apply now.
    """
    found = [
        one
        for place in range(len(route.stages))
        for one in _before(route, place, catalogue, as_of, at_work)
    ]
    yield from sorted(found, key=lambda one: (one.starts, one.ends))


def _before(
    route: Route, place: int, catalogue: Catalogue, as_of: date, at_work: date
) -> Iterator[Interim]:
    """What to do before one rung."""
    stage = route.stages[place]
    there = _day(stage.scheduled[route.scheduled_for], as_of)
    if there is None or there <= as_of:
        if there == as_of and stage is route.stages[-1]:
            for one in catalogue.meantime:
                if one.kind == "ready":
                    until = as_of + _months(one.months or 1) - DAY
                    yield _interim(one, stage.to, catalogue, as_of, until)
        return
    since = (
        at_work
        if not place
        else _day(route.stages[place - 1].scheduled[route.scheduled_for], as_of)
    )
    assert since is not None, "a rung is reached after the one below it"
    easiest = _day(stage.arrival["open"], as_of)
    until = there - DAY
    for one in catalogue.meantime:
        match one.kind:
            case "apply":
                if easiest is not None and easiest < there:
                    yield _interim(one, stage.to, catalogue, easiest, until)
            case "ask":
                begin = max(since, there - _months(one.months or 0))
                if begin < there:  # else it comes in the month of the rung before
                    yield _interim(one, stage.to, catalogue, begin, until)
            case "ready":
                pass
            case _:
                for first, last in _idle(route, since, until):
                    if (last - first).days + 1 >= 7 * (one.at_least_weeks or 0):
                        yield _interim(one, stage.to, catalogue, first, last)


def _day(arrival: Arrival, as_of: date) -> date | None:
    return None if arrival.months is None else as_of + _months(arrival.months)


def _months(months: int) -> "relativedelta":
    from dateutil.relativedelta import relativedelta

    return relativedelta(months=months)


def _idle(route: Route, since: date, until: date) -> Iterator[tuple[date, date]]:
    """The stretches between two days in which no step is under way."""
    free = since
    steps = sorted((step for stage in route.stages for step in stage.steps), key=lambda s: s.starts)
    for step in steps:
        if step.starts > until:
            break
        if free < step.starts:
            yield free, step.starts - DAY
        free = max(free, step.ends + DAY)
    if free <= until:
        yield free, until


def _interim(one: Meantime, rung: str, catalogue: Catalogue, starts: date, ends: date) -> Interim:
    title = catalogue.rungs[rung].title
    return Interim(
        id=one.id,
        kind=one.kind,
        rung=rung,
        title=one.title.replace("{title}", title),
        text=one.text.replace("{title}", title),
        months=one.months,
        starts=starts,
        ends=ends,
        sources=one.sources,
    )
