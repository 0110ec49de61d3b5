"""The plan on one screen: when, what now, what it pays, what holds it up, and where the rest is.

Its sources have the numbers that they have in the whole plan, so that any part of that shown
later, and any file of it, counts them alike.
"""

from collections.abc import Iterator
from datetime import timedelta

from dateutil.relativedelta import relativedelta
from rich.text import Text

from csm_advisor.advice.citations.release_age import outdated_in_short
from csm_advisor.model import plan as model
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import BARS, Plan
from csm_advisor.render import degree, sentences
from csm_advisor.render.documents.document import Bar, Document, numbers
from csm_advisor.render.documents.plan import PARTS, calendar
from csm_advisor.render.line import Line, Run
from csm_advisor.render.screens.pieces import said
from csm_advisor.render.screens.screen import (
    Citations,
    Screen,
    beside,
    gauge,
    glyph,
    panel,
    paragraph,
    show_table,
    table,
)
from csm_advisor.render.screens.timeline import show_timeline
from csm_advisor.text.format import day, month, plural
from csm_advisor.text.labels import step_title

ROWS = 7  # of the rungs ahead and the steps of the year together: a long ladder leaves less room
FEWEST_STEPS = 3
GAPS = 4
MONTHS = 12
TALKS = ("ready", "try", "ask")  # what is asked of others, from its day on
WHO: dict[model.Bar, str] = {
    "open": "The easiest employers (open bar)",
    "typical": "Most employers (typical bar)",
    "demanding": "The strictest (demanding bar)",
}
SHORT: dict[model.Bar, str] = {"open": "Easiest", "typical": "Most", "demanding": "Strictest"}


def show_overview(screen: Screen, plan: Plan, catalogue: Catalogue, document: Document) -> None:
    """Print what one screen holds of the plan; `document` is the whole of it."""
    cites = Citations(plan.sources, numbers(document))
    _headline(screen, plan, document, cites)
    _ladder(screen, plan, catalogue, cites)
    for line in _choices(plan):
        paragraph(screen, said(cites, line))
    _now(screen, plan, catalogue, cites)
    _year(screen, plan, catalogue)
    screen.print()
    if line := degree.in_short(plan, catalogue):
        paragraph(screen, said(cites, line))
    for line in _more(plan):
        paragraph(screen, said(cites, line))


def _headline(screen: Screen, plan: Plan, document: Document, cites: Citations) -> None:
    """When one arrives at each bar, and what that hangs on."""
    dates = []
    for bar in BARS:
        arrival = plan.route.arrival[bar]
        when = Text(sentences.arrives(arrival), "good" if arrival.months == 0 else "strong")
        dates.append((WHO[bar], Text.assemble(when, f"  {_beside(plan, bar)}")))
    if plan.posting:
        arrival = plan.posting.required
        when = Text(
            sentences.arrives(arrival) if arrival.date else "no date",
            "good" if arrival.months == 0 else "strong",
        )
        dates.append(("This posting (what it requires)", Text.assemble(when, "  --show asked")))
    lines = [said(cites, line) for line in _on_the_dates(plan)]
    title = f"{document.title}, {day(plan.as_of)}"
    panel(
        screen,
        title,
        "from then on you have what they ask for; being hired can take longer",
        dates,
        lines,
    )


def _beside(plan: Plan, bar: model.Bar) -> str:
    """How far off a date is; where another was asked for, whether that is kept."""
    arrival = plan.route.arrival[bar]
    if plan.deadline is None or not arrival.months:
        return sentences.how_far(arrival)
    kept = getattr(plan.deadline, bar).feasible
    return f"{'in time' if kept else 'too late'} for {day(plan.deadline.by)}"


def _on_the_dates(plan: Plan) -> Iterator[Line]:
    route = plan.route
    if plan.getting_in:
        yield sentences.getting_in(plan)
    binding = route.binding[route.scheduled_for]
    arrival = route.arrival[route.scheduled_for]
    why = f"Why {month(arrival.date)}: " if arrival.date else "Why there is no date: "
    lead = "" if binding.kind == "nothing" else why
    yield (Run(lead, strong=True), Run(binding.sentence, sources=binding.sources))
    if any(talk.kind == "try" for talk in plan.meantime):
        yield (
            Run("You may be ready now: ", strong=True),
            Run("all you lack is skills you did not rate; rate them."),
        )
    if plan.deadline and plan.deadline.changes:
        yield (Run("What would have to change: add --show dates"),)


def _ladder(screen: Screen, plan: Plan, catalogue: Catalogue, cites: Citations) -> None:
    """The rungs of the route from the target down to the person, with dates and pay."""
    paid = {}
    if plan.worth:
        paid = {rung: pay for rung, pay, _ in sentences.official_pay(plan, plan.worth, catalogue)}
    made = table("Rung", *SHORT.values(), *(("Pay, middle half",) if paid else ()), lines=True)
    for column in made.columns[1:]:
        column.no_wrap = True
    marks = [glyph(screen, *both) for both in (("◎", "(*)"), ("○", "( )"), ("●", "(o)"))]
    for stage in reversed(plan.route.stages):
        target = stage.to == plan.target
        made.add_row(
            _rung(screen, marks[not target], catalogue.rungs[stage.to].title, target),
            *(Text(sentences.arrives(stage.arrival[bar])) for bar in BARS),
            *((sentences.middle_half(paid.get(stage.to)),) if paid else ()),
        )
    here = plan.profile.rung
    since = plan.getting_in
    made.add_row(
        _rung(screen, marks[2], catalogue.rungs[here].title, False),
        Text(month(since.date) if since else "you are here" if screen.plain else "you"),
        "",
        "",
        *((sentences.middle_half(paid.get(here)),) if paid else ()),
    )
    screen.print()
    show_table(screen, made)
    if plan.worth:
        sources = dict.fromkeys(source for pay in paid.values() for source in pay.sources)
        where = f"Pay: official wages a year, {sentences.place(plan.worth)}, {plan.worth.release}. "
        paragraph(screen, (where, "aside"), cites.mark(sources))
        for said_of_it in (plan.worth.warning, plan.worth.instead):
            if said_of_it:
                paragraph(screen, (said_of_it, "warn"))


def _rung(screen: Screen, mark: str, title: str, target: bool) -> Text:
    return Text("" if screen.plain else f"{mark} ").append(title, "strong" if target else "")


def _choices(plan: Plan) -> Iterator[Line]:
    """A rung that could come sooner, and a bar that another route meets sooner."""
    for one in plan.sooner:
        yield (
            Run(
                f"To reach {plan.titles[one.rung]} in {month(one.arrival.date)}, not"
                f" {month(one.scheduled.date)}: add --soonest {one.rung}"
            ),
        )
    sooner = [
        f"{SHORT[bar].lower()} {month(best.date)}"
        for bar, best in plan.earliest.items()
        if best.route != plan.recommended and best.date != plan.route.arrival[bar].date
    ]
    if sooner:
        yield (Run(f"Sooner by another route ({', '.join(sooner)}): add --show routes"),)


def _now(screen: Screen, plan: Plan, catalogue: Catalogue, cites: Citations) -> None:
    """This week and the biggest gaps, side by side where there is room."""
    week = table("This week", "Where", "Until")
    for one in plan.getting_in.steps if plan.getting_in else ():
        if one.starts <= plan.as_of:
            week.add_row(Text.assemble(one.title, " ", cites.mark(one.sources)), "", day(one.ends))
    for step in plan.in_hand:
        title = Text.assemble(step.title, " ", cites.mark(step.sources))
        where = "on the job" if step.kind == "on-the-job" else "own time"
        week.add_row(title, where, day(step.ends))
    for talk in plan.meantime:
        if talk.kind in TALKS and talk.starts <= plan.as_of + timedelta(days=6):
            title = Text.assemble(talk.title, " ", cites.mark(talk.sources))
            week.add_row(title, "", sentences.interim(talk))
    gaps = table("Gaps to close first", "You", "Needed", "Sources")
    for skill in plan.skills[:GAPS]:
        gaps.add_row(
            Text.assemble(skill.name, "" if skill.rated else "?", " ", cites.mark(skill.sources)),
            gauge(screen, skill.have),
            gauge(screen, skill.need),
            sentences.named_by(skill, catalogue),
        )
    for made in (week, gaps):
        for column in made.columns[1:]:
            column.no_wrap = True
    how = Text("How, and what to write down: csm-advisor next", "aside")
    if not week.row_count:
        week.add_row(Text("No step: " + ("apply." if plan.skills == () else "see what is ahead.")))
    if plan.done:
        last = max(plan.done, key=lambda one: one.on)
        named = f"{step_title(last.step, catalogue)} ({day(last.on)})"
        how.append(f"\nDone so far: {plural(len(plan.done), 'step')}, the last {named}")
    beside(screen, (week, how), (gaps, _assumed(plan)) if gaps.row_count else None)


def _assumed(plan: Plan) -> Text | None:
    if any(not skill.rated for skill in plan.skills[:GAPS]):
        return Text("? is our guess. Rate your skills: csm-advisor plan --sharpen", "aside")
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
        last, own = max(bar.ends for bar in rest), plural(plan.route.own_hours, "hour")
        paragraph(
            screen,
            f"And {plural(len(rest), 'more step')} until {month(last.isoformat()[:7])}"
            f" ({own} of own time in all): --show steps",
        )


def _more(plan: Plan) -> Iterator[Line]:
    aged = outdated_in_short(plan.sources, plan.as_of)
    yield (
        Run("More: ", strong=True),
        Run(f"csm-advisor plan --all, or one part: --show {', '.join(PARTS)} (the [numbers])."),
        Run(f" {aged}" if aged else ""),
    )
    if plan.sharpen and all(skill.rated for skill in plan.skills[:GAPS]):
        yield (Run("To sharpen it: ", strong=True), Run("csm-advisor plan --sharpen"))
