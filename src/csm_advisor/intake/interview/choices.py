"""What a question offers: choices by number, and the answer that Enter takes."""

import re
from typing import Any

from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.intake.answers import Answers, accept, rungs_above, usual_target
from csm_advisor.intake.interview.prompts import Picks
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.profile import FIELDS, IN_SERVICE
from csm_advisor.text import find_by_name
from csm_advisor.text.answers_in_words import in_words
from csm_advisor.text.normalize import either

_INDEX = re.compile(r"\d{1,3}", re.ASCII)


def things(field: str, catalogue: Catalogue) -> list[find_by_name.Known]:
    """What is known by name where the person's own words are kept too."""
    match field:
        case "certifications":
            return find_by_name.certifications_and_kinds(catalogue)
        case "tools":
            return find_by_name.tools(catalogue)
        case _:
            return []


def outside(catalogue: Catalogue) -> tuple[str, ...]:
    """Where somebody can stand who has none of the jobs that are asked about.

    Offered with the rungs: who is not in service could not say what their job is.
    """
    return catalogue.questions["rung"].outside


def present(text: str, answers: Answers, catalogue: Catalogue) -> tuple[str, str | None]:
    """The rung that somebody is on and where they stand, from what they typed.

    Who is on none begins on the lowest, unless they gave another with where they stood. Raises
    UsageProblem.
    """
    stood = answers.get("situation")
    stands = None if text in catalogue.rungs else _place(text, catalogue)
    if stands:
        begins = answers.get("rung") if stood not in IN_SERVICE else None
        return begins or next(iter(catalogue.rungs)), stands
    try:
        return accept("rung", text, catalogue), stood and "in-service"
    except UsageProblem as problem:
        raise UsageProblem(_or_no_job(f"{problem}", catalogue)) from None


def _place(text: str, catalogue: Catalogue) -> str | None:
    """Where somebody stands who is on no rung, by its id or as it is offered."""
    places = [
        find_by_name.Known(
            id_, (offer("rung", id_, catalogue), in_words("situation", id_, catalogue))
        )
        for id_ in outside(catalogue)
    ]
    return next(iter(find_by_name.called(text, places)), None)


def _or_no_job(problem: str, catalogue: Catalogue) -> str:
    """The problem, and what to say where the present job is none of these."""
    places = outside(catalogue)
    if not places:
        return problem
    joint = " Without" if problem.endswith("?") else "; without"
    return f"{problem}{joint} such a job, say {either(places)}"


def choices(field: str, answers: Answers, catalogue: Catalogue) -> list[str]:
    """The ids that a question offers by number."""
    match field:
        case "rung":
            return [*catalogue.rungs, *outside(catalogue)]
        case "education":
            return list(catalogue.education)
        case "target" if "rung" in answers:
            return rungs_above(answers["rung"], catalogue)
        case "target":
            return list(catalogue.rungs)
        case _:
            return [thing.id for thing in things(field, catalogue)]


def how_picked(field: str, offered: list[str]) -> Picks:
    """How an answer can be picked from what a question offers."""
    if not offered:
        return "none"
    return "several" if FIELDS[field].several else "one"


def items(field: str, value: Any, answers: Answers) -> list[Any]:
    """What an answer holds: several things, or one, such as an id of what is offered."""
    stands = answers.get("situation", "in-service")
    if field == "rung" and value == answers.get("rung") and stands != "in-service":
        return [stands]
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def offer(field: str, id_: str, catalogue: Catalogue) -> str:
    """A choice in words."""
    if field == "rung" and id_ in outside(catalogue):
        return f"None now: {in_words('situation', id_, catalogue)}"
    return in_words(field, id_, catalogue)


def by_number(text: str, offered: list[str]) -> str:
    """`text` with numbers of choices replaced by what they stand for. Raises UsageProblem."""
    if not offered:
        return text
    items = [item.strip() for item in text.split(",")]
    for place, item in enumerate(items):
        if _INDEX.fullmatch(item):
            items[place] = offered[index(item, len(offered), "is not on the list") - 1]
    return ", ".join(items)


def index(text: str, most: int, wrong: str, otherwise: str = "") -> int:
    """The number from 1 to `most` that `text` is. Raises UsageProblem, told with `wrong`."""
    if _INDEX.fullmatch(text) and 1 <= int(text) <= most:
        return int(text)
    raise UsageProblem(f"{quoted(text)} {wrong}; type 1 to {most}{otherwise}")


def default(field: str, answers: Answers, catalogue: Catalogue) -> Any:
    """A sensible answer where there is one, else None.

    Years in service have none: a plan on a figure nobody gave would be a guess.
    """
    rung = answers.get("rung")
    match field:
        case "rung":
            return next(iter(catalogue.rungs))
        case "years_leading":
            return None if rung is None or catalogue.rungs[rung].leads else 0.0
        case "education":
            return "high-school"
        case "target":
            above = choices(field, answers, catalogue)
            return usual_target(above, catalogue)
        case "hours_per_week":
            return catalogue.policy.hours_per_week.value
        case "at_once":
            return catalogue.policy.at_once.value
        case _:
            return None
