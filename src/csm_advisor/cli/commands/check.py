"""`csm-advisor check`."""

from os.path import isdir
from pathlib import Path
from typing import Annotated

import typer

from csm_advisor.cli import options
from csm_advisor.cli.world import print_json
from csm_advisor.errors import ExitCode, UsageProblem, quoted

app = typer.Typer(add_completion=False)


@app.command(epilog="Example: csm-advisor check my-company/data")
def check(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="[DIR]", help="The data folder; the bundled one if left out."),
    ] = None,
    data_dir: options.DataDir = None,
    json: options.Json = False,
) -> None:
    """Check a data folder: every problem at once, by file, record and field."""
    from csm_advisor.advice.wording.phrases import plural
    from csm_advisor.store.data.check import find_problems
    from csm_advisor.store.data.folder import bundled

    chosen = folder or data_dir
    if chosen is not None and not isdir(chosen):
        raise UsageProblem(f"{quoted(chosen, 200)} is not a folder; give a folder with the data")
    problems = find_problems(chosen or bundled())
    if json:
        print_json({"problems": [problem._asdict() for problem in problems]})
    else:
        for problem in problems:
            print(problem)
        print(plural(len(problems), "problem") if problems else "The data is sound.")
    if problems:
        raise typer.Exit(ExitCode.DATA)
