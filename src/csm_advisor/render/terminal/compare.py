"""The plan and its alternatives on a terminal: one table, and a word on each."""

from rich.table import Table
from rich.text import Text

from csm_advisor.advice.wording.phrases import month, plural
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import BARS, Bar
from csm_advisor.model.views.compare import Alternative, Comparison
from csm_advisor.render.amounts import money_range
from csm_advisor.render.terminal.pieces import bullets, cited, pairs
from csm_advisor.render.terminal.screen import (
    Citations,
    Screen,
    footnotes,
    grid,
    heading,
    paragraph,
    show_grid,
)

TABLE = 78  # columns that the table takes; a narrower screen gets a list for each alternative
ROOMY = 100


def show_comparison(screen: Screen, view: Comparison, catalogue: Catalogue) -> None:
    """Print the comparison."""
    cites = Citations()
    heading(screen, "Side by side", f"{plural(view.hours_per_week, 'own hour')} a week")
    letters = [chr(ord("A") + at) for at in range(len(view.alternatives))]
    if screen.width >= TABLE:
        screen.print()
        show_grid(screen, _table(view, letters, roomy=screen.width >= ROOMY))
    for letter, row in zip(letters, view.alternatives, strict=True):
        _word_on(screen, letter, row, catalogue, cites)
    paid = [row.pay for row in view.alternatives if row.pay]
    screen.print()
    paragraph(
        screen,
        "own time and cost are for the whole way, cost where it is published; met counts what"
        " sources ask of that target and you would have on arrival at the typical bar; pay is the"
        " official spread there ",
        cites.mark(source for pay in paid for source in pay.sources),
    )
    if view.left_out:
        heading(screen, "Not shown")
        bullets(
            screen,
            (
                f"{one.name}: better on no count than {one.beaten_by}. {one.gives_up}"
                for one in view.left_out
            ),
        )
    footnotes(screen, cites, view.sources)


def _table(view: Comparison, letters: list[str], roomy: bool) -> Table:
    columns = ["", *BARS, "own time", "cost", "met"]
    table = grid(1, 8, 8, 9, 9, 17, 8, *((16,) if roomy else ()))
    table.add_row(
        *(Text(name, "dim") for name in (*columns, *(("official pay",) if roomy else ())))
    )
    for letter, row in zip(letters, view.alternatives, strict=True):
        table.add_row(
            Text(letter, "bold green"),
            *(_when(row, bar) for bar in BARS),
            _own(row),
            _cost(row),
            _met(row),
            *((_pay(row),) if roomy else ()),
        )
    return table


def _word_on(
    screen: Screen, letter: str, row: Alternative, catalogue: Catalogue, cites: Citations
) -> None:
    screen.print()
    paragraph(screen, Text(f"{letter}  ", "bold green"), Text(row.name, "bold"))
    rows: list[tuple[str, str | Text]] = []
    if screen.width < TABLE:
        rows += [(bar, _when(row, bar)) for bar in BARS]
        rows += [("own time", _own(row)), ("cost", _cost(row)), ("met", _met(row))]
    if screen.width < ROOMY:
        rows.append(("pay", _pay(row)))
    rows += [("by way of", _on_the_way(rung, row, catalogue)) for rung in row.on_the_way]
    rows.append(("hangs on", cited(cites, row.binding.sources, row.binding.sentence)))
    if row.unpriced:
        have = "has" if row.unpriced == 1 else "have"
        rows.append(("no price", f"{row.unpriced} of its steps {have} no published price"))
    rows.append(("gives up", cited(cites, row.sources, row.gives_up)))
    if row.beaten_by:
        rows.append(
            (
                "note",
                f"better on no count than {row.beaten_by}. Shown because people ask for it.",
            )
        )
    pairs(screen, rows, 9, indent=3)


def _when(row: Alternative, bar: Bar) -> str:
    arrival = row.arrival[bar]
    return "now" if arrival.months == 0 else month(arrival.date)


def _on_the_way(rung: str, row: Alternative, catalogue: Catalogue) -> str:
    """A rung before the target with its earliest dates."""
    dates = ", ".join(f"{bar} {month(row.on_the_way[rung][bar].date)}" for bar in BARS)
    return f"{catalogue.rungs[rung].title}: {dates}"


def _own(row: Alternative) -> str:
    return "unknown" if row.own_hours is None else f"{row.own_hours:,g} h"


def _cost(row: Alternative) -> str:
    if not row.cost_high:
        return "not known" if row.unpriced else "none"
    same = row.cost_low == row.cost_high
    return money_range(row.cost_low, None if same else row.cost_high, None, False)


def _met(row: Alternative) -> str:
    return "never" if row.met is None else f"{row.met} of {row.of}"


def _pay(row: Alternative) -> str:
    low, high = (row.pay.low, row.pay.high) if row.pay else (None, None)
    if low is None or high is None:
        return "not known"
    return money_range(round(low.value), round(high.value), None, high.at_least)
