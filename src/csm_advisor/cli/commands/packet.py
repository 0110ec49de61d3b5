"""`csm-advisor packet`."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from csm_advisor.cli import options
from csm_advisor.cli.answer_flags import takes_answers
from csm_advisor.cli.answers import Given
from csm_advisor.cli.export import Export, asked_export, check_deliverable, deliver, document_as
from csm_advisor.cli.posting_file import posting_given
from csm_advisor.cli.session import plan_of
from csm_advisor.cli.world import World, as_json
from csm_advisor.errors import UsageProblem

if TYPE_CHECKING:
    from csm_advisor.model.records import View
    from csm_advisor.render.documents.document import Document

V = TypeVar("V", bound="View")
EXAMPLES = (
    "Examples:\n\ncsm-advisor packet                    for your next rung\n\n"
    "csm-advisor packet manager -o packet.html\n\n"
    "csm-advisor packet --posting job.txt -o application.html\n\n"
    "csm-advisor packet --profile me.toml --format markdown"
)

FORMATS = ("markdown", "html", "json")


@takes_answers
def packet(
    flags: dict[str, Any],
    ahead: Annotated[
        str | None,
        typer.Argument(metavar="RUNG", help="A rung of your route other than the next one."),
    ] = None,
    profile: options.ProfileFile = None,
    person: options.NewPerson = None,
    example: options.Example = False,
    posting: options.PostingFile = None,
    format: options.Format = None,
    output: options.Output = None,
    force: options.Force = False,
    no_input: options.NoInput = False,
    all: options.All = False,
    json: options.Json = False,
    today: options.Today = None,
    data_dir: options.DataDir = None,
) -> None:
    """Your promotion packet for the next rung: what is asked, your evidence, the gaps with their
    dates, questions for your manager, lines for your resume, the interview.

    Made from what you entered and logged; where there is nothing, it says what to write down.
    With --posting, it is the packet for applying to one job, ask by ask.
    """
    export = asked_export(format, output, force, json, FORMATS)
    world = World(data_dir, today, person)
    check_deliverable(export)
    if posting is not None and ahead is not None:
        raise UsageProblem("--posting is for one job and RUNG for any; leave out one of them")
    plan = plan_of(world, Given(flags, profile, example, no_input))
    if posting is not None:
        from csm_advisor.advice.packet.application import make_application
        from csm_advisor.api import postings
        from csm_advisor.render.documents.application import application_document

        held = postings.read_posting(
            posting_given(world, Path(posting)).posting,
            today=world.today,
            answers=plan.profile,
            data_dir=world.catalogue,
            done=plan.done,
        )
        application = make_application(plan, held, world.catalogue)
        _give(world, application, application_document, export, all)
        return
    from csm_advisor.advice.packet.packet import make_packet
    from csm_advisor.render.documents.packet import packet_document
    from csm_advisor.text.labels import find_rung

    rung = None if ahead is None else find_rung(ahead, world.catalogue)
    view = make_packet(plan, world.catalogue, rung)
    _give(world, view, packet_document, export, all)
    if export is None:
        world.say_age(view.sources, all)


def _give(
    world: World, view: V, document_of: Callable[[V], "Document"], export: Export | None, all: bool
) -> None:
    """A packet as it was asked for: as JSON, as another file, or on the screen."""
    if export is None:
        from csm_advisor.render.screens.packet import show_packet

        show_packet(world.screen, document_of(view), all)
    elif export.format == "json":
        deliver(as_json(view).encode(), export)
    else:
        deliver(document_as(export.format, document_of(view)), export)
