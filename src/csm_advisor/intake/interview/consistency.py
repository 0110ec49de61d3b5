"""Whether an answer goes with the others and the calendar: refused, doubted, or overtaken."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.intake.answers import (
    check_deadline,
    check_field,
    check_target,
    has_field_alone,
    rungs_above,
)
from csm_advisor.intake.years import YEARS
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.text.answers_in_words import in_words
from csm_advisor.text.format import plural

Answers = Mapping[str, Any]


def check(
    field: str,
    value: Any,
    answers: Answers,
    catalogue: Catalogue,
    today: date,
    otherwise: str = "quit",
) -> None:
    """Raises UsageProblem where an answer does not go with the others or the calendar.

    `otherwise` is what else can be done where no answer will do.
    """
    if field == "rung" and not rungs_above(value, catalogue):
        raise UsageProblem(
            f"no rung leads up from {value}, so there is no target to plan for; choose another,"
            f" or {otherwise}"
        )
    if field == "target" and "rung" in answers:
        check_target({**answers, field: value}, catalogue)
    if field == "education_field":
        check_field({**answers, field: value})
    if field == "by":
        check_deadline(value, today)


def doubt(field: str, value: Any, answers: Answers, catalogue: Catalogue) -> str:
    """What to ask about years that can be right and are seldom meant; "" where there is nothing.

    Who led people elsewhere has led for longer than they have been in customer service.
    """
    told = {**answers, field: value}
    if field not in YEARS or value == answers.get(field) or not told.keys() >= {*YEARS}:
        return ""
    service, leading = (told[key] for key in YEARS)
    if leading <= service:
        return ""
    service_words, leading_words = (in_words(key, told[key], catalogue) for key in YEARS)
    months = field == "years_leading" and leading >= 1 and leading % 1 == 0
    meant = (
        plural(leading, "month") if months and leading / 12 <= service else "it the other way round"
    )
    return (
        f"That is longer leading people ({leading_words}) than in customer service"
        f" ({service_words}). Did you mean {meant}? If you led people elsewhere, it is right as it"
        " stands, and Enter takes it."
    )


def overtaken(answers: Answers, catalogue: Catalogue, today: date) -> Iterator[tuple[str, str]]:
    """The answers that others, or the calendar, have overtaken, each with a sentence."""
    rung = answers.get("rung")
    if rung is not None and not rungs_above(rung, catalogue):
        yield "rung", f"No rung leads up from {rung}, so we ask for yours again."
        answers = {key: value for key, value in answers.items() if key != "rung"}
    for field in ("target", "by"):
        try:
            if field in answers:
                check(field, answers[field], answers, catalogue, today)
        except UsageProblem as problem:
            yield field, f"We ask again: {problem}."
    if has_field_alone(answers):
        yield "education_field", f"Left out: the field {quoted(answers['education_field'])}."
