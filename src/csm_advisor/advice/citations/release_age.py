"""Which sources are likely to have a newer release, by the day on which it was due."""

from collections.abc import Mapping
from datetime import date

from csm_advisor.model.sources import Source, SourceLine
from csm_advisor.text.format import day, plural
from csm_advisor.text.what_to_type import IN_FULL, SEE_SOURCE

HOW = (
    "To get one, use a newer version of csm-advisor, or data of your own;"
    f" {SEE_SOURCE} lists everything that rests on a source."
)


def overdue(source: Source | SourceLine, today: date) -> str | None:
    """The sentence for a source whose next release was due before today; None otherwise."""
    if source.next_due is None or today <= source.next_due:
        return None
    return f"a newer release is likely out: the next was due {day(source.next_due)}"


def outdated(sources: Mapping[str, SourceLine], today: date) -> list[str]:
    """A sentence on each source that is likely to have a newer release."""
    found = ((id_, source, overdue(source, today)) for id_, source in sources.items())
    return [f"{source.title} ({id_}): {said}." for id_, source, said in found if said]


def outdated_in_short(sources: Mapping[str, SourceLine], today: date) -> str | None:
    """How many of the sources are likely to have a newer release; None where all are of the day."""
    many = len(outdated(sources, today))
    if not many:
        return None
    return f"{plural(many, 'source')} may be out of date: see {IN_FULL}."
