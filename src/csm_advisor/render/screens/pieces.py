"""Pieces that the screens of several commands share."""

from collections.abc import Iterable, Sequence

from rich.text import Text

from csm_advisor.render.line import Line
from csm_advisor.render.screens.screen import Citations, Screen, grid, paragraph, show_grid


def cited(cites: Citations, sources: Iterable[str], *parts: str | Text | tuple[str, str]) -> Text:
    """A statement with the numbers of its sources behind it."""
    return Text.assemble(*parts, " ", cites.mark(sources))


def said(cites: Citations, line: Line) -> Text:
    """A line of a document with the numbers of its sources behind what they stand for."""
    text = Text()
    for run in line:
        text.append(run.text, "strong" if run.strong else None)
        if run.sources:
            text.append(" ").append_text(cites.mark(run.sources))
    return text


def bullets(screen: Screen, lines: Iterable[str | Text], indent: int = 1) -> None:
    """Lines that wrap under themselves, each behind a dash."""
    if screen.plain:
        for line in lines:
            paragraph(screen, line)
        return
    made = grid(1, None)
    for line in lines:
        made.add_row("-", line)
    show_grid(screen, made, indent)


def pairs(
    screen: Screen, rows: Iterable[tuple[str, str | Text]], width: int, indent: int = 1
) -> None:
    """Names at the left, `width` wide, and what they stand for at the right."""
    if screen.plain:
        for name, value in rows:
            paragraph(screen, f"{name}: " if name else "", value)
        return
    made = grid(width, None)
    for name, value in rows:
        made.add_row(Text(name, "aside"), value)
    show_grid(screen, made, indent)


def first(names: Sequence[str], most: int | None) -> str:
    """Names with commas between them; where there are more than `most`, how many are left out."""
    left = 0 if most is None else max(len(names) - most, 0)
    return ", ".join(names[: len(names) - left]) + (f" and {left} more" if left else "")


def spoken(id_: str) -> str:
    """An id as words: `years-in-service` as `years in service`."""
    return id_.replace("-", " ")
