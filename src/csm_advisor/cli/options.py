"""The options that all commands share, under one name each."""

from pathlib import Path
from typing import Annotated

import typer

Json = Annotated[bool, typer.Option("--json", help="Print JSON, and nothing else.")]
Today = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Plan as of this day (YYYY-MM-DD) instead of today."),
]
DataDir = Annotated[
    Path | None,
    typer.Option(
        metavar="DIR",
        envvar="CSM_ADVISOR_DATA",
        help="Use the ladder and figures in this folder instead of the bundled ones.",
    ),
]
NoInput = Annotated[bool, typer.Option("--no-input", help="Never ask; fail where an answer lacks.")]
