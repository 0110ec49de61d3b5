"""Frequent questions."""

from rich.text import Text

from csm_advisor.model.views.faq import FaqView
from csm_advisor.render.screens.pieces import bullets, cited
from csm_advisor.render.screens.screen import Citations, Screen, ending, heading, paragraph

ANSWERED = 5  # on one screen


def show_faq(screen: Screen, view: FaqView, found: bool, all: bool = False) -> None:
    """Print the questions; the best of those that were `found`, or `all`, with their answers."""
    cites = Citations(view.sources)
    answered = len(view.questions) if all else ANSWERED * found
    heading(screen, "Frequent questions")
    for line in view.questions[:answered]:
        screen.print()
        paragraph(screen, Text(line.question, "strong"))
        paragraph(screen, cited(cites, line.sources, line.answer), indent=3)
    if rest := view.questions[answered:]:
        screen.print()
        bullets(screen, (line.question for line in rest))
        screen.print()
        paragraph(screen, "For one answer: csm-advisor faq and a few of its words")
    ending(screen, cites, view.sources, all, "All answers")
