"""The console and the pieces that all screens are made of, each of them Rich's own.

A piece has three looks: with columns and bars; as running text where the screen is too narrow for
them; and, where it is `plain`, as one label and its value a line, in reading order, for
whoever has the screen read aloud.

Text from outside never reaches Rich as markup: everything is a `Text` object, and control
characters cannot come in (see model/records.py).
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, TextIO

from rich.cells import cell_len
from rich.console import Console, ConsoleDimensions, RenderableType
from rich.style import Style
from rich.text import Text

from csm_advisor.model.sources import SourceLine
from csm_advisor.render.screens.theme import THEME

if TYPE_CHECKING:
    from rich.table import Table

WIDEST = 120
NARROWEST_SCREEN = 20  # on one that is narrower still, the terminal breaks the lines
GAP = 2
ROOMY = 110  # columns from which two tables stand side by side
BORDER = 6  # columns that a title leaves to the line that it stands in
NARROWEST = 16  # what a column whose text can wrap needs at least
Cell = str | Text


class Screen(Console):
    """A console; `plain` where no boxes, columns or bars are wanted."""

    plain = False

    def say(self, text: Text) -> None:
        """Print running text; on a plain screen as one line, however long it is."""
        text.overflow = "fold"
        self.print(text, soft_wrap=self.plain)

    def fit(self, width: int, height: int) -> None:
        """Fill a terminal of this size, from 20 to 120 columns."""
        self.size = ConsoleDimensions(min(max(width, NARROWEST_SCREEN), WIDEST), height)


def make_console(stream: TextIO, plain: bool = False) -> Screen:
    """A console on `stream` that follows its width from 20 to 120 columns and guesses nothing."""
    screen = Screen(
        file=stream,
        theme=THEME,
        highlight=False,
        markup=False,
        emoji=False,
        color_system=None if plain else "auto",
    )
    screen.plain = plain
    # Said once, the size need not be asked of the terminal again for every line.
    screen.fit(*screen.size)
    return screen


def ascii_only(screen: Console) -> bool:
    """True where only ASCII can be shown."""
    return not screen.encoding.startswith("utf")


def glyph(screen: Console, fine: str, simple: str) -> str:
    """`fine` where the terminal can show it, else `simple`."""
    return simple if ascii_only(screen) else fine


class Citations:
    """Numbers for sources, the same whatever part of an answer is shown: in the order of `sources`
    or, where it is given, of `order`. A number leads to its source where the terminal has links.
    """

    def __init__(self, sources: Mapping[str, SourceLine], order: Iterable[str] = ()) -> None:
        self._sources = sources
        ordered = dict.fromkeys((*order, *sources))
        self._numbers = {id_: number for number, id_ in enumerate(ordered, start=1)}
        self._marked: set[str] = set()

    def mark(self, sources: Iterable[str]) -> Text:
        """`[1][3]` for the sources, to stand behind a statement."""
        found = {self._numbers[id_]: id_ for id_ in sources}
        self._marked.update(found.values())
        text = Text(style="cite")
        for number in sorted(found):
            text.append(f"[{number}]", _link(self._sources[found[number]]))
        return text

    @property
    def cited(self) -> list[tuple[int, str]]:
        """The numbers of the sources that were cited, and their ids."""
        return sorted((self._numbers[id_], id_) for id_ in self._marked)


def _link(source: SourceLine) -> Style | None:
    address = source.address
    return Style(link=address) if address and address.startswith("http") else None


def heading(screen: Screen, title: str, aside: str = "") -> None:
    """A section's heading, with an aside behind it."""
    screen.print()
    text = Text.assemble((title, "heading"), (f"  {aside}" if aside else "", "aside"))
    if screen.plain or text.cell_len > screen.width - BORDER:
        screen.say(text)
        return
    from rich.rule import Rule

    screen.print(Rule(text, align="left"))


def show(screen: Screen, what: RenderableType, indent: int = 1) -> None:
    """Print something of Rich's, indented, with a column free at the right."""
    from rich.padding import Padding

    if screen.plain:
        screen.print(what, soft_wrap=True)
    else:
        screen.print(Padding(what, (0, 1, 0, indent)))


def paragraph(screen: Screen, *parts: str | Text | tuple[str, str], indent: int = 1) -> None:
    """Running text, wrapped at the width, indented."""
    show(screen, folded(Text.assemble(*parts)), indent)


def folded(text: Text) -> Text:
    """Text whose words are broken rather than cut where they are longer than a line."""
    text.overflow = "fold"
    return text


def grid(*widths: int | None) -> "Table":
    """Columns without a header. None takes the room that is left and wraps."""
    from rich.table import Table

    made = Table.grid(padding=(0, GAP, 0, 0), expand=None in widths)
    for width in widths:
        made.add_column(width=width, ratio=1 if width is None else None, overflow="fold")
    return made


def show_grid(screen: Screen, made: "Table", indent: int = 1) -> None:
    """Print a grid, indented; as running text where there is no room for its columns."""
    fixed = sum(column.width or NARROWEST for column in made.columns)
    fixed += GAP * (len(made.columns) - 1)
    if not screen.plain and fixed <= screen.width - indent - 1:
        show(screen, made, indent)
        return
    for cells in _rows(made):
        show(screen, folded(Text("  ").join(cell for cell in cells if cell.plain)), indent)


def table(*headers: Cell, wide: int | None = None, lines: bool = False) -> "Table":
    """A table with these headers. The column `wide` takes the room that is left.

    `lines` draws one between the header and the rows.
    """
    from rich import box
    from rich.table import Table

    made = Table(
        box=box.SIMPLE_HEAD if lines else None,
        pad_edge=False,
        padding=(0, GAP if not lines else 1, 0, 0),
        expand=wide is not None,
        border_style="frame",
        show_edge=False,
    )
    for at, header in enumerate(headers):
        made.add_column(header, ratio=1 if at == wide else None, overflow="fold")
    return made


def show_table(screen: Screen, made: "Table", *, close: bool = False) -> None:
    """Print a table, an empty line above it unless it stands close; where there is no room for its
    columns, a line for each cell."""
    if not close:
        screen.print()
    if not screen.plain and fits(screen, made):
        show(screen, made)
        return
    heads = [_text(column.header).plain.replace("\n", " ") for column in made.columns]
    for cells in _rows(made):
        for head, cell in zip(heads, cells, strict=True):
            if cell.plain.strip():
                label = Text(f"{head}: " if head else "", "strong")
                screen.say(label + cell)
        if not screen.plain:
            screen.print()


def beside(
    screen: Screen,
    left: "tuple[Table, Text | None]",
    right: "tuple[Table, Text | None] | None",
) -> None:
    """Two tables, each with a word under it, side by side where there is room for it."""
    both = [one for one in (left, right) if one]
    if len(both) == 1 or screen.plain or screen.width < ROOMY:
        for made, word in both:
            show_table(screen, made)
            if word:
                paragraph(screen, word)
        return
    from rich.console import Group

    page = grid(None)
    page.add_column()  # the right one takes what it needs, the left one the rest
    page.add_row(*(Group(*(part for part in one if part)) for one in both))
    screen.print()
    show(screen, page)


def panel(
    screen: Screen,
    title: str,
    rows: Sequence[tuple[str, Text]],
    lines: Sequence[Text],
) -> None:
    """What counts most, in a frame: names with what they stand for, and sentences."""
    from rich.console import Group
    from rich.panel import Panel

    width = max((len(name) for name, _ in rows), default=0)
    if screen.plain or screen.width < width * 2:
        screen.say(Text(title, "heading"))
        for name, value in rows:
            screen.say(Text.assemble((f"{name}: ", "strong"), value))
        for line in lines:
            screen.say(line)
        return
    made = grid(width, None)
    for name, value in rows:
        made.add_row(name, value)
    named = Text(title, "heading")
    long = named.cell_len > screen.width - BORDER
    if long:  # a frame would cut it
        screen.say(named)
    frame = Panel(
        Group(*((made,) if rows else ()), *map(folded, lines)),
        title=None if long else named,
        title_align="left",
        border_style="frame",
    )
    screen.print(frame)


def fits(screen: Screen, made: "Table") -> bool:
    """True where each column has the room that it needs at least, indented by one."""
    need = 0
    for column in made.columns:
        cells = [_text(cell).plain for cell in (column.header, *column.cells)]
        widest = max(cell_len(line) for cell in cells for line in cell.split("\n"))
        need += widest if column.no_wrap else min(widest, NARROWEST)
    return need + GAP * (len(made.columns) - 1) <= screen.width - 2


def _rows(made: "Table") -> Iterable[list[Text]]:
    columns = [[_text(cell) for cell in column.cells] for column in made.columns]
    return (list(row) for row in zip_longest(*columns, fillvalue=Text()))


def _text(cell: RenderableType) -> Text:
    return cell.copy() if isinstance(cell, Text) else Text(str(cell))


def gauge(screen: Screen, level: int) -> Text:
    """A level of 4 as filled and empty marks; as a number for whoever has it read aloud."""
    if screen.plain:
        return Text(f"{level} of 4")
    full, empty = glyph(screen, "▮", "#"), glyph(screen, "▯", "-")
    return Text.assemble((full * level, "bar"), (empty * (4 - level), "bar.rest"))


def span_bar(screen: Screen, low: float, high: float, scale: Sequence[float], width: int) -> Text:
    """A spread drawn on a scale from `scale[0]` to `scale[1]`; one mark where it is a point.

    Nothing where no bars are wanted: its amounts stand beside it.
    """
    if screen.plain:
        return Text()
    least, most = scale
    start = round((low - least) / (most - least) * (width - 1))
    end = round((high - least) / (most - least) * (width - 1))
    dot = glyph(screen, "·", ".")
    if start == end:
        body = glyph(screen, "◆", "*")
    else:
        edge, line = glyph(screen, "├", "|"), glyph(screen, "─", "-")
        body = edge + line * (end - start - 1) + glyph(screen, "┤", "|")
    return Text.assemble(
        (dot * start, "bar.rest"), (body, "bar"), (dot * (width - start - len(body)), "bar.rest")
    )


def footnotes(
    screen: Screen, cited: Iterable[tuple[int, str]], sources: Mapping[str, SourceLine]
) -> None:
    """The sources by their numbers."""
    made = grid(5, None)
    for number, id_ in cited:
        source = sources[id_]
        about = f", {source.publisher}, {source.date}"
        if source.kind == "judgement":
            about = f" (our own judgement: csm-advisor explain {id_})"
        line = Text(source.title, _link(source) or "").append(about, "aside")
        made.add_row(Text(f"[{number}]", "cite"), line)
    if made.row_count:
        heading(screen, "Sources")
        show_grid(screen, made)


def ending(
    screen: Screen, cites: Citations, sources: Mapping[str, SourceLine], all: bool, more: str = ""
) -> None:
    """The end of an answer: its sources, where `all` of it was shown; else how to see the rest."""
    if all:
        footnotes(screen, cites.cited, sources)
        return
    screen.print()
    what = f"{more[:1].lower()}{more[1:]}, and the sources" if more else "the sources"
    paragraph(screen, (f"Add --all to see {what} of the [numbers].", "aside"))
