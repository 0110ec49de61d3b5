"""That a source is likely to have a newer release, in sentences."""

from collections.abc import Mapping

from csm_advisor.model.sources import Source, SourceLine
from csm_advisor.model.wages import Release
from csm_advisor.text.format import day, plural
from csm_advisor.text.what_to_type import IN_FULL, SEE_SOURCE

HOW = (
    "To get one, use a newer version of csm-advisor, or data of your own;"
    f" {SEE_SOURCE} lists everything that rests on a source."
)


def newer(source: Source | SourceLine) -> str:
    assert source.next_due is not None, "only what is due can be overdue"
    return f"a newer release is likely out: the next was due {day(source.next_due)}"


def each(overdue: Mapping[str, SourceLine]) -> list[str]:
    return [f"{source.title} ({id_}): {newer(source)}." for id_, source in overdue.items()]


def in_short(overdue: Mapping[str, SourceLine]) -> str | None:
    """How many sources are overdue; None where none is."""
    if not overdue:
        return None
    return f"{plural(len(overdue), 'source')} may be out of date: see {IN_FULL}."


def of_official_wages(release: Release, months: int) -> str:
    """Wage tables that are so many months old."""
    return (
        f"The official wages are those of {release.name}, published"
        f" {plural(months, 'month')} ago; a newer release is probably out:"
        " look for a newer version of csm-advisor."
    )
