"""Europass XML, of the passport of old and of today's profile, to a Background."""

from typing import Any
from xml.etree.ElementTree import Element

from csm_advisor.errors import UsageProblem
from csm_advisor.intake.resume.formats import Placed
from csm_advisor.intake.resume.json_resume import from_resume
from csm_advisor.model.background import Background, Document

_WORK = ("WorkExperience", "EmployerHistory")
_SCHOOL = ("Education", "EducationOrganizationAttendance")


def read_europass(document: Document) -> Background:
    """The resume. Raises UsageProblem where it holds nothing we know."""
    if document.tree is None:
        raise UsageProblem(f"{document.where}: holds no Europass profile; give another file")
    root = document.tree
    resume: dict[str, Any] = {
        "basics": {
            "name": " ".join(filter(None, (_first(root, "FirstName", "GivenName"),
                                           _first(root, "Surname", "FamilyName")))),
            "label": _first(_below(root, "Headline"), "Description", "Label"),
        },
        "work": [
            Placed(job, f"{_named(entry)}[{number}]")
            for number, entry in enumerate(_each(root, _WORK)) for job in _jobs(entry)
        ],
        "education": [
            Placed(_stay(entry), f"{_named(entry)}[{number}]")
            for number, entry in enumerate(_each(root, _SCHOOL))
        ],
        "languages": [
            name for entry in _each(root, ("ForeignLanguage", "PersonLanguage", "MotherTongue"))
            if (name := _first(entry, "Label", "LanguageName"))
        ],
        "certificates": [
            name for entry in _each(root, ("Certification", "Achievement"))
            if (name := _first(entry, "CertificationName", "Title", "Label"))
        ],
    }  # fmt: skip
    return from_resume(resume, document.where, list(document.unread))


def _jobs(entry: Element) -> list[dict[str, Any]]:
    employer = _first(entry, "OrganizationName") or _first(_below(entry, "Employer"), "Name")
    held = list(_each(entry, ("PositionHistory",))) or [entry]
    return [
        {
            "name": employer,
            "position": _first(one, "PositionTitle") or _first(_below(one, "Position"), "Label"),
            "summary": _first(one, "Activities", "Description"),
            **_period(one),
        }
        for one in held
    ]  # fmt: skip


def _stay(entry: Element) -> dict[str, Any]:
    school = _first(_below(entry, "Organisation"), "Name")
    return {
        "studyType": _first(entry, "Title", "DegreeName"),
        "institution": school or _first(entry, "OrganizationName"),
        **_period(entry),
    }


def _period(entry: Element) -> dict[str, str | None]:
    ends = _date(_below(entry, "To", "EndDate"))
    current = (_first(entry, "Current", "CurrentIndicator") or "").casefold() == "true"
    return {
        "startDate": _date(_below(entry, "From", "StartDate")),
        "endDate": "present" if current else ends,
    }


def _date(element: Element | None) -> str | None:
    """`<From year="2019" month="--03"/>`, or a formatted text."""
    if element is None:
        return None
    if year := element.get("year"):
        month = (element.get("month") or "").strip("-")
        return f"{year}-{month}" if month else year
    text = "".join(element.itertext()).strip()
    return text[:10] or None


def _named(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _each(root: Element, names: tuple[str, ...]) -> list[Element]:
    """The entries of these names that hold something, not the lists that are called alike."""
    return [one for one in root.iter() if _named(one) in names and len(one)]


def _below(root: Element, *names: str) -> Element | None:
    return next((one for one in root.iter() if _named(one) in names and one is not root), None)


def _first(root: Element | None, *names: str) -> str | None:
    if root is None:
        return None
    for name in names:
        for one in root.iter():
            if _named(one) == name and (text := "".join(one.itertext()).strip()):
                return text
    return None
