"""The chosen actions as dated steps."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from csm_advisor.advice.planning.bit_sets import singles
from csm_advisor.advice.planning.calendar import Calendar
from csm_advisor.advice.planning.catalogue_index import index_of, level_of
from csm_advisor.advice.planning.context import PlanContext
from csm_advisor.advice.planning.placement import Movable, Span, place_steps
from csm_advisor.advice.planning.route_at_bar import RouteAtBar
from csm_advisor.advice.planning.set_cover import Option
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import Step


class Chosen(NamedTuple):
    """A chosen option with the things it closes."""

    option: Option
    closes: tuple[str, ...]


class Taught(NamedTuple):
    """What things to close are of: the lowest level (4 for what has none), of how many sources the
    skill is that most name, and the highest level of each skill."""

    lowest: int
    named: int
    builds: tuple[tuple[str, int], ...]


def placed_steps(
    context: PlanContext, path: Sequence[str], worked: RouteAtBar
) -> tuple[Sequence[Option], Sequence[Span]]:
    """The chosen actions, the most urgent first, and the weeks of each."""
    calendar = context.calendar
    months = [0, *(worked.month_at(place) for place in range(1, len(path)))]
    windows = tuple([(calendar.week_from(month), calendar.weeks_within(month)) for month in months])
    order, movable = _by_urgency(context.catalogue, tuple(worked.chosen))
    return order, place_steps(movable, windows, context.at_once)


# The same for people who choose the same steps, whatever their years.
@lru_cache(maxsize=64)
def _by_urgency(
    catalogue: Catalogue, chosen: tuple[Option, ...]
) -> tuple[tuple[Option, ...], tuple[Movable, ...]]:
    """The chosen actions, the most urgent first, and the same as steps to place.

    In a stage low levels come first, what opens late last, then what most sources name.
    """
    order = []
    for option in chosen:
        lowest, named, builds = _taught(catalogue, option.covers)
        weeks, on_the_job = option.weeks or option.paid, bool(option.paid)
        movable = Movable(weeks, option.due, on_the_job, option.release, builds)
        order.append((option.due, option.release, lowest, -named, option.id, option, movable))
    order.sort(key=lambda one: one[:5])
    return tuple([one[5] for one in order]), tuple([one[6] for one in order])


# What a step closes is the same for most people.
@lru_cache(maxsize=4096)
def _taught(catalogue: Catalogue, covers: int) -> Taught:
    things = [level_of(thing) for thing in index_of(catalogue).things(covers)]
    named = [len(catalogue.skills[skill].sources) for skill, level in things if level]
    builds: dict[str, int] = {}
    for skill, level in things:
        if level:
            builds[skill] = max(level, builds.get(skill, 0))
    lowest = min([level or 4 for _, level in things])
    return Taught(lowest, max(named, default=0), tuple(builds.items()))


def dated_steps(
    context: PlanContext, path: Sequence[str], worked: RouteAtBar
) -> dict[int, list[Step]]:
    """The chosen actions with their weeks, by the place of the rung they are for."""
    calendar = context.calendar
    by_place: dict[int, list[Step]] = {place: [] for place in range(1, len(path))}
    options, spans = placed_steps(context, path, worked)
    order = [*_chosen(context.catalogue, options, worked.due)]
    for chosen, (first, after) in zip(_as_reached(order, spans, context), spans, strict=True):
        if in_calendar(calendar, after):
            by_place[chosen.option.due].append(
                _step(context, chosen, calendar.first_day(first), calendar.last_day(after))
            )
    for steps in by_place.values():
        steps.sort(key=lambda step: (step.starts, step.ends))
    return by_place


def in_calendar(calendar: Calendar, week: int) -> bool:
    """Whether there is a day on which the week begins."""
    return week * 7 <= (date.max - calendar.as_of).days


def _as_reached(
    order: Sequence[Chosen], spans: Sequence[tuple[int, int]], context: PlanContext
) -> list[Chosen]:
    """The steps, each with what is reached when it ends: everything once, and no level before the
    one below it. What a step teaches ahead of that is reached with the step that comes to it."""
    levels = dict(context.person.levels)
    taught: set[str] = set()
    ahead: list[str] = []
    found = list(order)
    for at in sorted(range(len(order)), key=lambda at: (spans[at][1], spans[at][0], at)):
        new = [thing for thing in order[at].closes if thing not in taught]
        taught.update(new)
        reached, ahead_of_it = [], ahead
        ahead = []
        for thing in sorted(ahead_of_it + new, key=lambda thing: thing.partition(":")[2]):
            skill, _, level = thing.partition(":")
            if not level:
                reached.append(thing)
            elif int(level) <= levels[skill] + 1:
                reached.append(thing)
                levels[skill] = int(level)
            else:
                ahead.append(thing)
        found[at] = order[at]._replace(closes=tuple(reached) or order[at].closes)
    return found


def _chosen(
    catalogue: Catalogue, options: Iterable[Option], due: Iterable[str]
) -> Iterator[Chosen]:
    bit_of = index_of(catalogue).bit_of
    thing_of = {bit_of[thing]: (at, thing) for at, thing in enumerate(due) if thing in bit_of}
    for option in options:
        closes = sorted([thing_of[bit] for bit in singles(option.covers)])
        yield Chosen(option, tuple([thing for _, thing in closes]))


def _step(context: PlanContext, chosen: Chosen, starts: date, ends: date) -> Step:
    action = context.catalogue.actions[chosen.option.id]
    skills = [thing.partition(":")[0] for thing in chosen.closes if ":" in thing]
    return Step(
        id=action.id,
        title=action.title,
        kind=action.kind,
        how=action.how,
        first_step=action.first_step,
        evidence=action.evidence,
        own_hours=action.own_hours,
        weeks=chosen.option.weeks or chosen.option.paid,
        cost_low=action.cost_low,
        cost_high=action.cost_high,
        starts=starts,
        ends=ends,
        closes=chosen.closes,
        assumed=bool(skills) and context.person.rated.isdisjoint(skills),
        sources=action.sources,
    )
