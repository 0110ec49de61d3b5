"""`csm-advisor outlook`."""

import typer

from csm_advisor.cli import options
from csm_advisor.cli.world import World, print_json

app = typer.Typer(add_completion=False)


@app.command(epilog="Example: csm-advisor outlook")
def outlook(json: options.Json = False, data_dir: options.DataDir = None) -> None:
    """The future of the work: official projections, and what the articles said before."""
    from csm_advisor.advice.outlook import outlook as all_statements

    world = World(data_dir)
    view = all_statements(world.catalogue)
    if json:
        print_json(view)
        return
    from csm_advisor.render.outlook import show_outlook

    show_outlook(world.screen, view)
