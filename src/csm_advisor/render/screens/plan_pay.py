"""Pay on the way, as a plan on a terminal shows it: official wages, then what articles print."""

from rich.console import Console
from rich.text import Text

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import Plan
from csm_advisor.model.views.pay import PayFigure
from csm_advisor.render import sentences
from csm_advisor.render.amounts import money
from csm_advisor.render.screens.pieces import bullets, said
from csm_advisor.render.screens.screen import (
    Citations,
    grid,
    heading,
    paragraph,
    show_grid,
    span_bar,
)


def show_pay(console: Console, plan: Plan, catalogue: Catalogue, cites: Citations) -> None:
    """Print both parts, each where there is something to show."""
    if plan.worth:
        _official(console, plan, catalogue, cites)
    pays = sentences.published_pay(plan)
    high = max((_ends(pay)[1] for _, paid in pays for pay in paid), default=0.0)
    if not high:
        return
    heading(console, "PAY AS THE ARTICLES PRINT IT", "dollars a year")
    width = max(16, console.width - 64)
    for rung, paid in pays:
        paragraph(console, Text(catalogue.rungs[rung].title, "bold"))
        table = grid(width, 18, None, 4)
        for pay in paid:
            table.add_row(
                span_bar(console, *_ends(pay), (0.0, high), width),
                sentences.printed(pay),
                sentences.measured(pay),
                cites.mark((pay.source,)),
            )
        show_grid(console, table)
    top = money(high)
    paragraph(console, Text(f"$0{top:>{width - 2}}", "dim"))


def _official(console: Console, plan: Plan, catalogue: Catalogue, cites: Citations) -> None:
    """Official pay now and on the way in the person's area, and the gain a year."""
    worth = plan.worth
    assert worth is not None
    aside = f"official wages, {worth.release}, dollars a year"
    heading(console, f"PAY IN {sentences.place(worth).upper()}", aside)
    if worth.warning:
        paragraph(console, Text(worth.warning, "bold red"))
    if worth.instead:
        paragraph(console, Text(worth.instead, "bold"))
    readings = sentences.official_pay(plan, worth, catalogue)
    known = [p.value for _, r, _ in readings for p in (r.low, r.middle, r.high) if p]
    width = max(16, console.width - 64)
    table = grid(width, 20, None)
    for rung, reading, more in readings:
        points = [point.value for point in (reading.low, reading.high) if point]
        bar = Text()
        if len(points) == 2:
            bar = span_bar(console, points[0], points[1], (0.0, max(known)), width)
        low, middle, high = map(sentences.point, (reading.low, reading.middle, reading.high))
        released = bool(points or reading.middle)
        table.add_row(
            bar,
            f"{low} to {high}" if released else "not released",
            Text.assemble(
                (catalogue.rungs[rung].title, "bold"),
                f": middle {middle}, {more} " if released else f": {more} ",
                cites.mark(reading.sources),
            ),
        )
    show_grid(console, table)
    bullets(
        console,
        (
            Text(f"{catalogue.rungs[rung].title}: {reading.text}", "dim")
            for rung, reading, _ in readings
        ),
    )
    if worth.in_industry:
        paragraph(console, Text(sentences.industry_heading(worth), "bold"))
        bullets(console, [said(cites, line) for line in sentences.industry_pay(worth, catalogue)])
    paragraph(console, said(cites, sentences.what_gains_mean(worth)))


def _ends(pay: PayFigure) -> tuple[float, float]:
    """Both ends of a pay figure; one and the same where it is a single number."""
    ends = [amount for amount in (pay.value, pay.low, pay.high) if amount is not None]
    return min(ends), max(ends)
