"""What the calendar alone asks of one person on a route: years, practice and tenure."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from csm_advisor.advice.planning.calendar import FAR, Calendar, months_of
from csm_advisor.advice.planning.catalogue_index import index_of
from csm_advisor.advice.planning.context import PlanContext
from csm_advisor.advice.planning.gaps import skills_ahead, tenure_months
from csm_advisor.advice.planning.route_timing import RouteTiming
from csm_advisor.advice.planning.schedule import Wait
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import Bar

_SERVICE = ("experience", "years-in-service")


class _Asked(NamedTuple):
    """What a route asks of anybody at one bar: the years of service, and of leading people, each
    with its rung, by its place among those ahead; for each rung ahead where leading begins (see
    Wait), and the months of tenure on the rung before."""

    service: tuple[tuple[int, float], ...]
    leading: tuple[tuple[int, float], ...]
    leads_from: tuple[int | None, ...]
    tenure: tuple[int, ...]


@lru_cache(maxsize=256)
def _asked(catalogue: Catalogue, path: tuple[str, ...], bar: Bar) -> _Asked:
    index = index_of(catalogue)
    led = next((at for at, rung in enumerate(path) if catalogue.rungs[rung].leads), len(path))
    needs = [(at, need) for at, rung in enumerate(path[1:]) for need in index.needs(rung, bar)]
    return _Asked(
        tuple(
            [(at, float(one.amount or 0)) for at, one in needs if (one.kind, one.of) == _SERVICE]
        ),
        tuple([(at, float(one.amount or 0)) for at, one in needs if one.kind == "leading"]),
        tuple([led if led <= at else None for at in range(len(path) - 1)]),
        tuple([tenure_months(catalogue, rung, bar) for rung in path[:-1]]),
    )


def months_by_calendar(context: PlanContext, path: tuple[str, ...], bar: Bar) -> int:
    """The month before which the target is not reached, whatever is done, FAR for never."""
    asked, led = _asked(context.catalogue, path, bar), context.person.leading
    if any(years > led and asked.leads_from[at] is None for at, years in asked.leading):
        return FAR  # nobody leads on the way
    return timing_of(context, path, bar).unhindered[-1]


def timing_of(context: PlanContext, path: tuple[str, ...], bar: Bar) -> RouteTiming:
    """When the rungs of a route are reached at a bar, with any steps."""
    catalogue, person = context.catalogue, context.person
    return _timing(
        catalogue,
        context.calendar,
        context.at_once,
        person.service,
        person.leading,
        tenure_months(catalogue, path[0], bar, person),
        tuple(person.levels.values()),
        path,
        bar,
    )


# Routes are put in order, worked out and held against one another by it.
@lru_cache(maxsize=64)
def _timing(
    catalogue: Catalogue,
    calendar: Calendar,
    at_once: int,
    service: float,
    leading: float,
    here: int,
    levels: tuple[int, ...],
    path: tuple[str, ...],
    bar: Bar,
) -> RouteTiming:
    """The timing for so many years, and so many months still to stay on the first rung."""
    asked = _asked(catalogue, path, bar)
    waits = zip(
        _months_missing(asked.service, service, len(asked.tenure)),
        _months_missing(asked.leading, leading, len(asked.tenure)),
        asked.leads_from,
        skills_ahead(catalogue, levels, path[1:]).practice,
        (here, *asked.tenure[1:]),
        strict=True,
    )
    return RouteTiming(calendar, at_once, [Wait(*wait) for wait in waits])


def _months_missing(asked: Sequence[tuple[int, float]], have: float, rungs: int) -> list[int]:
    """For each rung ahead the months that are missing of years: each time that more is asked than
    the person has and than before."""
    missing, most = [0] * rungs, have
    for at, years in asked:
        if years > most:
            most = years
            missing[at] = months_of(years - have)
    return missing
