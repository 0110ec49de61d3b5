"""The software of the trade."""

from rich.text import Text

from csm_advisor.model.views.tools import AskedFor, ToolLine, ToolsView
from csm_advisor.render.screens.citations import Citations
from csm_advisor.render.screens.screen import Screen, table

EXAMPLES = 2  # of each on one screen
ASKING = {
    "required": "required by",
    "usual": "usually asked for by",
    "some": "asked for by some employers, says",
    "helps": "a plus, says",
}


def show_tools(screen: Screen, view: ToolsView, all: bool = False) -> None:
    """Print every kind of software, who asks for it, and with `all` how to learn it."""
    cites = Citations(view.sources)
    screen.heading("Software that customer service works with")
    screen.paragraph("A named product is an example: learn the one that your employer uses.")
    if all:
        for tool in view.tools:
            screen.print()
            _tool(screen, tool, cites)
    else:
        made = table("Software", "For example", "Asked for at", lines=True)
        for tool in view.tools:
            rungs = dict.fromkeys(asked.title for asked in tool.asked)
            made.add_row(
                cites.cited(tool.sources, tool.name),
                ", ".join(tool.examples[:EXAMPLES]),
                ", ".join(rungs) or "no rung by name",
            )
        screen.show_table(made)
    screen.ending(cites, all, "What each does, who asks for it, how to learn it")


def _tool(screen: Screen, tool: ToolLine, cites: Citations) -> None:
    screen.paragraph(cites.cited(tool.sources, (tool.name, "strong")))
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
    screen.pairs(rows, 13, indent=3)


def _asked(asked: AskedFor, cites: Citations) -> Text:
    return Text.assemble(f"{asked.title}: {ASKING[asked.strength]} ", cites.mark((asked.source,)))
