"""The ladder as one person meets it: what the search for routes needs to know of each rung."""

from collections.abc import Callable, Container, Mapping
from functools import cache, lru_cache, reduce
from operator import or_
from typing import NamedTuple

from csm_advisor.advice.planning.bit_sets import places
from csm_advisor.advice.planning.calendar import FAR, months_of
from csm_advisor.advice.planning.catalogue_index import Index, index_of
from csm_advisor.advice.planning.context import PlanContext
from csm_advisor.advice.planning.gaps import asked_of, tenure_months
from csm_advisor.advice.planning.route_search import RouteCosts, RungAsks, ways_between
from csm_advisor.advice.planning.standing import Traits
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import Bar


class Things(NamedTuple):
    """What rungs ask, and what that takes: the same for all who have the same, whatever their
    years. `asked` has for a rung and a bar the years of service and of leading, and the things to
    close as bits of a number; the others are those of RouteCosts."""

    asked: Mapping[tuple[str, Bar], tuple[float, float, int]]
    practice: Callable[[int], int]
    useful: Callable[[int], int]
    own: Callable[[int, int], int]


def route_costs_of(context: PlanContext) -> RouteCosts:
    """The costs of one person: things to close and actions become bits of a number."""
    catalogue, calendar, person = context.catalogue, context.calendar, context.person
    profile, index = context.profile, index_of(catalogue)
    ends = profile.rung, profile.target

    @cache  # where there is but one way, nothing is asked of it
    def things() -> Things:
        return _things(catalogue, person.traits, *ends)

    def asked(rung: str, bar: Bar) -> RungAsks:
        service, leading, bits = things().asked[rung, bar]
        return RungAsks(
            max(0, months_of(service - person.service)),
            max(0, months_of(leading - person.leading)),
            bits,
        )

    def stay(rung: str, bar: Bar) -> int:
        return tenure_months(catalogue, rung, bar, person if rung == profile.rung else None)

    @cache
    def holding(minutes: int) -> int:
        if not minutes:
            return 0
        return calendar.months_holding(int(minutes / 60 / context.hours)) if context.hours else FAR

    return RouteCosts(
        above=above_of(catalogue, *ends),
        asks=(lambda rung: asked(rung, "typical"), lambda rung: asked(rung, "open")),
        tenure=(cache(lambda rung: stay(rung, "typical")), cache(lambda rung: stay(rung, "open"))),
        leads=lambda rung: catalogue.rungs[rung].leads,
        practice=lambda asked: things().practice(asked),
        after=calendar.months_after,
        offers=lambda rung: index.offered.get(rung, 0) & things().useful(0),
        builds=index.builds,
        useful=lambda asked: things().useful(asked),
        own=lambda asked, offered: things().own(asked, offered),
        holding=holding,
    )


@lru_cache(maxsize=64)
def above_of(catalogue: Catalogue, start: str, target: str) -> dict[str, tuple[str, ...]]:
    """The next rungs of each rung on a way from `start` to `target`."""
    return ways_between(catalogue.transitions, start, target)


# One way up is asked of many people alike.
@lru_cache(maxsize=64)
def _things(catalogue: Catalogue, traits: Traits, start: str, target: str) -> Things:
    """What the rungs from `start` to `target` ask people with these traits to close."""
    index = index_of(catalogue)
    practice_weeks = catalogue.policy.practice_weeks.value
    bars: tuple[Bar, ...] = ("typical", "open")
    found = {
        (rung, bar): asked_of(catalogue, traits, rung, bar)
        for bar in bars
        for rung in above_of(catalogue, start, target)
    }
    named = dict.fromkeys(thing for asks in found.values() for thing in asks.things)
    bit_of = {thing: 1 << place for place, thing in enumerate(named)}
    levels = [thing.partition(":")[2] for thing in bit_of]
    weeks_of = [practice_weeks[int(level)] if level else 0 for level in levels]
    asked = {
        at: (asks.service, asks.leading, sum([bit_of[thing] for thing in asks.things]))
        for at, asks in found.items()
    }

    @cache
    def practice(things: int) -> int:
        return max((weeks_of[place] for place in places(things)), default=0)

    @cache
    def useful(things: int) -> int:
        closing = (
            at
            for thing, bit in bit_of.items()
            if not bit & things
            for at in index.closers.get(thing, ())
        )
        return reduce(or_, (1 << at for at in closing), 0)

    @cache
    def alone() -> list[tuple[int, int]]:
        """For each thing by its place the actions that close it, one bit for each, and its least
        own minutes with no step on the job at hand."""
        return [
            (
                reduce(or_, (1 << at for at in index.closers.get(thing, ())), 0),
                _share(index, traits, thing, bit_of),
            )
            for thing in bit_of
        ]

    @cache
    def shares(offered: int) -> tuple[int, list[int]]:
        """The things that take own time with these steps on the job at hand, one bit for each, and
        the least minutes of each thing by its place."""
        minutes = [0 if closing & offered else least for closing, least in alone()]
        return sum(1 << place for place, least in enumerate(minutes) if least), minutes

    @cache
    def own(things: int, offered: int) -> int:
        taking_time, minutes = shares(offered)
        return sum([minutes[place] for place in places(things & taking_time)])

    return Things(asked, practice, useful, own)


def _share(index: Index, traits: Traits, thing: str, asked: Container[str]) -> int:
    """The least own minutes that a thing can be said to take: of an action that closes several,
    each bears an equal share. None where paid time closes it, or nothing at all does."""
    if thing in traits.held:
        return 0
    actions = [index.actions[at] for at in index.closers.get(thing, [])]
    return min(
        (
            one.minutes // sum(other in asked for other in one.closes)
            for one in actions
            if not one.paid
        ),
        default=0,
    )
