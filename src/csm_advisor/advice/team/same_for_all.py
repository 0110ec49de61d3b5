"""Whether what a date depends on is the same whatever is chosen of what reaches it.

Many sets of steps reach the target in one month. Which of them a plan takes must be searched for;
where the binding constraint is told in the same words of all, it need not be known.
"""

from csm_advisor.advice.planning.route_at_bar import RouteAtBar


def same_binding_for_all(worked: RouteAtBar) -> bool:
    """Whether a plan has the binding constraint of a route that was worked out by its date alone:
    the set of steps is the plan's own, or all that reach the target in that month have the same.
    False where that is not shown."""
    last = len(worked.reached)
    wait, reason = worked.waits[-1], worked.reached[-1].reason
    if worked.chosen is worked.search.cheapest or reason == "service":
        return True
    soonest = worked.search.soonest(worked.timing)
    latest = worked.timing.latest({last: worked.months}, [0] * last)

    def known(place: int) -> bool:
        """Whether the rung at the place is reached in one month by all of them."""
        return not place or soonest[place - 1] == latest[place]

    since = wait.leads_from or 0
    if reason == "leading":
        return known(since) and _comes_sooner_without_leading(worked, since)
    if not known(last - 1) or (wait.leading and not known(since)):
        return False
    return reason == "practice" or (reason == "tenure" and _comes_sooner_from(worked, last - 1))


def _comes_sooner_without_leading(worked: RouteAtBar, since: int) -> bool:
    """Whether leading people sooner helps with all sets, or is not spoken of."""
    if not since or not worked.reached[since - 1].months:
        return True
    led = worked.timing.with_waits([wait._replace(leading=0) for wait in worked.waits])
    return worked.search.latest(led)[-1] < worked.months


def _comes_sooner_from(worked: RouteAtBar, place: int) -> bool:
    """Whether it helps with all sets to stand on the rung at the place today, or it is not spoken
    of."""
    if not place or not worked.reached[place - 1].months:
        return True
    rest = worked.timing.beginning_at(place)
    return worked.search.latest(rest, place)[-1] < worked.months
