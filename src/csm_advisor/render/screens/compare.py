"""The plan and its alternatives on a terminal: one table, and a word on each."""

from rich.table import Table
from rich.text import Text

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import BARS
from csm_advisor.model.views.compare import Alternative, Comparison
from csm_advisor.render.amounts import money_range, price
from csm_advisor.render.screens.citations import Citations
from csm_advisor.render.screens.screen import Screen, grid, table
from csm_advisor.text.arrival import arrives, at_each_bar
from csm_advisor.text.format import plural

LABEL = 10  # columns of a name of what is said of an alternative


def show_comparison(
    screen: Screen, view: Comparison, catalogue: Catalogue, all: bool = False
) -> None:
    """Print the alternatives side by side, and what each gives up; with `all`, a word on each."""
    cites = Citations(view.sources)
    screen.heading("Side by side", f"{plural(view.hours_per_week, 'hour')} of your own time a week")
    letters = [chr(ord("A") + at) for at in range(len(view.alternatives))]
    screen.show_table(_table(view, letters))
    screen.print()
    for letter, row in zip(letters, view.alternatives, strict=True):
        if all:
            _word_on(screen, letter, row, catalogue, cites)
        else:
            _in_short(screen, letter, row, cites)
    paid = [row.pay for row in view.alternatives if row.pay]
    screen.print()
    screen.paragraph(
        "Own time and cost are for the whole way; cost counts published prices only. Met is how"
        " many of the things that sources ask for you would have at the typical bar. Pay is the"
        " official range there. ",
        cites.mark(source for pay in paid for source in pay.sources),
    )
    if all:
        left_out = (
            f"{one.name}: no better on any count than {one.beaten_by}. {one.gives_up}"
            for one in view.left_out
        )
        screen.listed("Not shown", left_out)
    screen.ending(cites, all, "What each depends on, what is left out")


def _table(view: Comparison, letters: list[str]) -> Table:
    made = table("", *(bar.capitalize() for bar in BARS), "Own time", "Cost", "Met", lines=True)
    for letter, row in zip(letters, view.alternatives, strict=True):
        made.add_row(
            Text(letter, "good"),
            *(arrives(row.arrival[bar]) for bar in BARS),
            _own(row),
            _cost(row),
            _met(row),
        )
    return made


def _in_short(screen: Screen, letter: str, row: Alternative, cites: Citations) -> None:
    """The name, the pay, and what it gives up."""
    made = grid(1, None)
    made.add_row(Text(letter, "good"), Text.assemble((row.name, "strong"), f"  pay {_pay(row)}"))
    made.add_row("", cites.cited(row.sources, row.gives_up))
    screen.show_grid(made)


def _word_on(
    screen: Screen, letter: str, row: Alternative, catalogue: Catalogue, cites: Citations
) -> None:
    screen.print()
    screen.paragraph(Text(f"{letter}  ", "good"), Text(row.name, "strong"))
    rows: list[tuple[str, str | Text]] = [("pay", _pay(row))]
    rows += [("by way of", _on_the_way(rung, row, catalogue)) for rung in row.on_the_way]
    rows.append(("depends on", cites.cited(row.binding.sources, row.binding.sentence)))
    if row.unpriced:
        have = "has" if row.unpriced == 1 else "have"
        rows.append(("no price", f"{row.unpriced} of its steps {have} no published price"))
    rows.append(("compared", cites.cited(row.sources, row.gives_up)))
    if row.beaten_by:
        rows.append(
            (
                "note",
                f"no better on any count than {row.beaten_by}. Shown because people ask for it.",
            )
        )
    screen.pairs(rows, LABEL, indent=3)


def _on_the_way(rung: str, row: Alternative, catalogue: Catalogue) -> str:
    """A rung before the target with its earliest dates."""
    return f"{catalogue.rungs[rung].title}: {at_each_bar(row.on_the_way[rung])}"


def _own(row: Alternative) -> str:
    return "unknown" if row.own_hours is None else f"{row.own_hours:,g} h"


def _cost(row: Alternative) -> str:
    if not row.cost_high:
        return "not known" if row.unpriced else "none"
    return price(row.cost_low, row.cost_high)


def _met(row: Alternative) -> str:
    return "never" if row.met is None else f"{row.met} of {row.of}"


def _pay(row: Alternative) -> str:
    low, high = (row.pay.low, row.pay.high) if row.pay else (None, None)
    if low is None or high is None:
        return "not known"
    return money_range(round(low.value), round(high.value), None, high.at_least)
