"""The plan as CSV: whole, readable by any reader, and never worked out by a spreadsheet."""

import csv
import io
import re
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import BARS, Plan
from csm_advisor.model.progress import Done
from csm_advisor.render.writers.csv import COLUMNS, plan_csv, safe
from tests.hostile import EVERYTHING
from tests.render.documents import CASE_NAMES, plan_of

# What makes a cell a formula in one spreadsheet or another.
FORMULA = re.compile(r"[\s\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]*[=+\-@\t\r＝＋－＠]")
NUMBER = re.compile(r"\d+(\.\d+)?")


def rows_of(text: str) -> list[dict[str, str]]:
    """The rows as a reader finds them in the file's bytes."""
    content = text.encode()
    assert content.startswith(b'\xef\xbb\xbf"row",')
    assert content.count(b"\n") == content.count(b"\r\n") == len(text.splitlines())
    file = io.StringIO(content.decode("utf-8-sig"), newline="")
    reader = csv.DictReader(file, strict=True)
    rows = list(reader)
    assert reader.fieldnames == list(COLUMNS)
    assert not [row for row in rows if None in row or None in row.values()]
    for line in csv.reader(io.StringIO(either_way(text), newline=""), strict=True):
        assert len(line) == len(COLUMNS)
    return rows


def either_way(text: str) -> str:
    """The file as a spreadsheet that splits at semicolons too finds it: each that is not in quotes
    is a comma."""
    parts = text.removeprefix("\ufeff").split('"')
    return '"'.join(part if at % 2 else part.replace(";", ",") for at, part in enumerate(parts))


def kind(rows: list[dict[str, str]], name: str) -> list[dict[str, str]]:
    return [row for row in rows if row["row"] == name]


@pytest.mark.parametrize("name", CASE_NAMES)
def test_a_worked_case_is_whole(name: str, catalogue: Catalogue) -> None:
    plan = plan_of(name)
    rows = rows_of(plan_csv(plan, catalogue))
    assert [row["id"] for row in kind(rows, "source")] == list(plan.sources)
    steps = [step for stage in plan.route.stages for step in stage.steps]
    for row, step in zip(kind(rows, "step"), steps, strict=True):
        assert row["title"] == step.title
        assert (row["how"], row["evidence"]) == (step.how, step.evidence)
        assert date.fromisoformat(row["starts"]) == step.starts
        assert date.fromisoformat(row["ends"]) == step.ends
        assert float(row["own_hours"]) == step.own_hours
        assert row["sources"].split(" | ") == [plan.sources[id_].title for id_ in step.sources]
    for row, stage in zip(kind(rows, "arrival"), plan.route.stages, strict=True):
        assert [row[f"arrival_{bar}"] for bar in BARS] == [
            stage.on_this_plan[bar].date or "never" for bar in BARS
        ]
    for column in ("own_hours", "weeks", "cost_low", "cost_high"):
        assert all(NUMBER.fullmatch(row[column] or "0") for row in rows)


def test_official_pay_is_numbers_and_says_what_is_not_released(catalogue: Catalogue) -> None:
    plan = plan_of("example")
    assert plan.worth
    assert plan.worth.now.high
    bound = plan.worth.now.high.model_copy(update={"at_least": True})
    now = plan.worth.now.model_copy(update={"low": None, "high": bound})
    plan = plan.model_copy(update={"worth": plan.worth.model_copy(update={"now": now})})
    row = kind(rows_of(plan_csv(plan, catalogue)), "pay")[0]
    assert row["pay_low"] == "not released"
    assert row["pay_middle"] == "44770"
    assert row["pay_high"] == "at least $51,780"
    assert row["pay_dollars_of"] == "2025"


@pytest.mark.parametrize(
    "text", [text[:999] for text in EVERYTHING], ids=lambda text: repr(text[:20])
)
def test_no_text_of_a_person_or_company_becomes_a_formula(text: str, catalogue: Catalogue) -> None:
    for row in rows_of(plan_csv(hostile_plan(text, catalogue), hostile_ladder(text, catalogue))):
        assert not [c for cell in row.values() for c in cell.split(";") if FORMULA.match(c)]


def test_a_text_keeps_all_its_characters_behind_the_apostrophe(catalogue: Catalogue) -> None:
    text = '=HYPERLINK("http://x.test"),\'é漢'
    rows = rows_of(plan_csv(hostile_plan(text, catalogue), hostile_ladder(text, catalogue)))
    assert kind(rows, "step")[0]["note"] == f"'{text}"
    assert kind(rows, "plan")[0]["title"] == f"'{text}'s way to {text}"


def hostile_plan(text: str, catalogue: Catalogue) -> Plan:
    """A plan with this text as name, as a note, as a step's and as a source's."""
    plan = plan_of("example")
    plan = plan.model_copy(
        update={
            "profile": plan.profile.model_copy(update={"name": text}),
            "done": (Done(step="x", on=date(2026, 1, 1), note=text),),
            "sources": {
                id_: one.model_copy(update={"title": text, "publisher": text, "address": text})
                for id_, one in plan.sources.items()
            },
        }
    )
    stages = tuple(
        stage.model_copy(
            update={
                "steps": tuple(
                    step.model_copy(update={"title": text, "how": text, "evidence": text})
                    for step in stage.steps
                )
            }
        )
        for stage in plan.route.stages
    )
    route = plan.route.model_copy(update={"stages": stages})
    others = tuple(one for one in plan.routes if one.id != route.id)
    return plan.model_copy(update={"routes": (route, *others)})


def hostile_ladder(text: str, catalogue: Catalogue) -> Any:
    """The catalogue with this text as the title of every rung and the name of every skill."""
    return SimpleNamespace(
        rungs={i: one.model_copy(update={"title": text}) for i, one in catalogue.rungs.items()},
        skills={i: one.model_copy(update={"name": text}) for i, one in catalogue.skills.items()},
        actions=catalogue.actions,
    )


UNSEEN = " \u00a0\u3000\u200b\u200d\u2060\ufeff\u00ad"


@given(st.text(st.sampled_from(f"=+-@\t\r\n;＝＋－＠'\",a1é{UNSEEN}"), max_size=8))
@example("")
def test_a_cell_is_never_a_formula_and_reads_back(text: str) -> None:
    cell = safe(text)
    assert isinstance(cell, str)
    shown = re.sub(r"[\t\r\n]+", " ", text)
    for part, was in zip(cell.split(";"), shown.split(";"), strict=True):
        assert not FORMULA.match(part)
        assert part in (was, f"'{was}")


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("see tab;=1+1", "see tab;'=1+1"),
        ("see tab; \u200b=1+1;ok", "see tab;' \u200b=1+1;ok"),
        ("\ufeff=1+1", "'\ufeff=1+1"),
        ("\u00ad\u2060@x", "'\u00ad\u2060@x"),
        ("\u3000＝1", "'\u3000＝1"),
        ("calm; quick - and kind", "calm; quick - and kind"),
        ("5 = 5", "5 = 5"),
    ],
)
def test_the_apostrophe_stands_where_a_formula_would_begin(text: str, cell: str) -> None:
    assert safe(text) == cell


def test_every_text_is_in_quotes_and_no_number(catalogue: Catalogue) -> None:
    text = plan_csv(plan_of("example"), catalogue).removeprefix("\ufeff")
    outside = "".join(text.split('"')[::2])
    assert set(outside) <= set("0123456789.,\r\n")
    assert re.search(r",\d", outside)


@given(st.integers(-(10**9), 10**9) | st.floats(-1e9, 1e9))
def test_a_number_stays_a_number(value: float) -> None:
    cell = safe(value)
    assert not isinstance(cell, str)
    assert cell == value
