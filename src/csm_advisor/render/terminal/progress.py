"""This week, the steps done, and what moved between two plans."""

from rich.text import Text

from csm_advisor.advice.wording.phrases import day, month, plural
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.difference import Difference
from csm_advisor.model.plan import BARS
from csm_advisor.model.views.progress import DoneView, LogView, NextView, UndoView
from csm_advisor.render.terminal.pieces import bullets, pairs
from csm_advisor.render.terminal.screen import (
    Citations,
    Screen,
    footnotes,
    grid,
    heading,
    paragraph,
    show_grid,
)

WHEN = 12  # columns of a day


def show_week(screen: Screen, view: NextView, catalogue: Catalogue) -> None:
    """Print what to do in the next seven days."""
    cites = Citations()
    heading(screen, "This week", f"{day(view.as_of)} to {day(view.until)}")
    _week(screen, view, catalogue, cites)
    footnotes(screen, cites, view.sources)


def _week(screen: Screen, view: NextView, catalogue: Catalogue, cites: Citations) -> None:
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
    show_grid(screen, table)
    if not view.steps:
        paragraph(screen, "No step of your plan falls into this week.")
    if view.later:
        paragraph(screen, f"Then: {view.later.title}, from {day(view.later.starts)}.")
    dates = ", ".join(f"{bar} {month(view.arrival[bar].date)}" for bar in BARS)
    paragraph(screen, f"{catalogue.rungs[view.target].title}: {dates}.")
    if not view.steps:
        paragraph(screen, view.binding.sentence, " ", cites.mark(view.binding.sources))


def show_done(screen: Screen, view: DoneView, catalogue: Catalogue) -> None:
    """Print what was logged, what it closes, and what is next."""
    heading(screen, "Done", day(view.done.on))
    paragraph(screen, Text(view.done.title, "bold green"))
    rows = [("closes", line) for line in view.done.closes[:1]]
    rows += [("", line) for line in view.done.closes[1:]]
    if view.done.note:
        rows.append(("note", view.done.note))
    pairs(screen, rows, WHEN)
    paragraph(screen, f"{plural(view.steps_left, 'step')} left on the way.")
    cites = Citations()
    heading(screen, "Next", f"{day(view.next.as_of)} to {day(view.next.until)}")
    _week(screen, view.next, catalogue, cites)
    footnotes(screen, cites, view.next.sources)


def show_undone(screen: Screen, view: UndoView) -> None:
    """Print what was taken back."""
    paragraph(
        screen, "Taken back: ", Text(view.title, "bold"), f", logged for {day(view.undone.on)}."
    )


def show_log(screen: Screen, view: LogView) -> None:
    """Print the steps done with their notes."""
    heading(screen, "Done so far", plural(len(view.done), "step"))
    if not view.done:
        paragraph(screen, "Nothing is logged yet; csm-advisor done STEP logs a step of your plan.")
    table = grid(WHEN, None)
    for line in view.done:
        table.add_row(day(line.on), Text(line.title, "bold"))
        if line.closes:
            table.add_row("", Text("; ".join(line.closes), "dim"))
        if line.note:
            table.add_row("", Text(line.note))
    show_grid(screen, table)


def show_difference(screen: Screen, found: Difference) -> None:
    """Print what moved since the plan was last shown, and why."""
    heading(screen, "What moved since the plan was last shown")
    bullets(screen, found.lines or ("Nothing.",))
    if found.because:
        heading(screen, "Because")
        bullets(screen, found.because)
