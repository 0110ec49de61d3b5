"""The future of the work, old and new figures apart."""

from rich.console import Console
from rich.text import Text

from csm_advisor.model.views.outlook import OutlookLine, OutlookView
from csm_advisor.render.screens.pieces import bullets, cited
from csm_advisor.render.screens.screen import (
    Citations,
    footnotes,
    grid,
    heading,
    paragraph,
    show_grid,
)

WIDE = 110  # from here on a figure and its unit fit on one line


def show_outlook(console: Console, view: OutlookView) -> None:
    """Print the whole answer."""
    cites = Citations()
    heading(console, "OUTLOOK")
    if view.shrinking:
        paragraph(console, Text("The first rung of this ladder is shrinking.", "bold red"))
        for line in view.shrinking:
            paragraph(console, cited(cites, line.sources, line.text))
    if view.for_you:
        paragraph(
            console,
            Text("For your plan: ", "bold"),
            cited(cites, view.for_you.sources, view.for_you.text),
        )
    for remark in view.remarks:
        paragraph(console, cited(cites, remark.sources, remark.text))
    if view.official:
        heading(console, "THE OFFICIAL PROJECTIONS, BY OCCUPATION")
    for occupation in view.official:
        console.print()
        paragraph(console, Text(occupation.occupation, "bold"))
        table = grid(32 if console.width >= WIDE else 19, 8, None)
        for line in occupation.lines:
            table.add_row(
                _figure(line), Text(line.period or "", "dim"), cited(cites, line.sources, line.text)
            )
        for caution in dict.fromkeys(line.caution for line in occupation.lines if line.caution):
            table.add_row("", "", Text(caution, "dim"))
        show_grid(console, table)
    if view.articles:
        heading(console, "WHAT THE ARTICLES SAY, OLDER OR UNDATED")
        bullets(console, (_told(line, cites) for line in view.articles))
    footnotes(console, cites, view.sources)


def _figure(line: OutlookLine) -> str:
    if line.value is None:
        return ""
    sign = "+" if line.unit == "percent" and line.value > 0 else ""
    return f"{sign}{line.value:,g} {line.unit or ''}".strip()


def _told(line: OutlookLine, cites: Citations) -> Text:
    period = f" Period: {line.period}." if line.period else ""
    caution = f" {line.caution}" if line.caution else ""
    return cited(cites, line.sources, line.text, (period + caution, "dim"))
