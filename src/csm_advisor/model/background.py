"""What a resume says, in our words: read by the importers, weighed in `intake/proposing/`."""

from dataclasses import field
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple

from csm_advisor.model.document import DocumentText
from csm_advisor.model.frozen import Constraint, Frozen
from csm_advisor.model.records import Text, Texts

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LINKEDIN_TABLES = (
    "Positions.csv",
    "Education.csv",
    "Skills.csv",
    "Certifications.csv",
    "Languages.csv",
    "Profile.csv",
)


class Document(NamedTuple):
    """What a person named as their resume: opened, not yet read.

    `where` is the name for messages, quoted already; `files` holds the raw content by file name:
    the one file of JSON, YAML or XML, or those of LINKEDIN_TABLES that are there; `text` the lines
    of a document for people, `tree` the elements of XML; `unread` says in sentences what was
    passed over.
    """

    where: str
    kind: Literal["json-resume", "rendercv", "europass", "linkedin", "running"]
    files: dict[str, bytes]
    unread: tuple[str, ...] = ()
    text: DocumentText | None = None
    tree: "Element | None" = None


class PartDate(Frozen):
    """A date as exact as the resume writes it: a year, a month, or a day."""

    year: Annotated[int, Constraint(ge=1900, le=2200)]
    month: Annotated[int, Constraint(ge=1, le=12)] | None = None
    day: Annotated[int, Constraint(ge=1, le=31)] | None = None

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def is_over(self, today: date) -> bool:
        """Whether the last day that it may mean is before `today`."""
        said = (self.year, self.month or 12, self.day or 31)
        return said < (today.year, today.month, today.day)

    def middle(self) -> date:
        """The day in the middle of what is said: the least wrong where a day is needed."""
        if self.month is None:
            return date(self.year, 7, 1)
        return date(self.year, self.month, self.day or 15)


class Job(Frozen):
    """One position. `ends` is None where it goes on or nothing is said; `where` is its place in
    the resume, such as `work[0]` or `Positions.csv, row 2`. `also` are titles of other positions
    that the same dates hold, and which part of the time each took, nobody knows."""

    where: Text
    title: Text | None = None
    organisation: Text | None = None
    starts: PartDate | None = None
    ends: PartDate | None = None
    texts: Texts = ()
    also: Texts = ()


class Schooling(Frozen):
    """One stay at a school: degree and field in the words of the resume."""

    where: Text
    degree: Text | None = None
    field: Text | None = None
    institution: Text | None = None
    starts: PartDate | None = None
    ends: PartDate | None = None


class Named(Frozen):
    """A name that the resume lists: a certification, a skill, a language, a tool. `ends` is until
    when a certification is valid, None where nothing is said."""

    where: Text
    name: Text
    ends: PartDate | None = None


Many = Constraint(strict=False)


class Background(Frozen):
    """A whole resume. `unread` says in sentences what could not be read and where, `kept` is
    what is kept of it for exporting it again, as JSON Resume."""

    name: Text | None = None
    headline: Text | None = None
    summary: Text | None = None
    jobs: Annotated[tuple[Job, ...], Many] = ()
    schooling: Annotated[tuple[Schooling, ...], Many] = ()
    certifications: Annotated[tuple[Named, ...], Many] = ()
    skills: Annotated[tuple[Named, ...], Many] = ()
    languages: Annotated[tuple[Named, ...], Many] = ()
    unread: Texts = ()
    kept: dict[str, Any] = field(default_factory=dict)
