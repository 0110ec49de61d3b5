"""`csm-advisor areas`."""

from typing import Annotated

import typer

from csm_advisor.cli import options
from csm_advisor.cli.world import World, print_json

EXAMPLES = "Examples: csm-advisor areas     csm-advisor areas texas"


def areas(
    text: Annotated[
        str | None,
        typer.Argument(metavar="TEXT", help="Part of a name, a state, or a code; all if left out."),
    ] = None,
    all: options.All = False,
    json: options.Json = False,
    today: options.Today = None,
    data_dir: options.DataDir = None,
) -> None:
    """The areas that have official pay, by their codes and names."""
    from csm_advisor.advice.pay import places

    world = World(data_dir, today)
    view = places.areas(world.catalogue, text)
    if text is not None:
        world.say_how_read(text)
    if json:
        print_json(view)
        return
    from csm_advisor.render.screens.areas import show_areas

    show_areas(world.screen, view, all)
    world.say_age(view.sources, all)
