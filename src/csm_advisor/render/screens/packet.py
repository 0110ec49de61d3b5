"""The promotion packet on a terminal: the document, laid out for a screen."""

from typing import assert_never

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from csm_advisor.model.views.packet import PacketView
from csm_advisor.render.documents.document import (
    Block,
    Bullets,
    Paragraph,
    PayChart,
    Table,
    Task,
    Tasks,
    Timeline,
)
from csm_advisor.render.documents.packet import packet_document
from csm_advisor.render.screens.pieces import bullets, pairs, said
from csm_advisor.render.screens.screen import (
    GAP,
    Citations,
    footnotes,
    glyph,
    grid,
    heading,
    paragraph,
    show_grid,
)

LABEL = 14  # columns of the name of a detail


def show_packet(console: Console, view: PacketView) -> None:
    """Print the whole packet."""
    cites = Citations()
    document = packet_document(view)
    heading(console, document.title, document.subtitle)
    for section in document.sections:
        heading(console, section.heading.upper())
        for block in section.blocks:
            _block(console, block, cites)
    footnotes(console, cites, document.sources)


def _block(console: Console, block: Block, cites: Citations) -> None:
    match block:
        case Paragraph(line):
            paragraph(console, said(cites, line))
        case Bullets(items):
            bullets(console, [said(cites, line) for line in items])
        case Table():
            _table(console, block, cites)
        case Tasks(tasks):
            for task in tasks:
                _task(console, task, cites)
        case Timeline() | PayChart():
            pass  # a packet draws nothing
        case _:
            assert_never(block)


def _task(console: Console, task: Task, cites: Citations) -> None:
    title = grid(3, None)
    box = glyph(console, "☑", "[x]") if task.ticked else glyph(console, "☐", "[ ]")
    title.add_row(box, said(cites, task.title))
    show_grid(console, title)
    pairs(console, [(name, said(cites, line)) for name, line in task.details], LABEL, indent=6)


def _table(console: Console, table: Table, cites: Citations) -> None:
    """A table; where it is wider than the screen, its widest column gives way the most."""
    head = [Text(column, "dim") for column in table.columns]
    rows = [head, *([said(cites, cell) for cell in row] for row in table.rows)]
    wanted = [max(cell_len(row[at].plain) for row in rows) for at in range(len(head))]
    room = console.width - 2 - GAP * (len(head) - 1)
    widest = wanted.index(max(wanted))
    widths: list[int | None] = [min(width, room // len(head)) for width in wanted]
    widths[widest] = None
    shown = grid(*widths)
    for row in rows:
        shown.add_row(*row)
    show_grid(console, shown)
