"""The profile: what a person told us about themselves."""

from datetime import date
from typing import Annotated

from pydantic import Field

from csm_advisor.model.ladder import Education, Years
from csm_advisor.model.records import Frozen, Id, Level, Text, Texts


class Profile(Frozen):
    """The answers of one person. The first five give a plan; the others sharpen it.

    What was not said is absent: `certifications` that are None were not asked, an empty list
    says that there are none. A skill left out of `skills` is not rated, which is not level 0.
    `as_of` is the day on which the years were counted; they have grown since.
    Certifications and tools hold ids where we know them and the person's own words where not.
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
    hours_per_week: Annotated[float, Field(ge=0, le=60)] | None = None
    by: date | None = None
    area: Text | None = None
    industry: Text | None = None
    weekends: bool | None = None
    as_of: date | None = None
    skills: dict[Id, Level] = Field(default_factory=dict)


FIVE = ("rung", "years_in_service", "years_leading", "education", "target")
