"""The work that a degree takes: by the credits still to earn, in years of a life."""

from datetime import date
from typing import Any

import pytest

from csm_advisor.advice.planning.degree import work_for
from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.decision import Decision
from csm_advisor.model.education import EDUCATION_ORDER
from csm_advisor.model.profile import Profile
from csm_advisor.render import degree
from tests.other_data import with_parts

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
    work = work_for(catalogue, EDUCATION_ORDER.index(have), wanted)
    assert (work and work.hours) == hours
    if work and hours is not None:
        # The diploma is prepared for in hours; it has no credits.
        assert work.credits == (hours - (100 if have == "none" else 0)) / 45


def decided(catalogue: Catalogue, **answers: Any) -> Decision:
    person: dict[str, Any] = {
        "rung": "representative",
        "target": "manager",
        "years_in_service": 3.0,
        "years_leading": 0.0,
        "education": "high-school",
    }
    decision = make_plan(Profile(**person | answers), catalogue, date(2026, 11, 21)).decision
    assert decision is not None
    return decision


def test_the_years_are_those_of_a_life_with_studies_in_it(catalogue: Catalogue) -> None:
    """24 credit hours a year full-time, half of them half-time; 3 hours a week for each."""
    decision = decided(catalogue)
    assert [(s.pace, s.years, s.hours_a_week) for s in decision.study] == [
        ("full-time", 5.0, 36.0),
        ("half-time", 10.0, 18.0),
    ]
    assert all(study.sources for study in decision.study)
    halved = decided(catalogue, education="associate")
    assert (halved.credits, halved.own_hours) == (60, 2700)
    assert [study.years for study in halved.study] == [2.5, 5.0]


@pytest.mark.parametrize(
    ("hours", "pace"),
    [
        (0.0, None),
        (0.5, "half-time"),
        (18.0, "half-time"),
        (35.9, "half-time"),
        (36.0, "full-time"),
    ],
)
def test_nobody_is_told_to_study_for_a_quarter_of_a_century(
    catalogue: Catalogue, hours: float, pace: str | None
) -> None:
    decision = decided(catalogue, hours_per_week=hours)
    assert decision.pace == pace
    assert max(study.years for study in decision.study) == 10.0


def test_a_ladder_without_paces_has_no_years(catalogue: Catalogue) -> None:
    bare = with_parts(credentials=catalogue.credentials.model_copy(update={"pace": ()}))
    decision = decided(bare)
    assert (decision.study, decision.pace, decision.own_hours) == ((), None, 5400)


def test_what_does_instead_is_of_use_and_said_of_this_rung(catalogue: Catalogue) -> None:
    instead = [one.text for one in decided(catalogue).instead]
    assert any("associate" in text for text in instead)
    assert any("practice and skills" in text for text in instead)
    has_one = [one.text for one in decided(catalogue, education="associate").instead]
    assert has_one == [text for text in instead if "associate" not in text]
    above = decided(catalogue, rung="senior-manager", target="director", years_leading=6.0)
    assert not {"practice and skills", "associate"} & {
        words
        for one in above.instead
        for words in ("practice and skills", "associate")
        if words in one.text
    }
    assert any("general managers" in one.text for one in above.instead)
    for one in (*above.instead, *above.others_took):
        assert one.sources


def test_what_the_plan_says_of_a_degree(catalogue: Catalogue) -> None:
    answers: dict[str, Any] = {
        "rung": "representative",
        "target": "manager",
        "years_in_service": 3.0,
        "years_leading": 0.0,
        "education": "high-school",
    }
    plan = make_plan(Profile(**answers), catalogue, date(2026, 11, 21))
    said = ["".join(run.text for run in line) for line in degree.decision(plan, catalogue)]
    assert "half-time about 10 years (about 18 hours a week while classes run)" in said[1]
    assert "; you have 4 for all of it." in said[1]
    assert "half had begun no more than 13.5 years before" in said[1]
    assert "26" not in said[1]
    assert plan.decision is not None
    assert set(plan.decision.all_sources) <= plan.sources.keys()


@pytest.mark.parametrize(("situation", "pace"), [("student", "full-time"), (None, "half-time")])
def test_who_is_at_school_goes_on_full_time(
    catalogue: Catalogue, situation: str | None, pace: str
) -> None:
    person = Profile.model_validate(
        {
            "rung": "representative",
            "years_in_service": 0.0,
            "years_leading": 0.0,
            "education": "none",
            "target": "manager",
            "hours_per_week": 5.0,
            "situation": situation,
        }
    )
    decision = make_plan(person, catalogue, date(2026, 11, 29)).decision
    assert decision is not None
    assert decision.pace == pace


@pytest.mark.parametrize(
    ("have", "low", "high"),
    # Four years at $11,950 to $45,000 a year; with the first two done, two.
    [("high-school", 47800, 180000), ("some-college", 47800, 180000), ("associate", 23900, 90000)],
)
def test_a_degree_costs_what_is_left_of_it(
    catalogue: Catalogue, have: str, low: float, high: float
) -> None:
    found = decided(catalogue, education=have)
    assert (found.education, found.cost_low, found.cost_high) == ("bachelor", low, high)
