"""The recommended route as whole-day events, before they are numbered and written."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from csm_advisor.advice.sentences.where import BEFORE_THE_JOB
from csm_advisor.advice.tracking.progress import log_line
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.events import Event
from csm_advisor.model.plan import BARS, Bar, Binding, Deadline, EntryStep, Plan, Stage, Step
from csm_advisor.model.progress import Done
from csm_advisor.render.sentences import in_time, once_in
from csm_advisor.text.format import month, plural
from csm_advisor.text.labels import closed


def plan_events(plan: Plan, catalogue: Catalogue) -> tuple[Event, ...]:
    """What the calendar of a plan shows: steps done, the way into a first job, steps to do,
    arrivals, and the deadline.

    A step spans its first to its last day. A step done stands on the day it was done, with its
    note, as the record it now is. Being ready for a rung stands on the last day of the month
    that the plan tells, because by then all of that month is used; on the day of the plan where
    one is ready now, or where no date can be told and one should know.
    """
    steps = [(step, stage) for stage in plan.route.stages for step in stage.steps]
    ahead = {step.id for step, _ in steps}
    return (
        *(_done(one, catalogue) for one in plan.done if one.step not in ahead),
        *(_entry(one, plan) for one in _getting_in(plan)),
        *(_step(step, stage, plan, catalogue) for step, stage in steps),
        *(_arrival(stage, plan, catalogue) for stage in plan.route.stages),
        *([_deadline(plan.deadline, plan, catalogue)] if plan.deadline else []),
    )


def told(plan: Plan) -> set[str]:
    """The sources that the events name."""
    named = {id_ for stage in plan.route.stages for id_ in _behind(stage, plan)}
    for step in plan.route.steps:
        named.update(step.sources)
    for entry in _getting_in(plan):
        named.update(entry.sources)
    if plan.deadline:
        named.update(_behind_deadline(plan.deadline))
    return named


def source_lines(ids: Iterable[str], plan: Plan) -> list[str]:
    """Sources, each once, as the lines of a list."""
    lines = []
    for source in (plan.sources[id_] for id_ in dict.fromkeys(ids)):
        ours = " (our own judgement)"
        lines.append(f"- {source.title}{ours if source.kind == 'judgement' else ''}")
    return lines


def _done(done: Done, catalogue: Catalogue) -> Event:
    line = log_line(done, catalogue)
    lines = [f"Closed: {'; '.join(line.closes)}"] if line.closes else []
    if line.note:
        lines.append(f"Your note: {line.note}")
    return Event(
        key=f"step:{done.step}",
        first=done.on,
        last=done.on,
        summary=f"Done: {line.title}",
        description="\n".join(lines),
        categories=("Career plan", "Done"),
        reminder=False,
    )


def _getting_in(plan: Plan) -> tuple[EntryStep, ...]:
    return plan.getting_in.steps if plan.getting_in else ()


def _entry(one: EntryStep, plan: Plan) -> Event:
    lines = [
        *([f"First: {one.first_step}", ""] if one.first_step else []),
        one.how,
        "",
        f"Keep: {one.evidence}",
        f"Time: {'from the first day of the job' if one.after_start else BEFORE_THE_JOB}",
        once_in(),
        "",
        "Sources:",
    ]
    return Event(
        key=f"entry:{one.id}",
        first=one.starts,
        last=one.ends,
        summary=one.title,
        description="\n".join(lines + source_lines(one.sources, plan)),
        categories=("Career plan", "Getting in"),
        reminder=True,
    )


def _step(step: Step, stage: Stage, plan: Plan, catalogue: Catalogue) -> Event:
    own = f"{plural(step.own_hours, 'hour')} of your own"
    lines = [
        *([f"First: {step.first_step}", ""] if step.first_step else []),
        step.how,
        "",
        f"Keep: {step.evidence}",
        f"Time: {'on the job, in paid time' if step.kind == 'on-the-job' else own}",
        f"Closes: {'; '.join(closed(thing, catalogue) for thing in step.closes)}",
        f"On the way to: {catalogue.rungs[stage.to].title}",
    ]
    if step.assumed:
        lines.append("You have not rated what it builds: if you rate it, the step may drop out.")
    lines += [f"When done: csm-advisor done {step.id}", "", "Sources:"]
    return Event(
        key=f"step:{step.id}",
        first=step.starts,
        last=step.ends,
        summary=step.title,
        description="\n".join(lines + source_lines(step.sources, plan)),
        categories=("Career plan", step.kind.replace("-", " ").capitalize()),
        reminder=True,
    )


def _arrival(stage: Stage, plan: Plan, catalogue: Catalogue) -> Event:
    bar = plan.route.scheduled_for
    arrival, title = stage.on_this_plan[bar], catalogue.rungs[stage.to].title
    when = plan.as_of
    if arrival.date is None:
        summary = f"No date yet: {title} ({bar} bar)"
    elif arrival.months == 0:
        summary = f"Ready now: {title} ({bar} bar)"
    else:
        summary = f"Ready for {title} ({bar} bar)"
        when = _end_of(arrival.date)
    dates = (f"{bar} bar {month(stage.on_this_plan[bar].date)}" for bar in BARS)
    lines = [f"Dates are told to the month: {', '.join(dates)}."]
    if stage.to == plan.target:
        lines.append(plan.route.binding[bar].sentence)
    if arrival.date is not None:
        lines.append("How to apply: csm-advisor apply")
    sources = source_lines(_behind(stage, plan), plan)
    return Event(
        key=f"rung:{stage.to}",
        first=when,
        last=when,
        summary=summary,
        description="\n".join([*lines, *(["", "Sources:"] if sources else []), *sources]),
        categories=("Career plan", "Milestone"),
        reminder=True,
    )


def _behind(stage: Stage, plan: Plan) -> Iterator[str]:
    """The sources behind the arrival at a rung: of what it asks, and of what it depends on."""
    route = plan.route
    for gap in route.gaps:
        if gap.rung == stage.to and gap.bar == route.scheduled_for:
            yield from gap.sources
    if stage.to == plan.target:
        yield from route.binding[route.scheduled_for].sources


def _deadline(asked: Deadline, plan: Plan, catalogue: Catalogue) -> Event:
    lines = [_by_then(plan, bar, asked, catalogue) for bar in BARS]
    if asked.changes:
        lines += ["", "What would have to change for the typical bar:"]
        lines += [f"- {change}" for change in asked.changes]
    sources = source_lines(_behind_deadline(asked), plan)
    return Event(
        key="deadline",
        first=asked.by,
        last=asked.by,
        summary=f"Your date for {catalogue.rungs[plan.target].title}",
        description="\n".join([*lines, *(["", "Sources:"] if sources else []), *sources]),
        categories=("Career plan", "Milestone"),
        reminder=True,
    )


def _by_then(plan: Plan, bar: Bar, asked: Deadline, catalogue: Catalogue) -> str:
    found = getattr(asked, bar)
    answer = "yes" if found.feasible else "no"
    said = "".join(run.text for run in in_time(plan, found, bar, catalogue))
    return f"In time at the {bar} bar: {answer}, {said}"


def _behind_deadline(asked: Deadline) -> Iterator[str]:
    late: list[Binding] = [
        found.binding
        for found in (asked.open, asked.typical, asked.demanding)
        if not found.feasible
    ]
    for binding in late:
        yield from binding.sources


def _end_of(text: str) -> date:
    """The last day of a month told as YYYY-MM."""
    return date.fromisoformat(f"{text}-01") + relativedelta(months=1) - timedelta(days=1)
