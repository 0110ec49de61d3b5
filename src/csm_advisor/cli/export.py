"""Results as files to take away: which format is asked for, and where it goes."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from csm_advisor.cli.answers import Given
from csm_advisor.cli.output import say_written
from csm_advisor.cli.world import World
from csm_advisor.errors import UsageProblem, quoted

if TYPE_CHECKING:
    from csm_advisor.model.plan import Plan
    from csm_advisor.render.documents.document import Document

# The formats, and how the names of their files end.
SUFFIXES = {
    "markdown": (".md", ".markdown"),
    "html": (".html", ".htm"),
    "ics": (".ics",),
    "json": (".json",),
    "csv": (".csv",),
}
STANDARD_OUTPUT = "-"


class Export(NamedTuple):
    """What is written, and into which file; None is standard output."""

    format: str
    file: Path | None
    force: bool


def asked_export(
    format: str | None, output: str | None, force: bool, json: bool, formats: Iterable[str]
) -> Export | None:
    """The export that the options ask for, None where the result is for the screen.

    `formats` are those the command can write. Raises UsageProblem.
    """
    formats = tuple(formats)
    chosen = asked_format(format, json)
    if chosen is not None and chosen not in formats:
        raise UsageProblem(
            f"--format: {quoted(chosen)} is none of the formats {', '.join(formats)}; choose one"
        )
    file = asked_file(output, force)
    if output is None and chosen is None:
        return None
    named = _named(file, SUFFIXES)
    if chosen and named not in (None, chosen):
        asked = "--json" if json else f"--format {chosen}"
        raise UsageProblem(
            f"-o {quoted(file, 500)}: its name ends like {named}, and {asked} asks for something"
            " else; choose one of them"
        )
    return Export(chosen or _format_of(file, formats), file, force)


def asked_format(format: str | None, json: bool) -> str | None:
    """The format that --format or --json asks for. Raises UsageProblem where they differ."""
    if json and format not in (None, "json"):
        raise UsageProblem(f"--json and --format {quoted(format)}: choose one of them")
    return "json" if json else format


def asked_file(output: str | None, force: bool) -> Path | None:
    """The file that -o asks for, None for standard output, which --force cannot replace. Raises
    UsageProblem."""
    file = None if output in (None, STANDARD_OUTPUT) else Path(output or "")
    if force and file is None:
        raise UsageProblem("--force replaces a file; name it with -o FILE")
    return file


def _format_of(file: Path | None, formats: Iterable[str]) -> str:
    """The format that the name of the file asks for. Raises UsageProblem."""
    if file is None:
        raise UsageProblem(f"-o -: say what to write with --format, one of {', '.join(formats)}")
    if named := _named(file, formats):
        return named
    endings = ", ".join(SUFFIXES[format][0] for format in formats)
    raise UsageProblem(
        f"-o {quoted(file, 500)}: its name ends like none of {endings}; name it so,"
        " or say what to write with --format"
    )


def _named(file: Path | None, formats: Iterable[str]) -> str | None:
    """The one of the formats that the name of the file stands for."""
    ending = file.suffix.lower() if file else None
    return next((format for format in formats if ending in SUFFIXES[format]), None)


def check_deliverable(export: Export | None) -> None:
    """Raises UsageProblem where the file could not be written: told before anything is asked or
    worked out for it."""
    if export is not None and export.file is not None:
        from csm_advisor.store.exports import check_new

        check_new(export.file, export.force)


def deliver(content: bytes, export: Export) -> None:
    """Write the file and say so, or print its bytes on standard output. Raises UsageProblem."""
    if export.file is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        return
    from csm_advisor.store.exports import write_new

    write_new(export.file, content, export.force)
    say_written(export.file)


def plan_as(export: Export, world: World, plan: "Plan", given: Given) -> bytes:
    """The plan of whoever gave these answers as one of the formats but JSON."""
    if export.format == "ics":
        return _calendar(export, world, plan, given)
    if export.format == "csv":
        from csm_advisor.render.writers.csv import plan_csv

        return plan_csv(plan, world.catalogue).encode()
    from csm_advisor.render.documents.plan import plan_document

    return document_as(export.format, plan_document(plan, world.catalogue))


def _calendar(export: Export, world: World, plan: "Plan", given: Given) -> bytes:
    """The plan as a calendar, numbered after the exports before it.

    Of a file the numbers are kept, before it is delivered: store/people/calendars.py says why.
    Looking at the example, or at any plan on standard output, keeps nothing.
    """
    from uuid import uuid5

    from csm_advisor.render.documents.plan_events import plan_events
    from csm_advisor.render.writers.ics import EXAMPLE, plan_calendar

    events = plan_events(plan, world.catalogue)
    if given.example:
        from csm_advisor.advice.tracking.calendar_ledger import advance

        return plan_calendar(plan, world.catalogue, advance(EXAMPLE, events, plan.as_of))
    from csm_advisor.store.people.answers_file import beside
    from csm_advisor.store.people.calendars import FILE_NAME, exported, looked_at

    path = beside(given.file, FILE_NAME, world.person)
    # Made of the place and all the answers at once: another for each person, the same when the
    # same export is made again, and nothing that the person could be guessed from.
    seed = f"{str(path.absolute())!a} {plan.as_of} {plan.profile.model_dump_json()}"
    identity = uuid5(EXAMPLE.identity, seed)
    number = exported if export.file else looked_at
    return plan_calendar(plan, world.catalogue, number(path, events, plan.as_of, identity))


def document_as(format: str, document: "Document") -> bytes:
    """A document as `markdown` or `html`."""
    if format == "html":
        from csm_advisor.render.writers.html import write_html

        return write_html(document).encode()
    from csm_advisor.render.writers.markdown import write_markdown

    return write_markdown(document).encode()
