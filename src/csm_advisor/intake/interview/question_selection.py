"""Which questions an interview asks: those of the data, and those that confirm a resume."""

from collections.abc import Collection, Mapping
from typing import Any, Literal, NamedTuple

from csm_advisor.intake.interview.prompts import Row
from csm_advisor.model.catalogue import Catalogue


class Asked(NamedTuple):
    """A question, wherever it comes from; without a flag and an example it is only confirmed."""

    label: str
    ask: str
    why: str
    changes: str
    example: str
    flag: str
    group: Literal["five", "sharpen"]


def asked(
    catalogue: Catalogue, which: Literal["five", "all"], proposed: Collection[str]
) -> dict[str, Asked]:
    """The questions by profile key, in the order asked. Where a resume proposes answers, they are
    the five, those proposed, and the rating of skills if it speaks of any."""
    wanted = {*proposed, *(("skills",) if "skills_mentioned" in proposed else ())}
    questions: dict[str, Asked] = {}
    sharpening: dict[str, Asked] = {}
    for field, item in catalogue.questions.items():
        question = Asked(
            item.label, item.ask, item.why, item.changes, item.example, item.flag, item.group
        )
        if item.group == "five":
            questions[field] = question
        elif field in wanted or (which == "all" and not proposed):
            sharpening[field] = question
    if proposed:
        for confirmed in catalogue.resume.confirmation:
            if confirmed.field in proposed:
                questions[confirmed.field] = Asked(
                    confirmed.label,
                    confirmed.ask,
                    confirmed.why,
                    confirmed.changes,
                    example="",
                    flag="",
                    group="sharpen",
                )
    return questions | sharpening


def job_rows(jobs: list[Mapping[str, Any]]) -> tuple[Row, ...]:
    """Jobs as a list to look over."""
    return tuple(
        Row(
            str(number),
            ", ".join(part for part in (job["title"], job.get("organisation")) if part),
            " to ".join(part for part in (job.get("starts"), job.get("ends")) if part),
        )
        for number, job in enumerate(jobs, 1)
    )
