"""The answers that a resume suggests."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from csm_advisor.api.answers import open_data
from csm_advisor.errors import UsageProblem

if TYPE_CHECKING:
    from csm_advisor.api.answers import Data
    from csm_advisor.model.proposals import Proposals


def import_resume(path: str | Path, *, today: date, data_dir: "Data" = None) -> "Proposals":
    """The answers that a resume suggests, each with the words it rests on; what is not sure is not
    proposed. PDF, Word, OpenDocument, RTF, HTML, Markdown and text; JSON Resume and what other
    builders write; a LinkedIn export.

    Raises AdvisorError where it cannot be read, or where a document for people gives nothing.
    """
    from csm_advisor.intake.proposing.propose import propose
    from csm_advisor.intake.resume.read_resume import read_resume
    from csm_advisor.store.resumes.documents import open_document

    catalogue = open_data(data_dir)
    document = open_document(Path(path))
    found = propose(read_resume(document), catalogue, today)
    if document.kind == "running" and not found.proposals:
        raise UsageProblem(
            f"{document.where}: nothing in it suggests an answer; give another resume, or answer"
            " the questions of csm-advisor plan"
        )
    return found
