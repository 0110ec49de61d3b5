"""What a resume suggests, for the commands that take one."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from csm_advisor.cli.world import World
from csm_advisor.errors import UsageProblem

if TYPE_CHECKING:
    from csm_advisor.model.proposals import Proposals


def proposals_of(file: Path, world: World) -> "Proposals":
    """The proposals of a resume. Raises UsageProblem where it cannot be read, or where a document
    for people gives nothing."""
    from csm_advisor.intake.proposing.propose import propose
    from csm_advisor.intake.resume.reading import read_resume
    from csm_advisor.store.resumes.documents import open_document

    document = open_document(file)
    found = propose(read_resume(document), world.catalogue, world.today)
    if document.kind == "running" and not found.proposals:
        raise UsageProblem(
            f"{document.where}: nothing in it suggests an answer; give another resume, or answer"
            " the questions of csm-advisor plan"
        )
    return found


def answers_from(file: Path, world: World, json: bool) -> dict[str, Any]:
    """All that a resume suggests as answers of today; shown with the evidence, unless `json`."""
    from csm_advisor.intake.importing import take_all

    found = proposals_of(file, world)
    if not json:
        from csm_advisor.intake.importing import proposals_view
        from csm_advisor.render.terminal.proposals import show_proposals

        show_proposals(world.messages, proposals_view(found, world.catalogue))
    return take_all({}, found.proposals, world.catalogue, world.today)[0]
