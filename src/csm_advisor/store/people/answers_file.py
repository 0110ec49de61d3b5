"""The person's answers: kept between runs, and read from a file of their own."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from csm_advisor import limits
from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.store.access_errors import Unreadable, unreadable, unwritten
from csm_advisor.store.atomic import is_there, make_private, sweep, write_whole
from csm_advisor.store.file_lock import alone
from csm_advisor.store.open import NotAFile, TooLarge, read_bounded
from csm_advisor.store.people.profile_versions import NewerVersion, latest, stamped

FileFormat = Literal["toml", "json"]

FILE_NAME = "profile.toml"
LOG_NAME = "log.jsonl"  # of the steps done; store/people/log.py keeps it
PEOPLE = "people"  # the folder with a folder for each person that has a name


def home() -> Path:
    """Where everything is kept: the folder CSM_ADVISOR_HOME, or the system's for data.

    Raises UsageProblem where it would depend on the current folder, or no home folder is known.
    """
    if folder := _whole_path("CSM_ADVISOR_HOME"):
        return Path(folder)
    # The system's folder follows from these; a relative one would be left out in silence.
    if os.name == "posix" and not _whole_path("XDG_DATA_HOME"):
        _whole_path("HOME")
    from platformdirs import user_data_path

    try:
        return user_data_path("csm-advisor", appauthor=False)
    except RuntimeError:
        raise UsageProblem(
            "no home folder is known to keep your answers in; name a folder in CSM_ADVISOR_HOME"
        ) from None


def _whole_path(name: str) -> str | None:
    """The folder that the environment gives under this name. Raises UsageProblem."""
    folder = os.environ.get(name)
    if folder and not os.path.isabs(folder):
        raise UsageProblem(
            f"{name}: {quoted(folder, 500)} is not the whole path of a folder; begin it with"
            f" {os.sep}"
        )
    return folder


def saved_path(person: str | None = None) -> Path:
    """Where the answers of `person` are kept; None is whoever gives no name.

    Raises UsageProblem where the name cannot be one.
    """
    if person is None:
        return home() / FILE_NAME
    from csm_advisor.store.people.folder_names import folder_name

    return home() / PEOPLE / folder_name(person) / FILE_NAME


def beside(file: Path | None, name: str, person: str | None = None) -> Path:
    """Where something about a person is kept: beside the saved answers, or beside their file.

    Beside `me.toml`, `log.jsonl` is called `me.log.jsonl`, whoever `person` is. Raises
    UsageProblem where `file` has no name, as `.` and `/` have none.
    """
    if file is None:
        return _unlinked(saved_path(person), person).with_name(name)
    if not file.name:
        raise UsageProblem(f"{quoted(file, 500)}: is a folder; give a profile file")
    return file.with_name(f"{file.stem}.{name}")


def _unlinked(path: Path, person: str | None) -> Path:
    """The path of something kept of a person. Raises UsageProblem where a symbolic link in the
    place of the person's folder would lead it out of ours."""
    for folder in path.parents[:2] if person is not None else ():
        if os.path.islink(folder):
            raise UsageProblem(
                f"{quoted(folder, 500)}: is a symbolic link, and the answers of"
                f" {quoted(person)} belong in a folder of their own; move it away"
            )
    return path


def load_saved(person: str | None = None) -> dict[str, Any]:
    """The saved answers, {} where there are none. Raises UsageProblem where they are damaged."""
    path = _unlinked(saved_path(person), person)
    if not is_there(path):
        return {}
    try:
        return _answers(path, _content(path))
    except (NewerVersion, Unreadable):
        raise
    except UsageProblem as problem:
        kept = _last(path)
        way_out = (
            f"copy {quoted(kept, 500)} over it" if os.path.isfile(kept) else "mend or remove it"
        )
        raise UsageProblem(f"{problem} (these are your saved answers: {way_out})") from None


@contextmanager
def changing(person: str | None = None) -> Iterator[None]:
    """Keeps other commands from changing the person's answers meanwhile. Raises UsageProblem."""
    path = _unlinked(saved_path(person), person)
    try:
        with alone(path, "the answers"):
            yield
    except OSError as problem:
        raise _unsaved(path, problem) from None


def save(answers: Mapping[str, Any], person: str | None = None) -> None:
    """Keeps `answers`, and what was kept before them beside them as `profile.toml.last`.

    At any moment the file is whole: the old one or the new one. Raises UsageProblem where it
    cannot be written, or a newer version of this program wrote it; the old file then stays.
    """
    path = _unlinked(saved_path(person), person)
    content = as_file(answers, "toml")
    if len(content) > limits.SAVED_ANSWERS:
        raise UsageProblem(
            f"{quoted(path, 500)}: your answers are too long to be kept; shorten the texts of"
            " your jobs"
        )
    try:
        make_private(path.parent)
        before = _good_version(path)
        if before is not None:
            write_whole(_last(path), before)
        write_whole(path, content)
        sweep(path)
    except OSError as problem:
        raise _unsaved(path, problem) from None


def _unsaved(path: Path, problem: OSError) -> UsageProblem:
    or_else = "name another folder in CSM_ADVISOR_HOME"
    return unwritten(path, "your answers cannot be saved", problem, or_else)


def file_format(path: Path) -> FileFormat:
    """What a profile file of this name is read as: JSON where it ends so, otherwise TOML."""
    return "json" if path.suffix.lower() == ".json" else "toml"


def as_content(answers: Mapping[str, Any]) -> dict[str, Any]:
    """The answers as a profile file holds them."""
    return stamped(dict(answers))


def as_file(answers: Mapping[str, Any], format: FileFormat) -> bytes:
    """The content of a profile file with these answers, as `read_file` reads it back."""
    content = as_content(answers)
    if format == "toml":
        import tomli_w

        return tomli_w.dumps(content).encode()
    import json

    # JSON has no dates: they become text, from which they are accepted too.
    return json.dumps(content, indent=2, ensure_ascii=False, default=str).encode() + b"\n"


def read_file(path: Path) -> dict[str, Any]:
    """The answers in a profile file, or a pipe: JSON where the name ends so, otherwise TOML.

    Raises UsageProblem with one sentence that begins with the file.
    """
    return _answers(path, _content(path, pipes=True))


def _content(path: Path, pipes: bool = False) -> bytes:
    where = quoted(path, 500)
    try:
        return read_bounded(path, limits.ANSWERS, pipes=pipes)
    except NotAFile as problem:
        raise UsageProblem(f"{where}: is {problem.strerror}; give a profile file") from None
    except TooLarge:
        raise UsageProblem(f"{where}: is larger than 1 MB; a profile is a few lines") from None
    except OSError as problem:
        raise unreadable(path, problem) from None


def _answers(path: Path, content: bytes) -> dict[str, Any]:
    where = quoted(path, 500)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageProblem(f"{where}: is not UTF-8 text; save it as UTF-8") from None
    if not text.strip():
        raise UsageProblem(f"{where}: is empty; write at least one answer into it")
    read = _json if file_format(path) == "json" else _toml
    return latest(read(text, where), where)


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
    from csm_advisor.model.profile_file import IN_META

    meta = content.get("meta")  # of a JSON Resume that we exported
    answers = meta.get(IN_META) if isinstance(meta, dict) else None
    return answers if isinstance(answers, dict) else content


def _last(path: Path) -> Path:
    return path.with_name(f"{FILE_NAME}.last")


def _good_version(path: Path) -> bytes | None:
    """The bytes of the saved file, None where it is absent, damaged or not our own file.

    Raises NewerVersion, and Unreadable: then nobody knows how good it is.
    """
    if path.is_symlink() or not is_there(path):
        return None
    try:
        content = _content(path)
        _answers(path, content)
    except (NewerVersion, Unreadable):
        raise
    except UsageProblem:
        return None
    return content
