"""From when to when, as a line of running text writes it."""

import re
from functools import lru_cache
from typing import NamedTuple

from csm_advisor.intake.resume.dates import MONTH_NAMES, OPEN_ENDS

_MONTH = "(?:" + "|".join(sorted(MONTH_NAMES, key=len, reverse=True)) + ")"
_YEAR = r"(?:(?:19|20)\d\d|['’]\d\d)"
_DATE = (
    rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)?[\s.-]*)?\b{_MONTH}\b\.?[\s,/-]*(?:\d{{1,2}}(?:st|nd|rd"
    rf"|th)?,\s*)?"
    rf"(?:(?:de|of)\s+)?(?:{_YEAR}|\d\d\b)"
    r"|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)\b"
    r"|(?:19|20)\d\d[-/.]\d{1,2}(?:[-/.]\d{1,2})?\b|\b\d{1,2}\s?[/.-]\s?(?:(?:19|20)\d\d|\d\d)\b"
    rf"|\b(?:Q[1-4]|spring|summer|fall|autumn|winter)[\s,/-]*{_YEAR}"
    rf"|(?<![\d$€£,.]){_YEAR}(?![\d%]|,\d))"
)
_ONLY_MONTH = rf"\b{_MONTH}\b\.?"
_OPEN = "|".join(
    sorted(map(re.escape, (w for w in OPEN_ENDS if w[0].isalpha())), key=len, reverse=True)
)
_DASH = (
    r"\s*(?:-{1,2}|–|—|−|~"
    r"|\b(?:to|through|thru|until|till|bis|hasta|até|au|al|a|à|tot)\b)\s*"
)
RANGE = re.compile(
    rf"(?P<starts>{_DATE}|{_ONLY_MONTH}(?={_DASH}{_ONLY_MONTH}[\s,]+{_YEAR})){_DASH}"
    rf"(?:the\s+)?(?P<ends>{_DATE}|(?:{_OPEN})(?!\w)|{_ONLY_MONTH}(?=[\s)\]]*$))",
    re.IGNORECASE,
)
# In columns of a table, one beside the other.
_COLUMNS = re.compile(
    rf"(?P<starts>{_DATE})(?:\s*[\t|]\s*|\s{{2,}})(?P<ends>{_DATE}|(?:{_OPEN})(?!\w))",
    re.IGNORECASE,
)
# `2019-21`: more than twelve are no months.
_SHORT_END = re.compile(
    r"(?<![\d/.-])(?P<starts>(?P<century>19|20)(?P<from>\d\d))\s?[-–—/]\s?(?P<to>1[3-9]|[2-9]\d)(?![\d/.-])"
)
_SINCE = re.compile(
    rf"(?:\b(?:since|from|seit|desde|depuis|dal)\b[\s:]*(?P<starts>{_DATE})"
    rf"|(?P<before>{_DATE}){_DASH}$)",
    re.IGNORECASE,
)
_TWO_DIGITS = re.compile(r"\d\d")  # the least that a date has; looked for first, for it is quick
_AROUND = " \t,;|·•–—-:/"
_LONGEST_BROKEN = 45  # characters of a range on several lines
_ONE = re.compile(_DATE, re.IGNORECASE)
DURATION = re.compile(
    r"[\s(\[·•,|]*(?:\d{1,2}\s*\+?\s*(?:years?|yrs?\.?|años?|anos?|ans?|jahre?|anni|anno|jaar)"
    r"(?:,?\s*(?:and\s+)?\d{1,2}\s*(?:months?|mos?\.?|meses|mês|mes|mois|monate?|mesi|mese"
    r"|maanden))?"
    r"|\d{1,2}\s*(?:months?|mos?\.?|meses|mês|mes|mois|monate?|mesi|mese|maand(?:en)?))[\s)\]]*$",
    re.IGNORECASE,
)


class Range(NamedTuple):
    """The words of start and end (`present` for one that goes on, empty for none), and the rest
    of the line before and behind them."""

    starts: str
    ends: str
    before: str
    behind: str


@lru_cache(maxsize=1024)
def find_range(line: str) -> Range | None:
    """The first range of the line, None where there is none."""
    if not _TWO_DIGITS.search(line):
        return None
    found: re.Match[str] | None
    if (found := _SHORT_END.search(line)) and found["from"] < found["to"]:
        starts, ends = found["starts"], f"{found['century']}{found['to']}"
    elif found := RANGE.search(line) or _COLUMNS.search(line):
        starts, ends = found["starts"], found["ends"]
        if not re.search(r"\d", starts):  # June to August 2019
            year = re.search(_YEAR, ends)
            starts = f"{starts} {year[0] if year else ''}"
    elif found := _SINCE.search(line):
        starts, ends = found["starts"] or found["before"], "present"
    else:
        return None
    return Range(starts, ends, _rest(line[: found.start()]), _rest(line[found.end() :]))


def whole_range(*lines: str) -> str | None:
    """The range that short lines below one another write together: `Dec 2013`, `– Sep 2015`."""
    text = " ".join(lines)
    if len(text) <= _LONGEST_BROKEN and RANGE.fullmatch(text.strip(" ()[]")):
        return text
    return None


@lru_cache(maxsize=1024)
def find_date(line: str) -> Range | None:
    """A date alone, as the end of a range without a start."""
    if not _TWO_DIGITS.search(line):
        return None
    every = list(_ONE.finditer(line))
    if not every:
        return None
    found = every[-1]
    return Range("", found[0], _rest(line[: found.start()]), _rest(line[found.end() :]))


def _rest(text: str) -> str:
    text = re.sub(r"(?:\b(?:from|since|von|de|du|dates?)\b)?[\s:]*$", "", text, flags=re.IGNORECASE)
    text = DURATION.sub("", text)
    text = unwrapped(text.strip(_AROUND)).strip(_AROUND)
    return "" if text == "." else text


def unwrapped(text: str) -> str:
    """Without brackets around all of it, or whose other half is missing."""
    text = text.strip(" ,").lstrip(")] ").rstrip("([ ")
    for pair in ("()", "[]"):
        if text.count(pair[0]) != text.count(pair[1]) or text[:1] + text[-1:] == pair:
            text = text.strip(f"{pair} ,")
    return text
