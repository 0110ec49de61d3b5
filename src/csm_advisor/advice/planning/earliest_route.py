"""The earliest typical arrival over all routes, found without the rest of a plan."""

from csm_advisor.advice.planning.context import PlanContext
from csm_advisor.advice.planning.route_at_bar import RouteAtBar, work_out
from csm_advisor.advice.planning.route_costs import route_costs_of
from csm_advisor.advice.planning.route_search import Path, Routes
from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.model.profile import Profile
from csm_advisor.text.what_to_type import SEE_LADDER


def paths(context: PlanContext, wanted: int = 1) -> Routes:
    """The search for the best `wanted` routes to the target."""
    profile = context.profile
    return Routes(route_costs_of(context), profile.rung, profile.target, wanted)


def soonest(context: PlanContext) -> tuple[Path, RouteAtBar]:
    """The route that reaches the target first at the typical bar, worked out at that bar.

    Its months are those of the recommended route. Raises UsageProblem where no route leads up.
    """
    found: tuple[Path, RouteAtBar] | None = None
    for bound, path in paths(context):
        if found and bound[0] >= found[1].months:
            break
        worked = work_out(context, path, "typical")
        if found is None or worked.months < found[1].months:
            found = (path, worked)
    if found is None:
        raise no_way(context.profile)
    return found


def no_way(profile: Profile) -> UsageProblem:
    """The sentence for a target that no route leads to."""
    return UsageProblem(
        f"no way leads from {quoted(profile.rung)} to {quoted(profile.target)};"
        f" see {SEE_LADDER} for the ladder"
    )
