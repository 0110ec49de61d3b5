"""The ledger of a person's calendar: which event was exported, and how often it has changed."""

import stat
from codecs import BOM_UTF8
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from uuid import UUID

from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.model.events import Event, Ledger

FILE_NAME = "calendar.json"
LARGEST = 16 * 2**20
PATIENCE = 30  # seconds to wait for another export of the same person


def advanced(path: Path, events: Iterable[Event], as_of: date, identity: UUID) -> Ledger:
    """The events numbered after all exports so far, and this one kept. Raises UsageProblem.

    `identity` is taken at the first export and stands for the person in all later ones.
    The numbers are kept before any calendar can see them: a number that is never shown does no
    harm, while one given twice to different content would leave calendars with the older one.
    """
    from filelock import FileLock, Timeout

    from csm_advisor.advice.tracking.ledger import advance
    from csm_advisor.store.whole import make_private, write_whole

    where = quoted(path, 500)
    try:
        make_private(path.parent)
        with FileLock(path.with_name(f"{path.name}.lock"), timeout=PATIENCE, mode=0o600):
            before = _read(path, where)
            after = advance(before or Ledger(identity=identity), events, as_of)
            if after != before:
                write_whole(path, after.model_dump_json(indent=1).encode() + b"\n")
    except Timeout:
        raise UsageProblem(
            f"{where}: another export is numbering the calendar; try again when it is done"
        ) from None
    except OSError as problem:
        raise UsageProblem(
            f"{where}: what calendars have seen cannot be kept ({problem.strerror});"
            " make room there or allow it"
        ) from None
    return after


def _read(path: Path, where: str) -> Ledger | None:
    from pydantic import ValidationError

    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    damaged = UsageProblem(
        f"{where}: is not what an export keeps about its calendar; remove it, and delete the events"
        " of earlier exports from your calendar, since the next export is new to it"
    )
    if not stat.S_ISREG(found.st_mode) or found.st_size > LARGEST:
        raise damaged
    try:
        return Ledger.model_validate_json(path.read_bytes().removeprefix(BOM_UTF8))
    except ValidationError:
        raise damaged from None
