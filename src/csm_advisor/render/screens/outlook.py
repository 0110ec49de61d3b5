"""The future of the work, old and new figures apart."""

from rich.text import Text

from csm_advisor.model.views.outlook import OccupationOutlook, OutlookLine, OutlookView
from csm_advisor.render.screens.citations import Citations
from csm_advisor.render.screens.screen import Screen, table
from csm_advisor.text.format import amount


def show_outlook(screen: Screen, view: OutlookView, all: bool = False) -> None:
    """Print what the projections mean and their figures; with `all`, every statement."""
    cites = Citations(view.sources)
    screen.heading("Outlook")
    if view.shrinking:
        screen.paragraph(Text("The first rung of this ladder is shrinking.", "bad"))
        for line in view.shrinking:
            screen.paragraph(cites.cited(line.sources, line.text))
    if view.for_you:
        screen.paragraph(
            Text("For your plan: ", "strong"), cites.cited(view.for_you.sources, view.for_you.text)
        )
    for remark in view.remarks if all else ():
        screen.paragraph(cites.cited(remark.sources, remark.text))
    if view.official and all:
        screen.heading("The official projections, by occupation")
        for occupation in view.official:
            _in_full(screen, occupation, cites)
    elif view.official:
        _figures(screen, view, cites)
    if all:
        articles = (_told(line, cites) for line in view.articles)
        screen.listed("What the articles say, older or undated", articles)
    screen.ending(cites, all, "Each projection in words, and the articles")


def _figures(screen: Screen, view: OutlookView, cites: Citations) -> None:
    """The figures of each occupation on one line."""
    made = table("Official projection", "Figures", "Period", lines=True)
    for occupation in view.official:
        lines = [line for line in occupation.lines if line.value is not None]
        made.add_row(
            occupation.occupation,
            cites.cited(
                dict.fromkeys(source for line in lines for source in line.sources),
                "; ".join(map(_figure, lines)),
            ),
            ", ".join(dict.fromkeys(line.period for line in lines if line.period)),
        )
    screen.show_table(made)


def _in_full(screen: Screen, occupation: OccupationOutlook, cites: Citations) -> None:
    screen.print()
    screen.paragraph(Text(occupation.occupation, "strong"))
    for line in occupation.lines:
        figure = ", ".join(part for part in (_figure(line), line.period or "") if part)
        screen.paragraph((f"{figure}: ", "strong"), cites.cited(line.sources, line.text), indent=3)
    for caution in dict.fromkeys(line.caution for line in occupation.lines if line.caution):
        screen.paragraph(Text(caution, "aside"), indent=3)


def _figure(line: OutlookLine) -> str:
    if line.value is None:
        return ""
    sign = "+" if line.unit == "percent" and line.value > 0 else ""
    return f"{sign}{amount(line.value, line.unit or '')}"


def _told(line: OutlookLine, cites: Citations) -> Text:
    period = f" Period: {line.period}." if line.period else ""
    caution = f" {line.caution}" if line.caution else ""
    return cites.cited(line.sources, line.text, (period + caution, "aside"))
