"""Spans of time on one calendar, drawn for a terminal."""

from collections.abc import Sequence
from datetime import date
from math import ceil, floor

from dateutil.relativedelta import relativedelta
from rich.cells import cell_len
from rich.text import Text

from csm_advisor.render.documents.document import Bar
from csm_advisor.render.screens.screen import NARROWEST, Screen, folded, table
from csm_advisor.text.format import MONTHS, day

MONTHWISE = 24  # months up to which each has a name; beyond, years have
LAST_DAYS = 24  # of a month: a scale that begins later begins with the next month
LABEL = 44  # columns of a name at most: a longer one wraps


def show_timeline(
    screen: Screen, title: str, bars: Sequence[Bar], since: date | None = None, months: int = 0
) -> None:
    """Print the spans under each other, from the month of the first to that of the last.

    `since` and `months` say which day and how many months are drawn instead; what goes on beyond
    them has an arrow.
    """
    if not bars:
        return
    last = max(bar.ends for bar in bars)
    begin = min(_first_month(since or min(bar.starts for bar in bars)), last.replace(day=1))
    months = months or (last.year - begin.year) * 12 + last.month - begin.month + 1
    room = screen.width - 4
    needed = max(cell_len(title), *(cell_len(bar.label) + 2 * bar.milestone for bar in bars))
    label = min(LABEL, needed, max(room - 2 * min(months, MONTHWISE), room // 2))
    width = room - label
    if months <= MONTHWISE:
        width = width // months * months
    if screen.plain or label < NARROWEST or width < min(months, MONTHWISE):
        made = table(title, "When")
        for bar in bars:
            made.add_row(bar.label, _said(bar))
    else:
        made = table(title, _scale(begin, months, width))
        made.columns[0].width = label
        made.columns[1].no_wrap = True
        for bar in bars:
            made.add_row(_label(screen, bar), _drawn(screen, bar, begin, months, width))
    screen.show_table(made, close=True)


def _first_month(since: date) -> date:
    """The first of the month that a scale begins with: of the last days of one nothing would be
    seen."""
    return since.replace(day=1) + relativedelta(months=since.day > LAST_DAYS)


def _said(bar: Bar) -> str:
    return day(bar.starts) if bar.milestone else f"{day(bar.starts)} to {day(bar.ends)}"


def _label(screen: Screen, bar: Bar) -> Text:
    if bar.milestone:
        return folded(Text(f"{screen.glyph('◆', '*')} {bar.label}", "good"))
    return folded(Text(bar.label))


def _drawn(screen: Screen, bar: Bar, begin: date, months: int, width: int) -> Text:
    """The span at its place on the scale."""
    # A milestone stands under the name of its month.
    since = bar.starts.replace(day=1) if bar.milestone else bar.starts
    start = max(0, min(floor(_at(since, begin) / months * width), width - 1))
    end = ceil(_at(bar.ends, begin) / months * width)
    if bar.milestone:
        return Text.assemble(" " * start, (screen.glyph("◆", "*"), "good"))
    line, more = screen.glyph("━", "="), screen.glyph("▸", ">")
    drawn = line * max(min(end, width) - start, 1)
    return Text.assemble(" " * start, (drawn[:-1] + more if end > width else drawn, "bar"))


def _at(when: date, begin: date) -> float:
    """Months from `begin`, a first of a month, to a day."""
    return (when.year - begin.year) * 12 + when.month - begin.month + (when.day - 1) / 31


def _scale(begin: date, months: int, width: int) -> Text:
    """The names of the months, or of the years where there are many months."""
    each = width / months
    names: dict[int, str] = {}
    for at in range(months):
        when = begin + relativedelta(months=at)
        if months <= MONTHWISE:
            names[round(at * each)] = MONTHS[when.month - 1][: 3 if each >= 4 else 1]
        elif when.month == 1 or not at:
            names[round(at * each)] = str(when.year)
    scale = ""
    for place, name in sorted(names.items(), reverse=True):
        if place + len(name) + (len(name) > 1) <= width - len(scale):
            scale = name.ljust(width - len(scale) - place) + scale
    return Text(scale.rjust(width).rstrip(), "aside")
