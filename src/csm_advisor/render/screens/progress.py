"""This week, the steps done, and what moved between two plans."""

from rich.console import Console
from rich.text import Text

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.difference import Difference
from csm_advisor.model.plan import BARS
from csm_advisor.model.views.progress import DoneView, LogView, NextView, UndoView
from csm_advisor.render.screens.pieces import bullets, pairs
from csm_advisor.render.screens.screen import (
    Citations,
    footnotes,
    grid,
    heading,
    paragraph,
    show_grid,
)
from csm_advisor.text.format import day, month, plural

WHEN = 12  # columns of a day


def show_week(console: Console, view: NextView, catalogue: Catalogue) -> None:
    """Print what to do in the next seven days."""
    cites = Citations()
    heading(console, "THIS WEEK", f"{day(view.as_of)} to {day(view.until)}")
    _week(console, view, catalogue, cites)
    footnotes(console, cites, view.sources)


def _week(console: Console, view: NextView, catalogue: Catalogue, cites: Citations) -> None:
    table = grid(2, None)
    for number, step in enumerate(view.steps, start=1):
        own = "on the job" if step.kind == "on-the-job" else f"{step.own_hours:g} h own in all"
        line = Text.assemble(
            (step.title, "bold"), f"  {own}, until {day(step.ends)}  ", cites.mark(step.sources)
        )
        table.add_row(str(number), line)
        table.add_row("", Text(step.how))
        table.add_row("", Text(f"Keep: {step.evidence}", "dim"))
        table.add_row("", Text(f"When it is done: csm-advisor done {step.id}", "dim"))
    show_grid(console, table)
    if not view.steps:
        paragraph(console, "No step of your plan falls into this week.")
    if view.later:
        paragraph(console, f"Then: {view.later.title}, from {day(view.later.starts)}.")
    dates = ", ".join(f"{bar} {month(view.arrival[bar].date)}" for bar in BARS)
    paragraph(console, f"{catalogue.rungs[view.target].title}: {dates}.")
    if not view.steps:
        paragraph(console, view.binding.sentence, " ", cites.mark(view.binding.sources))


def show_done(console: Console, view: DoneView, catalogue: Catalogue) -> None:
    """Print what was logged, what it closes, and what is next."""
    heading(console, "DONE", day(view.done.on))
    paragraph(console, Text(view.done.title, "bold green"))
    rows = [("closes", line) for line in view.done.closes[:1]]
    rows += [("", line) for line in view.done.closes[1:]]
    if view.done.note:
        rows.append(("note", view.done.note))
    pairs(console, rows, WHEN)
    paragraph(console, f"{plural(view.steps_left, 'step')} left on the way.")
    cites = Citations()
    heading(console, "NEXT", f"{day(view.next.as_of)} to {day(view.next.until)}")
    _week(console, view.next, catalogue, cites)
    footnotes(console, cites, view.next.sources)


def show_undone(console: Console, view: UndoView) -> None:
    """Print what was taken back."""
    paragraph(
        console, "Taken back: ", Text(view.title, "bold"), f", logged for {day(view.undone.on)}."
    )


def show_log(console: Console, view: LogView) -> None:
    """Print the steps done with their notes."""
    heading(console, "DONE SO FAR", plural(len(view.done), "step"))
    if not view.done:
        paragraph(console, "Nothing is logged yet; csm-advisor done STEP logs a step of your plan.")
    table = grid(WHEN, None)
    for line in view.done:
        table.add_row(day(line.on), Text(line.title, "bold"))
        if line.closes:
            table.add_row("", Text("; ".join(line.closes), "dim"))
        if line.note:
            table.add_row("", Text(line.note))
    show_grid(console, table)


def show_difference(console: Console, found: Difference) -> None:
    """Print what moved since the plan was last shown, and why."""
    heading(console, "WHAT MOVED SINCE THE PLAN WAS LAST SHOWN")
    bullets(console, found.lines or ("Nothing.",))
    if found.because:
        heading(console, "BECAUSE")
        bullets(console, found.because)
