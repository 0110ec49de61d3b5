"""What the document of a plan says, whoever writes it down."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings

from csm_advisor.advice.planning.calendar import FAR
from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import BARS, Plan
from csm_advisor.model.profile import Profile
from csm_advisor.model.progress import Done
from csm_advisor.render.documents.document import (
    Document,
    PayChart,
    Section,
    Table,
    Task,
    Tasks,
    Timeline,
    numbers,
)
from csm_advisor.render.documents.plan import plan_document
from csm_advisor.render.line import Line
from tests.render.documents import CASE_NAMES, document_of, plan_of
from tests.strategies import bundled, days, profiles


def text(line: Line) -> str:
    return "".join(run.text for run in line)


def section(document: Document, start: str) -> Section:
    (found,) = (one for one in document.sections if one.heading.startswith(start))
    return found


def tables(document: Document) -> list[Table]:
    return [b for one in document.sections for b in one.blocks if isinstance(b, Table)]


def tasks(document: Document) -> Iterator[Task]:
    for one in document.sections:
        for block in one.blocks:
            if isinstance(block, Tasks):
                yield from block.tasks


@settings(max_examples=15)
@given(profiles(), days)
def test_for_anybody_it_has_every_step_and_cites_every_source(who: Profile, day: date) -> None:
    plan = make_plan(who, bundled(), day)
    document = plan_document(plan, bundled())
    assert numbers(document).keys() == plan.sources.keys()
    steps = [step for stage in plan.route.stages for step in stage.steps]
    assert [text(task.title) for task in tasks(document)] == [step.title for step in steps]
    for table in tables(document):
        assert all(len(row) == len(table.columns) for row in table.rows)
    assert all(one.blocks for one in document.sections)


@settings(max_examples=15)
@given(profiles(), days)
def test_the_calendar_has_the_steps_and_each_rung_in_the_month_it_is_reached(
    who: Profile, day: date
) -> None:
    plan = make_plan(who, bundled(), day)
    (timeline,) = (
        block for block in plan_document(plan, bundled()).sections[0].blocks
        if isinstance(block, Timeline)
    )  # fmt: skip
    months = [stage.scheduled[plan.route.scheduled_for].date for stage in plan.route.stages]
    rungs = [bar for bar in timeline.bars if bar.milestone]
    assert [f"{bar.starts:%Y-%m}" for bar in rungs] == [one for one in months if one]
    spans = [(bar.starts, bar.ends) for bar in timeline.bars if not bar.milestone]
    assert spans == [(s.starts, s.ends) for stage in plan.route.stages for s in stage.steps]
    assert all(day <= starts <= ends for starts, ends in spans)


def test_the_table_of_rungs_has_the_dates_of_the_three_bars() -> None:
    table = tables(document_of("example"))[0]
    assert [[text(cell) for cell in row] for row in table.rows] == [
        ["Customer Service Representative (you are here)", "now", "now", "now"],
        ["Team Lead", "Feb 2027", "Feb 2027", "Sep 2027"],
        ["Customer Service Manager", "Sep 2027", "May 2030", "Nov 2033"],
    ]
    assert table.columns == ("Rung", *(f"{bar.capitalize()} bar" for bar in BARS))


@pytest.mark.parametrize("name", CASE_NAMES)
def test_a_rung_on_the_way_has_one_date_whatever_part_of_the_plan_one_reads(
    name: str, catalogue: Catalogue
) -> None:
    """The calendar, the headings of its steps and the table of rungs are of one schedule."""
    plan = plan_of(name)
    for stage in plan.route.stages:
        months = [stage.on_this_plan[bar].months for bar in BARS]
        dated = [FAR if one is None else one for one in months]
        assert dated == sorted(dated)
        if stage.to == plan.target:
            assert {bar: stage.on_this_plan[bar] for bar in BARS} == plan.route.arrival
        else:
            scheduled = stage.scheduled[plan.route.scheduled_for].months
            at = BARS.index(plan.route.scheduled_for)
            assert months[at] == scheduled or dated[-1] <= (scheduled or FAR)


def test_a_step_says_when_where_what_it_closes_how_and_what_to_keep() -> None:
    (task,) = (
        task
        for task in tasks(document_of("example"))
        if text(task.title) == "Take a negotiation workshop"
    )
    assert not task.ticked
    assert {name: text(line) for name, line in task.details} == {
        "When": "13 Feb 2027 to 5 Mar 2027",
        "Where": "course, 10 h of your own time",
        "Closes": "Negotiation 1>2",
        "How": "Book one or two days with role play. Prepare three of your usual cases:"
        " a discount, a refund, a complaint that cannot be won.",
        "Keep": "Write down one customer you kept without giving the full refund, and what you"
        " gave instead.",
        "Cost": "no published price",
    }


def test_a_step_done_is_ticked_with_its_day_and_note(catalogue: Catalogue) -> None:
    done = Done(step="run-the-shift-huddle", on=date(2026, 11, 2), note="Led four huddles.")
    plan = make_plan(plan_of("example").profile, catalogue, date(2026, 11, 21), (done,))
    first, *others = tasks(plan_document(plan, catalogue))
    assert first.ticked
    assert text(first.title) == "Run the shift huddle"
    assert {name: text(line) for name, line in first.details} == {
        "Done": "2 Nov 2026",
        "Note": "Led four huddles.",
    }
    assert others
    assert not any(task.ticked for task in others)


def test_a_deadline_is_answered_at_each_bar() -> None:
    late = section(document_of("deadline-missed"), "By ")
    assert late.heading == "By 30 Jun 2027?"
    (table,) = (block for block in late.blocks if isinstance(block, Table))
    answers = {text(row[0]): text(row[1]) for row in table.rows}
    asked = plan_of("deadline-missed").deadline
    assert asked
    assert answers == {bar: "yes" if getattr(asked, bar).feasible else "no" for bar in BARS}
    assert "no" in answers.values()
    assert len(late.blocks) == 3


def test_pay_that_was_not_released_is_said_and_drawn_as_such(catalogue: Catalogue) -> None:
    plan = plan_of("example")
    assert plan.worth
    now = plan.worth.now.model_copy(update={"low": None})
    plan = plan.model_copy(update={"worth": plan.worth.model_copy(update={"now": now})})
    pay = section(plan_document(plan, catalogue), "Pay in the US")
    (chart,) = (block for block in pay.blocks if isinstance(block, PayChart))
    (table,) = (block for block in pay.blocks if isinstance(block, Table))
    assert [text(cell) for cell in table.rows[0]][1:4] == ["not released", "$44,770", "$51,780"]
    assert chart.spreads[0].low is None
    assert [spread.label for spread in chart.spreads] == [text(row[0]) for row in table.rows]


@pytest.mark.parametrize("name", CASE_NAMES)
def test_what_is_asked_is_told_met_or_not(name: str, catalogue: Catalogue) -> None:
    plan = plan_of(name)
    title = catalogue.rungs[plan.target].title
    found = [table for table in tables(document_of(name)) if table.columns[0] == "What is asked"]
    said = {True: "yes", False: "no", None: "cannot be told"}
    for table, ours in zip(found, (False, True), strict=False):
        assert [[text(cell) for cell in row] for row in table.rows] == [
            [one.text, one.strength, said[one.met]] for one in plan.readiness if one.ours is ours
        ]
    assert len(found) == len({one.ours for one in plan.readiness})
    assert section(document_of(name), "What sources ask").heading.endswith(title)


def test_other_routes_tell_the_steps_that_only_they_take() -> None:
    plan: Plan = plan_of("example")
    (other,) = (route for route in plan.routes if route.id != plan.recommended)
    shared = {step.id for stage in plan.route.stages for step in stage.steps}
    (block,) = section(document_of("example"), "Other routes").blocks
    told = text(block.items[0])  # type: ignore[union-attr]
    for step in (step for stage in other.stages for step in stage.steps):
        assert (step.title in told) == (step.id not in shared)
