"""Which of the sources of a screen are likely to have a newer release."""

from collections.abc import Mapping
from datetime import date

from csm_advisor.advice.citations.release_age import HOW, outdated
from csm_advisor.model.sources import SourceLine
from csm_advisor.render.screens.pieces import bullets
from csm_advisor.render.screens.screen import Screen, heading, paragraph


def show_age(screen: Screen, sources: Mapping[str, SourceLine], today: date) -> None:
    """Print them with how to bring a newer one in; nothing where all are of the day."""
    if lines := outdated(sources, today):
        heading(screen, "Newer releases")
        bullets(screen, lines)
        paragraph(screen, HOW)
