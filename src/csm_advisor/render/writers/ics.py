"""A plan as an iCalendar file (RFC 5545)."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID, uuid5

from icalendar import Alarm, Calendar, vText
from icalendar import Event as Written
from icalendar.enums import STATUS, TRANSP

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.events import Entry, Ledger
from csm_advisor.model.plan import Plan
from csm_advisor.render.documents.plan_events import source_lines, told
from csm_advisor.render.sentences import title
from csm_advisor.text.format import day

MORNING = timedelta(hours=9)  # of the first day, wherever the person then is
# Nothing is kept of the example: it is one and the same for everybody.
EXAMPLE = Ledger(identity=UUID("6d2c9a52-3f0f-4c39-9d0e-2f6b7a1d4c88"))


class _Words(vText):
    """Text as RFC 5545 escapes it, in every property.

    The library turns a backslash before a capital N into a line break, and leaves properties
    whose names begin with X- unescaped.
    """

    def to_ical(self) -> bytes:
        escaped = self.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
        return escaped.replace("\n", "\\n").encode()


def plan_calendar(plan: Plan, catalogue: Catalogue, ledger: Ledger) -> bytes:
    """The calendar file of a plan: the events of the ledger, and in its own description every
    source of the plan that they do not name. What was cancelled is told until its last day is
    past: then it no longer stands in anybody's way.

    It states no METHOD: it is data to be imported or subscribed to, not an invitation, which
    PUBLISH would make of it in some calendars. Equal input gives equal bytes.
    """
    named = told(plan)
    others = source_lines((id_ for id_ in plan.sources if id_ not in named), plan)
    lines = [f"Plan of {day(plan.as_of)}, by csm-advisor.", "Sources besides those of the events:"]
    calendar = Calendar.new(
        prodid="-//csm-advisor//plan//EN",
        uid=uuid5(ledger.identity, "calendar"),
        name=_Words(title(plan, catalogue)),
        description=_Words("\n".join([*lines, *others] if others else lines[:1])),
        subcomponents=[
            _event(entry, ledger.identity)
            for entry in ledger.entries
            if not entry.cancelled or entry.event.last >= plan.as_of
        ],
    )
    written: bytes = calendar.to_ical()
    return written


def _event(entry: Entry, identity: UUID) -> Written:
    event = entry.event
    changed = datetime.combine(entry.changed, time(), UTC)
    written = Written.new(
        uid=uuid5(identity, event.key),
        sequence=entry.sequence,
        stamp=changed,
        last_modified=changed,
        start=event.first,
        end=_day_after(event.last),
        summary=_Words(event.summary),
        description=_Words(event.description) if event.description else None,
        categories=list(event.categories),
        status=STATUS.CANCELLED if entry.cancelled else STATUS.CONFIRMED,
        transparency=TRANSP.TRANSPARENT,  # a step of weeks leaves its days free for everything else
    )
    if event.reminder:
        written.add_component(Alarm.new_display(_Words(event.summary), MORNING))
    return written


def _day_after(last: date) -> date | None:
    """The end as RFC 5545 counts it; the very last day has no next, and no end means one day."""
    return last + timedelta(days=1) if last < date.max else None
