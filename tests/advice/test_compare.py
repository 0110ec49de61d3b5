"""The laws of deadlines, what-if, levers and comparisons, for random people."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import example, given, settings
from hypothesis import strategies as st

from csm_advisor.advice.alternatives.compare import compare
from csm_advisor.advice.alternatives.levers import levers
from csm_advisor.advice.alternatives.what_if import what_if
from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.advice.tracking.plan_diff import difference
from csm_advisor.errors import UsageProblem
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.education import EDUCATION_ORDER
from csm_advisor.model.plan import BARS, Plan
from csm_advisor.model.profile import Profile
from csm_advisor.model.views.compare import Alternative
from tests.other_data import with_parts
from tests.strategies import bundled, profiles

TODAY = date(2026, 11, 21)
NEVER = 10**9
# Held up by own time alone: the years are there, the steps are not.
BUSY: dict[str, Any] = {
    "rung": "representative",
    "target": "manager",
    "years_in_service": 10.0,
    "years_leading": 5.0,
    "education": "bachelor",
    "hours_per_week": 1.0,
}


def months(plan: Plan, bar: Any = "typical") -> int:
    found = plan.route.arrival[bar].months
    return NEVER if found is None else found


# --- Deadline -----------------------------------------------------------------------------------


@settings(max_examples=20)
@given(profiles(), st.integers(1, 200))
def test_a_deadline_is_kept_exactly_where_the_month_is_no_later(
    catalogue: Catalogue, profile: Profile, ahead: int
) -> None:
    by = TODAY + relativedelta(months=ahead)
    plan = make_plan(profile.model_copy(update={"by": by}), catalogue, TODAY)
    asked = plan.deadline
    assert asked is not None
    for bar in BARS:
        found = getattr(asked, bar)
        arrival = plan.route.arrival[bar]
        assert found.earliest == arrival.date
        assert found.binding == plan.route.binding[bar]
        assert found.feasible == (arrival.months is not None and arrival.months <= ahead)
        assert (found.reached == plan.target) == found.feasible
        reached_at = [
            stage.arrival[bar].months for stage in plan.route.stages if stage.to == found.reached
        ]
        assert all(at is not None and at <= ahead for at in reached_at)
        assert reached_at or found.reached == profile.rung
    assert bool(asked.changes) == (not asked.typical.feasible)


# A year as team lead comes after its steps; with ten hours more is learned as a representative.
@pytest.mark.parametrize("by", [date(2028, 1, 31), date(2028, 3, 31), date(2028, 6, 30)])
def test_the_hours_told_are_the_least_that_make_it(catalogue: Catalogue, by: date) -> None:
    plan = make_plan(Profile(**BUSY, by=by), catalogue, TODAY)
    assert plan.deadline is not None
    told = plan.deadline.changes[0]
    hours = float(told.split("hours")[0].removeprefix("Hours: "))
    for given_hours, enough in ((hours, True), (hours - 1, False)):
        person = Profile(**{**BUSY, "hours_per_week": given_hours}, by=by)
        asked = make_plan(person, catalogue, TODAY).deadline
        assert asked is not None
        assert asked.typical.feasible is enough


def test_where_years_decide_no_hours_are_promised(catalogue: Catalogue) -> None:
    person = Profile(**{**BUSY, "years_in_service": 1.0}, by=date(2027, 12, 31))
    asked = make_plan(person, catalogue, TODAY).deadline
    assert asked is not None
    assert "no number of hours makes it" in asked.changes[0]
    assert "years in service decide" in asked.changes[0]


def test_the_skills_told_make_it_and_none_of_them_can_be_left_out(catalogue: Catalogue) -> None:
    by = date(2028, 11, 30)
    plan = make_plan(Profile(**BUSY, by=by), catalogue, TODAY)
    assert plan.deadline is not None
    told = next(line for line in plan.deadline.changes if line.startswith("Skills:"))
    levels = {s.id: s.need for s in plan.skills if f"{s.name} {s.need}" in told}

    def in_time(skills: dict[str, int]) -> bool:
        asked = make_plan(Profile(**BUSY, by=by, skills=skills), catalogue, TODAY).deadline
        assert asked is not None
        return asked.typical.feasible

    assert levels
    assert in_time(levels)
    for id_ in levels:
        assert not in_time({other: levels[other] for other in levels if other != id_}), id_


# --- What if ------------------------------------------------------------------------------------


@settings(max_examples=20)
@given(profiles())
def test_what_if_of_nothing_is_the_empty_difference(catalogue: Catalogue, profile: Profile) -> None:
    same = what_if(profile, profile, catalogue)
    found = difference(
        make_plan(profile, catalogue, TODAY), make_plan(same, catalogue, TODAY), catalogue
    )
    assert found.empty


@settings(max_examples=20)
@given(profiles(), st.data())
def test_what_if_of_a_gain_is_never_later(
    catalogue: Catalogue, profile: Profile, data: st.DataObject
) -> None:
    gains: list[dict[str, Any]] = [
        {"hours_per_week": min(60.0, 1 + (profile.hours_per_week or 4.0))},
        {"certifications": (data.draw(st.sampled_from(sorted(catalogue.certifications))),)},
        {"tools": (data.draw(st.sampled_from(sorted(catalogue.tools))),)},
        {"education": data.draw(st.sampled_from(EDUCATION_ORDER[-2:]))},
        {"skills": {**profile.skills, data.draw(st.sampled_from(sorted(catalogue.skills))): 4}},
    ]
    gain = data.draw(st.sampled_from(gains))
    if "education" in gain and profile.education == "doctorate":
        gain = {"education": "doctorate"}
    before = make_plan(profile, catalogue, TODAY)
    then = what_if(profile, profile.model_copy(update=gain), catalogue)
    after = make_plan(then, catalogue, TODAY)
    for bar in BARS:
        if bar == "typical" or before.recommended == after.recommended:
            assert months(after, bar) <= months(before, bar), gain


def test_what_one_has_stays(catalogue: Catalogue) -> None:
    now = Profile(**BUSY, certifications=("ccxp",), tools=("crm-software",))
    changes = {"certifications": ("capm",), "tools": ()}
    then = what_if(now, now.model_copy(update=changes), catalogue)
    assert then.certifications == ("ccxp", "capm")
    assert then.tools == ("crm-software",)
    assert then.languages is None


def test_less_education_is_a_contradiction(catalogue: Catalogue) -> None:
    now = Profile(**BUSY)
    with pytest.raises(UsageProblem, match="you have more"):
        what_if(now, now.model_copy(update={"education": "associate"}), catalogue)


# --- Levers -------------------------------------------------------------------------------------


def changed_by(profile: Profile, hours: float, lever: str) -> Profile:
    """The profile with a lever pulled, read from its id."""
    kind, thing, *level = lever.split(":")
    change: dict[str, Callable[[], dict[str, Any]]] = {
        "skill": lambda: {"skills": {**profile.skills, thing: int(level[0])}},
        "hours": lambda: {"hours_per_week": hours + int(thing)},
        "at-once": lambda: {"at_once": int(thing)},
        "cert": lambda: {"certifications": (*(profile.certifications or ()), thing)},
        "education": lambda: {"education": thing},
    }
    return profile.model_copy(update=change[kind]())


# Has and rates everything but three skills, which half an hour a week closes slowly.
NEARLY = Profile(
    rung="representative",
    target="manager",
    years_in_service=12.0,
    years_leading=6.0,
    education="bachelor",
    hours_per_week=0.5,
    skills=dict.fromkeys(bundled().skills, 4)
    | dict.fromkeys(("communication", "leadership", "negotiation"), 1),
)


@settings(max_examples=12)
@example(profile=NEARLY)
@given(profile=profiles())
def test_a_lever_saves_what_the_changed_plan_does(catalogue: Catalogue, profile: Profile) -> None:
    plan = make_plan(profile, catalogue, TODAY)
    view = levers(plan, catalogue)
    for lever in view.levers:
        after = make_plan(changed_by(profile, plan.hours_per_week, lever.id), catalogue, TODAY)
        if lever.id.startswith("education"):  # it also has to be earned
            assert lever.arrival is not None
            assert (after.route.arrival["typical"].date or "") <= lever.arrival
            assert lever.months_saved is None or lever.months_saved > 0
            continue
        assert after.route.arrival["typical"].date == lever.arrival
        if lever.months_saved is None:
            assert months(plan) == NEVER > months(after)
        else:
            assert lever.months_saved == months(plan) - months(after) > 0
    if not view.levers:
        assert view.binding == plan.route.binding["typical"]


@settings(max_examples=12)
@given(profiles())
def test_no_degree_is_a_next_move_that_a_comparison_calls_later(
    catalogue: Catalogue, profile: Profile
) -> None:
    plan = make_plan(profile, catalogue, TODAY)
    moves = {lever.id.removeprefix("education:") for lever in levers(plan, catalogue).levers}
    for row in compare(plan, catalogue).alternatives:
        kind, _, degree = row.id.partition(":")
        if kind == "degree" and degree in moves:
            assert (row.arrival["typical"].months or NEVER) < months(plan)


def test_what_is_met_on_arrival_counts_years_from_the_first_job(catalogue: Catalogue) -> None:
    """A year of steps on the rung adds as much as it does for who is on it already."""
    lead = Profile(
        rung="team-lead",
        target="manager",
        years_in_service=8.9,
        years_leading=3.9,
        education="high-school",
        hours_per_week=2.5,
    )
    met = []
    for situation in ("in-service", "returning"):
        plan = make_plan(lead.model_copy(update={"situation": situation}), catalogue, TODAY)
        row = compare(plan, catalogue).alternatives[0]
        assert row.kind == "plan"
        met.append(row.met)
    assert met[0] == met[1]


def test_no_degree_brings_the_first_job_of_who_is_at_school_closer(catalogue: Catalogue) -> None:
    """School goes on until it is earned; the plan counts on the diploma already."""
    pupil = Profile(
        rung="representative",
        target="manager",
        years_in_service=0.0,
        years_leading=0.0,
        education="none",
        hours_per_week=3.0,
        situation="student",
    )
    plan = make_plan(pupil, catalogue, TODAY)
    assert levers(plan, catalogue).levers == ()
    rows = {row.id: row for row in compare(plan, catalogue).alternatives}
    degree = rows["degree:bachelor"]
    for bar, arrival in degree.arrival.items():
        assert (arrival.months or NEVER) >= (plan.route.arrival[bar].months or NEVER)
    first = plan.route.stages[0]
    assert degree.on_the_way["team-lead"]["typical"] == first.arrival["typical"]


def test_levers_come_by_months_for_an_hour(catalogue: Catalogue) -> None:
    # Every skill rated where only own time closes the rest, and steps on the job as well.
    plan = make_plan(Profile(**BUSY), catalogue, TODAY)
    found = levers(plan, catalogue).levers
    assert len(found) > 5
    worth = [
        (lever.months_saved or 0) / lever.own_hours if lever.own_hours else NEVER for lever in found
    ]
    assert worth == sorted(worth, reverse=True)
    for one, other in pairwise(found):
        if one.own_hours and other.own_hours == one.own_hours:
            assert (one.months_saved or 0) >= (other.months_saved or 0)
    assert {lever.id.partition(":")[0] for lever in found} >= {"skill", "hours"}


def test_with_no_hours_an_hour_opens_the_way(catalogue: Catalogue) -> None:
    plan = make_plan(Profile(**{**BUSY, "hours_per_week": 0.0}), catalogue, TODAY)
    assert months(plan) == NEVER
    found = levers(plan, catalogue).levers
    assert {lever.id for lever in found} == {"hours:1", "hours:2", "hours:4"}
    assert {lever.months_saved for lever in found} == {None}
    for lever in found:  # no more than the steps take: in their last week some hours are left
        after = make_plan(changed_by(plan.profile, 0.0, lever.id), catalogue, TODAY)
        assert lever.own_hours == after.route.own_hours


def test_no_lever_is_a_step_for_those_who_lead_already(catalogue: Catalogue) -> None:
    """A representative was to hand over decisions to a team that they do not have."""
    rated = "coaching negotiation product-knowledge leadership listening decision-making"
    plan = make_plan(
        Profile(
            rung="representative",
            target="team-lead",
            years_in_service=40.0,
            years_leading=3.0,
            education="associate",
            hours_per_week=40.0,
            at_once=1,
            skills={
                **dict.fromkeys(rated.split(), 3),
                **{"business-principles": 0, "empathy": 1, "organization": 2},
            },
        ),
        catalogue,
        TODAY,
    )
    found = levers(plan, catalogue).levers
    assert found
    titles = [one.title for one in catalogue.actions.values() if one.standing == "leading"]
    assert not [lever.change for lever in found if lever.change.endswith(tuple(titles))]


@pytest.mark.parametrize("hours", [1.0, 6.0])
def test_every_level_that_own_time_closes_is_tried(catalogue: Catalogue, hours: float) -> None:
    person = {**BUSY, "hours_per_week": hours}
    plan = make_plan(Profile(**person), catalogue, TODAY)
    found = {lever.id for lever in levers(plan, catalogue).levers}
    assert found
    for skill in plan.skills:
        id_ = f"skill:{skill.id}:{skill.have + 1}"
        skills = {skill.id: skill.have + 1}
        after = make_plan(Profile(**person, skills=skills), catalogue, TODAY)
        assert (months(after) < months(plan)) == (id_ in found), id_


# --- Compare ------------------------------------------------------------------------------------


def counts(row: Alternative) -> list[float]:
    """What alternatives are set off by, each the better the lower."""
    arrivals = [row.arrival[bar].months for bar in BARS]
    return [
        *(NEVER if one is None else one for one in arrivals),
        NEVER if row.own_hours is None else row.own_hours,
        row.cost_low,
        row.cost_high,
        row.unpriced,
        -(row.met or 0),
    ]


@settings(max_examples=15)
@given(profiles())
def test_a_comparison_shows_what_the_plans_say(catalogue: Catalogue, profile: Profile) -> None:
    plan = make_plan(profile, catalogue, TODAY)
    view = compare(plan, catalogue)
    routes = {route.id: route for route in plan.routes}
    assert view.alternatives[0].id == "plan"
    for row in view.alternatives:
        kind, _, thing = row.id.partition(":")
        match kind:
            case "plan":
                route = plan.route
            case "route":
                route = routes[thing]
            case "target":
                other = profile.model_copy(update={"target": thing})
                route = make_plan(other, catalogue, TODAY).route
            case "degree":
                other = profile.model_copy(update={"education": thing})
                route = make_plan(other, catalogue, TODAY).route
            case _:
                route = plan.route
        for bar in BARS:
            arrival, found = route.arrival[bar].months, row.arrival[bar].months
            if kind in ("degree", "cert"):
                assert found is None or (arrival is not None and found >= arrival)
            else:
                assert found == arrival
        if kind in ("plan", "route", "target"):
            assert (row.own_hours, row.cost_low) == (route.own_hours, route.cost_low)
            assert row.binding == route.binding["typical"]
        assert row.rungs == route.rungs
        assert row.gives_up.endswith(".")
        assert set(row.binding.sources) <= view.sources.keys()
        assert 0 <= (row.met or 0) + row.unknown <= row.of


@settings(max_examples=15)
@given(profiles())
def test_none_is_shown_that_another_beats_unless_it_says_so(
    catalogue: Catalogue, profile: Profile
) -> None:
    view = compare(make_plan(profile, catalogue, TODAY), catalogue)
    names = {row.name for row in view.alternatives} | {one.name for one in view.left_out}
    for row in view.alternatives:
        better = [
            other.name
            for other in view.alternatives
            if other.target == row.target
            and all(a <= b for a, b in zip(counts(other), counts(row), strict=True))
            and counts(other) != counts(row)
        ]
        if better:
            assert row.beaten_by in names
            assert row.kind in ("plan", "degree")
    assert all(one.beaten_by in names for one in view.left_out)


@pytest.mark.parametrize(("hours", "years"), [(4.0, 10), (20.0, 10), (40.0, 5)])
def test_a_degree_first_takes_its_years_after_the_steps(
    catalogue: Catalogue, hours: float, years: int
) -> None:
    person = {**BUSY, "education": "high-school", "hours_per_week": hours}
    plan = make_plan(Profile(**person), catalogue, TODAY)
    rows = {row.id: row for row in compare(plan, catalogue).alternatives}
    first, later = rows["degree:bachelor"], rows["degree-later:bachelor"]
    # 120 credit hours of 45 hours of work each, at a pace that people study at.
    assert first.own_hours == plan.route.own_hours + 120 * 45
    weeks = plan.route.own_hours / hours + years * 52
    arrival = first.arrival["typical"].months
    assert arrival is not None
    assert weeks <= arrival * 53 / 12
    assert arrival <= (weeks + len(plan.route.stages[0].steps) * 5) * 12 / 52
    assert first.binding.kind == "own-time"
    assert f"{years} years at about" in first.binding.sentence
    assert later.arrival == plan.route.arrival
    assert later.beaten_by == rows["plan"].name
    assert (first.met or 0) > (later.met or 0)
    assert later.met == rows["plan"].met


def test_a_diploma_that_a_step_earns_is_earned_once(catalogue: Catalogue) -> None:
    """First or afterwards, a degree takes the same hours, as its row says."""
    person = {**BUSY, "years_in_service": 0.0, "education": "none", "target": "vice-president"}
    plan = make_plan(Profile(**person), catalogue, TODAY)
    assert any("high-school" in step.closes for one in plan.route.stages for step in one.steps)
    rows = {row.id: row for row in compare(plan, catalogue).alternatives}
    first, later = rows["degree:bachelor"], rows["degree-later:bachelor"]
    assert later.own_hours == plan.route.own_hours + 120 * 45
    assert first.own_hours == later.own_hours


def test_no_degree_is_offered_to_who_has_no_hours_for_it(catalogue: Catalogue) -> None:
    person = Profile(**{**BUSY, "education": "high-school", "hours_per_week": 0.0})
    plan = make_plan(person, catalogue, TODAY)
    view = compare(plan, catalogue)
    assert plan.decision
    assert not [one.id for one in view.alternatives if one.kind == "degree"]


def test_what_passes_the_target_does_not_give_it_up(catalogue: Catalogue) -> None:
    plan = make_plan(Profile(**BUSY), catalogue, TODAY)
    rows = {row.id: row for row in compare(plan, catalogue).alternatives}
    assert "no job as Customer Service Manager" in rows["target:team-lead"].gives_up
    onward = rows["target:mid-manager"]
    assert "manager" in onward.rungs
    assert "no job as" not in onward.gives_up


def test_unknown_work_is_never_done_and_said_to_be_unknown(catalogue: Catalogue) -> None:
    credentials = catalogue.credentials
    levels = [
        one.model_copy(update={"own_hours": None}) if one.level == "bachelor" else one
        for one in credentials.education
    ]
    odd = with_parts(credentials=credentials.model_copy(update={"education": tuple(levels)}))
    plan = make_plan(Profile(**{**BUSY, "education": "high-school"}), odd, TODAY)
    row = next(one for one in compare(plan, odd).alternatives if one.id == "degree:bachelor")
    assert row.own_hours is None
    assert row.binding.sentence == (
        "How much work it takes is not published: Bachelor's degree (four years)."
    )
    assert row.gives_up == (
        "Compared with the plan: open bar never; typical bar never; demanding bar never; hours that"
        " nobody has published; $47,800 to $180,000 more."
    )


def test_years_gathered_on_the_way_count_on_arrival(catalogue: Catalogue) -> None:
    person = {**BUSY, "years_in_service": 3.0, "hours_per_week": 10.0}
    plan = make_plan(Profile(**person), catalogue, TODAY)
    waiting = compare(plan, catalogue).alternatives[0]
    then = 3 + months(plan) / 12
    there = make_plan(Profile(**{**person, "years_in_service": then}), catalogue, TODAY)
    assert then > 6
    assert (waiting.met or 0) >= (compare(there, catalogue).alternatives[0].met or 0) > 0


def test_nine_years_and_a_half_are_not_ten(catalogue: Catalogue) -> None:
    # 128 hours at one a week take 30 months, and one source asks for ten years of service.
    met = {}
    for years in (7.0, 7.5):
        plan = make_plan(Profile(**{**BUSY, "years_in_service": years}), catalogue, TODAY)
        assert months(plan) == 30
        met[years] = compare(plan, catalogue).alternatives[0].met
    assert met[7.0] is not None
    assert met[7.0] + 1 == met[7.5]
