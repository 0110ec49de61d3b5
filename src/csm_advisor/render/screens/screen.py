"""The console and the pieces that all screens are made of, each of them Rich's own.

A piece has three looks: with columns and bars; as running text where the screen is too narrow for
them; and, where it is `plain`, as one label and its value a line, in reading order, for
whoever has the screen read aloud.

Text from outside never reaches Rich as markup: everything is a `Text` object, and control
characters cannot come in (see model/records.py).
"""

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, TextIO

from rich.cells import cell_len
from rich.console import Console, ConsoleDimensions, RenderableType
from rich.text import Text

from csm_advisor.render.screens.citations import Citations, link_to
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

    def ascii_only(self) -> bool:
        """True where only ASCII can be shown."""
        return not self.encoding.startswith("utf")

    def glyph(self, fine: str, simple: str) -> str:
        """`fine` where the terminal can show it, else `simple`."""
        return simple if self.ascii_only() else fine

    def heading(self, title: str, aside: str = "") -> None:
        """A section's heading, with an aside behind it."""
        self.print()
        text = Text.assemble((title, "heading"), (f"  {aside}" if aside else "", "aside"))
        if self.plain or text.cell_len > self.width - BORDER:
            self.say(text)
            return
        from rich.rule import Rule

        self.print(Rule(text, align="left"))

    def show(self, what: RenderableType, indent: int = 1) -> None:
        """Print something of Rich's, indented, with a column free at the right."""
        from rich.padding import Padding

        if self.plain:
            self.print(what, soft_wrap=True)
        else:
            self.print(Padding(what, (0, 1, 0, indent)))

    def paragraph(self, *parts: str | Text | tuple[str, str], indent: int = 1) -> None:
        """Running text, wrapped at the width, indented."""
        self.show(folded(Text.assemble(*parts)), indent)

    def bullets(self, lines: Iterable[str | Text], indent: int = 1) -> None:
        """Lines that wrap under themselves, each behind a dash."""
        if self.plain:
            for line in lines:
                self.paragraph(line)
            return
        made = grid(1, None)
        for line in lines:
            made.add_row("-", line)
        self.show_grid(made, indent)

    def listed(self, title: str, lines: Iterable[str | Text], aside: str = "") -> None:
        """A heading with such lines under it; nothing where there are none."""
        if lines := list(lines):
            self.heading(title, aside)
            self.bullets(lines)

    def pairs(self, rows: Iterable[tuple[str, str | Text]], width: int, indent: int = 1) -> None:
        """Names at the left, `width` wide, and what they stand for at the right."""
        if self.plain:
            for name, value in rows:
                self.paragraph(f"{name}: " if name else "", value)
            return
        made = grid(width, None)
        for name, value in rows:
            made.add_row(Text(name, "aside"), value)
        self.show_grid(made, indent)

    def show_grid(self, made: "Table", indent: int = 1) -> None:
        """Print a grid, indented; as running text where there is no room for its columns."""
        fixed = sum(column.width or NARROWEST for column in made.columns)
        fixed += GAP * (len(made.columns) - 1)
        if not self.plain and fixed <= self.width - indent - 1:
            self.show(made, indent)
            return
        for cells in _rows(made):
            self.show(folded(Text("  ").join(cell for cell in cells if cell.plain)), indent)

    def show_table(self, made: "Table", *, close: bool = False) -> None:
        """Print a table, an empty line above it unless it stands close; where there is no room for
        its columns, a line for each cell."""
        if not close:
            self.print()
        if not self.plain and self._fits(made):
            self.show(made)
            return
        heads = [_text(column.header).plain.replace("\n", " ") for column in made.columns]
        for cells in _rows(made):
            for head, cell in zip(heads, cells, strict=True):
                if cell.plain.strip():
                    label = Text(f"{head}: " if head else "", "strong")
                    self.say(label + cell)
            if not self.plain:
                self.print()

    def beside(
        self,
        left: "tuple[Table, Text | None]",
        right: "tuple[Table, Text | None] | None",
    ) -> None:
        """Two tables, each with a word under it, side by side where there is room for it."""
        both = [one for one in (left, right) if one]
        if len(both) == 1 or self.plain or self.width < ROOMY:
            for made, word in both:
                self.show_table(made)
                if word:
                    self.paragraph(word)
            return
        from rich.console import Group

        page = grid(None)
        page.add_column()  # the right one takes what it needs, the left one the rest
        page.add_row(*(Group(*(part for part in one if part)) for one in both))
        self.print()
        self.show(page)

    def panel(
        self,
        title: str,
        rows: Sequence[tuple[str, Text]],
        lines: Sequence[Text],
    ) -> None:
        """What counts most, in a frame: names with what they stand for, and sentences."""
        from rich.console import Group
        from rich.panel import Panel

        width = max((len(name) for name, _ in rows), default=0)
        if self.plain or self.width < width * 2:
            self.say(Text(title, "heading"))
            for name, value in rows:
                self.say(Text.assemble((f"{name}: ", "strong"), value))
            for line in lines:
                self.say(line)
            return
        made = grid(width, None)
        for name, value in rows:
            made.add_row(name, value)
        named = Text(title, "heading")
        long = named.cell_len > self.width - BORDER
        if long:  # a frame would cut it
            self.say(named)
        frame = Panel(
            Group(*((made,) if rows else ()), *map(folded, lines)),
            title=None if long else named,
            title_align="left",
            border_style="frame",
        )
        self.print(frame)

    def _fits(self, made: "Table") -> bool:
        """True where each column has the room that it needs at least, indented by one."""
        need = 0
        for column in made.columns:
            cells = [_text(cell).plain for cell in (column.header, *column.cells)]
            widest = max(cell_len(line) for cell in cells for line in cell.split("\n"))
            need += widest if column.no_wrap else min(widest, NARROWEST)
        return need + GAP * (len(made.columns) - 1) <= self.width - 2

    def gauge(self, level: int) -> Text:
        """A level of 4 as filled and empty marks; as a number for whoever has it read aloud."""
        if self.plain:
            return Text(f"{level} of 4")
        full, empty = self.glyph("▮", "#"), self.glyph("▯", "-")
        return Text.assemble((full * level, "bar"), (empty * (4 - level), "bar.rest"))

    def span_bar(self, low: float, high: float, scale: Sequence[float], width: int) -> Text:
        """A spread drawn on a scale from `scale[0]` to `scale[1]`; one mark where it is a point.

        Nothing where no bars are wanted: its amounts stand beside it.
        """
        if self.plain:
            return Text()
        least, most = scale
        start = round((low - least) / (most - least) * (width - 1))
        end = round((high - least) / (most - least) * (width - 1))
        dot = self.glyph("·", ".")
        if start == end:
            body = self.glyph("◆", "*")
        else:
            edge, line = self.glyph("├", "|"), self.glyph("─", "-")
            body = edge + line * (end - start - 1) + self.glyph("┤", "|")
        return Text.assemble(
            (dot * start, "bar.rest"),
            (body, "bar"),
            (dot * (width - start - len(body)), "bar.rest"),
        )

    def footnotes(self, cites: Citations) -> None:
        """The sources that were cited, by their numbers."""
        made = grid(5, None)
        for number, id_ in cites.numbered:
            source = cites.sources[id_]
            about = f", {source.publisher}, {source.date}"
            if source.kind == "judgement":
                about = f" (our own judgement: csm-advisor explain {id_})"
            line = Text(source.title, link_to(source) or "").append(about, "aside")
            made.add_row(Text(f"[{number}]", "cite"), line)
        if made.row_count:
            self.heading("Sources")
            self.show_grid(made)

    def ending(self, cites: Citations, all: bool, more: str = "") -> None:
        """The end of an answer: its sources, where `all` of it was shown; else how to see more."""
        if all:
            self.footnotes(cites)
            return
        self.print()
        what = f"{more[:1].lower()}{more[1:]}, and the sources" if more else "the sources"
        self.paragraph((f"Add --all to see {what} of the [numbers].", "aside"))


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


def grid(*widths: int | None) -> "Table":
    """Columns without a header. None takes the room that is left and wraps."""
    from rich.table import Table

    made = Table.grid(padding=(0, GAP, 0, 0), expand=None in widths)
    for width in widths:
        made.add_column(width=width, ratio=1 if width is None else None, overflow="fold")
    return made


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


def folded(text: Text) -> Text:
    """Text whose words are broken rather than cut where they are longer than a line."""
    text.overflow = "fold"
    return text


def _rows(made: "Table") -> Iterable[list[Text]]:
    columns = [[_text(cell) for cell in column.cells] for column in made.columns]
    return (list(row) for row in zip_longest(*columns, fillvalue=Text()))


def _text(cell: RenderableType) -> Text:
    return cell.copy() if isinstance(cell, Text) else Text(str(cell))
