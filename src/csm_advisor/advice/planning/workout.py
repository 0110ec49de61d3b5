"""One route at one bar, worked out: what is missing, what to do about it, and by when."""

from collections.abc import Iterable, Sequence
from functools import lru_cache, reduce
from itertools import accumulate
from math import ceil
from operator import or_
from typing import NamedTuple

from csm_advisor.advice.planning import bits
from csm_advisor.advice.planning.calendar import FAR, Calendar, months_of
from csm_advisor.advice.planning.choice import Load, Ratio, Rest, Timing, earliest
from csm_advisor.advice.planning.cover import Option, cheapest
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
    months_until_job: int = 0  # before the calendar begins, for who is not in service yet


class Barred(NamedTuple):
    """One route at one bar: its gaps, the chosen options, when each rung is reached with them.

    `open_ends` are things to close for which the person has no action on this route.
    """

    gaps: list[Gap]
    due: dict[str, int]
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
    setting: Setting,
    path: tuple[str, ...],
    bar: Bar,
    easier: Barred | None = None,
    *,
    first: int | None = None,
    by_date_alone: bool = False,
) -> Barred:
    """Choose the actions for one route at one bar, and find when its rungs are reached.

    They reach the target as early as can be, then take the least own time; `by_date_alone` leaves
    own time out of account. With `first`, a place on the route, the rung there comes first: they
    reach it as early as can be, then the target; what it does not need is put off until it is
    reached. `easier` is the same route worked out likewise at an easier bar, which is never later.
    """
    catalogue, person = setting.catalogue, setting.person
    gaps = gaps_at(setting, path, bar)
    waits = waits_for(setting, path, gaps)
    # A level shown ahead of the one below it counts later; it need not be shown twice. The things
    # that few actions close come first, as Table wants them.
    closers = index_of(catalogue).closers
    needed = closable(gaps, path[1:], catalogue).items()
    due = {
        thing: place
        for thing, place in sorted(needed, key=lambda item: len(closers.get(item[0], ())))
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
        first or 0,
    )
    open_ends = tuple(thing for at, thing in enumerate(due) if not chances.reachable >> at & 1)
    clock = Clock(setting, waits)
    target = len(path) - 1
    sought = first or target

    def score(months: Sequence[int]) -> int:
        """The months of the rung that is sought, then those of the target, in one number."""
        return months[sought - 1] * (FAR + 1) + months[target - 1]

    unhindered = clock.months(())
    if unhindered[sought - 1] >= FAR or any(due[thing] <= sought for thing in open_ends):
        chosen = cheapest(chances.options, chances.reachable)
    else:
        chosen = earliest(
            chances.options,
            chances.reachable,
            _due_by(due.values(), len(path)),
            Timing(
                lambda chosen: score(clock.months(chosen)),
                lambda load, rest, ratio: score(clock.at_best(load, rest, ratio)),
                score([arrive.months for arrive in easier.reached]) if easier else 0,
            ),
            by_date_alone=by_date_alone,
        )
    assert chosen is not None, "every reachable thing has an option"
    chosen = _once(chosen)
    return Barred(gaps, due, chosen, waits, clock.reached(chosen), open_ends)


def _once(chosen: Sequence[Option]) -> list[Option]:
    """Each action once: what is done for a rung need not be done again for a later one."""
    found = {one.id: one for one in sorted(chosen, key=lambda one: one.due, reverse=True)}
    return sorted(found.values(), key=lambda one: one.id)


# So many rungs of a route are worked out each for itself.
RUNGS_SEARCHED = 12


def soonest_months(
    setting: Setting,
    path: tuple[str, ...],
    bar: Bar,
    barred: Barred,
    known: dict[tuple[tuple[str, ...], Bar], int],
) -> list[int]:
    """For each rung ahead the month in which it can be reached where only it counts: as if it were
    the target of this route. FAR for never.

    `known` holds the months found so far, which routes that begin alike share. On a route with
    more than RUNGS_SEARCHED rungs that wait for steps, the others are taken as the schedule
    reaches them, which is never too early.
    """
    nothing_to_do = [0] * len(barred.waits)
    unhindered = arrivals_after(setting.calendar, barred.waits, nothing_to_do, nothing_to_do)
    months = []
    searches = 0
    for place in range(1, len(path)):
        shown = barred.month_at(place)
        can_be_sooner = place < len(path) - 1 and place < barred.barred_from
        if can_be_sooner and shown > unhindered[place - 1].months and searches < RUNGS_SEARCHED:
            searches += 1
            part = path[: place + 1]
            if (part, bar) not in known:
                known[part, bar] = work_out(setting, part, bar, by_date_alone=True).months
            shown = min(shown, known[part, bar])
        months.append(shown)
    return months


class Clock:
    """When the rungs of one route are reached at one bar, with any choice of options."""

    def __init__(self, setting: Setting, waits: Sequence[Wait]) -> None:
        self._calendar, self._at_once, self._waits = setting.calendar, setting.at_once, waits

    def reached(self, chosen: Sequence[Option]) -> list[Arrive]:
        """When each rung is reached with the chosen options."""
        return arrivals_after(
            self._calendar,
            self._waits,
            own_time_ends(
                [Job(one.release, one.weeks, one.due) for one in chosen if one.weeks],
                len(self._waits),
            ),
            [makespan(tuple(sorted(one)), self._at_once) for one in self._on_the_job(chosen)],
        )

    def months(self, chosen: Sequence[Option]) -> list[int]:
        """The month of each rung with the chosen options."""
        return [arrive.months for arrive in self.reached(chosen)]

    def at_best(self, load: Load, rest: Sequence[Rest], ratio: Ratio) -> list[int]:
        """For each rung no later a month than with any choice of this load and the `rest` of work.

        Beside each week of own time run at most `at_once` weeks on the job.
        """
        calendar, at_once = self._calendar, self._at_once
        a_week = ratio.own + ratio.paid * at_once
        reached = [0]
        done = before = 0
        for place, wait in enumerate(self._waits):
            own, one = load.own[place], rest[place]
            paid = sum(load.paid[place])
            done += paid
            weeks = max(
                own + one.own, -(-(ratio.own * own + ratio.paid * done + one.total) // a_week)
            )
            for option in load.waiting:
                if option.due <= place + 1:
                    weeks = max(weeks, option.release + option.weeks)
            here = ratio.own * (own - calendar.week_from(before)) + ratio.paid * paid + one.here
            stay = max(wait.practice, -(-paid // at_once), -(-here // a_week))
            now = max(before, wait.service, calendar.months_holding(weeks))
            if stay:
                now = max(now, calendar.months_after(before, stay))
            if wait.leading:
                since = FAR if wait.leads_from is None else reached[wait.leads_from]
                now = max(now, min(FAR, since + wait.leading))
            reached.append(now)
            before = now
        return reached[1:]

    def _on_the_job(self, chosen: Iterable[Option]) -> list[list[int]]:
        """The weeks of the steps on the job, by the place of the rung they are for."""
        lengths: list[list[int]] = [[] for _ in self._waits]
        for option in chosen:
            if option.paid:
                lengths[option.place - 1].append(option.paid)
        return lengths


def _due_by(places: Iterable[int], rungs: int) -> list[int]:
    """For each rung ahead the things due by then, one bit for each."""
    due = [0] * rungs
    for at, place in enumerate(places):
        due[place] |= 1 << at
    return list(accumulate(due, or_))[1:]


class Chances(NamedTuple):
    """What a person can do on a route: the options, and the things that they close together."""

    options: tuple[Option, ...]
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
    first_place: int,
) -> Chances:
    """What is open to a person on a route, where things are `due` by the places of the rungs that
    need them. What the rung at `first_place` does not need can be put off until it is reached."""
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
    bit_of = {thing: bit for bit, (thing, _) in enumerate(due)}
    options = []
    for at in sorted(covers):
        action, paid, _, certifications, minutes, cents = index.actions[at]
        place = done_for[at][1] if paid else 0
        if not action.suits(leading[max(0, place - 1)]):
            continue
        first = min(due[bit][1] for bit in bits.places(covers[at]))
        for bit in bits.places(covers[at]):
            # It does not count for a level while the one below it is only due on a later rung.
            skill, _, level = due[bit][0].partition(":")
            below = bit_of.get(f"{skill}:{int(level) - 1}") if level else None
            if below is not None and due[below][1] > (place or first):
                covers[at] &= ~(1 << bit)
        eligible = 0
        for certification in certifications:
            conditions = catalogue.certifications[certification].eligibility
            eligible = max(eligible, _eligible_from(conditions, service, education))
        if eligible == FAR:
            continue
        weeks = 0 if paid else max(action.weeks, ceil(round(action.own_hours / hours, 6)))
        release = max(0, calendar.week_from(eligible) - weeks) if eligible else 0
        option = Option(
            action.id,
            covers[at],
            minutes,
            cents,
            weeks,
            release,
            first,
            action.weeks if paid else 0,
            place,
        )
        options.append(option)
        further = [bit for bit in bits.places(covers[at]) if due[bit][1] > first_place]
        if further and (place or first) <= first_place:
            later = min(due[bit][1] for bit in further)
            options.append(
                option._replace(
                    covers=sum(1 << bit for bit in further), due=later, place=paid and later
                )
            )
    return Chances(tuple(options), reduce(or_, (one.covers for one in options), 0))


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
