"""Pay on the way, as the sections of a document: official wages, then what articles print."""

from collections.abc import Iterator

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import Plan
from csm_advisor.model.worth import Worth
from csm_advisor.render import pay as pay_told
from csm_advisor.render.documents.document import (
    Block,
    Bullets,
    Paragraph,
    PayChart,
    Section,
    Spread,
    Table,
)
from csm_advisor.render.line import Run, plain


def official_pay(plan: Plan, catalogue: Catalogue) -> Iterator[Section]:
    """Official wages now and on the way, and in the person's industry."""
    worth = plan.worth
    if worth is None:
        return
    readings = pay_told.official_pay(plan, worth, catalogue)
    rows = tuple(
        (
            plain(catalogue.rungs[rung].title),
            *(plain(pay_told.point(value)) for value in (pay.low, pay.middle, pay.high)),
            plain(more),
            plain(pay.text, *pay.sources),
        )
        for rung, pay, more in readings
    )
    spreads = tuple(
        Spread(catalogue.rungs[rung].title, pay.low, pay.middle, pay.high)
        for rung, pay, _ in readings
    )
    yield Section(
        f"Pay in {pay_told.place(worth)}",
        (
            *(
                Paragraph((Run(said, strong=True),))
                for said in (worth.warning, worth.instead)
                if said
            ),
            Paragraph(plain(f"Official wages, {worth.release}, dollars a year.")),
            PayChart(f"Official pay a year, {worth.release}", spreads),
            Table(
                ("Rung", "Low", "Middle", "High", pay_told.beside(plan), "What is counted"), rows
            ),
            *_in_industry(worth, catalogue),
            Paragraph(pay_told.what_gains_mean(worth)),
        ),
    )


def _in_industry(worth: Worth, catalogue: Catalogue) -> Iterator[Block]:
    if worth.in_industry:
        yield Paragraph(plain(pay_told.industry_heading(worth)))
        yield Bullets(tuple(pay_told.industry_pay(worth, catalogue)))


def published_pay(plan: Plan, catalogue: Catalogue) -> Iterator[Section]:
    """What articles print of each rung."""
    rows = tuple(
        (
            plain(catalogue.rungs[rung].title),
            plain(pay_told.printed(pay)),
            plain(pay_told.measured(pay), *pay.all_sources),
        )
        for rung, paid in pay_told.published_pay(plan)
        for pay in paid
    )
    if rows:
        yield Section(
            "Pay as the articles print it",
            (Table(("Rung", "Dollars a year", "What is measured"), rows),),
        )
