"""The best next moves on a terminal."""

from rich.text import Text

from csm_advisor.advice.wording.phrases import month
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.views.levers import Lever, LeversView
from csm_advisor.render.terminal.screen import (
    Citations,
    Screen,
    footnotes,
    grid,
    heading,
    paragraph,
    show_grid,
)


def show_levers(screen: Screen, view: LeversView, catalogue: Catalogue) -> None:
    """Print the changes, or what holds the date up where none of them moves it."""
    cites = Citations()
    title = catalogue.rungs[view.target].title
    heading(screen, "Your best next moves", "months saved for your own time")
    now = "now" if view.arrival.months == 0 else month(view.arrival.date)
    paragraph(
        screen,
        Text(f"{title} at the typical bar: {now}. ", "bold"),
        view.binding.sentence,
        " ",
        cites.mark(view.binding.sources),
    )
    if not view.levers:
        paragraph(
            screen,
            "No single change to a skill, your hours, a certification or your education brings"
            " that date nearer.",
        )
    else:
        _table(screen, view, cites)
    footnotes(screen, cites, view.sources)


def _table(screen: Screen, view: LeversView, cites: Citations) -> None:
    table = grid(9, 8, None)
    table.add_row(*(Text(name, "dim") for name in ("Saves", "Own time", "Change")))
    for lever in view.levers:
        change = Text.assemble(
            lever.change, f" ({month(lever.arrival)}) ", cites.mark(lever.sources)
        )
        own = f"{lever.own_hours:,g} h" if lever.own_hours else "none"
        table.add_row(_saves(lever), own, change)
        table.add_row("", "", Text(f"csm-advisor what-if {lever.flags}", "dim"))
    screen.print()
    show_grid(screen, table)


def _saves(lever: Lever) -> str:
    if lever.months_saved is None:
        return "opens it"
    return f"{lever.months_saved} mo"
