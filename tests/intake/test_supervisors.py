"""Where a supervisor stands sources disagree; whoever reads a title says so."""

import pytest

from csm_advisor.intake.posting.read_posting import read_posting
from csm_advisor.intake.proposing.job_titles import Titles
from csm_advisor.intake.supervisors import doubt
from csm_advisor.model.catalogue import Catalogue


def test_the_other_rung_is_named_in_resumes_and_postings(catalogue: Catalogue) -> None:
    assert doubt("Call Center Supervisor", "manager", catalogue) == (
        "taken for Customer Service Manager; some sources put supervisors at Team Lead"
    )
    assert doubt("Customer Care Supervisor", "team-lead", catalogue) == (
        "taken for Team Lead; some sources put supervisors at Customer Service Manager"
    )


def test_senior_representatives_follow_the_same_rule(catalogue: Catalogue) -> None:
    title = "Sr. Customer Service Representative"
    posting = read_posting(f"{title}\nYou help customers.", catalogue)
    assert posting.rung == "representative"
    assert "some sources put senior representatives at Team Lead" in posting.rung_evidence
    assert "senior representatives at Customer Service Representative" in doubt(
        title, "team-lead", catalogue
    )
    assert doubt("Customer Service Representative", "representative", catalogue) == ""


def test_other_titles_and_unknown_rungs_leave_no_doubt(catalogue: Catalogue) -> None:
    assert doubt("Team Lead", "team-lead", catalogue) == ""
    assert doubt("Supervisor", "a-rung-of-another-ladder", catalogue) == ""


@pytest.mark.parametrize("title", ["Customer Service Supervisor", "Call Center Supervisor"])
def test_the_rule_has_one_rung_for_people_and_one_for_jobs(
    title: str, catalogue: Catalogue
) -> None:
    """The ladder's contract names supervisors with the managers; what is hired for leads a team."""
    assert Titles(catalogue).judge(title).rung == "manager"
    assert read_posting(f"{title}\n- 2 years of experience", catalogue).rung == "team-lead"


def test_the_rule_is_one_judgement_that_both_cite(catalogue: Catalogue) -> None:
    rule = "judgement-supervisor"
    for positions in (catalogue.posting.position, catalogue.resume.position):
        assert [one.words[0] for one in positions if rule in one.sources] == ["supervisor"]
    assert catalogue.sources[rule].rationale
