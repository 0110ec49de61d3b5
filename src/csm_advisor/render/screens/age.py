"""Which of the sources of a screen are likely to have a newer release."""

from collections.abc import Mapping
from datetime import date

from csm_advisor.advice.citations.release_age import HOW, outdated, outdated_in_short
from csm_advisor.model.sources import SourceLine
from csm_advisor.render.screens.pieces import bullets
from csm_advisor.render.screens.screen import Screen, heading, paragraph


def show_age(screen: Screen, sources: Mapping[str, SourceLine], today: date, all: bool) -> None:
    """Print `all` of them with how to bring a newer one in, or how many there are; nothing where
    each is of the day."""
    if not all:
        if sentence := outdated_in_short(sources, today):
            paragraph(screen, sentence)
    elif lines := outdated(sources, today):
        heading(screen, "Newer releases")
        bullets(screen, lines)
        paragraph(screen, HOW)
