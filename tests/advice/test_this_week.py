"""What to do this week: one thing each, doable in these days, whatever it starts."""

from datetime import date

from hypothesis import given, settings

from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.advice.tracking.next_view import next_view
from csm_advisor.advice.tracking.this_week import IDLE, TALKS, WEEK, to_do
from csm_advisor.model.actions import Action, Entry, Meantime
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.profile import Profile
from tests.strategies import days, profiles
from tests.worked_cases import answers

LONGEST = 95  # letters: what is longer is no single thing
TODAY = date(2026, 11, 28)


def test_the_data_has_one_thing_to_do_for_whatever_a_week_can_start(catalogue: Catalogue) -> None:
    begun: list[Action | Entry | Meantime] = [
        *catalogue.actions.values(),
        *catalogue.entry,
        *catalogue.meantime,
    ]
    for one in begun:
        assert one.first_step, one.id
        assert len(one.first_step) <= LONGEST, one.id
        assert one.first_step.endswith("."), one.id
        assert one.first_step != one.title
        assert one.first_step.count(". ") == 0, f"{one.id}: more than one thing"
    assert len({one.first_step for one in begun}) >= len(begun) - 2


@settings(max_examples=40)
@given(profiles(), days)
def test_every_thing_of_the_plan_that_begins_this_week_is_in_it_once(
    catalogue: Catalogue, profile: Profile, as_of: date
) -> None:
    plan = make_plan(profile, catalogue, as_of)
    found = to_do(plan)
    assert len({one.id for one in found}) == len(found)
    assert {one.id for one in found if one.kind == "step"} == {one.id for one in plan.week}
    assert [one.id for one in found if one.kind == "step" and one.now] == [
        one.id for one in plan.in_hand
    ]
    talks = [one for one in plan.meantime if one.starts <= as_of + WEEK]
    asked = {one.id for one in talks if one.kind in TALKS}
    idle = {one.id for one in talks if one.kind in IDLE}
    told = {one.id for one in found if one.kind == "talk"}
    assert told == asked or (not asked and told == idle)
    assert not any("{" in one.do for one in found)
    assert next_view(plan, catalogue).to_do == found


def test_who_is_at_school_begins_with_the_way_into_a_job(catalogue: Catalogue) -> None:
    student = {
        "situation": "student",
        "rung": "representative",
        "years_in_service": 0,
        "years_leading": 0,
        "education": "none",
        "target": "manager",
    }
    plan = make_plan(answers(student, catalogue), catalogue, TODAY)
    (first,) = (one for one in to_do(plan) if one.now)
    assert (first.kind, first.id) == ("getting-in", "finish-school-first")
    assert first.do.startswith("Ask your school counselor how many hours of work a week leave time")


def test_where_the_data_has_no_first_thing_the_step_itself_stands(catalogue: Catalogue) -> None:
    plan = make_plan(
        answers(
            {
                "rung": "representative",
                "years_in_service": 3,
                "years_leading": 0,
                "education": "high-school",
                "target": "manager",
            },
            catalogue,
        ),
        catalogue,
        TODAY,
    )
    stage = plan.route.stages[0]
    steps = tuple(step.model_copy(update={"first_step": None}) for step in stage.steps)
    route = plan.route.model_copy(
        update={"stages": (stage.model_copy(update={"steps": steps}), *plan.route.stages[1:])}
    )
    routes = tuple(route if one.id == route.id else one for one in plan.routes)
    told = [one for one in to_do(plan.model_copy(update={"routes": routes})) if one.kind == "step"]
    assert told
    assert all(one.do == one.title for one in told)
