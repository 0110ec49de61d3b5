"""The answers of a person, a row each: how one is read, told, and given as a flag.

`intake` reads and tells them by their kind, and `cli` makes the flags. The typed fields stand in
profile.py, which takes pydantic to load; a test holds both lists together.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from csm_advisor import limits

Kind = Literal[
    "area",
    "certifications",
    "choice",
    "count",
    "day",
    "day-or-month",
    "education",
    "hours",
    "industry",
    "jobs",
    "names",
    "ratings",
    "rung",
    "skills",
    "text",
    "tools",
    "years",
    "yes-no",
]


class AnswerField(NamedTuple):
    """One row. `flag` is None where no flag gives the answer, `also` is a second spelling, and
    `several` lets the flag be given time and again.

    A `count` is a whole number from `least` to `most`, told as so many of a `unit`, with what comes
    `after`; a `choice` is one of `choices`, each with the words that tell it.
    """

    kind: Kind
    flag: str | None = None
    metavar: str = ""
    help: str = ""
    also: str | None = None
    several: bool = False
    least: int = 0
    most: int = 0
    unit: str = ""
    after: str = ""
    choices: Mapping[str, str] = {}


FIELDS = {
    "rung": AnswerField("rung", "--rung", "RUNG", "Your present rung."),
    "years_in_service": AnswerField("years", "--years-in-service", "YEARS", "Years in service."),
    "years_leading": AnswerField("years", "--years-leading", "YEARS", "Years leading people."),
    "education": AnswerField(
        "education",
        "--education",
        "LEVEL",
        "Your highest education, such as high-school or bachelor.",
    ),
    "target": AnswerField("rung", "--target", "RUNG", "The rung you want."),
    "skills": AnswerField(
        "ratings", "--skill", "SKILL=LEVEL", "A skill and its level, 0 to 4.", several=True
    ),
    "certifications": AnswerField(
        "certifications",
        "--cert",
        "NAME",
        "A certification you hold; none for none.",
        several=True,
    ),
    "tools": AnswerField("tools", "--tool", "NAME", "Software you have worked with.", several=True),
    "languages": AnswerField(
        "names", "--language", "NAME", "Another language you speak.", several=True
    ),
    "hours_per_week": AnswerField(
        "hours",
        "--hours",
        "HOURS",
        "Hours of your own time a week for it.",
        also="--hours-per-week",
    ),
    "at_once": AnswerField(
        "count",
        "--at-once",
        "NUMBER",
        "Steps on the job you can have under way at once, 1 to 6.",
        least=1,
        most=limits.STEPS_AT_ONCE,
        unit="step",
        after=" at once",
    ),
    "by": AnswerField("day-or-month", "--by", "DATE", "When you want to be there."),
    "name": AnswerField("text", "--name", "NAME", "Your name, for the heading."),
    "education_field": AnswerField(
        "text", "--education-field", "FIELD", "The field of your education."
    ),
    "area": AnswerField("area", "--area", "AREA", "Where you work: city, state, or code."),
    "industry": AnswerField(
        "industry", "--industry", "NAME", "The industry you work in: name or code."
    ),
    "weekends": AnswerField("yes-no", "--weekends", "YES|NO", "Whether you can work weekends."),
    "situation": AnswerField(
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
    "as_of": AnswerField("day"),
    "skills_mentioned": AnswerField("skills"),
    "jobs": AnswerField("jobs"),
}

FIVE = ("rung", "years_in_service", "years_leading", "education", "target")  # give a plan
VERSION = (
    3  # of a file that holds them; store/people/profile_versions.py brings older ones up to it
)

# Who stands there works in customer service: their years grow, and no way in lies before them.
IN_SERVICE: tuple[str | None, ...] = (None, "in-service")
