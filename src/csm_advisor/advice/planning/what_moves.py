"""Whether more hours, more at a time or a rung reached sooner brings the date closer of a route.

Each is tried far beyond what people have: what does not move the date then never does.
"""

from csm_advisor import limits
from csm_advisor.advice.planning.available_actions import open_to
from csm_advisor.advice.planning.calendar import FAR
from csm_advisor.advice.planning.catalogue_index import index_of
from csm_advisor.advice.planning.context import PlanContext
from csm_advisor.advice.planning.route_at_bar import RouteAtBar, arrives_before
from csm_advisor.advice.planning.route_timing import RouteTiming
from csm_advisor.advice.planning.set_cover import Option
from csm_advisor.advice.planning.workload import workload_of
from csm_advisor.model.plan import Bar


def more_hours(context: PlanContext, path: tuple[str, ...], worked: RouteAtBar, bar: Bar) -> bool:
    """Whether the route arrives sooner with many more own hours a week."""
    actions = context.catalogue.actions
    if all(option.weeks <= actions[option.id].weeks for option in worked.options):
        return False
    busier = context._replace(hours=float(limits.HOURS_A_WEEK))
    options = open_to(busier, path, worked.asks.placed).options
    fast = {(option.id, option.due): option for option in options}
    same_steps = [
        option._replace(weeks=faster.weeks, release=faster.release)
        for option in worked.chosen
        for faster in (fast[option.id, option.due],)
    ]
    if _months(worked.timing, same_steps) < worked.months:
        return True
    return arrives_before(busier, path, bar, worked.months)


def any_hours(context: PlanContext, path: tuple[str, ...], worked: RouteAtBar) -> bool:
    """Whether an hour a week closes what nothing closes without."""
    if context.hours or worked.timing.unhindered[-1] >= FAR:
        return False
    reachable = open_to(context._replace(hours=1.0), path, worked.asks.placed).reachable
    bit_of = index_of(context.catalogue).bit_of
    return all(bit_of.get(thing, 0) & reachable for thing in worked.open_ends)


def more_at_once(context: PlanContext, path: tuple[str, ...], worked: RouteAtBar, bar: Bar) -> bool:
    """Whether the route arrives sooner with as many steps on the job at a time as can be."""
    at_once = limits.STEPS_AT_ONCE
    timing = RouteTiming(context.calendar, at_once, worked.waits)
    if _months(timing, worked.chosen) < worked.months:
        return True
    return arrives_before(context._replace(at_once=at_once), path, bar, worked.months)


def rung_sooner(worked: RouteAtBar, place: int) -> bool:
    """Whether the route arrives sooner for who stands on the rung at `place` of it today."""
    if not place or not worked.reached[place - 1].months:
        return False
    later = [
        option._replace(due=option.due - place) for option in worked.chosen if option.due > place
    ]
    return _months(worked.timing.beginning_at(place), later) < worked.months


def leading_sooner(worked: RouteAtBar) -> bool:
    """Whether the route arrives sooner for who has all the years of leading people by today, while
    they begin on a rung still to come."""
    ahead = [wait.leads_from for wait in worked.waits if wait.leading]
    if not any(place and worked.reached[place - 1].months for place in ahead):
        return False
    led = worked.timing.with_waits([wait._replace(leading=0) for wait in worked.waits])
    return _months(led, worked.chosen) < worked.months


def not_before(worked: RouteAtBar) -> Option | None:
    """The step in own time that ends last of those that have to wait for years of work, where the
    route arrives sooner without that wait."""
    waiting = [option for option in worked.chosen if option.release]
    at_once = [option._replace(release=0) for option in worked.chosen]
    if not waiting or _months(worked.timing, at_once) >= worked.months:
        return None
    return max(waiting, key=lambda option: (option.release + option.weeks, option.id))


def _months(timing: RouteTiming, chosen: list[Option]) -> int:
    months = timing.months(workload_of(chosen, len(timing.waits)))
    return months[-1] if months else FAR
