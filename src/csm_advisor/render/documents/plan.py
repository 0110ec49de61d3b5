"""The plan as a document: to read, to print, and to talk over with one's manager.

It says all that the terminal says and more: what is asked and met, every step in full, and every
source that the plan rests on.
"""

from collections.abc import Iterator

from dateutil.relativedelta import relativedelta

from csm_advisor.advice.citations.release_age import outdated
from csm_advisor.advice.sentences import newer_releases
from csm_advisor.advice.tracking.this_week import to_do
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import BARS, Arrival, Plan, Route, Stage, Step
from csm_advisor.render import degree, sentences
from csm_advisor.render.amounts import money_range
from csm_advisor.render.documents.document import (
    Bar,
    Block,
    Bullets,
    Document,
    Paragraph,
    Section,
    Table,
    Task,
    Tasks,
    Timeline,
    numbers,
)
from csm_advisor.render.documents.plan_pay import official_pay, published_pay
from csm_advisor.render.documents.plan_posting import posted
from csm_advisor.render.line import Line, Run
from csm_advisor.text.format import day, month
from csm_advisor.text.labels import step_title

# What a plan can be asked for one by one, in the order in which it says them.
PARTS = (
    "dates",
    "week",
    "steps",
    "skills",
    "asked",
    "degree",
    "notes",
    "pay",
    "routes",
    "assumptions",
    "sources",
)
MET = {True: "yes", False: "no", None: "cannot be told"}


def plan_document(plan: Plan, catalogue: Catalogue) -> Document:
    """The whole plan. Every source of the plan is cited in it."""
    found = {
        "dates": (_way(plan, catalogue), *_by_when(plan, catalogue), *_getting_in(plan)),
        "week": _this_week(plan),
        "steps": (*_done(plan, catalogue), *_steps(plan, catalogue), *_meantime(plan)),
        "skills": _skills(plan, catalogue),
        "asked": (*posted(plan), *_asked(plan, catalogue)),
        "degree": _decision(plan, catalogue),
        "notes": _remarks(plan),
        "pay": (*official_pay(plan, catalogue), *published_pay(plan, catalogue)),
        "routes": _other_routes(plan, catalogue),
        "assumptions": (_assumed(plan), *_newer(plan)),
    }
    sections = tuple(
        section._replace(part=part) for part, sections in found.items() for section in sections
    )
    document = Document(
        sentences.title(plan, catalogue), f"As of {day(plan.as_of)}", sections, plan.sources
    )
    return _also_used(document)


def _also_used(document: Document) -> Document:
    """The document with a last word for the sources that no sentence of it cites."""
    cited = numbers(document)
    rest = tuple(id_ for id_ in document.sources if id_ not in cited)
    if not rest:
        return document
    *others, last = document.sections
    also = Paragraph(_text("Also used for the levels, hours and dates above.", *rest))
    return document._replace(sections=(*others, last._replace(blocks=(*last.blocks, also))))


def _newer(plan: Plan) -> Iterator[Section]:
    if overdue := outdated(plan.sources, plan.as_of):
        bullets = Bullets(tuple(_text(line) for line in newer_releases.each(overdue)))
        yield Section("Newer releases", (bullets, Paragraph(_text(newer_releases.HOW))))


def _text(text: str, *sources: str) -> Line:
    return (Run(text, sources=sources),)


def _way(plan: Plan, catalogue: Catalogue) -> Section:
    """The rungs with their three dates, the calendar, and what the date depends on."""
    route = plan.route
    here = catalogue.rungs[plan.profile.rung].title
    job = plan.posting if plan.posting and plan.posting.rung in route.rungs[1:] else None
    rows: list[tuple[Line, ...]] = [
        (
            _text(f"{here} ({sentences.where_you_are(plan)})"),
            *(_text(sentences.since(plan)) for _ in BARS),
            *((_text(""),) if job else ()),
        )
    ]
    for stage in route.stages:
        name = Run(catalogue.rungs[stage.to].title, strong=stage.to == plan.target)
        own = _arrival(job.required) if job and stage.to == job.rung else ""
        rows.append(
            (
                (name,),
                *(_text(_arrival(stage.arrival[bar])) for bar in BARS),
                *((_text(own, *(("posting",) if own else ())),) if job else ()),
            )
        )
    bars = (
        "Published sources ask for different things. The open bar is the easiest of them (the"
        " easiest employers), the typical bar the middle (most employers), the demanding bar the"
        " hardest (the strictest)."
        f" The steps are dated for the {route.scheduled_for} bar."
    )
    blocks: tuple[Block, ...] = (
        Paragraph(_text(f"{here}: {sentences.experience(plan)}.")),
        Table(
            (
                "Rung",
                *(f"{bar.capitalize()} bar" for bar in BARS),
                *(("This posting",) if job else ()),
            ),
            tuple(rows),
        ),
        Timeline("Steps and rungs on one calendar", calendar(plan, catalogue)),
        Paragraph(_text(bars)),
        Paragraph(sentences.what_it_is(plan, catalogue)),
        *(Paragraph(sentences.missing_at(plan, bar)) for bar in BARS),
        *(Paragraph(line) for line in sentences.where_you_stand(plan, catalogue)),
        *(Paragraph(line) for line in sentences.on_the_way(plan)),
    )
    return Section("Where you are and when you get there", blocks)


def _arrival(arrival: Arrival) -> str:
    return "ready now" if arrival.months == 0 else month(arrival.date)


def calendar(plan: Plan, catalogue: Catalogue) -> tuple[Bar, ...]:
    """The steps of the recommended route, and when each rung is reached."""
    return tuple(_bars(plan, catalogue))


def _bars(plan: Plan, catalogue: Catalogue) -> Iterator[Bar]:
    for stage in plan.route.stages:
        for step in stage.steps:
            yield Bar(step.title, step.starts, step.ends)
        months = stage.scheduled[plan.route.scheduled_for].months
        if months is not None:
            there = plan.as_of + relativedelta(months=months)
            yield Bar(catalogue.rungs[stage.to].title, there, there, milestone=True)


def _by_when(plan: Plan, catalogue: Catalogue) -> Iterator[Section]:
    asked = plan.deadline
    if asked is None:
        return
    rows = []
    for bar in BARS:
        found = getattr(asked, bar)
        answer = Run("yes" if found.feasible else "no", strong=True)
        rows.append((_text(bar), (answer,), sentences.in_time(found, catalogue)))
    blocks: list[Block] = [Table(("Bar", "In time", "When, and what holds it up"), tuple(rows))]
    if asked.changes:
        blocks += [
            Paragraph(_text("What would have to change for the typical bar:")),
            Bullets(tuple(_text(change) for change in asked.changes)),
        ]
    yield Section(f"By {day(asked.by)}?", tuple(blocks))


def _this_week(plan: Plan) -> Iterator[Section]:
    items = tuple(
        (
            Run(one.do, strong=True, sources=one.sources),
            Run("" if one.kind == "talk" else f" It starts: {sentences.started(one)}."),
        )
        for one in to_do(plan)
        if one.now
    )
    if items:
        yield Section("This week", (Bullets(items),))


def _getting_in(plan: Plan) -> Iterator[Section]:
    if plan.getting_in is None:
        return
    items = tuple(
        (
            Run(one.title, strong=True),
            Run(f", {day(one.starts)} to {day(one.ends)}. "),
            Run(f"{one.how} Keep: {one.evidence}", sources=one.sources),
        )
        for one in plan.getting_in.steps
    )
    yield Section("Getting in", (Paragraph(sentences.getting_in(plan)), Bullets(items)))


def _meantime(plan: Plan) -> Iterator[Section]:
    items = tuple(
        (
            Run(one.title, strong=True),
            Run(f", {sentences.interim(one)}. "),
            Run(one.text, sources=one.sources),
        )
        for one in plan.meantime
    )
    if items:
        yield Section("Along the way", (Bullets(items),))


def _done(plan: Plan, catalogue: Catalogue) -> Iterator[Section]:
    if plan.done:
        tasks = []
        for one in plan.done:
            note = (("Note", _text(one.note)),) if one.note else ()
            title = Run(step_title(one.step, catalogue), strong=True)
            tasks.append(Task((title,), True, (("Done", _text(day(one.on))), *note)))
        yield Section("Done so far", (Tasks(tuple(tasks)),))


def _steps(plan: Plan, catalogue: Catalogue) -> Iterator[Section]:
    """The steps of the recommended route, a section for each rung that has some."""
    stages = [stage for stage in plan.route.stages if stage.steps]
    for stage in stages:
        blocks: list[Block] = []
        if stage is stages[0]:
            blocks.append(Paragraph(_text(f"The whole route: {sentences.effort(plan)}.")))
        blocks.append(Tasks(tuple(_task(step, catalogue) for step in stage.steps)))
        more = sentences.also_demanding(plan.route, catalogue)
        if stage is stages[-1] and more:
            blocks.append(Paragraph(_text(more)))
        yield Section(_stage_heading(stage, plan.route, catalogue), tuple(blocks))


def _stage_heading(stage: Stage, route: Route, catalogue: Catalogue) -> str:
    title, when = catalogue.rungs[stage.to].title, stage.scheduled[route.scheduled_for].date
    return f"Steps to {title}" + (f" ({month(when)})" if when else "")


def _task(step: Step, catalogue: Catalogue) -> Task:
    details = [
        ("When", f"{day(step.starts)} to {day(step.ends)}"),
        ("Where", _where(step)),
        ("Closes", sentences.closes(step, catalogue)),
        ("How", step.how),
        ("Keep", step.evidence),
        ("Cost", _cost(step)),
    ]
    return Task(
        (Run(step.title, strong=True, sources=step.sources),),
        False,
        tuple((name, _text(text)) for name, text in details if text),
    )


def _where(step: Step) -> str:
    if step.kind == "on-the-job":
        return "on the job, in paid time"
    return f"{step.kind}, {step.own_hours:g} h of your own time"


def _cost(step: Step) -> str:
    """The published price of a step; empty where there is none to pay."""
    if step.cost_low is None or step.cost_high is None:
        return "" if step.kind == "on-the-job" else "no published price"
    if step.cost_low == step.cost_high:
        return money_range(None, None, step.cost_low, False) if step.cost_low else ""
    return money_range(step.cost_low, step.cost_high, None, False)


def _skills(plan: Plan, catalogue: Catalogue) -> Iterator[Section]:
    if not plan.skills:
        return
    titles = {step.id: step.title for stage in plan.route.stages for step in stage.steps}
    rows = tuple(
        (
            _text(skill.name, *skill.sources),
            _text(f"{skill.have}" + ("" if skill.rated else ", not rated")),
            _text(f"{skill.need}"),
            _text(sentences.named_by(skill, catalogue)),
            _text("; ".join(titles[id_] for id_ in skill.steps) or "see csm-advisor skills"),
        )
        for skill in plan.skills
    )
    yield Section(
        "Skills to build",
        (
            Paragraph(
                _text("Levels run from 0 to 4: csm-advisor skills shows an example of each. ")
                + sentences.whose_levels(catalogue)
            ),
            Table(("Skill", "You", "Needed", "Named by", "Steps"), rows),
        ),
    )


def _asked(plan: Plan, catalogue: Catalogue) -> Iterator[Section]:
    """What sources ask of the target, then what we do, and whether it is met."""
    title = catalogue.rungs[plan.target].title
    for heading, ours in (
        (f"What sources ask of any {title}", False),
        ("What we add to that ourselves", True),
    ):
        rows = tuple(
            (_text(one.text, one.source), _text(one.strength), _text(MET[one.met]))
            for one in plan.readiness
            if one.ours is ours
        )
        if rows:
            yield Section(heading, (Table(("What is asked", "How firmly", "Met"), rows),))


def _decision(plan: Plan, catalogue: Catalogue) -> Iterator[Section]:
    lines = degree.decision(plan, catalogue)
    if lines:
        blocks: list[Block] = [Paragraph(line) for line in lines]
        if instead := degree.instead(plan):
            blocks += [Paragraph(_text("What you can do instead:")), Bullets(tuple(instead))]
        yield Section("A decision, not a step", tuple(blocks))


def _remarks(plan: Plan) -> Iterator[Section]:
    if plan.remarks:
        yield Section("Worth knowing", (Bullets(tuple(sentences.remarks(plan))),))


def _other_routes(plan: Plan, catalogue: Catalogue) -> Iterator[Section]:
    """The other routes, each with the steps that the recommended one does not take."""
    items = []
    for route in sentences.other_routes(plan):
        own = sentences.steps_only_of(route, plan)
        line = sentences.other_route(route, plan, catalogue)
        if own:
            line += (
                Run(" Its own steps:"),
                *(
                    Run(f"{';' * (step is not own[0])} {step.title}", sources=step.sources)
                    for step in own
                ),
                Run("."),
            )
        items.append(line)
    if items:
        yield Section("Other routes", (Bullets(tuple(items)),))


def _assumed(plan: Plan) -> Section:
    blocks: list[Block] = [Bullets(tuple(_text(line) for line in plan.assumptions))]
    if plan.sharpen:
        blocks += [
            Paragraph(_text("To sharpen it, answer more: csm-advisor plan --sharpen")),
            Bullets(tuple(_text(line) for line in plan.sharpen)),
        ]
    return Section("What the plan assumes", tuple(blocks))
