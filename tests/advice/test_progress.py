"""Laws of progress: steps done count, and a person who does all of them arrives."""

from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from csm_advisor.advice.guide.explain_step import chain
from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.advice.tracking.next_view import next_view
from csm_advisor.advice.tracking.plan_diff import difference
from csm_advisor.advice.tracking.progress import steps_of
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import BARS, Plan, Step
from csm_advisor.model.profile import Profile
from csm_advisor.model.progress import Done
from tests.strategies import days, profiles

NEVER = 10**9
DAY = date(2026, 11, 21)


def months(plan: Plan, route: str, bar: str) -> int:
    found = next(one for one in plan.routes if one.id == route).arrival[bar].months  # type: ignore[index]
    return NEVER if found is None else found


def ahead(plan: Plan) -> list[Step]:
    return [step for stage in plan.route.stages for step in stage.steps]


@settings(max_examples=40)
@given(profiles(), days)
def test_who_does_every_step_and_takes_the_rungs_has_nothing_left(
    catalogue: Catalogue, profile: Profile, as_of: date
) -> None:
    plan = make_plan(profile, catalogue, as_of)
    route, bar = plan.route, plan.route.scheduled_for
    wait = route.arrival[bar].months
    assume(wait is not None and max(profile.years_in_service, profile.years_leading) < 40)
    assert wait is not None
    taken = [0, *(stage.scheduled[bar].months for stage in route.stages)]
    leading = sum(
        int(until or 0) - int(since or 0)
        for rung, since, until in zip(route.rungs, taken, taken[1:], strict=False)
        if catalogue.rungs[rung].leads
    )
    then = as_of + relativedelta(months=wait)
    # The steps end before the arrival, as they are dated.
    done = [Done(step=step.id, on=step.ends) for step in ahead(plan)]
    assert all(one.on <= then for one in done)
    there = profile.model_copy(
        update={
            "rung": route.rungs[-2],
            "years_in_service": profile.years_in_service + wait / 12,
            "years_leading": profile.years_leading + leading / 12,
        }
    )
    last = make_plan(there, catalogue, then, done)
    assert last.route.arrival[bar].months == 0
    if bar == "typical":
        assert ahead(last) == []
        assert last.route.binding[bar].kind == "nothing"


@settings(max_examples=40)
@given(profiles(), days, st.data())
def test_steps_done_never_make_an_arrival_later_and_are_not_asked_again(
    catalogue: Catalogue, profile: Profile, as_of: date, data: st.DataObject
) -> None:
    before = make_plan(profile, catalogue, as_of)
    ids = sorted(steps_of(before))
    assume(ids)
    chosen = data.draw(st.sets(st.sampled_from(ids), min_size=1))
    after = make_plan(profile, catalogue, as_of, [Done(step=id_, on=as_of) for id_ in chosen])
    assert chosen.isdisjoint(steps_of(after))
    for route in {one.id for one in before.routes} & {one.id for one in after.routes}:
        for bar in BARS:
            assert months(after, route, bar) <= months(before, route, bar)
    # Own time is least among what arrives earliest: more of it may buy an earlier date.
    if arrivals_on_route(after) == arrivals_on_route(before):
        assert after.route.own_hours <= before.route.own_hours


def arrivals_on_route(plan: Plan) -> tuple[object, ...]:
    """When each rung of the recommended route is reached at the bar its steps are for."""
    route = plan.route
    return tuple((stage.to, stage.arrival[route.scheduled_for]) for stage in route.stages)


@settings(max_examples=25)
@given(profiles(), days, st.data())
def test_what_is_said_to_make_a_step_go_away_does(
    catalogue: Catalogue, profile: Profile, as_of: date, data: st.DataObject
) -> None:
    plan = make_plan(profile, catalogue, as_of)
    assume(ahead(plan))
    step = data.draw(st.sampled_from(ahead(plan)))
    links = chain(plan, catalogue, step.id)
    kinds = [link.kind for link in links]
    assert kinds[0] == "step"
    assert kinds[-1] == "goes-away"
    assert {link.id for link in links if link.kind == "gap"} == {
        thing.partition(":")[0] if ":" in thing else thing
        for thing in step.closes
        if thing not in catalogue.education
    } | {"education" for thing in step.closes if thing in catalogue.education}
    assert all(source in catalogue.sources for link in links for source in link.sources)
    stays = " The step then stays in your plan for something else." in links[-1].text
    words = links[-1].text.partition("csm-advisor plan ")[2].partition(".")[0].split()
    answers: dict[str, object] = {}
    for flag, value in zip(words[::2], words[1::2], strict=True):
        if flag == "--skill":
            skill, _, level = value.partition("=")
            answers.setdefault("skills", dict(profile.skills))[skill] = int(level)  # type: ignore[index]
        elif flag == "--education":
            answers["education"] = value
        else:
            key = {"--tool": "tools", "--cert": "certifications"}[flag]
            held = answers.get(key, getattr(profile, key) or ())
            answers[key] = (*held, value)  # type: ignore[misc]
    said = make_plan(profile.model_copy(update=answers), catalogue, as_of)
    assert (step.id in steps_of(said)) is stays


def test_a_step_that_is_of_use_for_something_else_is_said_to_stay(catalogue: Catalogue) -> None:
    profile = Profile(
        rung="team-lead",
        years_in_service=7,
        years_leading=3,
        education="high-school",
        target="mid-manager",
        hours_per_week=7.5,
        skills={"data-analysis": 0},
    )
    plan = make_plan(profile, catalogue, date(2024, 1, 31))
    text = chain(plan, catalogue, "take-a-spreadsheet-data-course")[-1].text
    assert "--skill performance-monitoring=2. The step then stays in your plan" in text


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
def test_days_that_pass_re_plan_from_the_day(
    catalogue: Catalogue, profile: Profile, as_of: date
) -> None:
    later = as_of + timedelta(days=60)
    before, after = (make_plan(profile, catalogue, day) for day in (as_of, later))
    assert difference(before, before, catalogue).empty
    assert all(step.starts >= later for step in ahead(after))
    found = difference(before, after, catalogue)
    assert not found.empty or not ahead(before)
    # Of two ways that arrive in the same month at the typical bar, another may be chosen now.
    same = before.route.rungs == after.route.rungs
    for bar in BARS if same else ("typical",):
        moved = found.months[bar]
        if moved is not None and before.route.arrival[bar].months:
            # 60 days, and each rung rounds weeks up to months anew.
            assert abs(moved - 2) <= max(map(len, (before.route.stages, after.route.stages)))


def test_a_difference_is_told_in_sentences_and_in_numbers(catalogue: Catalogue) -> None:
    profile = Profile(
        rung="representative",
        years_in_service=3,
        years_leading=0,
        education="high-school",
        target="manager",
        hours_per_week=6.0,
        skills={"leadership": 1},
    )
    before = make_plan(profile, catalogue, DAY)
    slower = {"hours_per_week": 0.5, "skills": {"leadership": 2, "listening": 4}}
    after = make_plan(profile.model_copy(update=slower), catalogue, DAY)
    found, back = difference(before, after, catalogue), difference(after, before, catalogue)
    assert found.because == (
        "Answer changed: hours per week is 0.5 instead of 6.",
        "Answer changed: Leadership is 2 instead of 1.",
        "Answer changed: Listening is 4 instead of not given.",
    )
    later = after.route.arrival["open"].months - before.route.arrival["open"].months  # type: ignore[operator]
    assert later > 1
    assert found.months["open"] == later
    assert back.months["open"] == -later
    assert found.lines[0].endswith(f", {later} months later.")
    assert back.lines[0].endswith(f", {later} months earlier.")
    assert found.steps_gone == back.steps_new != ()
    titles = {step.id: step.title for step in ahead(before)}
    for id_ in found.steps_gone:
        assert f"No longer needed: {titles[id_]}." in found.lines
    assert found.own_hours == after.route.own_hours - before.route.own_hours


def test_years_that_only_grew_are_no_changed_answer(catalogue: Catalogue) -> None:
    five = {"rung": "representative", "education": "bachelor", "target": "manager"}
    counted = Profile(**five, years_in_service=2, years_leading=0, as_of=DAY)  # type: ignore[arg-type]
    grown = Profile(**five, years_in_service=4, years_leading=0, as_of=date(2028, 11, 20))  # type: ignore[arg-type]
    before = make_plan(counted, catalogue, DAY)
    assert not any(
        "Answer" in line
        for line in difference(
            before, make_plan(grown, catalogue, date(2028, 11, 20)), catalogue
        ).because
    )
    told = counted.model_copy(update={"years_in_service": 4.0})
    assert any(
        "Answer" in line
        for line in difference(before, make_plan(told, catalogue, DAY), catalogue).because
    )


@settings(max_examples=20)
@given(profiles(), days)
def test_this_week_is_what_the_plan_has_for_it(
    catalogue: Catalogue, profile: Profile, as_of: date
) -> None:
    plan = make_plan(profile, catalogue, as_of)
    week = {as_of + timedelta(days=number) for number in range(7)}
    view = next_view(plan, catalogue)
    now = {step.id for step in ahead(plan) if any(step.starts <= day <= step.ends for day in week)}
    assert {step.id for step in view.steps} == now
    assert {source for step in view.steps for source in step.sources} <= set(view.sources)
    rest = [step.starts for step in ahead(plan) if step.id not in now]
    assert (view.later.starts if view.later else None) == min(rest, default=None)


def test_the_week_has_seven_days(catalogue: Catalogue) -> None:
    profile = Profile(
        rung="representative",
        years_in_service=1,
        years_leading=0,
        education="bachelor",
        target="team-lead",
    )
    plan = make_plan(profile, catalogue, DAY)
    stage = plan.route.stages[0]
    seventh, eighth = (
        stage.steps[number].model_copy(update={"starts": DAY + timedelta(days=6 + number)})
        for number in range(2)
    )
    stage = stage.model_copy(update={"steps": (seventh, eighth)})
    route = plan.route.model_copy(update={"stages": (stage,)})
    view = next_view(plan.model_copy(update={"routes": (route,)}), catalogue)
    assert [step.id for step in view.steps] == [seventh.id]
    assert view.later is not None
    assert view.later.id == eighth.id


@given(
    counted=st.dates(date(2024, 1, 1), date(2027, 12, 31)),
    later=st.integers(0, 3000),
    tenths=st.integers(0, 80),
)
@example(date(2026, 11, 30), 1, 40)  # the day after: by days, a month later at each bar
def test_where_only_years_are_missing_no_date_moves_while_they_pass(
    catalogue: Catalogue, counted: date, later: int, tenths: int
) -> None:
    profile = Profile(
        rung="manager",
        target="senior-manager",  # the next one: no rung before it can be taken late
        years_in_service=9.0,
        years_leading=tenths / 10,
        education="bachelor",
        skills=dict.fromkeys(catalogue.skills, 4),
        as_of=counted,
    )
    then = make_plan(profile, catalogue, counted).route.arrival
    today = counted + timedelta(days=later)
    now = make_plan(profile, catalogue, today).route.arrival
    for bar in BARS:
        assert now[bar].date == max(str(then[bar].date), f"{today:%Y-%m}")


@pytest.mark.parametrize(("rung", "leading"), [("representative", 1.0), ("team-lead", 3.0)])
def test_years_pass_since_they_were_answered(
    catalogue: Catalogue, rung: str, leading: float
) -> None:
    """Those of service for everybody, those of leading for who leads on the rung they are on."""
    profile = Profile(
        rung=rung,
        target="manager",
        years_in_service=4.0,
        years_leading=1.0,
        education="high-school",
        as_of=DAY - timedelta(days=731),  # two years of 365.25 days, and half a day
    )
    plan = make_plan(profile, catalogue, DAY)
    assert (round(plan.years_in_service, 2), round(plan.years_leading, 2)) == (6.0, leading)
