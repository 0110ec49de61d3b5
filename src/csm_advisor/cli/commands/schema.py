"""`csm-advisor schema`."""

from enum import StrEnum
from typing import Annotated

import typer

from csm_advisor.cli import options
from csm_advisor.cli.world import print_json

app = typer.Typer(add_completion=False)


class Published(StrEnum):
    """What has a published schema."""

    PLAN = "plan"
    PROFILE = "profile"
    PACKET = "packet"


@app.command(epilog="Example: csm-advisor schema plan > plan.schema.json")
def schema(
    what: Annotated[Published, typer.Argument(help="Which schema to print.")],
    json: options.Json = False,  # it is JSON in any case
) -> None:
    """The JSON Schema of a plan, of a profile file or of a promotion packet."""
    match what:
        case Published.PLAN:
            from csm_advisor.model.plan import Plan

            print_json(Plan.model_json_schema(by_alias=True, mode="serialization"))
        case Published.PROFILE:
            from csm_advisor.model.profile_file import ProfileFile

            print_json(ProfileFile.model_json_schema())
        case Published.PACKET:
            from csm_advisor.model.views.packet import PacketView

            print_json(PacketView.model_json_schema(mode="serialization"))
