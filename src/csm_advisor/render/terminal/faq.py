"""Frequent questions."""

from rich.text import Text

from csm_advisor.model.views.faq import FaqView
from csm_advisor.render.terminal.pieces import cited
from csm_advisor.render.terminal.screen import Citations, Screen, footnotes, heading, paragraph


def show_faq(screen: Screen, view: FaqView) -> None:
    """Print the questions with their answers."""
    cites = Citations()
    heading(screen, "Frequent questions")
    for line in view.questions:
        screen.print()
        paragraph(screen, Text(line.question, "bold"))
        paragraph(screen, cited(cites, line.sources, line.answer), indent=3)
    footnotes(screen, cites, view.sources)
