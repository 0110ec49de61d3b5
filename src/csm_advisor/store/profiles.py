"""The person's answers: kept between runs, and read from a file of their own."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from csm_advisor.errors import UsageProblem, quoted

LARGEST_PROFILE = 2**20
FILE_NAME = "profile.toml"
LOG_NAME = "log.jsonl"  # of the steps done; store/log.py keeps it


def saved_path() -> Path:
    """Where the answers are kept: in the folder CSM_ADVISOR_HOME, or the system's for data."""
    if home := os.environ.get("CSM_ADVISOR_HOME"):
        return Path(home) / FILE_NAME
    from platformdirs import user_data_path

    return user_data_path("csm-advisor", appauthor=False) / FILE_NAME


def beside(file: Path | None, name: str) -> Path:
    """Where something about a person is kept: beside the saved answers, or beside their file.

    Beside `me.toml`, `log.jsonl` is called `me.log.jsonl`.
    """
    return saved_path().with_name(name) if file is None else file.with_name(f"{file.stem}.{name}")


def load_saved() -> dict[str, Any]:
    """The saved answers, {} where there are none. Raises UsageProblem where they are damaged."""
    path = saved_path()
    if not os.path.lexists(path):
        return {}
    try:
        return read_file(path)
    except UsageProblem as problem:
        kept = _last(path)
        way_out = f"copy {quoted(kept, 500)} over it" if kept.is_file() else "mend or remove it"
        raise UsageProblem(f"{problem} (these are your saved answers: {way_out})") from None


def save(answers: Mapping[str, Any]) -> None:
    """Keeps `answers`, and the version before them beside them as `profile.toml.last`.

    At any moment the file is whole: the old version or the new one. Raises UsageProblem where
    it cannot be written; the old version then stays.
    """
    import tomli_w

    path = saved_path()
    text = tomli_w.dumps({key: value for key, value in answers.items() if value is not None})
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        before = _good_version(path)
        if before is not None:
            write_whole(_last(path), before)
        write_whole(path, text.encode())
    except OSError as problem:
        raise UsageProblem(
            f"{quoted(path, 500)}: your answers cannot be saved ({problem.strerror});"
            " make room there, or name another folder in CSM_ADVISOR_HOME"
        ) from None


def read_file(path: Path) -> dict[str, Any]:
    """The content of a profile file: JSON where the name ends so, otherwise TOML.

    Raises UsageProblem with one sentence that begins with the file.
    """
    where = quoted(path, 500)
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_PROFILE + 1)
    except IsADirectoryError:
        raise UsageProblem(f"{where}: is a folder; give a profile file") from None
    except OSError as problem:
        raise UsageProblem(
            f"{where}: cannot be read ({problem.strerror}); check its name and permissions"
        ) from None
    if len(content) > LARGEST_PROFILE:
        raise UsageProblem(f"{where}: is larger than 1 MB; a profile is a few lines")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageProblem(f"{where}: is not UTF-8 text; save it as UTF-8") from None
    if not text.strip():
        raise UsageProblem(f"{where}: is empty; write at least one answer into it")
    return _json(text, where) if path.suffix.lower() == ".json" else _toml(text, where)


def _toml(text: str, where: str) -> dict[str, Any]:
    import tomli

    try:
        return tomli.loads(text)
    except (ValueError, RecursionError) as problem:
        raise UsageProblem(f"{where}: is not valid TOML: {quoted(problem, 200)}") from None


def _json(text: str, where: str) -> dict[str, Any]:
    import json

    try:
        content = json.loads(text)
    except RecursionError:
        raise UsageProblem(f"{where}: is nested too deeply; a profile is flat") from None
    except ValueError as problem:
        raise UsageProblem(f"{where}: is not valid JSON: {quoted(problem, 200)}") from None
    if not isinstance(content, dict):
        raise UsageProblem(f'{where}: is not an object; write it like {{"rung": "team-lead"}}')
    return content


def _last(path: Path) -> Path:
    return path.with_name(f"{FILE_NAME}.last")


def _good_version(path: Path) -> bytes | None:
    """The bytes of the saved file, None where it is absent, damaged or not our own file."""
    if path.is_symlink():
        return None
    try:
        read_file(path)
    except UsageProblem:
        return None
    return path.read_bytes()


def write_whole(path: Path, content: bytes) -> None:
    """Puts a file with `content` in the place of `path`, whole and for its owner's eyes only.

    A symbolic link there is itself replaced, never written through.
    """
    from tempfile import mkstemp

    handle, temporary = mkstemp(prefix=".profile-", suffix=".tmp", dir=path.parent)
    try:
        with open(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Makes a rename in `folder` last through a power cut, where the system can."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def read_example() -> dict[str, Any]:
    """The answers of the bundled example, who is made up."""
    from csm_advisor.store.folder import bundled, read_toml

    return read_toml(bundled(), "example")
