"""A deadline that is missed: what would have to change, in sentences with their figures."""

from datetime import date
from typing import Any

import pytest

from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import BARS, Deadline, InTime
from csm_advisor.model.profile import Profile
from csm_advisor.render.sentences import in_time
from tests.strategies import bundled

TODAY = date(2026, 11, 21)
MASTER = dict.fromkeys(bundled().skills, 4)
# The years are there, and an hour a week for 128 hours of steps: it takes until May 2029.
BUSY: dict[str, Any] = {
    "rung": "representative",
    "target": "manager",
    "years_in_service": 10.0,
    "years_leading": 5.0,
    "education": "bachelor",
    "hours_per_week": 1.0,
}
# 17 weeks: 16 hours of study at home, and beside it eight steps of 4 weeks, two at once.
LEAD_IN_MARCH = "Target: Team Lead is reached by then, in Mar 2027."


def deadline(**answers: Any) -> Deadline:
    found = make_plan(Profile(**{**BUSY, **answers}), bundled(), TODAY).deadline
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("answers", "changes"),
    [
        # 78 weeks are left: 128 hours without the 20, 20 and 10 of these three.
        pytest.param(
            {"by": date(2028, 5, 31)},
            (
                "Hours: 2 hours of your own time a week make it, instead of 1.",
                "Skills: you make it if you already have Computer skills 3, Data analysis 2,"
                " Strategic planning 2; you did not rate them, so say where you are with --skill.",
                LEAD_IN_MARCH,
            ),
            id="several skills",
        ),
        pytest.param(
            {"by": date(2029, 4, 30)},
            (
                "Hours: 2 hours of your own time a week make it, instead of 1.",
                "Skills: you make it if you already have Strategic planning 2; you did not rate"
                " it, so say where you are with --skill.",
                LEAD_IN_MARCH,
            ),
            id="one skill",
        ),
        # At the open bar people stay half a year as team lead, and lead nobody before.
        pytest.param(
            {"by": date(2027, 11, 30), "skills": MASTER, "years_leading": 0.0},
            (
                "Hours: no number of hours makes it; even with 40 a week it is Nov 2029,"
                " because the years of leading people decide.",
                "Employer: where one asks only what the open bar asks, you can be Customer Service"
                " Manager in May 2027.",
                "Target: Team Lead is reached by then, in Nov 2026.",
            ),
            id="years of leading",
        ),
        # Who has led for five years needs not be a team lead first: no rung is nearer.
        pytest.param(
            {"by": date(2027, 11, 30), "skills": MASTER, "years_in_service": 2.0},
            (
                "Hours: no number of hours makes it; even with 40 a week it is May 2031,"
                " because the years in service decide.",
                "Employer: where one asks only what the open bar asks, you can be Customer Service"
                " Manager in Nov 2026.",
            ),
            id="years in service",
        ),
        pytest.param(
            {"by": date(2027, 1, 31), "skills": MASTER, "hours_per_week": 60.0, "years_leading": 0},
            (
                "Hours: more than 60 a week do not help; the years of leading people decide.",
                "Target: Team Lead is reached by then, in Nov 2026.",
            ),
            id="no more hours to give",
        ),
        pytest.param(
            {"by": date(2026, 12, 31), "hours_per_week": 40.0, "skills": {**MASTER, "coaching": 2}},
            ("Hours: more than 40 a week do not help; practice on the job decides.",),
            id="practice",
        ),
        # Two steps of 4 weeks, one at a time; practice of level 2 takes 4 weeks.
        pytest.param(
            {
                "rung": "team-lead",
                "by": date(2026, 12, 31),
                "hours_per_week": 40.0,
                "at_once": 1,
                "skills": {**MASTER, "crm-proficiency": 1, "teamwork": 1},
            },
            ("Hours: more than 40 a week do not help; the steps on the job decide.",),
            id="steps on the job",
        ),
        # People stay a manager for a year at the open bar, and for two and a half at the typical.
        pytest.param(
            {
                "rung": "team-lead",
                "target": "senior-manager",
                "by": date(2028, 12, 31),
                "hours_per_week": 40.0,
                "years_leading": 10.0,
                "skills": MASTER,
            },
            (
                "Hours: more than 40 a week do not help; the time people stay on each rung"
                " decides.",
                "Employer: where one asks only what the open bar asks, you can be Senior Customer"
                " Service Manager in Nov 2027.",
                "Target: Customer Service Manager is reached by then, in Nov 2026.",
            ),
            id="time on a rung",
        ),
    ],
)
def test_what_would_have_to_change(answers: dict[str, Any], changes: tuple[str, ...]) -> None:
    assert deadline(**answers).changes == changes


def test_the_rung_reached_by_then_is_told_at_each_bar() -> None:
    found = deadline(years_in_service=1.0, years_leading=0.0, by=date(2029, 12, 31))
    assert [getattr(found, bar).reached for bar in ("open", "typical", "demanding")] == [
        "manager",
        "team-lead",
        "team-lead",
    ]
    assert found.by == date(2029, 12, 31)


def test_the_month_of_the_deadline_is_in_time_to_its_last_day(catalogue: Catalogue) -> None:
    """The arrival is a month: the target is reached in May 2029."""
    for day, kept in ((date(2029, 5, 1), True), (date(2029, 4, 30), False)):
        assert deadline(by=day).typical.feasible is kept
        assert bool(deadline(by=day).changes) is not kept


@pytest.mark.parametrize(
    ("by", "reached", "told"),
    [
        # Ten weeks to the first job, which begins in February.
        (date(2026, 12, 31), None, "by then no job in customer service yet."),
        (date(2027, 1, 31), None, "by then no job in customer service yet."),
        (date(2027, 2, 28), "representative", "by then Customer Service Representative"),
    ],
)
def test_nobody_is_on_a_rung_before_their_first_job(
    by: date, reached: str | None, told: str
) -> None:
    person = {
        "situation": "student", "education": "none", "years_in_service": 0.0,
        "years_leading": 0.0, "by": by,
    }  # fmt: skip
    plan = make_plan(Profile(**{**BUSY, **person}), bundled(), TODAY)
    for bar in BARS:
        at_bar: InTime = getattr(plan.deadline, bar)
        assert at_bar.reached == reached
        assert told in "".join(run.text for run in in_time(plan, at_bar, bar, bundled()))
