"""What a resume suggests: laws of counting years, and single cases that people have."""

from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csm_advisor.intake.answers import accept_all
from csm_advisor.intake.proposing import rung_and_years
from csm_advisor.intake.proposing.propose import propose
from csm_advisor.model.background import Background, Job, Named, PartDate, Schooling
from csm_advisor.model.proposals import Proposal, Proposals
from tests.hostile import PRINTABLE
from tests.strategies import bundled

TODAY = date(2026, 11, 21)
TITLES = (
    "Customer Service Representative",
    "Call Center Supervisor",
    "Team Leader",
    "Barista",
    "Baker",
    "Head of Customer Care",
    "[red]Customer Service[/] Manager",
)


def proposed(**parts: Any) -> Proposals:
    return propose(Background(**parts), bundled(), TODAY)


def values(found: Proposals) -> dict[str, Any]:
    return {proposal.field: proposal.value for proposal in found.proposals}


def of(found: Proposals, field: str) -> Proposal:
    return next(proposal for proposal in found.proposals if proposal.field == field)


def day(text: str) -> PartDate | None:
    numbers = [int(part) for part in text.split("-")] if text else []
    return PartDate(**dict(zip(("year", "month", "day"), numbers, strict=False))) if text else None


def job(title: str, starts: str = "", ends: str = "", at: str = "Acme", *texts: str) -> Job:
    where = f"{title} {starts} {ends} {at}"
    return Job(
        where=where,
        title=title,
        organisation=at or None,
        starts=day(starts),
        ends=day(ends),
        texts=texts,
    )


def from_jobs(*jobs: Job) -> dict[str, Any]:
    return values(proposed(jobs=jobs))


# --- Laws ------------------------------------------------------------------------------------

part_dates = st.builds(
    lambda at, exactness: PartDate(
        year=at.year,
        month=at.month if exactness > 0 else None,
        day=at.day if exactness > 1 else None,
    ),
    st.dates(date(1985, 1, 1), date(2028, 12, 31)),
    st.integers(0, 2),
)
employers = st.sampled_from(("Acme", "Beta Call Center", None))


@st.composite
def jobs(draw: st.DrawFn, ended: bool = False) -> tuple[Job, ...]:
    """Jobs in any order; `ended`: at most one has no end, so that none is taken for forgotten."""
    found = []
    for number in range(draw(st.integers(0, 6))):
        ends = draw(part_dates if ended and number else part_dates | st.none())
        found.append(
            Job(
                where=f"work[{number}]",
                title=draw(st.sampled_from(TITLES)),
                organisation=draw(employers),
                starts=draw(part_dates | st.none()),
                ends=ends,
            )
        )
    return tuple(found)


def years(found: tuple[Job, ...]) -> tuple[float, float]:
    told = {
        proposal.field: proposal.value
        for proposal in rung_and_years.from_jobs(found, bundled(), TODAY, (), [])
    }
    return told.get("years_in_service", 0.0), told.get("years_leading", 0.0)


@settings(max_examples=25)
@given(jobs())
def test_every_proposal_is_a_clean_answer_with_evidence(found: tuple[Job, ...]) -> None:
    told = proposed(jobs=found)
    assert accept_all(values(told), bundled(), "x") == values(told)
    assert all(proposal.evidence.isprintable() for proposal in told.proposals)


@settings(max_examples=25)
@given(jobs(), st.randoms())
def test_the_order_of_jobs_changes_nothing(found: tuple[Job, ...], chance: Random) -> None:
    mixed = list(found)
    chance.shuffle(mixed)
    before, after = from_jobs(*found), from_jobs(*mixed)
    for told in (before, after):
        told.pop("jobs", None)  # equal dates keep the order of the resume
    assert before == after


@settings(max_examples=60)
@given(jobs(ended=True), part_dates, part_dates, st.sampled_from(TITLES), employers)
def test_a_job_more_never_lowers_the_years(
    found: tuple[Job, ...], starts: PartDate, ends: PartDate, title: str, at: str | None
) -> None:
    more = Job(where="work[9]", title=title, organisation=at, starts=starts, ends=ends)
    assert all(b >= a for a, b in zip(years(found), years((*found, more)), strict=True))


@settings(max_examples=60)
@given(jobs())
def test_never_more_years_than_since_the_first_start(found: tuple[Job, ...]) -> None:
    firsts = [
        date(job.starts.year, job.starts.month or 1, job.starts.day or 1)
        for job in found
        if job.starts
    ]
    since = (TODAY - min(firsts, default=TODAY)).days / 365.25
    assert all(0 <= count <= max(0, since) + 0.01 for count in years(found))


@settings(max_examples=60)
@given(jobs(ended=True))
def test_the_same_jobs_twice_are_counted_once(found: tuple[Job, ...]) -> None:
    again = tuple(job.model_copy(update={"where": f"{job.where} again"}) for job in found)
    assert years((*found, *again)) == years(found)


exact_days = st.dates(date(1985, 1, 1), TODAY - timedelta(days=3))


@settings(max_examples=60)
@given(st.sets(exact_days, min_size=3, max_size=3), st.sampled_from(TITLES))
def test_a_job_split_in_two_that_adjoin_is_the_same_time(cut: set[date], title: str) -> None:
    first, middle, last = (day(at.isoformat()) for at in sorted(cut))
    whole = Job(where="a", title=title, organisation="Acme", starts=first, ends=last)
    early = whole.model_copy(update={"ends": middle})
    late = whole.model_copy(update={"where": "b", "starts": middle})
    assert years((early, late)) == years((whole,))


# --- Dates -----------------------------------------------------------------------------------

CSR = "Customer Service Representative"


@pytest.mark.parametrize(
    ("starts", "ends", "wanted"),
    [
        ("2018", "2020", 2.0),
        ("2018-03", "2020-03", 2.0),
        ("2018", "2018", 0.5),
        ("2018-03", "2018-03", 0.04),
        ("2018-10", "2018", 0.11),  # from its middle halfway to the end of the year
        ("2018", "2018-03", 0.10),
        ("2025-11-21", "", 1.0),
        ("2025-11-21", "2030", 1.0),
        ("2027-02", "", 0.0),
        ("2026", "", 0.39),
        ("", "2020", 0.0),
    ],
)
def test_how_long_a_job_lasted(starts: str, ends: str, wanted: float) -> None:
    assert from_jobs(job(CSR, starts, ends)).get("years_in_service", 0) == pytest.approx(
        wanted, abs=0.011
    )


def test_overlapping_jobs_count_once() -> None:
    found = from_jobs(job(CSR, "2018-01", "2020-01"), job("Barista", "2019-01", "2021-01", "Cafe"))
    assert found["years_in_service"] == pytest.approx(3, abs=0.01)


def test_no_end_date_is_told_and_goes_on() -> None:
    told = of(proposed(jobs=(job(CSR, "2020-11-21"),)), "years_in_service")
    assert told.value == pytest.approx(6, abs=0.01)
    assert "no end date: counted as going on" in told.evidence


def test_a_forgotten_end_is_where_the_next_employer_began() -> None:
    found = proposed(
        jobs=(
            job("Call Center Supervisor", "2010-01-01", "", "First"),
            job("Baker", "2012-01-01", "2015-01-01", "Second"),
            job(CSR, "2015-01-01", "", "Third"),
        )
    )
    assert of(found, "years_leading").value == pytest.approx(2, abs=0.01)
    assert "counted until the next began, 2012-01" in of(found, "years_leading").evidence
    assert of(found, "rung").value == "representative"


def test_two_jobs_that_go_on_are_both_believed() -> None:
    found = from_jobs(
        job("Call Center Supervisor", "2016-11-21", "", "Day"), job(CSR, "2020-01", "", "Evening")
    )
    assert found["years_leading"] == pytest.approx(10, abs=0.01)


# --- The rung --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("held", "rung"),
    [
        ([(CSR, "2015", "2018"), ("Customer Service Manager", "2018", "")], "manager"),
        # A later job outside customer service: the last one in it, and said so.
        ([("Call Center Agent", "2015", "2018"), ("Accountant", "2018", "")], "representative"),
        ([("Call Center Agent", "2015", "2018"), ("Barista", "2018", "")], "representative"),
        # A later one in it that tells none: an older rung would be wrong.
        ([(CSR, "2015", "2018"), ("Head of Customer Service", "2018", "")], None),
        ([(CSR, "2015", "2018"), ("Customer Success Manager", "2018", "")], None),
        ([(CSR, "2015", "2018"), ("Store Manager", "2018", "")], None),
        ([("Barista", "2018", "")], None),
        ([("Accountant", "2018", "")], None),
        # Equally late and not equal.
        ([(CSR, "2018", ""), ("Customer Service Manager", "2018", "")], None),
        ([(CSR, "", ""), ("Accountant", "", "")], "representative"),
        ([("Customer Service Manager", "2027-03", ""), (CSR, "2020", "")], "representative"),
    ],
)
def test_the_rung_is_that_of_the_latest_job_in_service(
    held: list[tuple[str, str, str]], rung: str | None
) -> None:
    assert from_jobs(*(job(*one, f"Employer {one[0]}") for one in held)).get("rung") == rung


def test_a_later_job_elsewhere_is_said() -> None:
    jobs = (job("Call Center Agent", "2015", "2018"), job("Accountant", "2018", "", "Books"))
    evidence = of(proposed(jobs=jobs), "rung").evidence
    assert "'Call Center Agent' at 'Acme' 2015 to 2018" in evidence
    assert "later: " in evidence
    assert "'Accountant'" in evidence


@pytest.mark.parametrize(
    ("beside", "texts", "at", "rung", "counts"),
    [
        ((), (), "Acme", None, False),
        ((job(CSR, "2015", "2018"),), (), "Acme", "team-lead", True),
        ((job(CSR, "2015", "2018", "Elsewhere"),), (), "Acme", "representative", False),
        ((job("Barista", "2015", "2018"),), (), "Acme", None, True),
        ((), (), "Beta Contact Center", "team-lead", True),
        ((), ("Took escalated calls of the customer service team",), "Acme", "team-lead", True),
        ((), ("Planned the harvest",), "Acme", None, False),
    ],
)
def test_a_title_without_a_field_takes_it_from_employer_or_text(
    beside: tuple[Job, ...], texts: tuple[str, ...], at: str, rung: str | None, counts: bool
) -> None:
    found = from_jobs(*beside, job("Team Leader", "2019", "2023", at, *texts))
    assert found.get("rung") == rung
    assert (found.get("years_in_service", 0) >= 4) == counts
    assert found["years_leading"] == 4.0


@pytest.mark.parametrize(
    ("texts", "counts"),
    [
        (("Provided good customer service",), True),
        (("Reconciled accounts", "Filed claims", "Answered inbound calls"), True),
        (("Reconciled accounts", "Filed claims", "Audited", "Gave good customer service"), False),
        (("Reconciled accounts", "Took inbound calls", "Audited", "Solved customer issues"), True),
    ],
)
def test_one_line_of_many_is_a_passing_mention(texts: tuple[str, ...], counts: bool) -> None:
    found = from_jobs(
        job(CSR, "2015", "2016", "Elsewhere"), job("Specialist", "2017", "2021", "Acme", *texts)
    )
    assert (found["years_in_service"] > 4) == counts


# --- Education -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("degree", "level"),
    [
        ("High School Diploma", "high-school"),
        ("GED", "high-school"),
        ("High School Equivalency Certificate", "high-school"),
        ("Associate of Applied Science", "associate"),
        ("A.A.S.", "associate"),
        ("AS in Business", "associate"),
        ("B.A.", "bachelor"),
        ("BSc (Hons)", "bachelor"),
        ("Bachelor of Science - BS, Marketing", "bachelor"),
        ("Licenciatura", "bachelor"),
        ("B.Com.", "bachelor"),
        ("MBA", "master"),
        ("Master's degree", "master"),
        ("M.Sc.", "master"),
        ("Ph.D.", "doctorate"),
        ("Doctor of Philosophy", "doctorate"),
        ("Some college", "some-college"),
        ("Bachelor of Arts (incomplete)", "some-college"),
        ("Credits toward a bachelor's degree", "some-college"),
        ("PhD candidate", "some-college"),
        ("Certificate in Management", None),
        ("Certified Scrum Master", None),
        ("Bootcamp", None),
        ("Training as a baker", None),
        ("Diploma", None),
        ("販売", None),
    ],
)
def test_the_level_of_a_degree(degree: str, level: str | None) -> None:
    stay = Schooling(where="education[0]", degree=degree, ends=day("2015"))
    assert values(proposed(schooling=(stay,))).get("education") == level


@pytest.mark.parametrize(
    ("degree", "school", "starts", "ends", "level"),
    [
        ("Bachelor of Arts", None, "2020", "", "some-college"),
        ("Bachelor of Arts", None, "2023", "2027-06", "some-college"),
        ("Bachelor of Arts", None, "", "", "bachelor"),
        ("High School Diploma", None, "2024", "2028", None),
        (None, "Lakeside Community College", "2015", "2017", "some-college"),
        (None, "Lakeside High School", "2010", "2014", "high-school"),
        (None, "Lakeside High School", "2025", "", None),
        (None, "Lakeside", "2010", "2014", None),
    ],
)
def test_a_stay_that_is_not_finished_is_no_degree(
    degree: str | None, school: str | None, starts: str, ends: str, level: str | None
) -> None:
    stay = Schooling(
        where="education[0]",
        degree=degree,
        institution=school,
        starts=day(starts),
        ends=day(ends),
    )
    assert values(proposed(schooling=(stay,))).get("education") == level


def test_the_highest_finished_level_and_its_field() -> None:
    stays = (
        Schooling(where="a", degree="MBA", field="Law", starts=day("2025")),
        Schooling(where="b", degree="BA", field="History", starts=day("2010"), ends=day("2014")),
    )
    found = values(proposed(schooling=stays))
    assert (found["education"], found["education_field"]) == ("bachelor", "History")


# --- What is listed or mentioned -------------------------------------------------------------


def named(*names: str) -> tuple[Named, ...]:
    return tuple(Named(where=f"list[{n}]", name=name) for n, name in enumerate(names))


def test_certifications_are_ids_where_we_know_them() -> None:
    found = proposed(certifications=named("CCXP", "Forklift licence", "CCSM", "x" * 120))
    assert of(found, "certifications").value == ["ccxp", "Forklift licence"]
    beside = (
        "ITIL\u00ae 4 Foundation - PeopleCert",
        "Project Management Institute: PMP",
        "Calm - PM",
    )
    assert of(proposed(certifications=named(*beside)), "certifications").value == [
        "itil-4-foundation",
        "pmp",
        "Calm - PM",
    ]
    assert "ccsm-ciscsm or ccsm-gsqi" in found.unread[0]
    assert "longer than 100" in found.unread[1]


def test_software_by_products_but_not_by_everyday_words() -> None:
    texts = ("I excel in customer service and spread the word", "Moved us to Zendesk")
    jobs = (job("Baker", "2020", "", "Acme", *texts),)
    assert of(proposed(jobs=jobs), "tools").value == ["crm-software", "Zendesk"]
    found = proposed(skills=named("Excel", "MS Word", "CRM", "pivot tables", "Freshdesk"))
    kinds = ["crm-software", "analytics-tools", "word-processing"]
    products = ["Freshdesk", "Microsoft Excel", "Microsoft Word"]
    assert of(found, "tools").value == [*kinds, *products]
    for skill in ("MS Office (Excel", "Skilled in Excel", "Word and Excel", "Excel/Access"):
        assert "analytics-tools" in of(proposed(skills=named(skill)), "tools").value, skill
    assert "tools" not in values(proposed(skills=named("Driven to excel in service and sales")))
    signs = ("Printed point of sale signs", "Rang up guests on the POS system")
    found = proposed(jobs=(job("Host", "2020", "", "Acme", signs[0]),))
    assert "tools" not in values(found)
    found = proposed(jobs=(job("Host", "2020", "", "Acme", *signs),))
    assert "point-of-sale-software" in of(found, "tools").value
    assert "word-processing" in of(proposed(skills=named("Microsoft Suite")), "tools").value


def test_a_loose_word_is_no_certification_of_ours() -> None:
    found = proposed(
        certifications=named("Associate", "Foundation", "Professional", "ITIL", "Capm")
    )
    kept = ["Associate", "Foundation", "Professional", "itil-4-foundation", "capm"]
    assert of(found, "certifications").value == kept


@pytest.mark.parametrize(
    ("ends", "held"),
    [("2018", False), ("2026-10", False), ("2026-11-20", False), ("2026-11-21", True),
     ("2026-11", True), ("2026", True), ("2029-01", True), ("", True)],
)  # fmt: skip
def test_a_certification_that_is_over_is_told_and_not_proposed(ends: str, held: bool) -> None:
    found = proposed(certifications=(Named(where="row 1", name="CCXP", ends=day(ends)),))
    assert ("certifications" in values(found)) is held
    assert found.unread == (() if held else (f"row 1: 'CCXP' was valid until {ends}",))


def test_languages_beside_english() -> None:
    found = proposed(languages=named("English", "Spanish", "english (native)", "Українська"))
    assert of(found, "languages").value == ["Spanish", "Українська"]


def test_a_mention_has_its_words_and_place_and_is_no_level() -> None:
    found = proposed(summary="De-escalated hard calls", skills=named("Negotiation", "Baking"))
    told = of(found, "skills_mentioned")
    assert told.value == ["conflict-resolution", "negotiation"]
    assert "'De-escalated' in summary" in told.evidence
    assert "skills" not in values(found)


@pytest.mark.parametrize("text", PRINTABLE)
def test_text_from_outside_is_kept_as_text(text: str) -> None:
    found = proposed(
        name=text[:90],
        headline=text,
        jobs=(job(f"Call Center Agent {text}", "2020", "", text, text),),
        certifications=named(text[:90]),
        languages=named(text[:90]),
    )
    told = values(found)
    assert told["name"] == text[:90].strip()
    assert told["jobs"][0]["organisation"] == text
    assert accept_all(told, bundled(), "x") == told


def test_a_resume_of_many_pages_is_cut_and_says_so() -> None:
    line = "answered customers " * 100
    jobs = tuple(job(CSR, "2020", "", f"Employer {n}", *(line,) * 40) for n in range(90))
    found = proposed(jobs=jobs)
    assert len(of(found, "jobs").value) == 60
    assert any("too long" in sentence for sentence in found.unread)
    assert all(len(proposal.evidence) <= 2000 for proposal in found.proposals)


def test_an_empty_resume_suggests_nothing() -> None:
    assert proposed() == Proposals(proposals=(), unread=())
