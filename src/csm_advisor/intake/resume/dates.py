"""Dates as resumes write them. What a text does not say for sure is not read as a date."""

import re
from datetime import date
from typing import NamedTuple

from csm_advisor.errors import quoted
from csm_advisor.intake.resume.shapes import filled, shown
from csm_advisor.model.background import PartDate

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_MONTH = {name: number for number, name in enumerate(_MONTHS, 1)}
_MONTH |= {name[:3]: number for name, number in _MONTH.items()} | {"sept": 9}

# Words that stand before a year and leave it the year it is: seasons, and months in other
# languages. Their month is not read: the same word can be another month next door.
_WITHIN_A_YEAR = """
    spring summer fall autumn winter
    januar jänner februar feber märz mrz mär mai juni juli dezember dez okt oktober
    janvier janv février févr fév mars avril avr juin juillet juil août aout septembre octobre
    novembre décembre déc
    enero ene febrero marzo abril abr mayo junio julio agosto ago septiembre setiembre octubre
    noviembre diciembre dic
    janeiro fevereiro fev março maio junho julho setembro set outubro out novembro dezembro
    gennaio gen febbraio aprile maggio mag giugno giu luglio lug settembre ottobre ott novembre
    dicembre
    januari februari maart mrt mei augustus
"""

# An end that is no date: the job goes on, or nothing is said.
_OPEN = frozenset(
    (
        "present", "current", "currently", "now", "ongoing", "on-going", "today", "to date",
        "till date", "to present", "till now", "until now", "until present", "n/a", "-", "–", "—",
        "heute", "presente", "actualidad", "atual", "aujourd'hui", "oggi", "heden",
    )
)  # fmt: skip

_LONGEST = 60  # characters; what is longer tells a story
_ZONE = r"(?:Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})"
_TIME = rf"(?:[T\s]\s*[0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}}(?:[.,][0-9]+)?)?\s*{_ZONE}?)?"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_WORD = r"(?P<word>[^\W\d_]+)\.?"
_YEAR = r"(?P<year>[0-9]{4})"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        _YEAR,
        rf"{_YEAR}(?P<mark>[-/.])(?P<month>[0-9]{{1,2}})(?:(?P=mark)(?P<day>[0-9]{{1,2}}))?{_TIME}",
        rf"(?P<month>[0-9]{{1,2}})[-/.]{_YEAR}",
        rf"(?P<one>[0-9]{{1,2}})(?P<mark>[-/.])(?P<two>[0-9]{{1,2}})(?P=mark){_YEAR}{_TIME}",
        rf"(?:{_DAY}[\s-]+(?:of\s+)?)?{_WORD}[\s,/-]*{_YEAR}",
        rf"{_WORD}\s*{_DAY}(?:\s*,\s*|\s+){_YEAR}",
        rf"{_YEAR}[\s,/-]*{_WORD}(?:[\s-]+(?P<day>[0-9]{{1,2}}))?",
    )
)


class Said(NamedTuple):
    """What a text says for sure: a date or none, and whether that is all it says."""

    date: PartDate | None
    whole: bool = True


def read_date(text: str) -> Said:
    """The date that a text writes; none where it cannot be told for sure.

    Of `03/04/2019` only the year is sure, of `25/04/2019` all.
    """
    line = " ".join(text.split())
    if len(line) > _LONGEST:
        return Said(None)
    for form in _FORMS:
        if found := form.fullmatch(line):
            return _said(found.groupdict())
    return Said(None)


def _said(parts: dict[str, str | None]) -> Said:
    year = int(parts["year"] or 0)
    if parts.get("one"):
        return _either_way(year, int(parts["one"] or 0), int(parts["two"] or 0))
    day = _number(parts.get("day"))
    if word := (parts.get("word") or "").lower():
        if word in _MONTH:
            return Said(_date(year, _MONTH[word], day))
        return Said(_date(year) if word in _WITHIN_A_YEAR.split() else None, whole=False)
    return Said(_date(year, _number(parts.get("month")), day))


def _either_way(year: int, one: int, two: int) -> Said:
    """Two numbers before a year: one is the day, the other the month, and only a number above 12
    or the same number twice says which."""
    possible = {_date(year, *pair) for pair in ((one, two), (two, one))} - {None}
    if len(possible) == 1:
        return Said(possible.pop())
    return Said(_date(year) if possible else None, whole=False)


def _number(text: str | None) -> int | None:
    return None if text is None else int(text)


def _date(year: int, month: int | None = None, day: int | None = None) -> PartDate | None:
    """The date, None where the calendar has no such day or no career reaches there."""
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    return PartDate(year=year, month=month, day=day) if 1900 <= year <= 2200 else None


class Dated(NamedTuple):
    """A value that should be a date, and its place in the resume."""

    place: str
    value: object


class Span(NamedTuple):
    """From when to when: `ends` is None where it goes on or nothing is said."""

    starts: PartDate | None
    ends: PartDate | None


NO_SPAN = Span(None, None)


def read_span(where: str, starts: Dated, ends: Dated, unread: list[str]) -> Span:
    """The span between two values of the entry at `where`.

    What cannot be read is told in `unread`. With an end that is there but cannot be read, the
    start goes too: otherwise it would look as if it went on until today.
    """
    first = _read(starts, unread)
    last = None if _goes_on(ends.value) else _read(ends, unread)
    if last is None and not _goes_on(ends.value):
        if first is not None:
            unread.append(f"{where}: its start ({first}) is left out too, for its end is not known")
        return NO_SPAN
    if first and last and _before(last, first):
        unread.append(f"{where}: ends ({last}) before it starts ({first}); both dates are left out")
        return NO_SPAN
    return Span(first, last)


def _goes_on(value: object) -> bool:
    """Whether an end says that there is none, or says nothing."""
    return not filled(value) or (isinstance(value, str) and value.strip().lower() in _OPEN)


def _read(dated: Dated, unread: list[str]) -> PartDate | None:
    """The date, None where there is none or it cannot be read."""
    if not filled(dated.value):
        return None
    text = str(dated.value) if isinstance(dated.value, int) else dated.value
    said = read_date(text) if isinstance(text, str) else Said(None)
    if said.date is None:
        unread.append(
            f"{dated.place}: {shown(dated.value)} cannot be read as a date; write it as 2019-03"
        )
    elif not said.whole:
        unread.append(
            f"{dated.place}: {quoted(text)} is read as {said.date} alone; which month it means is"
            " not sure"
        )
    return said.date


def _before(last: PartDate, first: PartDate) -> bool:
    """Whether the end is before the start, as far as both are said."""
    for end, start in (
        (last.year, first.year),
        (last.month, first.month),
        (last.day, first.day),
    ):
        if end is None or start is None:
            return False
        if end != start:
            return end < start
    return False
