"""The answer of `explain`."""

from csm_advisor.model.records import Frozen
from csm_advisor.model.sources import SourceLine


class Detail(Frozen):
    """One field in plain words."""

    name: str
    value: str


class CiteLine(Frozen):
    """A cited source and the place in it."""

    source: str
    place: str | None


class Reference(Frozen):
    """Records that refer to the one explained, and how."""

    how: str
    ids: tuple[str, ...]


class ExplainView(Frozen):
    """A record or source: what it is, on what it rests, and what refers to it."""

    id: str
    kind: str
    title: str
    details: tuple[Detail, ...]
    cites: tuple[CiteLine, ...]
    references: tuple[Reference, ...]
    sources: dict[str, SourceLine]
