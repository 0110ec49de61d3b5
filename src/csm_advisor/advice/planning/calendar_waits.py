"""What the calendar alone asks of one person on a route: years, practice and tenure."""

from functools import lru_cache
from typing import NamedTuple

from csm_advisor.advice.planning.calendar import FAR, months_of
from csm_advisor.advice.planning.catalogue_index import index_of
from csm_advisor.advice.planning.context import PlanContext
from csm_advisor.advice.planning.gaps import skills_ahead, tenure_months
from csm_advisor.advice.planning.route_timing import RouteTiming
from csm_advisor.advice.planning.schedule import Wait
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import Bar

_SERVICE = ("experience", "years-in-service")


class _Asked(NamedTuple):
    """What a route asks of anybody at one bar: the years, each with its rung, by its place among
    those ahead, and whether they are of leading people; for each rung ahead where leading begins
    (see Wait), and the months of tenure on the rung before."""

    years: tuple[tuple[int, bool, float], ...]
    leads_from: tuple[int | None, ...]
    tenure: tuple[int, ...]


@lru_cache(maxsize=256)
def _asked(catalogue: Catalogue, path: tuple[str, ...], bar: Bar) -> _Asked:
    index = index_of(catalogue)
    led = next((at for at, rung in enumerate(path) if catalogue.rungs[rung].leads), len(path))
    return _Asked(
        tuple(
            [
                (at, need.kind == "leading", float(need.amount or 0))
                for at, rung in enumerate(path[1:])
                for need in index.needs(rung, bar)
                if need.kind == "leading" or (need.kind, need.of) == _SERVICE
            ]
        ),
        tuple([led if led <= at else None for at in range(len(path) - 1)]),
        tuple([tenure_months(catalogue, rung, bar) for rung in path[:-1]]),
    )


def months_by_calendar(context: PlanContext, path: tuple[str, ...], bar: Bar) -> int:
    """The month before which the target is not reached, whatever is done, FAR for never."""
    asked = _asked(context.catalogue, path, bar)
    _, leading = _months_left(context, asked)
    if any(led and since is None for led, since in zip(leading, asked.leads_from, strict=True)):
        return FAR  # nobody leads on the way
    return timing_of(context, path, bar).unhindered[-1]


def timing_of(context: PlanContext, path: tuple[str, ...], bar: Bar) -> RouteTiming:
    """When the rungs of a route are reached at a bar, with any steps."""
    catalogue, person = context.catalogue, context.person
    asked = _asked(catalogue, path, bar)
    practice = skills_ahead(catalogue, person.traits.levels, path[1:]).practice
    tenure = (tenure_months(catalogue, path[0], bar, person), *asked.tenure[1:])
    waits = zip(*_months_left(context, asked), asked.leads_from, practice, tenure, strict=True)
    return RouteTiming(context.calendar, context.at_once, [Wait(*wait) for wait in waits])


def _months_left(context: PlanContext, asked: _Asked) -> tuple[list[int], list[int]]:
    """For each rung ahead the months of service, and of leading people, that are missing: each time
    that more is asked than the person has and than before."""
    person, rungs = context.person, len(asked.tenure)
    service, leading = [0] * rungs, [0] * rungs
    most_service, most_leading = person.service, person.leading
    for at, of_leading, years in asked.years:
        if of_leading:
            if years > most_leading:
                most_leading = years
                leading[at] = months_of(years - person.leading)
        elif years > most_service:
            most_service = years
            service[at] = months_of(years - person.service)
    return service, leading
