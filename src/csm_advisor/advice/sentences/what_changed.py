"""What changed between two plans, and what may have caused it, in sentences."""

from collections.abc import Sequence
from datetime import date

from csm_advisor.errors import quoted
from csm_advisor.model.decision import Decision
from csm_advisor.model.plan import Arrival, Bar, Binding
from csm_advisor.model.plan_facts import DatedStep, PlanFacts
from csm_advisor.text.format import day, month, month_of, plural

Span = tuple[date, date]  # the first and the last day of a step


def arrival(bar: Bar, before: Arrival, after: Arrival, later: int | None) -> str:
    """Another date at the target; `later` by so many months, None where one of them is never."""
    return f"{bar.capitalize()} bar: {_moved_date(before, after, later)}."


def on_the_way(title: str, bar: Bar, before: Arrival, after: Arrival, later: int | None) -> str:
    """Another date at the rung `title` before the target."""
    return f"On the way, {title}, {bar} bar: {_moved_date(before, after, later)}."


def depends_otherwise(bar: Bar, binding: Binding) -> str:
    return f"The {bar} bar now depends on something else. {binding.sentence}"


def own_time(before: float, after: float) -> str:
    return f"Own time: {plural(after, 'hour')} instead of {before:g}."


def cost(before: PlanFacts, after: PlanFacts) -> str:
    """Another cost; empty where the two read the same."""
    was, now = map(_cost, (before, after))
    return f"Cost where it is known: {now} instead of {was}." if was != now else ""


def met(before: int | None, after: int | None, asked: int | None) -> str:
    return (
        f"You meet {after} of the {plural(asked or 0, 'thing')} that sources ask for, instead of"
        f" {before}."
    )


def degree_decided(degree: Decision, title: str) -> str:
    """The degree for the rung `title` is there, and what is met with it."""
    return (
        f"The degree is decided. With it you meet {degree.met_with} of the"
        f" {plural(degree.of, 'thing')} that sources ask of a {title}, instead of"
        f" {degree.met_without}."
    )


def step_gone(step: DatedStep, done: bool) -> str:
    return f"{'Done' if done else 'No longer needed'}: {step.title}."


def step_new(step: DatedStep) -> str:
    return f"New: {step.title}, {_span((step.starts, step.ends))}."


def step_moved(title: str, before: Span, after: Span) -> str:
    """A step in other months; empty where it stays within its months."""
    was, now = _span(before), _span(after)
    return f"Moved: {title}, {now} instead of {was}." if was != now else ""


def moved_by_days(steps: int) -> str:
    return f"{plural(steps, 'step')} moved by days, within the same months."


def done_since(titles: Sequence[str]) -> str:
    return f"Done since: {'; '.join(titles)}."


def no_longer_done(steps: Sequence[str]) -> str:
    return f"No longer logged as done: {'; '.join(steps)}."


def another_day(before: date, after: date) -> str:
    days = (after - before).days
    passed = "back" if days < 0 else "has passed" if days == 1 else "have passed"
    return (
        f"This plan is of {day(after)}, the one before of {day(before)}:"
        f" {plural(abs(days), 'day')} {passed}."
    )


def not_done(titles: Sequence[str]) -> str:
    return f"Not done by their day: {'; '.join(titles)}."


def answer_changed(what: str, before: str, after: str) -> str:
    """Another answer, as it is said."""
    return f"Answer changed: {what} is {after} instead of {before}."


def _moved_date(before: Arrival, after: Arrival, later: int | None) -> str:
    by = ""
    if later is not None:
        by = f", {plural(abs(later), 'month')} {'later' if later > 0 else 'earlier'}"
    return f"{month(after.date)} instead of {month(before.date)}{by}"


def _cost(facts: PlanFacts) -> str:
    if facts.cost_low == facts.cost_high:
        return f"${facts.cost_low:,.0f}"
    return f"${facts.cost_low:,.0f} to ${facts.cost_high:,.0f}"


def _span(days: Span) -> str:
    begin, end = map(month_of, days)
    return begin if begin == end else f"{begin} to {end}"


def said(value: object) -> str:
    """An answer in a sentence; the person's own words stay quoted."""
    match value:
        case None:
            return "not given"
        case bool():
            return "yes" if value else "no"
        case float():
            return f"{value:g}"
        case tuple():
            return ", ".join(map(said, value)) or "none"
        case str():
            return quoted(value)
        case _:
            return str(value)
