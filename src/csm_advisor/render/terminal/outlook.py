"""The future of the work, old and new figures apart."""

from rich.text import Text

from csm_advisor.model.views.outlook import OutlookLine, OutlookView
from csm_advisor.render.terminal.pieces import bullets, cited
from csm_advisor.render.terminal.screen import (
    Citations,
    Screen,
    footnotes,
    grid,
    heading,
    paragraph,
    show_grid,
)

WIDE = 110  # from here on a figure and its unit fit on one line


def show_outlook(screen: Screen, view: OutlookView) -> None:
    """Print the whole answer."""
    cites = Citations()
    heading(screen, "Outlook")
    if view.shrinking:
        paragraph(screen, Text("The first rung of this ladder is shrinking.", "bold red"))
        for line in view.shrinking:
            paragraph(screen, cited(cites, line.sources, line.text))
    if view.for_you:
        paragraph(
            screen,
            Text("For your plan: ", "bold"),
            cited(cites, view.for_you.sources, view.for_you.text),
        )
    for remark in view.remarks:
        paragraph(screen, cited(cites, remark.sources, remark.text))
    if view.official:
        heading(screen, "The official projections, by occupation")
    for occupation in view.official:
        screen.print()
        paragraph(screen, Text(occupation.occupation, "bold"))
        table = grid(32 if screen.width >= WIDE else 19, 8, None)
        for line in occupation.lines:
            table.add_row(
                _figure(line), Text(line.period or "", "dim"), cited(cites, line.sources, line.text)
            )
        for caution in dict.fromkeys(line.caution for line in occupation.lines if line.caution):
            table.add_row("", "", Text(caution, "dim"))
        show_grid(screen, table)
    if view.articles:
        heading(screen, "What the articles say, older or undated")
        bullets(screen, (_told(line, cites) for line in view.articles))
    footnotes(screen, cites, view.sources)


def _figure(line: OutlookLine) -> str:
    if line.value is None:
        return ""
    sign = "+" if line.unit == "percent" and line.value > 0 else ""
    return f"{sign}{line.value:,g} {line.unit or ''}".strip()


def _told(line: OutlookLine, cites: Citations) -> Text:
    period = f" Period: {line.period}." if line.period else ""
    caution = f" {line.caution}" if line.caution else ""
    return cited(cites, line.sources, line.text, (period + caution, "dim"))
