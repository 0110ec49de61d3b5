"""The skills of a rung: level, priority, and how to build them."""

from collections.abc import Sequence

from rich.text import Text

from csm_advisor.model.views.skills import SkillLine, SkillsView
from csm_advisor.render.screens.citations import Citations
from csm_advisor.render.screens.screen import ROOMY, Screen, grid, table
from csm_advisor.text.format import plural, spoken

NEXT_SHOWN = 2  # ways to the next level that are offered; `explain` has the others
MOST = 30  # skills on one screen
MOST_COMPARED = 16  # with a word on what to do next
MORE = "What each level looks like, every way to build it"


def show_skills(screen: Screen, view: SkillsView, all: bool = False) -> None:
    """Print the skills, the most named first; with `all`, how to see and how to build each."""
    cites = Citations(view.sources)
    title = f"Skills of the rung: {view.title}"
    screen.heading(title, plural(len(view.skills), "skill"))
    _how_to_read(screen, view, cites)
    skills = sorted(view.skills, key=lambda skill: -skill.priority)
    if all:
        for priority in dict.fromkeys(skill.priority for skill in skills):
            screen.heading(f"Named by {priority} of {view.naming_sources} sources")
            for skill in skills:
                if skill.priority == priority:
                    screen.print()
                    _in_full(screen, view, skill, cites)
    else:
        _overview(screen, view, skills, cites)
    screen.ending(cites, all, MORE)


def _overview(
    screen: Screen, view: SkillsView, skills: Sequence[SkillLine], cites: Citations
) -> None:
    roomy = screen.plain or screen.width >= ROOMY
    first = ("A way to build it",) if roomy else ()
    made = table("Skill", "Level", "", "Named by", *first, lines=True)
    for skill in skills[:MOST]:
        made.add_row(
            cites.cited(skill.sources, skill.name),
            str(skill.level),
            "" if screen.plain else screen.gauge(skill.level),
            f"{skill.priority} of {view.naming_sources}",
            *([view.actions[skill.rises[0].action].title if skill.rises else ""] if roomy else ()),
        )
    screen.show_table(made)
    if (rest := len(skills) - MOST) > 0:
        screen.paragraph(f"and {plural(rest, 'more skill')}.")


def show_comparison(screen: Screen, view: SkillsView, all: bool = False) -> None:
    """Print the person's levels beside those needed, and what to do next."""
    cites = Citations(view.sources)
    missing = [skill for skill in view.skills if skill.mine and skill.mine.have < skill.level]
    missing.sort(key=lambda skill: not (skill.mine and skill.mine.rated))  # what is known first
    there = [skill for skill in view.skills if skill not in missing]
    screen.heading(
        f"Your skills compared with the rung: {view.title}",
        f"{len(there)} of {len(view.skills)} there",
    )
    _how_to_read(screen, view, cites)
    assumed = [skill for skill in view.skills if skill.mine and not skill.mine.rated]
    if assumed:
        screen.paragraph(
            f"You did not rate {len(assumed)} of them; their level is assumed from your rung and"
            " marked (assumed). Rate them with: csm-advisor plan --sharpen"
        )
    if missing and all:
        screen.heading("Still to build")
        for skill in missing:
            screen.print()
            _compared(screen, view, skill, cites)
    elif missing:
        _to_build(screen, view, missing, cites)
    if there and all:
        screen.heading("At the level already")
        screen.bullets(_there(screen, skill) for skill in there)
    elif there:
        names = ", ".join(skill.name for skill in there)
        screen.print()
        screen.paragraph(("At the level already: ", "strong"), f"{names}.")
    screen.ending(cites, all, MORE)


def _to_build(
    screen: Screen, view: SkillsView, missing: Sequence[SkillLine], cites: Citations
) -> None:
    made = table("Still to build", "You", "Needed", "One way up", lines=True)
    for skill in missing[:MOST_COMPARED]:
        assert skill.mine is not None
        step = view.actions[skill.mine.next[0]].title if skill.mine.next else "none on your rung"
        made.add_row(
            cites.cited(skill.sources, skill.name, "" if skill.mine.rated else " (assumed)"),
            screen.gauge(skill.mine.have),
            screen.gauge(skill.level),
            step,
        )
    screen.show_table(made)
    if len(missing) > MOST_COMPARED:
        screen.paragraph(f"and {plural(len(missing) - MOST_COMPARED, 'more skill')}.")
    screen.paragraph("Your plan may take other steps, where one builds several skills at once.")


def _how_to_read(screen: Screen, view: SkillsView, cites: Citations) -> None:
    screen.paragraph(
        cites.cited(
            view.level_sources,
            "Skills that more sources name come first. The sources give no levels: the levels,"
            " from 0 to 4, are our own.",
        )
    )


def _in_full(screen: Screen, view: SkillsView, skill: SkillLine, cites: Citations) -> None:
    made = grid(6, None)
    made.add_row(
        screen.gauge(skill.level),
        cites.cited(skill.sources, (skill.name, "strong"), f"  level {skill.level}"),
    )
    made.add_row("", skill.about)
    made.add_row("", Text(f"Seen when: {skill.anchor}.", "aside"))
    for rise in skill.rises:
        made.add_row("", _way(view, f"to level {rise.level}: ", rise.action, cites))
    more = len(skill.actions) - len({rise.action for rise in skill.rises})
    if more > 0:
        made.add_row(
            "", Text(f"{more} more way{'s' * (more > 1)}: csm-advisor explain {skill.id}", "aside")
        )
    screen.show_grid(made)


def _compared(screen: Screen, view: SkillsView, skill: SkillLine, cites: Citations) -> None:
    assert skill.mine is not None
    made = grid(6, None)
    assumed = "" if skill.mine.rated else " (assumed)"
    made.add_row(
        screen.gauge(skill.mine.have),
        cites.cited(
            skill.sources,
            (skill.name, "strong"),
            f"  you {skill.mine.have}{assumed}, needed {skill.level};"
            f" named by {skill.priority} of {plural(view.naming_sources, 'source')}",
        ),
    )
    made.add_row(screen.gauge(skill.level), Text(f"Seen when: {skill.anchor}.", "aside"))
    for id_ in skill.mine.next[:NEXT_SHOWN]:
        made.add_row("", _way(view, "next: ", id_, cites))
    if not skill.mine.next:
        made.add_row("", Text("No action known that someone on your rung can start.", "aside"))
    screen.show_grid(made)


def _way(view: SkillsView, lead: str, id_: str, cites: Citations) -> Text:
    action = view.actions[id_]
    hours = "" if action.kind == "on-the-job" else f", {action.own_hours:g} h own time"
    return cites.cited(action.sources, f"{lead}{action.title} ({spoken(action.kind)}{hours})")


def _there(screen: Screen, skill: SkillLine) -> Text:
    assert skill.mine is not None
    assumed = "" if skill.mine.rated else " (assumed)"
    return Text.assemble(
        screen.gauge(skill.mine.have), f"  {skill.name}: needed {skill.level}{assumed}"
    )
