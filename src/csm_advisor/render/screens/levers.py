"""The best next moves on a terminal."""

from rich.text import Text

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.views.levers import Lever, LeversView
from csm_advisor.render.screens.citations import Citations
from csm_advisor.render.screens.screen import Screen, table
from csm_advisor.text.arrival import arrives
from csm_advisor.text.format import month


def show_levers(screen: Screen, view: LeversView, catalogue: Catalogue, all: bool = False) -> None:
    """Print the changes, or what holds the date up where none of them moves it."""
    cites = Citations(view.sources)
    title = catalogue.rungs[view.target].title
    screen.heading("Your best next moves", "months saved for your own time")
    screen.paragraph(
        Text(f"{title} at the typical bar: {arrives(view.arrival)}. ", "strong"),
        view.binding.sentence,
        " ",
        cites.mark(view.binding.sources),
    )
    if not view.levers and view.arrival.months == 0:
        screen.paragraph("Your best next move is to apply: csm-advisor apply")
    elif not view.levers:
        screen.paragraph(
            "No single change to a skill, your hours, a certification or your education brings"
            " that date closer."
        )
    else:
        _table(screen, view, cites)
    screen.ending(cites, all)


def _table(screen: Screen, view: LeversView, cites: Citations) -> None:
    made = table("Saves", "Own time", "Change", wide=2, lines=True)
    for lever in view.levers:
        change = Text.assemble(
            lever.change, f" ({month(lever.arrival)}) ", cites.mark(lever.sources)
        )
        own = f"{lever.own_hours:,g} h" if lever.own_hours else "none"
        change.append(f"\ncsm-advisor what-if {lever.flags}", "aside")
        made.add_row(_saves(lever), own, change)
    screen.show_table(made)


def _saves(lever: Lever) -> str:
    if lever.months_saved is None:
        return "opens it"
    return f"{lever.months_saved} mo"
