"""The bundled data: sound, without loose ends, and true to the traps of its sources."""

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.store.data.check import find_problems
from csm_advisor.store.data.data_folder import bundled


def test_no_problems() -> None:
    assert [str(problem) for problem in find_problems(bundled())] == []


def test_no_source_is_an_orphan(catalogue: Catalogue) -> None:
    cited = {source for _, record in catalogue.records() for source in record.sources}
    assert catalogue.wages is not None
    cited |= set(catalogue.wages.release.sources)
    assert set(catalogue.sources) - cited == set()


def test_every_skill_level_a_rung_needs_can_be_learned_in_own_time(catalogue: Catalogue) -> None:
    own = {c for a in catalogue.actions.values() if not a.paid for c in a.closes}
    needed = {
        f"{skill.id}:{level}"
        for skill in catalogue.skills.values()
        for level in range(1, max(skill.needs.values(), default=0) + 1)
    }
    assert needed - own == set()


def test_no_step_on_the_job_tells_to_take_one(catalogue: Catalogue) -> None:
    """Whoever does it has a job with customers; the way into one has steps of its own."""
    told = {
        action.id: f"{action.title} {action.how}".lower()
        for action in catalogue.actions.values()
        if action.kind == "on-the-job"
    }
    begins = ("start in a job", "take a job", "take any job", "find a job")
    assert [id_ for id_, text in told.items() if any(words in text for words in begins)] == []


def test_degree_hours_are_their_credits_by_the_federal_definition(catalogue: Catalogue) -> None:
    hours_of_a_credit = (1 + 2) * 15
    degrees = [level for level in catalogue.education.values() if level.credits]
    assert degrees
    for degree in degrees:
        assert degree.own_hours == degree.credits * hours_of_a_credit  # type: ignore[operator]


def test_the_figure_of_another_occupation_is_no_pay_of_a_rung(catalogue: Catalogue) -> None:
    claims = [claim for claim in catalogue.pay if claim.value == 111260]
    assert [claim.rungs for claim in claims] == [()]
    assert all(claim.year == 2013 and claim.caution for claim in claims)
    assert "fundraising" in (claims[0].text + str(claims[0].caution)).lower()


def test_the_old_projection_says_its_true_period(catalogue: Catalogue) -> None:
    (found,) = [outlook for outlook in catalogue.outlook if outlook.value == 13]
    assert found.period == "2012-22"
    assert found.caution


def test_the_range_with_no_year_has_none(catalogue: Catalogue) -> None:
    (found,) = [claim for claim in catalogue.pay if claim.low == 25000 and claim.high == 85000]
    assert found.year is None
    assert found.open_ended


def test_pcsc_has_no_issuer_and_ccsm_has_two(catalogue: Catalogue) -> None:
    assert catalogue.certifications["pcsc"].issuers == ()
    assert not catalogue.certifications["pcsc"].counts_as
    ccsm = [c for c in catalogue.certifications.values() if c.short == "CCSM"]
    assert len({issuer for c in ccsm for issuer in c.issuers}) == 2
