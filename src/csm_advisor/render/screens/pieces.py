"""Pieces that the screens of several commands share."""

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from csm_advisor.render.line import Line
from csm_advisor.render.screens.screen import Citations, grid, show_grid


def cited(cites: Citations, sources: Iterable[str], *parts: str | Text | tuple[str, str]) -> Text:
    """A statement with the numbers of its sources behind it."""
    return Text.assemble(*parts, " ", cites.mark(sources))


def said(cites: Citations, line: Line) -> Text:
    """A line of a document with the numbers of its sources behind what they stand for."""
    text = Text()
    for run in line:
        text.append(run.text, "bold" if run.strong else None)
        if run.sources:
            text.append(" ").append_text(cites.mark(run.sources))
    return text


def bullets(console: Console, lines: Iterable[str | Text], indent: int = 1) -> None:
    """Lines that wrap under themselves, each behind a dash."""
    table = grid(1, None)
    for line in lines:
        table.add_row("-", line)
    show_grid(console, table, indent)


def pairs(
    console: Console, rows: Iterable[tuple[str, str | Text]], width: int, indent: int = 1
) -> None:
    """Names at the left, `width` wide, and what they stand for at the right."""
    table = grid(width, None)
    for name, value in rows:
        table.add_row(Text(name, "dim"), value)
    show_grid(console, table, indent)


def spoken(id_: str) -> str:
    """An id as words: `years-in-service` as `years in service`."""
    return id_.replace("-", " ")
