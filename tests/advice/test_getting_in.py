"""Those who are not in customer service yet: the way into a first job comes before all else."""

from datetime import date

import pytest
from hypothesis import example, given, settings

from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.advice.planning.standing import assumed_levels
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.education import EDUCATION_ORDER
from csm_advisor.model.plan import BARS, Plan
from csm_advisor.model.profile import FIELDS, Profile
from csm_advisor.render.documents.plan import plan_document
from csm_advisor.render.writers.markdown import write_markdown
from tests.strategies import days, profiles

TODAY = date(2026, 11, 28)
OUTSIDE = [one for one in FIELDS["situation"].choices if one != "in-service"]

FIRST_DAY = {
    "student": date(2027, 1, 28),
    "other-work": date(2027, 2, 28),
    "returning": date(2027, 2, 28),
}


def plan_of(catalogue: Catalogue, situation: str | None, **answers: object) -> Plan:
    five = {"rung": "representative", "target": "manager", "education": "high-school"}
    profile = Profile.model_validate(
        {**five, "years_in_service": 0.0, "years_leading": 0.0, "situation": situation, **answers}
    )
    return make_plan(profile, catalogue, TODAY)


@pytest.mark.parametrize(
    ("situation", "wait", "begins"),
    # Ten weeks, but eight of them beside school for who has the diploma.
    [("student", 2, "2027-01"), ("other-work", 3, "2027-02"), ("returning", 3, "2027-02")],
)
def test_every_date_counts_from_the_first_job(
    catalogue: Catalogue, situation: str, wait: int, begins: str
) -> None:
    now, later = plan_of(catalogue, None), plan_of(catalogue, situation)
    assert later.as_of == TODAY
    assert later.getting_in is not None
    assert later.getting_in.months == wait
    assert later.getting_in.date == begins
    for bar in BARS:
        assert later.route.arrival[bar].months == (now.route.arrival[bar].months or 0) + wait


@pytest.mark.parametrize("situation", OUTSIDE)
def test_nothing_that_needs_a_job_comes_before_it(catalogue: Catalogue, situation: str) -> None:
    plan = plan_of(catalogue, situation)
    assert plan.getting_in is not None
    begins = FIRST_DAY[situation]
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
    assert plan.getting_in.date == "2027-02"


@pytest.mark.parametrize("situation", OUTSIDE)
@pytest.mark.parametrize("education", EDUCATION_ORDER)
def test_nobody_is_sent_to_school_for_an_education_that_they_have(
    catalogue: Catalogue, situation: str, education: str
) -> None:
    have = EDUCATION_ORDER.index(education)
    plan = plan_of(catalogue, situation, education=education)
    assert plan.getting_in is not None
    towards = {one.id: one.education for one in catalogue.entry}
    for one in plan.getting_in.steps:
        level = towards[one.id]
        assert level is None or EDUCATION_ORDER.index(level) > have, one.id
    if education != "none":
        told = write_markdown(plan_document(plan, catalogue))
        for word in ("counselor", "The diploma is the one thing", "month in which you graduate"):
            assert word not in told


@pytest.mark.parametrize("situation", [None, "in-service"])
def test_who_is_in_service_has_no_way_in(catalogue: Catalogue, situation: str | None) -> None:
    plan = plan_of(catalogue, situation)
    assert plan.getting_in is None
    asked = any("--situation" in line for line in plan.assumptions)
    assert asked == (situation is None), "who has no years is asked, once"


@settings(max_examples=25)
@given(profiles(), days)
@example(
    Profile(
        rung="representative",
        years_in_service=7,
        years_leading=3,
        education="high-school",
        target="manager",
    ),
    date(2024, 1, 31),
)
def test_being_in_service_is_never_later(
    catalogue: Catalogue, profile: Profile, as_of: date
) -> None:
    outside = make_plan(profile.model_copy(update={"situation": "returning"}), catalogue, as_of)
    inside = make_plan(profile, catalogue, as_of)
    # The route is chosen by the typical bar; at the others another one can be sooner.
    for bar in BARS:
        first, second = inside.earliest[bar].months, outside.earliest[bar].months
        assert second is None or (first is not None and first <= second)
    typical = outside.route.arrival["typical"].months
    assert typical is None or (inside.route.arrival["typical"].months or 0) < typical


def test_what_needs_a_job_waits_for_the_first_one(catalogue: Catalogue) -> None:
    """Nobody without a job has a new starter to lead, or a manager to ask."""
    for situation in OUTSIDE:
        plan = plan_of(catalogue, situation, years_in_service=4.0)
        waiting = [one for one in plan.meantime if one.kind not in ("try", "apply")]
        assert waiting
        assert all(one.starts >= FIRST_DAY[situation] for one in waiting)


def test_a_student_finishes_school_and_takes_no_course_for_an_equivalency(
    catalogue: Catalogue,
) -> None:
    school, elsewhere = (
        plan_of(catalogue, one, education="none") for one in ("student", "returning")
    )

    def closes(plan: Plan) -> set[str]:
        return {c for stage in plan.route.stages for step in stage.steps for c in step.closes}

    assert "high-school" not in closes(school)
    assert any("finishing school" in line for line in school.assumptions)
    assert "high-school" in closes(elsewhere)
    assert not any("finishing school" in line for line in elsewhere.assumptions)


def test_the_post_that_is_applied_for_is_the_one_of_the_answers(catalogue: Catalogue) -> None:
    lead = plan_of(catalogue, "other-work", rung="team-lead", years_in_service=5.0)
    assert lead.getting_in is not None
    assert [one.title for one in lead.getting_in.steps if "Team Lead" in one.title]
    assert not any("{" in one.title + one.how for one in lead.getting_in.steps)


@pytest.mark.parametrize(
    ("years_leading", "level", "told"), [(0.0, 1, False), (0.5, 1, False), (7.0, 2, True)]
)
def test_who_led_elsewhere_is_not_taught_to_lead_from_the_start(
    catalogue: Catalogue, years_leading: float, level: int, told: bool
) -> None:
    plan = plan_of(catalogue, "other-work", years_leading=years_leading)
    profile = plan.profile
    taken = assumed_levels(profile, catalogue)
    assert {taken[id_] for id_ in ("leadership", "people-management", "coaching")} == {level}
    assert taken["crm-proficiency"] == 1, "customers and their systems are new"
    assert any("You have led people, so we take" in line for line in plan.assumptions) == told


@pytest.mark.parametrize(
    ("answers", "rung"),
    [
        ({"years_in_service": 3.0}, "manager"),
        ({"years_in_service": 1.5}, "team-lead"),
        ({"years_in_service": 0.5}, None),
        ({"years_in_service": 3.0, "education": "none"}, None),
        ({"years_in_service": 3.0, "skills": {"leadership": 0}}, None),
        ({"rung": "team-lead", "years_in_service": 6.0, "years_leading": 0.1}, None),
        (
            {
                "rung": "team-lead",
                "years_in_service": 6.0,
                "years_leading": 3.0,
                "target": "vice-president",
            },
            "manager",
        ),
    ],
)
def test_who_lacks_only_levels_that_we_assumed_is_told_to_apply_now(
    catalogue: Catalogue, answers: dict[str, object], rung: str | None
) -> None:
    """Years and papers of the easiest sources are there, and the time on the rung has passed."""
    plan = plan_of(catalogue, None, **answers)
    tried = [one for one in plan.meantime if one.kind == "try"]
    assert [one.rung for one in tried] == ([rung] if rung else [])
    for one in tried:
        assert one.starts == TODAY
        assert "2 years in service" in one.text or rung == "team-lead"
        assert not any(o.kind == "apply" and o.rung == rung for o in plan.meantime)


@pytest.mark.parametrize(("leading", "told"), [(0.0, False), (2.0, True)])
def test_who_has_no_job_yet_applies_for_one_that_leads_after_leading_elsewhere(
    catalogue: Catalogue, leading: float, told: bool
) -> None:
    profile = Profile(
        rung="representative",
        years_in_service=1.0,
        years_leading=leading,
        education="high-school",
        target="manager",
        situation="other-work",
    )
    plan = make_plan(profile, catalogue, TODAY)
    kinds = {one.kind for one in plan.meantime if one.starts == TODAY}
    assert ("try" in kinds) is told
