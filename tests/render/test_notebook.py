"""Answers in a notebook: the page of a plan in a frame, tables of all else, nothing but text."""

from datetime import date
from html import unescape
from typing import Any

import html5lib
import pytest

import csm_advisor
from csm_advisor.model.views.team import NextStep, Refused, TeamRow
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
    tables = [part for part in parsed(as_html(view, bundled())) if part.tag == "table"]
    assert tables
    assert all(
        len(row) == len(table.findall("./tbody/tr")[0])
        for table in tables
        for row in table.findall("./tbody/tr")
    )


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
