"""The plan as a calendar file, read back by two other programs."""

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from uuid import UUID

import pytest
import tomli
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar

from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.advice.tracking.calendar_ledger import advance
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.events import Event, Ledger
from csm_advisor.model.plan import Plan
from csm_advisor.model.profile import Profile
from csm_advisor.model.progress import Done
from csm_advisor.render.documents.plan_events import plan_events
from csm_advisor.render.writers.ics import plan_calendar
from tests.hostile import PRINTABLE
from tests.readback import Seen, Subscriber, read_by_ical, read_by_icalendar
from tests.strategies import bundled, profiles
from tests.worked_cases import CASES, answers

NEW = Ledger(identity=UUID(int=7))
DAY = date(2026, 11, 21)
LEADS = ("Ready for", "Ready now:", "No date yet:")  # of the titles of arrivals


def export(plan: Plan, catalogue: Catalogue, ledger: Ledger = NEW) -> tuple[Ledger, bytes]:
    after = advance(ledger, plan_events(plan, catalogue), plan.as_of)
    return after, plan_calendar(plan, catalogue, after)


def plan_of_case(path: Path, catalogue: Catalogue) -> Plan:
    case = tomli.loads(path.read_text(encoding="utf-8"))
    return make_plan(answers(case["answers"], catalogue), catalogue, case["today"])


def sound(content: bytes) -> list[Seen]:
    """The events of a file that keeps to RFC 5545 and is told alike by both readers."""
    lines = content.split(b"\r\n")
    assert lines.pop() == b""
    assert all(len(line) <= 75 for line in lines)
    assert not re.search(rb"[\x00-\x1f\x7f]", b"".join(lines))
    days = [line for line in lines if line.startswith((b"DTSTART", b"DTEND"))]
    assert all(re.fullmatch(rb"DT(START|END);VALUE=DATE:\d{8}", line) for line in days)
    assert not any(line.startswith((b"METHOD", b"BEGIN:VTIMEZONE")) for line in lines)
    seen = read_by_icalendar(content)
    assert seen == read_by_ical(content)
    assert len({one.uid for one in seen}) == len(seen) > 0
    assert all(UUID(one.uid).version == 5 for one in seen)
    return seen


# --- What is in it -----------------------------------------------------------------------------


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_plan_of_a_worked_case_is_all_there(path: Path, catalogue: Catalogue) -> None:
    plan = plan_of_case(path, catalogue)
    route = plan.route
    content = export(plan, catalogue)[1]
    seen = sound(content)
    assert {one.sequence for one in seen} == {0}
    spans = {one.summary: (one.first, one.last) for one in seen}
    told = {one.summary: one.description for one in seen}
    steps = [step for stage in route.stages for step in stage.steps]
    for step in steps:
        assert spans[step.title] == (step.starts, step.ends)
        for part in (step.how, step.evidence, *(plan.sources[s].title for s in step.sources)):
            assert part in told[step.title]
    for stage in route.stages:
        arrival, title = stage.scheduled[route.scheduled_for], catalogue.rungs[stage.to].title
        named = (f"{lead} {title} ({route.scheduled_for} bar)" for lead in LEADS)
        (name,) = told.keys() & set(named)
        first, last = spans[name]
        assert first == last
        if arrival.date is None or arrival.months == 0:
            assert first == plan.as_of
        else:
            year, month = map(int, arrival.date.split("-"))
            assert first == date(year, month, monthrange(year, month)[1])
    assert len(seen) == len(steps) + len(route.stages) + (plan.deadline is not None)
    if plan.deadline:
        assert (plan.deadline.by, plan.deadline.by) in spans.values()
    calendar = Calendar.from_ical(content)
    text = "\n".join([str(calendar["DESCRIPTION"]), *told.values()])
    for source in plan.sources.values():
        assert f"- {source.title}" in text


def test_a_step_asks_for_attention_once_and_blocks_nothing(catalogue: Catalogue) -> None:
    plan = some_plan()
    calendar = Calendar.from_ical(export(plan, catalogue)[1])
    for event in calendar.events:
        (alarm,) = event.walk("VALARM")
        assert alarm["ACTION"] == "DISPLAY"
        assert alarm.decoded("TRIGGER") == timedelta(hours=9)
        assert event["TRANSP"] == "TRANSPARENT"
        assert event["STATUS"] == "CONFIRMED"
        assert event.decoded("DTSTAMP").date() == plan.as_of
        assert event.decoded("LAST-MODIFIED").date() == plan.as_of


def test_a_step_done_stands_on_its_day_with_its_note(catalogue: Catalogue) -> None:
    plan = some_plan()
    step = plan.route.stages[0].steps[0]
    ledger, before = export(plan, catalogue)
    done = Done(step=step.id, on=plan.as_of + timedelta(days=3), note="12 people, weekly")
    later = plan.as_of + timedelta(days=5)
    replanned = make_plan(plan.profile, catalogue, later, [done])
    after = sound(export(replanned, catalogue, ledger)[1])
    was = next(one for one in sound(before) if one.summary == step.title)
    (now,) = (one for one in after if one.uid == was.uid)
    assert (now.first, now.last, now.sequence) == (done.on, done.on, 1)
    assert now.summary == f"Done: {step.title}"
    assert "Your note: 12 people, weekly" in now.description
    assert step.title not in {one.summary for one in after}


def test_a_rung_that_is_never_reached_says_so_and_why(catalogue: Catalogue) -> None:
    plan = plan_of_case(next(path for path in CASES if path.stem == "no-hours"), catalogue)
    arrival = plan.route.stages[-1].arrival[plan.route.scheduled_for]
    assert arrival.date is None
    (said,) = (one for one in sound(export(plan, catalogue)[1]) if one.summary[:7] == "No date")
    assert plan.route.binding[plan.route.scheduled_for].sentence in said.description


# --- From export to export ---------------------------------------------------------------------


Shown = tuple[date, date, str, str]


def ahead(shown: Subscriber | set[Shown], day: date) -> set[Shown]:
    """What a calendar shows from a day on; what lies behind it is nobody's concern any more."""
    events = shown.shows if isinstance(shown, Subscriber) else shown
    return {event for event in events if event[1] >= day}


def current(plan: Plan, catalogue: Catalogue) -> set[Shown]:
    return {
        (event.first, event.last, event.summary, event.description)
        for event in plan_events(plan, catalogue)
    }


def check_numbers(before: bytes, after: bytes) -> None:
    """Sequences rise, by one, for exactly the events that are no longer as they were."""
    told_before, told_after = events_of(before), events_of(after)
    for uid in told_before.keys() & told_after.keys():
        (sequence, text), (now, now_text) = told_before[uid], told_after[uid]
        assert now - sequence == (text != now_text)


def events_of(content: bytes) -> dict[str, tuple[int, bytes]]:
    """The number of each event, and its text without what only tells of the change."""
    found = {}
    for event in Calendar.from_ical(content).events:
        uid, sequence = str(event.uid), event.sequence
        for name in ("SEQUENCE", "DTSTAMP", "LAST-MODIFIED"):
            del event[name]
        found[uid] = (sequence, event.to_ical())
    return found


@settings(max_examples=12)
@given(data=st.data(), profile=profiles())
def test_calendars_end_with_the_plan_of_the_day(data: st.DataObject, profile: Profile) -> None:
    """Whatever happens between exports, and whichever of them a calendar took in."""
    catalogue = bundled()
    always, sometimes = Subscriber(), Subscriber()
    ledger, day = NEW, DAY
    done: tuple[Done, ...] = ()
    before, known = None, set[str]()
    for _ in range(data.draw(st.integers(2, 4))):
        plan = make_plan(profile, catalogue, day, done)
        ledger, content = export(plan, catalogue, ledger)
        assert export(plan, catalogue, ledger) == (ledger, content)
        always.takes(content)
        if data.draw(st.booleans()):
            sometimes.takes(content)
        assert ahead(always, day) == ahead(current(plan, catalogue), day)
        if before is not None:
            check_numbers(before, content)
        told = events_of(content)
        assert all(told[uid][0] == 0 for uid in told.keys() - known)
        before, known = content, known | told.keys()
        profile, day, done = data.draw(changes(profile, day, done, plan))
    sometimes.takes(before or b"")
    assert ahead(sometimes, plan.as_of) == ahead(always, plan.as_of)


@st.composite
def changes(
    draw: st.DrawFn, profile: Profile, day: date, done: tuple[Done, ...], plan: Plan
) -> tuple[Profile, date, tuple[Done, ...]]:
    """What may happen until the next plan."""
    steps = [step.id for stage in plan.route.stages for step in stage.steps]
    what = draw(st.sampled_from(("time", "hours", "name", "done", "undo", "nothing")))
    if what == "time":
        day += timedelta(days=draw(st.sampled_from((1, 20, 90, 400, -30))))
    if what == "hours":
        hours = draw(st.sampled_from((0.0, 2.0, 6.0, 20.0)))
        profile = profile.model_copy(update={"hours_per_week": hours})
    if what == "name":
        profile = profile.model_copy(update={"name": "Kim"})
    if what == "done" and steps:
        done = (*done, Done(step=draw(st.sampled_from(steps)), on=DAY))
    if what == "undo":
        done = done[:-1]
    return profile, day, done


words = st.text(
    st.characters(
        exclude_categories=["Cc", "Cs", "Zl", "Zp"],
        include_characters="\n",
        exclude_characters="\ufeff",  # the reader takes it for a byte-order mark, and drops it
    ),
    max_size=100,
)
traps = st.text(st.sampled_from('\\nN;,:\n"^ \U0001f600'), max_size=100)


@st.composite
def events(draw: st.DrawFn) -> Event:
    first = draw(st.dates(date(1, 1, 1), date(9999, 12, 30)))
    return Event(
        key=f"step:{draw(st.sampled_from('abcdef'))}",
        first=first,
        last=first + draw(st.timedeltas(timedelta(0), date(9999, 12, 30) - first)),
        summary=draw((words | traps).filter(bool)),
        description=draw(words | traps),
        categories=("Career plan",),
        reminder=draw(st.booleans()),
    )


exports = st.lists(events(), max_size=5, unique_by=lambda event: event.key)


@given(exports, exports)
def test_numbers_rise_exactly_for_what_changed(one: list[Event], two: list[Event]) -> None:
    ledgers = [advance(NEW, one, DAY)]
    # Forth and back: what left comes again with a higher number, on no earlier day of change.
    for shown, day in ((two, DAY + timedelta(days=1)), (one, DAY), (one, DAY)):
        ledgers.append(advance(ledgers[-1], shown, day))
    assert ledgers[3] == ledgers[2]
    for before, after in pairwise(ledgers):
        entries = {entry.event.key: entry for entry in after.entries}
        for was in before.entries:
            now = entries[was.event.key]
            same = now.event == was.event and now.cancelled == was.cancelled
            assert now.sequence == was.sequence + (not same)
            assert now.changed >= was.changed
    assert [entry.event for entry in ledgers[2].entries if not entry.cancelled] == one


# --- Text from outside -------------------------------------------------------------------------


@cache
def some_plan() -> Plan:
    return plan_of_case(CASES[0], bundled())


def written(shown: Sequence[Event]) -> bytes:
    return plan_calendar(some_plan(), bundled(), advance(NEW, shown, DAY))


@given(shown=exports)
def test_any_text_comes_back_as_it_was(shown: list[Event]) -> None:
    assume(shown)
    assert [(one.summary, one.description) for one in sound(written(shown))] == [
        (event.summary, event.description) for event in shown
    ]


HOSTILE = (*PRINTABLE, "x\\nBEGIN:VEVENT;x,y:z END:VCALENDAR", "C:\\New\\n, 1%", "é\U0001f600" * 90)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_names_and_notes_stay_text(catalogue: Catalogue, text: str) -> None:
    plan = some_plan()
    done = (Done(step="gone-from-the-data", on=DAY, note=text),)
    named = plan.profile.model_copy(update={"name": text})
    content = export(plan.model_copy(update={"profile": named, "done": done}), catalogue)[1]
    seen = sound(content)
    plain = export(plan, catalogue)[1]
    assert len(seen) == len(sound(plain)) + 1
    assert seen[0].description == f"Your note: {text}"
    (name,) = IcsCalendarStream.calendar_from_ics(content.decode()).name
    assert name == f"{text}'s way to {catalogue.rungs[plan.target].title}"
    assert Calendar.from_ical(content).keys() == Calendar.from_ical(plain).keys()


@pytest.mark.parametrize("text", ["\x1b[31m", "\r", "a\x00b", "\x85", "\u2028"])
def test_no_event_holds_a_control_character(text: str) -> None:
    with pytest.raises(ValueError, match="summary"):
        Event.model_validate({**dict(plan_events(some_plan(), bundled())[0]), "summary": text})


def test_the_last_day_of_all_has_no_day_after() -> None:
    event = plan_events(some_plan(), bundled())[0]
    last = event.model_copy(update={"first": date.max, "last": date.max})
    (read,) = Calendar.from_ical(written([last])).events
    assert read.start == date.max
    assert "DTEND" not in read
