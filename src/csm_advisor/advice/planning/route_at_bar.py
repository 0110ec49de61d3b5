"""One route at one bar, worked out: what is missing, what to do about it, and by when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, reduce
from operator import or_
from typing import NamedTuple

from csm_advisor.advice.planning.action_choice import Search, search_of
from csm_advisor.advice.planning.available_actions import Due, available_actions, due_on
from csm_advisor.advice.planning.calendar import FAR, Calendar
from csm_advisor.advice.planning.calendar_waits import timing_of
from csm_advisor.advice.planning.catalogue_index import index_of
from csm_advisor.advice.planning.context import PlanContext
from csm_advisor.advice.planning.gaps import (
    AskedAhead,
    YearGap,
    asked_ahead,
    closable,
    in_order,
    things_ahead,
    year_gaps,
)
from csm_advisor.advice.planning.route_timing import Goal, RouteTiming
from csm_advisor.advice.planning.schedule import Arrive, Wait
from csm_advisor.advice.planning.set_cover import Option, least_key
from csm_advisor.advice.planning.standing import Traits
from csm_advisor.advice.planning.workload import workload_of
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import Bar, Gap


@dataclass(frozen=True, eq=False)
class Asks:
    """The things that a route asks at one bar of all who have the same: what must be closed, with
    its place, as names and as bits, and whether nothing at all closes some of it."""

    ahead: AskedAhead
    bar: Bar
    due: Mapping[str, int]
    placed: Due
    hopeless: bool

    def barred_with(self, reachable: int) -> bool:
        """Whether something to close is not among what can be closed."""
        return self.hopeless or bool(self.placed.needed & ~reachable)

    @cached_property
    def gaps(self) -> Sequence[Gap]:
        """Their gaps; most routes of a team are told without."""
        return things_ahead(self.ahead, self.bar)


class RouteAtBar(NamedTuple):
    """One route at one bar: what it asks, the gaps of years, the chosen options, when each rung is
    reached with them.

    `open_ends` are things to close for which the person has no action on this route. `options` are
    all that could be chosen, by the `search`; `timing` says when what is chosen is done.
    """

    asks: Asks
    years: Sequence[YearGap]
    chosen: list[Option]
    waits: Sequence[Wait]
    reached: list[Arrive]
    open_ends: tuple[str, ...]
    search: Search
    options: tuple[Option, ...]
    timing: RouteTiming

    @property
    def gaps(self) -> list[Gap]:
        """All that is missing, as the rungs ask it."""
        return in_order(self.asks.gaps, self.years)

    @property
    def due(self) -> Mapping[str, int]:
        """The things to close, each with the place of the rung that needs it."""
        return self.asks.due

    def search_up_to(self, place: int) -> Search:
        """The search among what the rungs up to `place` need, as if the route ended there."""
        needed = self.asks.placed.needed_by(place)
        return search_of(
            tuple(
                option._replace(covers=option.covers & needed)
                for option in self.options
                if option.due <= place and option.covers & needed
            ),
            reduce(or_, (option.covers for option in self.options), 0) & needed,
            place,
        )

    def month_at(self, place: int) -> int:
        """The month the rung at `place` of the route is reached, FAR for never.

        A thing that nothing closes bars the rung it is due at and all above.
        """
        return FAR if place >= self.closed_from else self.reached[place - 1].months

    @property
    def closed_from(self) -> int:
        """The place of the first rung that something bars which nothing closes, FAR for none."""
        if not self.open_ends:
            return FAR
        return min([self.due[thing] for thing in self.open_ends])

    @property
    def months(self) -> int:
        """The month the target is reached, FAR for never."""
        return self.month_at(len(self.reached))


class _Choices(NamedTuple):
    """What can be chosen on one route at one bar, whatever the years: see RouteAtBar."""

    options: tuple[Option, ...]
    reachable: int
    search: Search


# The same for whoever differs in years alone, and on a route that is worked out again.
@lru_cache(maxsize=64)
def _choices(
    catalogue: Catalogue,
    calendar: Calendar,
    hours: float,
    service: float,
    education: str,
    leads: bool,
    path: tuple[str, ...],
    placed: Due,
) -> _Choices:
    person = (catalogue, calendar, hours, service, leads, education, path)
    rungs = len(path) - 1
    options, reachable = available_actions(*person, placed)
    search = search_of(options, reachable, rungs)
    if not search.closes:  # levels would be in order only with the same action done twice
        options, reachable = available_actions(*person, placed.at_any_time)
        search = search_of(options, reachable, rungs)
    return _Choices(options, reachable, search)


@lru_cache(maxsize=1024)
def _asks(catalogue: Catalogue, traits: Traits, path: tuple[str, ...], bar: Bar) -> Asks:
    index, ahead = index_of(catalogue), asked_ahead(catalogue, traits, path[1:], bar)
    due = closable(catalogue, traits.held, ahead)
    return Asks(
        ahead,
        bar,
        due,
        due_on(index, tuple(due.items()), len(path) - 1),
        not index.bit_of.keys() >= due.keys(),
    )


def asks_at(context: PlanContext, path: tuple[str, ...], bar: Bar) -> Asks:
    """The things that a route asks of the person at a bar."""
    return _asks(context.catalogue, context.person.traits, path, bar)


def _choices_for(
    context: PlanContext, path: tuple[str, ...], asks: Asks, placed: Due | None = None
) -> _Choices:
    """What the person can choose on one route for what it asks, or for what is `placed` of it."""
    catalogue, person = context.catalogue, context.person
    return _choices(
        catalogue,
        context.calendar,
        context.hours,
        *index_of(catalogue).admission(asks.due, person.service, person.education),
        person.leads,
        path,
        placed or asks.placed,
    )


def may_be_better(
    context: PlanContext, path: tuple[str, ...], bar: Bar, months: int, minutes: int
) -> bool:
    """Whether the route may reach the target before so many months, or then with less own time.

    False only where it is shown not to, which takes less than working it out.
    """
    catalogue = context.catalogue
    timing = timing_of(context, path, bar)
    asks = asks_at(context, path, bar)
    choices = _choices_for(context, path, asks)
    if months >= FAR or asks.barred_with(choices.reachable):
        return True
    goal = Goal(timing, len(path) - 1)
    below = least_key(minutes, len(index_of(catalogue).actions))
    score = goal.score([months] * goal.place)
    return context.chooser.may_be_better(choices.search, goal, score, below)


def arrives_before(context: PlanContext, path: tuple[str, ...], bar: Bar, months: int) -> bool:
    """Whether any choice of actions reaches the target before so many months: what working out by
    date alone would say, without looking for the least date."""
    timing = timing_of(context, path, bar)
    asks = asks_at(context, path, bar)
    choices = _choices_for(context, path, asks)
    if timing.unhindered[-1] >= months or asks.barred_with(choices.reachable):
        return False
    goal = Goal(timing, len(path) - 1)
    enough = goal.score([months - 1] * goal.place)
    chosen = context.chooser.earliest(choices.search, goal, not_before=enough, by_date_alone=True)
    return goal.arrival(choices.search.load_of(chosen)) <= enough


def work_out(
    context: PlanContext,
    path: tuple[str, ...],
    bar: Bar,
    easier: RouteAtBar | None = None,
    *,
    first: int | None = None,
    by_date_alone: bool = False,
) -> RouteAtBar:
    """Choose the actions for one route at one bar, and find when its rungs are reached.

    They reach the target as early as can be, then take the least own time; `by_date_alone` leaves
    own time out of account. With `first`, a place on the route, the rung there comes first: they
    reach it as early as can be, then the target. `easier` is the same route worked out likewise at
    an easier bar, which is never later.
    """
    timing = timing_of(context, path, bar)
    asks = asks_at(context, path, bar)
    years = year_gaps(context.person, asks.ahead, bar)
    rungs = len(path) - 1
    index = index_of(context.catalogue)
    due = asks.due
    options, reachable, search = _choices_for(context, path, asks)
    open_ends: tuple[str, ...] = ()
    if asks.barred_with(reachable):
        open_ends = tuple([thing for thing in due if not index.bit_of.get(thing, 0) & reachable])
    sought = first or rungs
    if timing.unhindered[sought - 1] >= FAR or any(due[thing] <= sought for thing in open_ends):
        chosen = search.cheapest
    else:
        goal = Goal(timing, sought)
        if first:
            least = timing.months(workload_of(search.earliest(goal, by_date_alone=True), rungs))
            goal = Goal(timing, first, then=rungs, least=least[first - 1])
        chosen = context.chooser.earliest(
            search,
            goal,
            not_before=goal.score([arrive.months for arrive in easier.reached]) if easier else 0,
            known=easier.chosen if easier and easier.options == options else None,
            by_date_alone=by_date_alone,
        )
    reached = timing.reached(search.load_of(chosen))
    return RouteAtBar(
        asks, years, chosen, timing.waits, reached, open_ends, search, options, timing
    )


def without_delay(
    context: PlanContext, path: tuple[str, ...], bar: Bar, easier: RouteAtBar
) -> RouteAtBar | None:
    """The route at a bar where the steps of an `easier` one, with some for what is asked beside,
    delay nothing; None where that is not so.

    It is worked out by its date alone, without a search of its own: that of the easier bar bounds
    what it chooses too.
    """
    timing = timing_of(context, path, bar)
    asks = asks_at(context, path, bar)
    beside = asks.placed.beside(easier.asks.placed)
    if beside is None or timing.unhindered[-1] >= FAR or easier.open_ends or asks.hopeless:
        return None
    options, reachable, search = _choices_for(context, path, asks, beside)
    if beside.needed & ~reachable:
        return None
    chosen = _together(easier.chosen, search.cheapest)
    if len({option.id for option in chosen}) < len(chosen):
        return None  # done once, for one of the rungs
    reached = timing.reached(workload_of(chosen, len(path) - 1))
    if reached[-1].months > timing.unhindered[-1]:
        return None
    years = year_gaps(context.person, asks.ahead, bar)
    everything = tuple(_together(easier.options, options))
    return RouteAtBar(
        asks, years, chosen, timing.waits, reached, (), easier.search, everything, timing
    )


def _together(some: Sequence[Option], others: Sequence[Option]) -> list[Option]:
    """The options of both, each once."""
    return [*{(option.id, option.due): option for option in (*some, *others)}.values()]


# So many rungs of a route are worked out each for itself.
RUNGS_SEARCHED = 12


def soonest_months(
    path: tuple[str, ...],
    bar: Bar,
    worked: RouteAtBar,
    known: dict[tuple[tuple[str, ...], Bar], int],
    easier: Sequence[int] = (),
) -> list[int]:
    """For each rung ahead the month in which it can be reached where only it counts: as if it were
    the target of this route. FAR for never.

    `known` holds the months found so far, which routes that begin alike share. On a route with
    more than RUNGS_SEARCHED rungs that wait for steps, the others are taken as the schedule
    reaches them, which is never too early.
    """
    rungs = len(path) - 1
    unhindered = worked.timing.unhindered
    months = []
    searches = 0
    for place in range(1, rungs + 1):
        shown = worked.month_at(place)
        can_be_sooner = place < rungs and place < worked.closed_from
        least = max(unhindered[place - 1], easier[place - 1] if easier else 0)
        if can_be_sooner and shown > least and searches < RUNGS_SEARCHED:
            searches += 1
            part = path[: place + 1]
            if (part, bar) not in known:
                timing = worked.timing.up_to(place)
                chosen = worked.search_up_to(place).earliest(
                    Goal(timing, place),
                    not_before=Goal(timing, place).score([least] * place),
                    known=[option for option in worked.chosen if option.due <= place],
                    by_date_alone=True,
                )
                known[part, bar] = timing.months(workload_of(chosen, place))[-1]
            shown = known[part, bar]
        months.append(shown)
    return months
