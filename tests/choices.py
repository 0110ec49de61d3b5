"""Small choices of actions, for which every set of options can be tried."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from hypothesis import strategies as st

from csm_advisor.advice.planning.action_choice import Search
from csm_advisor.advice.planning.calendar import Calendar
from csm_advisor.advice.planning.route_timing import Goal, RouteTiming
from csm_advisor.advice.planning.schedule import Wait
from csm_advisor.advice.planning.set_cover import Option, key_of
from csm_advisor.advice.planning.workload import workload_of

THINGS = 5
OPTIONS = 8

# Few different amounts, so that many sets tie and the ids must decide.
minutes = st.sampled_from((60, 120, 180))
cents = st.sampled_from((0, 0, 5000))


class Choice(NamedTuple):
    """One instance: what can be done, what must be closed, after which waits."""

    options: list[Option]
    needed: int
    waits: list[Wait]
    calendar: Calendar
    at_once: int

    def months(self, chosen: Sequence[Option]) -> int:
        timing = RouteTiming(self.calendar, self.at_once, self.waits)
        return timing.months(workload_of(chosen, len(self.waits)))[-1]

    def search(self) -> Search:
        return Search(self.options, self.needed, len(self.waits))

    def found(self, *, by_date_alone: bool = False) -> list[Option] | None:
        search = self.search()
        if not search.closes:
            return None
        goal = Goal(RouteTiming(self.calendar, self.at_once, self.waits), len(self.waits))
        return search.earliest(goal, by_date_alone=by_date_alone)


@st.composite
def choices(draw: st.DrawFn) -> Choice:
    """Up to eight options on the job and in own time, for up to three rungs."""
    things, places = draw(st.integers(1, THINGS)), draw(st.integers(1, 3))
    many = draw(st.integers(0, OPTIONS))
    options = []
    for at in range(many):
        on_the_job = draw(st.booleans())
        spent = 0 if on_the_job else draw(minutes)
        options.append(
            Option(
                id="abcdefgh"[at],
                covers=draw(st.integers(1, 2**things - 1)),
                minutes=spent,
                key=key_of(spent, draw(cents), at, many),
                due=draw(st.integers(1, places)),
                weeks=0 if on_the_job else draw(st.integers(1, 9)),
                release=0 if on_the_job else draw(st.sampled_from((0, 0, 0, 3, 8))),
                paid=draw(st.sampled_from((2, 4, 13))) if on_the_job else 0,
            )
        )
    reachable = 0
    for option in options:
        reachable |= option.covers
    return Choice(
        options,
        # Mostly what can be closed, as the planner asks; else anything, to hear "none does".
        draw(st.sampled_from((reachable, reachable, 2**things - 1, reachable >> 1))),
        [
            Wait(
                service=draw(st.integers(0, 3)),
                leading=draw(st.integers(0, 2)),
                leads_from=draw(st.sampled_from((None, *range(place), *range(place)))),
                practice=draw(st.sampled_from((0, 2, 4))),
                tenure=draw(st.sampled_from((0, 0, 2))),
            )
            for place in range(places)
        ],
        Calendar(draw(st.dates(date(2023, 1, 1), date(2025, 1, 1)))),
        draw(st.integers(1, 3)),
    )


def covering(options: Sequence[Option], needed: int) -> Iterator[tuple[Option, ...]]:
    for count in range(len(options) + 1):
        for chosen in combinations(options, count):
            closed = 0
            for option in chosen:
                closed |= option.covers
            if not needed & ~closed:
                yield chosen
