"""The console and the pieces that all screens are made of.

Text from outside never reaches Rich as markup: everything is a `Text` object, and control
characters cannot come in (see model/records.py).
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from csm_advisor.model.sources import SourceLine

WIDEST = 120
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def make_console(stream: TextIO) -> Console:
    """A console on `stream` that follows its width up to 120 columns and guesses nothing."""
    console = Console(file=stream, highlight=False, markup=False, emoji=False)
    if console.width > WIDEST:
        console.width = WIDEST
    return console


def plain(console: Console) -> bool:
    """True where only ASCII can be shown."""
    return console.options.ascii_only


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
    console.print(Padding(Text.assemble(*parts), (0, 1, 0, indent)))


def grid(*widths: int | None) -> Table:
    """A table without lines. A width of None takes the room that is left and wraps."""
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False, expand=False)
    for width in widths:
        if width is None:
            table.add_column(ratio=1, overflow="fold")
        else:
            table.add_column(width=width, overflow="fold")
    table.expand = None in widths
    return table


def show_grid(console: Console, table: Table, indent: int = 1) -> None:
    """Print a grid, indented."""
    console.print(Padding(table, (0, 1, 0, indent)))


def gauge(console: Console, level: int, most: int = 4) -> Text:
    """A level as filled and empty marks."""
    full, empty = glyph(console, "▮", "#"), glyph(console, "▯", "-")
    return Text.assemble((full * level, "green"), (empty * (most - level), "dim"))


def month(text: str | None) -> str:
    """`2027-11` as `Nov 2027`; `never` where there is none."""
    return "never" if text is None else f"{MONTHS[int(text[5:7]) - 1]} {text[:4]}"


def money(amount: float) -> str:
    """Dollars, without cents where there are none."""
    return f"${amount:,.0f}" if amount == round(amount) else f"${amount:,.2f}"


def money_range(
    low: float | None, high: float | None, value: float | None, open_ended: bool
) -> str:
    """A pay figure as its source gives it."""
    if value is not None:
        return money(value)
    if low is None and high is None:
        return "no figure"
    low_text = "" if low is None else money(low)
    high_text = "" if high is None else money(high) + ("+" if open_ended else "")
    return "-".join(part for part in (low_text, high_text) if part)


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
