"""The work that a degree takes: by the credits still to earn, at the person's own pace."""

from datetime import date
from typing import Any

import pytest

from csm_advisor.advice.planning.degree import work_for
from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.ladder import EDUCATION_ORDER
from csm_advisor.model.profile import Profile

# 45 hours for each of 60 credit hours to the associate degree, of 120 to the bachelor's and of 30
# to the master's; 100 hours to the diploma.
HOURS = [
    ("none", "high-school", 100),
    ("none", "bachelor", 5500),
    ("high-school", "associate", 2700),
    ("high-school", "bachelor", 5400),
    ("some-college", "bachelor", 5400),  # how many credits these are is not known
    ("associate", "bachelor", 2700),
    ("bachelor", "master", 1350),
    ("associate", "master", 4050),
    ("high-school", "master", 6750),
    ("master", "doctorate", None),
]


@pytest.mark.parametrize(("have", "wanted", "hours"), HOURS)
def test_what_is_earned_already_counts(
    catalogue: Catalogue, have: str, wanted: Any, hours: float | None
) -> None:
    assert work_for(catalogue, EDUCATION_ORDER.index(have), wanted) == hours


def test_the_years_are_told_at_the_persons_pace(catalogue: Catalogue) -> None:
    answers: dict[str, Any] = {
        "rung": "representative",
        "target": "manager",
        "years_in_service": 3.0,
        "years_leading": 0.0,
        "education": "associate",
        "hours_per_week": 7.0,
    }
    decision = make_plan(Profile(**answers), catalogue, date(2026, 11, 21)).decision
    assert decision is not None
    assert decision.own_hours == 2700
    assert decision.years_at_this_pace == 7.4  # 2,700 hours at 7 in each of 52 weeks
