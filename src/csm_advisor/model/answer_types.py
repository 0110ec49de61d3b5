"""What pydantic checks of an answer, by its kind."""

from datetime import date
from typing import Annotated, Any, Literal

from csm_advisor import limits
from csm_advisor.model.answer_fields import AnswerField, Kind
from csm_advisor.model.education import Education
from csm_advisor.model.frozen import Constraint
from csm_advisor.model.jobs import Jobs
from csm_advisor.model.ladder import Years
from csm_advisor.model.records import Id, Ids, Level, Text, Texts

_BY_KIND: dict[Kind, Any] = {
    "area": Text,
    "certifications": Texts,
    "day": date,
    "day-or-month": date,
    "education": Education,
    "hours": Annotated[float, Constraint(ge=0, le=limits.HOURS_A_WEEK)],
    "industry": Text,
    "jobs": Jobs,
    "names": Texts,
    "ratings": dict[Id, Level],
    "rung": Id,
    "skills": Ids,
    "text": Text,
    "tools": Texts,
    "years": Years,
    "yes-no": bool,
}


def checked(row: AnswerField, *, or_none: bool) -> Any:
    """The type by which pydantic checks the answer of a row, as it is or with None."""
    match row.kind:
        case "choice":
            kept: Any = Literal[tuple(row.choices)]
        case "count":
            kept = Annotated[int, Constraint(ge=row.least, le=row.most)]
        case kind:
            kept = _BY_KIND[kind]
    return kept | None if or_none else kept
