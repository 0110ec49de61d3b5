"""Applying and interviewing, as lists to check off."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from csm_advisor.model.views.apply import Advice, ApplyView
from csm_advisor.render.screens.pieces import bullets, cited
from csm_advisor.render.screens.screen import (
    Citations,
    footnotes,
    glyph,
    grid,
    heading,
    paragraph,
    show_grid,
)

CONDITIONS = {
    "leading": "you have led people",
    "college": "you went to college",
    "certification": "you hold a certification",
    "master": "you have a master's degree",
    "language": "you speak a second language",
    "weekends": "you can work weekends",
    "no-weekends": "you cannot work weekends",
    "student": "you are at school",
    "returning": "you return to customer service",
    "outside": "you are not in customer service now",
}


def show_apply(console: Console, view: ApplyView) -> None:
    """Print the advice."""
    cites = Citations()
    heading(console, "APPLYING FOR THE NEXT RUNG")
    if view.fitted:
        paragraph(
            console, "Fitted to your answers: what you lack or have done already is left out."
        )
    else:
        paragraph(
            console,
            "For everybody: where a piece of advice has a condition, it says so. Answer"
            " csm-advisor plan, or give --profile FILE, and it is fitted to you.",
        )
    if view.steps:
        heading(console, "THE WAY THERE")
        bullets(console, (_advice(advice, cites) for advice in view.steps))
    _checklist(console, "THE APPLICATION", view.application, cites)
    _checklist(console, "THE INTERVIEW", view.interview, cites)
    if view.related:
        heading(console, "ALSO")
        bullets(console, (_advice(advice, cites) for advice in view.related))
    footnotes(console, cites, view.sources)


def _checklist(console: Console, title: str, some: Sequence[Advice], cites: Citations) -> None:
    if not some:
        return
    heading(console, title)
    table = grid(3, None)
    for advice in some:
        table.add_row(glyph(console, "☐", "[ ]"), _advice(advice, cites))
    show_grid(console, table)


def _advice(advice: Advice, cites: Citations) -> Text:
    told = [f"if {CONDITIONS[advice.when]}"] if advice.when else []
    told += [f"if you work in {advice.where}"] if advice.where else []
    told += [f"unless {CONDITIONS[one]}" for one in advice.unless]
    condition = f" ({', '.join(told)})" if told and not advice.fits else ""
    return cited(cites, advice.sources, (advice.title, "bold"), f"{condition}: ", advice.text)
