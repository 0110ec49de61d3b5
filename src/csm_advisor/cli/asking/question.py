"""One question drawn on the screen: how far one is, the choices, and the line that is typed.

That line is the last, so that the cursor stands where the typing goes.
"""

from collections.abc import Sequence
from math import ceil

from rich.console import Group, RenderableType
from rich.constrain import Constrain
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text

from csm_advisor.cli.asking.picker import Picker
from csm_advisor.intake.interview.prompts import Reply, Row
from csm_advisor.render.screens.screen import Screen, folded, grid

WIDEST = 80  # longer lines are hard to read
LEAST = (60, 20)  # columns and lines: on a smaller terminal, lines are typed
BAR = 20
PROMPT = "> "
_HINTS = {
    "one": "Pick with {up}{down} and Enter, or type a number or a name.",
    "several": "{up}{down} move, the space bar ticks, Enter goes on. You can type names, too.",
    "levels": "{up}{down} skill, {left}{right} or 0-4 level, - none, ? meaning, Enter goes on; or"
    " type back, quit",
    "review": "Enter accepts all of them. To change one, use {up}{down} and Enter, or type its"
    " number.",
    "none": "",
}
_COMMANDS = "Or type back, skip, ? (why we ask) or quit."


def drawn(screen: Screen, picker: Picker, said: Reply) -> RenderableType:
    """The question with what was `said` of the last answer."""
    prompt = picker.prompt
    helps = said.kind == "help"
    top = [_progress(prompt.number, prompt.of)] if prompt.number else []
    news = said.text and said.kind not in ("wrong", "help")
    if news:
        tick = f"{screen.glyph('✓', '*')} " if said.kind == "accepted" else ""
        top.append(_lines(f"{tick}{said.text}", "good" if tick else "aside"))
    top += [Text(), _lines(prompt.ask, "heading")]
    levels = prompt.picks == "levels"  # many rows, for which there must be room
    top += [] if levels and not helps else [Text()]
    end: list[RenderableType] = []
    if helps or said.kind == "wrong":
        end.append(_lines(said.text, "warn" if not helps else ""))
        if said.rows:
            end.append(_anchors(said.rows))
    if not helps:
        if levels:
            row = prompt.rows[picker.at]
            end.append(_lines(f"{row.text}: {row.value}.", ""))
        if prompt.evidence:
            end.append(_lines(f"From your resume: {prompt.evidence}", "aside"))
        end.append(_lines("\n".join(_hints(screen, picker)), "aside"))
    end.append(Text.assemble((PROMPT, "strong"), picker.typed, overflow="fold"))
    back = _lines("Enter goes back to the question.", "aside")
    if helps and _height(screen, *top, *end, back) <= screen.height:
        end.insert(-1, back)
    rows = []
    if prompt.rows and not helps:
        rows.append(_rows(screen, picker, screen.height - _height(screen, *top, *end)))
    return Constrain(Group(*top, *rows, *end), min(screen.width, WIDEST))


def _height(screen: Screen, *parts: RenderableType) -> int:
    """How many lines these take."""
    options = screen.options.update(width=min(screen.width, WIDEST), height=None)
    return sum(len(screen.render_lines(part, options)) for part in parts)


def _progress(number: int, of: int) -> RenderableType:
    made = Table.grid(padding=(0, 2, 0, 0))
    made.add_row(
        Text(f"Question {number} of {of}", "aside"),
        ProgressBar(total=of, completed=number - 1, width=BAR, complete_style="bar"),
    )
    return made


def _lines(text: str, style: str) -> Text:
    return folded(Text(text, style))


def _hints(screen: Screen, picker: Picker) -> list[str]:
    prompt = picker.prompt
    signs = {
        name: screen.glyph(fine, f" {name} ")
        for name, fine in (("up", "↑"), ("down", "↓"), ("left", "←"), ("right", "→"))
    }
    if prompt.picks == "none":
        enter = f"Enter {prompt.enter}." if prompt.enter else ""
        return [*filter(None, [" ".join(filter(None, (prompt.hint, enter)))]), _COMMANDS]
    keys = " ".join(_HINTS[prompt.picks].format(**signs).split())
    return [keys] if prompt.picks == "levels" else [keys, _COMMANDS]


def _anchors(rows: Sequence[Row]) -> Table:
    made = grid(2, None)
    for row in rows:
        made.add_row(Text(row.label, "strong"), folded(Text(row.text)))
    return made


def _rows(screen: Screen, picker: Picker, room: int) -> RenderableType:
    """The rows, or as many of them around the one pointed at as there is room for."""
    count = len(picker.prompt.rows) + (picker.prompt.picks == "review")
    levels = picker.prompt.picks == "levels"
    columns = 2 if levels and count > room else 1
    shown = min(count, max(room * columns, 1))
    while True:
        first = min(max(picker.at - shown // 2, 0), count - shown)
        parts: list[RenderableType] = [
            _columns(screen, picker, range(first, first + shown), columns)
        ]
        if shown < count:
            parts.append(_lines(f"   {first + 1} to {first + shown} of {count}", "aside"))
        if not levels:
            parts.append(Text())
        over = _height(screen, *parts) - room
        if over <= 0 or shown == 1:
            return Group(*parts)
        shown = max(shown - over, 1)


def _columns(screen: Screen, picker: Picker, rows: range, columns: int) -> Table:
    """The rows under each other, in one column or several side by side."""
    if columns == 1:
        return _list(screen, picker, rows)
    tall = ceil(len(rows) / columns)
    page = Table.grid(padding=(0, 4, 0, 0))
    page.add_row(*(_list(screen, picker, rows[at : at + tall]) for at in range(0, len(rows), tall)))
    return page


def _list(screen: Screen, picker: Picker, rows: range) -> Table:
    prompt = picker.prompt
    made = Table.grid(padding=(0, 1, 0, 0))
    pointer = screen.glyph("❯", ">")
    for at in rows:
        here = at == picker.at
        style = "strong" if here else ""
        row = prompt.rows[at] if at < len(prompt.rows) else Row("", "Everything is right: go on")
        cells = [Text(pointer if here else " ", "good"), Text(row.label.rjust(2), "aside")]
        if prompt.picks == "several":
            ticked = at in picker.ticked
            cells.append(Text("[x]" if ticked else "[ ]", "good" if ticked else "aside"))
        cells.append(folded(Text(row.text, style)))
        if prompt.picks == "levels":
            cells.append(Text("-", "aside") if row.level is None else screen.gauge(row.level))
        elif prompt.picks != "several":
            cells.append(folded(Text(row.value, style)))
        made.add_row(*cells)
    return made
