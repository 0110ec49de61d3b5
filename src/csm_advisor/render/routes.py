"""The other routes of a plan, in the same words on a terminal and in a document."""

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import BARS, Arrival, Plan, Route, Step
from csm_advisor.render.line import Line, Run
from csm_advisor.text.arrival import at_each_bar


def other_routes(plan: Plan) -> list[Route]:
    """The routes beside the recommended one, the best first."""
    return [route for route in plan.routes if route.id != plan.recommended]


def rungs_of(route: Route, catalogue: Catalogue) -> str:
    """The rungs ahead on a route."""
    return " > ".join(catalogue.rungs[rung].title for rung in route.rungs[1:])


def steps_only_of(route: Route, plan: Plan) -> list[Step]:
    """The steps of another route that the recommended one does not take."""
    known = {step.id for step in plan.route.steps}
    return [step for step in route.steps if step.id not in known]


def other_route(route: Route, plan: Plan, catalogue: Catalogue) -> Line:
    """Another route in short: its rungs, dates and hours, and what makes it later or never."""
    dates = at_each_bar(route.arrival)
    why: dict[str, Run] = {}
    for bar in BARS:
        if _later(route.arrival[bar], plan.route.arrival[bar]):
            found = route.binding[bar]
            word = "Never" if route.arrival[bar].months is None else "Later"
            said = f" {word} at the {bar} bar: {found.sentence}"
            why.setdefault(found.sentence, Run(said, sources=found.sources))
    return (
        Run(rungs_of(route, catalogue), strong=True),
        Run(f": {dates}; own time {route.own_hours:g} h."),
        *why.values(),
    )


def _later(one: Arrival, other: Arrival) -> bool:
    """Whether the first is reached after the second."""
    if one.months is None or other.months is None:
        return one.months is None and other.months is not None
    return one.months > other.months
