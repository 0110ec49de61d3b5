"""The recommended route of one person, without working out those that are not better.

Routes come in the order of bounds on their rank, from the calendar alone, so the first is mostly
the best. Of the others it is enough to show that they are not better, which takes less.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from csm_advisor.advice.planning.calendar import FAR
from csm_advisor.advice.planning.calendar_waits import months_by_calendar
from csm_advisor.advice.planning.context import PlanContext
from csm_advisor.advice.planning.earliest_route import no_way, paths
from csm_advisor.advice.planning.ranking import (
    ROUTES_COMPARED,
    ROUTES_TRIED,
    Worked,
    easier_bars,
    rank,
    with_demanding,
)
from csm_advisor.advice.planning.route_at_bar import may_be_better, without_delay
from csm_advisor.advice.planning.route_costs import above_of
from csm_advisor.advice.planning.route_search import Path, every_path
from csm_advisor.advice.team.more_rungs import no_better
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import Bar

# No route has a lower rank: months and own minutes at the typical bar, months at the demanding and
# at the open bar, minus the rungs.
Least = tuple[int, int, int, int, int]


def best_route(context: PlanContext) -> Worked:
    """The first of `best_routes`, worked out at the three bars, at the demanding one for its date.

    Raises UsageProblem where no route leads up.
    """
    best: Worked | None = None
    for tried, (least, path) in enumerate(_promising_first(context)):
        if best is None:
            best = easier_bars(context, path)
            continue
        if "demanding" not in best[1] and least[:2] <= rank(best)[:2]:
            best = _with_demanding(context, best)
        if tried >= ROUTES_TRIED or least > rank(best):
            break
        if not _may_be_better(context, path, least, best):
            continue
        other = easier_bars(context, path)
        if (*rank(other)[:2], *least[2:]) < rank(best):
            best = min(best, _with_demanding(context, other), key=rank)
    if best is None:
        raise no_way(context.profile)
    return best if "demanding" in best[1] else _with_demanding(context, best)


def _with_demanding(context: PlanContext, worked: Worked) -> Worked:
    """With the date at the demanding bar, which is all of it that ranks a route."""
    path, by_bar = worked
    strictest = without_delay(context, path, "demanding", by_bar["typical"])
    if strictest:
        return path, {**by_bar, "demanding": strictest}
    return with_demanding(context, worked, by_date_alone=True)


def _may_be_better(context: PlanContext, path: Path, least: Least, best: Worked) -> bool:
    """Whether a route may be ranked before the best so far. False only where it is not."""
    if (*rank(best)[:2], *least[2:]) <= rank(best):
        return True  # where it ties at the typical bar, for all that the calendar says
    if no_better(context, path, best):
        return False
    typical = best[1]["typical"]
    minutes = sum(option.minutes for option in typical.chosen)
    return may_be_better(context, path, "typical", typical.months, minutes)


def _promising_first(context: PlanContext) -> Iterator[tuple[Least, Path]]:
    """Routes with a bound on their rank, the lowest first. For the few of a short ladder the
    calendar alone bounds them as well as the search over the ladder does, and is quicker."""
    every = _few(context.catalogue, context.profile.rung, context.profile.target)
    if every is None:
        for (months, minutes, easiest, rungs), path in paths(context, ROUTES_COMPARED):
            yield (months, minutes, easiest, easiest, rungs), path  # demanding is no easier
        return
    if len(every) == 1:
        yield (0, 0, 0, 0, 0), every[0]
        return
    typical = sorted([(months_by_calendar(context, path, "typical"), path) for path in every])
    for months, group in groupby(typical, key=lambda one: one[0]):
        tied = [path for _, path in group]
        others: Sequence[Bar] = ("demanding", "open") if len(tied) > 1 and months < FAR else ()
        bounds = ([months_by_calendar(context, path, bar) for bar in others] for path in tied)
        yield from sorted(
            ((months, 0, *(least or (0, 0)), -len(path)), path)
            for path, least in zip(tied, bounds, strict=True)
        )


# One way up is asked of many people alike.
@lru_cache(maxsize=64)
def _few(catalogue: Catalogue, start: str, target: str) -> list[Path] | None:
    """All routes of a short ladder, None where there are more."""
    return every_path(above_of(catalogue, start, target), start, target, ROUTES_COMPARED)
