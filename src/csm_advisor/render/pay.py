"""What a plan says of pay, in the same words on a terminal and in a document."""

from typing import TYPE_CHECKING

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.figures import Figure
from csm_advisor.model.views.pay import PayFigure, RungReading
from csm_advisor.render.amounts import money, money_range
from csm_advisor.render.line import Line, Run
from csm_advisor.text.labels import place_name

if TYPE_CHECKING:  # what is said of pay alone needs no plan
    from csm_advisor.model.plan import Plan
    from csm_advisor.model.worth import Gain, Worth


def place(worth: "Worth") -> str:
    """Where the official pay was read."""
    return place_name(worth.area_code, worth.area)


def official_pay(
    plan: "Plan", worth: "Worth", catalogue: Catalogue
) -> list[tuple[str, RungReading, str]]:
    """Each rung from the present one up, its official pay, and what that is more than now."""
    here = plan.profile.rung
    return [
        (here, worth.now, _begins(plan)),
        *((gain.rung, gain.pay, _beside_now(gain, here, catalogue)) for gain in worth.gains),
    ]


def _begins(plan: "Plan") -> str:
    """What the lowest of these rungs is to the person: the job of now, or one still to find."""
    return "the start" if plan.getting_in else "now"


def beside(plan: "Plan") -> str:
    """Beside what the pay of the other rungs is told."""
    return f"Beside {_begins(plan)}"


def _beside_now(gain: "Gain", here: str, catalogue: Catalogue) -> str:
    """What a rung pays more than now, and the nearest rung that wages do not tell it from."""
    told = [] if here in gain.like else [more(gain.middle)]
    if gain.like:
        told.append(f"not different in official wages from {catalogue.rungs[gain.like[-1]].title}")
    return ", ".join(told)


def industry_pay(worth: "Worth", catalogue: Catalogue) -> list[Line]:
    """Official pay at each rung in the person's industry, which is released for the nation."""
    return [
        (
            Run(f"{catalogue.rungs[one.rung].title}: ", strong=True),
            Run(_spread(one.pay), sources=one.pay.sources),
        )
        for one in worth.in_industry
    ]


def industry_heading(worth: "Worth") -> str:
    """Of which industry that pay is, and where."""
    return f"In {worth.industry}, in the whole nation (by area and industry none is released):"


def middle_half(pay: RungReading | None) -> str:
    """What the middle half earn, as far as it is released."""
    if pay is None or not (pay.low or pay.high):
        return "not released"
    return f"{point(pay.low)} to {point(pay.high)}"


def _spread(pay: RungReading) -> str:
    if not any((pay.low, pay.middle, pay.high)):
        return "not released"
    low, middle, high = map(point, (pay.low, pay.middle, pay.high))
    return f"{low} to {high}, middle {middle}"


def published_pay(plan: "Plan") -> list[tuple[str, tuple[PayFigure, ...]]]:
    """Each rung of which articles print pay, from the present one up, with what they print."""
    pays = [(plan.profile.rung, plan.pay_now), *((s.to, s.pay) for s in plan.route.stages)]
    return [(rung, paid) for rung, paid in pays if paid]


def point(value: Figure | None) -> str:
    """One point of official pay."""
    if value is None:
        return "not released"
    return ("at least " if value.at_least else "") + money(round(value.value))


def more(value: Figure | None) -> str:
    """What more, or less, a rung pays than the present one."""
    if value is None:
        return "gain not known"
    sign = "+" if value.value >= 0 else "-"
    return f"{'at least ' * value.at_least}{sign}{money(abs(round(value.value)))} a year"


def what_gains_mean(worth: "Worth") -> Line:
    """How the gains are to be read, and what they say of the degree."""
    unclear = (
        " Where the same official occupation stands for two rungs, wages do not tell them apart:"
        " the amounts are slices that we cut ourselves, and the difference between them is not a"
        " raise."
        if any(gain.like for gain in worth.gains)
        else ""
    )
    return (
        Run(
            "The gain compares equal standing: the middle here with the middle there. It is what"
            f" people there earn, not a promise.{unclear} {worth.sentence}",
            sources=tuple(id_ for years in worth.degree_years or () for id_ in years.sources),
        ),
    )


def printed(pay: PayFigure) -> str:
    """A published figure as its source gives it."""
    return money_range(pay.low, pay.high, pay.value, pay.open_ended)


def measured(pay: PayFigure) -> str:
    """What a figure measures and when; an old one also in today's dollars."""
    said = f"{pay.measure}, {pay.year or 'year not stated'}"
    for figure in (pay.adjusted or {}).values():
        said += f" = {money(round(figure.value))} in dollars of {figure.year}"
    return said
