"""`csm-advisor salary`."""

from typing import Annotated

import typer

from csm_advisor.cli import options
from csm_advisor.cli.world import World, print_json

app = typer.Typer(add_completion=False)


@app.command(
    epilog="Examples: csm-advisor salary     csm-advisor salary manager --json",
)
def salary(
    rung: Annotated[
        str | None, typer.Argument(metavar="RUNG", help="One rung; all if left out.")
    ] = None,
    json: options.Json = False,
    data_dir: options.DataDir = None,
) -> None:
    """Pay by rung: every published figure with what it measures, when, and whose it is."""
    from csm_advisor.advice.naming import find_rung
    from csm_advisor.advice.salary import pay_by_rung

    world = World(data_dir)
    wanted = None if rung is None else find_rung(rung, world.catalogue)
    view = pay_by_rung(world.catalogue, wanted)
    if json:
        print_json(view)
        return
    from csm_advisor.render.salary import show_salary

    show_salary(world.screen, view)
