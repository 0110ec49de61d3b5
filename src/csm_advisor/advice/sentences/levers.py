"""The next best moves, each in a few words."""

from csm_advisor.text.format import plural


def skill_step(skill: str, level: int, step: str) -> str:
    return f"{skill} at level {level}: {step}"


def more_hours_a_week(more: float, hours: float) -> str:
    """More hours, `hours` in all."""
    return f"{plural(more, 'more hour')} of your own time a week, {hours:g} in all"


def more_at_once(more: int, now: int) -> str:
    return f"{more} steps on the job under way at once instead of {now}"
