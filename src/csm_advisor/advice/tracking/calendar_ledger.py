"""Numbering the events of a plan, so that calendars update instead of doubling."""

from collections.abc import Iterable
from datetime import date

from csm_advisor.model.events import Entry, Event, Ledger


def advance(ledger: Ledger, events: Iterable[Event], as_of: date) -> Ledger:
    """The ledger after one more export: these events first, then all that were cancelled.

    The sequence of an event rises when, and only when, it is not as calendars saw it last. An
    event that left the plan stays, cancelled, because only so it leaves a calendar too.
    """
    seen = {entry.event.key: entry for entry in ledger.entries}
    current = [_current(seen.pop(event.key, None), event, as_of) for event in events]
    gone = [_cancelled(entry, as_of) for entry in seen.values()]
    return Ledger(identity=ledger.identity, entries=(*current, *gone))


def _current(seen: Entry | None, event: Event, as_of: date) -> Entry:
    if seen is None:
        return Entry(event=event, sequence=0, changed=as_of, cancelled=False)
    if seen.event == event and not seen.cancelled:
        return seen
    return _changed(seen, event, as_of, cancelled=False)


def _cancelled(seen: Entry, as_of: date) -> Entry:
    if seen.cancelled:
        return seen
    # Days and title are all that is needed to take it back.
    left = seen.event.model_copy(update={"description": "", "reminder": False})
    return _changed(seen, left, as_of, cancelled=True)


def _changed(seen: Entry, event: Event, as_of: date, cancelled: bool) -> Entry:
    # Calendars that compare days of change must not see one go back, whatever --today says.
    changed = max(seen.changed, as_of)
    return Entry(event=event, sequence=seen.sequence + 1, changed=changed, cancelled=cancelled)
