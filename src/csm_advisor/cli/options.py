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
NoInput = Annotated[
    bool, typer.Option("--no-input", help="Never ask; fail if an answer is missing.")
]

All = Annotated[bool, typer.Option("--all", help="Show everything, not only one screen of it.")]

# Where a result goes and as what (cli/export.py).
Format = Annotated[
    str | None,
    typer.Option(metavar="FORMAT", help="Write it in this format; else the name of FILE decides."),
]
Output = Annotated[
    str | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Write it into this file; - is standard output."
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Replace FILE if it exists.")]

ProfileFile = Annotated[
    Path | None,
    typer.Option(
        "--profile",
        metavar="FILE",
        readable=False,  # the store says what to do
        help="Your answers in a TOML or JSON file.",
    ),
]


PostingFile = Annotated[
    str | None,  # not a Path, which Typer loads much to check
    typer.Option(
        "--posting",
        metavar="FILE",
        help="A job posting, or the name of a saved one: the plan or packet for that job.",
    ),
]


def _check_kept(person: str | None) -> str | None:
    if person is not None:
        from csm_advisor.store.people.kept_files import check_kept

        check_kept(person)
    return person


Person = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", callback=_check_kept, help="Somebody else whose answers you keep here."
    ),
]
# For commands that ask for the answers of somebody new, or import them.
NewPerson = Annotated[
    str | None,
    typer.Option("--person", metavar="NAME", help="Somebody else whose answers you keep here."),
]
Example = Annotated[
    bool, typer.Option("--example", help="Plan for a made-up person; asks and saves nothing.")
]
