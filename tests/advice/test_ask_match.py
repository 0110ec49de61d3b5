"""Asks beside a person: pairs are held together, and what cannot be told is said."""

from datetime import date

import pytest

from csm_advisor.advice.posting.applicant import applicant
from csm_advisor.advice.posting.ask_match import held_asks
from csm_advisor.intake.posting.read_posting import read_posting
from csm_advisor.model.asks import HeldAsk
from csm_advisor.model.profile import Profile
from csm_advisor.store.data.catalogue import open_catalogue

CATALOGUE = open_catalogue()
TODAY = date(2026, 11, 29)


def held(
    text: str, education: str, service: float, leading: float = 0, **answers: str
) -> tuple[HeldAsk, ...]:
    person = {
        "rung": "team-lead",
        "target": "manager",
        "education": education,
        "years_in_service": service,
        "years_leading": leading,
        **answers,
    }
    profile = Profile.model_validate(person)
    who = applicant(profile, CATALOGUE, TODAY)
    return held_asks(read_posting(text, CATALOGUE), who)


@pytest.mark.parametrize(
    ("education", "service", "met", "when"),
    [
        ("bachelor", 2, True, None),
        ("bachelor", 1, False, "2027-11"),
        ("associate", 5, True, None),
        ("associate", 3, False, "2028-11"),  # two years, and a degree: not one of each
        ("high-school", 9, False, None),
    ],
)
def test_alternatives_are_met_as_a_whole(
    education: str, service: float, met: bool, when: str | None
) -> None:
    asks = held(
        "Call Center Manager\nRequirements\n- Bachelor's degree and 2 years of service, or an"
        " associate degree and 5 years of service",
        education,
        service,
    )
    assert all(ask.met == "yes" for ask in asks) is met
    assert max((ask.when or "" for ask in asks), default="") == (when or "")


@pytest.mark.parametrize(
    ("mine", "met"), [("Salesforce", "yes"), ("SFDC", "yes"), ("Zendesk", "no"), (None, "unknown")]
)
def test_software_is_met_by_any_of_its_names(mine: str | None, met: str) -> None:
    profile = Profile(
        rung="team-lead",
        target="manager",
        education="bachelor",
        years_in_service=3,
        years_leading=0,
        tools=("crm-software", mine) if mine else None,
    )
    who = applicant(profile, CATALOGUE, date(2026, 11, 29))
    text = "Call Center Agent\nRequirements\n- Experience with SFDC"
    (ask,) = held_asks(read_posting(text, CATALOGUE), who)
    assert (ask.kind, ask.met) == ("tool", met)


def test_years_in_other_work_cannot_be_told() -> None:
    asks = held("Pastry Cook\nRequirements\n- 3 years of experience", "bachelor", 9)
    assert [ask.met for ask in asks] == ["unknown"]
    assert "another kind of work" in (asks[0].have or "")


@pytest.mark.parametrize(("service", "leading", "met"), [(1, 0.5, "yes"), (0, 0, "no")])
def test_experience_without_years_is_met_by_any(service: float, leading: float, met: str) -> None:
    asks = held(
        "Call Center Manager\nPrevious call center experience required.\n"
        "Supervisory experience required.",
        "bachelor",
        service,
        leading,
    )
    assert [(ask.kind, ask.met) for ask in asks] == [("service", met), ("leading", met)]


@pytest.mark.parametrize(
    ("asks", "service", "when", "outside"),
    [
        ("- 2 years of customer service", 1.0, "2027-11", "2028-02"),
        ("- 2 years of leading a team", 1.0, "2027-11", "2028-02"),
        ("- Bachelor's degree or 3 years of customer service", 1.0, "2028-11", "2029-02"),
        ("Previous call center experience required.", 0.0, "2026-12", "2027-02"),
    ],
)
def test_years_of_a_posting_run_from_the_first_job(
    asks: str, service: float, when: str, outside: str
) -> None:
    """As they do in the plan: nobody gathers them while looking for work."""
    text = f"Call Center Manager\nRequirements\n{asks}"
    for situation, month in (("in-service", when), ("returning", outside)):
        found = held(text, "high-school", service, service, situation=situation)
        assert max(one.when or "" for one in found) == month


@pytest.mark.parametrize(
    ("situation", "education", "met", "when"),
    [
        ("student", "none", "no", "2027-02"),  # at school: the plan counts on it by the first job
        ("student", "high-school", "yes", None),
    ],
)
def test_a_diploma_is_there_once_school_is_over(
    situation: str, education: str, met: str, when: str | None
) -> None:
    text = "Call Center Agent\nRequirements\n- High school diploma or equivalent"
    (ask,) = held(text, education, 0, situation=situation, rung="representative")
    assert (ask.met, ask.when) == (met, when)
    if met == "no":
        assert ask.have == "No diploma yet"
