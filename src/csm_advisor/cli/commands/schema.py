"""`csm-advisor schema`."""

from enum import StrEnum
from typing import Annotated

import typer

from csm_advisor.cli import options
from csm_advisor.cli.world import print_json
from csm_advisor.model.schemas import TYPES, schema_of

# The names that can be given, as the values of a type: that is how Typer lists and checks them.
Published = StrEnum("Published", {name: name for name in TYPES})  # type: ignore[misc]

EXAMPLES = """\
Examples:

csm-advisor schema plan > plan.schema.json

csm-advisor schema                              all of them, by name
"""


def schema(
    what: Annotated[
        Published | None,
        typer.Argument(help="Whose JSON: a command, with dashes between its words; all if none."),
    ] = None,
    json: options.Json = False,  # it is JSON in any case
) -> None:
    """The JSON Schema of what --json prints, of every command, and of a profile file."""
    if what is None:
        print_json({name: schema_of(name) for name in TYPES})
    else:
        print_json(schema_of(what.value))
