"""The answer of `explain`."""

from typing import Literal

from csm_advisor.model.records import View
from csm_advisor.model.sources import SourceLine


class Detail(View):
    """One field in plain words."""

    name: str
    value: str


class CiteLine(View):
    """A cited source and the place in it."""

    source: str
    place: str | None


class Reference(View):
    """Records that refer to the one explained, and how."""

    how: str
    ids: tuple[str, ...]


class Link(View):
    """One link from a step of a plan back to what it rests on.

    `kind`: `step`, `gap`, `requirement`, `setting` (of the planner), or `goes-away` (what would
    take the step out of the plan). `id` is that of the record the link is about.
    """

    kind: Literal["step", "gap", "requirement", "setting", "goes-away"]
    id: str
    text: str
    sources: tuple[str, ...]


class ExplainView(View):
    """A record or source: what it is, on what it rests, and what refers to it.

    `chain` says why it is a step of one's own plan; it is empty where it is none.
    """

    id: str
    kind: str
    title: str
    chain: tuple[Link, ...] = ()
    details: tuple[Detail, ...]
    cites: tuple[CiteLine, ...]
    references: tuple[Reference, ...]
    sources: dict[str, SourceLine]
