"""One route at one bar, worked out: what is missing, what to do about it, and by when."""

from collections.abc import Iterable, Sequence
from functools import lru_cache, reduce
from itertools import accumulate
from math import ceil
from operator import or_
from typing import NamedTuple

from csm_advisor.advice.planning import bits
from csm_advisor.advice.planning.calendar import FAR, Calendar, months_of
from csm_advisor.advice.planning.cover import Option, Rest, cheapest, earliest
from csm_advisor.advice.planning.gaps import Standing, closable, route_gaps
from csm_advisor.advice.planning.index import index_of
from csm_advisor.advice.planning.makespan import makespan
from csm_advisor.advice.planning.schedule import Arrive, Job, Wait, arrivals_after, own_time_ends
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.credentials import Eligibility
from csm_advisor.model.ladder import EDUCATION_ORDER
from csm_advisor.model.plan import Bar, Gap
from csm_advisor.model.profile import Profile


class Setting(NamedTuple):
    """What stays the same while one person's plan is worked out."""

    profile: Profile
    catalogue: Catalogue
    calendar: Calendar
    person: Standing
    hours: float
    at_once: int


class Barred(NamedTuple):
    """One route at one bar: its gaps, the chosen options, when each rung is reached with them.

    `open_ends` are things to close for which the person has no action on this route.
    """

    gaps: list[Gap]
    due: dict[str, int]
    chances: "Chances"
    chosen: list[Option]
    waits: list[Wait]
    reached: list[Arrive]
    open_ends: tuple[str, ...]

    def month_at(self, place: int) -> int:
        """The month the rung at `place` of the route is reached, FAR for never.

        A thing that nothing closes bars the rung it is due at and all above.
        """
        return FAR if place >= self.barred_from else self.reached[place - 1].months

    @property
    def barred_from(self) -> int:
        """The place of the first rung that something bars which nothing closes, FAR for none."""
        return min((self.due[thing] for thing in self.open_ends), default=FAR)

    @property
    def months(self) -> int:
        """The month the target is reached, FAR for never."""
        return self.month_at(len(self.reached))


def gaps_at(setting: Setting, path: Sequence[str], bar: Bar) -> list[Gap]:
    """What is missing for the rungs ahead on `path`."""
    return route_gaps(setting.person, setting.catalogue, path[1:], bar)


def waits_for(setting: Setting, path: Sequence[str], gaps: Sequence[Gap]) -> list[Wait]:
    """What the calendar asks before each rung ahead on `path`."""
    catalogue, person = setting.catalogue, setting.person
    practice = catalogue.policy.practice_weeks.value
    led = next((at for at, rung in enumerate(path) if catalogue.rungs[rung].leads), len(path))
    by_rung: dict[str, list[Gap]] = {rung: [] for rung in path[1:]}
    for gap in gaps:
        by_rung[gap.rung].append(gap)
    waits = []
    for place, mine in enumerate(by_rung.values(), start=1):
        service = leading = weeks = 0
        for gap in mine:
            match gap.kind:
                case "skill":
                    weeks = max(weeks, practice[gap.need])  # type: ignore[index]
                case "experience":
                    service = max(service, months_of(float(gap.need or 0) - person.service))
                case "leading":
                    leading = max(leading, months_of(float(gap.need or 0) - person.leading))
        waits.append(Wait(service, leading, led if led < place else None, weeks))
    return waits


def work_out(
    setting: Setting, path: tuple[str, ...], bar: Bar, soonest: int | None = None
) -> Barred:
    """Choose the actions for one route at one bar, and find when its rungs are reached.

    They reach the rung at place `soonest` as early as can be where one is given, then the target.
    """
    catalogue, person = setting.catalogue, setting.person
    gaps = gaps_at(setting, path, bar)
    waits = waits_for(setting, path, gaps)
    # A level shown ahead of the one below it counts later; it need not be shown twice.
    due = {
        thing: place
        for thing, place in closable(gaps, path[1:], catalogue).items()
        if thing not in person.held
    }
    chances = _chances(
        catalogue,
        setting.calendar,
        setting.hours,
        person.service,
        person.leads,
        person.education,
        path,
        tuple(due.items()),
    )
    open_ends = tuple(thing for at, thing in enumerate(due) if not chances.reachable >> at & 1)
    found = Barred(gaps, due, chances, [], waits, [], open_ends)
    timing = Timing(setting, found)
    first = min(place for place in (soonest, len(waits)) if place)
    if first >= found.barred_from:
        first = len(waits)
    if open_ends and first == len(waits) or timing.reached(())[-1].months >= FAR:
        chosen = cheapest(chances.options, chances.reachable)
    else:
        last = len(waits) if not open_ends else first
        chosen = timing.earliest((first, last), chances.reachable)
    assert chosen is not None, "every reachable thing has an option"
    return found._replace(chosen=chosen, reached=timing.reached(chosen))


def soonest_months(setting: Setting, barred: Barred) -> list[int]:
    """For each rung ahead the month in which it can be reached where only it counts: what is due
    up to it is done in the order that serves it best. FAR for never.

    On routes with many rungs that wait for steps, those beyond RUNGS_SEARCHED are taken as the
    schedule reaches them, which is never too early.
    """
    timing = Timing(setting, barred)
    unhindered = timing.reached(())
    months = []
    searches = 0
    for place in range(1, len(barred.waits) + 1):
        shown = barred.month_at(place)
        if shown > unhindered[place - 1].months and place < barred.barred_from:
            needed = barred.chances.reachable & timing.due_by[place - 1]
            if place < len(barred.waits) and searches < RUNGS_SEARCHED:
                searches += 1
                best = timing.earliest((place,), needed, by_date_alone=True)
                shown = min(shown, timing.reached(best)[place - 1].months)
        months.append(shown)
    return months


# So many rungs of a route are worked out each for itself.
RUNGS_SEARCHED = 12


class Timing:
    """When the rungs of one route are reached at one bar, with any choice of its options."""

    def __init__(self, setting: Setting, barred: Barred) -> None:
        self._calendar, self._at_once = setting.calendar, setting.at_once
        self._waits, self._chances = barred.waits, barred.chances
        self.due_by = _due_by(barred.due.values(), len(barred.waits) + 1)
        self._arrivals: dict[tuple[tuple[int, ...], tuple[int, ...]], list[Arrive]] = {}

    def reached(self, chosen: Iterable[Option]) -> list[Arrive]:
        """When each rung is reached with the chosen options."""
        chosen = list(chosen)
        lengths = self._lengths(chosen)
        return self._after(
            own_time_ends(self._jobs(chosen), len(self._waits)),
            [makespan(tuple(sorted(one)), self._at_once) for one in lengths],
        )

    def earliest(
        self, places: Sequence[int], needed: int, *, by_date_alone: bool = False
    ) -> list[Option]:
        """The options that close `needed` and reach the rungs at `places` first, in that order."""

        def months(reached: Sequence[Arrive]) -> tuple[int, ...]:
            return tuple(reached[place - 1].months for place in places)

        chosen = earliest(
            self._chances.options,
            needed,
            self.due_by,
            lambda chosen: months(self.reached(chosen)),
            lambda picked, rest: months(self._at_best(picked, rest)),
            by_date_alone=by_date_alone,
        )
        assert chosen is not None, "every reachable thing has an option"
        return chosen

    def _at_best(self, picked: Sequence[Option], rest: Sequence[Rest]) -> list[Arrive]:
        """No later than with any choice that has `picked` and the `rest` of work."""
        at_once, jobs = self._at_once, self._jobs(picked)
        before = 0
        for place, one in enumerate(rest, start=1):
            if one.own > before:
                jobs.append(Job(0, one.own - before, place))
                before = one.own
        ends = own_time_ends(jobs, len(self._waits))
        paid, done = [], 0
        own = [0] * (len(self._waits) + 1)
        for option in picked:
            if option.weeks:
                own[self._chances.jobs[option.id].due] += option.weeks
        spent = 0
        for place, lengths in enumerate(self._lengths(picked), start=1):
            paid.append(-(-sum(lengths) // at_once))
            done += sum(lengths)
            spent += own[place]
            ends[place - 1] = max(
                ends[place - 1],
                -(-(done + rest[place - 1].paid) // at_once),
                -(-(done + spent + rest[place - 1].both) // (at_once + 1)),
            )
        return self._after(ends, paid)

    def _jobs(self, chosen: Iterable[Option]) -> list[Job]:
        return [self._chances.jobs[option.id] for option in chosen if option.weeks]

    def _lengths(self, chosen: Iterable[Option]) -> list[list[int]]:
        """The weeks of the steps on the job, by the place of the rung they are for."""
        lengths: list[list[int]] = [[] for _ in self._waits]
        for option in chosen:
            if option.paid:
                lengths[option.place - 1].append(option.paid)
        return lengths

    def _after(self, ends: Sequence[int], paid: Sequence[int]) -> list[Arrive]:
        known = self._arrivals.get(key := (tuple(ends), tuple(paid)))
        if known is None:
            known = self._arrivals[key] = arrivals_after(self._calendar, self._waits, ends, paid)
        return known


def _due_by(places: Iterable[int], rungs: int) -> list[int]:
    """For each rung ahead the things due by then, one bit for each."""
    due = [0] * rungs
    for at, place in enumerate(places):
        due[place] |= 1 << at
    return list(accumulate(due, or_))[1:]


def place_of(option: Option, places: Sequence[int]) -> int:
    """The first rung ahead that needs something the option closes."""
    return min(places[at] for at in bits.places(option.covers))


class Chances(NamedTuple):
    """What a person can do on a route: the options, their steps in own time by the id, and the
    things that they close together."""

    options: tuple[Option, ...]
    jobs: dict[str, Job]
    reachable: int


# The bars of a route mostly ask for the same things, and so do the plans that are compared.
@lru_cache(maxsize=256)
def _chances(
    catalogue: Catalogue,
    calendar: Calendar,
    hours: float,
    service: float,
    leads: bool,
    education: str,
    path: tuple[str, ...],
    due: tuple[tuple[str, int], ...],
) -> Chances:
    """What is open to a person on a route, where things are `due` by the places of the rungs that
    need them."""
    index = index_of(catalogue)
    done_for = places_on_the_job(catalogue, path)
    leading = [leads or catalogue.rungs[rung].leads for rung in path]
    # The first place on the path at which each action can be begun; 0 is today.
    begins = [0 if hours and not one.paid else FAR for one in index.actions]
    for at, (begin, _) in done_for.items():
        begins[at] = begin
    covers: dict[int, int] = {}
    for bit, (thing, place) in enumerate(due):
        for at in index.closers.get(thing, ()):
            if begins[at] < place:
                covers[at] = covers.get(at, 0) | 1 << bit
    options = []
    for at in sorted(covers):
        action, paid, _, certifications, minutes, cents = index.actions[at]
        place = done_for[at][1] if paid else 0
        if not action.suits(leading[max(0, place - 1)]):
            continue
        eligible = 0
        for certification in certifications:
            conditions = catalogue.certifications[certification].eligibility
            eligible = max(eligible, _eligible_from(conditions, service, education))
        if eligible == FAR:
            continue
        weeks = 0 if paid else max(action.weeks, ceil(round(action.own_hours / hours, 6)))
        release = max(0, calendar.week_from(eligible) - weeks) if eligible else 0
        options.append(
            Option(
                action.id,
                covers[at],
                minutes,
                cents,
                weeks,
                release,
                action.weeks if paid else 0,
                place,
            )
        )
    places = [place for _, place in due]
    return Chances(
        tuple(options),
        {
            one.id: Job(one.release, one.weeks, place_of(one, places))
            for one in options
            if one.weeks
        },
        reduce(or_, (one.covers for one in options), 0),
    )


@lru_cache(maxsize=64)
def places_on_the_job(catalogue: Catalogue, path: tuple[str, ...]) -> dict[int, tuple[int, int]]:
    """For each action on the job, by its place in the index, the place on the path from which it
    is offered (0 is today's rung) and the place of the rung it is done for.

    It is done for the first rung that asks for anything it builds, of anybody and at any bar, so
    that its time does not hang on who asks: with a place of one's own for each person, having one
    skill more could push a step into a busier time.
    """
    index = index_of(catalogue)
    begins: dict[int, int] = {}
    for place, rung in enumerate(path):
        for at in bits.places(index.offered.get(rung, 0)):
            begins.setdefault(at, place)
    found: dict[int, tuple[int, int]] = {}
    levels: dict[str, int] = {}
    for place, rung in enumerate(path[1:], start=1):
        asked = [need.of for need in index.needs(rung, "demanding") if need.amount is None]
        for skill, level, _ in index.levels.get(rung, ()):
            asked += [f"{skill}:{at}" for at in range(levels.get(skill, 0) + 1, level + 1)]
            levels[skill] = max(level, levels.get(skill, 0))
        for thing in asked:
            for at in index.closers.get(thing, ()):
                if begins.get(at, FAR) < place:
                    found.setdefault(at, (begins[at], place))
    return found


def _eligible_from(conditions: Sequence[Eligibility], service: float, education: str) -> int:
    """The month from which a person may sit for a certification; FAR if not with their
    education. No published condition means from today."""
    if not conditions:
        return 0
    had = EDUCATION_ORDER.index(education)
    years = [c.years for c in conditions if EDUCATION_ORDER.index(c.education) <= had]
    if not years:
        return FAR
    return max(0, months_of(min(years) - service))
