"""The plan on a terminal, read top down: where you stand, this week, the route, the rest."""

from collections.abc import Sequence
from datetime import timedelta

from rich.console import Console
from rich.text import Text

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.figures import Figure
from csm_advisor.model.plan import BARS, Plan, Route, SkillToBuild, Stage, Step
from csm_advisor.model.views.salary import PayFigure
from csm_advisor.model.wages import NATION
from csm_advisor.render.pieces import bullets
from csm_advisor.render.screen import (
    MONTHS,
    Citations,
    footnotes,
    gauge,
    glyph,
    grid,
    heading,
    money,
    money_range,
    month,
    paragraph,
    show_grid,
    span_bar,
)

# So many skills are shown with what to do and keep; the others with one line each.
SKILLS_IN_FULL = 8


def show_plan(console: Console, plan: Plan, catalogue: Catalogue) -> None:
    """Print the whole plan."""
    cites = Citations()
    _title(console, plan, catalogue)
    _ladder(console, plan, catalogue)
    _where_you_stand(console, plan, catalogue, cites)
    _by_when(console, plan, catalogue, cites)
    _this_week(console, plan, cites)
    _steps(console, plan, catalogue, cites)
    _skills(console, plan, cites)
    _decision(console, plan, catalogue, cites)
    _pay(console, plan, catalogue, cites)
    _other_routes(console, plan, catalogue)
    _assumed(console, plan)
    footnotes(console, cites, plan.sources)


def _title(console: Console, plan: Plan, catalogue: Catalogue) -> None:
    day = f"as of {plan.as_of.day} {MONTHS[plan.as_of.month - 1]} {plan.as_of.year}"
    whose = f"{plan.profile.name}'s" if plan.profile.name else "Your"
    heading(console, f"{whose} way to {catalogue.rungs[plan.target].title}", day)


def _ladder(console: Console, plan: Plan, catalogue: Catalogue) -> None:
    """The rungs of the route from the target down to the person, with the three dates."""
    route, profile = plan.route, plan.profile
    wide = max(len(catalogue.rungs[rung].title) for rung in route.rungs) + 2
    table = grid(min(wide, console.width - 46), 13, 13, 13)
    table.add_row("", *(Text(f"{bar} bar", "dim") for bar in BARS))
    mark = {True: glyph(console, "◎", "(*)"), False: glyph(console, "○", "( )")}
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
    paragraph(
        console,
        you,
        f"  you are here: {_years(plan.years_in_service)} in service,"
        f" {_years(plan.years_leading)} leading people",
    )


def _month_cell(stage: Stage, bar: str) -> Text:
    arrival = stage.arrival[bar]  # type: ignore[index]
    if arrival.months == 0:
        return Text("ready now", "green")
    return Text(month(arrival.date), "bold" if bar == "typical" else "")


def _years(amount: float) -> str:
    return f"{amount:.3g} year{'s' * (amount != 1)}"


def _where_you_stand(console: Console, plan: Plan, catalogue: Catalogue, cites: Citations) -> None:
    title = catalogue.rungs[plan.target].title
    console.print()
    binding = plan.route.binding[plan.route.scheduled_for]
    bar = "" if plan.route.scheduled_for == "typical" else f" ({plan.route.scheduled_for} bar)"
    paragraph(
        console,
        Text("" if binding.kind == "nothing" else f"What it hangs on{bar}: ", "bold"),
        binding.sentence,
        " ",
        cites.mark(binding.sources),
    )
    if plan.route.scheduled_for != "typical":
        paragraph(console, "The typical bar: ", plan.route.binding["typical"].sentence)
    met = sum(one.met is True for one in plan.readiness)
    unknown = sum(one.met is None for one in plan.readiness)
    if plan.readiness:
        rest = f"; {unknown} cannot be told from your answers" if unknown else ""
        paragraph(
            console,
            Text("Where you stand: ", "bold"),
            f"you meet {met} of the {len(plan.readiness)} things that sources ask of a"
            f" {title}{rest}. ",
            cites.mark(one.source for one in plan.readiness),
        )
    if not any(stage.steps for stage in plan.route.stages):
        paragraph(
            console,
            Text("Nothing to build: ", "bold"),
            "your skills meet what the route needs. ",
            "Apply now: csm-advisor apply"
            if plan.route.arrival["typical"].months == 0
            else "When the date comes, apply: csm-advisor apply",
        )


def _by_when(console: Console, plan: Plan, catalogue: Catalogue, cites: Citations) -> None:
    """The deadline: yes or no at each bar, what holds it up, and what would have to change."""
    asked = plan.deadline
    if asked is None:
        return
    heading(console, f"BY {asked.by.day} {MONTHS[asked.by.month - 1]} {asked.by.year}?".upper())
    table = grid(9, 4, None)
    for bar in BARS:
        found = getattr(asked, bar)
        line = Text(f"earliest {month(found.earliest)}")
        if not found.feasible:
            far = catalogue.rungs[found.reached].title
            line.append(f"; by then {far}. {found.binding.sentence} ")
            line.append_text(cites.mark(found.binding.sources))
        said = Text("yes", "green") if found.feasible else Text("no", "bold red")
        table.add_row(Text(bar, "bold" if bar == "typical" else ""), said, line)
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
        line = Text.assemble((step.title, "bold"), f"  {_where(step)}  ", cites.mark(step.sources))
        table.add_row(str(number), line)
        table.add_row("", Text(step.how))
        table.add_row("", Text(f"Keep: {step.evidence}", "dim"))
    show_grid(console, table)


def _where(step: Step) -> str:
    if step.kind == "on-the-job":
        return "on the job"
    return f"{step.own_hours:g} h own"


def _steps(console: Console, plan: Plan, catalogue: Catalogue, cites: Citations) -> None:
    route = plan.route
    if not any(stage.steps for stage in route.stages):
        return
    cost = _cost(route)
    heading(
        console,
        "THE ROUTE",
        f"own time {route.own_hours:g} h at {plan.hours_per_week:g} h a week{cost}",
    )
    roomy = console.width >= 100
    table = grid(13, None, 10, 34, 12) if roomy else grid(13, None, 10, 9)
    header = (
        ("When", "Step", "Where", "Closes", "Why") if roomy else ("When", "Step", "Where", "Why")
    )
    table.add_row(*(Text(title, "dim") for title in header))
    for stage in route.stages:
        for step in stage.steps:
            closes = Text(_closes(step, catalogue), "dim")
            why = cites.mark(step.sources)
            if roomy:
                table.add_row(_when(step, plan), step.title, _where(step), closes, why)
            else:
                what = Text.assemble(step.title, "\n", closes)
                table.add_row(_when(step, plan), what, _where(step), why)
        arrival = stage.arrival[route.scheduled_for]
        when = "now" if arrival.months == 0 else month(arrival.date)
        up = glyph(console, "▲", "^")
        table.add_row(
            Text(when, "bold green"), Text(f"{up} {catalogue.rungs[stage.to].title}", "bold green")
        )
    show_grid(console, table)
    extra = [catalogue.actions[id_].title for id_ in route.also_demanding]
    if extra:
        paragraph(console, Text(f"The demanding bar also takes: {'; '.join(extra)}.", "dim"))


def _cost(route: Route) -> str:
    if not route.cost_high and not route.unpriced_steps:
        return ""
    known = f", {money(route.cost_low)}" if route.cost_high else ""
    more = f", {route.unpriced_steps} steps with no published price" if route.unpriced_steps else ""
    return known + more


def _when(step: Step, plan: Plan) -> str:
    first, last = step.starts, step.ends
    start = "now" if first == plan.as_of else f"{MONTHS[first.month - 1]} {first.year % 100:02d}"
    end = f"{MONTHS[last.month - 1]} {last.year % 100:02d}"
    return start if start == end else f"{start}-{end}"


def _closes(step: Step, catalogue: Catalogue) -> str:
    named = []
    for thing in step.closes:
        id_, _, level = thing.partition(":")
        name = catalogue.skills[id_].name if level else id_.replace("-", " ")
        named.append(f"{name} {int(level) - 1}>{level}" if level else name)
    return ", ".join(named)


def _skills(console: Console, plan: Plan, cites: Citations) -> None:
    if not plan.skills:
        return
    heading(console, "SKILLS TO BUILD", "you, needed, named by; ? = you did not rate it")
    steps = {step.id: step for stage in plan.route.stages for step in stage.steps}
    roomy = console.width >= 100
    table = grid(27, 4, 4, 6, None) if roomy else grid(20, 4, 4, 6, None)
    for skill in plan.skills[:SKILLS_IN_FULL]:
        doing = [steps[id_] for id_ in skill.steps]
        _skill_row(console, table, skill, [step.title for step in doing], cites)
        if doing:
            table.add_row("", "", "", "", Text(f"Keep: {doing[0].evidence}", "dim"))
    for skill in plan.skills[SKILLS_IN_FULL:]:
        _skill_row(console, table, skill, [steps[id_].title for id_ in skill.steps][:1], cites)
    show_grid(console, table)


def _skill_row(
    console: Console, table: object, skill: SkillToBuild, doing: Sequence[str], cites: Citations
) -> None:
    table.add_row(  # type: ignore[attr-defined]
        skill.name + ("" if skill.rated else "?"),
        gauge(console, skill.have),
        gauge(console, skill.need),
        f"{skill.priority} of 5",
        Text("; ".join(doing) or "see csm-advisor skills"),
    )


def _decision(console: Console, plan: Plan, catalogue: Catalogue, cites: Citations) -> None:
    found = plan.decision
    if found is None:
        return
    heading(console, "A DECISION, NOT A STEP")
    rung = catalogue.rungs[found.rung].title
    takes = "what it takes is not published"
    if found.own_hours:
        pace = (
            f", {found.years_at_this_pace:g} years at {plan.hours_per_week:g} h a week"
            if found.years_at_this_pace
            else ""
        )
        takes = f"it takes {found.own_hours:,.0f} hours of work{pace}"
    if found.cost_low is not None and found.cost_high is not None:
        takes += (
            f", and {money_range(found.cost_low, found.cost_high, None, False)} of tuition and fees"
            f" at {found.cost_year} published prices before any grant"
        )
    paragraph(
        console,
        f"{found.name}. For {rung}, ",
        f"{len(found.asked_by)} sources ask for it as usual ",
        cites.mark(found.asked_by),
        *(
            (", some employers do according to ", cites.mark(found.asked_by_some))
            if found.asked_by_some
            else ()
        ),
        f", and {len(found.not_asked_by)} take less ",
        cites.mark(found.not_asked_by),
        f". With it you meet {found.met_with} of {found.of} things instead of"
        f" {found.met_without}; {takes}. ",
        cites.mark(found.sources),
        " No date above waits for it.",
    )


def _pay(console: Console, plan: Plan, catalogue: Catalogue, cites: Citations) -> None:
    if plan.worth:
        _official(console, plan, catalogue, cites)
    pays = [(plan.profile.rung, plan.pay_now), *((s.to, s.pay) for s in plan.route.stages)]
    high = max((_ends(pay)[1] for _, paid in pays for pay in paid), default=0.0)
    if not high:
        return
    heading(console, "PAY AS THE ARTICLES PRINT IT", "dollars a year")
    width = max(16, console.width - 64)
    for rung, paid in pays:
        if not paid:
            continue
        paragraph(console, Text(catalogue.rungs[rung].title, "bold"))
        table = grid(width, 18, None, 4)
        for pay in paid:
            table.add_row(
                span_bar(console, *_ends(pay), (0.0, high), width),
                money_range(pay.low, pay.high, pay.value, pay.open_ended),
                _measured(pay),
                cites.mark((pay.source,)),
            )
        show_grid(console, table)
    top = money(high)
    paragraph(console, Text(f"$0{top:>{width - 2}}", "dim"))


def _official(console: Console, plan: Plan, catalogue: Catalogue, cites: Citations) -> None:
    """Official pay now and on the way in the person's area, and the gain a year."""
    worth = plan.worth
    assert worth is not None
    place = "the nation" if worth.area_code == NATION else worth.area
    heading(console, f"PAY IN {place.upper()}", f"official wages, {worth.release}, dollars a year")
    if worth.warning:
        paragraph(console, Text(worth.warning, "bold red"))
    if worth.instead:
        paragraph(console, Text(worth.instead, "bold"))
    readings = [(plan.profile.rung, worth.now), *((gain.rung, gain.pay) for gain in worth.gains)]
    known = [p.value for _, r in readings for p in (r.low, r.middle, r.high) if p]
    width = max(16, console.width - 64)
    table = grid(width, 20, None)
    for rung, reading in readings:
        points = [point.value for point in (reading.low, reading.high) if point]
        bar = Text()
        if len(points) == 2:
            bar = span_bar(console, points[0], points[1], (0.0, max(known)), width)
        gain = next((one for one in worth.gains if one.rung == rung), None)
        more = "now" if gain is None else _signed(gain.middle)
        low, middle, high = map(_short, (reading.low, reading.middle, reading.high))
        released = bool(points or reading.middle)
        table.add_row(
            bar,
            f"{low} to {high}" if released else "not released",
            Text.assemble(
                (catalogue.rungs[rung].title, "bold"),
                f": middle {middle}, {more} " if released else f": {more} ",
                cites.mark(reading.sources),
            ),
        )
    show_grid(console, table)
    bullets(
        console,
        (
            Text(f"{catalogue.rungs[rung].title}: {reading.text}", "dim")
            for rung, reading in readings
        ),
    )
    paragraph(
        console,
        "The gain compares equal standing: the middle here with the middle there. It is what such"
        f" people earn, not a promise. {worth.sentence} ",
        cites.mark(source for years in worth.degree_years or () for source in years.sources),
    )


def _short(point: Figure | None) -> str:
    if point is None:
        return "not released"
    return ("at least " if point.at_least else "") + money(round(point.value))


def _signed(gain: Figure | None) -> str:
    if gain is None:
        return "gain not known"
    sign = "+" if gain.value >= 0 else "-"
    return f"{'at least ' * gain.at_least}{sign}{money(abs(round(gain.value)))} a year"


def _measured(pay: PayFigure) -> Text:
    """What a figure measures and when; an old one also in today's dollars."""
    said = Text(f"{pay.measure}, {pay.year or 'year not stated'}")
    for figure in (pay.adjusted or {}).values():
        said.append(f" = {money(round(figure.value))} in dollars of {figure.year}")
    return said


def _ends(pay: PayFigure) -> tuple[float, float]:
    """Both ends of a pay figure; one and the same where it is a single number."""
    ends = [amount for amount in (pay.value, pay.low, pay.high) if amount is not None]
    return min(ends), max(ends)


def _other_routes(console: Console, plan: Plan, catalogue: Catalogue) -> None:
    others = [route for route in plan.routes if route.id != plan.recommended]
    if not others:
        return
    heading(console, "OTHER ROUTES")
    for route in others[:3]:
        names = " > ".join(catalogue.rungs[rung].title for rung in route.rungs[1:])
        dates = ", ".join(f"{bar} {month(route.arrival[bar].date)}" for bar in BARS)
        why = ""
        if route.arrival["typical"].months is None:
            why = f" {route.binding['typical'].sentence}"
        paragraph(
            console,
            Text(names, "bold"),
            f": {dates}; own time {route.own_hours:g} h.{why}",
        )


def _assumed(console: Console, plan: Plan) -> None:
    heading(console, "WE ASSUMED")
    for line in plan.assumptions:
        paragraph(console, f"- {line}")
    if plan.sharpen:
        paragraph(console, "To sharpen it, answer more: csm-advisor plan --sharpen")
        for line in plan.sharpen:
            paragraph(console, f"- {line}", indent=3)
