"""The log of steps done: one JSON object a line, only ever added to."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from csm_advisor import limits
from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.model.progress import Done
from csm_advisor.store.access_errors import unreadable, unwritten
from csm_advisor.store.file_lock import alone
from csm_advisor.store.open import NotAFile, TooLarge, read_bounded
from csm_advisor.text.dates import read_day


class Log(NamedTuple):
    """The steps that count as done, in the order logged, and an unfinished last line or ""."""

    done: tuple[Done, ...]
    cut_off: str


def read_log(path: Path) -> Log:
    """What the log says; nothing where there is none.

    A last line that was never finished does not count. Raises UsageProblem for any other line
    that is not an entry.
    """
    return _read(path, _content(path))


def add(path: Path, done: Done) -> None:
    """Adds one step. Raises UsageProblem: it is in the log already, or it cannot be written."""
    from csm_advisor.advice.tracking.progress import already_done

    def entry(log: Log) -> dict[str, Any]:
        for other in log.done:
            if other.step == done.step:
                raise already_done(other)
        return done.model_dump(mode="json", exclude_none=True)

    _append(path, entry)


def take_back(path: Path) -> Done:
    """Takes back the last step and returns it; the log keeps both the step and its undoing.

    Raises UsageProblem: there is nothing to take back, or it cannot be written.
    """
    undone: list[Done] = []

    def entry(log: Log) -> dict[str, Any]:
        if not log.done:
            raise UsageProblem("there is nothing to undo: no step is logged as done")
        undone.append(log.done[-1])
        return {"undo": log.done[-1].step}

    _append(path, entry)
    return undone[0]


def _append(path: Path, entry: Callable[[Log], dict[str, Any]]) -> None:
    """Adds the line that `entry` makes of the log as it is while no other command writes."""
    try:
        with alone(path, "the log"):
            content = _content(path)
            log = _read(path, content)
            line = json.dumps(entry(log), ensure_ascii=False).encode() + b"\n"
            if log.cut_off:
                content = _set_aside(path, content)
            elif content and not content.endswith(b"\n"):
                line = b"\n" + line
            handle = os.open(path, _flags(os.O_WRONLY | os.O_APPEND | os.O_CREAT), 0o600)
            _write(handle, line)
    except OSError as problem:
        raise unwritten(path, "the log cannot be written", problem) from None


def _set_aside(path: Path, content: bytes) -> bytes:
    """Moves an unfinished last line into a file of its own, and returns what remains."""
    whole = content[: content.rfind(b"\n") + 1]
    aside = path.with_name(f"{path.name}.cut-off")
    handle = os.open(aside, _flags(os.O_WRONLY | os.O_APPEND | os.O_CREAT), 0o600)
    _write(handle, content[len(whole) :] + b"\n")
    handle = os.open(path, _flags(os.O_WRONLY))
    os.ftruncate(handle, len(whole))
    _write(handle, b"")
    return whole


def _flags(flags: int) -> int:
    """A symbolic link is never followed, where the system can refuse it."""
    return flags | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)


def _write(handle: int, content: bytes) -> None:
    with open(handle, "wb", buffering=0) as file:
        while content:
            content = content[file.write(content) :]
        os.fsync(file.fileno())


def _content(path: Path) -> bytes:
    where = quoted(path, 500)
    try:
        return read_bounded(path, limits.LOG, links=False)
    except FileNotFoundError:
        return b""
    except TooLarge:
        raise UsageProblem(
            f"{where}: is larger than 16 MB; a log is a line for each step"
        ) from None
    except NotAFile as problem:
        raise UsageProblem(
            f"{where}: is {problem.strerror}; the log of done steps belongs there: move it away"
        ) from None
    except OSError as problem:
        raise unreadable(path, problem) from None


def _read(path: Path, content: bytes) -> Log:
    done: list[Done] = []
    lines = content.split(b"\n")
    last = len(lines)
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            _take(done, line)
        except ValueError as problem:
            if number == last:
                return Log(tuple(done), line.decode(errors="replace"))
            raise UsageProblem(
                f"{quoted(path, 500)}, line {number}: {problem};"
                " mend the line or take it out, the others are kept"
            ) from None
    return Log(tuple(done), "")


def _take(done: list[Done], line: bytes) -> None:
    """Lets one line act on the steps done. Raises ValueError: what is wrong with it."""
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        raise ValueError("is not JSON") from None
    if not isinstance(entry, dict):
        raise ValueError("is not an entry like {step, on, note}")
    if "undo" in entry:
        if set(entry) != {"undo"} or not done or done[-1].step != entry["undo"]:
            raise ValueError("takes back another step than the last one")
        done.pop()
        return
    one = _done(entry)
    if any(other.step == one.step for other in done):
        raise ValueError(f"logs {one.step} a second time")
    done.append(one)


def _done(entry: dict[str, Any]) -> Done:
    from pydantic import ValidationError

    try:
        return Done.model_validate(entry | {"on": read_day(entry["on"])})
    except ValidationError as problem:
        wrong = sorted({str(error["loc"][0]) for error in problem.errors()})
        raise ValueError(f"{', '.join(map(quoted, wrong))} is not as in an entry") from None
    except (KeyError, TypeError, AttributeError, UsageProblem):
        raise ValueError("has no day 'on' like 2026-11-21") from None
