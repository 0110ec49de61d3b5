"""`csm-advisor salary`."""

from typing import Annotated

import typer

from csm_advisor.api import guide
from csm_advisor.cli import options
from csm_advisor.cli.world import World, print_json

EXAMPLES = """\
Examples:

csm-advisor salary                                     all rungs, for the nation

csm-advisor salary manager --area dallas --industry "business support"

csm-advisor salary manager --area tulsa --compare dallas --compare denver

csm-advisor salary representative --dollars 2013

csm-advisor salary manager --as 11-2032                under another occupation
"""


def salary(
    rung: Annotated[
        str | None, typer.Argument(metavar="RUNG", help="One rung; all if left out.")
    ] = None,
    area: Annotated[
        str | None,
        typer.Option(metavar="AREA", help="Wages there: a city, a state, a code. Else the nation."),
    ] = None,
    compare: Annotated[
        list[str] | None, typer.Option(metavar="AREA", help="A further area beside it.")
    ] = None,
    industry: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Also the nation's wages in this industry."),
    ] = None,
    dollars: Annotated[
        int | None,
        typer.Option(metavar="YEAR", help="Show everything in this year's dollars."),
    ] = None,
    instead: Annotated[
        str | None,
        typer.Option("--as", metavar="CODE", help="As if the rung were this occupation or title."),
    ] = None,
    all: options.All = False,
    json: options.Json = False,
    today: options.Today = None,
    data_dir: options.DataDir = None,
) -> None:
    """Pay by rung: official wages where you live, and every published figure with what it
    measures, when, and who published it.
    """
    world = World(data_dir, today)
    areas = [*([] if area is None else [area]), *(compare or [])]
    view = guide.salary(
        rung,
        today=world.today,
        areas=areas,
        industry=industry,
        dollars=dollars,
        occupation=instead,
        data_dir=world.catalogue,
    )
    for text in areas:
        world.say_how_read(text)
    if json:
        print_json(view)
        return
    from csm_advisor.render.screens.salary import show_salary

    show_salary(world.screen, view, all=all)
    world.say_age(view.sources, all)
