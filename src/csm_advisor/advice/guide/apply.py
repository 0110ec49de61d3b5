"""Advice on applying and interviewing, fitted to what a person has to show."""

from collections.abc import Mapping
from typing import Any

from csm_advisor.advice.guide.register import with_sources
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.guide import Condition, Note, NoteTopic
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
                unless=note.unless,
                fits=_fits(note, catalogue, answers),
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


def _fits(note: Note, catalogue: Catalogue, answers: Mapping[str, Any]) -> bool | None:
    """Whether advice is for the person; None where an answer that decides it was not given."""
    here = True if note.when is None else _holds(note.when, catalogue, answers)
    needless = [_holds(condition, catalogue, answers) for condition in note.unless]
    if here is False or True in needless:
        return False
    return None if here is None or None in needless else True


def _holds(condition: Condition, catalogue: Catalogue, answers: Mapping[str, Any]) -> bool | None:
    """Whether a condition holds; None where the answer was not given."""
    match condition:
        case "leading":
            return _leads(catalogue, answers)
        case "college":
            level = answers.get("education")
            least = EDUCATION_ORDER.index("high-school")
            return None if level is None else EDUCATION_ORDER.index(level) > least
        case "certification":
            held = answers.get("certifications")
            return None if held is None else bool(held)
        case "retail":
            industry = answers.get("industry")
            return None if industry is None else str(industry)[:2] in RETAIL


def _leads(catalogue: Catalogue, answers: Mapping[str, Any]) -> bool | None:
    """Whether the person has led people: by the years told, else by the present rung."""
    if answers.get("years_leading"):
        return True
    rung = catalogue.rungs.get(answers.get("rung", ""))
    if rung is not None and rung.leads:
        return True
    return None if answers.get("years_leading") is None else False
