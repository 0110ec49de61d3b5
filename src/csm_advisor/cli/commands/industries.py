"""`csm-advisor industries`."""

from typing import Annotated

import typer

from csm_advisor.cli import options
from csm_advisor.cli.world import World, print_json

EXAMPLES = "Examples: csm-advisor industries     csm-advisor industries retail"


def industries(
    text: Annotated[
        str | None,
        typer.Argument(metavar="TEXT", help="Part of a name, or a code; all if left out."),
    ] = None,
    all: options.All = False,
    json: options.Json = False,
    today: options.Today = None,
    data_dir: options.DataDir = None,
) -> None:
    """The industries that have official pay, by their codes and names."""
    from csm_advisor.advice.pay import places

    world = World(data_dir, today)
    view = places.industries(world.catalogue, text)
    if json:
        print_json(view)
        return
    from csm_advisor.render.screens.areas import show_industries

    show_industries(world.screen, view, all)
    world.say_age(view.sources, all)
