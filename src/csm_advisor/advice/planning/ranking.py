"""Which routes to show, the best first, and whether the first is shown to be the best of all."""

from csm_advisor.advice.planning.calendar import FAR
from csm_advisor.advice.planning.context import PlanContext
from csm_advisor.advice.planning.earliest_route import paths
from csm_advisor.advice.planning.route_at_bar import RouteAtBar, work_out
from csm_advisor.advice.planning.route_search import Bound, Path
from csm_advisor.model.plan import Bar

# A person compares a handful of routes; beyond these only better ones are looked for, and not
# without end: from 64 on the best so far is taken.
ROUTES_COMPARED = 8
ROUTES_TRIED = 64

Worked = tuple[Path, dict[Bar, RouteAtBar]]
Rank = tuple[object, ...]


def best_routes(context: PlanContext) -> tuple[list[Worked], bool]:
    """The routes worked out, the best first, and whether it is shown to be the best of all.

    Routes come in the order of a bound on their rank, so it is, once that of the rest is above it.
    """
    search = paths(context, ROUTES_COMPARED)
    every = search.every()
    if every is not None:  # nothing to be left out
        shown = [with_demanding(context, easier_bars(context, path)) for path in every]
        return sorted(shown, key=rank), True
    found: list[Worked] = []
    best: Rank = (FAR + 1,)
    rest: Bound | None = None
    for bound, path in search:
        if len(found) >= ROUTES_TRIED or (len(found) >= ROUTES_COMPARED and beyond(bound, best)):
            rest = bound
            break
        worked = easier_bars(context, path)
        if tied_or_better(worked, best):
            worked = with_demanding(context, worked)
            best = min(best, rank(worked))
        found.append(worked)
    rests = [bound for bound in (rest, search.left_out) if bound]
    shown = [
        worked if "demanding" in worked[1] else with_demanding(context, worked)
        for worked in sorted(found, key=rank)[:ROUTES_COMPARED]
    ]
    return sorted(shown, key=rank), all(beyond(bound, best) for bound in rests)


def beyond(bound: Bound, best: Rank) -> bool:
    """Whether no route of this bound is ranked before the best one."""
    months, minutes, easiest, rungs = bound
    return (months, minutes, easiest, easiest, rungs) > best  # the demanding bar is no easier


def easier_bars(context: PlanContext, path: Path) -> Worked:
    """The route at the open and the typical bar."""
    easiest = work_out(context, path, "open", by_date_alone=True)
    return path, {"open": easiest, "typical": work_out(context, path, "typical", easiest)}


def tied_or_better(worked: Worked, best: Rank) -> bool:
    """Whether the demanding bar has to tell the route from the best one."""
    return rank(worked)[:2] <= best[:2]


def with_demanding(context: PlanContext, worked: Worked, *, by_date_alone: bool = False) -> Worked:
    """The route at all three bars; `by_date_alone` is enough to rank it."""
    path, by_bar = worked
    strictest = work_out(context, path, "demanding", by_bar["typical"], by_date_alone=by_date_alone)
    return path, {**by_bar, "demanding": strictest}


def rank(worked: Worked) -> Rank:
    """Earliest typical arrival, then least own time, then the demanding bar, then the open one,
    then smaller steps.

    A route whose demanding bar is not worked out is taken to reach it with the open one.
    """
    path, by_bar = worked
    typical, easiest = by_bar["typical"], by_bar["open"].months
    minutes = sum(option.minutes for option in typical.chosen)
    strictest = by_bar["demanding"].months if "demanding" in by_bar else easiest
    return (typical.months, minutes, strictest, easiest, -len(path), path)
