"""The choice of actions against brute force: every subset of the options, tried one by one."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from hypothesis import example, given, settings
from hypothesis import strategies as st

from csm_advisor.advice.planning.calendar import Calendar
from csm_advisor.advice.planning.cover import Option, cheapest, earliest
from csm_advisor.advice.planning.schedule import Job, Wait, arrivals_after, own_time_ends
from csm_advisor.advice.planning.workout import place_of

THINGS = 6
OPTIONS = 8

# Few different amounts, so that many sets tie and the ids must decide.
minutes = st.sampled_from((0, 60, 120, 180))
cents = st.sampled_from((0, 0, 5000))


class Choice(NamedTuple):
    """One instance: what can be done, what must be closed, by which place, after which waits."""

    options: list[Option]
    needed: int
    places: list[int]
    waits: list[Wait]
    calendar: Calendar

    def arrival(self, chosen: Sequence[Option], more: Sequence[int] = ()) -> int:
        jobs = [
            Job(option.release, option.weeks, place_of(option, self.places))
            for option in chosen
            if option.weeks
        ]
        jobs += [Job(0, weeks, place) for place, weeks in enumerate(more, start=1) if weeks]
        return arrivals_after(self.calendar, self.waits, own_time_ends(jobs, len(self.waits)))[
            -1
        ].months

    @property
    def due_by(self) -> list[int]:
        return [
            sum(1 << thing for thing, at in enumerate(self.places) if at <= place)
            for place in range(1, len(self.waits) + 1)
        ]

    @property
    def found(self) -> list[str] | None:
        return ids(earliest(self.options, self.needed, self.due_by, self.arrival))


@st.composite
def choices(draw: st.DrawFn) -> Choice:
    things = draw(st.integers(1, THINGS))
    places = draw(st.integers(1, 3))
    ids = draw(st.permutations("abcdefgh"))[: draw(st.integers(0, OPTIONS))]
    options = [
        Option(
            id=id_,
            covers=draw(st.integers(1, 2**things - 1)),
            minutes=draw(minutes),
            cents=draw(cents),
            weeks=draw(st.integers(0, 9)),
            release=draw(st.sampled_from((0, 0, 0, 3, 8))),
        )
        for id_ in ids
    ]
    reachable = 0
    for option in options:
        reachable |= option.covers
    return Choice(
        options,
        # Mostly what can be closed, as the planner asks; else anything, to hear "none does".
        draw(st.sampled_from((reachable, reachable, 2**things - 1, reachable >> 1))),
        draw(st.lists(st.integers(1, places), min_size=things, max_size=things)),
        [
            Wait(
                service=draw(st.integers(0, 3)),
                leading=draw(st.integers(0, 2)),
                leads_from=draw(st.sampled_from((None, *range(place), *range(place)))),
                practice=draw(st.sampled_from((0, 2, 4))),
            )
            for place in range(places)
        ],
        Calendar(draw(st.dates(date(2023, 1, 1), date(2025, 1, 1)))),
    )


def covering(options: Sequence[Option], needed: int) -> Iterator[tuple[Option, ...]]:
    for count in range(len(options) + 1):
        for chosen in combinations(options, count):
            closed = 0
            for option in chosen:
                closed |= option.covers
            if not needed & ~closed:
                yield chosen


def best_by_brute_force(
    options: Sequence[Option], needed: int, arrival: Callable[[Sequence[Option]], int]
) -> list[str] | None:
    """The ids of the best set by arrival, minutes, cents, count and the sorted ids."""
    found = [
        (
            arrival(chosen),
            sum(option.minutes for option in chosen),
            sum(option.cents for option in chosen),
            len(chosen),
            sorted(option.id for option in chosen),
        )
        for chosen in covering(options, needed)
    ]
    return min(found)[-1] if found else None


def ids(chosen: Sequence[Option] | None) -> list[str] | None:
    return None if chosen is None else sorted(option.id for option in chosen)


def free(id_: str, covers: int) -> Option:
    return Option(id_, covers, minutes=0, cents=0, weeks=0, release=0)


def a_year() -> Calendar:
    return Calendar(date(2025, 1, 1))


# Three pairs that close the same four things at the same price: {a, f}, {b, e} and {c, d}.
TIED = [free(*pair) for pair in (("c", 3), ("d", 12), ("b", 5), ("e", 10), ("a", 9), ("f", 6))]


@settings(max_examples=2000)
@given(choices())
@example(Choice(TIED, 15, [1] * 4, [Wait(0, 0, None, 0)], a_year()))
def test_the_cheapest_set_is_the_one_brute_force_finds(choice: Choice) -> None:
    best = best_by_brute_force(choice.options, choice.needed, lambda chosen: 0)
    assert ids(cheapest(choice.options, choice.needed)) == best


@settings(max_examples=2000)
@given(choices())
@example(Choice(TIED, 15, [1] * 4, [Wait(0, 0, None, 0)], a_year()))
def test_the_earliest_set_is_the_one_brute_force_finds(choice: Choice) -> None:
    best = best_by_brute_force(choice.options, choice.needed, choice.arrival)
    assert choice.found == best


def test_a_longer_evening_course_gives_way_to_a_short_one_where_own_time_decides() -> None:
    short = Option("short", 1, minutes=600, cents=0, weeks=4, release=0)
    long = Option("long", 1, minutes=300, cents=0, weeks=26, release=0)
    choice = Choice([short, long], 1, [1], [Wait(0, 0, None, 0)], a_year())
    assert cheapest([short, long], 1) == [long]
    assert choice.found == ["short"]
    assert choice._replace(waits=[Wait(12, 0, None, 0)]).found == ["long"]


def test_a_cheap_step_that_delays_a_nearer_rung_gives_way_to_a_dearer_one() -> None:
    """Whatever also serves the first rung must be done before it, and practice then waits."""
    for_both = Option("both", 0b11, minutes=60, cents=0, weeks=8, release=0)
    for_second = Option("second", 0b10, minutes=90, cents=0, weeks=8, release=0)
    for_first = Option("first", 0b01, minutes=0, cents=0, weeks=0, release=0)
    waits = [Wait(0, 0, None, 0), Wait(0, 0, None, 13)]
    choice = Choice([for_both, for_second, for_first], 0b11, [1, 2], waits, a_year())
    assert cheapest(choice.options, 0b11) == [for_both]
    assert choice.found == ["first", "second"]
