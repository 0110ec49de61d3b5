"""What a step closes, the demanding bar's own things included."""

from datetime import date

import pytest
from hypothesis import given, settings

from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.profile import Profile
from csm_advisor.render import sentences
from tests.strategies import profiles

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("tools", "closes"), [((), True), (None, True), (("crm-software",), False)]
)
def test_who_knows_no_crm_is_told_which_step_closes_it(
    catalogue: Catalogue, tools: tuple[str, ...] | None, closes: bool
) -> None:
    person = Profile(
        rung="representative",
        target="manager",
        years_in_service=3.0,
        years_leading=0.0,
        education="high-school",
        tools=tools,
    )
    plan = make_plan(person, catalogue, TODAY)
    steps = [step for stage in plan.route.stages for step in stage.steps]
    closing = [step for step in steps if "crm-software" in step.closes_demanding]
    assert [step.id for step in closing] == ["ask-for-crm-training"] * closes
    for step in closing:
        told = "; for the demanding bar also Customer relationship management (CRM) software"
        assert sentences.closes(step, catalogue).endswith(told)


@settings(max_examples=25)
@given(profiles())
def test_every_thing_of_the_demanding_bar_is_closed_by_a_step_or_told_to_be_more(
    catalogue: Catalogue, profile: Profile
) -> None:
    for route in make_plan(profile, catalogue, TODAY).routes:
        if route.arrival["demanding"].months is None:
            continue
        steps = [step for stage in route.stages for step in stage.steps]
        closed = {thing for step in steps for thing in (*step.closes, *step.closes_demanding)}
        for id_ in route.also_demanding:
            closed |= set(catalogue.actions[id_].closes)
        for certification in closed & catalogue.certifications.keys():
            closed |= set(catalogue.certifications[certification].counts_as)
        asked = {
            gap.id
            for gap in route.gaps
            if gap.bar == "demanding" and gap.kind in ("tool", "certification")
        }
        assert asked <= closed, route.id
