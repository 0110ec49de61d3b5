"""Pay as the articles give it: each figure with what it measures and when, never merged."""

from typing import Annotated, Literal

from csm_advisor import limits
from csm_advisor.model.frozen import Constraint, Frozen
from csm_advisor.model.records import Id, Record, Text

Dollars = Annotated[float, Constraint(ge=0, le=limits.PAY)]


class PayClaim(Record):
    """One source's pay figure.

    `rungs` are the rungs it speaks of; none where it is not a figure for a rung of this
    career. `low`, `high` and `value` are in `unit`; absent where the source gives none.
    `open_ended` marks a high end that the source calls "or more". `year` is the year of the
    dollars, absent where the source does not say. `caution` says what the figure is not.
    """

    rungs: Annotated[tuple[Id, ...], Constraint(strict=False)] = ()
    measure: Text
    low: Dollars | None = None
    high: Dollars | None = None
    value: Dollars | None = None
    open_ended: bool = False
    year: Annotated[int, Constraint(ge=1900, le=2100)] | None = None
    unit: Literal["USD per year"] = "USD per year"
    text: Text
    caution: Text | None = None

    def _check(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError("the range is upside down: low is above high")


class PayFile(Frozen):
    """`pay.toml`."""

    pay: Annotated[tuple[PayClaim, ...], Constraint(strict=False)]
