"""What a resume suggests, for the commands that take one."""

from pathlib import Path
from typing import Any

from csm_advisor.api import resumes
from csm_advisor.cli.world import World


def answers_from(file: Path, world: World, json: bool) -> dict[str, Any]:
    """All that a resume suggests as answers of today; shown with the evidence, unless `json`."""
    from csm_advisor.intake.import_resume import take_all

    found = resumes.import_resume(file, today=world.today, data_dir=world.catalogue)
    if not json:
        from csm_advisor.intake.import_resume import proposals_view
        from csm_advisor.render.screens.proposals import show_proposals

        show_proposals(world.messages, proposals_view(found, world.catalogue))
    return take_all({}, found.proposals, world.catalogue, world.today)[0]
