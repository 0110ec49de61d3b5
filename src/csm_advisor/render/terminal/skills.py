"""The skills of a rung: level, priority, and how to build them."""

from rich.text import Text

from csm_advisor.advice.wording.phrases import plural
from csm_advisor.model.views.skills import SkillLine, SkillsView
from csm_advisor.render.terminal.pieces import bullets, cited, spoken
from csm_advisor.render.terminal.screen import (
    Citations,
    Screen,
    footnotes,
    gauge,
    grid,
    heading,
    paragraph,
    show_grid,
)

# So many ways to the next level are offered; `explain` has the others.
NEXT_SHOWN = 2


def show_skills(screen: Screen, view: SkillsView) -> None:
    """Print the skills with how to build them."""
    cites = Citations()
    heading(screen, f"Skills of the rung: {view.title}", plural(len(view.skills), "skill"))
    _how_to_read(screen, view, cites)
    for priority in sorted({skill.priority for skill in view.skills}, reverse=True):
        heading(screen, f"Named by {priority} of {view.naming_sources} sources")
        for skill in view.skills:
            if skill.priority == priority:
                screen.print()
                _in_full(screen, view, skill, cites)
    footnotes(screen, cites, view.sources)


def show_comparison(screen: Screen, view: SkillsView) -> None:
    """Print the person's levels beside those needed, and what to do next."""
    cites = Citations()
    missing = [skill for skill in view.skills if skill.mine and skill.mine.have < skill.level]
    missing.sort(key=lambda skill: not (skill.mine and skill.mine.rated))  # what is known first
    there = [skill for skill in view.skills if skill not in missing]
    heading(
        screen,
        f"Your skills beside the rung: {view.title}",
        f"{len(there)} of {len(view.skills)} there",
    )
    _how_to_read(screen, view, cites)
    assumed = [skill for skill in view.skills if skill.mine and not skill.mine.rated]
    if assumed:
        paragraph(
            screen,
            f"You did not rate {len(assumed)} of them; their level is assumed from your rung and"
            " marked (assumed). Rate them with: csm-advisor plan --sharpen",
        )
    if missing:
        heading(screen, "Still to build")
        for skill in missing:
            screen.print()
            _compared(screen, view, skill, cites)
    if there:
        heading(screen, "At the level already")
        bullets(screen, (_there(screen, skill) for skill in there))
    footnotes(screen, cites, view.sources)


def _how_to_read(screen: Screen, view: SkillsView, cites: Citations) -> None:
    paragraph(
        screen,
        cited(
            cites,
            view.level_sources,
            "Priority is how many sources name the skill; they give no levels, so those are ours.",
        ),
    )


def _in_full(screen: Screen, view: SkillsView, skill: SkillLine, cites: Citations) -> None:
    table = grid(4, None)
    table.add_row(
        gauge(screen, skill.level),
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
    show_grid(screen, table)


def _compared(screen: Screen, view: SkillsView, skill: SkillLine, cites: Citations) -> None:
    assert skill.mine is not None
    table = grid(4, None)
    assumed = "" if skill.mine.rated else " (assumed)"
    table.add_row(
        gauge(screen, skill.mine.have),
        cited(
            cites,
            skill.sources,
            (skill.name, "bold"),
            f"  you {skill.mine.have}{assumed}, needed {skill.level};"
            f" named by {skill.priority} of {plural(view.naming_sources, 'source')}",
        ),
    )
    table.add_row(gauge(screen, skill.level), Text(f"Seen when: {skill.anchor}.", "dim"))
    for id_ in skill.mine.next[:NEXT_SHOWN]:
        table.add_row("", _way(view, "next: ", id_, cites))
    if not skill.mine.next:
        table.add_row("", Text("No action known that someone on your rung can start.", "dim"))
    show_grid(screen, table)


def _way(view: SkillsView, lead: str, id_: str, cites: Citations) -> Text:
    action = view.actions[id_]
    hours = "" if action.kind == "on-the-job" else f", {action.own_hours:g} h own time"
    return cited(cites, action.sources, f"{lead}{action.title} ({spoken(action.kind)}{hours})")


def _there(screen: Screen, skill: SkillLine) -> Text:
    assert skill.mine is not None
    assumed = "" if skill.mine.rated else " (assumed)"
    return Text.assemble(
        gauge(screen, skill.mine.have), f"  {skill.name}: needed {skill.level}{assumed}"
    )
