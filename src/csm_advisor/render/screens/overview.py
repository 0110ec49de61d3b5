"""The plan on one screen: when, what now, what it pays, what holds it up, and where the rest is.

Its sources have the numbers that they have in the whole plan, so that any part of that shown
later, and any file of it, counts them alike.
"""

from collections.abc import Iterator, Sequence

from dateutil.relativedelta import relativedelta
from rich.text import Text

from csm_advisor.advice.citations.release_age import outdated
from csm_advisor.advice.tracking.this_week import to_do
from csm_advisor.model import plan as model
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import BARS, Plan
from csm_advisor.render import degree, sentences
from csm_advisor.render import pay as pay_told
from csm_advisor.render.documents.document import Bar, Document, numbers
from csm_advisor.render.documents.plan import PARTS, calendar
from csm_advisor.render.line import Line, Run
from csm_advisor.render.posted import all_met
from csm_advisor.render.screens.citations import Citations
from csm_advisor.render.screens.screen import Screen, table
from csm_advisor.render.screens.timeline import show_timeline
from csm_advisor.text.arrival import arrives
from csm_advisor.text.format import day, month, month_of, plural
from csm_advisor.text.labels import step_title

ROWS = 6  # of the rungs ahead and the steps of the year together: a long ladder leaves less room
FEWEST_STEPS = 3
GAPS = 4
MONTHS = 12
WHO: dict[model.Bar, str] = {
    "open": "The easiest employers (open bar)",
    "typical": "Most employers (typical bar)",
    "demanding": "The strictest (demanding bar)",
}
SHORT: dict[model.Bar, str] = {"open": "Easiest", "typical": "Typical", "demanding": "Strictest"}


def show_overview(screen: Screen, plan: Plan, catalogue: Catalogue, document: Document) -> None:
    """Print what one screen holds of the plan; `document` is the whole of it."""
    cites = Citations(plan.sources, numbers(document))
    _headline(screen, plan, document, cites)
    _ladder(screen, plan, catalogue, cites)
    _now(screen, plan, catalogue, cites)
    _year(screen, plan, catalogue)
    screen.print()
    if line := degree.in_short(plan, catalogue):
        screen.paragraph(cites.said(line))
    for line in _more(plan):
        screen.paragraph(cites.said(line))


def _headline(screen: Screen, plan: Plan, document: Document, cites: Citations) -> None:
    """When one arrives at each bar, and what that depends on."""
    dates = []
    for bar in BARS:
        arrival = plan.route.arrival[bar]
        when = Text(arrives(arrival), "good" if arrival.months == 0 else "strong")
        dates.append((WHO[bar], Text.assemble(when, f"  {_beside(plan, bar)}")))
    if plan.posting:
        arrival = plan.posting.required
        told = all_met(arrival) if plan.posting.rung or arrival.date else "not compared"
        when = Text(told, "good" if arrival.months == 0 else "strong")
        dates.append(("This posting (what it requires)", Text.assemble(when, "  --show asked")))
    lines = [cites.said(line) for line in _on_the_dates(plan)]
    screen.panel(f"{document.title} (plan of {day(plan.as_of)})", dates, lines)


def _beside(plan: Plan, bar: model.Bar) -> str:
    """How far off a date is; where another was asked for, whether that is kept."""
    arrival = plan.route.arrival[bar]
    maybe = ", maybe now" if bar == "open" and sentences.tried(plan) == plan.target else ""
    more = f"{maybe}{_degree_beside(plan, bar)}" if arrival.months else ""
    if plan.deadline is None or not arrival.months:
        return f"{sentences.how_far(plan, bar)}{more}"
    kept = getattr(plan.deadline, bar).feasible
    if more:  # no room for the day as well
        return f"{'in time' if kept else 'too late'}{more}"
    return f"{'before' if kept else 'after'} your deadline {day(plan.deadline.by)}"


def _degree_beside(plan: Plan, bar: model.Bar) -> str:
    """What a date does not count: education that is asked, and the year of a degree where that
    comes later."""
    asked = degree.asked_at(plan, bar)
    if asked in degree.NO_DEGREE:
        return "; some college" if asked else ""
    year, date = degree.year_done(plan), plan.route.arrival[bar].date
    return f"; degree {year}" if year and date and f"{year}" > date[:4] else ", plus a degree"


def _on_the_dates(plan: Plan) -> Iterator[Line]:
    route = plan.route
    if plan.posting and plan.posting.remark:
        yield (Run(plan.posting.remark, strong=True),)
    if any(arrival.months for arrival in route.arrival.values()):
        asked = {degree.asked_at(plan, bar) for bar in BARS} - {None}
        aside = "education" if asked.intersection(degree.NO_DEGREE) else "the degree"
        but = f", {aside} aside" if asked else ""
        yield (Run(f"By then you meet what they ask{but}. Hiring can take longer."),)
    if plan.deadline and plan.deadline.changes:
        how = "What you can do about the deadline: "
        yield (Run(how, strong=True), Run("csm-advisor plan --show dates"))
    if plan.getting_in:
        yield sentences.getting_in(plan)
    binding = route.binding[route.scheduled_for]
    arrival = route.arrival[route.scheduled_for]
    sets = f"What sets the {route.scheduled_for} date? "
    why = sets if arrival.date else "Why is there no date? "
    lead = "" if binding.kind == "nothing" else why
    yield (Run(lead, strong=True), Run(binding.sentence, sources=binding.sources))
    if line := sentences.worth_a_try(plan):
        yield line


def _ladder(screen: Screen, plan: Plan, catalogue: Catalogue, cites: Citations) -> None:
    """The rungs of the route from the target down to the person, with dates and pay."""
    paid = {}
    if plan.worth:
        paid = {rung: pay for rung, pay, _ in pay_told.official_pay(plan, plan.worth, catalogue)}
    made = table("Rung", *SHORT.values(), *(("Pay, middle half",) if paid else ()), lines=True)
    for column in made.columns[1:]:
        column.no_wrap = True
    marks = [screen.glyph(*both) for both in (("◎", "(*)"), ("○", "( )"), ("●", "(o)"))]
    for stage in reversed(plan.route.stages):
        target = stage.to == plan.target
        made.add_row(
            _rung(screen, marks[not target], catalogue.rungs[stage.to].title, target),
            *(Text(arrives(stage.on_this_plan[bar])) for bar in BARS),
            *((pay_told.middle_half(paid.get(stage.to)),) if paid else ()),
        )
    here = plan.profile.rung
    since = plan.getting_in
    which = "new job" if plan.profile.has_served else "first job"
    whose = which if since else "you now"
    made.add_row(
        _rung(screen, marks[2], f"{catalogue.rungs[here].title} ({whose})", False),
        *((Text(month(since.date) if since else ""),) * len(BARS)),
        *((pay_told.middle_half(paid.get(here)),) if paid else ()),
    )
    screen.show_table(made)
    for line in _choices(plan):
        screen.paragraph(cites.said(line))
    if plan.worth:
        sources = dict.fromkeys(source for pay in paid.values() for source in pay.sources)
        where = f"{pay_told.place(plan.worth)}, {plan.worth.release}"
        where = f"Yearly full-time pay: government figures, {where}. "
        screen.paragraph((where, "aside"), cites.mark(sources))
        for said_of_it in (plan.worth.warning, plan.worth.instead):
            if said_of_it:
                screen.paragraph((said_of_it, "warn"))


def _rung(screen: Screen, mark: str, title: str, target: bool) -> Text:
    return Text("" if screen.plain else f"{mark} ").append(title, "strong" if target else "")


def _choices(plan: Plan) -> Iterator[Line]:
    """A rung that could come sooner, and a bar that another route meets sooner."""
    if len(plan.sooner) > 1:
        many = f"{len(plan.sooner)} rungs could come sooner, with other steps"
        yield (Run(f"{many}: csm-advisor plan --show dates"),)
    elif plan.sooner:
        (one,) = plan.sooner
        first = f"{plan.titles[one.rung]} first, in {month(one.arrival.date)}?"
        yield (Run(f"{first} csm-advisor plan --soonest {one.rung}"),)
    sooner = [
        f"{SHORT[bar].lower()} {month(best.date)}"
        for bar, best in plan.earliest.items()
        if best.route != plan.recommended and best.date != plan.route.arrival[bar].date
    ]
    if sooner:
        yield (
            Run(f"Another route is faster ({', '.join(sooner)}): csm-advisor plan --show routes"),
        )


def _now(screen: Screen, plan: Plan, catalogue: Catalogue, cites: Citations) -> None:
    """This week and the biggest gaps, side by side where there is room."""
    week = table("", "Do this week (how: csm-advisor next)")
    for number, one in enumerate((one for one in to_do(plan) if one.now), start=1):
        mark = "" if screen.plain else str(number)
        week.add_row(mark, one.do)
    if entry := _next_into_the_job(plan):
        week.add_row("", entry)
    biggest = sorted(plan.skills, key=lambda skill: skill.have - skill.need)[:GAPS]
    guessed = "" if any(skill.rated for skill in biggest) else ", by our guess"
    gaps = table(f"Biggest gaps{guessed}", "You", "Needed", "Named by")
    for skill in biggest:
        gaps.add_row(
            Text.assemble(skill.name, "" if skill.rated else "?", " ", cites.mark(skill.sources)),
            screen.gauge(skill.have),
            screen.gauge(skill.need),
            f"{sentences.named_by(skill, catalogue)} articles",
        )
    for column in gaps.columns[1:]:
        column.no_wrap = True
    how = None
    if not week.row_count:
        week.add_row("", "Nothing falls into this week: see what is ahead.")
    if plan.done:
        last = max(plan.done, key=lambda one: one.on)
        named = f"{step_title(last.step, catalogue)} ({day(last.on)})"
        how = Text(f"Done so far: {plural(len(plan.done), 'step')}, the last {named}", "aside")
    screen.beside((week, how), (gaps, _assumed(plan, biggest)) if gaps.row_count else None)


def _next_into_the_job(plan: Plan) -> str:
    """What comes after this on the way into a first job, and from when; empty for who has one."""
    steps = plan.getting_in.steps if plan.getting_in else ()
    later = next((one for one in steps if one.starts > plan.as_of), None)
    return f"Next, from {day(later.starts)}: {later.title}" if later else ""


def _assumed(plan: Plan, shown: Sequence[model.SkillToBuild]) -> Text | None:
    """What would make the plan more exact; None where nothing would."""
    if any(not skill.rated for skill in shown):
        return Text("? is our guess. Rate your skills: csm-advisor plan --sharpen", "aside")
    if plan.sharpen:
        return Text("More answers make it more exact: csm-advisor plan --sharpen", "aside")
    return None


def _year(screen: Screen, plan: Plan, catalogue: Catalogue) -> None:
    """The next twelve months as a timeline, and what comes after."""
    until = plan.as_of + relativedelta(months=MONTHS)
    entry = plan.getting_in.steps if plan.getting_in else ()
    bars = (*(Bar(one.title, one.starts, one.ends) for one in entry), *calendar(plan, catalogue))
    ahead = sorted(bars, key=lambda bar: (bar.starts, bar.milestone))
    soon = [bar for bar in ahead if bar.starts <= until]
    most = max(FEWEST_STEPS, ROWS - len(plan.route.stages))
    steps = [bar for bar in soon if not bar.milestone][:most]
    shown = [bar for bar in soon if bar in steps or bar.milestone]
    if shown:
        screen.print()
        show_timeline(screen, "The next 12 months", shown, plan.as_of, MONTHS)
    rest = [bar for bar in ahead if not bar.milestone and bar not in steps]
    if rest:
        last, own = month_of(max(bar.ends for bar in rest)), plan.route.own_hours
        within = len([bar for bar in rest if bar in soon])
        soon_too = f", {within} in these months" if 0 < within < len(rest) else ""
        takes = f" Own time in all: {plural(own, 'hour')}." if own else ""
        screen.paragraph(f"{plural(len(rest), 'more step')}{soon_too}, by {last}.{takes}")


def _more(plan: Plan) -> Iterator[Line]:
    aged = len(outdated(plan.sources, plan.as_of))
    notes = {"dates": " (why)", "sources": f" ({aged} old)" if aged else ""}
    parts = ", ".join(f"{part}{notes.get(part, '')}" for part in PARTS)
    yield (
        Run("More: ", strong=True),
        Run(f"csm-advisor plan --all, or --show any of: {parts}."),
    )
