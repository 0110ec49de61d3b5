"""`csm-advisor schema`."""

from enum import StrEnum
from typing import Annotated

import typer

from csm_advisor.cli.world import print_json

app = typer.Typer(add_completion=False)


class Published(StrEnum):
    """What has a published schema."""

    PLAN = "plan"
    PROFILE = "profile"


@app.command(epilog="Example: csm-advisor schema plan > plan.schema.json")
def schema(what: Annotated[Published, typer.Argument(help="Which schema to print.")]) -> None:
    """The JSON Schema of a plan or of a profile file."""
    if what is Published.PLAN:
        from csm_advisor.model.plan import Plan

        print_json(Plan.model_json_schema(by_alias=True, mode="serialization"))
    else:
        from csm_advisor.model.profile import Profile

        print_json(Profile.model_json_schema())
