"""One record or source: what it is, on what it rests, and what refers to it."""

from rich.text import Text

from csm_advisor.model.views.explain import CiteLine, ExplainView
from csm_advisor.render.screens.pieces import cited, first, pairs
from csm_advisor.render.screens.screen import Citations, Screen, ending, heading, paragraph

_KINDS = {
    "step": "step",
    "gap": "gap",
    "requirement": "asked",
    "setting": "figure",
    "goes-away": "goes away",
}


SOME = 2  # of what refers to it in one way


def show_explanation(screen: Screen, view: ExplainView, all: bool = False) -> None:
    """Print what it is and on what it rests; with `all`, everything that refers to it."""
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
        most = None if all else SOME
        pairs(screen, ((one.how, first(one.ids, most)) for one in view.references), width)
    ending(screen, cites, view.sources, all, "All that refers to it")


def _number(cite: CiteLine, cites: Citations) -> str:
    return cites.mark((cite.source,)).plain
