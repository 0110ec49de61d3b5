"""`csm-advisor certs`."""

from typing import Annotated

import typer

from csm_advisor.cli import options
from csm_advisor.cli.world import World, print_json

EXAMPLES = "Examples: csm-advisor certs     csm-advisor certs ccxp"


def certs(
    certification: Annotated[
        str | None,
        typer.Argument(metavar="ID", help="One certification; all if left out."),
    ] = None,
    all: options.All = False,
    json: options.Json = False,
    today: options.Today = None,
    data_dir: options.DataDir = None,
) -> None:
    """Certifications and education: what each asks for and costs, and what we could not find."""
    from csm_advisor.advice.guide.certs import all_certs, one_cert

    world = World(data_dir, today)
    if certification is None:
        view = all_certs(world.catalogue)
    else:
        view = one_cert(world.catalogue, certification)
    if json:
        print_json(view)
        return
    from csm_advisor.render.screens.certs import show_certs

    show_certs(world.screen, view, all=all)
    world.say_age(view.sources, all)
