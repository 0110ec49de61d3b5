"""The skills of a rung: level, priority, and how to build them."""

from rich.console import Console
from rich.text import Text

from csm_advisor.model.views.skills import SkillLine, SkillsView
from csm_advisor.render.screens.pieces import bullets, cited, spoken
from csm_advisor.render.screens.screen import (
    Citations,
    footnotes,
    gauge,
    grid,
    heading,
    paragraph,
    show_grid,
)
from csm_advisor.text.format import plural

# So many ways to the next level are offered; `explain` has the others.
NEXT_SHOWN = 2


def show_skills(console: Console, view: SkillsView) -> None:
    """Print the skills with how to build them."""
    cites = Citations()
    heading(console, f"SKILLS OF THE RUNG: {view.title}", plural(len(view.skills), "skill"))
    _how_to_read(console, view, cites)
    for priority in sorted({skill.priority for skill in view.skills}, reverse=True):
        heading(console, f"NAMED BY {priority} OF {view.naming_sources} SOURCES")
        for skill in view.skills:
            if skill.priority == priority:
                console.print()
                _in_full(console, view, skill, cites)
    footnotes(console, cites, view.sources)


def show_comparison(console: Console, view: SkillsView) -> None:
    """Print the person's levels beside those needed, and what to do next."""
    cites = Citations()
    missing = [skill for skill in view.skills if skill.mine and skill.mine.have < skill.level]
    missing.sort(key=lambda skill: not (skill.mine and skill.mine.rated))  # what is known first
    there = [skill for skill in view.skills if skill not in missing]
    heading(
        console,
        f"YOUR SKILLS BESIDE THE RUNG: {view.title}",
        f"{len(there)} of {len(view.skills)} there",
    )
    _how_to_read(console, view, cites)
    assumed = [skill for skill in view.skills if skill.mine and not skill.mine.rated]
    if assumed:
        paragraph(
            console,
            f"You did not rate {len(assumed)} of them; their level is assumed from your rung and"
            " marked (assumed). Rate them with: csm-advisor plan --sharpen",
        )
    if missing:
        heading(console, "STILL TO BUILD")
        for skill in missing:
            console.print()
            _compared(console, view, skill, cites)
    if there:
        heading(console, "AT THE LEVEL ALREADY")
        bullets(console, (_there(console, skill) for skill in there))
    footnotes(console, cites, view.sources)


def _how_to_read(console: Console, view: SkillsView, cites: Citations) -> None:
    paragraph(
        console,
        cited(
            cites,
            view.level_sources,
            "Priority is how many sources name the skill; they give no levels, so those are ours.",
        ),
    )


def _in_full(console: Console, view: SkillsView, skill: SkillLine, cites: Citations) -> None:
    table = grid(4, None)
    table.add_row(
        gauge(console, skill.level),
        cited(cites, skill.sources, (skill.name, "bold"), f"  level {skill.level}"),
    )
    table.add_row("", skill.about)
    table.add_row("", Text(f"Seen when: {skill.anchor}.", "dim"))
    for rise in skill.rises:
        table.add_row("", _way(view, f"to level {rise.level}: ", rise.action, cites))
    more = len(skill.actions) - len({rise.action for rise in skill.rises})
    if more > 0:
        table.add_row(
            "", Text(f"{more} more way{'s' * (more > 1)}: csm-advisor explain {skill.id}", "dim")
        )
    show_grid(console, table)


def _compared(console: Console, view: SkillsView, skill: SkillLine, cites: Citations) -> None:
    assert skill.mine is not None
    table = grid(4, None)
    assumed = "" if skill.mine.rated else " (assumed)"
    table.add_row(
        gauge(console, skill.mine.have),
        cited(
            cites,
            skill.sources,
            (skill.name, "bold"),
            f"  you {skill.mine.have}{assumed}, needed {skill.level};"
            f" named by {skill.priority} of {plural(view.naming_sources, 'source')}",
        ),
    )
    table.add_row(gauge(console, skill.level), Text(f"Seen when: {skill.anchor}.", "dim"))
    for id_ in skill.mine.next[:NEXT_SHOWN]:
        table.add_row("", _way(view, "next: ", id_, cites))
    if not skill.mine.next:
        table.add_row("", Text("No action known that someone on your rung can start.", "dim"))
    show_grid(console, table)


def _way(view: SkillsView, lead: str, id_: str, cites: Citations) -> Text:
    action = view.actions[id_]
    hours = "" if action.kind == "on-the-job" else f", {action.own_hours:g} h own time"
    return cited(cites, action.sources, f"{lead}{action.title} ({spoken(action.kind)}{hours})")


def _there(console: Console, skill: SkillLine) -> Text:
    assert skill.mine is not None
    assumed = "" if skill.mine.rated else " (assumed)"
    return Text.assemble(
        gauge(console, skill.mine.have), f"  {skill.name}: needed {skill.level}{assumed}"
    )
