"""`csm-advisor outlook`."""

from csm_advisor.cli import options
from csm_advisor.cli.session import known_answers
from csm_advisor.cli.world import World, print_json

EXAMPLES = "Examples: csm-advisor outlook     csm-advisor outlook --profile me.toml"


def outlook(
    profile: options.ProfileFile = None,
    person: options.Person = None,
    all: options.All = False,
    json: options.Json = False,
    today: options.Today = None,
    data_dir: options.DataDir = None,
) -> None:
    """The future of the work: official projections, what they mean for your plan if you have
    answers, and what the articles said before.
    """
    from csm_advisor.advice.guide.outlook import outlook as all_statements

    world = World(data_dir, today, person)
    answers = known_answers(world, profile)
    asks = (answers.get(field) for field in ("rung", "target", "situation"))
    view = all_statements(world.catalogue, *asks)
    if json:
        print_json(view)
        return
    from csm_advisor.render.screens.outlook import show_outlook

    show_outlook(world.screen, view, all=all)
    world.say_age(view.sources, all)
