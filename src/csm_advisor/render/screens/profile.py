"""A person's answers, and who is kept."""

from itertools import zip_longest

from rich.text import Text

from csm_advisor.errors import one_line
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.jobs import Position
from csm_advisor.model.views.profile import EditView, PeopleView, ProfileView, SavedLine
from csm_advisor.render.screens.screen import Screen, grid
from csm_advisor.text.format import day, span

LABEL = 25  # columns: the longest label of an answer
NAME = 30
WHEN = 12


def _posting(line: SavedLine) -> str:
    if line.problem:
        return f"{line.name}: {one_line(line.problem, 500)}"
    title = one_line(line.title or "without a title", 80)
    employer = f", {one_line(line.employer, 60)}" if line.employer else ""
    return f"{line.name}: {title}{employer}, saved {line.saved}"


def show_profile(screen: Screen, view: ProfileView) -> None:
    """Print the answers in words, and what is open."""
    screen.heading("Answers", f"as of {day(view.as_of)}" if view.as_of else "")
    if view.person is not None:
        screen.pairs([("Kept for", Text(view.person, "strong"))], LABEL)
    if not view.profile:
        screen.paragraph("No answers are saved yet; csm-advisor profile edit asks for them.")
    screen.pairs(
        [
            (line.label, line.words + (f" ({line.grown} by now)" if line.grown else ""))
            for line in view.answers
        ],
        LABEL,
    )
    if view.skills:
        screen.heading("Skills you rated")
        _skills(screen, view)
    rate = "a mention is not a level: rate them"
    screen.listed("Skills your resume mentions", view.mentioned, rate)
    if view.jobs:
        screen.heading("Jobs")
        for job in view.jobs:
            _job(screen, job)
    how = "csm-advisor posting NAME; --delete deletes one"
    screen.listed("Postings you saved", map(_posting, view.postings), how)
    if view.not_answered:
        screen.heading("Not answered yet", "csm-advisor profile edit asks, or takes the flag")
        screen.pairs([(line.label, line.flag) for line in view.not_answered], LABEL)


def _skills(screen: Screen, view: ProfileView) -> None:
    """The rated skills, two beside each other."""
    cells = [
        (Text(skill.name, "aside"), Text.assemble(screen.gauge(skill.level), f" {skill.level}"))
        for skill in view.skills
    ]
    if screen.plain:
        screen.pairs(((name.plain, level) for name, level in cells), LABEL)
        return
    made = grid(LABEL, 8, LABEL, None)
    for left, right in zip_longest(cells[::2], cells[1::2], fillvalue=()):
        made.add_row(*left, *right)
    screen.show_grid(made)


def _job(screen: Screen, job: Position) -> None:
    screen.paragraph(
        Text(job.title, "strong"),
        f", {job.organisation}" if job.organisation else "",
        (f"  {when}" if (when := span(job.starts, job.ends)) else "", "aside"),
    )
    screen.bullets(job.texts, indent=3)


def show_changes(screen: Screen, view: EditView) -> None:
    """Print what an edit changed."""
    screen.heading("Saved" if view.changed else "Nothing changed")
    screen.pairs(
        [
            (line.label, f"{line.after or 'not answered'} (was {line.before or 'not answered'})")
            for line in view.changed
        ],
        LABEL,
    )


def show_people(screen: Screen, view: PeopleView, catalogue: Catalogue) -> None:
    """Print who is kept, with target and day."""
    count = len(view.people)
    screen.heading("Kept here", f"{count} {'person' if count == 1 else 'people'}")
    if not view.people:
        screen.paragraph("Nobody yet; csm-advisor plan asks, and keeps your answers.")
    made = grid(NAME, WHEN, None)
    for line in view.people:
        who = "(you)" if line.person is None else line.person
        if line.problem:
            made.add_row(Text(who, "strong"), "", Text(line.problem, "warn"))
            continue
        target = catalogue.rungs[line.target].title if line.target else "no target yet"
        name = f", {line.name}" if line.name else ""
        saved = day(line.as_of) if line.as_of else ""
        made.add_row(Text(who, "strong") + name, saved, target)
    screen.show_grid(made)
