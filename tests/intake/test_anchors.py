"""Dates in lives that are no list of jobs: each dates what it stands with, and nothing else."""

from datetime import date

import pytest

from csm_advisor.intake.proposing.propose import propose
from csm_advisor.model.proposals import Proposals
from tests.documents import jobs_of, resume_of
from tests.strategies import bundled

TODAY = date(2026, 11, 28)


def proposals(text: str) -> Proposals:
    return propose(resume_of(text), bundled(), TODAY)


def test_a_career_break_shows_nothing_of_the_jobs_below_it() -> None:
    found = jobs_of("""EXPERIENCE
Career break - full-time parent      June 2014 - Present

Claro Puerto Rico - San Juan
Customer Care Rep II                 03/2010 - 05/2014
- Answered 70 calls a day

Acme Stores, Bayamon
Cashier                              Nov 2007 to Feb 2010
""")
    assert found[1:] == [
        ["Customer Care Rep II", "Claro Puerto Rico", "2010-03", "2014-05"],
        ["Cashier", "Acme Stores", "2007-11", "2010-02"],
    ]


def test_an_item_with_dates_is_a_position_at_the_employer_above() -> None:
    found = jobs_of("""EXPERIENCE
Acme Ltd - Tulsa
Call Center Agent                    03/2010 - 05/2014
- Answered 70 calls a day
- Acting supervisor (4 people) Sept. 2012 - Feb. 2013
- Trained new hires

Beta Stores, Tulsa
Cashier                              Nov 2007 to Feb 2010
""")
    assert [job[:2] for job in found] == [
        ["Call Center Agent", "Acme Ltd"],
        ["Acting supervisor (4 people)", "Acme Ltd"],
        ["Cashier", "Beta Stores"],
    ]


def test_a_line_with_a_date_of_its_own_has_not_the_dates_below_it() -> None:
    found = jobs_of("""EXPERIENCE
Front desk agent, Harbor Hotel, Summer 2025 (40 hours)
Babysitter, 2023 - present
""")
    assert [(title, starts, ends) for title, _, starts, ends in found] == [
        ("Front desk agent", "2025", "2025"),
        ("Babysitter", "2023", ""),
    ]


def test_a_season_in_a_column_is_no_employer() -> None:
    found = jobs_of("""EXPERIENCE
2010-2013    Customer Service Supervisor, Beta Corp
Summer '09    Intern, Gamma
""")
    assert found == [
        ["Customer Service Supervisor", "Beta Corp", "2010", "2013"],
        ["Intern", "Gamma", "2009", "2009"],
    ]


def test_dates_behind_the_first_are_told() -> None:
    background = resume_of(
        "EXPERIENCE\nClerk, City Hall, May 2025 - Aug 2025, May 2026 - Aug 2026\n"
    )
    assert [str(job.ends) for job in background.jobs] == ["2025-08"]
    assert any("more dates behind the first" in one for one in background.unread)


def test_neither_how_many_nor_what_was_done_is_an_employer() -> None:
    assert jobs_of("EXPERIENCE\nDirector, Contact Center Ops, Acme; 3 sites    2017 - 2022\n") == [
        ["Director, Contact Center Ops", "Acme", "2017", "2022"]
    ]
    (job,) = resume_of(
        "EXPERIENCE\n2021 - now    Shift Lead, Harbor Reservations\n"
        "Lead 11 reps; wrote the hand-over sheet; Genesys Cloud\n"
    ).jobs
    assert job.organisation == "Harbor Reservations"
    assert job.texts == ("Lead 11 reps; wrote the hand-over sheet; Genesys Cloud",)


def test_what_is_said_of_a_job_behind_its_dates_is_no_employer() -> None:
    found = jobs_of("""EXPERIENCE
Idaho Power Co. 1994 - 2025 (retired)
Customer Relations Supervisor, 2009 - 2025
Customer Relations Rep III, 2001 - 2009
Acme Catalogs, Desk clerk, 1986-1994 (part time)
Barista, Coffee House (Tigard, Ore.), 1984-1985
""")
    assert [job[:2] for job in found] == [
        ["Customer Relations Supervisor", "Idaho Power Co."],
        ["Customer Relations Rep III", "Idaho Power Co."],
        ["Desk clerk", "Acme Catalogs"],
        ["Barista", "Coffee House"],
    ]


def test_volunteer_work_under_experience_counts_no_years() -> None:
    found = proposals("""EXPERIENCE
Volunteer, Animal shelter front desk    2020 - 2024
Volunteer Coordinator, Red Kite         2018 - 2020
Call Center Agent, Acme                 2016 - 2017
""")
    years = next(one for one in found.proposals if one.field == "years_in_service")
    assert years.value == 1.0
    assert "front desk': volunteer work" in str(years.evidence)
    assert "'Volunteer Coordinator' at 'Red Kite': not customer service" in str(years.evidence)


@pytest.mark.parametrize(
    ("line", "level", "field"),
    [
        ("B.Com (Hons), Delhi University, 2012. MBA (pursuing, IGNOU)", "bachelor", None),
        ("Bachelor of Arts, UNLV, 2012, MBA in progress", "bachelor", None),
        ("BA English, UNLV 2012 / MBA (expected 2027)", "bachelor", "English"),
        ("AA, Diné College, 2011 and working on BA", "associate", None),
        ("BA (in progress), UNLV; AA, CSN, 2015", "associate", None),
        ("Bachelor of Science, UNLV (in progress)", "some-college", None),
        ("Bachelor of Arts, History, UNLV, 2010-2014", "bachelor", "History"),
    ],
)
def test_a_degree_stands_beside_one_that_is_not_finished(
    line: str, level: str, field: str | None
) -> None:
    found = proposals(f"Ana Reyes\n\nSKILLS: Zendesk\n\nEDUCATION\n{line}\n")
    values = {one.field: one.value for one in found.proposals}
    assert (values["education"], values.get("education_field")) == (level, field)


def test_what_has_expired_is_not_proposed_and_letters_behind_a_name_are() -> None:
    found = proposals("""Ana B. Reyes, MBA, CCXP
SKILLS: Zendesk, Genesys Cloud

CERTIFICATIONS
HDI-SCTL (expired 2023)
ITIL 4 Foundation (expires 2029)
ICMI CCOM (in progress)
PMP, expected June 2027
""")
    values = {one.field: one.value for one in found.proposals}
    assert values["name"] == "Ana B. Reyes"
    assert values["certifications"] == ["ccxp", "itil-4-foundation"]
    assert values["tools"][:2] == ["crm-software", "contact-center-software"]
    assert [one for one in found.unread if one.endswith("by its own words")] == [
        "page 1, line 4: 'HDI-SCTL (expired 2023)' has expired by its own words",
        "page 1, line 6: 'ICMI CCOM (in progress)' is not earned yet by its own words",
        "page 1, line 7: 'PMP, expected June 2027' is not earned yet by its own words",
    ]
