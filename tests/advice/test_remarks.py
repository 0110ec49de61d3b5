"""What is worth knowing beside the steps: languages, an MBA, hours, the industry."""

from datetime import date
from io import StringIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csm_advisor.advice.conditions import fits
from csm_advisor.advice.guide.skills import skills_of
from csm_advisor.advice.guide.tools import tools
from csm_advisor.advice.packet.packet import make_packet
from csm_advisor.advice.pay.official_wages import reading_in
from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import Plan
from csm_advisor.model.profile import Profile
from csm_advisor.model.records import Cite
from csm_advisor.model.remarks import Remark
from csm_advisor.render import pay as pay_told
from csm_advisor.render.screens.screen import Screen
from csm_advisor.render.screens.skills import show_comparison
from csm_advisor.render.screens.theme import THEME
from tests.strategies import bundled, profiles

TODAY = date(2026, 11, 21)


def plan_for(catalogue: Catalogue, **answers: Any) -> Plan:
    person = {
        "rung": "representative",
        "target": "manager",
        "years_in_service": 3.0,
        "years_leading": 0.0,
        "education": "bachelor",
    }
    return make_plan(Profile.model_validate({**person, **answers}), catalogue, TODAY)


def remarks(catalogue: Catalogue, **answers: Any) -> set[str]:
    return {one.id for one in plan_for(catalogue, **answers).remarks}


UP = {"rung": "manager", "target": "director", "years_leading": 4.0}
CASES: list[tuple[dict[str, Any], set[str]]] = [
    ({}, set()),
    ({"languages": ("Spanish",)}, {"remark-language-spoken"}),
    ({"languages": ()}, {"remark-language-none"}),
    (UP, {"remark-mba"}),
    ({**UP, "education": "high-school"}, {"remark-mba"}),
    ({**UP, "education": "master"}, {"remark-master"}),
    ({"certifications": ("ccxp",)}, {"remark-certification-kept"}),
    ({"certifications": ()}, set()),
    ({"industry": "513200"}, {"remark-support-software"}),
    ({"weekends": False}, {"remark-no-weekends"}),
    ({"weekends": True}, {"remark-weekends"}),
    ({"industry": "44--46"}, {"remark-retail-hours", "remark-retail-software"}),
    (
        {"industry": "445000", "weekends": False},
        {"remark-retail-hours", "remark-retail-software", "remark-no-weekends"},
    ),
    ({"industry": "561400"}, {"remark-call-center-hours", "remark-call-center-software"}),
    ({"industry": "62--63"}, {"remark-health-software"}),
    ({"industry": "522000"}, set()),
]


@pytest.mark.parametrize(("answers", "told"), CASES)
def test_each_remark_is_told_to_whom_it_fits_alone(
    catalogue: Catalogue, answers: dict[str, Any], told: set[str]
) -> None:
    assert remarks(catalogue, **answers) == told


def test_all_remarks_are_told_to_somebody(catalogue: Catalogue) -> None:
    told = set().union(*(told for _, told in CASES))
    assert told == {one.id for one in catalogue.remarks}


def test_what_an_mba_takes_and_costs_is_told_with_its_sources(catalogue: Catalogue) -> None:
    (one,) = plan_for(catalogue, **UP).remarks
    for told in ("about 2 years", "about 3", "$22,136", "$44,066", "2011-12"):
        assert told in one.text
    assert set(one.sources) == {"ten-steps", "mba-length", "mba-price"}


@settings(max_examples=20)
@given(
    profiles(),
    st.none() | st.sampled_from(((), ("Spanish",))),
    st.none() | st.booleans(),
)
def test_no_date_and_no_step_hangs_on_a_remark(
    profile: Profile, languages: tuple[str, ...] | None, weekends: bool | None
) -> None:
    catalogue = bundled()
    plain = make_plan(profile, catalogue, TODAY)
    more = make_plan(
        profile.model_copy(update={"languages": languages, "weekends": weekends}), catalogue, TODAY
    )
    assert [route.arrival for route in more.routes] == [route.arrival for route in plain.routes]
    assert [r.stages for r in more.routes] == [r.stages for r in plain.routes]
    assert {source for one in more.remarks for source in one.sources} <= more.sources.keys()


def test_what_was_not_said_neither_fits_nor_is_needless(catalogue: Catalogue) -> None:
    cites = (Cite(source="judgement-advice"),)
    remark = Remark(id="x", title="x", text="x", when="language", unless=("master",), cites=cites)
    assert fits(remark, catalogue, {}) is None
    assert fits(remark, catalogue, {"languages": ["Spanish"]}) is None
    assert fits(remark, catalogue, {"languages": []}) is False
    assert fits(remark, catalogue, {"education": "doctorate"}) is False
    assert fits(remark, catalogue, {"languages": ["Spanish"], "education": "none"}) is True


@pytest.mark.parametrize(("languages", "met"), [(None, None), ((), False), (("Hmong",), True)])
def test_a_second_language_is_met_where_one_is_spoken(
    catalogue: Catalogue, languages: tuple[str, ...] | None, met: bool | None
) -> None:
    plan = plan_for(catalogue, languages=languages)
    (found,) = (one for one in plan.readiness if one.kind == "language")
    assert found.met is met
    assert found.strength == "helps"


# --- The industry -------------------------------------------------------------------------------


def test_pay_in_the_industry_stands_beside_that_of_the_area(catalogue: Catalogue) -> None:
    plan = plan_for(catalogue, industry="44--46", area="0041700")
    worth = plan.worth
    assert worth is not None
    assert worth.industry == "Retail Trade"
    assert [one.rung for one in worth.in_industry] == list(plan.route.rungs)
    # Read off the table by hand: 43-1011 in retail trade, low, median and high of the middle half.
    manager = worth.in_industry[-1].pay
    assert [p and p.value for p in (manager.low, manager.middle, manager.high)] == [
        47330,
        58930,
        71410,
    ]
    assert worth.area_code == "0041700"
    lines = ["".join(run.text for run in line) for line in pay_told.industry_pay(worth, catalogue)]
    assert lines[-1] == "Customer Service Manager: $47,330 to $71,410, middle $58,930"
    assert "In Retail Trade, in the whole nation" in pay_told.industry_heading(worth)


def test_without_an_industry_there_is_no_pay_of_one(catalogue: Catalogue) -> None:
    worth = plan_for(catalogue).worth
    assert worth is not None
    assert (worth.industry, worth.in_industry) == (None, ())


def test_what_an_industry_holds_back_is_not_released(catalogue: Catalogue) -> None:
    assert catalogue.wages is not None
    held = [
        industry
        for industry in catalogue.wages.industries.values()
        if (pay := reading_in(catalogue, "manager", industry)) and not pay.released
    ]
    assert held, "some industry has no supervisors of office work"
    worth = plan_for(catalogue, industry=held[0].code).worth
    assert worth is not None
    lines = ["".join(run.text for run in line) for line in pay_told.industry_pay(worth, catalogue)]
    assert any("not released" in line for line in lines)


def test_software_of_some_industries_says_which(catalogue: Catalogue) -> None:
    where = {tool.id: tool.where for tool in tools(catalogue).tools}
    assert where["medical-software"] == "health care"
    assert where["crm-software"] is None


# --- The order of gaps ----------------------------------------------------------------------------


def test_a_skill_rated_low_stands_before_those_not_rated(catalogue: Catalogue) -> None:
    plan = plan_for(catalogue, skills={"judgment": 0, "listening": 1})
    assert [skill.id for skill in plan.skills[:2]] == ["listening", "judgment"]
    assert all(not skill.rated for skill in plan.skills[2:])
    rest = [skill.priority for skill in plan.skills[2:]]
    assert rest == sorted(rest, reverse=True)


def test_the_packet_and_the_comparison_of_skills_name_it_first_too(catalogue: Catalogue) -> None:
    plan = plan_for(catalogue, skills={"judgment": 0})
    view = make_packet(plan, catalogue, "manager")
    (asked,) = (one.text for one in view.questions if "I still have to build" in one.text)
    assert asked.partition("build: ")[2].startswith("Judgment to level")
    console = Screen(file=StringIO(), width=100, color_system=None, theme=THEME)
    show_comparison(console, skills_of(catalogue, "manager", plan.profile, TODAY))
    file = console.file
    assert isinstance(file, StringIO)
    to_build = file.getvalue().partition("Still to build")[2]
    assert to_build.index("Judgment") < to_build.index("Patience")
