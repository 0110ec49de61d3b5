"""Where a supervisor stands sources disagree; whoever reads a title says so."""

from csm_advisor.intake.supervisors import doubt
from csm_advisor.model.catalogue import Catalogue


def test_the_other_rung_is_named_in_resumes_and_postings(catalogue: Catalogue) -> None:
    assert doubt("Call Center Supervisor", "manager", catalogue) == (
        "taken for Customer Service Manager; some sources put supervisors at Team Lead"
    )
    assert doubt("Customer Care Supervisor", "team-lead", catalogue) == (
        "taken for Team Lead; some sources put supervisors at Customer Service Manager"
    )


def test_other_titles_and_unknown_rungs_leave_no_doubt(catalogue: Catalogue) -> None:
    assert doubt("Team Lead", "team-lead", catalogue) == ""
    assert doubt("Supervisor", "a-rung-of-another-ladder", catalogue) == ""
