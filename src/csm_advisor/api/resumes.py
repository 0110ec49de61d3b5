"""The answers that a resume suggests."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from csm_advisor.api.answers import checked_day, open_data, wrong_kind
from csm_advisor.errors import UsageProblem

if TYPE_CHECKING:
    from csm_advisor.api.answers import Data
    from csm_advisor.model.proposals import Proposals


def import_resume(
    path: str | Path, *, today: date | None = None, data_dir: "Data" = None
) -> "Proposals":
    """The answers that a resume suggests, each with the words it rests on; what is not sure is not
    proposed. PDF, Word, OpenDocument, RTF, HTML, Markdown and text; JSON Resume and what other
    builders write; a LinkedIn export.

    Years at a job that goes on are counted up to `today`. Without it they are counted up to the
    latest date of a job that the resume names, which is the least that they can be, and `unread`
    says so.

    Raises AdvisorError where it cannot be read, or where a document for people gives nothing.
    """
    from csm_advisor.intake.proposing.propose import propose, propose_undated
    from csm_advisor.intake.resume.read_resume import read_resume
    from csm_advisor.store.resumes.documents import open_document

    catalogue = open_data(data_dir)
    if not isinstance(path, str | Path):
        raise wrong_kind("path", path, "the path of a resume")
    document = open_document(Path(path))
    resume = read_resume(document)
    if today is None:
        found = propose_undated(resume, catalogue)
    else:
        found = propose(resume, catalogue, checked_day(today))
    if document.kind == "running" and not found.proposals:
        raise UsageProblem(
            f"{document.where}: nothing in it suggests an answer; give another resume, or answer"
            " the questions of csm-advisor plan"
        )
    return found
