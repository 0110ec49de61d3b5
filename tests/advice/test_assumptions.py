"""What a plan takes for granted, and which answers would sharpen it, in whole sentences."""

from datetime import date
from typing import Any

import pytest

from csm_advisor.advice.planning import ranking
from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.model.plan import Plan
from csm_advisor.model.profile import Profile
from csm_advisor.model.progress import Done
from tests.strategies import bundled

STAYS = "You stay in customer service the whole time, and there is an opening when you are ready."


def plan_for(*done: Done, **answers: Any) -> Plan:
    person = {
        "rung": "representative",
        "target": "manager",
        "years_in_service": 3.0,
        "years_leading": 0.0,
        "education": "bachelor",
        **answers,
    }
    return make_plan(Profile(**person), bundled(), date(2026, 11, 21), done)


def test_of_five_answers_all_else_is_taken_for_granted() -> None:
    plan = plan_for()
    assert plan.assumptions == (
        "Your skills are not rated: we assume the level that your present rung needs, and at least"
        " level 1.",
        "You have 4 hours of your own time a week for it.",
        "You have 2 steps on the job under way at once.",
        "You have no certification yet; you did not say.",
        "You have worked with no customer service software yet; you did not say.",
        STAYS,
    )
    steps = sum(len(stage.steps) for stage in plan.route.stages)
    assert plan.sharpen == (
        f"skills: rating yours would sharpen {steps} steps",
        "hours_per_week: sets the dates of all steps in your own time",
        "at_once: sets how many steps on the job run at the same time",
        "certifications: count at the demanding bar",
        "tools: software you know counts at the demanding bar",
    )


def test_what_no_rung_ahead_asks_for_would_sharpen_nothing() -> None:
    """Only the manager's sources speak of certifications and software."""
    for rung, target in (("representative", "team-lead"), ("manager", "director")):
        kinds = [line.partition(":")[0] for line in plan_for(rung=rung, target=target).sharpen]
        assert kinds == ["skills", "hours_per_week", "at_once"]


def test_who_has_no_job_in_service_has_no_present_rung() -> None:
    assert plan_for(situation="returning").assumptions[0] == (
        "Your skills are not rated: we assume the level that the rung you begin on needs, and"
        " at least level 1."
    )


def test_of_all_answers_what_we_do_not_know_is_told() -> None:
    every = dict.fromkeys(bundled().skills, 1)
    plan = plan_for(
        skills=every,
        hours_per_week=2.0,
        at_once=3,
        certifications=("ccxp", "customer-service-certification", "Forklift licence"),
        tools=("crm-software", "Zendesk", "HubSpot", "Acme Desk"),
    )
    assert plan.assumptions == (
        STAYS,
        "We do not know 'Forklift licence', so it meets no requirement here.",
        "We do not know 'Acme Desk', so it meets no requirement here.",
    )
    assert plan.sharpen == ()


def test_one_step_that_may_go_away_is_one_step() -> None:
    ready = dict.fromkeys(bundled().skills, 4)
    ready.pop("patience")
    plan = plan_for(skills=ready, hours_per_week=1.0, at_once=1, certifications=(), tools=())
    assert plan.assumptions == (
        "1 of 26 skills is not rated: we assume the level that your present rung needs, and at"
        " least level 1.",
        STAYS,
    )
    assert plan.sharpen == ("skills: rating yours would sharpen 1 step",)


def test_where_not_all_routes_are_worked_out_it_is_said_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    targets = ("director", "vice-president")
    near, far = (plan_for(target=target).assumptions for target in targets)
    for limit in ("ROUTES_COMPARED", "ROUTES_TRIED"):
        monkeypatch.setattr(ranking, limit, 1)
    # All years and stays of the first way to the director are asked on every way: none is better.
    assert plan_for(target="director").assumptions == near
    # Two ways to the vice president ask the same years: which is better, only their steps show.
    assert plan_for(target="vice-president").assumptions == (
        "This ladder has more routes than can be worked out: yours is the best of those tried, and"
        " another may be as good or better.",
        *far,
    )


ELSEWHERE = (
    "You have led people for 9 years and been in customer service for 3 years: we assume that you"
    " led people elsewhere too, and count all of it."
)


def test_leading_that_was_done_elsewhere_is_said() -> None:
    assert ELSEWHERE in plan_for(rung="team-lead", years_leading=9.0).assumptions
    for leading in (0.0, 2.9, 3.0):
        told = plan_for(rung="team-lead", years_leading=leading).assumptions
        assert not [line for line in told if "elsewhere" in line]
    # Both have grown since they were told; who leads nobody has not led for longer by now.
    grown = {"as_of": date(2020, 11, 21), "years_leading": 3.5}
    assert any("elsewhere" in line for line in plan_for(rung="team-lead", **grown).assumptions)
    assert not any("elsewhere" in line for line in plan_for(**grown).assumptions)


def test_what_is_done_comes_first() -> None:
    done = (
        Done(step="run-the-shift-huddle", on=date(2026, 10, 5)),
        Done(step="a-step-of-old", on=date(2026, 9, 1)),
    )
    told = "You have done 2 steps, and we count on it: Run the shift huddle (5 Oct 2026);"
    assert plan_for(*done).assumptions[0] == f"{told} a-step-of-old (1 Sep 2026)."
    assert plan_for(done[0]).assumptions[0].startswith("You have done 1 step, and")


@pytest.mark.parametrize(("left_out", "said"), [((), None), (("patience",), "1 of 26 skills is")])
def test_only_skills_that_a_rung_ahead_needs_are_said_to_be_unrated(
    left_out: tuple[str, ...], said: str | None
) -> None:
    """No rung needs a second language, so rating all 26 that are needed rates them all."""
    needed = [skill.id for skill in bundled().skills.values() if skill.need("manager")]
    assert len(needed) == len(bundled().skills) - 1 == 26
    plan = plan_for(skills=dict.fromkeys(set(needed) - set(left_out), 2))
    found = [line for line in plan.assumptions if "rated" in line]
    assert [line.startswith(said) for line in found if said] == ([True] if said else [])
    assert bool(found) == bool(said)
