"""What alternatives are called, take and give up, in sentences."""

from collections.abc import Sequence

from csm_advisor.model.decision import Study
from csm_advisor.model.plan import Bar, Month
from csm_advisor.text.format import month, plural

NOTHING_TO_GIVE_UP = "It gives up nothing: no other way here meets more of what sources ask."
NEVER = "It does not get there as things stand; the plan says why."
NEVER_EITHER = "It does not get there either, as things stand."
NO_HOURS_PUBLISHED = "hours that nobody has published"


def way(between: Sequence[str], target: str) -> str:
    if not between:
        return f"directly to {target}"
    *most, last = between
    return f"by way of {', '.join(most)} and {last}" if most else f"by way of {last}"


def as_planned(way: str) -> str:
    return f"As planned, {way}"


def as_planned_with(names: str) -> str:
    return f"As planned, with {names}"


def work_not_published(name: str) -> str:
    return f"How much work it takes is not published: {name}."


def degree_at_pace(name: str, pace: Study) -> str:
    return (
        f"{name}, {pace.pace}: {plural(pace.years, 'year')} at about"
        f" {plural(pace.hours_a_week, 'hour')} a week while classes run."
    )


def own_time(extra: float, steps: float, hours: float) -> str:
    """An arrival that waits for so many hours beside those of the steps, at `hours` a week."""
    return (
        f"Your own time: {plural(round(extra), 'hour')} for it and {steps:g} for the steps, at"
        f" {hours:g} a week. More hours a week move the date."
    )


def finished_after(when: Month | None) -> str:
    return (
        f"It is finished in {month(when)}, and opens nothing before. It takes the same hours and"
        " money as when it comes first."
    )


def would_be_met(more: int, name: str) -> str:
    """What the plan gives up: so many requirements, which another row meets."""
    return f"{plural(more, 'published requirement')} that would be met with: {name}."


def gives_up(counts: Sequence[str]) -> str:
    if not counts:
        return "It gives up nothing compared with the plan."
    return f"Compared with the plan: {'; '.join(counts)}."


def no_job_as(title: str) -> str:
    return f"no job as {title}"


def later(bar: Bar, months: int | None) -> str:
    """An arrival later by so many months; None for never."""
    return f"{bar} bar never" if months is None else f"{bar} bar {plural(months, 'month')} later"


def more_hours(hours: float) -> str:
    return f"{hours:,g} more hours of your own time"


def more_money(low: float, high: float) -> str:
    return f"${high:,.0f} more" if low == high else f"${low:,.0f} to ${high:,.0f} more"


def more_unpriced(prices: int) -> str:
    return f"{plural(prices, 'more price')} that nobody has published"


def fewer_met(fewer: int) -> str:
    return f"{plural(fewer, 'published requirement')} fewer met"


def less_pay(dollars: float) -> str:
    return f"${dollars:,.0f} a year less official pay at the middle"
