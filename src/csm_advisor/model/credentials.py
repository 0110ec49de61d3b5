"""Education, certifications and tools."""

from typing import Annotated

from csm_advisor.model.education import Education
from csm_advisor.model.frozen import Constraint, Frozen
from csm_advisor.model.ladder import Years
from csm_advisor.model.records import Cost, Id, Ids, Record, Text, Texts


class EducationLevel(Record):
    """A level of education and what earning it from the level `after` takes.

    `credits` are credit hours, `own_hours` the hours of work behind them, `cost_low` and
    `cost_high` tuition and fees in dollars of `cost_year`; absent where not known. `decision`
    marks a degree: it is shown as a decision with its price, never scheduled as a step.
    """

    level: Education
    name: Text
    after: Education | None = None
    credits: Annotated[int, Constraint(ge=0, le=1000)] | None = None
    own_hours: Annotated[float, Constraint(ge=0, le=100_000)] | None = None
    cost_low: Cost | None = None
    cost_high: Cost | None = None
    cost_year: Annotated[int, Constraint(ge=1900, le=2100)] | None = None
    decision: bool
    note: Text


class StudyPace(Record):
    """A pace of study: credit hours a year, earned while classes run for so many weeks of it."""

    name: Text
    credits_a_year: Annotated[int, Constraint(ge=1, le=120)]
    weeks_a_year: Annotated[int, Constraint(ge=1, le=52)]
    text: Text


class Eligibility(Frozen):
    """One way to be admitted: a least education with years of service."""

    education: Education
    years: Years


class Certification(Record):
    """A certification as its issuers describe it; what could not be found is absent, not 0.

    `counts_as` names the kinds of certification that it satisfies where a source asks for a
    kind and not for one by name.
    """

    name: Text
    short: Text | None = None
    issuers: Texts = ()
    status: Text
    counts_as: Ids = ()
    eligibility: Annotated[tuple[Eligibility, ...], Constraint(strict=False)] = ()
    prerequisites: Text | None = None
    exam: Text | None = None
    fee: Text | None = None
    renewal: Text | None = None


class Tool(Record):
    """A kind of software a rung works with, with named examples.

    `industries` are the first digits of those that use it, and `where` what they are called; of
    all where there are none.
    """

    name: Text
    about: Text
    examples: Texts = ()
    counts_as: Ids = ()
    industries: Texts = ()
    where: Text | None = None


class CredentialNote(Record):
    """What a source says of education or certification in general, or a kind of them.

    `level` is the degree it is about, `offers` an education that it proposes instead, `rungs` are
    those whose sources say so; absent where it is about any.
    """

    topic: Id
    text: Text
    level: Education | None = None
    offers: Education | None = None
    rungs: Ids = ()


class CredentialFile(Frozen):
    """`credentials.toml`."""

    education: Annotated[tuple[EducationLevel, ...], Constraint(strict=False)]
    pace: Annotated[tuple[StudyPace, ...], Constraint(strict=False)] = ()
    certification: Annotated[tuple[Certification, ...], Constraint(strict=False)]
    kind: Annotated[tuple[CredentialNote, ...], Constraint(strict=False)] = ()
    note: Annotated[tuple[CredentialNote, ...], Constraint(strict=False)] = ()


class ToolFile(Frozen):
    """`tools.toml`."""

    tool: Annotated[tuple[Tool, ...], Constraint(strict=False)]
