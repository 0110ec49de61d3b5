"""Whom a piece of advice is for: what answers make it fit, or needless."""

from typing import Annotated, Literal

from csm_advisor.model.frozen import Constraint
from csm_advisor.model.records import Record, Text, Texts

Condition = Literal[
    "leading",
    "college",
    "bachelor",
    "master",
    "certification",
    "language",
    "weekends",
    "no-weekends",
    "student",
    "returning",
    "outside",
]


class Fitted(Record):
    """A record that fits some people and not others.

    `when` limits it to who has something to show for it, `unless` leaves it out where one of them
    is there already. `industries` are the first digits of the industries it is for, `where` what
    these are called.
    """

    when: Condition | None = None
    unless: Annotated[tuple[Condition, ...], Constraint(strict=False)] = ()
    industries: Texts = ()
    where: Text | None = None
