"""The future of the work, old and new figures apart."""

from rich.text import Text

from csm_advisor.model.views.outlook import OccupationOutlook, OutlookLine, OutlookView
from csm_advisor.render.screens.pieces import bullets, cited
from csm_advisor.render.screens.screen import (
    Citations,
    Screen,
    ending,
    heading,
    paragraph,
    show_table,
    table,
)
from csm_advisor.text.format import amount


def show_outlook(screen: Screen, view: OutlookView, all: bool = False) -> None:
    """Print what the projections mean and their figures; with `all`, every statement."""
    cites = Citations(view.sources)
    heading(screen, "Outlook")
    if view.shrinking:
        paragraph(screen, Text("The first rung of this ladder is shrinking.", "bad"))
        for line in view.shrinking:
            paragraph(screen, cited(cites, line.sources, line.text))
    if view.for_you:
        paragraph(
            screen,
            Text("For your plan: ", "strong"),
            cited(cites, view.for_you.sources, view.for_you.text),
        )
    for remark in view.remarks if all else ():
        paragraph(screen, cited(cites, remark.sources, remark.text))
    if view.official and all:
        heading(screen, "The official projections, by occupation")
        for occupation in view.official:
            _in_full(screen, occupation, cites)
    elif view.official:
        _figures(screen, view, cites)
    if view.articles and all:
        heading(screen, "What the articles say, older or undated")
        bullets(screen, (_told(line, cites) for line in view.articles))
    ending(screen, cites, view.sources, all, "Each projection in words, and the articles")


def _figures(screen: Screen, view: OutlookView, cites: Citations) -> None:
    """The figures of each occupation on one line."""
    made = table("Official projection", "Figures", "Period", lines=True)
    for occupation in view.official:
        lines = [line for line in occupation.lines if line.value is not None]
        made.add_row(
            occupation.occupation,
            cited(
                cites,
                dict.fromkeys(source for line in lines for source in line.sources),
                "; ".join(map(_figure, lines)),
            ),
            ", ".join(dict.fromkeys(line.period for line in lines if line.period)),
        )
    show_table(screen, made)


def _in_full(screen: Screen, occupation: OccupationOutlook, cites: Citations) -> None:
    screen.print()
    paragraph(screen, Text(occupation.occupation, "strong"))
    for line in occupation.lines:
        figure = ", ".join(part for part in (_figure(line), line.period or "") if part)
        paragraph(
            screen, (f"{figure}: ", "strong"), cited(cites, line.sources, line.text), indent=3
        )
    for caution in dict.fromkeys(line.caution for line in occupation.lines if line.caution):
        paragraph(screen, Text(caution, "aside"), indent=3)


def _figure(line: OutlookLine) -> str:
    if line.value is None:
        return ""
    sign = "+" if line.unit == "percent" and line.value > 0 else ""
    return f"{sign}{amount(line.value, line.unit or '')}"


def _told(line: OutlookLine, cites: Citations) -> Text:
    period = f" Period: {line.period}." if line.period else ""
    caution = f" {line.caution}" if line.caution else ""
    return cited(cites, line.sources, line.text, (period + caution, "aside"))
