"""`csm-advisor posting`."""

from pathlib import Path
from typing import Annotated, Any

import typer

from csm_advisor import api
from csm_advisor.cli import options
from csm_advisor.cli.answer_flags import takes_answers
from csm_advisor.cli.answers import Given
from csm_advisor.cli.applicant import AGAINST_NOBODY, person_of
from csm_advisor.cli.world import World, print_json

app = typer.Typer(add_completion=False)

EXAMPLES = """\
Examples:

csm-advisor posting job.txt                     the text of a posting, saved or pasted

csm-advisor posting page.html --json            a saved web page, or the JSON of a job board

csm-advisor posting - < job.txt                 from standard input
"""


@app.command(epilog=EXAMPLES)
@takes_answers
def posting(
    flags: dict[str, Any],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The posting; - is standard input.")],
    profile: options.ProfileFile = None,
    person: options.Person = None,
    example: options.Example = False,
    json: options.Json = False,
    today: options.Today = None,
    data_dir: options.DataDir = None,
) -> None:
    """A job posting held against you: what it asks in its own words, what you meet, and when you
    would meet the rest.
    """
    world = World(data_dir, today, person)
    world.check_day()
    who = person_of(world, Given(flags, profile, example, sharpen=False, may_ask=False))
    view = api.read_posting(
        file, today=world.today, answers=who.profile, data_dir=world.catalogue, done=who.done
    )
    if who.profile is None:
        world.say_once(AGAINST_NOBODY)
    if json:
        print_json(view)
        return
    from csm_advisor.render.screens.posting import show_posting

    show_posting(world.screen, view)
