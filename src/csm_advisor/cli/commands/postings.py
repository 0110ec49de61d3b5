"""`csm-advisor postings`."""

from pathlib import Path
from typing import Annotated, Any

import typer

from csm_advisor.cli import options
from csm_advisor.cli.answer_flags import takes_answers
from csm_advisor.cli.answers import Given
from csm_advisor.cli.applicant import AGAINST_NOBODY, person_of
from csm_advisor.cli.working import working
from csm_advisor.cli.world import World, print_json
from csm_advisor.errors import UsageProblem

app = typer.Typer(add_completion=False)

EXAMPLES = """\
Examples:

csm-advisor postings saved/                     every text, page and JSON file in the folder

csm-advisor postings one.html two.txt --json
"""


@app.command(epilog=EXAMPLES)
@takes_answers
def postings(
    flags: dict[str, Any],
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE|DIR...", help="Postings, or folders of them.")
    ],
    profile: options.ProfileFile = None,
    person: options.Person = None,
    example: options.Example = False,
    json: options.Json = False,
    today: options.Today = None,
    data_dir: options.DataDir = None,
) -> None:
    """What the postings you saved ask, counted by rung; how many of them you meet now, and month
    by month.
    """
    from csm_advisor.advice.posting.applicant import applicant as applicant_of
    from csm_advisor.advice.posting.market import Market
    from csm_advisor.intake.posting.read_posting import read_posting
    from csm_advisor.intake.posting.source import postings_in
    from csm_advisor.model.views.posting import Unreadable
    from csm_advisor.store.postings.files import files_of, read_source

    world = World(data_dir, today, person)
    world.check_day()
    who = person_of(world, Given(flags, profile, example, sharpen=False, may_ask=False))
    if who.profile is None:
        world.say_once(AGAINST_NOBODY)
        applicant = None
    else:
        applicant = applicant_of(who.profile, world.catalogue, world.today, who.done)
    market = Market(world.catalogue, world.today, applicant)
    unreadable = []
    with working(world, "Reading the postings"):
        for path in files_of(files):
            try:
                source = read_source(path)
                found = postings_in(source.kind, source.text)
            except UsageProblem as problem:
                unreadable.append(Unreadable(file=str(path), problem=str(problem)))
                continue
            if not found:
                unreadable.append(
                    Unreadable(file=str(path), problem=f"{source.name}: no posting in it")
                )
            for facts, text in found:
                market.add(read_posting(text, world.catalogue, facts, source.unread))
    view = market.view(tuple(unreadable))
    if not view.postings:
        why = f": {unreadable[0].problem}" if unreadable else "; give files or folders of postings"
        raise UsageProblem(f"no posting could be read{why}")
    if json:
        print_json(view)
        return
    from csm_advisor.render.screens.posting import show_market

    show_market(world.screen, view)
