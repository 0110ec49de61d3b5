"""`csm-advisor next`."""

from csm_advisor.cli import options
from csm_advisor.cli.session import own_plan
from csm_advisor.cli.world import World, print_json

EXAMPLES = (
    "Examples:\n\ncsm-advisor next                      from your saved answers\n\n"
    "csm-advisor next --profile me.toml --today 2027-01-04"
)


def next(
    profile: options.ProfileFile = None,
    person: options.Person = None,
    all: options.All = False,
    json: options.Json = False,
    today: options.Today = None,
    data_dir: options.DataDir = None,
) -> None:
    """This week: the steps of your plan for the next seven days, how to do them, what to keep."""
    from csm_advisor.advice.tracking.next_view import next_view

    world = World(data_dir, today, person)
    view = next_view(own_plan(world, profile), world.catalogue)
    if json:
        print_json(view)
        return
    from csm_advisor.render.screens.progress import show_week

    show_week(world.screen, view, world.catalogue, all=all)
    world.say_age(view.sources, all)
