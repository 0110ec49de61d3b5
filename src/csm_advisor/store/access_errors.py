"""What to do where the system refuses a file. No advice here costs anybody what is in it."""

import os
from errno import EACCES, EDQUOT, EFBIG, ENOSPC, EPERM, EROFS
from pathlib import Path

from csm_advisor.errors import UsageProblem, quoted

_FORBIDDEN = (EACCES, EPERM, EROFS)
_FULL = (EDQUOT, EFBIG, ENOSPC)


class Unreadable(UsageProblem):
    """The system does not let us read a file. Nothing is said of what is in it."""


def unreadable(path: Path, problem: OSError) -> Unreadable:
    """The sentence for a file that cannot be read."""
    advice = "check its name and permissions"
    if problem.errno in _FORBIDDEN:
        closed = _closed_above(path)
        advice = f"allow yourself to {closed or 'read it'}, and it is as it was"
    return Unreadable(f"{quoted(path, 500)}: cannot be read ({problem.strerror}); {advice}")


def unwritten(path: Path, what: str, problem: OSError, or_else: str = "") -> UsageProblem:
    """The sentence for a file that cannot be written: `what` cannot be done, and what to do, or
    else to do."""
    advice = f"{to_write(path, problem)}{or_else and f', or {or_else}'}"
    return UsageProblem(f"{quoted(path, 500)}: {what} ({problem.strerror}); {advice}")


def to_write(path: Path, problem: OSError) -> str:
    """What to do where a file cannot be written, without a full stop."""
    if problem.errno in _FULL:
        return "make room there"
    if problem.errno in _FORBIDDEN:
        return f"allow yourself to {_closed_above(path) or _written_into(path)}"
    return "make room there or allow it"


def _closed_above(path: Path) -> str:
    """How the highest folder above `path` that cannot be entered is opened; "" where all can."""
    for folder in reversed(path.parents):
        if not os.access(folder, os.X_OK) and os.path.isdir(folder):
            return f"enter the folder {quoted(folder, 500)}"
    return ""


def _written_into(path: Path) -> str:
    if os.path.isfile(path) and os.access(path.parent, os.W_OK):
        return "write it"
    there = next((folder for folder in path.parents if os.path.isdir(folder)), path.parent)
    return f"write into the folder {quoted(there, 500)}"
