"""Whether what a date depends on is the same whatever is chosen of what reaches it.

Many sets of steps reach the target in one month. Which of them a plan takes must be searched for;
where the binding constraint is told in the same words of all, it need not be known.
"""

from csm_advisor.advice.planning.route_at_bar import RouteAtBar
from csm_advisor.advice.planning.what_moves import leading_sooner, rung_sooner


def same_binding_for_all(worked: RouteAtBar) -> bool:
    """Whether a plan has the binding constraint of a route that was worked out by its date alone:
    all that reach the target in that month have the same, or the set of steps is the plan's own.
    False where that is not shown."""
    return _same_for_all(worked) or worked.chosen is worked.search.cheapest


def _same_for_all(worked: RouteAtBar) -> bool:
    last = len(worked.reached)
    wait, reason = worked.waits[-1], worked.reached[-1].reason
    if reason == "service":
        return True
    since = wait.leads_from or 0
    if reason == "leading":
        return _in_one_month(worked, since) and _comes_sooner_without_leading(worked, since)
    if reason not in ("practice", "tenure") or not _in_one_month(worked, last - 1):
        return False
    if wait.leading and not _in_one_month(worked, since):
        return False
    return reason == "practice" or _comes_sooner_from(worked, last - 1)


def _in_one_month(worked: RouteAtBar, place: int) -> bool:
    """Whether the rung at the place is reached in one month by all of them."""
    if not place:
        return True
    last = len(worked.reached)
    latest = worked.timing.latest({last: worked.months}, [0] * last)[place]
    if worked.timing.unhindered[place - 1] == latest:
        return True
    return worked.search.soonest(worked.timing)[place - 1] == latest


def _comes_sooner_without_leading(worked: RouteAtBar, since: int) -> bool:
    """Whether leading people sooner helps with all sets, or is not spoken of."""
    if not since or not worked.reached[since - 1].months:
        return True
    return leading_sooner(_with_everything(worked))


def _comes_sooner_from(worked: RouteAtBar, place: int) -> bool:
    """Whether it helps with all sets to stand on the rung at the place today, or it is not spoken
    of."""
    if not place or not worked.reached[place - 1].months:
        return True
    return rung_sooner(_with_everything(worked), place)


def _with_everything(worked: RouteAtBar) -> RouteAtBar:
    """The route with everything done that can be, which takes no less than any set."""
    return worked._replace(chosen=list(worked.options))
