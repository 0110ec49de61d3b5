"""Advice on applying and interviewing, fitted to what a person has to show."""

from collections.abc import Mapping
from typing import Any

from csm_advisor.advice.guide.register import with_sources
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.guide import NoteTopic
from csm_advisor.model.ladder import EDUCATION_ORDER
from csm_advisor.model.views.apply import Advice, ApplyView

RETAIL = ("44", "45")  # how the codes of industries in retail trade begin


def how_to_apply(catalogue: Catalogue, answers: Mapping[str, Any]) -> ApplyView:
    """The advice that fits `answers`, a profile that need not be whole.

    Advice stays where the answer that decides it was not given.
    """

    def about(topic: NoteTopic) -> tuple[Advice, ...]:
        found = (
            Advice(
                id=note.id,
                title=note.title,
                text=note.text,
                when=note.when,
                fits=_fits(note.when, answers),
                sources=note.sources,
            )
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


def _fits(when: str | None, answers: Mapping[str, Any]) -> bool | None:
    """Whether a condition holds; None where the answer was not given."""
    deciding = {
        None: None,
        "leading": "years_leading",
        "college": "education",
        "certification": "certifications",
        "retail": "industry",
    }[when]
    if deciding is None:
        return True
    answer = answers.get(deciding)
    if answer is None:
        return None
    match when:
        case "college":
            return EDUCATION_ORDER.index(answer) > EDUCATION_ORDER.index("high-school")
        case "retail":
            return str(answer)[:2] in RETAIL
        case _:
            return bool(answer)
