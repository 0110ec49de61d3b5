"""A document laid out for a terminal: the whole plan, and the promotion packet."""

from collections.abc import Container, Iterator
from typing import assert_never

from rich.text import Text

from csm_advisor.render.documents.document import (
    Block,
    Bullets,
    CountChart,
    Document,
    Paragraph,
    PayChart,
    Spread,
    Table,
    Task,
    Tasks,
    Timeline,
    numbers,
)
from csm_advisor.render.line import Line
from csm_advisor.render.screens.citations import Citations
from csm_advisor.render.screens.screen import Screen, grid, table
from csm_advisor.render.screens.timeline import show_timeline

RUNNING = {Paragraph, Bullets}  # what stands without a blank line between
FIRST = 6  # of what a section lists, in a digest
LONG = 80  # letters of what stands there alone
LABEL = 14  # columns of the name of a detail
NARROWEST_CHART = 16  # columns of a pay bar


def show_document(screen: Screen, document: Document, parts: Container[str] | None = None) -> None:
    """Print the document, or those `parts` of it; its sources are the part `sources`.

    A source has the same number whatever is shown.
    """
    cited = numbers(document)
    cites = Citations(document.sources, cited)
    screen.print()
    screen.say(Text.assemble((document.title, "heading"), (f"  {document.subtitle}", "aside")))
    for section in document.sections:
        if parts is None or section.part in parts:
            screen.heading(section.heading)
            before: type = Paragraph
            for block in section.blocks:
                if not {before, type(block)} <= RUNNING:
                    screen.print()
                _block(screen, block, cites)
                before = type(block)
    if parts is None or "sources" in parts:
        cites.mark(cited)  # all of them, whatever was shown
        screen.footnotes(cites)


def show_digest(screen: Screen, document: Document) -> None:
    """Print what is in the document: its first section, and how each of the others begins; of one
    that lists nothing, what it says."""
    cites = Citations(document.sources, numbers(document))
    screen.print()
    screen.say(Text.assemble((document.title, "heading"), (f"  {document.subtitle}", "aside")))
    first, *others = document.sections
    for block in first.blocks:
        _block(screen, block, cites)
    for section in others:
        screen.heading(section.heading)
        listed = [line for block in section.blocks for line in _listed(block)]
        if not listed:
            for block in section.blocks:
                _block(screen, block, cites)
            continue
        told = sum(len(run.text) for run in listed[0]) > LONG
        some = listed[: 1 if told else FIRST]
        shown = Text("; ").join(cites.said(_named(line)) for line in some)
        rest = len(listed) - len(some)
        screen.paragraph(shown, (f"; and {rest} more" if rest else "", "aside"))
    screen.ending(cites, all=False, more="All of it")


def _listed(block: Block) -> Iterator[Line]:
    """What a block lists, each by its name."""
    match block:
        case Bullets(items):
            yield from items
        case Table(_, rows):
            yield from (row[0] for row in rows)
        case Tasks(tasks):
            yield from (task.title for task in tasks)
        case Paragraph() | Timeline() | PayChart() | CountChart():
            pass


def _named(line: Line) -> Line:
    return tuple(run._replace(text=run.text.rstrip(".")) for run in line)


def _block(screen: Screen, block: Block, cites: Citations) -> None:
    match block:
        case Paragraph(line):
            screen.paragraph(cites.said(line))
        case Bullets(items):
            screen.bullets([cites.said(line) for line in items])
        case Table():
            _table(screen, block, cites)
        case Tasks(tasks):
            for task in tasks:
                _task(screen, task, cites)
        case Timeline(title, bars):
            show_timeline(screen, title, bars)
        case PayChart(_, spreads):
            _pay(screen, spreads)
        case CountChart():
            _counts(screen, block)
        case _:
            assert_never(block)


def _table(screen: Screen, block: Table, cites: Citations) -> None:
    made = table(*block.columns, lines=True)
    for row in block.rows:
        made.add_row(*(cites.said(cell) for cell in row))
    screen.show_table(made, close=True)


def _task(screen: Screen, task: Task, cites: Citations) -> None:
    if screen.plain:
        mark = "Done" if task.ticked else "To do"
        screen.say(Text.assemble((f"{mark}: ", "strong"), cites.said(task.title)))
    else:
        title = grid(3, None)
        box = screen.glyph("☑", "[x]") if task.ticked else screen.glyph("☐", "[ ]")
        title.add_row(box, cites.said(task.title))
        screen.show_grid(title)
    screen.pairs([(name, cites.said(line)) for name, line in task.details], LABEL, indent=6)


def _pay(screen: Screen, spreads: tuple[Spread, ...]) -> None:
    """The bars of a chart, each beside its name; the amounts stand in the table that follows."""
    known = [value.value for one in spreads for value in (one.low, one.middle, one.high) if value]
    if screen.plain or not known:
        return
    made = grid(max(len(one.label) for one in spreads), None)
    width = max(NARROWEST_CHART, screen.width - 5 - (made.columns[0].width or 0))
    for one in spreads:
        if one.low and one.high:
            ends = one.low.value, one.high.value
            made.add_row(one.label, screen.span_bar(*ends, (0.0, max(known)), width))
    screen.show_grid(made)


def _counts(screen: Screen, chart: CountChart) -> None:
    """A bar for each count, beside its label; the figures stand in the table that follows."""
    if screen.plain or not chart.of:
        return
    made = grid(max(len(label) for label, _ in chart.counts), None)
    width = max(NARROWEST_CHART, screen.width - 5 - (made.columns[0].width or 0))
    for label, count in chart.counts:
        made.add_row(label, screen.span_bar(0.0, float(count), (0.0, float(chart.of)), width))
    screen.show_grid(made)
