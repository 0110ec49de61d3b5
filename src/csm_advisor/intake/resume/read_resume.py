"""The one way in: raw content of a resume, whichever kind, to a `Background`."""

from csm_advisor.model.background import Background, Document


def read_resume(document: Document) -> Background:
    """What the resume says. What could not be read is told in `unread`, sentence by sentence.

    Raises UsageProblem with one sentence that begins with the file where nothing can be read.
    """
    match document.kind:
        case "json-resume":
            from csm_advisor.intake.resume.json_resume import read_json_resume

            return read_json_resume(document)
        case "rendercv":
            from csm_advisor.intake.resume.rendercv import read_rendercv

            return read_rendercv(document)
        case "europass":
            from csm_advisor.intake.resume.europass import read_europass

            return read_europass(document)
        case "running":
            from csm_advisor.intake.resume.plain_text import read_running

            return read_running(document)
        case "linkedin":
            from csm_advisor.intake.resume.linkedin import read_linkedin

            return read_linkedin(document)
