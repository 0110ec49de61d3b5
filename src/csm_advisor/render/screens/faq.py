"""Frequent questions."""

from rich.text import Text

from csm_advisor.model.views.faq import FaqView
from csm_advisor.render.screens.citations import Citations
from csm_advisor.render.screens.screen import Screen

ANSWERED = 5  # on one screen


def show_faq(screen: Screen, view: FaqView, found: bool, all: bool = False) -> None:
    """Print the questions; the best of those that were `found`, or `all`, with their answers."""
    cites = Citations(view.sources)
    answered = len(view.questions) if all else ANSWERED * found
    screen.heading("Frequent questions")
    for line in view.questions[:answered]:
        screen.print()
        screen.paragraph(Text(line.question, "strong"))
        screen.paragraph(cites.cited(line.sources, line.answer), indent=3)
    if rest := view.questions[answered:]:
        screen.print()
        screen.bullets(line.question for line in rest)
        screen.print()
        screen.paragraph("For one answer: csm-advisor faq and a few of its words")
    screen.ending(cites, all, "All answers")
