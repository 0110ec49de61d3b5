"""The plan on a terminal, read top down: where you stand, this week, the route, the rest."""

from collections.abc import Sequence
from datetime import timedelta

from rich.console import Console
from rich.text import Text

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import BARS, Plan, SkillToBuild, Stage, Step
from csm_advisor.render import degree, sentences
from csm_advisor.render.screens.pieces import bullets, said
from csm_advisor.render.screens.plan_pay import show_pay
from csm_advisor.render.screens.screen import (
    GAP,
    Citations,
    footnotes,
    gauge,
    glyph,
    grid,
    heading,
    paragraph,
    show_grid,
)
from csm_advisor.text.format import MONTHS, day, month

# So many skills are shown with what to do and keep; the others with one line each.
SKILLS_IN_FULL = 8
OTHERS = 3  # other routes shown
NARROWEST_TITLE = 20  # columns; with less, rows are running text


def show_plan(console: Console, plan: Plan, catalogue: Catalogue) -> None:
    """Print the whole plan."""
    cites = Citations()
    heading(console, sentences.title(plan, catalogue), f"as of {day(plan.as_of)}")
    _ladder(console, plan, catalogue)
    _where_you_stand(console, plan, catalogue, cites)
    _by_when(console, plan, catalogue, cites)
    _getting_in(console, plan, cites)
    _this_week(console, plan, cites)
    _steps(console, plan, catalogue, cites)
    _meantime(console, plan, cites)
    _skills(console, plan, catalogue, cites)
    _decision(console, plan, catalogue, cites)
    _remarks(console, plan, cites)
    show_pay(console, plan, catalogue, cites)
    _other_routes(console, plan, catalogue, cites)
    _assumed(console, plan)
    footnotes(console, cites, plan.sources)


def _ladder(console: Console, plan: Plan, catalogue: Catalogue) -> None:
    """The rungs of the route from the target down to the person, with the three dates."""
    route, profile = plan.route, plan.profile
    mark = {True: glyph(console, "◎", "(*)"), False: glyph(console, "○", "( )")}
    wide = max(len(f"{mark[True]} {catalogue.rungs[rung].title}") for rung in route.rungs)
    # A title that is longer wraps in its column: the dates stay under their bars.
    room = console.width - 2 - (13 + GAP) * len(BARS)
    table = grid(max(min(wide, room), NARROWEST_TITLE), *(13 for _ in BARS))
    table.add_row("", *(Text(f"{bar} bar", "dim") for bar in BARS))
    for stage in reversed(route.stages):
        title = catalogue.rungs[stage.to].title
        target = stage.to == plan.target
        table.add_row(
            Text(f"{mark[target]} {title}", "bold" if target else ""),
            *(_month_cell(stage, bar) for bar in BARS),
        )
        table.add_row(Text(glyph(console, "│", "|"), "dim"))
    you = Text(f"{glyph(console, '●', '(o)')} {catalogue.rungs[profile.rung].title}", "green")
    console.print()
    show_grid(console, table)
    paragraph(console, you, f"  {sentences.where_you_are(plan)}: {sentences.experience(plan)}")


def _month_cell(stage: Stage, bar: str) -> Text:
    arrival = stage.arrival[bar]  # type: ignore[index]
    if arrival.months == 0:
        return Text("ready now", "green")
    return Text(month(arrival.date), "bold" if bar == "typical" else "")


def _where_you_stand(console: Console, plan: Plan, catalogue: Catalogue, cites: Citations) -> None:
    console.print()
    each = [sentences.missing_at(plan, bar) for bar in BARS]
    told = (*each, *sentences.where_you_stand(plan, catalogue), *sentences.on_the_way(plan))
    for line in (sentences.what_it_is(plan, catalogue), *told):
        paragraph(console, said(cites, line))


def _by_when(console: Console, plan: Plan, catalogue: Catalogue, cites: Citations) -> None:
    """The deadline: yes or no at each bar, what holds it up, and what would have to change."""
    asked = plan.deadline
    if asked is None:
        return
    heading(console, f"BY {day(asked.by)}?".upper())
    table = grid(9, 4, None)
    for bar in BARS:
        found = getattr(asked, bar)
        line = said(cites, sentences.in_time(found, catalogue))
        answer = Text("yes", "green") if found.feasible else Text("no", "bold red")
        table.add_row(Text(bar, "bold" if bar == "typical" else ""), answer, line)
    show_grid(console, table)
    if asked.changes:
        paragraph(console, Text("What would have to change for the typical bar:", "bold"))
        bullets(console, asked.changes)


def _this_week(console: Console, plan: Plan, cites: Citations) -> None:
    week = plan.as_of + timedelta(days=6)
    steps = [s for stage in plan.route.stages for s in stage.steps if s.starts <= week]
    if not steps:
        return
    heading(console, "THIS WEEK")
    table = grid(2, None)
    for number, step in enumerate(steps, start=1):
        line = Text.assemble(
            (step.title, "bold"), f"  {sentences.where_done(step)}  ", cites.mark(step.sources)
        )
        table.add_row(str(number), line)
        table.add_row("", Text(step.how))
        table.add_row("", Text(f"Keep: {step.evidence}", "dim"))
    show_grid(console, table)


def _steps(console: Console, plan: Plan, catalogue: Catalogue, cites: Citations) -> None:
    route = plan.route
    if not any(stage.steps for stage in route.stages):
        return
    heading(console, "THE ROUTE", sentences.effort(plan))
    roomy = console.width >= 100
    table = grid(13, None, 10, 34, 12) if roomy else grid(13, None, 10, 9)
    header = (
        ("When", "Step", "Where", "Closes", "Why") if roomy else ("When", "Step", "Where", "Why")
    )
    table.add_row(*(Text(title, "dim") for title in header))
    for stage in route.stages:
        for step in stage.steps:
            closes = Text(sentences.closes(step, catalogue), "dim")
            why = cites.mark(step.sources)
            if roomy:
                table.add_row(
                    _when(step, plan), step.title, sentences.where_done(step), closes, why
                )
            else:
                what = Text.assemble(step.title, "\n", closes)
                table.add_row(_when(step, plan), what, sentences.where_done(step), why)
        arrival = stage.scheduled[route.scheduled_for]
        when = "now" if arrival.months == 0 else month(arrival.date)
        up = glyph(console, "▲", "^")
        table.add_row(
            Text(when, "bold green"), Text(f"{up} {catalogue.rungs[stage.to].title}", "bold green")
        )
    show_grid(console, table)
    if more := sentences.also_demanding(route, catalogue):
        paragraph(console, Text(more, "dim"))


def _getting_in(console: Console, plan: Plan, cites: Citations) -> None:
    if plan.getting_in is None:
        return
    heading(console, "GETTING IN")
    paragraph(console, said(cites, sentences.getting_in(plan)))
    table = grid(2, None)
    for number, one in enumerate(plan.getting_in.steps, start=1):
        when = f"{day(one.starts)} to {day(one.ends)}"
        line = Text.assemble((one.title, "bold"), f"  {when}  ", cites.mark(one.sources))
        table.add_row(str(number), line)
        table.add_row("", Text(one.how))
        table.add_row("", Text(f"Keep: {one.evidence}", "dim"))
    show_grid(console, table)


def _meantime(console: Console, plan: Plan, cites: Citations) -> None:
    if not plan.meantime:
        return
    heading(console, "ALONG THE WAY")
    table = grid(2, None)
    for one in plan.meantime:
        line = Text.assemble(
            (one.title, "bold"), f"  {sentences.interim(one)}  ", cites.mark(one.sources)
        )
        table.add_row(glyph(console, "·", "-"), line)
        table.add_row("", Text(one.text, "dim"))
    show_grid(console, table)


def _when(step: Step, plan: Plan) -> str:
    first, last = step.starts, step.ends
    start = "now" if first == plan.as_of else f"{MONTHS[first.month - 1]} {first.year % 100:02d}"
    end = f"{MONTHS[last.month - 1]} {last.year % 100:02d}"
    return start if start == end else f"{start}-{end}"


def _skills(console: Console, plan: Plan, catalogue: Catalogue, cites: Citations) -> None:
    if not plan.skills:
        return
    heading(console, "SKILLS TO BUILD", "you, needed, named by; ? = you did not rate it")
    steps = {step.id: step for stage in plan.route.stages for step in stage.steps}
    roomy = console.width >= 100
    table = grid(27, 4, 4, 6, None) if roomy else grid(20, 4, 4, 6, None)
    for skill in plan.skills[:SKILLS_IN_FULL]:
        doing = [steps[id_] for id_ in skill.steps]
        named = sentences.named_by(skill, catalogue)
        _skill_row(console, table, skill, named, [step.title for step in doing], cites)
        if doing:
            table.add_row("", "", "", "", Text(f"Keep: {doing[0].evidence}", "dim"))
    for skill in plan.skills[SKILLS_IN_FULL:]:
        named = sentences.named_by(skill, catalogue)
        first = [steps[id_].title for id_ in skill.steps][:1]
        _skill_row(console, table, skill, named, first, cites)
    show_grid(console, table)
    paragraph(console, said(cites, sentences.whose_levels(catalogue)))


def _skill_row(
    console: Console,
    table: object,
    skill: SkillToBuild,
    named: str,
    doing: Sequence[str],
    cites: Citations,
) -> None:
    table.add_row(  # type: ignore[attr-defined]
        skill.name + ("" if skill.rated else "?"),
        gauge(console, skill.have),
        gauge(console, skill.need),
        named,
        Text.assemble("; ".join(doing) or "see csm-advisor skills", " ", cites.mark(skill.sources)),
    )


def _decision(console: Console, plan: Plan, catalogue: Catalogue, cites: Citations) -> None:
    lines = degree.decision(plan, catalogue)
    if lines:
        heading(console, "A DECISION, NOT A STEP")
    for line in lines:
        paragraph(console, said(cites, line))
    if instead := degree.instead(plan):
        paragraph(console, Text("What you can do instead:", "bold"))
        bullets(console, [said(cites, line) for line in instead])


def _remarks(console: Console, plan: Plan, cites: Citations) -> None:
    if plan.remarks:
        heading(console, "WORTH KNOWING")
        bullets(console, [said(cites, line) for line in sentences.remarks(plan)])


def _other_routes(console: Console, plan: Plan, catalogue: Catalogue, cites: Citations) -> None:
    others = sentences.other_routes(plan)
    if others:
        heading(console, "OTHER ROUTES")
    for route in others[:OTHERS]:
        paragraph(console, said(cites, sentences.other_route(route, plan, catalogue)))


def _assumed(console: Console, plan: Plan) -> None:
    heading(console, "WE ASSUMED")
    for line in plan.assumptions:
        paragraph(console, f"- {line}")
    if plan.sharpen:
        paragraph(console, "To sharpen it, answer more: csm-advisor plan --sharpen")
        for line in plan.sharpen:
            paragraph(console, f"- {line}", indent=3)
