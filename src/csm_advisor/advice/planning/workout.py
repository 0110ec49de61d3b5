"""One route at one bar, worked out: what is missing, what to do about it, and by when."""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache, reduce
from itertools import accumulate
from math import ceil
from operator import or_
from typing import NamedTuple

from csm_advisor.advice.planning import bits
from csm_advisor.advice.planning.calendar import FAR, Calendar, months_of
from csm_advisor.advice.planning.cover import Option, cheapest, earliest
from csm_advisor.advice.planning.gaps import Standing, closable, route_gaps
from csm_advisor.advice.planning.index import index_of
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


class Barred(NamedTuple):
    """One route at one bar: its gaps, the chosen options, when each rung is reached.

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
        barred_from = min((self.due[thing] for thing in self.open_ends), default=FAR)
        return FAR if place >= barred_from else self.reached[place - 1].months

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
    learnt = index_of(catalogue).learnt
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
                case "tool":
                    weeks = max(weeks, learnt.get(gap.id, 0))
                case "experience":
                    service = max(service, months_of(float(gap.need or 0) - person.service))
                case "leading":
                    leading = max(leading, months_of(float(gap.need or 0) - person.leading))
        waits.append(Wait(service, leading, led if led < place else None, weeks))
    return waits


def work_out(setting: Setting, path: tuple[str, ...], bar: Bar) -> Barred:
    """Choose the actions for one route at one bar, and find when its rungs are reached."""
    catalogue = setting.catalogue
    gaps = gaps_at(setting, path, bar)
    waits = waits_for(setting, path, gaps)
    # A level shown ahead of the one below it counts later; it need not be shown twice.
    due = {
        thing: place
        for thing, place in closable(gaps, path[1:], catalogue).items()
        if thing not in setting.person.held
    }
    options, jobs, reachable = _chances(
        catalogue,
        setting.calendar,
        setting.hours,
        setting.person.service,
        setting.person.education,
        path,
        tuple(due.items()),
    )
    open_ends = tuple(thing for at, thing in enumerate(due) if not reachable >> at & 1)

    @cache
    def reached_at(ends: tuple[int, ...]) -> list[Arrive]:
        return arrivals_after(setting.calendar, waits, ends)

    def reached_with(chosen: Sequence[Option], more: Sequence[int] = ()) -> list[Arrive]:
        held = [jobs[option.id] for option in chosen if option.weeks]
        held += [Job(0, weeks, place) for place, weeks in enumerate(more, start=1) if weeks]
        return reached_at(tuple(own_time_ends(held, len(waits))))

    if open_ends or reached_with(())[-1].months >= FAR:
        chosen = cheapest(options, reachable)
    else:
        chosen = earliest(
            options,
            reachable,
            _due_by(due.values(), len(path)),
            lambda picked, more: reached_with(picked, more)[-1].months,
        )
    assert chosen is not None, "every reachable thing has an option"
    return Barred(gaps, due, chosen, waits, reached_with(chosen), open_ends)


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
    education: str,
    path: tuple[str, ...],
    due: tuple[tuple[str, int], ...],
) -> Chances:
    """What is open to a person on a route, where things are `due` by the places of the rungs that
    need them."""
    index = index_of(catalogue)
    # The first place on the path at which each action can be begun; 0 is today.
    begins = [FAR if one.paid or not hours else 0 for one in index.actions]
    for place in reversed(range(len(path))):
        for at in bits.places(index.offered.get(path[place], 0)):
            begins[at] = place
    covers: dict[int, int] = {}
    for bit, (thing, place) in enumerate(due):
        for at in index.closers.get(thing, ()):
            if begins[at] < place:
                covers[at] = covers.get(at, 0) | 1 << bit
    options = []
    for at in sorted(covers):
        action, paid, _, certifications, minutes, cents = index.actions[at]
        eligible = 0
        for certification in certifications:
            conditions = catalogue.certifications[certification].eligibility
            eligible = max(eligible, _eligible_from(conditions, service, education))
        if eligible == FAR:
            continue
        weeks = 0 if paid else max(action.weeks, ceil(round(action.own_hours / hours, 6)))
        release = max(0, calendar.week_from(eligible) - weeks) if eligible else 0
        options.append(Option(action.id, covers[at], minutes, cents, weeks, release))
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
