"""`csm-advisor profile import`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from csm_advisor.api import resumes
from csm_advisor.cli import options
from csm_advisor.cli.answers import saved_answers
from csm_advisor.cli.save_answers import change_saved, keeper
from csm_advisor.cli.world import World, print_json
from csm_advisor.errors import UsageProblem

if TYPE_CHECKING:
    from csm_advisor.model.proposals import Proposals

EXAMPLES = """\
Examples:

csm-advisor profile import resume.pdf                  see what it suggests, and confirm it

csm-advisor profile import LinkedInDataExport.zip --dry-run

csm-advisor profile import resume.docx --yes           take all of it; lists what was taken
"""


def import_(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="Your resume: PDF, Word, text, a resume builder's file, a LinkedIn export; or -.",
        ),
    ],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be proposed; write nothing.")
    ] = False,
    yes: Annotated[
        bool, typer.Option("--yes", "-y", help="Take all proposals without asking.")
    ] = False,
    person: options.NewPerson = None,
    no_input: options.NoInput = False,
    json: options.Json = False,
    today: options.Today = None,
    data_dir: options.DataDir = None,
) -> None:
    """From your resume to answers: each is proposed with the words it rests on, and you decide."""
    if dry_run and yes:
        raise UsageProblem("--dry-run writes nothing, and --yes takes all; leave out one of them")
    world = World(data_dir, today, person)
    if not (dry_run or yes) and (no_input or not world.may_ask):
        raise UsageProblem(
            "profile import asks on a terminal; without one give --yes to take all that it"
            " proposes, or --dry-run to see it and write nothing"
        )
    found = resumes.import_resume(file, today=world.today, data_dir=world.catalogue)
    if dry_run:
        _show_proposals(world, found, json)
        return
    from csm_advisor.intake.import_resume import import_view

    before, after, dropped = (_taken if yes else _asked)(world, found)
    if found.resume and after != before:
        from csm_advisor.store.people.imported_resume import keep_resume

        keep_resume(found.resume, person)
    view = import_view(found, before, after, dropped, world.catalogue)
    if json:
        print_json(view)
        return
    from csm_advisor.render.screens.proposals import show_import

    show_import(world.screen, view)


def _show_proposals(world: World, found: "Proposals", json: bool) -> None:
    if json:
        print_json(found)
        return
    from csm_advisor.intake.import_resume import proposals_view
    from csm_advisor.render.screens.proposals import show_proposals

    show_proposals(world.screen, proposals_view(found, world.catalogue))


Imported = tuple[dict[str, Any], dict[str, Any], tuple[str, ...]]


def _taken(world: World, found: "Proposals") -> Imported:
    """The answers before, and with all proposals, saved; and which older ones no longer hold."""
    from csm_advisor.intake.import_resume import take_all

    dropped: tuple[str, ...] = ()

    def taken(saved: dict[str, Any]) -> dict[str, Any]:
        nonlocal dropped
        after, dropped = take_all(saved, found.proposals, world.catalogue, world.today)
        return after

    return *change_saved(world, taken), dropped


def _asked(world: World, found: "Proposals") -> Imported:
    """The answers before the interview and after it, saved on the way."""
    from csm_advisor.cli.prompt import interview

    before = saved_answers(world)
    if not found.proposals:
        return before, before, ()
    keep, day = keeper(world), world.today
    after = interview(before, world.catalogue, world.messages, keep, day, proposed=found.proposals)
    return before, after, ()
