"""What a plan says for the time that its steps leave, and of rungs that could come sooner."""

from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import example, given, settings

from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.advice.tracking.this_week import to_do
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import Plan
from csm_advisor.model.profile import Profile
from csm_advisor.render.documents.plan import plan_document
from csm_advisor.render.sentences import worth_a_try
from csm_advisor.render.writers.markdown import write_markdown
from csm_advisor.text.format import month
from tests.other_data import without_tenure
from tests.strategies import bundled, days, profiles

TODAY = date(2026, 11, 28)
MONTH = timedelta(days=31)


def person(**answers: object) -> Profile:
    five = {"rung": "representative", "target": "manager", "education": "high-school"}
    return Profile.model_validate(
        {**five, "years_in_service": 1.0, "years_leading": 0.0, **answers}
    )


def told(plan: Plan, kind: str, rung: str) -> list[tuple[date, date]]:
    return [(one.starts, one.ends) for one in plan.meantime if (one.kind, one.rung) == (kind, rung)]


def test_one_applies_from_the_month_in_which_the_open_bar_is_met(catalogue: Catalogue) -> None:
    plan = make_plan(person(), catalogue, TODAY)
    manager = plan.route.stages[-1]
    assert manager.arrival["open"].date == "2027-11"
    assert told(plan, "apply", "manager") == [(date(2027, 11, 28), date(2032, 5, 27))]


def test_one_asks_three_months_before_the_rung(catalogue: Catalogue) -> None:
    plan = make_plan(person(), catalogue, TODAY)
    assert told(plan, "ask", "manager") == [(date(2032, 2, 28), date(2032, 5, 27))]


@pytest.mark.parametrize("kind", ["practice", "evidence", "lead"])
def test_years_with_nothing_to_learn_are_filled_until_the_rung(
    catalogue: Catalogue, kind: str
) -> None:
    plan = make_plan(person(), catalogue, TODAY)
    last = max(step.ends for stage in plan.route.stages for step in stage.steps)
    assert told(plan, kind, "manager")[-1] == (last + timedelta(days=1), date(2032, 5, 27))


# The step after next begins with the rung after next, years from now.
LEAD = Profile(
    rung="team-lead",
    years_in_service=0.0,
    years_leading=0.0,
    education="none",
    target="mid-manager",
)


@settings(max_examples=40)
@example(profile=LEAD, as_of=date(2024, 1, 31))
@given(profile=profiles(), as_of=days)
def test_no_stretch_of_a_month_or_more_is_empty(
    catalogue: Catalogue, profile: Profile, as_of: date
) -> None:
    plan = make_plan(profile, catalogue, as_of)
    reached = plan.route.stages[-1].scheduled[plan.route.scheduled_for].months
    if reached is None:
        return
    steps = [step for stage in plan.route.stages for step in stage.steps]
    spans = sorted(
        [(s.starts, s.ends) for s in steps] + [(m.starts, m.ends) for m in plan.meantime]
    )
    covered = as_of
    for starts, ends in [*spans, (as_of + relativedelta(months=reached),) * 2]:
        assert starts - covered < MONTH
        covered = max(covered, ends)


@settings(max_examples=40)
@given(profiles(), days)
def test_everything_said_for_a_rung_lies_between_the_plan_and_that_rung(
    catalogue: Catalogue, profile: Profile, as_of: date
) -> None:
    plan = make_plan(profile, catalogue, as_of)
    for one in plan.meantime:
        assert as_of <= one.starts <= one.ends
        assert one.sources
        assert plan.sources.keys() >= set(one.sources)
        assert "{" not in one.title + one.text


def test_before_the_first_job_there_is_nothing_to_keep_up(catalogue: Catalogue) -> None:
    plan = make_plan(person(years_in_service=0.0, situation="student"), catalogue, TODAY)
    assert plan.getting_in is not None
    job = TODAY + relativedelta(months=plan.getting_in.months)
    assert plan.meantime
    assert all(one.starts >= job > TODAY for one in plan.meantime)


def test_of_rungs_in_one_month_the_first_is_asked_for() -> None:
    """Where nobody says how long people stay on a rung, one may come with the next."""
    skills = dict.fromkeys(bundled().skills, 4)
    plan = make_plan(
        person(years_leading=9.0, target="director", skills=skills), without_tenure(), TODAY
    )
    first: dict[int | None, str] = {}
    for stage in plan.route.stages:
        first.setdefault(stage.scheduled["typical"].months, stage.to)
    assert 1 < len(first) < len(plan.route.stages)
    assert {one.rung for one in plan.meantime if one.kind == "ask"} == {*first.values()}
    assert all(one.starts <= one.ends for one in plan.meantime)


def test_a_rung_that_other_steps_reach_sooner_is_told_with_its_price(catalogue: Catalogue) -> None:
    plan = make_plan(person(years_in_service=3.0), catalogue, TODAY)
    (one,) = plan.sooner
    assert one.rung == "team-lead"
    assert one.arrival == plan.route.stages[0].arrival["typical"]
    assert one.scheduled == plan.route.stages[0].scheduled["typical"]
    assert one.more_hours > 0


def test_the_rung_that_is_wanted_soonest_is_scheduled_when_it_can_be(catalogue: Catalogue) -> None:
    who = person(years_in_service=3.0)
    plan = make_plan(who, catalogue, TODAY, soonest="team-lead")
    stage = plan.route.stages[0]
    assert stage.scheduled["typical"] == stage.arrival["typical"]
    (waiting,) = make_plan(who, catalogue, TODAY).sooner
    assert stage.arrival["typical"] == waiting.arrival
    assert plan.route.arrival["typical"] == waiting.target


@pytest.mark.parametrize(
    ("answers", "told_to"),
    [
        ({}, "stand-in-for-the-team-lead"),
        ({"years_leading": 1.0}, "stand-in-for-the-team-lead"),
        ({"rung": "team-lead", "years_leading": 1.0}, "hand-over-a-decision"),
    ],
)
def test_who_has_a_team_is_not_told_to_stand_in_for_its_lead(
    catalogue: Catalogue, answers: dict[str, object], told_to: str
) -> None:
    low = {"people-management": 1, "decision-making": 1, "judgment": 1}
    who = person(years_in_service=3.0, hours_per_week=0.0, skills=low, **answers)
    steps = {
        s.id for r in make_plan(who, catalogue, TODAY).routes for t in r.stages for s in t.steps
    }
    both = {"stand-in-for-the-team-lead", "hand-over-a-decision"}
    assert steps & both == {told_to}


@pytest.mark.parametrize("situation", ["in-service", "other-work", "returning", "student"])
def test_who_led_before_has_no_team_to_hand_a_decision_to(
    catalogue: Catalogue, situation: str
) -> None:
    low = {"people-management": 1, "decision-making": 1, "judgment": 1}
    who = person(years_leading=4.0, situation=situation, skills=low)
    steps = {s.id for stage in make_plan(who, catalogue, TODAY).route.stages for s in stage.steps}
    assert "stand-in-for-the-team-lead" in steps
    assert "hand-over-a-decision" not in steps


@pytest.mark.parametrize(
    ("education", "hours", "told_to"),
    [
        (
            "none",
            0.0,
            ["Pick one hour a week that can be yours, then make this plan again with it."],
        ),
        ("none", 1.0, []),
        ("high-school", 0.0, []),
    ],
)
def test_who_has_no_hour_and_needs_one_is_told_to_find_it(
    catalogue: Catalogue, education: str, hours: float, told_to: list[str]
) -> None:
    who = person(target="team-lead", education=education, hours_per_week=hours)
    plan = make_plan(who, catalogue, TODAY)
    assert [one.do for one in to_do(plan) if one.id == "find-an-hour"] == told_to
    assert (plan.route.arrival["typical"].months is None) == bool(told_to)


def test_an_action_for_those_who_do_not_lead_has_a_twin_for_those_who_do(
    catalogue: Catalogue,
) -> None:
    """Else having led would make a date later."""
    for one in catalogue.actions.values():
        if one.standing != "not-leading":
            continue
        assert any(
            twin.standing == "leading"
            and set(twin.closes) >= set(one.closes)
            and set(twin.offered_on) >= set(one.offered_on)
            and (twin.weeks, twin.own_hours) <= (one.weeks, one.own_hours)
            for twin in catalogue.actions.values()
        ), one.id


@settings(max_examples=40)
@given(profile=profiles())
def test_who_is_told_to_try_is_there_with_the_skills_alone(
    catalogue: Catalogue, profile: Profile
) -> None:
    """What is said of a rung at its open bar holds for that rung: rate the skills, and be there."""
    plan = make_plan(profile, catalogue, TODAY)
    for one in plan.meantime:
        if one.kind != "try":
            continue
        needs = {
            skill.id: max(skill.needs.values(), default=0) for skill in catalogue.skills.values()
        }
        assert any(id_ not in profile.skills for id_ in needs)
        skills = {id_: profile.skills.get(id_, level) for id_, level in needs.items()}
        able = profile.model_copy(update={"target": one.rung, "skills": skills})
        assert make_plan(able, catalogue, TODAY).earliest["open"].months == 0
        said = "".join(run.text for run in worth_a_try(plan))
        when = next(s for s in plan.route.stages if s.to == one.rung).on_this_plan["open"]
        assert said.startswith(f"{plan.titles[one.rung]}, open bar: ")
        if one.rung != plan.target:
            assert month(when.date) in said if when.date else "you never are" in said


def test_the_first_rung_is_dated_for_who_is_not_on_it_yet(catalogue: Catalogue) -> None:
    plan = make_plan(person(situation="student", years_in_service=0.0), catalogue, TODAY)
    text = write_markdown(plan_document(plan, catalogue))
    (row,) = (line for line in text.splitlines() if "you start here in" in line)
    assert plan.getting_in
    assert row.count(month(plan.getting_in.date)) == 4
    assert "now" not in row


def test_who_has_all_that_the_easiest_ask_is_told_to_apply_and_not_to_rate_skills() -> None:
    """The way over the team lead takes months; straight on, nothing is missing."""
    everything = dict.fromkeys(bundled().skills, 4)
    plan = make_plan(person(years_in_service=3.0, skills=everything), bundled(), TODAY)
    assert plan.route.rungs == ("representative", "team-lead", "manager")
    assert plan.route.arrival["open"].months
    assert plan.earliest["open"].months == 0
    assert told(plan, "try", "manager") == []
    assert told(plan, "apply", "manager") == [(TODAY, date(2030, 5, 27))]
    assert worth_a_try(plan) == ()


@pytest.mark.parametrize("situation", ["returning", "other-work"])
def test_who_led_and_rated_all_may_apply_before_the_first_job(situation: str) -> None:
    everything = dict.fromkeys(bundled().skills, 4)
    who = person(years_in_service=3.0, years_leading=2.0, skills=everything, situation=situation)
    plan = make_plan(who, bundled(), TODAY)
    assert not any(one.kind == "try" for one in plan.meantime)
    assert any((one.kind, one.starts) == ("apply", TODAY) for one in plan.meantime)


def test_who_is_ready_for_the_first_rung_is_told_to_apply_for_it() -> None:
    everything = dict.fromkeys(bundled().skills, 4)
    plan = make_plan(person(years_in_service=1.8, skills=everything), bundled(), TODAY)
    assert [one.months for one in plan.route.stages[0].scheduled.values()][:2] == [0, 0]
    assert told(plan, "ready", "team-lead")
    assert [one.do for one in to_do(plan)] == ["Pick one posting for Team Lead and apply."]


def test_who_meets_the_open_bar_of_the_target_is_told_to_apply_this_week() -> None:
    """It says "now" at the top; what to do this week says the same."""
    everything = dict.fromkeys(bundled().skills, 4)
    who = person(rung="team-lead", years_in_service=4.0, years_leading=1.0, skills=everything)
    plan = make_plan(who, bundled(), TODAY)
    assert plan.route.arrival["open"].months == 0
    assert plan.route.arrival["typical"].months
    (one,) = to_do(plan)
    assert one.do == "Pick one posting for Customer Service Manager and apply."
