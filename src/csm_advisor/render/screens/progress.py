"""This week, the steps done, and what moved between two plans."""

from typing import TYPE_CHECKING

from rich.text import Text

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.render import sentences
from csm_advisor.render.screens.citations import Citations
from csm_advisor.render.screens.screen import Screen, grid
from csm_advisor.text.arrival import at_each_bar
from csm_advisor.text.format import day, plural

if TYPE_CHECKING:
    from csm_advisor.model.difference import Difference
    from csm_advisor.model.views.next import NextView
    from csm_advisor.model.views.progress import DoneView, LogView, UndoView

WHEN = 12  # columns of a day
LOGGED = 10  # steps done on one screen


def show_week(screen: Screen, view: "NextView", catalogue: Catalogue, all: bool = False) -> None:
    """Print what to take up in the next seven days; with `all`, every step that falls into them."""
    cites = Citations(view.sources)
    screen.heading("This week", f"{day(view.as_of)} to {day(view.until)}")
    _week(screen, view, catalogue, cites, all)
    screen.ending(cites, all)


def _week(
    screen: Screen, view: "NextView", catalogue: Catalogue, cites: Citations, all: bool
) -> None:
    made = grid(2, None)
    shown = [one for one in view.to_do if all or one.now]
    for number, one in enumerate(shown, start=1):
        made.add_row(str(number), Text.assemble((one.do, "strong"), "  ", cites.mark(one.sources)))
        if one.kind != "talk":
            made.add_row("", Text(f"It starts: {sentences.started(one)}"))
        made.add_row("", Text(one.how))
        if one.evidence:
            made.add_row("", Text(f"Keep: {one.evidence}"))
        if one.kind == "step":
            made.add_row("", Text(f"When the step is done: csm-advisor done {one.id}", "aside"))
    screen.show_grid(made)
    if not view.to_do:
        screen.paragraph("Nothing in your plan falls into this week.")
    if any(one.kind == "getting-in" for one in shown):
        screen.paragraph(Text(sentences.once_in(), "aside"))
    screen.print()
    if rest := len(view.to_do) - len(shown):
        screen.paragraph(f"{plural(rest, 'more step')} can begin this week once there is room.")
    if view.later:
        screen.paragraph(f"Then: {view.later.title}, from {day(view.later.starts)}.")
    screen.paragraph(f"{catalogue.rungs[view.target].title}: {at_each_bar(view.arrival)}.")
    if not view.steps:
        screen.paragraph(view.binding.sentence, " ", cites.mark(view.binding.sources))


def show_done(screen: Screen, view: "DoneView", catalogue: Catalogue) -> None:
    """Print what was logged, what it closes, and what is next."""
    screen.heading("Done", day(view.done.on))
    screen.paragraph(Text(view.done.title, "good"))
    closes = [line for line in view.done.closes if line not in view.not_yet]
    rows = [("closes", "; ".join(closes))] if closes else []
    if view.not_yet:
        rows.append(("later", f"{'; '.join(view.not_yet)}: once you have the level below"))
    if view.done.note:
        rows.append(("note", view.done.note))
    screen.pairs(rows, WHEN)
    screen.paragraph(f"{plural(view.steps_left, 'step')} left on the way.")
    screen.heading("Next", f"{day(view.next.as_of)} to {day(view.next.until)}")
    _week(screen, view.next, catalogue, Citations(view.next.sources), all=False)
    screen.paragraph(Text("Sources of the [numbers]: csm-advisor next --all", "aside"))


def show_undone(screen: Screen, view: "UndoView") -> None:
    """Print what was taken back."""
    screen.paragraph(
        "Taken back: ", Text(view.title, "strong"), f", logged for {day(view.undone.on)}."
    )


def show_log(screen: Screen, view: "LogView", all: bool = False) -> None:
    """Print the steps done with their notes; the last ones, or `all`."""
    screen.heading("Done so far", plural(len(view.done), "step"))
    if not view.done:
        screen.paragraph("Nothing is logged yet. To log a step of your plan: csm-advisor done STEP")
    made = grid(WHEN, None)
    shown = view.done if all else view.done[-LOGGED:]
    for line in shown:
        made.add_row(day(line.on), Text(line.title, "strong"))
        if line.closes:
            made.add_row("", Text("; ".join(line.closes), "aside"))
        if line.note:
            made.add_row("", Text(line.note))
    screen.show_grid(made)
    if len(shown) < len(view.done):
        before = plural(len(view.done) - len(shown), "step")
        screen.paragraph(Text(f"Add --all to see {before} before that.", "aside"))


def show_difference(screen: Screen, found: "Difference") -> None:
    """Print what moved since the plan was last shown, and why."""
    screen.heading("What moved since the plan was last shown")
    screen.bullets(found.lines or ("Nothing.",))
    screen.listed("Because", found.because)
