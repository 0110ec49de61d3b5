"""The profile: what a person told us about themselves, an answer a row.

A row has the type of an answer, and how it is read, told, and given as a flag: `intake` reads and
tells the answers by their kind, and `cli` makes the flags.
"""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import Annotated, Any, Literal, get_args

from csm_advisor import limits
from csm_advisor.model.answer_fields import AnswerField, Kind
from csm_advisor.model.education import Education
from csm_advisor.model.frozen import Frozen
from csm_advisor.model.jobs import Position

Situation = Literal["in-service", "student", "other-work", "returning"]


class Profile(Frozen):
    """The answers of one person, checked. The first five give a plan; the others sharpen it.

    What was not said is absent: `certifications` that are None were not asked, an empty list
    says that there are none. A skill left out of `skills` is not rated, which is not level 0.
    `at_once` is how many steps on the job the person has under way at once. `situation` says where
    somebody stands who is not, or not any more, in customer service; then `rung` is the first post.
    `as_of` is the day on which the years were counted; in customer service they have grown since.
    Certifications and tools hold ids where we know them and the person's own words where not.
    `skills_mentioned` are skills that a resume speaks of: a mention is no level. Neither they
    nor `jobs` change a plan.
    """

    rung: Annotated[str, AnswerField("rung", "--rung", "RUNG", "Your present rung.")]
    years_in_service: Annotated[
        float, AnswerField("years", "--years-in-service", "YEARS", "Years in service.")
    ]
    years_leading: Annotated[
        float, AnswerField("years", "--years-leading", "YEARS", "Years leading people.")
    ]
    education: Annotated[
        Education,
        AnswerField(
            "education",
            "--education",
            "LEVEL",
            "Your highest education, such as high-school or bachelor.",
        ),
    ]
    target: Annotated[str, AnswerField("rung", "--target", "RUNG", "The rung you want.")]
    name: Annotated[
        str | None, AnswerField("text", "--name", "NAME", "Your name, for the heading.")
    ] = None
    education_field: Annotated[
        str | None,
        AnswerField("text", "--education-field", "FIELD", "The field of your education."),
    ] = None
    certifications: Annotated[
        tuple[str, ...] | None,
        AnswerField(
            "certifications",
            "--cert",
            "NAME",
            "A certification you hold; none for none.",
            several=True,
        ),
    ] = None
    tools: Annotated[
        tuple[str, ...] | None,
        AnswerField("tools", "--tool", "NAME", "Software you have worked with.", several=True),
    ] = None
    languages: Annotated[
        tuple[str, ...] | None,
        AnswerField("names", "--language", "NAME", "Another language you speak.", several=True),
    ] = None
    hours_per_week: Annotated[
        float | None,
        AnswerField(
            "hours",
            "--hours",
            "HOURS",
            "Hours of your own time a week for it.",
            also="--hours-per-week",
        ),
    ] = None
    at_once: Annotated[
        int | None,
        AnswerField(
            "count",
            "--at-once",
            "NUMBER",
            "Steps on the job you can have under way at once, 1 to 6.",
            least=1,
            most=limits.STEPS_AT_ONCE,
            unit="step",
            after=" at once",
        ),
    ] = None
    by: Annotated[
        date | None, AnswerField("day-or-month", "--by", "DATE", "When you want to be there.")
    ] = None
    area: Annotated[
        str | None, AnswerField("area", "--area", "AREA", "Where you work: city, state, or code.")
    ] = None
    industry: Annotated[
        str | None,
        AnswerField("industry", "--industry", "NAME", "The industry you work in: name or code."),
    ] = None
    weekends: Annotated[
        bool | None,
        AnswerField("yes-no", "--weekends", "YES|NO", "Whether you can work weekends."),
    ] = None
    situation: Annotated[
        Situation | None,
        AnswerField(
            "choice",
            "--situation",
            "WHERE",
            "Not in customer service yet: student, other-work or returning; else in-service.",
            choices={
                "in-service": "in customer service",
                "student": "still in school",
                "other-work": "in other work",
                "returning": "coming back to customer service",
            },
        ),
    ] = None
    as_of: Annotated[date | None, AnswerField("day")] = None
    skills: Annotated[
        dict[str, int],
        AnswerField(
            "ratings", "--skill", "SKILL=LEVEL", "A skill and its level, 0 to 4.", several=True
        ),
    ] = field(default_factory=dict)
    skills_mentioned: Annotated[tuple[str, ...] | None, AnswerField("skills")] = None
    jobs: Annotated[tuple[Position, ...] | None, AnswerField("jobs")] = None

    @classmethod
    def of(cls, answers: Mapping[str, Any]) -> "Profile":
        """The profile of clean answers, as `intake` gives them and files hold them."""
        return cls(**{key: _kept(FIELDS[key].kind, value) for key, value in answers.items()})

    @property
    def has_served(self) -> bool:
        """Whether they were in customer service before: who comes back has no first job ahead."""
        return self.years_in_service > 0 or self.situation == "returning"


FIELDS: dict[str, AnswerField] = {
    name: get_args(annotation)[1] for name, annotation in Profile.__annotations__.items()
}

FIVE = ("rung", "years_in_service", "years_leading", "education", "target")  # give a plan
VERSION = (
    3  # of a file that holds them; store/people/profile_versions.py brings older ones up to it
)

# Who stands there works in customer service: their years grow, and no way in lies before them.
IN_SERVICE: tuple[str | None, ...] = (None, "in-service")


def _kept(kind: Kind, value: Any) -> Any:
    """A clean answer as a profile has it: nothing in it can be changed from outside."""
    match value:
        case list() if kind == "jobs":
            return tuple(map(Position.of, value))
        case list():
            return tuple(value)
        case dict():
            return dict(value)
        case int() if kind in ("years", "hours"):
            return float(value)
    return value
