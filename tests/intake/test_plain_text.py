"""Resumes written for people: from lines in any usual order to jobs, schools and lists."""

import json
from datetime import date
from typing import Any

import pytest

from csm_advisor.errors import UsageProblem
from csm_advisor.intake.proposing.claims import claims_of
from csm_advisor.intake.proposing.propose import propose
from csm_advisor.intake.resume.read_resume import read_resume
from csm_advisor.model.background import Background, Document
from tests.documents import jobs_of, resume_of
from tests.strategies import bundled

TODAY = date(2026, 11, 28)


def proposed(background: Background) -> dict[str, Any]:
    found = propose(background, bundled(), TODAY)
    return {proposal.field: proposal.value for proposal in found.proposals}


TWO = [
    ["Call Center Agent", "Acme Inc", "2019-03", ""],
    ["Sales Associate", "Beta Stores", "2015-01", "2019-02"],
]
ORDERS = {
    "title, employer, dates": """
        Call Center Agent\nAcme Inc\nMarch 2019 - Present\n- Took calls
        Sales Associate\nBeta Stores\nJanuary 2015 - February 2019\n- Sold shoes""",
    "employer, title, dates": """
        Acme Inc\nCall Center Agent\nMarch 2019 - Present (7 years)\nAustin, TX\n- Took calls
        Beta Stores\nSales Associate\nJan 2015 - Feb 2019\n- Sold shoes""",
    "dates first": """
        03/2019 - Present\nCall Center Agent\nAcme Inc\n- Took calls
        01/2015 - 02/2019\nSales Associate\nBeta Stores\n- Sold shoes""",
    "on one line": """
        Call Center Agent, Acme Inc, Mar 2019 to present\n- Took calls
        Sales Associate at Beta Stores (Jan 2015 - Feb 2019)\n- Sold shoes""",
    "pipes": """
        Acme Inc | Call Center Agent | Mar '19 – Present\n- Took calls
        Beta Stores | Sales Associate | Jan '15 – Feb '19\n- Sold shoes""",
    "dates beside the title": """
        Call Center Agent    Mar 2019 - Present\nAcme Inc    Austin, TX\n- Took calls
        Sales Associate    Jan 2015 - Feb 2019\nBeta Stores    Waco, TX\n- Sold shoes""",
    "dates beside the employer": """
        Acme Inc, Austin, TX    Mar 2019 - Present\nCall Center Agent\n- Took calls
        Beta Stores, Waco, TX    Jan 2015 - Feb 2019\nSales Associate\n- Sold shoes""",
    "old LinkedIn": """
        Call Center Agent at Acme Inc\nMarch 2019 - Present\nTook calls all day.
        Sales Associate at Beta Stores\nJanuary 2015 - February 2019 (4 years)\nSold shoes.""",
    "dates broken over lines": """
        Call Center Agent\nAcme Inc\nMarch 2019\nto\nPresent\n- Took calls
        Sales Associate\nBeta Stores\nJan 2015\n– Feb 2019\n- Sold shoes""",
    "labels with room": """
        Designation   : Call Center Agent\nOrganization   : Acme Inc
        Duration   : March 2019 to till date.
        - Took calls
        Designation   : Sales Associate\nOrganization   : Beta Stores
        Duration   : Jan 2015 to Feb 2019.
        - Sold shoes""",
    "a legal form between": """
        Acme Inc Call Center Agent    Mar 2019 - Present\n- Took calls
        Beta Stores    Sales Associate    Jan 2015 - Feb 2019\n- Sold shoes""",
    "labels": """
        Job Title: Call Center Agent\nCompany: Acme Inc\nDuration: March 2019 - Present\n- Took
        Job Title: Sales Associate\nCompany: Beta Stores\nDuration: Jan 2015 - Feb 2019\n- Sold""",
}


def dedented(text: str) -> str:
    return "\n".join(line[8:] if line.startswith(" " * 8) else line for line in text.split("\n"))


@pytest.mark.parametrize("order", ORDERS)
def test_a_job_is_read_in_any_usual_order(order: str) -> None:
    assert jobs_of(f"Ann Example\n\nWORK EXPERIENCE\n{dedented(ORDERS[order])}\n") == TWO


TEMPLATES = {
    "behind the title": """
        03/2019 to Current\nCall Center Agent Company Name – City , State\n* Took calls
        01/2015 to 02/2019\nMarketing Coordinator Company Name – City , State\n* Wrote texts""",
    "before the title": """
        Company Name City , State Call Center Agent 03/2019 to Current\n* Took calls
        Company Name City , State Marketing Coordinator 01/2015 to 02/2019\n* Wrote texts""",
    "below": """
        Call Center Agent    Mar 2019 to Current\nCompany Name - City , State\n* Took calls
        Marketing Coordinator    Jan 2015 to Feb 2019\nCompany Name - City , State\n* Wrote""",
    "behind the dates": """
        Call Center Agent\nMarch 2019 to Current Company Name - City , State\nTook calls all day.
        Marketing Coordinator\nJanuary 2015 to February 2019 Company Name - City , State""",
}


@pytest.mark.parametrize("template", TEMPLATES)
def test_what_a_template_says_for_an_employer_is_none(template: str) -> None:
    found = jobs_of(f"Ann Example\n\nWORK EXPERIENCE\n{dedented(TEMPLATES[template])}\n")
    assert found == [
        ["Call Center Agent", "", "2019-03", ""],
        ["Marketing Coordinator", "", "2015-01", "2019-02"],
    ]


def test_a_title_that_we_do_not_know_stands_where_the_others_do() -> None:
    found = jobs_of("""Experience
Call Center Agent | Mar 2019 - Present
- Took calls
Dishwasher | Jan 2017 - Feb 2019
- Washed dishes
Customer Service Clerk | Jan 2015 - Dec 2016
- Took orders
""")
    assert found == [
        ["Call Center Agent", "", "2019-03", ""],
        ["Dishwasher", "", "2017-01", "2019-02"],
        ["Customer Service Clerk", "", "2015-01", "2016-12"],
    ]


def test_a_title_that_ends_in_a_short_form_is_no_sentence() -> None:
    work = "Customer Service Rep.\nAcme | Downtown Branch\nMar 2019 - Present\n- Took calls"
    assert jobs_of(f"Experience\n{work}")[0][0] == "Customer Service Rep."


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Service Desk Agent (Contractor), Mar 2019 - Present", "Service Desk Agent (Contractor)"),
        ("Service Desk Agent (Mar 2019 - Present)", "Service Desk Agent"),
        ("(Service Desk Agent)   Mar 2019 - Present", "Service Desk Agent"),
    ],
)
def test_brackets_of_a_title_stay_whole(line: str, title: str) -> None:
    assert jobs_of(f"Experience\n{line}\nAcme Inc\n- Took calls") == [
        [title, "Acme Inc", "2019-03", ""]
    ]


def test_one_date_below_a_title_dates_a_job() -> None:
    found = jobs_of("""Experience
Call Center Agent -- Acme Inc
2019 - 2021
- Took calls
Retail Clerk -- Beta Stores
2017
- Won a prize in
2018
Camp Counselor
Summer 2016 Company Name - City, State
""")
    assert found == [
        ["Call Center Agent", "Acme Inc", "2019", "2021"],
        ["Retail Clerk", "Beta Stores", "2017", "2017"],
        ["Camp Counselor", "", "2016", "2016"],
    ]


def test_one_date_in_the_column_behind_a_title_dates_a_job() -> None:
    """Else the title was told as part of what was done in the job before."""
    text = (
        "Experience\nSupport Agent, Acme Inc\t2019 - 2021\n- Built dashboards for CSAT\n"
        "Barista, Bean There\tSummer 2018\nRetail Clerk | Beta Stores | 2017\n"
        "- Won the sales prize  in 2016\nPromoted to shift lead in 2015\n"
    )
    assert jobs_of(text) == [
        ["Support Agent", "Acme Inc", "2019", "2021"],
        ["Barista", "Bean There", "2018", "2018"],
        ["Retail Clerk", "Beta Stores", "2017", "2017"],
    ]
    assert resume_of(text).jobs[0].texts == ("Built dashboards for CSAT",)


def test_an_employer_beside_its_place_is_an_employer() -> None:
    """`Home Depot, Killeen TX` was a place, and its job a promotion at the employer before."""
    found = jobs_of("""Experience
United States Army, Fort Hood, TX    2008 - 2020
Squad Leader
- Trained nine soldiers
Home Depot, Killeen TX    Jan 2021 - Aug 2023
Customer Service Associate
- Resolved complaints
""")
    assert found == [
        ["Squad Leader", "United States Army", "2008", "2020"],
        ["Customer Service Associate", "Home Depot", "2021-01", "2023-08"],
    ]


@pytest.mark.parametrize(
    ("place", "employer"),
    [("Austin, Texas", "Acme Inc"), ("Dallas, Texas", "Acme Inc"), ("Target, Boise", "")],
)
def test_a_promotion_is_no_job_beside_what_may_be_another_employer(
    place: str, employer: str
) -> None:
    found = jobs_of(f"""Experience
Acme Inc | Support Team Lead | Austin, Texas | 2019 - 2021
- Led eight people
{place} | Call Center Agent | 2017 - 2019
- Took calls
""")
    assert [job[:2] for job in found] == [
        ["Support Team Lead", "Acme Inc"],
        ["Call Center Agent", employer],
    ]


def test_a_name_may_have_an_apostrophe_and_a_language_how_well() -> None:
    assert resume_of("Omar Reyes - Bilingual Support\nSKILLS: Zendesk\n").name == "Omar Reyes"
    found = resume_of("JAMES O'NEILL\n\nSKILLS: Zendesk, Spanish (conversational), Thai and Lao\n")
    assert found.name == "James O'Neill"
    assert [one.name for one in found.languages] == ["Spanish", "Thai", "Lao"]


def test_a_name_may_hold_a_nickname_or_stand_wide() -> None:
    for head in ('Teresa "Terry" Blackhorse', "Teresa (Terry) Blackhorse", "TERESA   BLACKHORSE"):
        assert resume_of(f"{head}\nShiprock, NM\n\nSKILLS: Zendesk\n").name == "Teresa Blackhorse"


@pytest.mark.parametrize(
    ("listed", "named"),
    [
        ("American Sign Language", ["American Sign Language"]),
        (
            "English (native), American Sign Language (fluent)",
            ["English", "American Sign Language"],
        ),
        ("ASL, British Sign Language", ["ASL", "British Sign Language"]),
        ("Spanish (none), French", ["French"]),
        ("Spanish: no", []),
        ("Spanish - not at all", []),
        ("Spanish (no accent)", ["Spanish"]),
    ],
)
def test_sign_language_is_one_and_what_is_not_spoken_none(listed: str, named: list[str]) -> None:
    found = resume_of(f"Ana Reyes\n\nSKILLS: Zendesk\n\nLANGUAGES\n{listed}\n")
    assert [one.name for one in found.languages] == named


def test_a_language_of_two_words_is_one() -> None:
    found = resume_of(
        "Ana Reyes\n\nSKILLS: Zendesk\n\nLANGUAGES\n"
        "Haitian Creole (native), Mandarin Chinese, French, Creole\n"
    )
    named = ["Haitian Creole", "Mandarin Chinese", "French", "Creole"]
    assert [one.name for one in found.languages] == named


def test_the_heading_of_the_next_job_is_no_part_of_this_one() -> None:
    found = jobs_of(
        "# Sam\n\n## Experience\n\n### Support Specialist, Acme\nAug 2019 - Feb 2022\n\n"
        "### Retail Clerk, Beta\nSummers of three years\n"
    )
    assert found == [["Support Specialist", "Acme", "2019-08", "2022-02"]]


def test_an_employer_with_dates_over_its_positions_is_no_job() -> None:
    found = jobs_of("""Experience
Verizon, Tampa, FL    June 2012 - Present
Call Center Manager (Jan 2019 - Present)
- Managed 60 agents
Call Center Supervisor (Mar 2015 - Dec 2018)
- Supervised 14 agents
Customer Service Representative (June 2012 - Feb 2015)
""")
    assert found == [
        ["Call Center Manager", "Verizon", "2019-01", ""],
        ["Call Center Supervisor", "Verizon", "2015-03", "2018-12"],
        ["Customer Service Representative", "Verizon", "2012-06", "2015-02"],
    ]


def test_when_one_graduated_belongs_to_the_degree_above() -> None:
    found = resume_of("Education\nBA History\nAcme University\nGraduated May 2015\n").schooling
    assert [(one.degree, f"{one.ends}") for one in found] == [("BA History", "2015-05")]


def test_certs_are_certifications() -> None:
    found = resume_of("Skills\nExcel\nCerts\nITIL 4 Foundation; PMP\n").certifications
    assert [one.name for one in found] == ["ITIL 4 Foundation", "PMP"]


@pytest.mark.parametrize("employer", ["H-E-B", "H&M", "3M"])
def test_an_employer_may_be_single_letters(employer: str) -> None:
    """It was left out, and the job said to be at the employer before."""
    found = jobs_of(f"""Experience
USAA | Call Center Agent | 2016 - 2020
- Took calls
{employer} | Checker | 2013 - 2015
""")
    assert [job[:2] for job in found] == [["Call Center Agent", "USAA"], ["Checker", employer]]


def test_two_stays_in_a_line_are_two() -> None:
    found = resume_of(
        "Education\nMBA, Acme University, 2018; B.Com, Beta University, 2011\n"
    ).schooling
    assert [(one.degree, one.institution) for one in found] == [
        ("MBA", "Acme University"),
        ("B.Com", "Beta University"),
    ]


def test_an_end_without_a_year_is_told_and_begins_a_job() -> None:
    found = resume_of("Experience\nCall Center Agent\nAcme Inc\nNov 2019 - June\n- Took calls\n")
    assert [(job.title, job.starts, job.ends) for job in found.jobs] == [
        ("Call Center Agent", None, None)
    ]
    assert "June" in found.unread[0]
    dated = "Experience\nCall Center Agent\n2019 - 2020\nBest team of 2019 - may it last long\n"
    assert [job[2:] for job in jobs_of(dated)] == [["2019", "2020"]]


def test_a_title_at_the_head_is_no_name() -> None:
    job = "Social Media Evaluator | Acme Inc | Mar 2019 - Present"
    text = f"SOCIAL MEDIA EVALUATOR\n\nExperience\n{job}\n"
    assert resume_of(text).name is None
    assert resume_of(f"ANN MARIE EXAMPLE\n{text}").name == "Ann Marie Example"


def test_years_in_a_sentence_date_no_job() -> None:
    found = jobs_of("""Experience
Call Center Agent, Acme Inc, Mar 2009 - Present
- Took calls
raised sales by 8% through the lean years of 2010-2012 and also in the years that came behind them
""")
    assert found == [["Call Center Agent", "Acme Inc", "2009-03", ""]]


def test_promotions_at_one_employer_are_jobs_of_their_own() -> None:
    text = """Experience
Acme Inc
7 years 10 months
Customer Service Team Lead
January 2022 - Present (4 years 11 months)
- Led ten agents
Customer Service Representative
February 2019 - January 2022 (3 years)
- Took calls
"""
    assert jobs_of(text) == [
        ["Customer Service Team Lead", "Acme Inc", "2022-01", ""],
        ["Customer Service Representative", "Acme Inc", "2019-02", "2022-01"],
    ]


@pytest.mark.parametrize(
    ("line", "span"),
    [
        ("Call Center Agent\tAcme\t03/2019\t05/2022", ["2019-03", "2022-05"]),
        ("Call Center Agent | Acme | 2019 | Present", ["2019", ""]),
        ("Call Center Agent, Acme (2019-21)", ["2019", "2021"]),
        ("Call Center Agent, Acme, 2016/17", ["2016", "2017"]),
        ("Call Center Agent, Acme, 2019–22", ["2019", "2022"]),
        # A month, or an end before its start: that is no end of a year.
        ("Call Center Agent, Acme, 2019-11 to 2021-02", ["2019-11", "2021-02"]),
        ("Call Center Agent, Acme, Mar 2019 - 05/19/2021", ["2019-03", "2021-05-19"]),
    ],
)
def test_from_and_to_in_columns_and_an_end_of_two_digits(line: str, span: list[str]) -> None:
    header = "Position\tCompany\tFrom\tTo\n" if "\t" in line else ""
    [found] = jobs_of(f"Experience\n{header}{line}\n- Took calls\n")
    assert found == ["Call Center Agent", "Acme", *span]


def test_the_work_of_a_title_may_stand_in_a_part_of_its_own() -> None:
    text = "Experience\nAcme, Team Leader - Customer Care (2019-21)\nManaged 10 agents\n"
    assert jobs_of(text) == [["Team Leader, Customer Care", "Acme", "2019", "2021"]]
    assert proposed(resume_of(text))["rung"] == "team-lead"


def test_a_title_that_does_not_say_its_field_is_why_no_years_are_proposed() -> None:
    found = propose(resume_of("Experience\nTeam Lead, Acme, 2019 - 2022\n"), bundled(), TODAY)
    assert {one.field for one in found.proposals}.isdisjoint({"rung", "years_in_service"})
    assert any("does not say whether it is customer service" in one for one in found.unread)


def test_a_field_of_study_ends_before_the_school() -> None:
    text = "Education\nI hold a bachelor's degree in communications from State University.\n"
    assert proposed(resume_of(text))["education_field"] == "communications"


UNDER_ONE_DATE = """
    Experience\nAcme Corp, Dallas, TX    2015 - 2021\nCustomer Service Supervisor
    - Led a team of 8\nCustomer Service Representative\n- Took calls
    Backup for the floor manager"""


def test_positions_under_the_dates_of_one_employer_share_them() -> None:
    [job] = resume_of(UNDER_ONE_DATE).jobs
    assert (job.title, job.also) == (
        "Customer Service Supervisor",
        ("Customer Service Representative",),
    )
    assert job.texts == ("Led a team of 8", "Took calls Backup for the floor manager")


def test_how_long_one_led_of_dates_that_are_shared_is_not_made_up() -> None:
    """All the years are in service; how many of them went to leading, nobody can tell."""
    found = propose(resume_of(UNDER_ONE_DATE), bundled(), TODAY)
    values = {one.field: one.value for one in found.proposals}
    assert (values["rung"], values["years_in_service"]) == ("manager", 6)
    assert "years_leading" not in values
    assert any(one.startswith("years_leading: ") for one in found.unread)
    another = f"{UNDER_ONE_DATE}\nBeta Stores    2013 - 2014\nCall Center Team Lead\n- Led 4"
    leading = next(
        one
        for one in propose(resume_of(another), bundled(), TODAY).proposals
        if one.field == "years_leading"
    )
    assert leading.value == 1
    assert "its dates are those of 'Customer Service Representative' too" in leading.evidence
    both_lead = UNDER_ONE_DATE.replace("Representative", "Team Lead")
    assert proposed(resume_of(both_lead))["years_leading"] == 6


def test_the_same_job_printed_again_and_page_numbers_are_passed_over() -> None:
    job = "Call Center Agent\nAcme Inc\nMarch 2019 - Present\n- Took calls\n"
    assert jobs_of(f"Experience\n{job}Page 1 of 2\n{job}") == [TWO[0]]


def test_a_cover_letter_first_changes_nothing() -> None:
    letter = (
        "Dear Hiring Manager,\nI bring 10+ years of experience with customers.\nSincerely,\nAnn"
    )
    assert jobs_of(f"{letter}\n\nProfessional Experience\n{dedented(ORDERS['pipes'])}") == TWO


@pytest.mark.parametrize(
    "heading",
    ["EXPERIENCE", "Work History", "Employment History:", "E X P E R I E N C E", "Berufserfahrung",
     "Experiencia", "Expérience", "Esperienza", "Experiência", "Ervaring", "Career History",
     "W O R K E X P E R I E N C E", "E M P L OY M E N T"],
)  # fmt: skip
def test_headings_of_any_usual_wording(heading: str) -> None:
    text = f"Ann Example\nReferences\nNone\n{heading}\nCall Center Agent\nAcme Inc\n03/2019 - now\n"
    assert jobs_of(text) == [TWO[0]]


def test_abbreviations_behind_a_heading_are_no_letters_set_apart() -> None:
    found = resume_of("Experience\nCook | Acme | 2019 - 2020\nSKILLS: IT HR QA US\n")
    assert [skill.name for skill in found.skills] == ["IT HR QA US"]


@pytest.mark.parametrize("heading", ["Awards and Recognition", "Technical Expertise"])
def test_what_ends_a_list_of_certifications(heading: str) -> None:
    found = resume_of(f"Certifications\nCCXP\n{heading}\nAgent of the Year\n")
    assert [named.name for named in found.certifications] == ["CCXP"]


def test_headings_of_skills_and_schools() -> None:
    found = resume_of(
        "Experience\nCook | Acme | 2019 - 2020\n"
        "Tech Stack\nZendesk, Jira\nEducation Background\nBachelor of Arts, Coast University\n"
        "Activities and Honors\nDebating\nSoftware Proficiency\nSlack\n"
        "Executive Profile\nTyping\nGrew a team of three to a department of thirty.\n"
    )
    assert [skill.name for skill in found.skills] == ["Zendesk", "Jira", "Slack", "Typing"]
    assert proposed(found)["education"] == "bachelor"


def test_months_of_linkedin_languages() -> None:
    for starts, ends in (("marzo de 2019", "actualidad"), ("março de 2019", "o momento"),
                         ("März 2019", "heute"), ("mars 2019", "aujourd'hui"),
                         ("marzo 2019", "oggi"), ("maart 2019", "heden")):  # fmt: skip
        text = f"Experience\nAcme Inc\nCall Center Agent\n{starts} - {ends} (7 años)\n"
        assert jobs_of(text) == [TWO[0]], starts


def test_education_lists_and_evidence_say_page_and_line() -> None:
    background = resume_of(
        "Ann Example\nann@example.com\nEducation\nB.A., English, Lakeside University, 2014\n"
        "City High School, Diploma 2010\nSkills\nSoftware: Zendesk, MS Excel; typing\n"
        "Languages\nSpanish (native), English\nCertifications\nCCXP, 2020\n"
    )
    assert [stay.institution for stay in background.schooling] == [
        "Lakeside University", "City High School",
    ]  # fmt: skip
    assert [skill.name for skill in background.skills] == ["Zendesk", "MS Excel", "typing"]
    found = propose(background, bundled(), TODAY)
    told = {proposal.field: (proposal.value, proposal.evidence) for proposal in found.proposals}
    assert told["education"][0] == "bachelor"
    assert told["education"][1].startswith("page 1, line 4: 'B.A.'")
    assert told["languages"] == (["Spanish"], "page 1, line 9: 'Spanish'")
    assert told["certifications"][0] == ["ccxp"]
    assert told["name"][0] == "Ann Example"


def test_nothing_is_proposed_where_nothing_is_sure() -> None:
    with pytest.raises(UsageProblem, match="is it a resume"):
        resume_of("A recipe\nTake two eggs\nand some flour\n")


def test_a_claim_is_shown_beside_what_the_dates_give() -> None:
    text = f"Summary\n10+ years of call center experience\nExperience\n{dedented(ORDERS['pipes'])}"
    found = propose(resume_of(text), bundled(), TODAY).proposals
    (years,) = (one for one in found if one.field == "years_in_service")
    assert years.value == pytest.approx(11.79, abs=0.05)
    assert "Claimed in its summary, and not counted: '10+ years of call center" in years.evidence


@pytest.mark.parametrize(
    ("text", "claim"),
    [("5+ years in sales", "5+ years in sales"), ("has 2 yrs", "2 yrs"),
     ("two (2) years of it", "two (2) years of it"), ("over 6 years", "over 6 years")],
)  # fmt: skip
def test_claims_in_their_own_words(text: str, claim: str) -> None:
    assert claims_of(text) == (claim,)


# --- Other builders, and faults of before ---------------------------------------------------------


def from_json(content: Any) -> dict[str, Any]:
    return proposed(
        read_resume(Document("it", "json-resume", {"cv": json.dumps(content).encode()}))
    )


def work(title: str, starts: str = "2020-01", ends: str = "2022-01", **more: Any) -> Any:
    job = {"name": "Firm A", "position": title, "startDate": starts, "endDate": ends, **more}
    return {"basics": {"name": "P"}, "work": [job]}


SUPERVISOR = {"startDate": "2020-01", "endDate": "2023-01"}
BEFORE = {"startDate": "2017-01", "endDate": "2020-01"}


@pytest.mark.parametrize(
    ("title", "rung"),
    [
        ("Customer Service Executive", "representative"),
        ("Customer Care Executive", "representative"),
        ("Customer Care Advocate", "representative"),
        ("IT Helpdesk Analyst", "representative"),
        ("Team Leader in BPO", "team-lead"),
        ("Shift Supervisor", None),
    ],
)
def test_titles_of_the_trade(title: str, rung: str | None) -> None:
    assert from_json(work(title)).get("rung") == rung


def test_a_shift_supervisor_of_cashiers_leads_in_service() -> None:
    found = from_json(work("Shift Supervisor", highlights=["Supervised cashiers"]))
    assert (found["rung"], found["years_leading"]) == ("team-lead", 2.0)


def test_undated_jobs_propose_no_years_and_an_impossible_day_is_its_month() -> None:
    undated = from_json({"work": [{"name": "A", "position": "Customer Service Representative"}]})
    assert undated["rung"] == "representative"
    assert undated.keys().isdisjoint({"years_in_service", "years_leading"})
    assert from_json(work("Call Center Agent", "12-nov-2016", "31-apr-2018"))[
        "years_in_service"
    ] == pytest.approx(1.42, abs=0.03)


@pytest.mark.parametrize("key", ["positions", "roles", "position"])
def test_each_position_inside_an_entry_counts(key: str) -> None:
    name = "name" if key == "position" else "position"
    entry = {
        "company": "Firm A",
        key: [
            {name: "Customer Service Supervisor", **SUPERVISOR},
            {name: "Customer Service Representative", **BEFORE},
        ],
    }
    found = from_json({"work": [entry]})
    assert (found["rung"], found["years_in_service"], found["years_leading"]) == ("manager", 6, 3)


def test_the_whole_span_of_an_entry_is_not_that_of_each_position() -> None:
    found = from_json(
        work("Customer Service Manager", "2015-01", "2023-01", positions=[
            {"title": "Customer Service Manager", "startDate": "2021-01", "endDate": "2023-01"},
            {"title": "Customer Service Representative", "startDate": "2015-01",
             "endDate": "2021-01"},
        ])
    )  # fmt: skip
    assert (found["years_in_service"], found["years_leading"]) == (8.0, 2.0)


SCHOOLS = {
    "High School Diploma West Oak High School - City, State": "high-school",
    "Bachelor of Science : Business Studies Lakeside State University - Austin, TX": "bachelor",
    "Lakeside State University of San Pedro Bachelor of Science Degree : Biology": "bachelor",
    "Associate of Arts : Office Systems NORTH GULF TECHNICAL COLLEGE": "associate",
    "Associates : General Studies, University of the Coast, 2014": "associate",
    "Baccalaureate of Science : Marketing, 2008, Coast University": "bachelor",
    "Associate of Science : Paralegal Coast University Coursework in law": "associate",
    "Associate of Arts : Current Coast Day College": "some-college",
    "Completed 45 credits in logic and ethics. Coast State University": "some-college",
    "Some college courses : Computers, Coast College, 2007": "some-college",
    "North Early College High School, 2012": "high-school",
    "High School, Central Board\nApril 2011 - March 2012\nSalwan Public School": "high-school",
    "Paralegal Certificate, Branch Career Institute, 2009\nBachelor of Science": "bachelor",
    "Present\nNursing Coast University\n1983\nDiploma, East High School": "some-college",
    "BA in English, Coast University\nCoursework: law as well as certificates": "bachelor",
    "Coast University\nHead of a club, as well as a member of others": "some-college",
    "Certificate in Travel, Travel Institute": None,
    "BSc, Coast University, 2019\nHotel Management (Pending)": "some-college",
    "- High School - Lakeside High Graduate\n- Coast University - Business": "some-college",
    "Bachelor of Arts : History of the Old World Current Coast University of Arts": "some-college",
    "High School, 1997\nAt the farm of a friend of the school for school credits": "high-school",
    "High School, Central Board\nCoast University, Business": "some-college",
}


@pytest.mark.parametrize("text", SCHOOLS)
def test_schools_and_degrees_on_one_line_or_several(text: str) -> None:
    found = resume_of(f"Ann Example\n\nSkills\nTyping\n\nEducation\n{text}\n")
    assert proposed(found).get("education") == SCHOOLS[text]


def test_schools_as_items_of_a_list_are_stays_of_their_own() -> None:
    listed = "- Coast University\n- Bachelor of Arts\n- Double Major: Law\n- Lakeside University"
    assert [
        (stay.degree, stay.institution) for stay in resume_of(f"Education\n{listed}\n").schooling
    ] == [
        ("Bachelor of Arts", "Coast University"),
        (None, "Lakeside University"),
    ]


def test_a_school_is_no_field_of_study() -> None:
    (stay,) = resume_of("Education\nBA : History, Lakeside University - Austin, TX").schooling
    assert (stay.degree, stay.field) == ("BA", "History")
    assert stay.institution == "Lakeside University"


def test_fluency_in_a_language_among_skills() -> None:
    found = resume_of("Skills\nTyping\nSpanish fluency, oral and written\n")
    assert proposed(found)["languages"] == ["Spanish"]


LISTED = """Ann Example
Skills
CPR certified, Typing, French
Lean Six Sigma Green Belt Certification
Experience
Call Center Agent, Acme Inc, Mar 2019 - Present
- Served as the only bilingual Spanish/English agent; handled German accounts
Certifications
CCXP, HDI-SCA, First Aid
Certificate in Project Management, Coast University
Certified Optician (expires 11/2027)
Licenses / Certificates
"""


def test_certifications_and_languages_wherever_they_stand() -> None:
    found = resume_of(LISTED)
    assert [named.name for named in found.certifications] == [
        "CCXP",
        "HDI-SCA",
        "First Aid",
        "Certificate in Project Management, Coast University",
        "Certified Optician",
        "CPR certified",
        "Lean Six Sigma Green Belt Certification",
    ]
    assert proposed(found)["languages"] == ["French", "Spanish"]


@pytest.mark.parametrize(
    ("degrees", "level"),
    [
        (["B.Com", "M.Com"], "master"),
        (["BCA"], "bachelor"),
        (["Engineer's degree", None], None),
        (["Engineer's degree", "Bachelor of Arts"], "bachelor"),
    ],
)
def test_degrees(degrees: list[str | None], level: str | None) -> None:
    stays = [{"institution": "University", "studyType": one, "endDate": "2012"} for one in degrees]
    assert from_json({"education": stays}).get("education") == level


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("English, Hindi, Marathi", ["Hindi", "Marathi"]),
        ("Tamil, English and Telugu", ["Tamil", "Telugu"]),
        ("Portuguese (Brazil)", ["Portuguese (Brazil)"]),
        ("French and Spanish (none)", ["French"]),
    ],
)
def test_each_language_of_a_list(language: str, wanted: list[str]) -> None:
    assert from_json({"languages": [{"language": language}]})["languages"] == wanted


def test_two_digit_years_and_one_order_of_days_and_months() -> None:
    jobs = [
        ("Customer Service Representative", "Jan '22", "Present"),
        ("Call Center Agent", "Mar 19", "Dec-21"),
        ("Call Center Agent", "03/15", "02/17"),
    ]
    entries = [{"name": "A", "position": t, "startDate": s, "endDate": e} for t, s, e in jobs]
    assert from_json({"work": entries})["years_in_service"] == pytest.approx(9.55, abs=0.05)
    found = from_json({"work": [
        {"name": "A", "position": "Call Center Agent", "startDate": "25-12-2020",
         "endDate": "01-12-2022"}
    ]})  # fmt: skip
    assert found["jobs"][0]["ends"] == "2022-12-01"


def test_tables_that_a_spreadsheet_saved_again() -> None:
    table = (
        b"Company Name,Title,Description,Location,Started On,Finished On\n"
        b"Firm A,Call Center Agent,,X,1/15/18,12/1/20\n"
        b"Firm B,Call Center Team Leader,,X,Jan-21,Dec-23\n"
        b"Firm C,Call Center Manager,,X,2024-01-05 00:00,\n"
    )
    found = proposed(read_resume(Document("it", "linkedin", {"Positions.csv": table})))
    assert found["years_in_service"] == pytest.approx(8.8, abs=0.15)


REACTIVE = {
    "basics": {"name": "P", "headline": "Customer Service Team Lead"},
    "sections": {
        "experience": {"items": [
            {"visible": True, "company": "A", "position": "Customer Service Team Lead",
             "date": "March 2016 to Present", "summary": "<p>Leads 8 agents</p>"}
        ]},
        "education": {"items": [{"institution": "S", "studyType": "Bachelor", "area": "Business",
                                 "date": "2012 to 2016"}]},
        "skills": {"items": [{"name": "Zendesk", "keywords": []}]},
        "languages": {"items": [{"name": "Spanish"}]},
    },
}  # fmt: skip
REACTIVE_3 = {
    "basics": {"name": "P"},
    "sections": {"work": {"items": [
        {"name": "A", "position": "Customer Service Team Lead",
         "date": {"start": "2016-03-01", "end": ""}, "summary": "x"}]}},
}  # fmt: skip
REACTIVE_5 = {
    "basics": {"name": "P"},
    "sections": {"experience": {"items": [
        {"company": "A", "position": "Customer Service Team Lead", "hidden": False,
         "period": "March 2016 - Present", "description": "<p>x</p>", "roles": []}]}},
}  # fmt: skip
FRESH = {
    "name": "P",
    "meta": {"format": "FRESH@0.6.0"},
    "employment": {"history": [
        {"employer": "A", "position": "Customer Service Team Lead", "start": "2016-03",
         "end": "current"}]},
    "education": {"history": [{"institution": "S", "title": "BA", "end": "2008-05"}]},
}  # fmt: skip
SNAKE = {"work": [{"company": "A", "position": "Customer Service Team Lead",
                   "start_date": "2016-03", "end_date": "present"}],
         "education": [{"institution": "S", "degree": "BS", "end_date": "2012"}]}  # fmt: skip
RENDERCV = {"cv": {"name": "P", "sections": {"experience": SNAKE["work"]}}}


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (REACTIVE, "sections.experience.items[0]"),
        (REACTIVE_3, "sections.work.items[0]"),
        (REACTIVE_5, "sections.experience.items[0]"),
        (FRESH, "employment.history[0]"),
        (SNAKE, "work[0]"),
        (RENDERCV, "cv.sections.experience[0]"),
        ([SNAKE], "work[0]"),
    ],
    ids=["reactive-4", "reactive-3", "reactive-5", "fresh", "snake", "rendercv", "list"],
)
def test_the_files_of_other_builders(content: Any, place: str) -> None:
    """What stands where in them: the evidence names the place in the file itself."""
    background = read_resume(Document("it", "json-resume", {"cv": json.dumps(content).encode()}))
    found = proposed(background)
    assert found["rung"] == "team-lead"
    assert found["years_leading"] == pytest.approx(10.7, abs=0.05)
    assert [job.where for job in background.jobs] == [place]


def test_rendercv_is_read_as_yaml_and_aliases_are_refused() -> None:
    text = b"""cv:
  name: P
  sections:
    experience:
      - company: A
        position: Call Center Supervisor
        start_date: 2019-06
        end_date: present
    skills:
      - label: Tools
        details: Zendesk, Excel
"""
    found = proposed(read_resume(Document("it", "rendercv", {"cv.yaml": text})))
    software = ["crm-software", "analytics-tools", "Zendesk", "Microsoft Excel"]
    assert (found["rung"], found["tools"]) == ("manager", software)
    bad = b"cv: &a\n  name: P\n  sections: {x: [*a]}\n"
    with pytest.raises(UsageProblem, match="has aliases"):
        read_resume(Document("it", "rendercv", {"cv.yaml": bad}))
