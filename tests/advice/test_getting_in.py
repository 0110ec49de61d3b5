"""Those who are not in customer service yet: the way into a first job comes before all else."""

from datetime import date

import pytest
from hypothesis import given, settings

from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import BARS, Plan
from csm_advisor.model.profile import SITUATIONS, Profile
from tests.strategies import days, profiles

TODAY = date(2026, 11, 28)
OUTSIDE = [one for one in SITUATIONS if one != "in-service"]


def plan_of(catalogue: Catalogue, situation: str | None, **answers: object) -> Plan:
    five = {"rung": "representative", "target": "manager", "education": "high-school"}
    profile = Profile.model_validate(
        {**five, "years_in_service": 0.0, "years_leading": 0.0, "situation": situation, **answers}
    )
    return make_plan(profile, catalogue, TODAY)


@pytest.mark.parametrize("situation", OUTSIDE)
def test_every_date_counts_from_the_first_job(catalogue: Catalogue, situation: str) -> None:
    now, later = plan_of(catalogue, None), plan_of(catalogue, situation)
    assert later.as_of == TODAY
    assert later.getting_in is not None
    wait = later.getting_in.months
    assert wait == 3
    assert later.getting_in.date == "2027-02"
    for bar in BARS:
        assert later.route.arrival[bar].months == (now.route.arrival[bar].months or 0) + wait


@pytest.mark.parametrize("situation", OUTSIDE)
def test_nothing_that_needs_a_job_comes_before_it(catalogue: Catalogue, situation: str) -> None:
    plan = plan_of(catalogue, situation)
    assert plan.getting_in is not None
    begins = date(2027, 2, 28)
    for stage in plan.route.stages:
        assert all(step.starts >= begins for step in stage.steps)
    before = [one for one in plan.getting_in.steps if not one.after_start]
    assert before[0].starts == TODAY
    assert all(one.ends < begins for one in before)
    assert [one.starts for one in plan.getting_in.steps if one.after_start] == [begins]


def test_a_student_hears_of_the_diploma_first(catalogue: Catalogue) -> None:
    plan = plan_of(catalogue, "student", education="none")
    assert plan.getting_in is not None
    assert plan.getting_in.steps[0].id == "finish-school-first"


@pytest.mark.parametrize("situation", [None, "in-service"])
def test_who_is_in_service_has_no_way_in(catalogue: Catalogue, situation: str | None) -> None:
    plan = plan_of(catalogue, situation)
    assert plan.getting_in is None
    asked = any("--situation" in line for line in plan.assumptions)
    assert asked == (situation is None), "who has no years is asked, once"


@settings(max_examples=25)
@given(profiles(), days)
def test_being_in_service_is_never_later(
    catalogue: Catalogue, profile: Profile, as_of: date
) -> None:
    outside = make_plan(profile.model_copy(update={"situation": "returning"}), catalogue, as_of)
    inside = make_plan(profile, catalogue, as_of)
    for bar in BARS:
        first, second = inside.route.arrival[bar].months, outside.route.arrival[bar].months
        assert second is None or (first is not None and first < second)
