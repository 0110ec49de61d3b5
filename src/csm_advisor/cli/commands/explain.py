"""`csm-advisor explain`."""

from typing import Annotated

import typer

from csm_advisor.api import guide
from csm_advisor.cli import options
from csm_advisor.cli.session import known_answers, own_plan
from csm_advisor.cli.world import World, print_json

EXAMPLES = (
    "Examples: csm-advisor explain leadership"
    "     csm-advisor explain run-the-shift-huddle --profile me.toml"
)


def explain(
    thing: Annotated[
        str, typer.Argument(metavar="ID", help="An id, a title, or an unambiguous part of one.")
    ],
    profile: options.ProfileFile = None,
    person: options.Person = None,
    all: options.All = False,
    json: options.Json = False,
    today: options.Today = None,
    data_dir: options.DataDir = None,
) -> None:
    """Anything that has an id: what it is, what it rests on, and what refers to it.

    A step of your plan (from your saved answers or --profile) is traced back to its reasons.
    """
    world = World(data_dir, today, person)
    view = guide.explain(thing, today=world.today, data_dir=world.catalogue)
    if view.id in world.catalogue.actions and (profile or known_answers(world, None)):
        plan = own_plan(world, profile)
        view = guide.explain(thing, today=world.today, answers=plan, data_dir=world.catalogue)
    if json:
        print_json(view)
        return
    from csm_advisor.render.screens.explain import show_explanation

    show_explanation(world.screen, view, all)
    world.say_age(view.sources, all)
