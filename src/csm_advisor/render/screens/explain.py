"""One record or source: what it is, on what it rests, and what refers to it."""

from rich.text import Text

from csm_advisor.model.views.explain import ExplainView
from csm_advisor.render.screens.citations import Citations
from csm_advisor.render.screens.screen import Screen
from csm_advisor.text.format import first

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
    screen.heading(view.kind.upper(), view.id)
    screen.paragraph(Text(view.title, "strong"))
    if view.chain:
        screen.heading("Why it is in your plan")
        links = ((_KINDS[link.kind], cites.cited(link.sources, link.text)) for link in view.chain)
        screen.pairs(links, 12)
    screen.print()
    width = screen.width // 4
    screen.pairs(((detail.name, detail.value) for detail in view.details), width)
    screen.heading("It rests on")
    screen.pairs(
        ((cites.mark((cite.source,)).plain, cite.place or "as a whole") for cite in view.cites), 6
    )
    if view.references:
        screen.heading("What refers to it")
        most = None if all else SOME
        screen.pairs(((one.how, first(one.ids, most)) for one in view.references), width)
    screen.ending(cites, all, "All that refers to it")
