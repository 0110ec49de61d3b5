"""The plan in a person's calendar: its events, and what calendars have seen of them."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator

from csm_advisor.model.records import Frozen

# A ledger is read back from a file: it holds lines of text and nothing that acts.
Lines = Annotated[str, StringConstraints(pattern=r"^[^\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]*$")]


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
    categories: Annotated[tuple[Lines, ...], Field(strict=False)]
    reminder: bool

    @model_validator(mode="after")
    def _in_order(self) -> "Event":
        if self.last < self.first:
            raise ValueError("an event ends after it began")
        return self


class Entry(Frozen):
    """An event as calendars know it.

    `sequence` counts its changes, `changed` is the day of the plan that made the last one. A
    cancelled event has left the plan.
    """

    event: Event
    sequence: Annotated[int, Field(ge=0)]
    changed: date
    cancelled: bool


class Ledger(Frozen):
    """All events that calendars may have seen; `identity` stands for the person."""

    identity: UUID
    entries: Annotated[tuple[Entry, ...], Field(strict=False)] = ()
