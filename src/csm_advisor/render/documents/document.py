"""A document between the plan and its file: what Markdown and HTML both write.

What to say is decided once, in the modules beside this one; a writer only knows its format. All
text is plain: a writer escapes it, and interprets nothing in it.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from csm_advisor.model.figures import Figure
from csm_advisor.model.sources import SourceLine
from csm_advisor.render.line import Line, Run, plain


class Paragraph(NamedTuple):
    """Running text."""

    line: Line


class Bullets(NamedTuple):
    """A list without an order."""

    items: tuple[Line, ...]


class Table(NamedTuple):
    """A table; every row has as many cells as there are columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]


class Task(NamedTuple):
    """A line with a box to tick, and what belongs to it, as names and texts."""

    title: Line
    ticked: bool
    details: tuple[tuple[str, Line], ...] = ()


class Tasks(NamedTuple):
    """A list to check off."""

    tasks: tuple[Task, ...]


class Bar(NamedTuple):
    """A span on a calendar, its first and its last day."""

    label: str
    starts: date
    ends: date
    milestone: bool = False


class Timeline(NamedTuple):
    """Spans on one calendar. A writer that cannot draw leaves it out: `Tasks` has the dates."""

    title: str
    bars: tuple[Bar, ...]


class Spread(NamedTuple):
    """Low, middle and high pay a year of one rung; None where a value was not released."""

    label: str
    low: Figure | None
    middle: Figure | None
    high: Figure | None


class PayChart(NamedTuple):
    """Pay on one scale. A writer that cannot draw leaves it out: a `Table` has the figures."""

    title: str
    spreads: tuple[Spread, ...]


_LINE_ENDS = re.compile("[\t-\r\x85\u2028\u2029]+")
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class CountChart(NamedTuple):
    """How many of `of` it is, by label. A writer that cannot draw leaves it out: a `Table` has
    the figures."""

    title: str
    counts: tuple[tuple[str, int], ...]
    of: int


Block = Paragraph | Bullets | Table | Tasks | Timeline | PayChart | CountChart


class Section(NamedTuple):
    """A part under a heading of its own; `part` names what it belongs to where parts can be picked
    out of the whole."""

    heading: str
    blocks: tuple[Block, ...]
    part: str = ""


class Document(NamedTuple):
    """The whole: its sections, and the sources that its runs cite, by id."""

    title: str
    subtitle: str
    sections: tuple[Section, ...]
    sources: Mapping[str, SourceLine]


def fit(text: str) -> str:
    """Text as any page may hold it: on one line, and nothing in it that a terminal would obey or
    that would turn the direction of what follows."""
    return _UNFIT.sub("\ufffd", _LINE_ENDS.sub(" ", text))


def numbers(document: Document) -> dict[str, int]:
    """The number of each cited source, in the order of first citation."""
    cited = (id_ for run in _runs(document) for id_ in run.sources)
    return {id_: number for number, id_ in enumerate(dict.fromkeys(cited), start=1)}


def also_used(document: Document, said: str, section: int = -1) -> Document:
    """The document with a last word in one section for the sources that no sentence cites."""
    cited = numbers(document)
    rest = tuple(id_ for id_ in document.sources if id_ not in cited)
    if not rest:
        return document
    sections = list(document.sections)
    blocks = (*sections[section].blocks, Paragraph(plain(said, *rest)))
    sections[section] = sections[section]._replace(blocks=blocks)
    return document._replace(sections=tuple(sections))


def _runs(document: Document) -> Iterable[Run]:
    for section in document.sections:
        for block in section.blocks:
            match block:
                case Paragraph(line):
                    yield from line
                case Bullets(items):
                    for line in items:
                        yield from line
                case Table(_, rows):
                    for row in rows:
                        for line in row:
                            yield from line
                case Tasks(tasks):
                    for task in tasks:
                        yield from task.title
                        for _, line in task.details:
                            yield from line
                case Timeline() | PayChart() | CountChart():
                    pass
