"""What is known of an answer beside its type: how it is read, told, and given as a flag."""

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple, get_args

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
    """One answer of a profile (profile.py). `flag` is None where no flag gives it, `also` is
    a second spelling, and `several` lets the flag be given time and again.

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

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """What pydantic checks of such an answer: the type and limits of its kind."""
        from csm_advisor.model.answer_types import checked

        return handler.generate_schema(checked(self, or_none=type(None) in get_args(source)))
