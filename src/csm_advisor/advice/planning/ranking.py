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


def best_routes(context: PlanContext) -> tuple[list[Worked], bool]:
    """The routes worked out, the best first, and whether it is shown to be the best of all.

    Routes come in the order of a bound on their rank, so it is, once that of the rest is above it.
    """
    search = paths(context, ROUTES_COMPARED)
    found: list[Worked] = []
    best: tuple[object, ...] = (FAR + 1,)
    rest: Bound | None = None
    for bound, path in search:
        if len(found) >= ROUTES_TRIED or (len(found) >= ROUTES_COMPARED and bound > best):
            rest = bound
            break
        easiest = work_out(context, path, "open", by_date_alone=True)
        found.append(
            (path, {"open": easiest, "typical": work_out(context, path, "typical", easiest)})
        )
        best = min(best, rank(found[-1]))
    rests = [bound for bound in (rest, search.left_out) if bound]
    shown = [
        (path, {**by_bar, "demanding": work_out(context, path, "demanding", by_bar["typical"])})
        for path, by_bar in sorted(found, key=rank)[:ROUTES_COMPARED]
    ]
    return shown, all(bound > best for bound in rests)


def rank(worked: Worked) -> tuple[object, ...]:
    """Earliest typical arrival, then least own time, then the open bar, then smaller steps."""
    path, by_bar = worked
    typical = by_bar["typical"]
    minutes = sum(option.minutes for option in typical.chosen)
    return (typical.months, minutes, by_bar["open"].months, -len(path), path)
