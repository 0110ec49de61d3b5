"""`csm-advisor tools`."""

from csm_advisor.cli import options
from csm_advisor.cli.world import World, print_json

EXAMPLES = "Example: csm-advisor tools"


def tools(
    all: options.All = False,
    json: options.Json = False,
    today: options.Today = None,
    data_dir: options.DataDir = None,
) -> None:
    """The software used in service: what it does, who asks for it, how to learn it."""
    from csm_advisor.advice.guide.tools import tools as all_tools

    world = World(data_dir, today)
    view = all_tools(world.catalogue)
    if json:
        print_json(view)
        return
    from csm_advisor.render.screens.tools import show_tools

    show_tools(world.screen, view, all=all)
    world.say_age(view.sources, all)
