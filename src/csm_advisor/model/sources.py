"""Sources: every document or data set the product stands on, registered once."""

from datetime import date as date_
from typing import Annotated, Literal

from csm_advisor.model.frozen import Constraint, Frozen
from csm_advisor.model.records import Id, Text, View

SourceKind = Literal[
    "article", "official-statistics", "survey", "standard", "issuer", "third-party", "judgement"
]


class Source(Frozen):
    """A source. `date` is as the source gives it, or the word `undated`.

    `next_due` is the day by which its next release is due, and `due` how that is known, or why
    none is awaited.
    `rationale` is required for a judgement of ours, and only there. `caution` says aloud
    what is weak or conflicting about the source.
    """

    id: Id
    kind: SourceKind
    title: Text
    publisher: Text
    date: Text
    retrieved: Text | None = None
    address: Text | None = None
    licence: Text | None = None
    changes: Text | None = None
    caution: Text | None = None
    rationale: Text | None = None
    next_due: date_ | None = None
    due: Text | None = None

    def _check(self) -> None:
        if (self.kind == "judgement") != (self.rationale is not None):
            raise ValueError("a judgement needs a rationale, and only a judgement has one")


class SourceLine(View):
    """A source as every answer lists it."""

    title: str
    publisher: str
    date: str
    address: str | None
    kind: str
    caution: str | None
    next_due: date_ | None = None


class Statement(View):
    """A sentence and what it rests on."""

    text: str
    sources: tuple[str, ...]


class SourceFile(Frozen):
    """`sources.toml`."""

    source: Annotated[tuple[Source, ...], Constraint(strict=False)]
