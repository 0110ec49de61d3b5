"""Postings that a person keeps, one file each beside the answers: one that is gone from the web
stays readable."""

import os
import re
from contextlib import suppress
from pathlib import Path

from csm_advisor import limits
from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.model.posting import SavedPosting
from csm_advisor.store.access_errors import unreadable, unwritten
from csm_advisor.store.atomic import is_there, make_private, unfinished, write_first
from csm_advisor.store.people.answers_file import saved_path
from csm_advisor.store.people.kept_json import read_kept

FOLDER = "postings"
_LONGEST_NAME = 60
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def folder_of(person: str | None) -> Path:
    """Where a person's postings are kept."""
    return saved_path(person).parent / FOLDER


def files_of(person: str | None) -> list[Path]:
    """The files kept there, sorted; a link in the folder's place stands for itself."""
    folder = folder_of(person)
    if os.path.islink(folder):
        return [folder]
    try:
        names = os.listdir(folder)
    except OSError:
        return []
    found = [folder / name for name in names if name.endswith(".json")]
    with suppress(OSError):
        found += unfinished(folder)
    return sorted(found, key=lambda path: path.stem)


def saved_names(person: str | None) -> list[str]:
    """The names under which postings are kept, sorted."""
    return [path.stem for path in files_of(person) if _NAME.fullmatch(path.stem)]


def save(person: str | None, posting: SavedPosting) -> str:
    """Keeps a posting and returns its name: of employer and title, with a number where another
    has it. The same text is kept once. Raises UsageProblem."""
    folder = folder_of(person)
    names = saved_names(person)
    if len(names) >= limits.SAVED_POSTINGS:
        raise UsageProblem(
            f"{limits.SAVED_POSTINGS:,} postings are saved, and no more are kept; delete some with"
            " csm-advisor posting NAME --delete"
        )
    base = _slug(f"{posting.read.employer or ''} {posting.read.title or ''}") or "posting"
    content = posting.model_dump_json().encode()
    try:
        make_private(folder)
        for number in range(1, limits.SAVED_POSTINGS + 2):
            name = base if number == 1 else f"{base}-{number}"
            if name in names:
                if (kept := load(person, name)) and kept.text == posting.text:
                    return name
                continue
            with suppress(FileExistsError):
                write_first(folder / f"{name}.json", content)
                return name
    except OSError as problem:
        raise unwritten(folder, "the posting cannot be kept", problem) from None
    raise UsageProblem("too many postings are saved under this name; delete some")


def load(person: str | None, name: str) -> SavedPosting | None:
    """The posting of this name, None where none has it. Raises UsageProblem where it is damaged."""
    if not _NAME.fullmatch(name) or len(name) > 2 * _LONGEST_NAME:
        return None
    path = folder_of(person) / f"{name}.json"
    damaged = "is not a posting that was kept by this version; delete it, and save it again"
    return read_kept(path, SavedPosting, limits.SAVED_POSTING, damaged)


def delete(person: str | None, name: str) -> Path:
    """Deletes the posting of this name and returns its file. Raises UsageProblem."""
    path = folder_of(person) / f"{name}.json"
    if not _NAME.fullmatch(name) or not is_there(path):
        kept = saved_names(person)
        raise UsageProblem(
            f"no posting is saved as {quoted(name)}; "
            + (f"saved are {', '.join(kept[:10])}" if kept else "none is saved yet")
        )
    try:
        path.unlink()
    except OSError as problem:
        raise unreadable(path, problem) from None
    with suppress(OSError):
        path.parent.rmdir()
    return path


def _slug(text: str) -> str:
    """A name for a file and for the command line: words of ASCII with hyphens between."""
    from unicodedata import normalize

    plain = normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:_LONGEST_NAME].strip("-")
