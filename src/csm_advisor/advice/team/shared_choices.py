"""The choice of steps, made once for all people for whom it is the same.

What people share are the steps that are open to them; what differs most are their years. Years of
service, and of leading for who leads already, that are there before any choice of steps could be
through change no date and no bound that the search looks at, so they are left out of what is
compared: the answer is the same to the last step, also where the search ends at one of its limits.
"""

from typing import NamedTuple

from csm_advisor.advice.planning.action_choice import DatedChoice, Search, search_of
from csm_advisor.advice.planning.route_timing import Goal, RouteTiming
from csm_advisor.advice.planning.schedule import Wait
from csm_advisor.advice.planning.set_cover import Key, Option

SEARCHES = 64  # held at a time: people who are alike come one after the other


class _Kept(NamedTuple):
    """A search, and by what it depends on what was chosen, for its date and in least time, and
    whether something better may be."""

    search: Search
    dated: dict[object, DatedChoice]
    chosen: dict[object, list[Option]]
    better: dict[object, bool]


class SharedChoices:
    """What was chosen so far, for one day and everybody who takes on as much at once: a Chooser."""

    def __init__(self) -> None:
        self._kept: dict[int, _Kept] = {}

    def earliest(
        self,
        search: Search,
        goal: Goal,
        /,
        *,
        not_before: int = 0,
        known: list[Option] | None = None,
        by_date_alone: bool = False,
    ) -> list[Option]:
        """What `search.earliest` gives, looked up where it is known."""
        kept = self._of(search)
        if search.delays_nothing(goal, not_before):
            return search.cheapest
        floors, asked = _asked(goal)
        # A date that none could come before anyway leaves the search as it is.
        limit = not_before if not_before > goal.score(floors) else 0
        key = (*asked, limit, tuple(known or ()))
        if key not in kept.dated:
            kept.dated[key] = search.dated(goal, not_before, known)
        if by_date_alone:
            return kept.dated[key].chosen
        if key not in kept.chosen:
            kept.chosen[key] = search.in_least_time(goal, kept.dated[key])
        return kept.chosen[key]

    def may_be_better(self, search: Search, goal: Goal, score: int, below: Key, /) -> bool:
        """What `search.may_be_better` gives, looked up where it is known."""
        kept = self._of(search)
        key = (*_asked(goal)[1], score, below)
        if key not in kept.better:
            kept.better[key] = search.may_be_better(goal, score, below)
        return kept.better[key]

    def _of(self, search: Search) -> _Kept:
        """What is kept of a search; the search itself is held, so that no other has its id."""
        if id(search) not in self._kept:
            if len(self._kept) == SEARCHES:
                # Nobody who comes later is like those who came first, and a search is large.
                self._kept.clear()
                search_of.cache_clear()
            self._kept[id(search)] = _Kept(search, {}, {}, {})
        return self._kept[id(search)]


def _asked(goal: Goal) -> tuple[list[int], tuple[object, ...]]:
    """The months before which no rung is reached, and all of a goal that a search depends on."""
    timing = goal.timing
    floors, waits = _waits_that_count(timing)
    return floors, (timing.as_of, timing.at_once, waits, goal.place, goal.then, goal.least)


def _waits_that_count(timing: RouteTiming) -> tuple[list[int], tuple[Wait, ...]]:
    """The months before which no rung is reached, and what the calendar asks, without years from
    today that no bound can depend on."""
    # Who leads already waits for years of leading from today, as for years of service.
    waits = [
        wait._replace(service=max(wait.service, wait.leading), leading=0)
        if wait.leads_from == 0
        else wait
        for wait in timing.waits
    ]
    without = [wait._replace(service=0) for wait in waits]
    floors = timing.with_waits(without).unhindered
    return floors, tuple(
        [
            lighter if wait.service < floor else wait
            for wait, lighter, floor in zip(waits, without, floors, strict=True)
        ]
    )
