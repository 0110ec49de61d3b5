"""What can go wrong, as the user is told it: one clear sentence and an exit code."""

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes of every command."""

    DONE = 0
    SAYS_NO = 1
    USAGE = 2
    DATA = 3
    INTERRUPTED = 130


class AdvisorError(Exception):
    """Base of all errors meant for the user; `str(error)` is the sentence to show."""

    exit_code = ExitCode.USAGE


class UsageProblem(AdvisorError):
    """Wrong usage or wrong input: a flag, an answer, a profile file."""

    exit_code = ExitCode.USAGE


class DataProblem(AdvisorError):
    """The data folder is broken or cannot be read."""

    exit_code = ExitCode.DATA


class Interrupted(AdvisorError):
    """The user stopped; what was answered is kept."""

    exit_code = ExitCode.INTERRUPTED


@contextmanager
def told_of(what: str) -> Iterator[None]:
    """Raises UsageProblem for one raised inside, with `what` before it: a flag, a key, a file."""
    try:
        yield
    except UsageProblem as problem:
        raise UsageProblem(f"{what}: {problem}") from None


def quoted(value: object, limit: int = 60) -> str:
    """Text from outside in quotation marks, made safe for a message."""
    return f"'{one_line(value, limit)}'"


def one_line(value: object, limit: int) -> str:
    """Text from outside, made safe: one line, no control characters, shortened to the limit."""
    text = str(value)
    shown = "".join(
        c if unicodedata.category(c)[0] != "C" and c not in "\u2028\u2029" else "\ufffd"
        for c in text[: limit + 1]
    )
    if len(text) > limit:
        shown = shown[:limit] + "…"
    return shown
