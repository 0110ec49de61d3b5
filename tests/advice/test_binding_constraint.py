"""What an arrival depends on, said in a sentence with its figures and its sources."""

from datetime import date
from typing import Any

import pytest

from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import BARS, Bar, Plan
from csm_advisor.model.profile import Profile
from tests.other_data import without_closing, without_tenure
from tests.strategies import bundled

TODAY = date(2026, 11, 21)
START: dict[str, Any] = {
    "rung": "representative",
    "years_in_service": 1.0,
    "years_leading": 0.0,
    "education": "bachelor",
    "target": "manager",
}
MASTER = dict.fromkeys(bundled().skills, 4)
LEAD: dict[str, Any] = {"rung": "team-lead", "years_in_service": 10.0, "years_leading": 5.0}


def plan_for(catalogue: Catalogue, **answers: Any) -> Plan:
    return make_plan(Profile(**{**START, **answers}), catalogue, TODAY)


# The claims on a manager's years of service are 2, 3 to 10, 4 to 6, 5 to 10 and 10; on years of
# leading 0 to 2 and 5. "0 to 2; 5" is 3 at the typical bar, by the middles 1 and 5.
BINDINGS: dict[str, tuple[dict[str, Any], Bar, dict[str, Any]]] = {
    "years of service": (
        {},
        "typical",
        {
            "kind": "service",
            "rung": "manager",
            "need": 6.5,
            "have": 1.0,
            "sentence": "Years of service: the typical bar for Customer Service Manager is 6.5"
            " years, and you have 1. Sources ask for between 2 and 10 years; the median is 6.5."
            " Only time in customer service, on any rung, adds years.",
            "sources": ("how-do-i-become", "ten-steps", "job-description", "onet-30"),
        },
    ),
    "years of service at one claim": (
        {"target": "team-lead", "years_in_service": 0.0, "skills": MASTER},
        "open",
        {
            "kind": "service",
            "rung": "team-lead",
            "need": 1.0,
            "have": 0.0,
            "sentence": "Years of service: the open bar for Team Lead is 1 year, and you have 0."
            " Sources ask for 2.5 years (1.7 to 3.8), and our own estimate is 1; the lowest is 1."
            " Only time in customer service, on any rung, adds years.",
            "sources": ("judgement-team-lead",),
        },
    ),
    "years of leading, of who can lead today": (
        {"years_in_service": 10.0, "skills": MASTER},
        "demanding",
        {
            "kind": "leading",
            "rung": "manager",
            "need": 5.0,
            "have": 0.0,
            "sentence": "Years of leading people: the demanding bar for Customer Service Manager"
            " is 5 years, and you have 0. Sources ask for between 0 and 5 years; the highest is 5."
            " The 5 years can start once you are Team Lead, which you are ready for now."
            " Only time leading people adds years.",
            "sources": ("job-description",),
        },
    ),
    "years of leading, still to begin": (
        {"years_in_service": 10.0},
        "demanding",
        {
            "kind": "leading",
            "rung": "manager",
            "need": 5.0,
            "have": 0.0,
            "sentence": "Years of leading people: the demanding bar for Customer Service Manager"
            " is 5 years, and you have 0. Sources ask for between 0 and 5 years; the highest is 5."
            " The 5 years can start once you are Team Lead: Feb 2027 at the earliest. Leading"
            " people sooner brings the date closer.",
            "sources": ("job-description",),
        },
    ),
    "a claim by one source has no range": (
        {
            "rung": "manager",
            "target": "senior-manager",
            "years_in_service": 10.0,
            "years_leading": 4.0,
            "skills": MASTER,
        },
        "typical",
        {
            "kind": "leading",
            "rung": "senior-manager",
            "need": 5.0,
            "have": 4.0,
            "sentence": "Years of leading people: the typical bar for Senior Customer Service"
            " Manager is 5 years, and you have 4. Only one source gives years, so every bar asks"
            " for the same. Only time leading people adds years, and you are adding them now.",
            "sources": ("ten-steps",),
        },
    ),
    # 128 weeks end in May 2029, long after a year as team lead.
    "own time": (
        {"years_in_service": 10.0, "years_leading": 5.0, "hours_per_week": 1.0},
        "typical",
        {
            "kind": "own-time",
            "rung": "manager",
            "need": 128.0,
            "have": 1.0,
            "sentence": "Your own time: the steps take 128 hours, and you have 1 hour a week. More"
            " hours a week bring the date closer.",
            "sources": ("judgement-hours",),
        },
    ),
    # Steps are shown for the typical bar; at this one others are sooner.
    "own time at another bar": (
        {"years_in_service": 3.0, "hours_per_week": 8.0},
        "open",
        {
            "kind": "own-time",
            "rung": "manager",
            "need": 202.0,
            "have": 8.0,
            "sentence": "Your own time: at this bar, the steps take 202 hours, and you have 8 hours"
            " a week. More hours a week bring the date closer.",
            "sources": ("judgement-hours",),
        },
    ),
    # Courses of 6, 6 and 5 weeks at the least, one after another; practice takes 13 weeks.
    "own time in the fewest weeks": (
        {
            **LEAD,
            "hours_per_week": 40.0,
            "skills": MASTER | {"communication": 2, "business-principles": 1, "computer-skills": 2},
        },
        "typical",
        {
            "kind": "own-time",
            "rung": "manager",
            "need": 64.0,
            "have": 40.0,
            "sentence": "The steps in your own time, 64 hours in all: each takes a set number of"
            " weeks, so more hours a week do not help.",
            "sources": ("judgement-hours",),
        },
    ),
    "no own time at all": (
        {"years_in_service": 10.0, "years_leading": 5.0, "hours_per_week": 0.0},
        "typical",
        {
            "kind": "no-way",
            "rung": "manager",
            "need": None,
            "have": 0.0,
            "sentence": "Your own time: Customer Service Manager needs 8 things that work alone"
            " does not give: Communication to level 3, and 7 more. You have no hours a week for"
            " them. One hour a week opens the way.",
            "sources": ("judgement-hours",),
        },
    ),
    # Two steps of 13 weeks; practice of level 3 takes 13 weeks.
    "steps on the job, one at a time": (
        {
            **LEAD,
            "hours_per_week": 0.0,
            "at_once": 1,
            "skills": MASTER | {"coaching": 2, "judgment": 2},
        },
        "typical",
        {
            "kind": "on-the-job",
            "rung": "manager",
            "need": 26.0,
            "have": 1.0,
            "sentence": "Steps on the job: 2 steps before Customer Service Manager, 26 weeks one"
            " after another. With 1 at a time, they take 26 weeks. Taking on more at a time brings"
            " the date closer.",
            "sources": ("judgement-at-once",),
        },
    ),
    # All that is missing is software, which needs no practice.
    "one step on the job": (
        {
            "rung": "team-lead",
            "years_in_service": 40.0,
            "years_leading": 40.0,
            "education": "doctorate",
            "certifications": ("ccxp",),
            "skills": MASTER,
        },
        "demanding",
        {
            "kind": "on-the-job",
            "rung": "manager",
            "need": 4.0,
            "have": 2.0,
            "sentence": "Steps on the job: 1 step before Customer Service Manager, which"
            " takes 4 weeks. The longest takes 4 weeks, so taking on"
            " more at a time does not move the date.",
            "sources": ("judgement-at-once",),
        },
    ),
    # A course of 6 weeks, and then level 3 must have shown for 13 weeks.
    "practice": (
        {**LEAD, "skills": MASTER | {"communication": 2}},
        "typical",
        {
            "kind": "practice",
            "rung": "manager",
            "need": None,
            "have": None,
            "sentence": "Practice: Customer Service Manager needs more Communication than you"
            " have. A new level counts after 13 weeks of use on the job. Nothing is faster, unless"
            " you have it already.",
            "sources": ("judgement-practice",),
        },
    ),
    # Team lead in April 2027, the steps in own time done in March 2028.
    "time on a rung that is still to come": (
        {"years_in_service": 10.0, "years_leading": 5.0, "hours_per_week": 2.0},
        "typical",
        {
            "kind": "tenure",
            "rung": "manager",
            "need": 1.0,
            "have": None,
            "sentence": "Time on the rung: at this bar, people work 1 year as Team Lead before"
            " they move up to Customer Service Manager. Reaching Team Lead sooner brings the date"
            " closer.",
            "sources": ("judgement-tenure",),
        },
    ),
    "time on the rung": (
        {"years_in_service": 40.0, "skills": MASTER},
        "open",
        {
            "kind": "tenure",
            "rung": "manager",
            "need": 0.5,
            "have": None,
            "sentence": "Time on the rung: at this bar, people work 0.5 years as Team Lead before"
            " they move up to Customer Service Manager. Only time as Team Lead"
            " adds years, and you are ready for that job now.",
            "sources": ("judgement-tenure",),
        },
    ),
    # "Two to four years" and "one to three years": the middles are 3 and 2.
    "time on the rung by two claims": (
        {
            "rung": "team-lead",
            "years_in_service": 40.0,
            "years_leading": 10.0,
            "skills": MASTER,
            "target": "senior-manager",
        },
        "typical",
        {
            "kind": "tenure",
            "rung": "senior-manager",
            "need": 2.5,
            "have": None,
            "sentence": "Time on the rung: at this bar, people work 2.5 years as Customer Service"
            " Manager before they move up to Senior Customer Service Manager. Only time as"
            " Customer Service Manager adds years, and you are ready for that job now.",
            "sources": ("job-description", "judgement-tenure"),
        },
    ),
    # Half a year as team lead is over already.
    "nothing": (
        {
            "rung": "team-lead",
            "years_in_service": 40.0,
            "years_leading": 0.5,
            "skills": MASTER,
        },
        "open",
        {
            "kind": "nothing",
            "rung": None,
            "need": None,
            "have": None,
            "sentence": "You meet everything that is asked at this bar.",
            "sources": (),
        },
    ),
}


@pytest.mark.parametrize("case", BINDINGS)
def test_what_an_arrival_hangs_on(catalogue: Catalogue, case: str) -> None:
    answers, bar, expected = BINDINGS[case]
    binding = plan_for(catalogue, **answers).route.binding[bar]
    assert binding.model_dump() == expected


def test_a_route_on_which_nobody_leads_people_leads_to_no_years_of_leading(
    catalogue: Catalogue,
) -> None:
    plan = plan_for(catalogue, years_in_service=10.0, skills=MASTER)
    direct = next(route for route in plan.routes if route.rungs == ("representative", "manager"))
    binding = direct.binding["typical"]
    assert (binding.kind, binding.rung, binding.need, binding.have) == (
        "no-way",
        "manager",
        3.0,
        0.0,
    )
    assert binding.sentence == (
        "Years of leading people: the typical bar for Customer Service Manager is 3 years, and"
        " you have 0. Sources ask for between 0 and 5 years; the median is 3. No rung"
        " before it on this route leads people."
    )


def test_where_the_last_rung_waits_for_nothing_it_hangs_on_the_one_before() -> None:
    plan = plan_for(
        without_tenure(),
        years_in_service=0.0,
        years_leading=40.0,
        education="doctorate",
        skills=MASTER,
        target="senior-manager",
    )
    binding = plan.route.binding["open"]
    assert (binding.kind, binding.rung, binding.need) == ("service", "manager", 2.0)


def test_what_bars_the_first_rung_is_counted_without_what_later_rungs_need(
    catalogue: Catalogue,
) -> None:
    answers = {"years_in_service": 10.0, "years_leading": 5.0, "hours_per_week": 0.0}
    near, far = (
        plan_for(catalogue, **answers, target=target) for target in ("manager", "director")
    )
    for bar in BARS:
        assert far.route.binding[bar] == near.route.binding[bar]


@pytest.mark.parametrize(
    ("things", "said"),
    [
        (
            ("leadership:3",),
            "No step on this route closes 1 thing that Customer Service Manager needs:"
            " Leadership to level 3.",
        ),
        (
            ("leadership:3", "communication:3", "coaching:3", "listening:3"),
            "No step on this route closes 4 things that Customer Service Manager needs:"
            " Communication to level 3; Listening to level 3; Leadership to level 3.",
        ),
    ],
)
def test_what_no_action_closes_bars_the_way_and_three_things_are_named(
    things: tuple[str, ...], said: str
) -> None:
    skills = {skill: 2 if f"{skill}:3" in things else 4 for skill in bundled().skills}
    plan = plan_for(without_closing(*things), years_in_service=10.0, skills=skills)
    binding = plan.route.binding["typical"]
    assert plan.route.arrival["typical"].months is None
    assert (binding.kind, binding.rung, binding.sentence) == ("no-way", "manager", said)


@pytest.mark.parametrize(
    ("answers", "kind"),
    [
        ({}, "service"),
        ({"target": "team-lead", "years_in_service": 9.0}, "practice"),
        ({"rung": "manager", "target": "senior-manager", "years_leading": 2.0}, "leading"),
        ({**LEAD, "hours_per_week": 0.5}, "own-time"),
        (
            {
                **LEAD,
                "hours_per_week": 0.0,
                "at_once": 1,
                "skills": MASTER | {"coaching": 2, "judgment": 2},
            },
            "on-the-job",
        ),
        ({"rung": "senior-manager", "target": "director", "skills": MASTER}, "leading"),
    ],
)
@pytest.mark.parametrize("situation", ["other-work", "returning"])
def test_who_has_no_job_in_service_is_told_that_a_first_one_moves_the_date(
    catalogue: Catalogue, answers: dict[str, Any], kind: str, situation: str
) -> None:
    """All their dates count from it, so it always does; and nothing runs for them today."""
    binding = plan_for(catalogue, **answers, situation=situation).route.binding["typical"]
    assert binding.kind == kind
    moves = (
        " All dates count from your return to customer service: returning sooner brings them"
        " closer."
        if situation == "returning" or {**START, **answers}["years_in_service"]
        else " All dates count from your start in customer service: starting sooner brings them"
        " closer."
    )
    assert binding.sentence.endswith(moves)
    assert "adding them now" not in binding.sentence
    assert "Nothing is faster" not in binding.sentence
    hired = plan_for(catalogue, **answers).route.binding["typical"].sentence
    assert "first job" not in hired
