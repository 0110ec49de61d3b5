"""The profile: what a person told us about themselves."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field, TypeAdapter
from pydantic_core import core_schema

from csm_advisor import limits
from csm_advisor.model.ladder import Education, Years
from csm_advisor.model.records import AtOnce, Frozen, Id, Ids, Level, Text, Texts

Situation = Literal["in-service", "student", "other-work", "returning"]

if TYPE_CHECKING:
    from csm_advisor.model.jobs import Position

    Jobs = tuple[Position, ...]
else:

    class Jobs:
        """A tuple of `Position`, whose type is built only for somebody who has jobs: every plan
        would pay for it otherwise."""

        @classmethod
        def __get_pydantic_core_schema__(cls, source, handler):
            """The checks, done where there is something to check."""
            shown = core_schema.plain_serializer_function_ser_schema(
                lambda jobs: _history().dump_python(jobs, mode="json")
            )
            return core_schema.no_info_plain_validator_function(
                lambda jobs: _history().validate_python(jobs), serialization=shown
            )

        @classmethod
        def __get_pydantic_json_schema__(cls, schema, handler):
            """As of the tuple."""
            return handler(_history().core_schema)


def _history() -> "TypeAdapter[Jobs]":
    from csm_advisor.model.jobs import HISTORY

    return HISTORY


class Profile(Frozen):
    """The answers of one person. The first five give a plan; the others sharpen it.

    What was not said is absent: `certifications` that are None were not asked, an empty list
    says that there are none. A skill left out of `skills` is not rated, which is not level 0.
    `at_once` is how many steps on the job the person has under way at once. `situation` says where
    somebody stands who is not, or not any more, in customer service; then `rung` is the first post.
    `as_of` is the day on which the years were counted; in customer service they have grown since.
    Certifications and tools hold ids where we know them and the person's own words where not.
    `skills_mentioned` are skills that a resume speaks of: a mention is no level. Neither they
    nor `jobs` change a plan.
    """

    rung: Id
    years_in_service: Years
    years_leading: Years
    education: Education
    target: Id
    name: Text | None = None
    education_field: Text | None = None
    certifications: Texts | None = None
    tools: Texts | None = None
    languages: Texts | None = None
    hours_per_week: Annotated[float, Field(ge=0, le=limits.HOURS_A_WEEK)] | None = None
    at_once: AtOnce | None = None
    by: date | None = None
    area: Text | None = None
    industry: Text | None = None
    weekends: bool | None = None
    situation: Situation | None = None
    as_of: date | None = None
    skills: dict[Id, Level] = Field(default_factory=dict)
    skills_mentioned: Ids | None = None
    jobs: Jobs | None = None

    @property
    def has_served(self) -> bool:
        """Whether they were in customer service before: who comes back has no first job ahead."""
        return self.years_in_service > 0 or self.situation == "returning"
