"""`csm-advisor log`."""

from csm_advisor.cli import options
from csm_advisor.cli.session import steps_done
from csm_advisor.cli.world import World, print_json

EXAMPLES = "Examples: csm-advisor log     csm-advisor log --json > evidence.json"


def log(
    profile: options.ProfileFile = None,
    person: options.Person = None,
    all: options.All = False,
    json: options.Json = False,
    data_dir: options.DataDir = None,
) -> None:
    """The steps you have done: your evidence for the promotion talk."""
    from csm_advisor.advice.tracking.progress import evidence

    world = World(data_dir, person=person)
    view = evidence(steps_done(world, profile), world.catalogue)
    if json:
        print_json(view)
        return
    from csm_advisor.render.screens.progress import show_log

    show_log(world.screen, view, all=all)
