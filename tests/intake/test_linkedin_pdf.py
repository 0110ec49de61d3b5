"""LinkedIn's "Save to PDF" in each language: the same jobs, schools, skills and languages."""

from typing import Any

import pytest

from benchmarks.resumes.linkedin import LANGUAGES, linkedin
from benchmarks.resumes.people import people
from csm_advisor.intake.resume.read_resume import read_resume
from csm_advisor.model.background import Background, Document
from csm_advisor.store.documents.read_document import read_document


def _read(person: dict[str, Any], language: str) -> Background:
    text = read_document(linkedin(person, language), "it")
    return read_resume(Document("it", "running", {}, text=text))


def _person(name: str) -> dict[str, Any]:
    return next(person for person in people() if person["name"] == name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same(language: str) -> None:
    found = _read(_person("Tom Becker"), language)
    assert found.name == "Tom Becker"
    assert [
        (job.title, job.organisation, str(job.starts), str(job.ends)) for job in found.jobs
    ] == [
        ("Customer Service Manager", "Maple Outdoor Company", "2021-09", "None"),
        # A promotion: its employer stands above the first of them alone.
        ("Shift Supervisor", "Maple Outdoor Company", "2018-02", "2021-08"),
        ("Cashier", "Green Valley Market", "2015-05", "2018-01"),
    ]
    assert "Supervised cashiers" in " ".join(found.jobs[1].texts)
    (stay,) = found.schooling
    assert (stay.institution, str(stay.starts), str(stay.ends)) == (
        "Columbus Community College", "2014", "2016"
    )  # fmt: skip
    assert [skill.name for skill in found.skills] == [
        "Salesforce",
        "Intercom",
        "Hiring and training",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sidebar_is_read_too(language: str) -> None:
    found = _read(_person("Linh Tran"), language)
    assert [named.name for named in found.languages] == ["English", "Vietnamese"]
    assert [named.name for named in found.certifications] == ["HDI Support Center Analyst"]
    assert (found.schooling[0].degree, found.schooling[0].field) == ("B.S.", "Information Systems")


def test_a_title_with_a_dash_stays_whole_and_tells_no_employer() -> None:
    person = _person("Maria Lopez")
    jobs = [{**job, "title": f"{job['title']} - Night shift"} for job in person["job"]]
    found = _read(person | {"job": jobs}, "en")
    assert [(job.title, job.organisation) for job in found.jobs] == [
        ("Customer Service Team Lead - Night shift", "Bluebird Telecom Inc."),
        ("Customer Service Representative - Night shift", "Bluebird Telecom Inc."),
    ]
