"""`csm-advisor explain`."""

from typing import Annotated

import typer

from csm_advisor.cli import options
from csm_advisor.cli.world import World, print_json

app = typer.Typer(add_completion=False)


@app.command(
    epilog="Examples: csm-advisor explain leadership"
    "     csm-advisor explain manager-service-two-years",
)
def explain(
    thing: Annotated[
        str, typer.Argument(metavar="ID", help="An id, a title, or an unambiguous part of one.")
    ],
    json: options.Json = False,
    data_dir: options.DataDir = None,
) -> None:
    """Anything that has an id: what it is, on what it rests, and what refers to it."""
    from csm_advisor.advice.explain import explain as explain_record

    world = World(data_dir)
    view = explain_record(world.catalogue, thing)
    if json:
        print_json(view)
        return
    from csm_advisor.render.explain import show_explanation

    show_explanation(world.screen, view)
