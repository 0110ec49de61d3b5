"""The laws of a plan, for random people on the bundled data.

A plan takes some 5 ms, 20 ms on average over these people, and a few tenths of a second where
own time decides the date. With 100 to 200 examples each, the laws take about a minute together.
"""

import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.advice.planning.standing import assumed_levels
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.education import EDUCATION_ORDER, Education
from csm_advisor.model.ladder import Requirement
from csm_advisor.model.plan import BARS, Plan, Route, Stage, Step
from csm_advisor.model.profile import Profile
from tests.strategies import bundled, days, profiles

NEVER = 10**9
TODAY = date(2026, 11, 21)
RUNGS = (
    "representative",
    "team-lead",
    "manager",
    "mid-manager",
    "senior-manager",
    "director",
    "vice-president",
)


def months(arrival_months: int | None) -> int:
    return NEVER if arrival_months is None else arrival_months


def steps_of(route: Route) -> Iterator[tuple[int, Stage, Step]]:
    """Each step of a route with the place of its stage and the stage."""
    for place, stage in enumerate(route.stages, start=1):
        for step in stage.steps:
            yield place, stage, step


def level(profile: Profile, catalogue: Catalogue, skill: str) -> int:
    """The level of a skill: as rated, else as assumed."""
    return profile.skills.get(skill, assumed_levels(profile, catalogue)[skill])


def held(profile: Profile, catalogue: Catalogue) -> set[str]:
    """Certifications and tools the person has, and the kinds they count as."""
    found: set[str] = set()
    for certification in profile.certifications or ():
        found |= {certification, *catalogue.certifications[certification].counts_as}
    for tool in profile.tools or ():
        found |= {tool, *catalogue.tools[tool].counts_as}
    return found


def has(profile: Profile, catalogue: Catalogue, thing: str) -> bool:
    """Whether the person has what a step closes: `skill:level`, education, or a thing."""
    skill, _, step_level = thing.partition(":")
    if step_level:
        return level(profile, catalogue, skill) >= int(step_level)
    if thing in EDUCATION_ORDER:
        return EDUCATION_ORDER.index(profile.education) >= EDUCATION_ORDER.index(thing)
    return thing in held(profile, catalogue)


# --- Who meets all ------------------------------------------------------------------------------


def asked_years(catalogue: Catalogue, rungs: tuple[str, ...], of: str) -> float:
    """The most years that any source asks on the rungs."""
    ends = [
        end
        for rung in rungs
        for claim in catalogue.requirements[rung]
        if claim.of == of and claim.strength != "helps"
        for end in (claim.min, claim.max)
        if isinstance(end, float) and claim.min is not None
    ]
    return max(ends, default=0.0)


def asked_education(catalogue: Catalogue, rungs: tuple[str, ...]) -> Education:
    """The most education that any source asks on the rungs."""

    def ends(claim: Requirement) -> list[int]:
        return [EDUCATION_ORDER.index(end) for end in (claim.min, claim.max) if end]

    ranks = [
        rank
        for rung in rungs
        for claim in catalogue.requirements[rung]
        if claim.kind == "education" and claim.strength != "helps"
        for rank in ends(claim)
    ]
    return EDUCATION_ORDER[max(ranks, default=0)]


@settings(max_examples=80)
@given(st.data(), days)
def test_who_just_meets_all_gets_an_empty_plan(
    catalogue: Catalogue, data: st.DataObject, as_of: date
) -> None:
    low, high = sorted(data.draw(st.sets(st.integers(0, 6), min_size=2, max_size=2)))
    ahead = RUNGS[low + 1 : high + 1]
    profile = Profile(
        rung=RUNGS[low],
        target=RUNGS[high],
        years_in_service=asked_years(catalogue, ahead, "years-in-service"),
        years_leading=asked_years(catalogue, ahead, "years-leading"),
        education=asked_education(catalogue, ahead),
        certifications=tuple(catalogue.certifications),
        tools=tuple(catalogue.tools),
        hours_per_week=data.draw(st.sampled_from((None, 0.0, 5.0))),
        skills={
            skill.id: max(skill.need(rung) for rung in ahead) for skill in catalogue.skills.values()
        },
    )
    plan = make_plan(profile, catalogue, as_of)
    for route in plan.routes:
        assert route.gaps == ()
        assert [step.id for _, _, step in steps_of(route)] == []
        # Only the time that people stay on the rungs between keeps from the target.
        held_up = {binding.kind for binding in route.binding.values()}
        assert held_up <= ({"nothing"} if len(route.rungs) == 2 else {"nothing", "tenure"})
        for bar in BARS:
            months = route.arrival[bar].months
            assert months == 0 or (months and route.binding[bar].kind == "tenure")
    assert plan.skills == ()
    assert plan.decision is None


# --- What is asked ------------------------------------------------------------------------------


@settings(max_examples=40)
@given(profiles(), days)
def test_nothing_is_asked_that_is_met(catalogue: Catalogue, profile: Profile, as_of: date) -> None:
    plan = make_plan(profile, catalogue, as_of)
    own = held(profile, catalogue)
    for route in plan.routes:
        for gap in route.gaps:
            match gap.kind:
                case "experience":
                    assert float(gap.need or 0) > profile.years_in_service
                case "leading":
                    assert float(gap.need or 0) > profile.years_leading
                case "education":
                    assert not has(profile, catalogue, str(gap.need))
                case "skill":
                    assert int(gap.need or 0) > level(profile, catalogue, gap.id)
                case _:
                    assert gap.id not in own
        for _, _, step in steps_of(route):
            assert step.closes
            assert [thing for thing in step.closes if has(profile, catalogue, thing)] == []


def reachable_stages(route: Route) -> Iterator[Stage]:
    for stage in route.stages:
        if stage.arrival[route.scheduled_for].months is None:
            return
        yield stage


@settings(max_examples=40)
@given(profiles(), days)
def test_the_steps_before_a_rung_close_all_it_needs(
    catalogue: Catalogue, profile: Profile, as_of: date
) -> None:
    plan = make_plan(profile, catalogue, as_of)
    for route in plan.routes:
        closed: set[str] = set()
        for stage in reachable_stages(route):
            for step in stage.steps:
                closed |= set(step.closes)
            for skill in catalogue.skills.values():
                first = level(profile, catalogue, skill.id) + 1
                needed = range(first, skill.need(stage.to) + 1)
                missing = [at for at in needed if f"{skill.id}:{at}" not in closed]
                assert not missing, (route.id, stage.to, skill.id)
            for gap in route.gaps:
                if gap.rung == stage.to and gap.bar == route.scheduled_for:
                    assert gap.kind not in ("tool", "certification") or gap.id in closed
        if route.arrival[route.scheduled_for].months is not None:
            hours = sum(step.own_hours for _, _, step in steps_of(route))
            assert hours == pytest.approx(route.own_hours)


@settings(max_examples=40)
@given(profiles(), days)
def test_nobody_arrives_while_something_is_still_to_do(
    catalogue: Catalogue, profile: Profile, as_of: date
) -> None:
    for route in make_plan(profile, catalogue, as_of).routes:
        for bar in BARS:
            to_do = [gap.id for gap in route.gaps if gap.bar == bar and not gap.decision]
            assert not to_do or route.arrival[bar].months != 0, (route.id, bar, to_do)


def test_a_tool_to_learn_at_work_takes_its_weeks(catalogue: Catalogue) -> None:
    profile = Profile(
        rung="team-lead",
        target="manager",
        years_in_service=20.0,
        years_leading=10.0,
        education="doctorate",
        certifications=("ccxp",),
        skills=dict.fromkeys(catalogue.skills, 4),
    )
    arrival = make_plan(profile, catalogue, TODAY).route.arrival
    assert [arrival[bar].months for bar in BARS] == [0, 0, 1]
    equipped = profile.model_copy(update={"tools": ("crm-software",)})
    assert make_plan(equipped, catalogue, TODAY).route.arrival["demanding"].months == 0


# --- When ---------------------------------------------------------------------------------------


def improvements(profile: Profile, catalogue: Catalogue) -> Iterator[tuple[str, dict[str, object]]]:
    """Every way to be one step better off, with what it changes in the profile."""
    for skill in catalogue.skills:
        now = level(profile, catalogue, skill)
        if now < 4:
            yield f"{skill}:{now + 1}", {"skills": {**profile.skills, skill: now + 1}}
    if profile.years_in_service <= 59:
        yield "a year of service", {"years_in_service": profile.years_in_service + 1}
    if profile.years_leading <= 59:
        yield "a year of leading", {"years_leading": profile.years_leading + 1}
    for certification in catalogue.certifications:
        yield certification, {"certifications": (*(profile.certifications or ()), certification)}
    for tool in catalogue.tools:
        yield tool, {"tools": (*(profile.tools or ()), tool)}
    higher = EDUCATION_ORDER[EDUCATION_ORDER.index(profile.education) + 1 :]
    if higher:
        yield higher[0], {"education": higher[0]}
    hours = profile.hours_per_week
    if hours is None:
        hours = catalogue.policy.hours_per_week.value
    if hours <= 59:
        yield "an hour a week", {"hours_per_week": hours + 1}


def arrivals_of(plan: Plan) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {
        (route.id, bar): months(route.arrival[bar].months) for route in plan.routes for bar in BARS
    }
    found["recommended", "typical"] = months(plan.route.arrival["typical"].months)
    return found


# Skills by far outnumber the rest, so the kinds are drawn first: 200 examples make some 30 of each.
KINDS = ("skills", "years_in_service", "years_leading", "education", "hours_per_week")
THINGS = ("certifications", "tools")


@settings(max_examples=80)
@given(profiles(), days, st.sampled_from((*KINDS, *THINGS)), st.data())
def test_to_be_better_off_never_makes_any_arrival_later(
    catalogue: Catalogue, profile: Profile, as_of: date, kind: str, data: st.DataObject
) -> None:
    found = [change for _, change in improvements(profile, catalogue) if kind in change]
    assume(found)
    better = profile.model_copy(update=data.draw(st.sampled_from(found)))
    before = arrivals_of(make_plan(profile, catalogue, as_of))
    after = arrivals_of(make_plan(better, catalogue, as_of))
    assert after.keys() == before.keys()
    assert [key for key in before if after[key] > before[key]] == []


@pytest.mark.parametrize("rung", RUNGS[:-1])
def test_no_single_answer_makes_the_next_rung_later(catalogue: Catalogue, rung: str) -> None:
    """All improvements of one plain profile, not a sample of them."""
    profile = Profile(
        rung=rung,
        target=RUNGS[min(6, RUNGS.index(rung) + 2)],
        years_in_service=2.0,
        years_leading=0.0,
        education="none",
        skills=dict.fromkeys(list(catalogue.skills)[::2], 1),
    )
    before = arrivals_of(make_plan(profile, catalogue, TODAY))
    for what, change in improvements(profile, catalogue):
        after = arrivals_of(make_plan(profile.model_copy(update=change), catalogue, TODAY))
        assert [key for key in before if after[key] > before[key]] == [], what


@settings(max_examples=40)
@given(profiles(), days)
def test_a_harder_bar_is_never_met_sooner(
    catalogue: Catalogue, profile: Profile, as_of: date
) -> None:
    for route in make_plan(profile, catalogue, as_of).routes:
        found = [months(route.arrival[bar].months) for bar in BARS]
        assert found == sorted(found), route.id
        for bar in BARS:
            stages = [months(stage.arrival[bar].months) for stage in route.stages]
            assert stages == sorted(stages), "no rung before the one below it"
            assert stages[-1] == months(route.arrival[bar].months)


@settings(max_examples=40)
@given(profiles(), days)
def test_the_earliest_route_is_recommended_then_the_one_with_the_least_own_time(
    catalogue: Catalogue, profile: Profile, as_of: date
) -> None:
    plan = make_plan(profile, catalogue, as_of)
    assert plan.recommended == plan.routes[0].id
    ranks = [
        (
            months(route.arrival["typical"].months),
            round(route.own_hours, 6),
            months(route.arrival["demanding"].months),
            months(route.arrival["open"].months),
        )
        for route in plan.routes
        if route.scheduled_for == "typical"
    ]
    assert ranks == sorted(ranks)
    in_time = [route.arrival["typical"].months is not None for route in plan.routes]
    assert in_time == sorted(in_time, reverse=True)


def reached_on(as_of: date, stage: Stage, route: Route) -> date | None:
    count = stage.scheduled[route.scheduled_for].months
    return None if count is None else as_of + relativedelta(months=count)


@settings(max_examples=40)
@given(profiles(), days)
def test_every_step_lies_before_its_rung_and_on_one_that_offers_it(
    catalogue: Catalogue, profile: Profile, as_of: date
) -> None:
    for route in make_plan(profile, catalogue, as_of).routes:
        for place, stage, step in steps_of(route):
            assert as_of <= step.starts < step.ends + timedelta(days=1)
            arrival = reached_on(as_of, stage, route)
            assert arrival is None or step.ends < arrival, step.id
            if step.kind != "on-the-job":
                continue
            if place > 1:
                on_the_rung = reached_on(as_of, route.stages[place - 2], route)
                assert on_the_rung is not None
                assert step.starts >= on_the_rung, step.id
            been_on = set(route.rungs[:place])
            assert been_on & set(catalogue.actions[step.id].offered_on), step.id


@settings(max_examples=80)
@given(profiles(), days)
def test_no_week_holds_more_own_hours_than_there_are(
    catalogue: Catalogue, profile: Profile, as_of: date
) -> None:
    plan = make_plan(profile, catalogue, as_of)
    for route in plan.routes:
        a_day: defaultdict[date, float] = defaultdict(float)
        for _, _, step in steps_of(route):
            length = (step.ends - step.starts).days + 1
            assert length >= 7 * catalogue.actions[step.id].weeks, "no course below its length"
            for day in range(length if step.own_hours else 0):
                a_day[step.starts + timedelta(days=day)] += step.own_hours / length
        a_week: defaultdict[tuple[int, int], float] = defaultdict(float)
        for day_of_step, spent in a_day.items():
            year, week, _ = day_of_step.isocalendar()
            a_week[year, week] += spent
        assert max(a_week.values(), default=0) <= plan.hours_per_week + 1e-6, route.id


@pytest.mark.parametrize("hours", [1e-300, 1e-6, 0.0005, 0.01, 60.0])
def test_hours_too_few_for_any_calendar_end_in_never_not_in_a_crash(
    catalogue: Catalogue, hours: float
) -> None:
    profile = Profile(
        rung="representative",
        target="vice-president",
        years_in_service=1.0,
        years_leading=0.0,
        education="none",
        hours_per_week=hours,
    )
    arrival = make_plan(profile, catalogue, TODAY).route.arrival["typical"]
    assert (arrival.date is None) == (hours < 0.01)


# --- On what it rests ---------------------------------------------------------------------------


@settings(max_examples=40)
@given(profiles(), days)
def test_every_statement_names_sources_that_the_plan_lists(
    catalogue: Catalogue, profile: Profile, as_of: date
) -> None:
    plan = make_plan(profile, catalogue, as_of)
    listed = plan.sources.keys()
    assert listed <= catalogue.sources.keys()
    for route in plan.routes:
        for _, _, step in steps_of(route):
            assert step.sources
            assert listed >= set(step.sources)
        for gap in route.gaps:
            assert gap.sources
            assert listed >= set(gap.sources)
        for binding in route.binding.values():
            assert binding.kind == "nothing" or binding.sources
            assert listed >= set(binding.sources)
        for stage in route.stages:
            assert listed >= {pay.source for pay in stage.pay}
    assert listed >= {met.source for met in plan.readiness}
    assert listed >= {source for skill in plan.skills for source in skill.sources}
    assert plan.decision is None or listed >= set(plan.decision.sources)


PLAN_TWICE = """
import sys
from datetime import date
from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.model.profile import Profile
from csm_advisor.store.data.catalogue import open_catalogue
catalogue = open_catalogue()
for line in sys.stdin:
    plan = make_plan(Profile.model_validate_json(line), catalogue, date(2026, 11, 21))
    print(plan.model_dump_json(by_alias=True))
"""


@settings(max_examples=2)
@given(st.lists(profiles(), min_size=5, max_size=10))
def test_equal_answers_give_equal_bytes_in_every_process(
    catalogue: Catalogue, people: list[Profile]
) -> None:
    here = [make_plan(one, catalogue, TODAY).model_dump_json(by_alias=True) for one in people]
    answers = "\n".join(one.model_dump_json() for one in people)
    for seed in ("1", "2"):
        there = subprocess.run(
            [sys.executable, "-c", PLAN_TWICE],
            input=answers,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONHASHSEED": seed},
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        assert there.stdout.splitlines() == here


# --- Five answers -------------------------------------------------------------------------------


@pytest.mark.parametrize("education", EDUCATION_ORDER)
@pytest.mark.parametrize(("rung", "target"), list(combinations(RUNGS, 2)))
def test_five_answers_give_a_plan(
    catalogue: Catalogue, rung: str, target: str, education: Education
) -> None:
    profile = Profile(
        rung=rung, target=target, years_in_service=0.0, years_leading=0.0, education=education
    )
    plan = make_plan(profile, catalogue, TODAY)
    assert plan.routes[0].id == plan.recommended
    assert plan.route.rungs[0] == rung
    assert plan.route.rungs[-1] == target
    assert plan.route.arrival["open"].date is not None
    assert plan.route.arrival["typical"].date is not None
    assert any(step for _, _, step in steps_of(plan.route))


def test_the_rungs_here_are_the_ladder() -> None:
    assert tuple(bundled().rungs) == RUNGS
