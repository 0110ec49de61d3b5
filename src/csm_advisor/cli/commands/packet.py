"""`csm-advisor packet`."""

from typing import Annotated, Any

import typer

from csm_advisor.cli import options
from csm_advisor.cli.answer_flags import takes_answers
from csm_advisor.cli.answers import Given
from csm_advisor.cli.export import asked_export, deliver, document_as
from csm_advisor.cli.plans import plan_of
from csm_advisor.cli.world import World, as_json

app = typer.Typer(add_completion=False)

FORMATS = ("markdown", "html", "json")


@app.command(
    epilog="Examples:\n\ncsm-advisor packet                    for your next rung\n\n"
    "csm-advisor packet manager -o packet.html\n\n"
    "csm-advisor packet --profile me.toml --format markdown",
)
@takes_answers
def packet(
    flags: dict[str, Any],
    ahead: Annotated[
        str | None,
        typer.Argument(metavar="RUNG", help="Another rung of your route than the next one."),
    ] = None,
    profile: options.ProfileFile = None,
    person: options.NewPerson = None,
    example: options.Example = False,
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

    Made of what you entered and logged; where there is nothing, it says what to write down.
    """
    export = asked_export(format, output, force, json, FORMATS)
    world = World(data_dir, today, person)
    may_ask = world.may_ask and not no_input
    plan = plan_of(world, Given(flags, profile, example, sharpen=False, may_ask=may_ask))

    from csm_advisor.advice.packet.packet import make_packet
    from csm_advisor.text.labels import find_rung

    rung = None if ahead is None else find_rung(ahead, world.catalogue)
    view = make_packet(plan, world.catalogue, rung)
    if export is None:
        from csm_advisor.render.screens.packet import show_packet

        show_packet(world.screen, view, all=all)
        world.say_age(view.sources, all)
    elif export.format == "json":
        deliver(as_json(view).encode(), export)
    else:
        from csm_advisor.render.documents.packet import packet_document

        deliver(document_as(export.format, packet_document(view)), export)
