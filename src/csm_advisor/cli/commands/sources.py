"""`csm-advisor sources`."""

from typing import Annotated

import typer

from csm_advisor.cli import options
from csm_advisor.cli.world import World, print_json

EXAMPLES = "Examples: csm-advisor sources     csm-advisor sources ten-steps"


def sources(
    source: Annotated[
        str | None,
        typer.Argument(metavar="ID", help="One source with all that stands on it."),
    ] = None,
    all: options.All = False,
    today: options.Today = None,
    json: options.Json = False,
    data_dir: options.DataDir = None,
) -> None:
    """Every source with its license and our caution; or one, with everything that rests on it.

    Also how old the official wage tables are.
    """
    from csm_advisor.advice.guide.sources import one_source, register

    world = World(data_dir, today)
    if source is None:
        view = register(world.catalogue, world.today)
    else:
        view = one_source(world.catalogue, source, world.today)
    if json:
        print_json(view)
        return
    from csm_advisor.render.screens.sources import show_sources

    show_sources(world.screen, view, all)
