"""The areas and the industries that official wages are given for."""

from collections.abc import Sequence

from rich.text import Text

from csm_advisor.model.views.areas import AreaLine, AreasView, IndustriesView, IndustryLine
from csm_advisor.render.screens.citations import Citations
from csm_advisor.render.screens.screen import Screen, grid

MOST = 30  # rows of one screen


def show_areas(screen: Screen, view: AreasView, all: bool = False) -> None:
    """Print the areas with their codes; without `all`, of many the nation and the states."""
    cites = Citations(view.sources)
    screen.heading("Areas with official pay")
    screen.paragraph(
        cites.cited(
            (view.source,), "Use --area with a code, or with a name and its state: Portland OR."
        )
    )
    screen.print()
    shown = list(view.areas) if all else _few_areas(view.areas)
    made = grid(7, None, 7, None) if not all and len(shown) > MOST else grid(7, None)
    cells = [cell for area in shown for cell in (Text(area.code, "cite"), Text(area.name))]
    for at in range(0, len(cells), len(made.columns)):
        made.add_row(*cells[at : at + len(made.columns)])
    screen.show_grid(made)
    every = view.areas[0].kind == "nation"
    _left(screen, len(view.areas) - len(shown), "csm-advisor areas texas" if every else None)
    screen.ending(cites, all, "All areas")


def _few_areas(areas: Sequence[AreaLine]) -> list[AreaLine]:
    """As many as one screen holds: of all, the nation and the states."""
    if len(areas) > MOST and areas[0].kind == "nation":
        return [area for area in areas if area.kind != "metro"]
    return list(areas[:MOST])


def show_industries(screen: Screen, view: IndustriesView, all: bool = False) -> None:
    """Print the industries with their codes, each under the one that it is part of; without
    `all`, of many the upper levels."""
    cites = Citations(view.sources)
    screen.heading("Industries with official pay")
    screen.paragraph(
        cites.cited(
            (view.source,),
            "Use --industry with a code or a name. Pay by industry is for the whole country.",
        )
    )
    screen.print()
    table = grid(6, None)
    top = min(industry.level for industry in view.industries)
    shown = list(view.industries) if all else _few_industries(view.industries)
    for industry in shown:
        indent = "  " * (industry.level - top)
        table.add_row(Text(industry.code, "cite"), indent + industry.name)
    screen.show_grid(table)
    every = view.industries[0].level == 0
    example = "csm-advisor industries retail" if every else None
    _left(screen, len(view.industries) - len(shown), example)
    screen.ending(cites, all, "All industries")


def _few_industries(industries: Sequence[IndustryLine]) -> list[IndustryLine]:
    """As many as one screen holds: of all, those of the upper levels."""
    if industries[0].level == 0:
        for level in (4, 3, 2, 1):
            upper = [one for one in industries if one.level <= level]
            if len(upper) <= MOST:
                return upper
    return list(industries[:MOST])


def _left(screen: Screen, left: int, example: str | None) -> None:
    """How many are not shown; an `example` of a part of a name, unless one was given."""
    if left > 0:
        finds = (
            f"Part of a name finds them: {example}" if example else "More of the name finds them."
        )
        screen.print()
        screen.paragraph(f"{left} more. {finds}")
