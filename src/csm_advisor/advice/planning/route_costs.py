"""The ladder as one person meets it: what the search for routes needs to know of each rung."""

from collections.abc import Container
from functools import cache, reduce
from operator import or_

from csm_advisor.advice.planning.bit_sets import places
from csm_advisor.advice.planning.calendar import FAR
from csm_advisor.advice.planning.catalogue_index import index_of
from csm_advisor.advice.planning.context import PlanContext
from csm_advisor.advice.planning.gaps import asks, tenure_months
from csm_advisor.advice.planning.route_search import RouteCosts, RungAsks
from csm_advisor.model.plan import Bar


def route_costs_of(context: PlanContext) -> RouteCosts:
    """The costs of one person: things to close and actions become bits of a number."""
    catalogue, calendar, person = context.catalogue, context.calendar, context.person
    index = index_of(catalogue)
    practice_weeks = catalogue.policy.practice_weeks.value
    bits: dict[str, int] = {}
    named: list[str] = []  # by the place of its bit
    weeks_of: list[int] = []
    closing: list[int] = []  # the actions that close each, one bit for each

    def bit(thing: str) -> int:
        if thing not in bits:
            bits[thing] = 1 << len(bits)
            named.append(thing)
            level = thing.partition(":")[2]
            weeks_of.append(practice_weeks[int(level)] if level else 0)
        return bits[thing]

    def asked(rung: str, bar: Bar) -> RungAsks:
        found = asks(person, catalogue, rung, bar)
        return RungAsks(found.service, found.leading, sum(map(bit, found.things)))

    def stay(rung: str, bar: Bar) -> int:
        here = rung == context.profile.rung
        return tenure_months(person, catalogue, rung, bar, here=here)

    @cache
    def practice(things: int) -> int:
        return max((weeks_of[place] for place in places(things)), default=0)

    # Both of these are known once all rungs have been asked, which the search does first.

    @cache
    def useful(things: int) -> int:
        """The actions that close something that is asked besides these things."""
        closing = (
            at
            for thing, bit in bits.items()
            if not bit & things
            for at in index.closers.get(thing, ())
        )
        return reduce(or_, (1 << at for at in closing), 0)

    @cache
    def alone() -> list[int]:
        """The least own minutes of each thing by its place, with no step on the job at hand."""
        closing.extend(
            reduce(or_, (1 << at for at in index.closers.get(one, ())), 0) for one in named
        )
        return [_share(context, thing, bits) for thing in named]

    @cache
    def shares(offered: int) -> tuple[int, list[int]]:
        """The least own minutes of each thing by its place, and the things that take any."""
        minutes = [0 if closing[place] & offered else least for place, least in enumerate(alone())]
        return sum(1 << place for place, least in enumerate(minutes) if least), minutes

    @cache
    def own(things: int, offered: int) -> int:
        taking_time, minutes = shares(offered)
        return sum([minutes[place] for place in places(things & taking_time)])

    @cache
    def holding(minutes: int) -> int:
        if not minutes:
            return 0
        return calendar.months_holding(int(minutes / 60 / context.hours)) if context.hours else FAR

    return RouteCosts(
        transitions=catalogue.transitions,
        asks=(lambda rung: asked(rung, "typical"), lambda rung: asked(rung, "open")),
        tenure=(cache(lambda rung: stay(rung, "typical")), cache(lambda rung: stay(rung, "open"))),
        leads=lambda rung: catalogue.rungs[rung].leads,
        practice=practice,
        after=cache(calendar.months_after),
        offers=lambda rung: index.offered.get(rung, 0) & useful(0),
        builds=index.builds,
        useful=useful,
        own=own,
        holding=holding,
    )


def _share(context: PlanContext, thing: str, asked: Container[str]) -> int:
    """The least own minutes that a thing can be said to take: of an action that closes several,
    each bears an equal share. None where paid time closes it, or nothing at all does."""
    index = index_of(context.catalogue)
    if thing in context.person.held:
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
