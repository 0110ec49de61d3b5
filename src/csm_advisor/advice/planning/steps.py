"""The chosen actions as dated steps."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from csm_advisor.advice.planning.cover import Option
from csm_advisor.advice.planning.index import index_of
from csm_advisor.advice.planning.placement import Movable, place_steps
from csm_advisor.advice.planning.workout import Barred, Setting
from csm_advisor.model.plan import Step


class _Chosen(NamedTuple):
    """A chosen option with the things it closes."""

    option: Option
    closes: tuple[str, ...]


def dated_steps(setting: Setting, path: Sequence[str], barred: Barred) -> dict[int, list[Step]]:
    """The chosen actions with their weeks, by the place of the rung they are for."""
    calendar = setting.calendar
    months = [0, *(barred.month_at(place) for place in range(1, len(path)))]
    windows = [(calendar.week_from(month), calendar.weeks_within(month)) for month in months]
    order = sorted(_chosen(setting, barred), key=lambda chosen: _urgency(setting, chosen))
    order = _levels_in_turn(order)
    movable = [
        Movable(
            weeks=option.weeks or option.paid,
            place=option.due,
            on_the_job=bool(option.paid),
            release=option.release,
            builds=_builds(closes),
        )
        for option, closes in order
    ]
    by_place: dict[int, list[Step]] = {place: [] for place in range(1, len(path))}
    spans = place_steps(movable, windows, setting.at_once)
    for chosen, (first, after) in zip(_as_reached(order, spans, setting), spans, strict=True):
        if after * 7 > (date.max - calendar.as_of).days:
            continue
        by_place[chosen.option.due].append(
            _step(setting, chosen, calendar.first_day(first), calendar.last_day(after))
        )
    for steps in by_place.values():
        steps.sort(key=lambda step: (step.starts, step.ends))
    return by_place


def _as_reached(
    order: Sequence[_Chosen], spans: Sequence[tuple[int, int]], setting: Setting
) -> list[_Chosen]:
    """The steps, each with what is reached when it ends: everything once, and no level before the
    one below it. What a step teaches ahead of that is reached with the step that comes to it."""
    levels = dict(setting.person.levels)
    done: set[str] = set()
    taught: list[str] = []
    found = list(order)
    for at in sorted(range(len(order)), key=lambda at: (spans[at][1], spans[at][0], at)):
        taught += [thing for thing in order[at].closes if thing not in taught]
        reached = []
        for thing in sorted(taught, key=lambda thing: thing.partition(":")[2]):
            skill, _, level = thing.partition(":")
            if thing not in done and (not level or int(level) <= levels[skill] + 1):
                reached.append(thing)
                if level:
                    levels[skill] = int(level)
        done.update(reached)
        found[at] = order[at]._replace(closes=tuple(reached) or order[at].closes)
    return found


def _levels_in_turn(order: list[_Chosen]) -> list[_Chosen]:
    """The same order, but a step for a lower level of a skill before one for a higher level."""
    builds = {one.option.id: _builds(one.closes) for one in order}
    found: list[_Chosen] = []
    while order:
        ready = (
            one
            for one in order
            if not any(
                level < builds[one.option.id].get(skill, 0)
                for other in order
                if other.option.due <= one.option.due
                for skill, level in builds[other.option.id].items()
            )
        )
        one = next(ready, order[0])  # two steps that each build on the other: as they come
        found.append(one)
        order = [other for other in order if other is not one]
    return found


def _builds(closes: Sequence[str]) -> dict[str, int]:
    """The highest level of each skill among the things."""
    found: dict[str, int] = {}
    for thing in closes:
        skill, _, level = thing.partition(":")
        if level:
            found[skill] = max(int(level), found.get(skill, 0))
    return found


def _chosen(setting: Setting, barred: Barred) -> Iterator[_Chosen]:
    bit_of = index_of(setting.catalogue).bit_of
    for option in barred.chosen:
        closes = (thing for thing in barred.due if bit_of.get(thing, 0) & option.covers)
        yield _Chosen(option, tuple(closes))


def _urgency(setting: Setting, chosen: _Chosen) -> tuple[object, ...]:
    """Order within a stage: low levels first, what opens late last, then what most sources name."""
    skills = setting.catalogue.skills
    levels, named = [], [0]
    for thing in chosen.closes:
        skill, _, level = thing.partition(":")
        levels.append(int(level or 4))
        if level:
            named.append(len(skills[skill].sources))
    option = chosen.option
    return (option.due, option.release, min(levels), -max(named), option.id)


def _step(setting: Setting, chosen: _Chosen, starts: date, ends: date) -> Step:
    action = setting.catalogue.actions[chosen.option.id]
    skills = [thing.partition(":")[0] for thing in chosen.closes if ":" in thing]
    return Step(
        id=action.id,
        title=action.title,
        kind=action.kind,
        how=action.how,
        evidence=action.evidence,
        own_hours=action.own_hours,
        weeks=chosen.option.weeks or chosen.option.paid,
        cost_low=action.cost_low,
        cost_high=action.cost_high,
        starts=starts,
        ends=ends,
        closes=chosen.closes,
        assumed=bool(skills) and setting.person.rated.isdisjoint(skills),
        sources=action.sources,
    )
