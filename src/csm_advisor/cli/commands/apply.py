"""`csm-advisor apply`."""

from csm_advisor.cli import options
from csm_advisor.cli.session import known_answers
from csm_advisor.cli.world import World, print_json

EXAMPLES = "Examples: csm-advisor apply     csm-advisor apply --profile me.toml"


def apply(
    profile: options.ProfileFile = None,
    person: options.Person = None,
    all: options.All = False,
    json: options.Json = False,
    today: options.Today = None,
    data_dir: options.DataDir = None,
) -> None:
    """Applying and interviewing, as a checklist that fits your answers if you gave any."""
    from csm_advisor.advice.guide.apply import how_to_apply

    world = World(data_dir, today, person)
    view = how_to_apply(world.catalogue, known_answers(world, profile))
    if json:
        print_json(view)
        return
    from csm_advisor.render.screens.apply import show_apply

    show_apply(world.screen, view, all=all)
    world.say_age(view.sources, all)
