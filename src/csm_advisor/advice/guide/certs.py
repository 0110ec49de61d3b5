"""Certifications and education: what each asks, and what could not be found."""

from collections.abc import Iterable

from csm_advisor.advice.citations.citations import with_sources
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.credentials import Certification, CredentialNote
from csm_advisor.model.views.certs import (
    AdmissionLine,
    CertificationLine,
    CertsView,
    CredentialLine,
    EducationLine,
)
from csm_advisor.text import find_by_name
from csm_advisor.text.normalize import fold

# What is said of education in general, of how long a degree takes, and of what does instead.
EDUCATION = ("education", "degree-time", "degree-instead")


def all_certs(catalogue: Catalogue) -> CertsView:
    """Every certification, and what is said of education."""
    credentials = catalogue.credentials
    view = CertsView(
        certifications=tuple(_line(catalogue, one) for one in credentials.certification),
        same_name=_same_name(credentials.certification),
        kinds=_said(credentials.kind),
        advice=_said(note for note in credentials.note if note.topic == "certification"),
        education=tuple(map(EducationLine.copied_from, credentials.education)),
        education_advice=_said(note for note in credentials.note if note.topic in EDUCATION),
        sources={},
    )
    return with_sources(view, catalogue)


def one_cert(catalogue: Catalogue, text: str) -> CertsView:
    """The certification that `text` names. Raises UsageProblem."""
    known = find_by_name.certifications(catalogue)
    shared = _same_name(catalogue.certifications.values())
    meant = fold(text)
    ids = next((ids for short, ids in shared.items() if fold(short) == meant), ())
    ids = ids or (find_by_name.find(text, known, "certification"),)
    view = CertsView(
        certifications=tuple(_line(catalogue, catalogue.certifications[id_]) for id_ in ids),
        same_name={short: both for short, both in shared.items() if set(both) <= set(ids)},
        kinds=(),
        advice=(),
        education=(),
        education_advice=(),
        sources={},
    )
    return with_sources(view, catalogue)


def _same_name(certifications: Iterable[Certification]) -> dict[str, tuple[str, ...]]:
    by_name: dict[str, list[str]] = {}
    for one in certifications:
        if one.short:
            by_name.setdefault(one.short, []).append(one.id)
    return {short: tuple(ids) for short, ids in by_name.items() if len(ids) > 1}


def _line(catalogue: Catalogue, one: Certification) -> CertificationLine:
    return CertificationLine.copied_from(
        one,
        eligibility=tuple(map(AdmissionLine.copied_from, one.eligibility)),
        actions=tuple(a.id for a in catalogue.actions.values() if one.id in a.closes),
    )


def _said(notes: Iterable[CredentialNote]) -> tuple[CredentialLine, ...]:
    return tuple(map(CredentialLine.copied_from, notes))
