"""The areas and the industries that official wages are given for."""

from rich.text import Text

from csm_advisor.model.views.areas import AreasView, IndustriesView
from csm_advisor.render.screens.pieces import cited
from csm_advisor.render.screens.screen import (
    Citations,
    Screen,
    footnotes,
    grid,
    heading,
    paragraph,
    show_grid,
)


def show_areas(screen: Screen, view: AreasView) -> None:
    """Print the areas with their codes."""
    cites = Citations(view.sources)
    heading(screen, "Areas with official pay")
    paragraph(
        screen,
        cited(
            cites, (view.source,), "Give a code or a name as --area, with the state: Portland OR."
        ),
    )
    screen.print()
    table = grid(7, None)
    for area in view.areas:
        table.add_row(Text(area.code, "cite"), area.name)
    show_grid(screen, table)
    footnotes(screen, cites.cited, view.sources)


def show_industries(screen: Screen, view: IndustriesView) -> None:
    """Print the industries with their codes, each under the one that it is part of."""
    cites = Citations(view.sources)
    heading(screen, "Industries with official pay")
    paragraph(
        screen,
        cited(
            cites,
            (view.source,),
            "Give a code or a name as --industry. Pay by industry is that of the whole country.",
        ),
    )
    screen.print()
    table = grid(6, None)
    top = min(industry.level for industry in view.industries)
    for industry in view.industries:
        indent = "  " * (industry.level - top)
        table.add_row(Text(industry.code, "cite"), indent + industry.name)
    show_grid(screen, table)
    footnotes(screen, cites.cited, view.sources)
