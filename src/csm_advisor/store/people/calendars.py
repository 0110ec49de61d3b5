"""The ledger of a person's calendar: which event was exported, and how often it has changed."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from uuid import UUID

from csm_advisor import limits
from csm_advisor.advice.tracking.calendar_ledger import advance
from csm_advisor.model.events import Event, Ledger
from csm_advisor.store.access_errors import unwritten
from csm_advisor.store.atomic import write_whole
from csm_advisor.store.file_lock import alone
from csm_advisor.store.people.kept_json import read_kept

FILE_NAME = "calendar.json"


def looked_at(path: Path, events: Iterable[Event], as_of: date, identity: UUID) -> Ledger:
    """The events numbered after all exports so far; nothing is kept. Raises UsageProblem.

    `identity` stands for the person where nothing was exported yet.
    """
    return advance(_read(path) or Ledger(identity=identity), events, as_of)


def exported(path: Path, events: Iterable[Event], as_of: date, identity: UUID) -> Ledger:
    """The events numbered after all exports so far, and this one kept. Raises UsageProblem.

    `identity` is taken at the first export and stands for the person in all later ones.
    The numbers are kept before any calendar can see them: a number that is never shown does no
    harm, while one given twice to different content would leave calendars with the older one.
    """
    try:
        with alone(path, "what calendars have seen"):
            before = _read(path)
            after = advance(before or Ledger(identity=identity), events, as_of)
            if after != before:
                write_whole(path, after.model_dump_json(indent=1).encode() + b"\n")
    except OSError as problem:
        raise unwritten(path, "what calendars have seen cannot be kept", problem) from None
    return after


def _read(path: Path) -> Ledger | None:
    damaged = (
        "is not what an export keeps about its calendar; remove it, and delete the events of"
        " earlier exports from your calendar, since the next export is new to it"
    )
    return read_kept(path, Ledger, limits.CALENDARS, damaged)
