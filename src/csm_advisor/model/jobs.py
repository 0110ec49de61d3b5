"""The work history of a profile."""

from typing import Annotated

from pydantic import Field, StringConstraints, TypeAdapter

from csm_advisor import limits
from csm_advisor.model.records import Frozen, Text, Texts

# A date as exact as the person knows it: 2021, 2021-03 or 2021-03-15.
PartDay = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")]


class Position(Frozen):
    """A job held: the history from which the promotion packet takes its evidence.

    `ends` is None where it goes on or nothing is said; `texts` say what was done and achieved.
    """

    title: Text
    organisation: Text | None = None
    starts: PartDay | None = None
    ends: PartDay | None = None
    texts: Annotated[Texts, Field(max_length=limits.JOB_TEXTS)] = ()


HISTORY = TypeAdapter(
    Annotated[tuple[Position, ...], Field(strict=False, max_length=limits.JOBS)],
)
