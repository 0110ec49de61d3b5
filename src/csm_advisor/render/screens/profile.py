"""A person's answers, and who is kept."""

from rich.console import Console
from rich.text import Text

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.jobs import Position
from csm_advisor.model.views.profile import EditView, PeopleView, ProfileView
from csm_advisor.render.screens.pieces import bullets, pairs
from csm_advisor.render.screens.screen import gauge, grid, heading, paragraph, show_grid
from csm_advisor.text.format import day

LABEL = 25  # columns: the longest label of an answer
NAME = 30
WHEN = 12


def show_profile(console: Console, view: ProfileView) -> None:
    """Print the answers in words, and what is open."""
    heading(console, "ANSWERS", f"as of {day(view.as_of)}" if view.as_of else "")
    if view.person is not None:
        pairs(console, [("Kept for", Text(view.person, "bold"))], LABEL)
    if not view.profile:
        paragraph(console, "No answers are saved yet; csm-advisor profile edit asks for them.")
    pairs(
        console,
        [
            (line.label, line.words + (f" ({line.grown} by now)" if line.grown else ""))
            for line in view.answers
        ],
        LABEL,
    )
    if view.skills:
        heading(console, "SKILLS YOU RATED")
        table = grid(LABEL, None)
        for skill in view.skills:
            table.add_row(
                Text(skill.name, "dim"),
                Text.assemble(gauge(console, skill.level), f" {skill.level}"),
            )
        show_grid(console, table)
    if view.mentioned:
        heading(console, "SKILLS YOUR RESUME MENTIONS", "a mention is no level: rate them")
        bullets(console, view.mentioned)
    if view.jobs:
        heading(console, "JOBS")
        for job in view.jobs:
            _job(console, job)
    if view.not_answered:
        heading(console, "NOT ANSWERED YET", "csm-advisor profile edit asks, or takes the flag")
        pairs(console, [(line.label, line.flag) for line in view.not_answered], LABEL)


def _job(console: Console, job: Position) -> None:
    paragraph(
        console,
        Text(job.title, "bold"),
        f", {job.organisation}" if job.organisation else "",
        (_span(job), "dim"),
    )
    bullets(console, job.texts, indent=3)


def _span(job: Position) -> str:
    match job.starts, job.ends:
        case None, None:
            return ""
        case starts, None:
            return f"  since {starts}"
        case None, ends:
            return f"  until {ends}"
        case starts, ends:
            return f"  {starts} to {ends}"


def show_changes(console: Console, view: EditView) -> None:
    """Print what an edit changed."""
    heading(console, "SAVED" if view.changed else "NOTHING CHANGED")
    pairs(
        console,
        [
            (line.label, f"{line.after or 'not answered'} (was {line.before or 'not answered'})")
            for line in view.changed
        ],
        LABEL,
    )


def show_people(console: Console, view: PeopleView, catalogue: Catalogue) -> None:
    """Print who is kept, with target and day."""
    count = len(view.people)
    heading(console, "KEPT HERE", f"{count} {'person' if count == 1 else 'people'}")
    if not view.people:
        paragraph(console, "Nobody yet; csm-advisor plan asks, and keeps your answers.")
    table = grid(NAME, WHEN, None)
    for line in view.people:
        who = "(you)" if line.person is None else line.person
        if line.problem:
            table.add_row(Text(who, "bold"), "", Text(line.problem, "yellow"))
            continue
        target = catalogue.rungs[line.target].title if line.target else "no target yet"
        name = f", {line.name}" if line.name else ""
        saved = day(line.as_of) if line.as_of else ""
        table.add_row(Text(who, "bold") + name, saved, target)
    show_grid(console, table)
