"""`csm-advisor skills`."""

from typing import Annotated

import typer

from csm_advisor.api import guide
from csm_advisor.cli import options
from csm_advisor.cli.session import known_answers, own_profile, steps_done
from csm_advisor.cli.world import World, print_json

EXAMPLES = (
    "Examples:\n\ncsm-advisor skills manager\n\ncsm-advisor skills --mine\n\n"
    "csm-advisor skills director --profile me.toml"
)


def skills(
    rung: Annotated[
        str | None,
        typer.Argument(metavar="RUNG", help="The rung; your saved target if left out."),
    ] = None,
    mine: Annotated[bool, typer.Option("--mine", help="Compare with your saved answers.")] = False,
    profile: options.ProfileFile = None,
    person: options.Person = None,
    all: options.All = False,
    json: options.Json = False,
    today: options.Today = None,
    data_dir: options.DataDir = None,
) -> None:
    """The skills of a rung by priority: the level needed, and how to build it."""
    world = World(data_dir, today, person)
    compare = mine or profile is not None or person is not None
    answers = known_answers(world, profile) if compare or rung is None else {}
    own = own_profile(world, answers) if compare else None
    done = steps_done(world, profile) if compare else ()
    wanted = rung or answers.get("target") or _usual(world)
    view = guide.skills(wanted, today=world.today, answers=own, data_dir=world.catalogue, done=done)
    if json:
        print_json(view)
        return
    from csm_advisor.render.screens.skills import show_comparison, show_skills

    (show_comparison if compare else show_skills)(world.screen, view, all=all)
    world.say_age(view.sources, all)


def _usual(world: World) -> str:
    from csm_advisor.intake.answers import usual_target

    return usual_target([*world.catalogue.rungs][1:], world.catalogue)
