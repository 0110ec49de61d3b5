"""The answer of `tools`."""

from csm_advisor.model.ladder import Strength
from csm_advisor.model.records import View
from csm_advisor.model.sources import SourceLine


class AskedFor(View):
    """How firmly one source asks for a tool, and on which rung."""

    rung: str
    title: str
    strength: Strength
    source: str


class ToolLine(View):
    """A kind of software. `actions` are ways to learn it; `examples` recommend nothing; `where`
    names the industries that use it, null for all."""

    id: str
    name: str
    about: str
    examples: tuple[str, ...]
    where: str | None
    asked: tuple[AskedFor, ...]
    actions: tuple[str, ...]
    sources: tuple[str, ...]


class ToolsView(View):
    """All kinds of software that the sources name."""

    tools: tuple[ToolLine, ...]
    sources: dict[str, SourceLine]
