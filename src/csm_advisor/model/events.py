"""The plan in a person's calendar: its events, and what calendars have seen of them."""

from datetime import date
from typing import Annotated
from uuid import UUID

from csm_advisor.model.frozen import Constraint, Frozen

# A ledger is read back from a file: it holds lines of text and nothing that acts.
Lines = Annotated[str, Constraint(pattern=r"^[^\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]*$")]


class Event(Frozen):
    """Something on whole days, from the first to the last.

    `key` tells what it is, the same in every plan of one person: `step:negotiation-workshop`,
    `rung:manager`, `deadline`.
    """

    key: Lines
    first: date
    last: date
    summary: Lines
    description: Lines
    categories: Annotated[tuple[Lines, ...], Constraint(strict=False)]
    reminder: bool

    def _check(self) -> None:
        if self.last < self.first:
            raise ValueError("an event ends after it began")


class Entry(Frozen):
    """An event as calendars know it.

    `sequence` counts its changes, `changed` is the day of the plan that made the last one. A
    cancelled event has left the plan.
    """

    event: Event
    sequence: Annotated[int, Constraint(ge=0, le=2**31 - 1)]  # as iCalendar counts
    changed: date
    cancelled: bool


class Ledger(Frozen):
    """All events that calendars may have seen; `identity` stands for the person."""

    identity: UUID
    entries: Annotated[tuple[Entry, ...], Constraint(strict=False)] = ()
