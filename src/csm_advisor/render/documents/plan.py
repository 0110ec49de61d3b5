"""The plan as a document: to read, to print, and to talk over with one's manager.

It says all that the terminal says and more: what is asked and met, every step in full, and every
source that the plan rests on.
"""

from collections.abc import Iterator

from dateutil.relativedelta import relativedelta

from csm_advisor.advice.citations.release_age import outdated
from csm_advisor.advice.sentences import newer_releases
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import BARS, Plan
from csm_advisor.render import degree, routes, sentences
from csm_advisor.render.documents import plan_steps
from csm_advisor.render.documents.document import (
    Bar,
    Block,
    Bullets,
    Document,
    Paragraph,
    Section,
    Table,
    Timeline,
    also_used,
)
from csm_advisor.render.documents.plan_pay import official_pay, published_pay
from csm_advisor.render.documents.plan_posting import posted
from csm_advisor.render.line import Line, Run, plain
from csm_advisor.text.format import day

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
        "dates": (_way(plan, catalogue), *_by_when(plan, catalogue), *plan_steps.getting_in(plan)),
        "week": plan_steps.this_week(plan),
        "steps": (
            *plan_steps.done(plan, catalogue),
            *plan_steps.steps(plan, catalogue),
            *plan_steps.meantime(plan),
        ),
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
    return also_used(document, "Also used for the levels, hours and dates above.")


def _newer(plan: Plan) -> Iterator[Section]:
    if overdue := outdated(plan.sources, plan.as_of):
        bullets = Bullets(tuple(plain(line) for line in newer_releases.each(overdue)))
        yield Section("Newer releases", (bullets, Paragraph(plain(newer_releases.HOW))))


def _way(plan: Plan, catalogue: Catalogue) -> Section:
    """The rungs with their three dates, the calendar, and what the date depends on."""
    route = plan.route
    here = catalogue.rungs[plan.profile.rung].title
    job = plan.posting if plan.posting and plan.posting.rung in route.rungs[1:] else None
    rows: list[tuple[Line, ...]] = [
        (
            plain(f"{here} ({sentences.where_you_are(plan)})"),
            *(plain(sentences.since(plan)) for _ in BARS),
            *((plain(""),) if job else ()),
        )
    ]
    for stage in route.stages:
        name = Run(catalogue.rungs[stage.to].title, strong=stage.to == plan.target)
        own = sentences.ready(job.required) if job and stage.to == job.rung else ""
        rows.append(
            (
                (name,),
                *(plain(sentences.ready(stage.on_this_plan[bar])) for bar in BARS),
                *((plain(own, *(("posting",) if own else ())),) if job else ()),
            )
        )
    bars = (
        "Published sources ask for different things. The open bar is the easiest of them (the"
        " easiest employers), the typical bar the middle (most employers), the demanding bar the"
        " hardest (the strictest)."
        f" The steps are dated for the {route.scheduled_for} bar."
    )
    blocks: tuple[Block, ...] = (
        Paragraph(plain(f"{here}: {sentences.experience(plan)}.")),
        Table(
            (
                "Rung",
                *(f"{bar.capitalize()} bar" for bar in BARS),
                *(("This posting",) if job else ()),
            ),
            tuple(rows),
        ),
        Timeline("Steps and rungs on one calendar", calendar(plan, catalogue)),
        Paragraph(plain(bars)),
        Paragraph(sentences.what_it_is(plan, catalogue)),
        *(Paragraph(sentences.missing_at(plan, bar)) for bar in BARS),
        *(Paragraph(line) for line in sentences.where_you_stand(plan, catalogue)),
        *(Paragraph(line) for line in sentences.on_the_way(plan)),
    )
    return Section("Where you are and when you get there", blocks)


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
            yield Bar(f"Ready: {catalogue.rungs[stage.to].title}", there, there, milestone=True)


def _by_when(plan: Plan, catalogue: Catalogue) -> Iterator[Section]:
    asked = plan.deadline
    if asked is None:
        return
    rows = []
    for bar in BARS:
        found = getattr(asked, bar)
        answer = Run("yes" if found.feasible else "no", strong=True)
        rows.append((plain(bar), (answer,), sentences.in_time(plan, found, bar, catalogue)))
    blocks: list[Block] = [Table(("Bar", "In time", "When, and what holds it up"), tuple(rows))]
    if asked.changes:
        blocks += [
            Paragraph(plain("What would have to change for the typical bar:")),
            Bullets(tuple(plain(change) for change in asked.changes)),
        ]
    yield Section(f"By {day(asked.by)}?", tuple(blocks))


def _skills(plan: Plan, catalogue: Catalogue) -> Iterator[Section]:
    if not plan.skills:
        return
    titles = {step.id: step.title for step in plan.route.steps}
    rows = tuple(
        (
            plain(skill.name, *skill.sources),
            plain(f"{skill.have}" + ("" if skill.rated else ", not rated")),
            plain(f"{skill.need}"),
            plain(sentences.named_by(skill, catalogue)),
            plain("; ".join(titles[id_] for id_ in skill.steps) or "see csm-advisor skills"),
        )
        for skill in plan.skills
    )
    yield Section(
        "Skills to build",
        (
            Paragraph(
                plain("Levels run from 0 to 4: csm-advisor skills shows an example of each. ")
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
            (plain(one.text, one.source), plain(one.strength), plain(MET[one.met]))
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
            blocks += [Paragraph(plain("What you can do instead:")), Bullets(tuple(instead))]
        yield Section("A decision, not a step", tuple(blocks))


def _remarks(plan: Plan) -> Iterator[Section]:
    if plan.remarks:
        yield Section("Worth knowing", (Bullets(tuple(sentences.remarks(plan))),))


def _other_routes(plan: Plan, catalogue: Catalogue) -> Iterator[Section]:
    """The other routes, each with the steps that the recommended one does not take."""
    items = []
    for route in routes.other_routes(plan):
        own = routes.steps_only_of(route, plan)
        line = routes.other_route(route, plan, catalogue)
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
    blocks: list[Block] = [Bullets(tuple(plain(line) for line in plan.assumptions))]
    if plan.sharpen:
        blocks += [
            Paragraph(plain("To sharpen it, answer more: csm-advisor plan --sharpen")),
            Bullets(tuple(plain(line) for line in plan.sharpen)),
        ]
    return Section("What the plan assumes", tuple(blocks))
