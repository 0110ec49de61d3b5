"""Which of the sources of a screen are likely to have a newer release."""

from collections.abc import Mapping
from datetime import date

from csm_advisor.advice.citations.release_age import outdated
from csm_advisor.advice.sentences import newer_releases as told
from csm_advisor.model.sources import SourceLine
from csm_advisor.render.screens.screen import Screen


def show_age(screen: Screen, sources: Mapping[str, SourceLine], today: date, all: bool) -> None:
    """Print `all` of them with how to bring a newer one in, or how many there are; nothing where
    each is of the day."""
    overdue = outdated(sources, today)
    if not all:
        if sentence := told.in_short(overdue):
            screen.paragraph(sentence)
    elif overdue:
        screen.heading("Newer releases")
        screen.bullets(told.each(overdue))
        screen.paragraph(told.HOW)
