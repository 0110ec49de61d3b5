"""Charts as plain shapes: a timeline and a pay chart, drawn for any width from `room` up.

Across, a place is in percent of the width; down, it is in pixels. So a drawing stretches with the
page while its text keeps its size, and what fits into the room fits into any wider one. Nothing
here is markup; the template writes it.
"""

from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date
from itertools import accumulate
from math import ceil, floor, log10
from typing import Literal, NamedTuple, TypeVar

from csm_advisor.model.figures import Figure
from csm_advisor.render.amounts import money
from csm_advisor.render.documents.document import Bar, PayChart, Spread, Timeline
from csm_advisor.render.writers.text_width import text_width, wrapped
from csm_advisor.text.format import MONTHS, day, month_of

# Pixels across: what a phone has, and what a printed page and any wider screen have.
PHONE, SHEET = 330.0, 600.0
TALLEST = 820.0  # pixels: what fits on one printed page, Letter as well as A4
EDGE = 2.0  # percent left free at both sides, so that marks at the ends are whole
THINNEST = 0.5  # percent: what can still be seen
LETTER, SMALL = 12.0, 11.0  # pixels: the size of labels, and of the scale and what is quiet
LEADING = 15.0  # pixels from line to line
BESIDE = 8.0  # pixels between a bar and a label beside it
ROW, BAR = 20.0, 15.0  # pixels of a row of one line, and of the bar that stands under a label
SCALE = 24.0  # pixels that the scale takes at the top
APART = 10.0  # pixels between two labels of the scale

# Months between two labels of a calendar: the first of these with room for them is taken.
LABELLED = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 60000)
RULED = (1, 3, 12, 60, 120, 600, 6000, 60000)
RULES_APART = 16.0

Anchor = Literal["start", "end"]


class Label(NamedTuple):
    """A line of text; `y` is its base line, `look` is `label`, `strong`, `quiet` or `scale`."""

    x: float
    y: float
    text: str
    look: str
    anchor: Anchor = "start"


class Rule(NamedTuple):
    """An upright line of the scale through the whole drawing; `look` is `major` or `minor`."""

    x: float
    look: str


class Span(NamedTuple):
    """A lying bar; `y` is its middle, `tip` is shown when it is pointed at."""

    x: float
    y: float
    width: float
    tip: str


class Mark(NamedTuple):
    """A point; `look` is `milestone`, `end`, `middle` or `beyond` (it goes on from there)."""

    x: float
    y: float
    look: str
    tip: str


class Drawing(NamedTuple):
    """What is drawn, from back to front; `height` in pixels."""

    title: str
    description: str
    height: float
    rules: tuple[Rule, ...]
    spans: tuple[Span, ...]
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]


def draw_timeline(timeline: Timeline, room: float) -> tuple[Drawing, ...]:
    """The timeline over one calendar, in as many drawings as printed pages need."""
    if not timeline.bars:
        return ()
    first = min(bar.starts for bar in timeline.bars)
    last = max(bar.ends for bar in timeline.bars)
    calendar = Calendar(
        first.replace(day=1), last.replace(day=monthrange(last.year, last.month)[1])
    )
    rows = [_row(bar, calendar, room) for bar in timeline.bars]
    parts = _parts(rows, lambda row: row.height)
    return tuple(
        _timeline_part(_part_title(timeline.title, at, parts), calendar, part, room)
        for at, part in enumerate(parts, start=1)
    )


def draw_pay(chart: PayChart, room: float) -> tuple[Drawing, ...]:
    """The pay chart on one scale from nothing up, in as many drawings as printed pages need."""
    known = [f.value for s in chart.spreads for f in (s.low, s.middle, s.high) if f]
    parts = _parts(chart.spreads, lambda spread: 30 + LEADING * len(_spread_lines(spread, room)))
    return tuple(
        _pay_part(_part_title(chart.title, at, parts), max(known, default=0.0), spreads, room)
        for at, spreads in enumerate(parts, start=1)
    )


def pay_in_words(spread: Spread) -> str:
    """`low $1 · middle not released · high $3+`."""
    named = {"low": spread.low, "middle": spread.middle, "high": spread.high}
    if not any(named.values()):
        return "not released"
    return " · ".join(f"{name} {_dollars(figure)}" for name, figure in named.items())


class Calendar(NamedTuple):
    """The days that a timeline covers: whole months."""

    first: date
    last: date

    def at(self, day: date, *, over: bool = False) -> float:
        """Where a day begins, or where it is over, in percent of the width."""
        days = (self.last - self.first).days + 1
        return _at(((day - self.first).days + over) / days)

    @property
    def months(self) -> int:
        """How many months there are."""
        return _count(self.last) - _count(self.first) + 1

    def beginnings(self, every: int) -> list[date]:
        """The first days of every so many months, counted from a January."""
        first = -(-_count(self.first) // every) * every
        return [date(at // 12, at % 12 + 1, 1) for at in range(first, _count(self.last) + 1, every)]


class _Row(NamedTuple):
    """A bar with its label, all places down from the top of the row."""

    bar: Bar
    labels: tuple[Label, ...]
    shape: Span | Mark
    height: float


def _row(bar: Bar, calendar: Calendar, room: float) -> _Row:
    starts = calendar.at(bar.starts)
    ends = starts if bar.milestone else calendar.at(bar.ends, over=True)
    lines = wrapped(bar.label, room, LETTER, bar.milestone)
    wide = text_width(lines[0], LETTER, bar.milestone) if len(lines) == 1 else room
    x, anchor, above = _label_place(starts, ends, wide / room * 100, BESIDE / room * 100)
    base = LEADING - 2 if above else ROW / 2 + 4
    middle = LEADING * len(lines) + BAR / 2 - 1 if above else ROW / 2
    look = "strong" if bar.milestone else "label"
    tip = day(bar.starts) + (f" to {day(bar.ends)}" if bar.ends > bar.starts else "")
    return _Row(
        bar,
        tuple(Label(x, base + LEADING * at, line, look, anchor) for at, line in enumerate(lines)),
        Mark(starts, middle, "milestone", tip)
        if bar.milestone
        else Span(starts, middle, max(ends - starts, THINNEST), tip),
        LEADING * len(lines) + BAR if above else ROW,
    )


def _label_place(starts: float, ends: float, wide: float, gap: float) -> tuple[float, Anchor, bool]:
    """Where a label stands, all in percent across, and whether it stands above its bar.

    It stands behind the bar where there is room, else before it. Else it stands above: from the
    bar's start, else up to its end, else from the left.
    """
    if ends + gap + wide <= 100:
        return ends + gap, "start", False
    if starts - gap >= wide:
        return starts - gap, "end", False
    if starts + wide <= 100:
        return starts, "start", True
    if ends >= wide:
        return ends, "end", True
    return 0.0, "start", True


def _timeline_part(title: str, calendar: Calendar, rows: Sequence[_Row], room: float) -> Drawing:
    tops = list(accumulate((row.height for row in rows), initial=SCALE))
    shapes = [row.shape._replace(y=row.shape.y + top) for row, top in zip(rows, tops, strict=False)]
    labels = (
        label._replace(y=label.y + top)
        for row, top in zip(rows, tops, strict=False)
        for label in row.labels
    )
    rules, scale = _calendar_scale(calendar, room)
    return Drawing(
        title,
        f"A calendar from {month_of(calendar.first)} to {month_of(calendar.last)}. In its order: "
        + "; ".join(row.bar.label for row in rows),
        tops[-1],
        rules,
        tuple(shape for shape in shapes if isinstance(shape, Span)),
        tuple(shape for shape in shapes if isinstance(shape, Mark)),
        (*scale, *labels),
    )


def _calendar_scale(calendar: Calendar, room: float) -> tuple[tuple[Rule, ...], tuple[Label, ...]]:
    """Lines at months, quarters or years, as many as can be told apart; names where they fit."""
    month = room / calendar.months
    named = next(n for n in LABELLED if n * month >= _named_width(n) + APART)
    ruled = next(n for n in RULED if n * month >= RULES_APART)
    major = {on: calendar.at(on) for on in calendar.beginnings(named)}
    minor = (calendar.at(on) for on in calendar.beginnings(ruled) if on not in major)
    return (
        (*(Rule(x, "minor") for x in minor), *(Rule(x, "major") for x in major.values())),
        tuple(
            Label(x + 1, SMALL, str(on.year) if named >= 12 else month_of(on), "scale")
            for on, x in major.items()
            if (x + 1) / 100 * room + _named_width(named) <= room
        ),
    )


def _named_width(months: int) -> float:
    names = ("2000",) if months >= 12 else (f"{month} 2000" for month in MONTHS)
    return max(text_width(name, SMALL) for name in names)


def _pay_part(title: str, most: float, spreads: Sequence[Spread], room: float) -> Drawing:
    y = SCALE
    labels: list[Label] = []
    spans: list[Span] = []
    marks: list[Mark] = []
    for spread in spreads:
        for line, look in _spread_lines(spread, room):
            y += LEADING
            labels.append(Label(EDGE + 1, y - 3, line, look))
        y += 8
        low, high = spread.low, spread.high
        if low and high and high.value > low.value:
            x = _at(low.value / most)
            tip = f"{_dollars(low)} to {_dollars(high)}"
            spans.append(Span(x, y, _at(high.value / most) - x, tip))
        for look, figure in (("end", low), ("end", high), ("middle", spread.middle)):
            if figure:
                look = "beyond" if figure.at_least else look
                marks.append(Mark(_at(figure.value / (most or 1)), y, look, _dollars(figure)))
        y += 22
    rules, scale = _dollar_scale(most, room)
    return Drawing(
        title,
        " ".join(f"{spread.label}: {pay_in_words(spread)}." for spread in spreads),
        y - 8,
        rules,
        tuple(spans),
        tuple(marks),
        (*scale, *labels),
    )


def _dollar_scale(most: float, room: float) -> tuple[tuple[Rule, ...], tuple[Label, ...]]:
    """Lines at round amounts, at most four beyond nothing, with their names where they fit."""
    step = _round_up(most / 4)
    amounts = [step * n for n in range(floor(most / step) + 1)] if step else []
    places = {amount: _at(amount / most) for amount in amounts}
    return (
        tuple(Rule(x, "major") for x in places.values()),
        tuple(
            Label(x + 1, SMALL, money(amount), "scale")
            for amount, x in places.items()
            if (x + 1) / 100 * room + text_width(money(amount), SMALL) <= room
        ),
    )


def _round_up(amount: float) -> float:
    """The next of 1, 2, 2.5 and 5 times a power of ten; 0 stays 0."""
    if amount <= 0:
        return 0.0
    power: float = 10 ** floor(log10(amount))
    return next(n * power for n in (1, 2, 2.5, 5, 10) if n * power >= amount)


def _spread_lines(spread: Spread, room: float) -> list[tuple[str, str]]:
    """The lines above a spread, each with its look."""
    beside = room * (1 - (EDGE + 1) / 100)
    return [
        *((line, "strong") for line in wrapped(spread.label, beside, LETTER, bold=True)),
        *((line, "quiet") for line in wrapped(pay_in_words(spread), beside, SMALL)),
    ]


Item = TypeVar("Item")


def _parts(items: Sequence[Item], height: Callable[[Item], float]) -> list[Sequence[Item]]:
    """The items in about equal parts, as few as pages need."""
    if not items:
        return []
    count = ceil(sum(map(height, items)) / (TALLEST - SCALE))
    each = ceil(len(items) / count)
    return [items[at : at + each] for at in range(0, len(items), each)]


def _part_title(title: str, at: int, parts: Sequence[object]) -> str:
    return f"{title} ({at} of {len(parts)})" if len(parts) > 1 else title


def _at(share: float) -> float:
    """A share of the scale in percent of the width."""
    return EDGE + share * (100 - 2 * EDGE)


def _count(day: date) -> int:
    return day.year * 12 + day.month - 1


def _dollars(figure: Figure | None) -> str:
    return "not released" if figure is None else money(figure.value) + "+" * figure.at_least
