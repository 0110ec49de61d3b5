"""Europass XML of old and of today, opened and read."""

from pathlib import Path

import pytest

from csm_advisor.errors import UsageProblem
from csm_advisor.intake.resume.read_resume import read_resume
from csm_advisor.store.resumes.documents import open_document

PASSPORT = """<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo>
<Identification><PersonName><FirstName>Ana</FirstName><Surname>Silva</Surname></PersonName>
</Identification><WorkExperienceList><WorkExperience><Period><From year="2019" month="--03"/>
<Current>true</Current></Period><Position><Label>Call Center Agent</Label></Position>
<Employer><Name>Acme</Name></Employer></WorkExperience></WorkExperienceList>
<EducationList><Education><Period><To year="2015"/></Period><Title>Bachelor of Arts</Title>
<Organisation><Name>City College</Name></Organisation></Education></EducationList>
</LearnerInfo></SkillsPassport>"""
PROFILE = """<Candidate xmlns="http://www.europass.eu/1.0" xmlns:h="http://www.hr-xml.org/3">
<CandidatePerson><PersonName><h:GivenName>Ana</h:GivenName><h:FamilyName>Silva</h:FamilyName>
</PersonName></CandidatePerson><EmploymentHistory><EmployerHistory>
<h:OrganizationName>Acme</h:OrganizationName><PositionHistory>
<h:PositionTitle>Call Center Agent</h:PositionTitle><EmploymentPeriod><h:StartDate>
<h:FormattedDateTime>2019-03</h:FormattedDateTime></h:StartDate>
<h:CurrentIndicator>true</h:CurrentIndicator></EmploymentPeriod></PositionHistory>
</EmployerHistory></EmploymentHistory></Candidate>"""


@pytest.mark.parametrize("content", [PASSPORT, PROFILE])
def test_europass_is_read(tmp_path: Path, content: str) -> None:
    path = tmp_path / "europass"
    path.write_text('<?xml version="1.0"?>\n' + content)
    background = read_resume(open_document(path))
    assert background.name == "Ana Silva"
    (job,) = background.jobs
    assert (job.title, job.organisation) == ("Call Center Agent", "Acme")
    assert (str(job.starts), job.ends) == ("2019-03", None)
    assert job.where in ("WorkExperience[0]", "EmployerHistory[0]")


def test_entities_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "europass.xml"
    path.write_text(f"<!DOCTYPE x [<!ENTITY e 'x'>]>{PASSPORT}")
    with pytest.raises(UsageProblem, match="entities"):
        open_document(path)
