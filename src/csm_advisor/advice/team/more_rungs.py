"""Whether a route is shown to be no better than another one that leaves out some of its rungs.

Where all that can be chosen on it can be chosen on the other one as well, and nothing there waits
longer, no set of steps reaches the target sooner on it, or in time with less own time.
"""

from collections.abc import Sequence
from typing import NamedTuple

from csm_advisor.advice.planning.available_actions import open_to
from csm_advisor.advice.planning.calendar import FAR
from csm_advisor.advice.planning.calendar_waits import timing_of
from csm_advisor.advice.planning.context import PlanContext
from csm_advisor.advice.planning.makespan import makespan
from csm_advisor.advice.planning.ranking import Worked
from csm_advisor.advice.planning.route_at_bar import asks_at
from csm_advisor.advice.planning.route_search import Path
from csm_advisor.advice.planning.route_timing import RouteTiming
from csm_advisor.advice.planning.set_cover import Option

WEEKS_A_MONTH = 4  # at least


class Way(NamedTuple):
    """A route with the things to close on it, one bit for each, what can be chosen for them, and
    its timing."""

    path: Path
    needed: int
    options: Sequence[Option]
    timing: RouteTiming


def no_better(context: PlanContext, path: Path, than: Worked) -> bool:
    """Whether it is shown that a route reaches the target no sooner than another one, which was
    worked out at the typical bar and easier ones, nor then with less own time."""
    shorter, by_bar = than
    typical = by_bar["typical"]
    if typical.months >= FAR or not set(path) > set(shorter):
        return False
    if not all(worked.search.exhaustive for worked in by_bar.values()):
        return False
    asks, timing = asks_at(context, path, "typical"), timing_of(context, path, "typical")
    return none_sooner(
        Way(path, asks.placed.needed, open_to(context, path, asks.placed).options, timing),
        Way(shorter, typical.asks.placed.needed, typical.options, typical.timing),
    )


def none_sooner(longer: Way, shorter: Way) -> bool:
    """Whether each set of steps on the longer way is one on the shorter, which has some of its
    rungs, and reaches the target no later there. False where that is not shown."""
    if shorter.needed & ~longer.needed:
        return False
    # For each place on the longer way that of the same rung on the shorter, or of the next there.
    ends = [longer.path.index(rung) for rung in shorter.path]
    place_of = [sum([end < place for end in ends]) for place in range(len(longer.path))]
    return _all_possible(longer, shorter, place_of) and _none_waits_longer(longer, shorter, ends)


def _all_possible(longer: Way, shorter: Way, place_of: Sequence[int]) -> bool:
    """Whether what is chosen for a rung can be chosen for the one in its place, to close the same
    at least."""
    possible = {(one.id, one.due): one for one in shorter.options}
    for one in longer.options:
        other = possible.get((one.id, place_of[one.due]))
        if other is None or one.covers & ~other.covers or one[5:] != other[5:]:
            return False
    return True


def _none_waits_longer(longer: Way, shorter: Way, ends: Sequence[int]) -> bool:
    """Whether no rung of the shorter way is reached later with the same steps; `ends` are the
    places of its rungs on the longer."""
    for place, wait in enumerate(shorter.timing.waits, start=1):
        passed = longer.timing.waits[ends[place - 1] : ends[place]]
        since = None if wait.leads_from is None else ends[wait.leads_from]
        if wait.leading and any(one.leads_from != since for one in passed):
            return False
        tenure = sum([one.tenure for one in passed])
        if (
            wait.service > max([one.service for one in passed])
            or wait.leading > max([one.leading for one in passed])
            or wait.practice > max([one.practice for one in passed])
            or wait.tenure > tenure
        ):
            return False
        # Steps on the job for several rungs, all for one, may take longer than one after the other.
        at_work = _at_work(shorter, place) if len(passed) > 1 else 0
        if at_work and at_work >= WEEKS_A_MONTH * tenure:
            return False
    return True


def _at_work(way: Way, place: int) -> int:
    """The weeks that all steps on the job together take which can be chosen for the rung there."""
    lengths = [one.paid for one in way.options if one.paid and one.due == place]
    return makespan(tuple(sorted(lengths, reverse=True)), way.timing.at_once)
