"""What a plan took for granted, in sentences."""

from collections.abc import Sequence

from csm_advisor.errors import quoted
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.ladder import BARS, Bar
from csm_advisor.model.progress import Done
from csm_advisor.text.format import day, plural, years
from csm_advisor.text.labels import step_title
from csm_advisor.text.what_to_type import answer

NO_CERTIFICATION = "You have no certification yet; you did not say."
NO_TOOL = "You have worked with no customer service software yet; you did not say."
OPENING_THERE = (
    "You stay in customer service the whole time, and there is an opening when you are ready."
)
ROUTES_LEFT_OUT = (
    "This ladder has more routes than can be worked out: yours is the best of those tried,"
    " and another may be as good or better."
)


def unrated(number: int, of: int, least: int, in_service: bool) -> str:
    """So many of the skills needed are not rated; they are taken at the level `least` at least."""
    rung = "your present rung" if in_service else "the rung you begin on"
    whose = (
        "Your skills are"
        if number == of
        else f"{number} of {plural(of, 'skill')} {'is' if number == 1 else 'are'}"
    )
    return f"{whose} not rated: we assume the level that {rung} needs, and at least level {least}."


def led_before(skills: Sequence[str], title: str) -> str:
    """Which of the skills not rated are taken at what the first rung that leads needs."""
    return f"You have led people, so we take {', '.join(skills)} at what {title} needs."


def led_elsewhere(leading: float, service: float) -> str:
    """More years of leading people than of service."""
    return (
        f"You have led people for {years(leading)} and been in customer service for"
        f" {years(service)}: we assume that you led people elsewhere too, and count all of it."
    )


def finishes_school(education: str) -> str:
    """Who still goes to school has the education once a rung asks it."""
    return (
        f"You are finishing school: we count on your {education.lower()} by the time a rung asks"
        " for it."
    )


def own_hours(hours: float) -> str:
    """The hours a week of who did not say."""
    return f"You have {plural(hours, 'hour')} of your own time a week for it."


def at_once(steps: int) -> str:
    """The steps on the job at once of who did not say."""
    return f"You have {plural(steps, 'step')} on the job under way at once."


def in_service_now() -> str:
    """Who has no year of service and did not say where they stand."""
    return (
        "You have a job in customer service now. If not, say where you stand:"
        f" {answer('situation', 'student, other-work or returning')}."
    )


def unknown(thing: str) -> str:
    """A certification or tool that the data does not have."""
    return f"We do not know {quoted(thing)}, so it meets no requirement here."


def steps_done(done: Sequence[Done], catalogue: Catalogue) -> str:
    """The steps that the plan counts on as done."""
    named = "; ".join(f"{step_title(one.step, catalogue)} ({day(one.on)})" for one in done)
    return f"You have done {plural(len(done), 'step')}, and we count on it: {named}."


def rating_sharpens(steps: int) -> str:
    """How many steps rest on levels that were taken for granted."""
    return f"skills: rating yours would sharpen {plural(steps, 'step')}"


HOURS_SHARPEN = "hours_per_week: sets the dates of all steps in your own time"
AT_ONCE_SHARPENS = "at_once: sets how many steps on the job run at the same time"


def certifications_sharpen(bar: Bar) -> str:
    """From which bar on a rung of the route asks for one."""
    return f"certifications: count {_from(bar)}"


def tools_sharpen(bar: Bar) -> str:
    """From which bar on a rung of the route asks for software."""
    return f"tools: software you know counts {_from(bar)}"


def _from(bar: Bar) -> str:
    return f"at the {bar} bar" if bar == BARS[-1] else f"from the {bar} bar on"
