"""One record or source: what it is, on what it rests, and what refers to it."""

from rich.text import Text

from csm_advisor.model.views.explain import CiteLine, ExplainView
from csm_advisor.render.screens.pieces import cited, pairs
from csm_advisor.render.screens.screen import Citations, Screen, footnotes, heading, paragraph

_KINDS = {
    "step": "step",
    "gap": "gap",
    "requirement": "asked",
    "setting": "figure",
    "goes-away": "goes away",
}


def show_explanation(screen: Screen, view: ExplainView) -> None:
    """Print the whole answer."""
    cites = Citations(view.sources)
    heading(screen, view.kind.upper(), view.id)
    paragraph(screen, Text(view.title, "strong"))
    if view.chain:
        heading(screen, "Why it is in your plan")
        links = ((_KINDS[link.kind], cited(cites, link.sources, link.text)) for link in view.chain)
        pairs(screen, links, 12)
    screen.print()
    width = screen.width // 4
    pairs(screen, ((detail.name, detail.value) for detail in view.details), width)
    heading(screen, "It rests on")
    pairs(screen, ((_number(cite, cites), cite.place or "as a whole") for cite in view.cites), 6)
    if view.references:
        heading(screen, "What refers to it")
        pairs(screen, ((one.how, ", ".join(one.ids)) for one in view.references), width)
    footnotes(screen, cites.cited, view.sources)


def _number(cite: CiteLine, cites: Citations) -> str:
    return cites.mark((cite.source,)).plain
