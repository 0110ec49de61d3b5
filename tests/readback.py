"""Calendar files as other programs read them."""

from datetime import date, timedelta
from typing import NamedTuple

from ical.calendar_stream import IcsCalendarStream
from ical.event import Event
from icalendar import Calendar


class Seen(NamedTuple):
    """One event of a file, with its last day as people count."""

    uid: str
    sequence: int
    cancelled: bool
    first: date
    last: date
    summary: str
    description: str


def read_by_icalendar(content: bytes) -> list[Seen]:
    (calendar,) = Calendar.from_ical(content, multiple=True)
    assert calendar.errors == []
    return [
        Seen(
            str(event.uid),
            event.sequence,
            event.status == "CANCELLED",
            event.start,
            event.end - timedelta(days=1),
            str(event.summary),
            str(event.description or ""),
        )
        for event in calendar.events
    ]


def read_by_ical(content: bytes) -> list[Seen]:
    calendar = IcsCalendarStream.calendar_from_ics(content.decode())
    assert not [*calendar.todos, *calendar.journal, *calendar.timezones]
    return [_by_ical(event) for event in calendar.events]


def _by_ical(event: Event) -> Seen:
    assert event.dtstart is not None
    assert event.dtend is not None
    assert event.summary is not None
    return Seen(
        event.uid or "",
        event.sequence or 0,
        event.status == "CANCELLED",
        event.dtstart,
        event.dtend - timedelta(days=1),
        event.summary,
        event.description or "",
    )


class Subscriber:
    """A calendar program: of each event it keeps the highest sequence, and hides the cancelled."""

    def __init__(self) -> None:
        self._kept: dict[str, Seen] = {}

    def takes(self, content: bytes) -> None:
        for seen in read_by_icalendar(content):
            known = self._kept.get(seen.uid)
            if known is None or seen.sequence > known.sequence:
                self._kept[seen.uid] = seen

    @property
    def shows(self) -> set[tuple[date, date, str, str]]:
        return {
            (one.first, one.last, one.summary, one.description)
            for one in self._kept.values()
            if not one.cancelled
        }
