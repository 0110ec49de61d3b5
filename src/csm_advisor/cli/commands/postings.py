"""`csm-advisor postings`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from csm_advisor.cli import options
from csm_advisor.cli.answer_flags import takes_answers
from csm_advisor.cli.answers import Given
from csm_advisor.cli.applicant import AGAINST_NOBODY, person_of
from csm_advisor.cli.export import asked_export, check_deliverable, deliver, document_as
from csm_advisor.cli.working import working
from csm_advisor.cli.world import World, as_json
from csm_advisor.errors import UsageProblem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csm_advisor.model.catalogue import Catalogue
    from csm_advisor.model.posting import Facts

    # A file, its postings or why there are none, and what of it was not read.
    FileOfPostings = tuple[str, "list[tuple[Facts, str]] | str", tuple[str, ...]]

FORMATS = ("markdown", "html", "json")
EXAMPLES = """\
Examples:

csm-advisor postings saved/                     every text, page and JSON file in the folder

csm-advisor postings                            those you saved with posting --save

csm-advisor postings saved/ -o market.html      as a page, with the curve; .md and .json too
"""


@takes_answers
def postings(
    flags: dict[str, Any],
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="FILE|DIR...",
            help="Postings, or folders of them; without any those you saved.",
        ),
    ] = None,
    profile: options.ProfileFile = None,
    person: options.Person = None,
    example: options.Example = False,
    format: options.Format = None,
    output: options.Output = None,
    force: options.Force = False,
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
    from csm_advisor.model.views.market import Unreadable

    export = asked_export(format, output, force, json, FORMATS)
    world = World(data_dir, today, person)
    check_deliverable(export)
    who = person_of(world, Given(flags, profile, example))
    if who.profile is None:
        applicant = None
    else:
        applicant = applicant_of(who.profile, world.catalogue, world.today, who.done)
    market = Market(world.catalogue, world.today, applicant)
    unreadable = []
    with working(world, "Reading the postings"):
        for name, found, unread in _given(files, world.person):
            if isinstance(found, str):
                unreadable.append(Unreadable(file=name, problem=found))
                continue
            for facts, text in found:
                market.add(read_posting(text, world.catalogue, facts, unread))
    view = market.view(tuple(unreadable))
    if not view.postings:
        why = f": {unreadable[0].problem}" if unreadable else "; give files or folders of postings"
        raise UsageProblem(f"no posting could be read{why}")
    if applicant is None:
        world.say_once(AGAINST_NOBODY)
    if export and export.format == "json":
        deliver(as_json(view).encode(), export)
        return
    from csm_advisor.render.documents.market import market_document

    document = market_document(view, _titles(world.catalogue))
    if export:
        deliver(document_as(export.format, document), export)
        return
    from csm_advisor.render.screens.document import show_document

    show_document(world.screen, document)


def _given(files: list[Path] | None, person: str | None) -> "Iterator[FileOfPostings]":
    """The postings of the files, or those saved, one file after the other."""
    from csm_advisor.intake.posting.source import postings_in
    from csm_advisor.store.atomic import is_there
    from csm_advisor.store.postings.files import files_of, read_source

    if files is None:
        from csm_advisor.store.people.saved_postings import saved_names

        files = [Path(name) for name in saved_names(person)]
        if not files:
            raise UsageProblem(
                "no posting is saved yet; give files or folders of postings, or save one with"
                " csm-advisor posting FILE --save"
            )
        asked = files
    else:
        asked = [path for path in files if path.name == str(path) and not is_there(path)]
    for path in asked:
        from csm_advisor.store.people.saved_postings import load

        try:
            kept = load(person, path.name)
        except UsageProblem as problem:
            files = [one for one in files if one != path]
            yield path.name, str(problem), ()
            continue
        if kept:
            files = [one for one in files if one != path]
            yield path.name, [(kept.facts, kept.text)], ()
    for path in files_of(files):
        try:
            source = read_source(path)
            found = postings_in(source.kind, source.text, source.subject)
        except UsageProblem as problem:
            yield str(path), str(problem), ()
            continue
        yield str(path), found or f"{source.name}: no posting in it", source.unread


def _titles(catalogue: "Catalogue") -> dict[str, str]:
    """What the ids that postings are counted by are called."""
    return {
        "not-asked": "none asked",
        **{id_: one.name for id_, one in catalogue.education.items()},
        **{id_: one.name for id_, one in catalogue.skills.items()},
        **{id_: one.short or one.name for id_, one in catalogue.certifications.items()},
        **{id_: one.name for id_, one in catalogue.tools.items()},
    }
