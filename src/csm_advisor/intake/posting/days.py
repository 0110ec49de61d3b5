"""The days that a posting names: when it was posted, and until when one may apply."""

import re
from datetime import date

from csm_advisor.text.format import MONTHS
from csm_advisor.text.lazy_pattern import lazy_pattern
from csm_advisor.text.next_day import next_day

_MONTH = r"(?P<name>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_YEAR = r"(?P<year>20\d\d)\b"
_NTH = r"(?:st|nd|rd|th)?"
# In this order: by which one a day is told first.
_WITH_YEAR = (
    lazy_pattern(rf"\b{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)\b"),
    lazy_pattern(r"\b(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>(?:20)?\d\d)\b(?!/)"),
    lazy_pattern(rf"\b{_MONTH} (?P<day>\d{{1,2}}){_NTH},? {_YEAR}"),
    lazy_pattern(rf"\b(?P<day>\d{{1,2}}){_NTH}(?: of)?[ .-]{_MONTH},?[ -]{_YEAR}"),
    lazy_pattern(rf"\b(?P<day>\d{{1,2}}) {_MONTH} (?P<year>2\d)\b(?![/:.]\d)"),
)
_WITHOUT_YEAR = (
    lazy_pattern(rf"\b{_MONTH} (?P<day>\d{{1,2}}){_NTH}\b(?!,? \d{{2,4}}\b)"),
    lazy_pattern(rf"\b(?P<day>\d{{1,2}}){_NTH}(?: of)? {_MONTH}\b(?!,? \d{{2,4}}\b)"),
    lazy_pattern(r"(?<![\d/])(?P<month>\d{1,2})/(?P<day>\d{1,2})(?![\d/])"),
)
_FROM_TO = lazy_pattern(r"\s(?:to|through|until|till|-|\u2013|\u2014)\s")
_POSTED = lazy_pattern(r"\bposted(?: on)?:? ([^\n]{6,30})", re.IGNORECASE)
_CLOSES = lazy_pattern(  # without a colon, as a label would have
    r"\b(?:apply by|clos(?:es|ing(?: date)?)|appl(?:y|ications?)\b[^\n.;]{0,40}?\b(?:by|closed?"
    r"|due|until|through))(?: on| by|:)? ((?:[A-Z][a-z]+\.? \d{1,2}(?:st|nd|rd|th)?,? 20\d\d"
    r"|\d{1,2}/\d{1,2}/(?:20)?\d\d|\d{1,2} [A-Z][a-z]+ 20\d\d|20\d\d-\d\d-\d\d)\b)",
    re.IGNORECASE,
)
_APPLY_BY = lazy_pattern(rf"\b[Aa]pply by:? ({_MONTH} \d{{1,2}}{_NTH})\b")
_ANY_YEAR = 2000  # with a February 29


def day_of(text: str) -> str | None:
    """The day that a text names as YYYY-MM-DD, None where it names none for sure."""
    for pattern in _WITH_YEAR if text else ():
        if found := pattern.search(text):
            day = _date(found, int(found["year"]) % 100 + 2000)
            return day.isoformat() if day else None
    return None


def posting_day(text: str) -> str | None:
    """The day in words such as "Posted on Dec 18, 2025", None where there is none."""
    found = _POSTED.search(text)
    return day_of(found[1]) if found else None


def closing_day(label: str, text: str, low: str, posted: str | None) -> str | None:
    """The last day to apply: of what stands behind a label, else of words in the text such as
    "apply by January 15, 2027"; `low` is the text in small letters. YYYY-MM-DD; where no year is
    told, of the next such day after the one of posting, and --MM-DD where that is not told."""
    if label and (day := _last_day(_FROM_TO.split(label)[-1], posted)):
        return day
    found = ("clos" in low or "appl" in low) and (_CLOSES.search(text) or _APPLY_BY.search(text))
    return _last_day(found[1], posted) if found else None


def _last_day(text: str, posted: str | None) -> str | None:
    if day := day_of(text):
        return day
    for pattern in _WITHOUT_YEAR:
        if (found := pattern.search(text)) and (day_of_year := _date(found, _ANY_YEAR)):
            yearless = day_of_year.strftime("--%m-%d")
            return next_day(yearless, date.fromisoformat(posted)) if posted else yearless
    return None


def _date(found: re.Match[str], year: int) -> date | None:
    told = found.groupdict()
    name = (told.get("name") or "")[:3].title()
    try:
        month = MONTHS.index(name) + 1 if name else int(told["month"])
        return date(year, month, int(told["day"]))
    except ValueError:
        return None
