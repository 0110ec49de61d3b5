"""The work history of a profile."""

from collections.abc import Mapping
from typing import Annotated, Any

from csm_advisor import limits
from csm_advisor.model.frozen import Constraint, Frozen
from csm_advisor.model.records import Text, Texts

# A date as exact as the person knows it: 2021, 2021-03 or 2021-03-15.
PartDay = Annotated[str, Constraint(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")]


class Position(Frozen):
    """A job held: the history from which the promotion packet takes its evidence.

    `ends` is None where it goes on or nothing is said; `texts` say what was done and achieved.
    """

    title: Text
    organisation: Text | None = None
    starts: PartDay | None = None
    ends: PartDay | None = None
    texts: Annotated[Texts, Constraint(max_length=limits.JOB_TEXTS)] = ()

    @classmethod
    def of(cls, job: Mapping[str, Any]) -> "Position":
        """The position of a clean job, as `intake` gives it."""
        return cls(**{**job, "texts": tuple(job.get("texts", ()))})


Jobs = Annotated[tuple[Position, ...], Constraint(strict=False, max_length=limits.JOBS)]
