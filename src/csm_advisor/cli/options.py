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

All = Annotated[bool, typer.Option("--all", help="Show everything, not only one screen of it.")]

# Where a result goes and as what (cli/exporting.py).
Format = Annotated[
    str | None,
    typer.Option(metavar="FORMAT", help="Write it as this; else as the name of FILE ends."),
]
Output = Annotated[
    str | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Write it into this file; - is standard output."
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Replace FILE where it exists.")]

# The answers of a profile, as flags. They are text here: one validator serves prompt, flag and
# file (intake/answers.py).
Rung = Annotated[str | None, typer.Option(metavar="RUNG", help="Your present rung.")]
YearsInService = Annotated[str | None, typer.Option(metavar="YEARS", help="Years in service.")]
YearsLeading = Annotated[str | None, typer.Option(metavar="YEARS", help="Years leading people.")]
Education = Annotated[
    str | None,
    typer.Option(metavar="LEVEL", help="Your highest education, such as high-school or bachelor."),
]
Target = Annotated[str | None, typer.Option(metavar="RUNG", help="The rung you want.")]
Skill = Annotated[
    list[str] | None, typer.Option(metavar="SKILL=LEVEL", help="A skill and its level, 0 to 4.")
]
Cert = Annotated[
    list[str] | None, typer.Option(metavar="NAME", help="A certification you hold; none for none.")
]
Tool = Annotated[
    list[str] | None, typer.Option(metavar="NAME", help="Software you have worked with.")
]
Language = Annotated[
    list[str] | None, typer.Option(metavar="NAME", help="A further language you speak.")
]
Hours = Annotated[
    str | None,
    typer.Option(
        "--hours", "--hours-per-week", metavar="HOURS", help="Own hours a week you can give it."
    ),
]
AtOnce = Annotated[
    str | None,
    typer.Option(metavar="NUMBER", help="Steps on the job you can have under way at once, 1 to 6."),
]
By = Annotated[str | None, typer.Option(metavar="DATE", help="When you want to be there.")]
Name = Annotated[str | None, typer.Option(metavar="NAME", help="Your name, for the heading.")]
EducationField = Annotated[
    str | None, typer.Option(metavar="FIELD", help="The field of your education.")
]
Area = Annotated[
    str | None, typer.Option(metavar="AREA", help="Where you work: city, state, or code.")
]
Industry = Annotated[
    str | None, typer.Option(metavar="NAME", help="The industry you work in: name or code.")
]
Weekends = Annotated[
    str | None, typer.Option(metavar="YES|NO", help="Whether you can work weekends.")
]
Situation = Annotated[
    str | None,
    typer.Option(
        metavar="WHERE",
        help="Not in customer service yet: student, other-work or returning; else in-service.",
    ),
]
ProfileFile = Annotated[
    Path | None,
    typer.Option(
        "--profile",
        metavar="FILE",
        readable=False,  # the store says what to do
        help="Your answers in a TOML or JSON file.",
    ),
]


def _check_kept(person: str | None) -> str | None:
    if person is not None:
        from csm_advisor.store.people.kept import check_kept

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
    bool, typer.Option("--example", help="Plan for somebody made up; asks and saves nothing.")
]
