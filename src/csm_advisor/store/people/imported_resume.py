"""What a person's resume said when it was imported, kept for exporting it again."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from csm_advisor import limits
from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.store.access_errors import to_write, unreadable
from csm_advisor.store.atomic import make_private, write_whole
from csm_advisor.store.open import NotAFile, TooLarge, read_bounded
from csm_advisor.store.people.answers_file import beside

FILE_NAME = "resume.json"


def keep_resume(resume: Mapping[str, Any], person: str | None) -> None:
    """Keeps it in the place of the one before. Raises UsageProblem where it cannot be written."""
    path = beside(None, FILE_NAME, person)
    try:
        make_private(path.parent)
        write_whole(path, json.dumps(resume, ensure_ascii=False, indent=1).encode() + b"\n")
    except OSError as problem:
        raise UsageProblem(
            f"{quoted(path, 500)}: your resume cannot be kept ({problem.strerror});"
            f" {to_write(path, problem)}"
        ) from None


def imported_resume(person: str | None) -> dict[str, Any]:
    """What was kept, {} where nothing was. Raises UsageProblem where it is damaged."""
    path = beside(None, FILE_NAME, person)
    try:
        content: Any = json.loads(_content(path) or b"{}")
    except (ValueError, RecursionError):
        content = None
    if not isinstance(content, dict):
        raise UsageProblem(
            f"{quoted(path, 500)}: is not what an import keeps of a resume; remove it, and import"
            " your resume again"
        )
    return content


def _content(path: Path) -> bytes | None:
    try:
        return read_bounded(path, limits.IMPORTED_RESUME)
    except FileNotFoundError:
        return None
    except (NotAFile, TooLarge):
        return b"damaged"
    except OSError as problem:
        raise unreadable(path, problem) from None
