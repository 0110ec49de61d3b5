"""What a packet says of the person, its rung and the way there, in sentences and in few words."""

from collections.abc import Mapping, Sequence

from csm_advisor.model.jobs import Position
from csm_advisor.model.plan import BARS, Arrival, Bar, Binding
from csm_advisor.text.arrival import arrives
from csm_advisor.text.format import meets, plural, span, years

NAMES = {
    "years-in-service": "Years in customer service",
    "years-leading": "Years of leading people",
    "education": "Education",
}
READY = "You are ready now, at every bar: apply."
YES, NOT_ASKED, IN_THE_RESUME = "yes", "you were not asked", "your resume mentions it"
NO_LEVEL = "the source names no level"


def way(origin: str, title: str, in_service: bool, service: float, leading: float) -> str:
    """From where to where, with the years there are."""
    way = f"From {origin} to {title}"
    if not in_service:
        way = f"To {title}, from a job as {origin} that is still to find"
    return f"{way}: {years(service)} in customer service, {years(leading)} of leading people."


def met(met: Sequence[bool | None], title: str) -> str:
    """How many of the things that sources ask are met; None where that cannot be told."""
    unknown = met.count(None)
    rest = f"; {unknown} cannot be told from your answers" if unknown else ""
    return f"You {meets(met.count(True), len(met))} that sources ask of any {title}{rest}."


def at_level(skills: Sequence[bool | None]) -> str:
    """How many skills are at the level needed; None where one was not rated."""
    there, below, unrated = (skills.count(known) for known in (True, False, None))
    if unrated == len(skills):
        return f"You have rated none of the {plural(unrated, 'skill')} needed."
    rest = f", and {unrated} you did not rate" if unrated else ""
    return (
        f"Of the {plural(len(skills), 'skill')} needed, {there}"
        f" {'is' if there == 1 else 'are'} at the level needed and {below} below it{rest}."
    )


def ready(arrival: Mapping[Bar, Arrival]) -> str:
    return f"Ready: {', '.join(f'{bar} bar {arrives(arrival[bar])}' for bar in BARS)}."


def depends_on(bar: Bar, binding: Binding) -> str:
    return f"What the {bar} date depends on: {binding.sentence}"


def done(steps: int, noted: int) -> str:
    return f"{plural(steps, 'step')} of your plan done, {noted} with a note."


def level(level: int, *, by_steps: bool, rated: bool) -> str:
    if by_steps:
        return f"level {level} with the steps you have done"
    return f"level {level}, your own rating" if rated else f"level {level}, assumed"


def nothing(answer: Sequence[str] | None) -> str:
    return "you did not say" if answer is None else "none"


def job_line(job: Position) -> str:
    where = f", {job.organisation}" if job.organisation else ""
    when = span(job.starts, job.ends)
    return f"{job.title}{where}" + (f" ({when})" if when else "")


def in_service(service: float) -> str:
    return f"{years(service)} in customer service"


def leading_people(leading: float) -> str:
    return f"{years(leading)} leading people"


def towards(step: str, closes: Sequence[str]) -> str:
    return f"{step} (towards: {', '.join(closes)})" if closes else step


def answer(which: str) -> str:
    return f"your answers: {which}"


def work_history(job: int, line: int | None = None) -> str:
    return f"work history, job {job}" + (f", line {line}" if line is not None else "")
