"""What a plan adds for the people it fits: no step and no date, but worth knowing."""

from typing import Annotated

from csm_advisor.model.conditions import Fitted
from csm_advisor.model.frozen import Constraint, Frozen
from csm_advisor.model.records import Ids, Text


class Remark(Fitted):
    """A remark. `rungs` are the targets it is for; all where there are none."""

    title: Text
    text: Text
    rungs: Ids = ()


class RemarkFile(Frozen):
    """`remarks.toml`."""

    remark: Annotated[tuple[Remark, ...], Constraint(strict=False)]
