"""What a plan says of a degree, in the same words on a terminal and in a document."""

from csm_advisor.advice.wording.phrases import plural
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import Decision, Plan
from csm_advisor.render.amounts import money_range
from csm_advisor.render.line import Line, Run


def decision(plan: Plan, catalogue: Catalogue) -> list[Line]:
    """The degree that sources differ on: who asks for it, what it opens, what it takes."""
    found = plan.decision
    return [] if found is None else [_asked(found, catalogue), _takes(found, plan)]


def instead(plan: Plan) -> list[Line]:
    """What one can do without the degree."""
    said = plan.decision.instead if plan.decision else ()
    return [(Run(one.text, sources=one.sources),) for one in said]


def _asked(found: Decision, catalogue: Catalogue) -> Line:
    some = ", some employers do according to"
    asking, less = len(found.asked_by), len(found.not_asked_by)
    return (
        Run(f"{found.name}. ", strong=True),
        Run(
            f"For {catalogue.rungs[found.rung].title},"
            f" {plural(asking, 'source')} {'asks' if asking == 1 else 'ask'} for it as usual",
            sources=found.asked_by,
        ),
        *((Run(some, sources=found.asked_by_some),) if found.asked_by_some else ()),
        Run(f", and {less} {'takes' if less == 1 else 'take'} less", sources=found.not_asked_by),
        Run(
            f". With it you meet {found.met_with} of {found.of} things instead of"
            f" {found.met_without}. No date above waits for it."
        ),
    )


def _takes(found: Decision, plan: Plan) -> Line:
    """The years at each pace, how long it took others, and the price."""
    runs = [Run("What it takes: ", strong=True)]
    if not found.own_hours:
        runs.append(Run("nobody has published it."))
    elif not found.study:
        runs.append(Run(f"{found.own_hours:,.0f} hours of work.", sources=found.sources))
    for at, one in enumerate(found.study):
        runs.append(
            Run(
                f"{', ' if at else ''}{one.pace} about {plural(one.years, 'year')} (about"
                f" {plural(one.hours_a_week, 'hour')} a week while classes run)",
                sources=one.sources,
            )
        )
    if found.study:
        least = found.study[-1].hours_a_week
        beside = (
            f"; you have {plan.hours_per_week:g} for all of it."
            if plan.hours_per_week < least
            else "."
        )
        runs.append(Run(beside))
    runs += [Run(f" {one.text}", sources=one.sources) for one in found.others_took]
    if found.cost_low is not None and found.cost_high is not None:
        same = found.cost_low == found.cost_high
        price = money_range(found.cost_low, None if same else found.cost_high, None, False)
        runs.append(
            Run(
                f" Tuition and fees: {price} at {found.cost_year} published prices, before any"
                " grant.",
                sources=found.sources,
            )
        )
    return tuple(runs)
