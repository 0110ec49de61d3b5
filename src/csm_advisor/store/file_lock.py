"""Changing a file while no other command does: what is read stays true until it is written."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.store.atomic import make_private

PATIENCE = 30  # seconds to wait for another command


@contextmanager
def alone(path: Path, what: str) -> Iterator[None]:
    """Makes the folder of `path`, and keeps other commands from changing the file meanwhile.

    `what` names the content in the sentence for those who wait too long. Raises UsageProblem,
    and OSError where the folder does not allow it.
    """
    from filelock import FileLock, Timeout

    make_private(path.parent)
    try:
        with FileLock(path.with_name(f"{path.name}.lock"), timeout=PATIENCE, mode=0o600):
            yield
    except Timeout:
        raise UsageProblem(
            f"{quoted(path, 500)}: another command is changing {what}; try again when it is done"
        ) from None
