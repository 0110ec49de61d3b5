"""The answer of `certs`."""

from csm_advisor.model.education import Education
from csm_advisor.model.records import View
from csm_advisor.model.sources import SourceLine


class AdmissionLine(View):
    """One way to be admitted: a least education with years of service."""

    education: Education
    years: float


class CertificationLine(View):
    """A certification; what could not be found is null. `actions` lead to it."""

    id: str
    name: str
    short: str | None
    issuers: tuple[str, ...]
    status: str
    counts_as: tuple[str, ...]
    eligibility: tuple[AdmissionLine, ...]
    prerequisites: str | None
    exam: str | None
    fee: str | None
    renewal: str | None
    actions: tuple[str, ...]
    sources: tuple[str, ...]


class CredentialLine(View):
    """What is said of a kind of certification, or of certification or education in general."""

    id: str
    text: str
    sources: tuple[str, ...]


class EducationLine(View):
    """A level of education and what earning it takes; null where not known."""

    id: str
    level: Education
    name: str
    own_hours: float | None
    cost_low: float | None
    cost_high: float | None
    cost_year: int | None
    decision: bool
    note: str
    sources: tuple[str, ...]


class CertsView(View):
    """Certifications and education.

    `same_name` gives the ids of certifications that share a short name. For one certification
    everything else is empty.
    """

    certifications: tuple[CertificationLine, ...]
    same_name: dict[str, tuple[str, ...]]
    kinds: tuple[CredentialLine, ...]
    advice: tuple[CredentialLine, ...]
    education: tuple[EducationLine, ...]
    education_advice: tuple[CredentialLine, ...]
    sources: dict[str, SourceLine]
