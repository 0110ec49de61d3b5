"""Advice on applying and interviewing, fitted to what a person has to show."""

from collections.abc import Mapping
from typing import Any

from csm_advisor.advice.citations.citations import with_sources
from csm_advisor.advice.conditions import fits
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.guide import NoteTopic
from csm_advisor.model.views.apply import Advice, ApplyView


def how_to_apply(catalogue: Catalogue, answers: Mapping[str, Any]) -> ApplyView:
    """The advice that fits `answers`, a profile that need not be whole.

    Advice stays where the answer that decides it was not given.
    """

    def about(topic: NoteTopic) -> tuple[Advice, ...]:
        found = (
            Advice.copied_from(note, fits=fits(note, catalogue, answers))
            for note in catalogue.guide.note
            if note.topic == topic
        )
        return tuple(advice for advice in found if advice.fits is not False)

    view = ApplyView(
        fitted=bool(answers),
        steps=about("step"),
        application=about("application"),
        interview=about("interview"),
        related=about("related"),
        sources={},
    )
    return with_sources(view, catalogue)
