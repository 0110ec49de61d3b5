"""`csm-advisor undo`."""

from csm_advisor.cli import options
from csm_advisor.cli.world import World, print_json

EXAMPLES = "Example: csm-advisor undo"


def undo(
    profile: options.ProfileFile = None,
    person: options.Person = None,
    json: options.Json = False,
    data_dir: options.DataDir = None,
) -> None:
    """Take back the last step that you logged."""
    from csm_advisor.model.views.progress import UndoView
    from csm_advisor.store.people.answers_file import LOG_NAME, beside
    from csm_advisor.store.people.log import take_back
    from csm_advisor.text.labels import step_title

    world = World(data_dir, person=person)
    catalogue = world.catalogue  # a broken folder is refused before anything is taken back
    undone = take_back(beside(profile, LOG_NAME, person))
    view = UndoView(undone=undone, title=step_title(undone.step, catalogue))
    if json:
        print_json(view)
        return
    from csm_advisor.render.screens.progress import show_undone

    show_undone(world.screen, view)
