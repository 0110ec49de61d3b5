"""Pay by rung: every published figure side by side on one scale."""

from rich.console import Console
from rich.text import Text

from csm_advisor.model.views.salary import PayFigure, RungPay, SalaryView
from csm_advisor.render.pieces import bullets, cited
from csm_advisor.render.screen import (
    Citations,
    footnotes,
    grid,
    heading,
    money,
    money_range,
    paragraph,
    show_grid,
    span_bar,
)

WIDE = 110  # from here on what a figure measures and its year fit on one line
AMOUNT_WIDTH = 18  # "$120,000-$200,000+"


def show_salary(console: Console, view: SalaryView) -> None:
    """Print the whole answer."""
    cites = Citations()
    heading(console, "PAY BY RUNG, AS PUBLISHED", "US dollars a year")
    paragraph(
        console,
        "The sources disagree, so none is merged with another. All bars have one scale.",
    )
    for rung in view.rungs:
        _rung(console, view, rung, cites)
    _cautions(console, view, cites)
    if view.depends_on:
        heading(console, "WHAT PAY DEPENDS ON")
        bullets(console, (cited(cites, one.sources, one.text) for one in view.depends_on))
    if view.not_this_career:
        heading(console, "NOT A PAY FIGURE FOR THIS CAREER")
        for figure in view.not_this_career:
            _apart(console, figure, cites)
    footnotes(console, cites, view.sources)


def _rung(console: Console, view: SalaryView, rung: RungPay, cites: Citations) -> None:
    console.print()
    paragraph(console, Text(rung.title, "bold"))
    if not rung.published:
        paragraph(console, Text("No source here gives a pay figure for this rung.", "dim"))
        return
    width = console.width // 3
    gap = " " if console.width >= WIDE else "\n"
    table = grid(AMOUNT_WIDTH, width, None)
    if view.scale:
        low, high = (money(end) for end in view.scale)
        table.add_row("", Text(low + high.rjust(width - len(low)), "dim"), "")
    for figure in rung.published:
        table.add_row(
            money_range(figure.low, figure.high, figure.value, figure.open_ended),
            _bar(console, view, figure, width),
            cited(cites, figure.sources, f"{figure.measure},{gap}{_year(figure)}"),
        )
        if len(view.rungs) == 1:
            table.add_row("", "", Text(figure.text, "dim"))
    show_grid(console, table)


def _bar(console: Console, view: SalaryView, figure: PayFigure, width: int) -> Text:
    ends = [a for a in (figure.low, figure.value, figure.high) if a is not None]
    if view.scale is None:
        return Text()
    return span_bar(console, min(ends), max(ends), view.scale, width)


def _year(figure: PayFigure) -> str:
    return "year not stated" if figure.year is None else str(figure.year)


def _cautions(console: Console, view: SalaryView, cites: Citations) -> None:
    """What each figure is not; the same caution on several figures is said once."""
    said: dict[str, dict[str, None]] = {}
    for rung in view.rungs:
        for figure in rung.published:
            if figure.caution:
                said.setdefault(figure.caution, {}).update(dict.fromkeys(figure.sources))
    if said:
        heading(console, "READ THESE FIGURES WITH CARE")
        bullets(console, (cited(cites, sources, caution) for caution, sources in said.items()))


def _apart(console: Console, figure: PayFigure, cites: Citations) -> None:
    amount = money_range(figure.low, figure.high, figure.value, figure.open_ended)
    table = grid(AMOUNT_WIDTH, None)
    table.add_row(amount, cited(cites, figure.sources, f"{figure.measure}, {_year(figure)}"))
    table.add_row("", figure.text)
    if figure.caution:
        table.add_row("", Text(figure.caution, "dim"))
    show_grid(console, table)
