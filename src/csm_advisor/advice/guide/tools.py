"""The software that customer service works with."""

from csm_advisor.advice.citations.citations import with_sources
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.credentials import Tool
from csm_advisor.model.views.tools import AskedFor, ToolLine, ToolsView


def tools(catalogue: Catalogue) -> ToolsView:
    """Every kind of software, who asks for it and how to learn it."""
    lines = tuple(_line(catalogue, tool) for tool in catalogue.tools.values())
    return with_sources(ToolsView(tools=lines, sources={}), catalogue)


def _line(catalogue: Catalogue, tool: Tool) -> ToolLine:
    counted = {tool.id, *tool.counts_as}
    return ToolLine.copied_from(
        tool,
        asked=tuple(
            AskedFor.copied_from(
                claim, title=catalogue.rungs[claim.rung].title, source=claim.sources[0]
            )
            for claims in catalogue.requirements.values()
            for claim in claims
            if claim.kind == "tool" and claim.of in counted
        ),
        actions=tuple(a.id for a in catalogue.actions.values() if tool.id in a.closes),
    )
