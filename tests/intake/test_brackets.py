"""Employers in brackets behind a title, and on a line over several positions."""

import pytest

from csm_advisor.intake.resume.brackets import employer_in_brackets
from tests.documents import jobs_of


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        ("Cashier (Target)", "Target"),
        ("Barista (Starbucks)", "Starbucks"),
        ("Associate (The Home Depot)", "The Home Depot"),
        ("Server (Olive Garden, Wichita, KS)", "Olive Garden"),
        ("Cashier (Target), Wichita, KS", "Target"),
        ("Call Center Agent (temp, via Kelly Services)", "Kelly Services"),
        ("Driver (UPS)", "UPS"),
        ("Cashier (part-time)", None),
        ("Cashier (Wichita, KS)", None),
        ("Customer Service Representative (CSR)", None),
        ("Customer Service Representative (Inbound)", None),
        ("Customer Service Representative (Spanish)", None),
        ("Customer Service Representative (Tier 2)", None),
        ("Customer Service Representative (Billing Department)", None),
        ("Supervisor (Night Audit)", None),
        ("Representative (Medicare)", None),
        ("Agent (Delta Dental)", "Delta Dental"),
        ("Cashier (CVS Pharmacy)", "CVS Pharmacy"),
        ("Cashier (Lead)", None),
        ("Family caregiver (career break)", None),
        ("Acme (Target)", None),
    ],
)
def test_the_employer_may_stand_in_brackets(text: str, employer: str | None) -> None:
    found = employer_in_brackets(text)
    assert (found and found[1]) == employer


def test_an_employer_in_brackets_is_not_the_one_before() -> None:
    assert jobs_of("""Experience
Front Desk Agent, Hilton, 5/2015 - 6/2018
Cashier (Target), 9/2013 - 4/2015
Cashier (part-time), 9/2012 - 4/2013
""") == [
        ["Front Desk Agent", "Hilton", "2015-05", "2018-06"],
        ["Cashier", "Target", "2013-09", "2015-04"],
        ["Cashier (part-time)", "Target", "2012-09", "2013-04"],
    ]


def test_an_employer_over_positions_is_theirs() -> None:
    found = jobs_of("""Experience
U.S. Navy, Petty Officer 2nd Class   2008-2013
Leading Petty Officer, 6 sailors

Acme Call Center
Team Lead   3/2018-10/2021
Agent   6/2014-3/2018
""")
    assert [job[:2] for job in found] == [
        ["Leading Petty Officer, 6 sailors", "U.S. Navy"],
        ["Team Lead", "Acme Call Center"],
        ["Agent", "Acme Call Center"],
    ]


def test_what_was_done_over_a_promotion_is_no_employer() -> None:
    found = jobs_of("""Experience
Acme Corp, Agent   2014 - 2016
Managed the center
Team Lead   2016 - 2018
""")
    assert [job[1] for job in found] == ["Acme Corp", "Acme Corp"]
