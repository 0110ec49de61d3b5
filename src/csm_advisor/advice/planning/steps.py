"""The chosen actions as dated steps."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from csm_advisor.advice.planning.bits import places
from csm_advisor.advice.planning.cover import Option
from csm_advisor.advice.planning.schedule import Job, place_own_time, place_paid_time
from csm_advisor.advice.planning.workout import Barred, Setting
from csm_advisor.model.plan import Step


class _Chosen(NamedTuple):
    """A chosen option with the things it closes and the place of the first rung to need one."""

    option: Option
    closes: tuple[str, ...]
    place: int


def dated_steps(setting: Setting, path: Sequence[str], barred: Barred) -> dict[int, list[Step]]:
    """The chosen actions with their weeks, by the place of the rung they are for."""
    calendar, catalogue = setting.calendar, setting.catalogue
    months = [0, *(barred.month_at(place) for place in range(1, len(path)))]
    weeks_at = [(calendar.week_from(month), calendar.weeks_within(month)) for month in months]
    order = sorted(_chosen(barred), key=lambda chosen: _urgency(setting, chosen))
    own = [chosen for chosen in order if chosen.option.weeks]
    jobs = [Job(option.release, option.weeks, place) for option, _, place in own]
    placed = zip(own, place_own_time(jobs, weeks_at), strict=True)
    spans = {chosen.option.id: span for chosen, span in placed}
    for place in range(1, len(path)):
        paid = [one.option.id for one in order if not one.option.weeks and one.place == place]
        lengths = [catalogue.actions[id_].weeks for id_ in paid]
        window = (weeks_at[place - 1][0], weeks_at[place][1])
        spans |= zip(paid, place_paid_time(lengths, *window), strict=True)
    by_place: dict[int, list[Step]] = {place: [] for place in range(1, len(path))}
    for chosen in order:
        first, after = spans[chosen.option.id]
        if after * 7 > (date.max - calendar.as_of).days:
            continue
        by_place[chosen.place].append(
            _step(setting, chosen, calendar.first_day(first), calendar.last_day(after))
        )
    for steps in by_place.values():
        steps.sort(key=lambda step: (step.starts, step.ends))
    return by_place


def _chosen(barred: Barred) -> list[_Chosen]:
    found = []
    things = list(barred.due)
    for option in barred.chosen:
        closes = tuple(things[at] for at in places(option.covers))
        found.append(_Chosen(option, closes, min(barred.due[thing] for thing in closes)))
    return found


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
    return (chosen.place, option.release, min(levels), -max(named), option.id)


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
        weeks=chosen.option.weeks or action.weeks,
        cost_low=action.cost_low,
        cost_high=action.cost_high,
        starts=starts,
        ends=ends,
        closes=chosen.closes,
        assumed=bool(skills) and setting.person.rated.isdisjoint(skills),
        sources=action.sources,
    )
