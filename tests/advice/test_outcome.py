"""What a team asks of a plan is what the plan says, whoever else is in the team."""

import gc
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csm_advisor.advice.planning.action_choice import DatedChoice, Search
from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.advice.planning.route_timing import Goal
from csm_advisor.advice.team.outcome import Outcome, outcome_of
from csm_advisor.advice.team.shared_choices import SharedChoices
from csm_advisor.advice.tracking.this_week import to_do
from csm_advisor.errors import UsageProblem
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import BARS, Plan
from csm_advisor.model.profile import Profile
from csm_advisor.model.progress import Done
from tests.ladders import ladders
from tests.strategies import bundled, profiles, years

DAY = date(2026, 11, 29)
# Somebody for whom the work decides, not the calendar: the choice of steps is searched for.
BUSY = Profile(
    rung="representative",
    target="mid-manager",
    years_in_service=9.0,
    years_leading=4.0,
    education="bachelor",
    hours_per_week=1.5,
)


def same(outcome: Outcome, plan: Plan) -> None:
    """Each value of the outcome beside that of the plan."""
    route = plan.route
    for bar in BARS:
        arrival, binding = route.arrival[bar], route.binding[bar]
        told = (arrival.months, arrival.date, binding.kind, binding.sentence)
        assert tuple(outcome.at(bar)) == told
    assert outcome.route == route.rungs
    assert outcome.own_hours == route.own_hours
    talks = {one.id for one in plan.meantime if one.kind != "ready"}
    week = [one for one in to_do(plan) if one.now]
    steps = [step for stage in route.stages for step in stage.steps]
    first = min(steps, key=lambda step: step.starts, default=None)
    now = [one.id for one in week if one.id not in talks] or ([first.id] if first else [])
    assert [one.id for one in outcome.next_steps] == (now or [one.id for one in week])
    by = plan.deadline.typical.feasible if plan.deadline else None
    assert outcome.in_time == by
    asked = {(gap.kind, gap.id): gap.need for gap in route.gaps if gap.bar == "typical"}
    assert {(one.kind, one.id): one.need for one in outcome.missing} == asked


@settings(max_examples=25)
@given(profiles(), st.none() | st.dates(date(2027, 1, 1), date(2040, 1, 1)))
def test_it_says_what_the_plan_says(profile: Profile, by: date | None) -> None:
    profile = profile.model_copy(update={"by": by})
    outcome = outcome_of(profile, bundled(), DAY)
    same(outcome, make_plan(profile, bundled(), DAY))


@pytest.mark.parametrize(
    ("answers", "first"),
    [
        ({"situation": "student", "years_in_service": 0.0, "years_leading": 0.0}, None),
        ({"situation": "returning", "years_in_service": 6.0, "years_leading": 1.0}, None),
        (
            {
                "rung": "team-lead",
                "years_in_service": 8.0,
                "years_leading": 4.0,
                "target": "manager",
                "skills": dict.fromkeys(bundled().skills, 4),
            },
            "apply-now",
        ),
        (  # ready for the next rung, years from the target
            {
                "rung": "team-lead",
                "years_in_service": 8.0,
                "years_leading": 3.0,
                "target": "director",
                "skills": dict.fromkeys(bundled().skills, 4),
            },
            "apply-now",
        ),
        (  # only years are missing
            {
                "rung": "team-lead",
                "years_in_service": 4.0,
                "years_leading": 1.0,
                "target": "manager",
                "skills": dict.fromkeys(bundled().skills, 4),
            },
            None,
        ),
    ],
)
def test_who_has_no_step_this_week_has_something_to_do(
    answers: dict[str, Any], first: str | None
) -> None:
    someone = {"rung": "representative", "education": "bachelor", "target": "team-lead"}
    profile = Profile.model_validate({**someone, **answers})
    outcome = outcome_of(profile, bundled(), DAY)
    same(outcome, make_plan(profile, bundled(), DAY))
    assert outcome.next_steps
    assert first in (None, *(one.id for one in outcome.next_steps))


@settings(max_examples=15)
@given(profiles(), st.lists(st.tuples(years, years), min_size=2, max_size=4))
def test_what_was_found_for_others_changes_nothing(
    profile: Profile, amounts: list[tuple[float, float]]
) -> None:
    """People who are alike but for their years, one after the other with one memory."""
    shared = SharedChoices()
    for service, leading in amounts:
        one = profile.model_copy(update={"years_in_service": service, "years_leading": leading})
        outcome = outcome_of(one, bundled(), DAY, shared)
        same(outcome, make_plan(one, bundled(), DAY))


@settings(max_examples=25)
@given(ladders(), st.sampled_from((0.0, 2.0, 8.0)), st.sampled_from((0.5, 3.0)))
def test_it_is_so_on_any_ladder(ladder: Catalogue, service: float, hours: float) -> None:
    rungs = list(ladder.rungs)
    for target in rungs[1:]:
        profile = BUSY.model_copy(
            update={
                "rung": rungs[0],
                "target": target,
                "years_in_service": service,
                "hours_per_week": hours,
            }
        )
        try:
            plan = make_plan(profile, ladder, DAY)
        except UsageProblem:  # no way leads there
            continue
        same(outcome_of(profile, ladder, DAY, SharedChoices()), plan)


def test_the_choice_is_looked_up_for_people_who_differ_in_years_that_nothing_hangs_on(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The search is asked once for two people whose years were there before the work is done."""
    asked: list[Goal] = []
    search = Search.dated

    def counting(self: Search, goal: Goal, *more: Any) -> DatedChoice:
        asked.append(goal)
        return search(self, goal, *more)

    monkeypatch.setattr(Search, "dated", counting)
    shared = SharedChoices()
    outcome_of(BUSY, catalogue, DAY, shared)
    once = len(asked)
    assert once
    outcome_of(BUSY.model_copy(update={"years_in_service": 8.75}), catalogue, DAY, shared)
    assert len(asked) == once


def test_nothing_is_left_that_only_a_search_for_garbage_would_free(catalogue: Catalogue) -> None:
    """A team is planned without one: it took a fifth of the time of people who rate skills."""
    gc.collect()
    gc.disable()
    try:
        outcome_of(BUSY, catalogue, DAY, SharedChoices())
        assert gc.collect() == 0
    finally:
        gc.enable()


@settings(max_examples=15)
@given(profiles())
def test_training_saves_no_less_than_it_says(profile: Profile) -> None:
    """A new plan with the step done arrives by then or before."""
    outcome = outcome_of(profile, bundled(), DAY)
    now = outcome.at("typical").months
    saved = [(id_, months) for id_, months in outcome.training if months is not None]
    for id_, months in saved[:3]:
        assert months >= 0
        if now is None:
            assert months == 0
            continue
        plan = make_plan(profile, bundled(), DAY, (Done(step=id_, on=DAY),))
        then = plan.route.arrival["typical"].months
        assert then is not None
        assert then <= now - months


def test_training_saves_months_where_the_work_decides(catalogue: Catalogue) -> None:
    able = {"rung": "team-lead", "target": "manager", "hours_per_week": 1.0}
    outcome = outcome_of(BUSY.model_copy(update=able), catalogue, DAY)
    assert outcome.at("typical").binding == "own-time"
    assert sum(months or 0 for _, months in outcome.training) > 0


def test_who_waits_only_for_years_has_nothing_to_learn(catalogue: Catalogue) -> None:
    able = BUSY.model_copy(
        update={
            "target": "team-lead",
            "years_in_service": 0.0,
            "skills": dict.fromkeys(catalogue.skills, 4),
        }
    )
    outcome = outcome_of(able, catalogue, DAY)
    assert outcome.only_years
    assert outcome.own_hours == 0
    assert not outcome_of(BUSY, catalogue, DAY).only_years


@given(profiles(), st.sets(st.sampled_from(sorted(bundled().skills)), min_size=1, max_size=3))
def test_training_gives_a_date_to_whom_it_says(profile: Profile, weak: set[str]) -> None:
    """Who has no hours of their own and lacks little: one training may be all that it takes."""
    skills = {skill: 1 if skill in weak else 4 for skill in bundled().skills}
    profile = profile.model_copy(update={"hours_per_week": 0.0, "skills": skills, "by": None})
    outcome = outcome_of(profile, bundled(), DAY)
    opens = [id_ for id_, months in outcome.training if months is None]
    assert not opens or outcome.at("typical").date is None
    for id_ in opens[:3]:
        plan = make_plan(profile, bundled(), DAY, [Done(step=id_, on=DAY)])
        assert plan.route.arrival["typical"].date is not None


def test_one_training_gives_a_date(catalogue: Catalogue) -> None:
    lead = Profile(
        rung="team-lead",
        target="manager",
        years_in_service=8.0,
        years_leading=4.0,
        education="bachelor",
        hours_per_week=0.0,
        skills={**dict.fromkeys(catalogue.skills, 4), "leadership": 2},
    )
    outcome = outcome_of(lead, catalogue, DAY)
    assert outcome.at("typical").date is None
    assert ("take-leadership-training", None) in outcome.training
    diploma = lead.model_copy(
        update={"education": "none", "skills": dict.fromkeys(catalogue.skills, 4)}
    )
    opens = dict(outcome_of(diploma, catalogue, DAY).training)
    assert opens["earn-high-school-equivalency"] is None
