"""What a plan has to do: this week, step by step, and along the way."""

from collections.abc import Iterator

from csm_advisor.advice.tracking.this_week import to_do
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import Plan, Route, Stage, Step
from csm_advisor.render import sentences
from csm_advisor.render.amounts import price
from csm_advisor.render.documents.document import Block, Bullets, Paragraph, Section, Task, Tasks
from csm_advisor.render.line import Run, plain
from csm_advisor.text.format import day, month
from csm_advisor.text.labels import step_title


def this_week(plan: Plan) -> Iterator[Section]:
    """What to begin with in these days."""
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


def getting_in(plan: Plan) -> Iterator[Section]:
    """The way into a first job."""
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
    yield Section(
        "Getting in",
        (
            Paragraph(sentences.getting_in(plan)),
            Bullets(items),
            Paragraph(plain(sentences.once_in())),
        ),
    )


def meantime(plan: Plan) -> Iterator[Section]:
    """What to do besides the steps."""
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


def done(plan: Plan, catalogue: Catalogue) -> Iterator[Section]:
    """The steps that are done."""
    if plan.done:
        tasks = []
        for one in plan.done:
            note = (("Note", plain(one.note)),) if one.note else ()
            title = Run(step_title(one.step, catalogue), strong=True)
            tasks.append(Task((title,), True, (("Done", plain(day(one.on))), *note)))
        yield Section("Done so far", (Tasks(tuple(tasks)),))


def steps(plan: Plan, catalogue: Catalogue) -> Iterator[Section]:
    """The steps of the recommended route, a section for each rung that has some."""
    stages = [stage for stage in plan.route.stages if stage.steps]
    for stage in stages:
        blocks: list[Block] = []
        if stage is stages[0]:
            blocks.append(Paragraph(plain(f"The whole route: {sentences.effort(plan)}.")))
        blocks.append(Tasks(tuple(_task(step, catalogue) for step in stage.steps)))
        more = sentences.also_demanding(plan.route, catalogue)
        if stage is stages[-1] and more:
            blocks.append(Paragraph(plain(more)))
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
        tuple((name, plain(text)) for name, text in details if text),
    )


def _where(step: Step) -> str:
    if step.kind == "on-the-job":
        return "on the job, in paid time"
    return f"{step.kind}, {step.own_hours:g} h of your own time"


def _cost(step: Step) -> str:
    """The published price of a step; empty where there is none to pay."""
    if step.cost_low is None or step.cost_high is None:
        return "" if step.kind == "on-the-job" else "no published price"
    return price(step.cost_low, step.cost_high) if step.cost_high else ""
