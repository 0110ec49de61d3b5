"""`csm-advisor posting`."""

from pathlib import Path
from typing import Annotated, Any

import typer

from csm_advisor.api import postings
from csm_advisor.cli import options
from csm_advisor.cli.answer_flags import takes_answers
from csm_advisor.cli.answers import Given
from csm_advisor.cli.applicant import AGAINST_NOBODY, person_of
from csm_advisor.cli.posting_file import keep_posting, posting_given
from csm_advisor.cli.world import World, print_json
from csm_advisor.errors import UsageProblem, quoted

EXAMPLES = """\
Examples:

csm-advisor posting job.txt                     the text of a posting, saved or pasted

csm-advisor posting page.html --json            a saved web page, or the JSON of a job board

csm-advisor posting - < job.txt                 from standard input

csm-advisor posting job.txt --save              keep it; then: csm-advisor posting NAME
"""


@takes_answers
def posting(
    flags: dict[str, Any],
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE", help="The posting, or the name of a saved one; - is standard input."
        ),
    ],
    profile: options.ProfileFile = None,
    person: options.Person = None,
    example: options.Example = False,
    save: Annotated[
        bool,
        typer.Option("--save", help="Keep the posting with your answers; only you can read it."),
    ] = False,
    delete: Annotated[
        bool, typer.Option("--delete", help="Delete the saved posting that FILE names.")
    ] = False,
    all: options.All = False,
    json: options.Json = False,
    today: options.Today = None,
    data_dir: options.DataDir = None,
) -> None:
    """A job posting compared with your answers: what it asks, in its own words, what you meet,
    and when you would meet the rest.
    """
    world = World(data_dir, today, person)
    if delete:
        if save:
            raise UsageProblem("--save and --delete: choose one of them")
        _delete(world, file, json)
        return
    who = person_of(world, Given(flags, profile, example))
    given = posting_given(world, Path(file))
    view = postings.read_posting(
        given.posting,
        today=world.today,
        answers=who.profile,
        data_dir=world.catalogue,
        done=who.done,
    )
    if save:
        name = keep_posting(world, Path(file), given)
        world.messages.print(
            f"Saved: csm-advisor posting {name} shows it again, --delete deletes it.",
            soft_wrap=True,
        )
    if who.profile is None:
        world.say_once(AGAINST_NOBODY)
    if json:
        print_json(view)
        return
    from csm_advisor.render.screens.posting import show_posting

    show_posting(world.screen, view, all)


def _delete(world: World, name: str, json: bool) -> None:
    from csm_advisor.store.people.saved_postings import delete

    path = delete(world.person, name)
    if json:
        print_json({"deleted": [str(path)]})
    else:
        world.screen.print(f"Deleted: {quoted(path, 500)}", soft_wrap=True)
