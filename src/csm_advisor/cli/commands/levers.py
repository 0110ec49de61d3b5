"""`csm-advisor levers`."""

from typing import Any

from csm_advisor.api import plans
from csm_advisor.cli import options
from csm_advisor.cli.answer_flags import takes_answers
from csm_advisor.cli.answers import Given
from csm_advisor.cli.session import plan_of
from csm_advisor.cli.working import working
from csm_advisor.cli.world import World, print_json

EXAMPLES = "Examples:\n\ncsm-advisor levers\n\ncsm-advisor levers --profile me.toml"


@takes_answers
def levers(
    flags: dict[str, Any],
    profile: options.ProfileFile = None,
    person: options.NewPerson = None,
    example: options.Example = False,
    no_input: options.NoInput = False,
    all: options.All = False,
    json: options.Json = False,
    today: options.Today = None,
    data_dir: options.DataDir = None,
) -> None:
    """Your best next moves: the single changes that save the most months for an hour of your
    own time.
    """
    world = World(data_dir, today, person)
    plan = plan_of(world, Given(flags, profile, example, no_input))

    with working(world, "Looking for the moves that save the most time"):
        view = plans.levers(plan, today=world.today, data_dir=world.catalogue)
    if json:
        print_json(view)
        return
    from csm_advisor.render.screens.levers import show_levers

    show_levers(world.screen, view, world.catalogue, all=all)
    world.say_age(view.sources, all)
