"""`csm-advisor check`."""

from pathlib import Path
from typing import Annotated

import typer

from csm_advisor.cli import options, output
from csm_advisor.cli.example import check_example
from csm_advisor.cli.world import print_json
from csm_advisor.errors import DataProblem, ExitCode

EXAMPLES = "Example: csm-advisor check my-company/data"


def check(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="[DIR]", help="The data folder; the bundled one if left out."),
    ] = None,
    data_dir: options.DataDir = None,
    json: options.Json = False,
) -> None:
    """Check a data folder: every problem at once, by file, record and field.

    What is sound and hardly meant, such as years that fall on the way up, is a warning.
    """
    from csm_advisor.store.data.catalogue import catalogue_of
    from csm_advisor.store.data.check import examine
    from csm_advisor.store.data.data_folder import bundled, check_folder
    from csm_advisor.store.data.doubts import doubts
    from csm_advisor.store.data.problems import Problem

    chosen = folder or data_dir
    place = check_folder(chosen) if chosen else bundled()
    parts, problems = examine(place)
    warnings: tuple[str, ...] = ()
    if not problems:
        warnings = tuple(doubts(catalogue_of(place, parts).ladder_file))
        try:
            check_example(chosen, catalogue_of(place, parts))
        except DataProblem as wrong:
            problems.append(Problem.of(wrong))
    if json:
        from csm_advisor.model.views.check import ProblemLine, ProblemsView

        lines = tuple(ProblemLine(**problem._asdict()) for problem in problems)
        print_json(ProblemsView(problems=lines, warnings=warnings))
    else:
        from csm_advisor.render.screens.check import show_check

        show_check(output.now.screen, problems, warnings)
    if problems:
        raise typer.Exit(ExitCode.DATA)
