"""Which sources are likely to have a newer release, by the day on which it was due."""

from collections.abc import Mapping
from datetime import date

from csm_advisor.model.sources import Source, SourceLine


def overdue(source: Source | SourceLine, today: date) -> bool:
    """Whether the next release of a source was due before today."""
    return source.next_due is not None and today > source.next_due


def outdated(sources: Mapping[str, SourceLine], today: date) -> dict[str, SourceLine]:
    """Those of the sources that are likely to have a newer release."""
    return {id_: source for id_, source in sources.items() if overdue(source, today)}
