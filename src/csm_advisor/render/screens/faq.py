"""Frequent questions."""

from rich.console import Console
from rich.text import Text

from csm_advisor.model.views.faq import FaqView
from csm_advisor.render.screens.pieces import cited
from csm_advisor.render.screens.screen import Citations, footnotes, heading, paragraph


def show_faq(console: Console, view: FaqView) -> None:
    """Print the questions with their answers."""
    cites = Citations()
    heading(console, "FREQUENT QUESTIONS")
    for line in view.questions:
        console.print()
        paragraph(console, Text(line.question, "bold"))
        paragraph(console, cited(cites, line.sources, line.answer), indent=3)
    footnotes(console, cites, view.sources)
