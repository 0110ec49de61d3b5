"""What a person can do on a route: each action that closes something, for each rung it serves."""

from collections.abc import Iterable, Sequence
from functools import lru_cache, reduce
from itertools import accumulate
from math import ceil
from operator import or_
from typing import NamedTuple

from csm_advisor.advice.planning.calendar import FAR, Calendar, months_of
from csm_advisor.advice.planning.catalogue_index import Index, index_of, level_of
from csm_advisor.advice.planning.context import PlanContext
from csm_advisor.advice.planning.set_cover import Option
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.education import EDUCATION_ORDER


class AvailableActions(NamedTuple):
    """The options, in the order of their ids, and the things that they close together."""

    options: tuple[Option, ...]
    reachable: int


class Due(NamedTuple):
    """The things to close on a route, one bit for each, by the place of the rung they are due at.

    `at` holds for each place those due there, `since` those due there or later, `early` those that
    do not count there yet: the level below is due later. Place 0 is today's rung.
    """

    at: tuple[int, ...]
    since: tuple[int, ...]
    early: tuple[int, ...]

    @property
    def needed(self) -> int:
        """All of them."""
        return self.since[0]

    def needed_by(self, place: int) -> int:
        """Those due at the place or before."""
        return self.needed & ~(*self.since, 0)[place + 1]

    def beside(self, fewer: "Due") -> "Due | None":
        """What is due beside the things of another one; None where some of these are not due here,
        or at another place."""
        if any(there & ~here for here, there in zip(self.at, fewer.at, strict=True)):
            return None
        others = self.needed & ~fewer.needed
        return Due(*(tuple([things & others for things in kind]) for kind in self))

    @property
    def at_any_time(self) -> "Due":
        """The same, but a level counts before the one below it."""
        return self._replace(early=(0,) * len(self.early))


# The bars of a route mostly ask for the same things.
@lru_cache(maxsize=64)
def due_on(index: Index, things: tuple[tuple[str, int], ...], rungs: int) -> Due:
    """The things to close, each with the place that it is due at, on so many rungs ahead.

    What nothing closes is left out.
    """
    due = dict(things)
    at, early = [0] * (rungs + 1), [0] * (rungs + 1)
    for thing, place in things:
        bit = index.bit_of.get(thing, 0)
        at[place] |= bit
        skill, level = level_of(thing)
        if level > 1:
            for before in range(due.get(f"{skill}:{level - 1}", 0)):
                early[before] |= bit
    return Due(tuple(at), tuple(accumulate(reversed(at), or_))[::-1], tuple(early))


def available_actions(
    catalogue: Catalogue,
    calendar: Calendar,
    hours: float,
    service: float,
    leads: bool,
    education: str,
    path: tuple[str, ...],
    due: Due,
) -> AvailableActions:
    """What is open to a person on a route with these things to close.

    A step on the job can be done for each rung that asks for anything it builds, of anybody and at
    any bar: were it to depend on the person, having one skill more could push it into a busier
    time.
    """
    index = index_of(catalogue)
    leads_at_first = leads or catalogue.rungs[path[0]].leads
    places = range(1, len(path))
    served_at_work, needed = on_the_job(catalogue, path, leads), due.needed
    weeks = own_weeks(catalogue, hours) if hours else ()
    options: list[Option] = []
    for at, one in enumerate(index.actions):
        closing = one.covers & needed
        if not closing:
            continue
        eligible = 0
        if one.certifications:
            eligible = eligible_from(one.certifications, catalogue, service, education)
            if eligible == FAR:
                continue
        action = one.action
        own = release = paid = 0
        served: Sequence[int] = ()
        if one.paid:
            served = served_at_work[at]
            paid = action.weeks
        elif hours and action.suits(leads_at_first):
            served = [place for place in places if closing & due.at[place]]
            own = weeks[at]
            release = max(0, calendar.week_from(eligible) - own) if eligible else 0
        for place in served:
            covers = closing & due.since[place] & ~due.early[place]
            if covers:
                options.append(
                    Option(action.id, covers, one.minutes, one.key, place, own, release, paid)
                )
    return AvailableActions(tuple(options), reduce(or_, [one.covers for one in options], 0))


def open_to(context: PlanContext, path: tuple[str, ...], due: Due) -> AvailableActions:
    """What is open to the person of a context on a route with these things to close, were a level
    to count before the one below it: all that can be chosen, or more."""
    person = context.person
    return available_actions(
        context.catalogue,
        context.calendar,
        context.hours,
        person.service,
        person.leads,
        person.education,
        path,
        due.at_any_time,
    )


@lru_cache(maxsize=64)
def own_weeks(catalogue: Catalogue, hours: float) -> tuple[int, ...]:
    """The weeks that each action takes with so many own hours a week, in the order of the index:
    its own time, and never fewer than it takes anybody."""
    return tuple(
        [
            max(one.action.weeks, ceil(round(one.action.own_hours / hours, 6)))
            for one in index_of(catalogue).actions
        ]
    )


@lru_cache(maxsize=64)
def on_the_job(
    catalogue: Catalogue, path: tuple[str, ...], leads: bool
) -> tuple[tuple[int, ...], ...]:
    """For each action, in the order of the index, the places on the path that it can be done for on
    the job, none in own time: a rung before offers it, it suits who stands on the rung before, and
    the rung there asks anybody for something it builds."""
    index = index_of(catalogue)
    offered = accumulate((index.offered.get(rung, 0) for rung in path), or_)
    at_work = [have & index.builds(rung) for have, rung in zip(offered, path[1:], strict=False)]
    leading = [leads or catalogue.rungs[rung].leads for rung in path]
    return tuple(
        [
            tuple(
                [
                    place
                    for place, able in enumerate(at_work, start=1)
                    if one.paid and able >> at & 1 and one.action.suits(leading[place - 1])
                ]
            )
            for at, one in enumerate(index.actions)
        ]
    )


def eligible_from(
    certifications: Iterable[str], catalogue: Catalogue, service: float, education: str
) -> int:
    """The month from which a person may sit for all these certifications; FAR if not with their
    education. No published condition means from today."""
    months = 0
    had = EDUCATION_ORDER.index(education)
    for certification in certifications:
        conditions = catalogue.certifications[certification].eligibility
        if conditions:
            years = [c.years for c in conditions if EDUCATION_ORDER.index(c.education) <= had]
            months = max(months, months_of(min(years) - service) if years else FAR)
    return months
