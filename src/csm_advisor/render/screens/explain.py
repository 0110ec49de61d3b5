"""One record or source: what it is, on what it rests, and what refers to it."""

from rich.console import Console
from rich.text import Text

from csm_advisor.model.views.explain import CiteLine, ExplainView
from csm_advisor.render.screens.pieces import cited, pairs
from csm_advisor.render.screens.screen import Citations, footnotes, heading, paragraph

_KINDS = {
    "step": "step",
    "gap": "gap",
    "requirement": "asked",
    "setting": "figure",
    "goes-away": "goes away",
}


def show_explanation(console: Console, view: ExplainView) -> None:
    """Print the whole answer."""
    cites = Citations()
    heading(console, view.kind.upper(), view.id)
    paragraph(console, Text(view.title, "bold"))
    if view.chain:
        heading(console, "WHY IT IS IN YOUR PLAN")
        links = ((_KINDS[link.kind], cited(cites, link.sources, link.text)) for link in view.chain)
        pairs(console, links, 12)
    console.print()
    width = console.width // 4
    pairs(console, ((detail.name, detail.value) for detail in view.details), width)
    heading(console, "IT RESTS ON")
    pairs(console, ((_number(cite, cites), cite.place or "as a whole") for cite in view.cites), 6)
    if view.references:
        heading(console, "WHAT REFERS TO IT")
        pairs(console, ((one.how, ", ".join(one.ids)) for one in view.references), width)
    footnotes(console, cites, view.sources)


def _number(cite: CiteLine, cites: Citations) -> str:
    return cites.mark((cite.source,)).plain
