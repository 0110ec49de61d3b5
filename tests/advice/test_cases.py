"""Worked cases: each file of tests/cases is one person, what the plan must say, and why.

Dates follow from the comment at the head of each file, worked out by hand from the amounts in
`csm-advisor roles`. `every_skill` rates all skills alike.
"""

from datetime import date
from pathlib import Path

import pytest
import tomli

from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import BARS
from tests.worked_cases import CASES, answers


@pytest.mark.every_case
@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_plan_says_what_was_worked_out_by_hand(path: Path, catalogue: Catalogue) -> None:
    case = tomli.loads(path.read_text(encoding="utf-8"))
    plan = make_plan(answers(case["answers"], catalogue), catalogue, case["today"])
    route, expect = plan.route, case["expect"]
    steps = [step.id for stage in route.stages for step in stage.steps]
    gaps = {gap.id for gap in route.gaps}
    months = [route.arrival[bar].months for bar in BARS]
    assert route.id == expect["route"]
    assert [-1 if month is None else month for month in months] == expect["months"]
    assert [route.binding[bar].kind for bar in BARS] == expect["binding"]
    assert len(steps) == expect["steps"]
    assert route.own_hours == expect["own_hours"]
    assert set(expect["some_steps"]) <= set(steps)
    assert set(expect["gaps"]) <= gaps
    assert not set(expect["no_gaps"]) & gaps
    assert (plan.decision.education if plan.decision else "") == expect["decision"]
    by, arrival = plan.profile.by, route.arrival["typical"].date
    assert by is None or (arrival is not None and arrival <= f"{by:%Y-%m}") == expect["in_time"]
    assert (plan.deadline is None) == (by is None)


def test_there_are_thirty_people_and_each_has_one_day() -> None:
    assert len(CASES) >= 30
    assert all(isinstance(tomli.loads(case.read_text())["today"], date) for case in CASES)
