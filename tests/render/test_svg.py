"""Charts as shapes: everything is drawn once, in its place, and no label meets another."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from csm_advisor.render.documents.document import Bar, CountChart, PayChart, Spread, Timeline
from csm_advisor.render.writers.svg import (
    LETTER,
    PHONE,
    SHEET,
    SMALL,
    TALLEST,
    Drawing,
    Mark,
    Span,
    draw_pay,
    draw_timeline,
)
from csm_advisor.render.writers.svg_counts import draw_counts
from csm_advisor.render.writers.text_width import text_width, wrapped
from tests.render.documents import dollars

rooms = st.sampled_from((PHONE, SHEET))
names = st.text("abcdefg MWil漢", min_size=1, max_size=120).filter(str.strip)


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    first = draw(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
    bars = []
    for name in draw(st.lists(names, max_size=50)):
        starts = first + timedelta(draw(st.integers(0, 12 * 366)))
        lasts = draw(st.sampled_from((0, 6, 27, 200, 3000)))
        milestone = lasts == 0 and draw(st.booleans())
        bars.append(Bar(name, starts, starts + timedelta(lasts), milestone))
    return Timeline("When", tuple(bars))


def assert_in_place(drawing: Drawing, room: float) -> None:
    boxes = []
    for label in drawing.labels:
        size = LETTER if label.look in ("label", "strong") else SMALL
        wide = text_width(label.text, size, label.look == "strong")
        left = label.x / 100 * room - wide * (label.anchor == "end")
        assert left >= -0.01
        assert left + wide <= room + 0.01
        assert size <= label.y + 1
        assert label.y <= drawing.height
        boxes.append((label.y - size * 0.8, label.y, left, left + wide))
    for one, other in pairwise(sorted(boxes)):
        apart = one[1] <= other[0] or one[3] <= other[2] or other[3] <= one[2]
        assert apart, (one, other)
    for x, end in (
        *((span.x, span.x + span.width) for span in drawing.spans),
        *((mark.x, mark.x) for mark in drawing.marks),
        *((rule.x, rule.x) for rule in drawing.rules),
    ):
        assert 0 <= x <= end <= 100


def shapes_of(drawing: Drawing) -> list[Span | Mark]:
    return [*drawing.spans, *drawing.marks]


@settings(max_examples=60)
@given(timelines(), rooms)
def test_a_timeline_shows_each_bar_once_in_order(timeline: Timeline, room: float) -> None:
    drawings = draw_timeline(timeline, room)
    for drawing in drawings:
        assert_in_place(drawing, room)
        assert drawing.height <= TALLEST + 60  # parts are equal by rows, and some rows are taller
    shapes = sorted(
        (at, shape.y, shape.tip)
        for at, drawing in enumerate(drawings)
        for shape in shapes_of(drawing)
    )
    assert len(shapes) == len(timeline.bars)
    for (_, _, tip), bar in zip(shapes, timeline.bars, strict=True):
        assert tip.startswith(f"{bar.starts.day} {bar.starts:%b} {bar.starts.year}")
    said = "".join(label.text for d in drawings for label in d.labels).replace(" ", "")
    for bar in timeline.bars:
        assert bar.label.strip()[:12].split()[0] in said or "…" in said


@settings(max_examples=60)
@given(timelines().filter(lambda timeline: timeline.bars), rooms)
def test_a_calendar_names_at_least_two_days_of_a_span_of_half_a_year(
    timeline: Timeline, room: float
) -> None:
    starts = min(bar.starts for bar in timeline.bars)
    ends = max(bar.ends for bar in timeline.bars)
    named = [label for label in draw_timeline(timeline, room)[0].labels if label.look == "scale"]
    assert len(named) >= (2 if (ends - starts).days > 180 else 0)


def test_earlier_is_further_left_and_a_bar_ends_after_its_last_day() -> None:
    day = date(2027, 1, 1)
    bars = (Bar("a", day, date(2027, 1, 31)), Bar("b", date(2027, 2, 1), date(2027, 2, 28)))
    (drawing,) = draw_timeline(Timeline("", bars), SHEET)
    first, second = drawing.spans
    assert first.x + first.width == second.x
    assert (first.x, round(second.x + second.width, 6)) == (2, 98)


def test_no_bars_draw_nothing() -> None:
    assert draw_timeline(Timeline("", ()), PHONE) == ()
    assert draw_pay(PayChart("", ()), PHONE) == ()


amounts = st.none() | st.one_of(
    st.sampled_from((0.0, 36_870.0, 85_090.5)), st.integers(0, 3_000_000).map(float)
).map(dollars)


@settings(max_examples=60)
@given(st.lists(st.builds(Spread, names, amounts, amounts, amounts), max_size=30), rooms)
def test_pay_stands_on_one_scale(spreads: list[Spread], room: float) -> None:
    drawings = draw_pay(PayChart("Pay", tuple(spreads)), room)
    places: dict[str, set[float]] = {}
    for drawing in drawings:
        assert_in_place(drawing, room)
        assert drawing.height <= TALLEST + 60
        for mark in drawing.marks:
            places.setdefault(mark.tip, set()).add(mark.x)
    assert all(len(where) == 1 for where in places.values())
    known = {f.value for s in spreads for f in (s.low, s.middle, s.high) if f}
    assert len(places) == len(known)
    said = " ".join(drawing.description for drawing in drawings)
    assert said.count("not released") == sum(
        1 if not any(spread[1:]) else spread[1:].count(None) for spread in spreads
    )


def test_the_scale_is_the_same_on_every_sheet() -> None:
    spreads = [Spread("x", dollars(36_870), None, dollars(50_000 + 1_000 * n)) for n in range(40)]
    drawings = draw_pay(PayChart("Pay", tuple(spreads)), SHEET)
    assert len(drawings) > 1
    assert len({mark.x for d in drawings for mark in d.marks if mark.tip == "$36,870"}) == 1


def test_what_is_a_lower_bound_goes_on() -> None:
    spread = Spread("Director", dollars(98_000), None, dollars(239_200, at_least=True))
    (drawing,) = draw_pay(PayChart("Pay", (spread,)), SHEET)
    assert [mark.look for mark in drawing.marks] == ["end", "beyond"]
    assert "low $98,000 · middle not released · high $239,200+" in drawing.description


@given(st.text(max_size=500), st.floats(60, 600), st.booleans())
def test_lines_fit_and_keep_the_text_from_its_start(text: str, room: float, bold: bool) -> None:
    lines = wrapped(text, room, LETTER, bold)
    assert all(text_width(line, LETTER, bold) <= room for line in lines)
    kept = "".join(lines).removesuffix("…")
    assert "".join(text.split()).startswith("".join(kept.split()))


def test_of_a_count_of_nothing_no_bar_is_drawn() -> None:
    (drawn,) = draw_counts(CountChart("Arrived", (("2027", 0), ("2028", 2)), 2), PHONE)
    assert [label.text for label in drawn.labels] == ["2027: 0 of 2", "2028: 2 of 2"]
    assert [span.tip for span in drawn.spans] == ["2028: 2 of 2"]
    assert drawn.description == "2027: 0 of 2; 2028: 2 of 2"
