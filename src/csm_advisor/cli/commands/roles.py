"""`csm-advisor roles`."""

from typing import Annotated

import typer

from csm_advisor.api import guide
from csm_advisor.cli import options
from csm_advisor.cli.world import World, print_json

EXAMPLES = "Examples: csm-advisor roles     csm-advisor roles team-lead"


def roles(
    rung: Annotated[
        str | None, typer.Argument(metavar="RUNG", help="One rung in full; all if left out.")
    ] = None,
    all: options.All = False,
    json: options.Json = False,
    today: options.Today = None,
    data_dir: options.DataDir = None,
) -> None:
    """The ladder; or one rung in full: duties, who asks for what, tips, the work."""
    world = World(data_dir, today)
    if json:
        print_json(guide.roles(rung, data_dir=world.catalogue))
        return
    from csm_advisor.render.screens.roles import LISTED, show_ladder, show_role

    view = guide.roles(rung, most=LISTED, data_dir=world.catalogue)
    if rung is None:
        show_ladder(world.screen, view, len(world.catalogue.rungs), all=all)
    else:
        show_role(world.screen, view, all=all)
    world.say_age(view.sources, all)
