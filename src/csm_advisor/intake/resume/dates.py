"""Dates as resumes write them. What a text does not say for sure is not read as a date."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from csm_advisor.errors import quoted
from csm_advisor.intake.resume.formats import filled, shown
from csm_advisor.model.background import PartDate

# By month, in English and the languages that LinkedIn offers most; in none of them does a word of
# one month mean another.
_NAMES = (
    "january jan januar jänner jan janvier janv enero ene janeiro gennaio gen januari",
    "february feb februar feber février févr fév febrero fevereiro fev febbraio februari",
    "march mar märz mrz mär mars marzo março maart mrt",
    "april apr avril avr abril abr aprile",
    "may mai mayo maio maggio mag mei",
    "june jun juni juin junio junho giugno giu",
    "july jul juli juillet juil julio julho luglio lug",
    "august aug août aout agosto ago augustus",
    "september sep sept septembre septiembre setiembre setembro set settembre",
    "october oct oktober okt octobre octubre outubro out ottobre ott",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre déc diciembre dic dezembro dicembre",
)
_MONTH = {word: number for number, words in enumerate(_NAMES, 1) for word in words.split()}
MONTH_NAMES = tuple(_MONTH)
_ENGLISH = tuple(words.split()[0] for words in _NAMES)
_SHORTEST_MENDED = 5  # letters; in shorter words a slip makes another month
_SEASONS = frozenset(("spring", "summer", "fall", "autumn", "winter"))

# An end that is no date: the job goes on, or nothing is said.
OPEN_ENDS = frozenset(
    (
        "present", "current", "currently", "now", "ongoing", "on-going", "today", "to date",
        "till date", "to present", "till now", "until now", "until present", "n/a", "-", "–", "—",
        "date", "present day", "presently", "till present", "tilldate", "the present", "continuing",
        "heute", "gegenwärtig", "aktuell", "jetzt", "presente", "el presente", "actualidad",
        "la actualidad", "actual", "atual", "o momento", "momento", "aujourd'hui", "aujourd’hui",
        "ce jour", "présent", "oggi", "heden", "nu",
    )
)  # fmt: skip

_LONGEST = 60  # characters; what is longer tells a story
_ZONE = r"(?:Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})"
_CLOCK = rf"[T\s]\s*[0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}}(?:[.,][0-9]+)?)?\s*{_ZONE}?"
_TIME = rf"(?:{_CLOCK})?"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_WORD = r"(?P<word>[^\W\d_]+)\.?"
_YEAR = r"(?P<year>[0-9]{4})"
_SHORT = r"['’]?(?P<short>[0-9]{2})"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        _YEAR,
        rf"Q(?P<quarter>[1-4])[\s,/-]*{_YEAR}",
        rf"{_YEAR}[\s,/-]*Q(?P<quarter>[1-4])",
        rf"{_YEAR}(?P<mark>[-/.])(?P<month>[0-9]{{1,2}})(?:(?P=mark)(?P<day>[0-9]{{1,2}}))?{_TIME}",
        rf"(?P<month>[0-9]{{1,2}})\s?[-/.]\s?{_YEAR}",
        rf"(?P<one>[0-9]{{1,2}})(?P<mark>[-/.])(?P<two>[0-9]{{1,2}})(?P=mark){_YEAR}{_TIME}",
        rf"(?:{_DAY}[\s.-]*(?:of\s+|de\s+)?)?{_WORD}[\s,/-]*(?:de\s+)?{_YEAR}",
        rf"{_WORD}\s*{_DAY}(?:\s*,\s*|\s+){_YEAR}",
        rf"{_YEAR}[\s,/-]*{_WORD}(?:[\s-]+(?P<day>[0-9]{{1,2}}))?",
        rf"(?P<one>[0-9]{{1,2}})(?P<mark>[-/.])(?P<two>[0-9]{{1,2}})(?P=mark){_SHORT}{_TIME}",
        rf"(?:{_DAY}[\s.-]*)?{_WORD}[\s,/-]*{_SHORT}",
        rf"(?P<month>[0-9]{{1,2}})\s?[-/.]\s?{_SHORT}",
    )
)


MOST_MONTHS, MOST_DAYS = 12, 31
# Which of the numbers is the year, where no word says it: 31.12.29, and not 26-11-29 or 12.29.
_YEAR_IS_SURE = r"/|^[0-9]{4}-[0-9]{2}-[0-9]{2}$|[-.]\s?[0-9]{4}$|\.[0-9]{1,2}\.[0-9]{2}$"
_NUMBERS = re.compile(
    rf"(?P<one>[0-9]{{1,2}})(?P<mark>[-/.])(?P<two>[0-9]{{1,2}})(?P=mark)(?:{_YEAR}"
    rf"|{_SHORT}){_TIME}"
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


def sure_day(text: str, *, months: bool) -> date | None:
    """The day, of a month its last one where `months`, that a text can mean alone, whatever time of
    it: `Dec 2028`, `12/31/2028`, `31.12.2028`, and `Jun-29`, which a spreadsheet makes of 2029-06.
    None of `Jun 29`, which may be a day."""
    text = re.sub(rf"(?<=[0-9]){_CLOCK}$", "", text)
    words = re.search(r"[^\W\d_]{3}", text)
    said = read_date(text).date if words or re.search(_YEAR_IS_SURE, text) else None
    if said is None or said.month is None or re.fullmatch(r"[^\W\d_]+\.?\s+\d\d", text):
        return None
    if len(re.findall(r"\d+", text)) != 1 + (not words) + (said.day is not None):
        return None  # a day that its month has not
    if said.day is None and not months:
        return None
    return date(said.year, said.month, said.day or monthrange(said.year, said.month)[1])


def has_two_readings(text: str) -> bool:
    """Whether a text is a day by its numbers, and may be two: `6/7/2029`."""
    found = _NUMBERS.fullmatch(text)
    if found is None or max(int(found["one"]), int(found["two"])) > MOST_MONTHS:
        return False
    return read_date(text) == Said(_date(_year(found.groupdict())), False)


def in_one_order(texts: Iterable[str]) -> Callable[[str], str]:
    """What to put in the place of `03/04/2019`, where other dates of the resume show whether it
    puts days or months first; all else is left as it is."""
    day_first = month_first = False
    for text in texts:
        if found := _NUMBERS.fullmatch(text.strip()):
            day_first |= int(found["one"]) > MOST_MONTHS >= int(found["two"])
            month_first |= int(found["two"]) > MOST_MONTHS >= int(found["one"])

    def settled(text: str) -> str:
        found = _NUMBERS.fullmatch(text.strip()) if day_first != month_first else None
        if found is None:
            return text
        day, month = (found["one"], found["two"]) if day_first else (found["two"], found["one"])
        if int(month) > MOST_MONTHS:
            return text
        return f"{_year(found.groupdict()):04}-{int(month):02}-{int(day):02}"

    return settled


def _year(parts: dict[str, str | None]) -> int:
    """The year; two digits mean the years from 1941 to 2040."""
    if short := parts.get("short"):
        return int(short) + (1900 if int(short) > 40 else 2000)
    return int(parts.get("year") or 0)


def _said(parts: dict[str, str | None]) -> Said:
    year = _year(parts)
    if parts.get("one"):
        return _either_way(year, int(parts["one"] or 0), int(parts["two"] or 0))
    if quarter := parts.get("quarter"):
        return Said(_date(year, 3 * int(quarter) - 2))
    day = _number(parts.get("day"))
    if word := (parts.get("word") or "").lower():
        if month := _month(word):
            return Said(_date(year, month, day))
        return Said(_date(year) if word in _SEASONS else None, whole=False)
    return Said(_date(year, _number(parts.get("month")), day))


def _month(word: str) -> int | None:
    """The month of this name; slips of spelling in the longer English ones are mended."""
    if word in _MONTH or len(word) < _SHORTEST_MENDED:
        return _MONTH.get(word)
    from rapidfuzz.distance import OSA

    near = [name for name in _ENGLISH if OSA.distance(word, name, score_cutoff=2) <= 2]
    return _MONTH[near[0]] if len(near) == 1 and near[0][0] == word[0] else None


def _either_way(year: int, one: int, two: int) -> Said:
    """Two numbers beside a year: one is the day, the other the month, and only a number above 12
    or the same number twice says which."""
    possible = {_date(year, *pair) for pair in ((one, two), (two, one))} - {None}
    if len(possible) == 1:
        return Said(possible.pop())
    return Said(_date(year) if possible else None, whole=False)


def _number(text: str | None) -> int | None:
    return None if text is None else int(text)


def _date(year: int, month: int | None = None, day: int | None = None) -> PartDate | None:
    """The date, None where no career reaches there; a day that its month has not, such as 31
    April, is left out."""
    if not 1900 <= year <= 2200 or (month is not None and not 1 <= month <= MOST_MONTHS):
        return None
    if day is not None and not 1 <= day <= MOST_DAYS:
        return None
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        day = None
    return PartDate(year=year, month=month, day=day)


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
    return not filled(value) or (isinstance(value, str) and value.strip().lower() in OPEN_ENDS)


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
