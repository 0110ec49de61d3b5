"""`csm-advisor team`."""

import os
from pathlib import Path
from typing import Annotated

import typer

from csm_advisor.cli import options
from csm_advisor.cli.output import say_written
from csm_advisor.cli.world import World, print_json
from csm_advisor.errors import ExitCode, UsageProblem, quoted

EXAMPLES = """\
Examples:

csm-advisor team --template -o people.csv       a table to fill in

csm-advisor team people.csv                     who is ready, when the others are, what they share

csm-advisor team people.csv -o plans.csv -o report.html      a row a person, and the report
"""
ROW_FILES = (".csv", ".jsonl", ".ndjson", ".parquet")
TEMPLATES = (".csv", ".jsonl", ".ndjson")  # nobody fills in Parquet by hand
REPORTS = (".html", ".htm")


def team(
    table: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE|DIR",
            help="A table of people (CSV, JSON Lines, Parquet), or a folder of profile files.",
        ),
    ] = None,
    outputs: Annotated[
        list[str] | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write a row a person (.csv, .jsonl, .parquet), or the report (.html); may be"
            " given several times.",
        ),
    ] = None,
    template: Annotated[
        bool, typer.Option("--template", help="Write a table to fill in instead.")
    ] = False,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with what was begun and stopped.")
    ] = False,
    force: options.Force = False,
    all: options.All = False,
    json: options.Json = False,
    today: options.Today = None,
    data_dir: options.DataDir = None,
) -> None:
    """Many people at once: who is ready now, when the others are, what they share.

    The columns are the keys of a profile file; person says who it is, skills.leadership and the
    like hold levels. Ends with 1 where a row could not be planned.
    """
    world = World(data_dir, today)
    if template:
        if json or resume:
            raise UsageProblem(
                "--template writes a table to fill in; leave out --json and --resume"
            )
        _template(world, table, outputs or [], force)
        return
    if table is None:
        raise UsageProblem(
            "name a table of people, such as people.csv; csm-advisor team --template -o people.csv"
            " writes one to fill in"
        )
    if resume and not outputs:
        raise UsageProblem("--resume goes on with a file; name it with -o FILE, as before")
    files = _checked(outputs or [], force)
    from csm_advisor.cli.team_run import plan_team

    view = plan_team(world, table, files, resume, force)
    if json:
        print_json(view)
    else:
        from csm_advisor.render.screens.team import show_team

        show_team(world.screen, view, all)
    if view.refused:
        raise typer.Exit(ExitCode.SAYS_NO)


def _template(world: World, table: Path | None, outputs: list[str], force: bool) -> None:
    import sys

    from csm_advisor.cli.export import asked_file
    from csm_advisor.render.writers.team_rows import template
    from csm_advisor.store.exports import write_new

    if table is not None or len(outputs) > 1:
        raise UsageProblem(
            "--template writes a table to fill in; give it alone, or with one -o FILE"
        )
    file = asked_file(outputs[0] if outputs else None, force)
    if file is None:
        sys.stdout.buffer.write(template(world.catalogue))
        return
    if file.suffix.lower() not in TEMPLATES:
        raise UsageProblem(
            f"-o {quoted(file, 500)}: a table to fill in ends in {' or '.join(TEMPLATES)}; name it"
            " so"
        )
    write_new(file, template(world.catalogue, file.suffix.lower() != ".csv"), force)
    say_written(file)


def _checked(outputs: list[str], force: bool) -> list[Path]:
    """The files to write, of which each can be. Raises UsageProblem."""
    from csm_advisor.store.exports import check_new

    files = [Path(one) for one in outputs]
    places = [_place(file) for file in files]
    for file in files:
        ending = file.suffix.lower()
        if ending not in (*ROW_FILES, *REPORTS):
            raise UsageProblem(
                f"-o {quoted(file, 500)}: its name ends like none of"
                f" {', '.join((*ROW_FILES, *REPORTS))}; name it so"
            )
        if ending == ".parquet":
            from csm_advisor.store.team.parquet import check_parquet

            check_parquet()
        if places.count(_place(file)) > 1:
            raise UsageProblem(f"-o {quoted(file, 500)}: is given twice; give it once")
        check_new(file, force)
    return files


def _place(file: Path) -> Path:
    """Where a file comes, by whatever path it is named: a link in its place is replaced."""
    return Path(os.path.realpath(file.parent), file.name)
