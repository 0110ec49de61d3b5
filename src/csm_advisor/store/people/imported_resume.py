"""What a person's resume said when it was imported, kept for exporting it again."""

import json
from collections.abc import Mapping
from typing import Any

from csm_advisor import limits
from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.store.people.answers_file import beside
from csm_advisor.store.people.kept_json import keep, kept_content

FILE_NAME = "resume.json"


def keep_resume(resume: Mapping[str, Any], person: str | None) -> None:
    """Keeps it in the place of the one before. Raises UsageProblem where it cannot be written."""
    path = beside(None, FILE_NAME, person)
    content = json.dumps(resume, ensure_ascii=False, indent=1).encode() + b"\n"
    keep(path, content, "your resume cannot be kept")


def imported_resume(person: str | None) -> dict[str, Any]:
    """What was kept, {} where nothing was. Raises UsageProblem where it is damaged."""
    path = beside(None, FILE_NAME, person)
    damaged = "is not what an import keeps of a resume; remove it, and import your resume again"
    try:
        kept: Any = json.loads(kept_content(path, limits.IMPORTED_RESUME, damaged) or b"{}")
    except (ValueError, RecursionError):
        kept = None
    if not isinstance(kept, dict):
        raise UsageProblem(f"{quoted(path, 500)}: {damaged}")
    return kept
