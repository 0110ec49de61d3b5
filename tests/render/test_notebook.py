"""Answers in a notebook: the page of a plan in a frame, tables of all else, nothing but text."""

import json
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import html5lib
import pytest

import csm_advisor
from csm_advisor.model.records import View
from csm_advisor.model.views.team import NextStep, Refused, RowProblem, TeamRow
from csm_advisor.model.views.what_if import WhatIfView
from csm_advisor.render.notebook import as_html
from tests.strategies import bundled

DAY = date(2026, 11, 29)
FIVE = {
    "rung": "representative",
    "years_in_service": 3,
    "years_leading": 0,
    "education": "bachelor",
    "target": "manager",
}


def parsed(text: str) -> Any:
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parseFragment(text)


def tables(view: Any) -> dict[str, list[list[str]]]:
    """The cells of each table, by its heading: what a reader sees of the answer."""
    found: dict[str, list[list[str]]] = {}
    heading = ""
    for part in parsed(as_html(view, bundled())):
        if part.tag == "h4":
            heading = part.text
        elif part.tag == "table":
            rows = part.iter("tr")
            found[heading] = [["".join(cell.itertext()) for cell in row] for row in rows]
    return found


def test_a_plan_is_its_page_in_a_frame() -> None:
    plan = csm_advisor.plan({**FIVE, "name": '"><script>alert(1)</script>'}, today=DAY)
    shown = as_html(plan, bundled())
    (frame,) = parsed(shown)
    assert frame.tag == "iframe"
    assert frame.get("srcdoc").encode() == csm_advisor.export(plan, "html")
    assert frame.get("sandbox") == ""
    assert "<script" not in shown


@pytest.mark.parametrize(
    "view",
    [
        csm_advisor.roles(),
        csm_advisor.salary("manager", today=DAY, areas=["dallas"]),
        csm_advisor.compare(FIVE, today=DAY),
        csm_advisor.skills("manager", today=DAY),
    ],
    ids=lambda view: type(view).__name__,
)
def test_other_answers_are_tables(view: Any) -> None:
    shown = [part for part in parsed(as_html(view, bundled())) if part.tag == "table"]
    assert shown
    assert all(
        len(row) == len(table.findall("./tbody/tr")[0])
        for table in shown
        for row in table.findall("./tbody/tr")
    )


def test_pay_has_the_official_wages_of_the_rung() -> None:
    view = csm_advisor.salary("manager", today=DAY, areas=["dallas"])
    shown = tables(view)
    (rung,) = view.rungs
    for official in rung.official:
        wages = {f"{official.p10:,}", f"{official.p50:,}", f"{official.p90:,}", official.area}
        assert any({"manager", *wages} <= {*row} for row in shown["rungs official"])
    middle = rung.readings[0].middle
    assert middle is not None
    assert any(f"{middle.value:,.0f} USD per year ({middle.year})" in row
               for row in shown["rungs readings"])  # fmt: skip
    for row, past in zip(shown["past"][1:], view.past, strict=True):
        assert f"{past.median.value:,.0f} USD per year ({past.year})" in row


def test_a_comparison_has_the_date_of_each_alternative_at_each_bar() -> None:
    view = csm_advisor.compare(FIVE, today=DAY)
    head, *rows = tables(view)["alternatives"]
    for row, alternative in zip(rows, view.alternatives, strict=True):
        for bar, arrival in alternative.arrival.items():
            assert row[head.index(f"arrival {bar} date")] == (arrival.date or "")
    assert ["plan", "team-lead"] in [row[:2] for row in tables(view)["alternatives on the way"]]


def test_a_rung_has_its_duties_and_what_is_asked_for_it() -> None:
    view = csm_advisor.roles("manager")
    shown = tables(view)
    (role,) = view.roles
    assert [row[-1] for row in shown["roles duties"][1:]] == [one.text for one in role.duties]
    asked = [one.text for one in role.requirements]
    assert [row[-1] for row in shown["roles requirements"][1:]] == asked
    assert ["manager", "typical", "experience"] in [row[:3] for row in shown["roles bars"]]


def test_a_resume_shows_what_it_proposes_and_nothing_of_it_is_markup(tmp_path: Path) -> None:
    name = "Ana <img src=x onerror=alert(1)>"
    work = {"name": "<b>Acme</b>", "position": "Call Center Supervisor", "startDate": "2020-01"}
    file = tmp_path / "resume.json"
    file.write_text(json.dumps({"basics": {"name": name}, "work": [work], "other": "not shown"}))
    view = csm_advisor.import_resume(file, today=DAY)
    assert isinstance(view, View)  # which is what a notebook is given as tables
    shown = as_html(view, bundled())
    assert "<img" not in shown
    assert "<b>" not in shown
    cells = {row[0]: row[1] for row in tables(view)["proposals"]}
    assert cells["name"] == name
    assert "organisation: <b>Acme</b>" in cells["jobs"]
    assert view.resume
    assert "not shown" not in shown


def test_the_first_of_many_rows_are_shown() -> None:
    problems = tuple(RowProblem(column=f"<{at}>", sentence="x") for at in range(250))
    row = TeamRow(
        row=2, person="Ana", rung=None, target=None, ready_now=None, arrival={}, route=(),
        own_hours=None, next_steps=(), in_time=None, waits_only_for_years=None, notes=(),
        problems=problems,
    )  # fmt: skip
    shown = as_html(row, bundled())
    assert "&lt;199&gt;" in shown
    assert "&lt;200&gt;" not in shown
    assert "<p>and 50 more</p>" in shown


def test_names_are_text() -> None:
    name = "<img src=x onerror=alert(1)>"
    row = TeamRow(
        row=2, person=name, rung=None, target=None, ready_now=False, arrival={}, route=("a", "b"),
        own_hours=12.5, next_steps=(NextStep(id="x", title="A step"),), in_time=None,
        waits_only_for_years=None, notes=(), problems=(),
    )  # fmt: skip
    shown = as_html(row, bundled())
    assert "<img" not in shown
    assert name in unescape(shown)
    assert "A step" in shown
    assert "a, b" in shown
    assert as_html(Refused(row=1, person="\x1b[31m", column=None, problem="x"), bundled())
    assert "\x1b" not in as_html(
        Refused(row=1, person="\x1b[31m", column=None, problem="x"), bundled()
    )


def test_what_if_shows_the_dates_and_what_moved() -> None:
    found = csm_advisor.what_if(FIVE, {"hours_per_week": 8}, today=DAY)
    shown = as_html(WhatIfView.of(*found), bundled())
    assert shown.startswith("<table><thead><tr><th>bar</th><th>before</th><th>after</th>")
    for bar, arrival in found.after.route.arrival.items():
        assert f"<td>{bar}</td>" in shown
        assert f"<td>{arrival.date}</td>" in shown
    assert found.difference.lines[0].split(";")[0][:20] in shown
