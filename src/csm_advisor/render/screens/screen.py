"""The console and the pieces that all screens are made of.

Text from outside never reaches Rich as markup: everything is a `Text` object, and control
characters cannot come in (see model/records.py).
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console, ConsoleDimensions
from rich.text import Text

from csm_advisor.model.sources import SourceLine

WIDEST = 120
NARROWEST_SCREEN = 20  # on one that is narrower still, the terminal breaks the lines
GAP = 2
NARROWEST = 12  # what a column with the room that is left gets at least


def make_console(stream: TextIO) -> Console:
    """A console on `stream` that follows its width from 20 to 120 columns and guesses nothing."""
    console = Console(file=stream, highlight=False, markup=False, emoji=False)
    # Said once, the size need not be asked of the terminal again for every line.
    width, height = console.size
    console.size = ConsoleDimensions(min(max(width, NARROWEST_SCREEN), WIDEST), height)
    return console


def plain(console: Console) -> bool:
    """True where only ASCII can be shown."""
    return not console.encoding.startswith("utf")


def glyph(console: Console, fine: str, simple: str) -> str:
    """`fine` where the terminal can show it, else `simple`."""
    return simple if plain(console) else fine


class Citations:
    """Numbers for sources in the order in which a screen first cites them."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def mark(self, sources: Iterable[str]) -> Text:
        """`[1][3]` for the sources, dim, to stand behind a statement."""
        numbers = {self._numbers.setdefault(s, len(self._numbers) + 1) for s in sources}
        return Text("".join(f"[{n}]" for n in sorted(numbers)), style="cyan")

    @property
    def cited(self) -> list[str]:
        """The cited source ids in order of their numbers."""
        return list(self._numbers)


def heading(console: Console, title: str, aside: str = "") -> None:
    """A section's heading, with an aside at the right end of the line."""
    console.print()
    line = Text(f" {title}", style="bold")
    if aside:
        line.append(" " * max(2, console.width - line.cell_len - len(aside) - 1))
        line.append(aside, style="dim")
    console.print(line)


def paragraph(console: Console, *parts: str | Text | tuple[str, str], indent: int = 1) -> None:
    """Running text, wrapped at the width, indented."""
    text = grid(None)
    text.add_row(Text.assemble(*parts))
    show_grid(console, text, indent)


class Grid:
    """Columns without lines, two spaces apart. At most one has the room that is left over.

    Rich's own table does the same at three times the cost, which is felt on a long plan.
    """

    def __init__(self, widths: tuple[int | None, ...]) -> None:
        self.widths = widths
        self.rows: list[tuple[str | Text, ...]] = []

    def add_row(self, *cells: str | Text) -> None:
        """One row; cells that are left out at its end stay empty."""
        self.rows.append(cells)


def grid(*widths: int | None) -> Grid:
    """A grid with columns of these widths. None takes the room that is left and wraps."""
    return Grid(widths)


def show_grid(console: Console, table: Grid, indent: int = 1) -> None:
    """Print a grid, indented."""
    fixed = sum(width or 0 for width in table.widths) + GAP * (len(table.widths) - 1)
    room = console.width - indent - 1
    if fixed + NARROWEST * (None in table.widths) > room:
        table = _stacked(table)
        fixed = 0
    widths = [room - fixed if width is None else width for width in table.widths]
    lines: list[list[str | Text]] = []
    for row in table.rows:
        columns = [_lines(console, cell, width) for cell, width in zip(row, widths, strict=False)]
        for at in range(max(map(len, columns), default=1)):
            line: list[str | Text] = [" " * indent]
            missing = 0
            for column, width in zip(columns, widths, strict=False):
                part = column[at] if at < len(column) else ""
                if part:
                    line += [" " * missing, part]
                    missing = 0
                missing += width - cell_len(str(part)) + GAP
            lines.append(line)
    _write(console, lines)


def _write(console: Console, lines: list[list[str | Text]]) -> None:
    """Print finished lines. Where there are no styles to show, Rich has nothing left to do."""
    if console.color_system is None and not console.record:
        console.file.write("".join("".join(map(str, line)).rstrip() + "\n" for line in lines))
        return
    page = Text()
    for line in lines:
        whole = Text().join(Text(part) if isinstance(part, str) else part for part in line)
        whole.rstrip()
        page.append_text(whole)
        page.append("\n")
    console.print(page, soft_wrap=True, end="")


def _stacked(table: Grid) -> Grid:
    """The same rows for a screen too narrow for columns: each row as running text."""
    stacked = grid(None)
    for row in table.rows:
        stacked.add_row(Text("  ").join(Text() + cell for cell in row if cell))
    return stacked


def _lines(console: Console, cell: str | Text, width: int) -> Sequence[str | Text]:
    plain = str(cell)
    if cell_len(plain) <= width and "\n" not in plain:
        return (cell,)
    text = Text(cell) if isinstance(cell, str) else cell
    return list(text.wrap(console, width, overflow="fold"))


def gauge(console: Console, level: int, most: int = 4) -> Text:
    """A level as filled and empty marks."""
    full, empty = glyph(console, "▮", "#"), glyph(console, "▯", "-")
    return Text.assemble((full * level, "green"), (empty * (most - level), "dim"))


def span_bar(console: Console, low: float, high: float, scale: Sequence[float], width: int) -> Text:
    """A spread drawn on a scale from `scale[0]` to `scale[1]`; one mark where it is a point."""
    least, most = scale
    start = round((low - least) / (most - least) * (width - 1))
    end = round((high - least) / (most - least) * (width - 1))
    dot = glyph(console, "·", ".")
    if start == end:
        body = glyph(console, "◆", "*")
    else:
        edge, line = glyph(console, "├", "|"), glyph(console, "─", "-")
        body = edge + line * (end - start - 1) + glyph(console, "┤", "|")
    return Text.assemble(
        (dot * start, "dim"), (body, "green"), (dot * (width - start - len(body)), "dim")
    )


def footnotes(console: Console, citations: Citations, sources: Mapping[str, SourceLine]) -> None:
    """The numbered sources of a screen."""
    if not citations.cited:
        return
    heading(console, "SOURCES")
    table = grid(4, None)
    for number, id_ in enumerate(citations.cited, start=1):
        source = sources[id_]
        line = Text(source.title)
        if source.kind == "judgement":
            line.append(" (our own judgement: csm-advisor explain ", "dim")
            line.append(f"{id_})", "dim")
        else:
            line.append(f", {source.publisher}, {source.date}", "dim")
        table.add_row(Text(f"[{number}]", "cyan"), line)
    show_grid(console, table)
