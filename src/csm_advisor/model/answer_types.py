"""What pydantic checks of an answer, by its kind."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter
from pydantic_core import core_schema

from csm_advisor import limits
from csm_advisor.model.answer_fields import AnswerField, Kind
from csm_advisor.model.education import Education
from csm_advisor.model.ladder import Years
from csm_advisor.model.records import Id, Ids, Level, Text, Texts


class _Jobs:
    """A tuple of `Position`, whose type is built only for somebody who has jobs: every plan
    would pay for it otherwise."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> core_schema.CoreSchema:
        """The checks, done where there is something to check."""
        shown = core_schema.plain_serializer_function_ser_schema(
            lambda jobs: _history().dump_python(jobs, mode="json")
        )
        return core_schema.no_info_plain_validator_function(
            lambda jobs: _history().validate_python(jobs), serialization=shown
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> Any:
        """As of the tuple."""
        return handler(_history().core_schema)


def _history() -> TypeAdapter[Any]:
    from csm_advisor.model.jobs import HISTORY

    return HISTORY


_BY_KIND: dict[Kind, Any] = {
    "area": Text,
    "certifications": Texts,
    "day": date,
    "day-or-month": date,
    "education": Education,
    "hours": Annotated[float, Field(ge=0, le=limits.HOURS_A_WEEK)],
    "industry": Text,
    "jobs": _Jobs,
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
            kept = Annotated[int, Field(ge=row.least, le=row.most)]
        case kind:
            kept = _BY_KIND[kind]
    return kept | None if or_none else kept
