"""The answers of `areas` and `industries`."""

from typing import Literal

from csm_advisor.model.records import View
from csm_advisor.model.sources import SourceLine


class AreaLine(View):
    """An area of the official wages. `state` is its (first) state; null for the nation."""

    code: str
    kind: Literal["nation", "state", "metro"]
    state: str | None
    name: str


class AreasView(View):
    """Areas: the nation and the states first, or what was asked for, best first."""

    areas: tuple[AreaLine, ...]
    source: str
    sources: dict[str, SourceLine]


class IndustryLine(View):
    """An industry of the official wages; `level` is its depth, 0 for all together."""

    code: str
    name: str
    level: int


class IndustriesView(View):
    """Industries in the order of their codes, or what was asked for, best first."""

    industries: tuple[IndustryLine, ...]
    source: str
    sources: dict[str, SourceLine]
