"""The chosen actions as dated steps."""

from collections.abc import Sequence
from datetime import date

from csm_advisor.advice.cover import Option
from csm_advisor.advice.schedule import Job, place_own_time, place_paid_time
from csm_advisor.advice.workout import Barred, Setting, place_of
from csm_advisor.model.plan import Step


def dated_steps(setting: Setting, path: Sequence[str], barred: Barred) -> dict[int, list[Step]]:
    """The chosen actions with their weeks, by the place of the rung they are for."""
    calendar, catalogue = setting.calendar, setting.catalogue
    places = list(barred.due.values())
    months = [0, *(barred.month_at(place) for place in range(1, len(path)))]
    weeks_at = [(calendar.week_from(month), calendar.weeks_within(month)) for month in months]
    order = sorted(barred.chosen, key=lambda option: _urgency(setting, option, barred.due))
    own = [option for option in order if option.weeks]
    spans = dict(
        zip(
            (option.id for option in own),
            place_own_time([Job(o.release, o.weeks, place_of(o, places)) for o in own], weeks_at),
            strict=True,
        )
    )
    for place in range(1, len(path)):
        paid = [o for o in order if not o.weeks and place_of(o, places) == place]
        lengths = [catalogue.actions[option.id].weeks for option in paid]
        window = (weeks_at[place - 1][0], weeks_at[place][1])
        for option, span in zip(paid, place_paid_time(lengths, *window), strict=True):
            spans[option.id] = span
    by_place: dict[int, list[Step]] = {place: [] for place in range(1, len(path))}
    for option in order:
        first, after = spans[option.id]
        if after * 7 > (date.max - calendar.as_of).days:
            continue
        by_place[place_of(option, places)].append(
            _step(setting, option, barred.due, calendar.first_day(first), calendar.last_day(after))
        )
    for steps in by_place.values():
        steps.sort(key=lambda step: (step.starts, step.ends))
    return by_place


def _urgency(setting: Setting, option: Option, due: dict[str, int]) -> tuple[object, ...]:
    """Order within a stage: low levels first, what opens late last, then what most sources name."""
    catalogue = setting.catalogue
    closes = [thing for at, thing in enumerate(due) if option.covers >> at & 1]
    levels = [int(thing.partition(":")[2] or 4) for thing in closes]
    named = [
        len(catalogue.skills[thing.partition(":")[0]].sources) for thing in closes if ":" in thing
    ]
    return (
        place_of(option, list(due.values())),
        option.release,
        min(levels),
        -max(named, default=0),
        option.id,
    )


def _step(setting: Setting, option: Option, due: dict[str, int], starts: date, ends: date) -> Step:
    catalogue = setting.catalogue
    action = catalogue.actions[option.id]
    closes = tuple(thing for at, thing in enumerate(due) if option.covers >> at & 1)
    skills = [thing.partition(":")[0] for thing in closes if ":" in thing]
    return Step(
        id=action.id,
        title=action.title,
        kind=action.kind,
        how=action.how,
        evidence=action.evidence,
        own_hours=action.own_hours,
        weeks=option.weeks or action.weeks,
        cost_low=action.cost_low,
        cost_high=action.cost_high,
        starts=starts,
        ends=ends,
        closes=closes,
        assumed=bool(skills) and not any(skill in setting.person.rated for skill in skills),
        sources=action.sources,
    )
