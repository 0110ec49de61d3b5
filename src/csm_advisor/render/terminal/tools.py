"""The software of the trade."""

from rich.text import Text

from csm_advisor.model.views.tools import AskedFor, ToolLine, ToolsView
from csm_advisor.render.terminal.pieces import cited, pairs
from csm_advisor.render.terminal.screen import Citations, Screen, footnotes, heading, paragraph

ASKING = {
    "required": "required by",
    "usual": "usually asked for by",
    "some": "asked for by some employers, says",
    "helps": "a plus, says",
}


def show_tools(screen: Screen, view: ToolsView) -> None:
    """Print every kind of software."""
    cites = Citations()
    heading(screen, "Software that customer service works with")
    paragraph(screen, "A named product is an example: learn the one that your employer uses.")
    for tool in view.tools:
        screen.print()
        _tool(screen, tool, cites)
    footnotes(screen, cites, view.sources)


def _tool(screen: Screen, tool: ToolLine, cites: Citations) -> None:
    paragraph(screen, cited(cites, tool.sources, (tool.name, "bold")))
    rows: list[tuple[str, str | Text]] = [("what it does", tool.about)]
    if tool.where:
        rows.append(("used in", tool.where))
    if tool.examples:
        rows.append(("for example", ", ".join(tool.examples)))
    if tool.asked:
        for asked in tool.asked:
            rows.append(("asked for", _asked(asked, cites)))
    else:
        rows.append(("asked for", "no source here asks for it by rung"))
    if tool.actions:
        rows.append(("learn it", "; ".join(f"csm-advisor explain {a}" for a in tool.actions)))
    pairs(screen, rows, 13, indent=3)


def _asked(asked: AskedFor, cites: Citations) -> Text:
    return Text.assemble(f"{asked.title}: {ASKING[asked.strength]} ", cites.mark((asked.source,)))
