"""The software of the trade."""

from rich.console import Console
from rich.text import Text

from csm_advisor.model.views.tools import AskedFor, ToolLine, ToolsView
from csm_advisor.render.screens.pieces import cited, pairs
from csm_advisor.render.screens.screen import Citations, footnotes, heading, paragraph

ASKING = {
    "required": "required by",
    "usual": "usually asked for by",
    "some": "asked for by some employers, says",
    "helps": "a plus, says",
}


def show_tools(console: Console, view: ToolsView) -> None:
    """Print every kind of software."""
    cites = Citations()
    heading(console, "SOFTWARE THAT CUSTOMER SERVICE WORKS WITH")
    paragraph(console, "A named product is an example: learn the one that your employer uses.")
    for tool in view.tools:
        console.print()
        _tool(console, tool, cites)
    footnotes(console, cites, view.sources)


def _tool(console: Console, tool: ToolLine, cites: Citations) -> None:
    paragraph(console, cited(cites, tool.sources, (tool.name, "bold")))
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
    pairs(console, rows, 13, indent=3)


def _asked(asked: AskedFor, cites: Citations) -> Text:
    return Text.assemble(f"{asked.title}: {ASKING[asked.strength]} ", cites.mark((asked.source,)))
