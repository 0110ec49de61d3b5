"""What is kept of whom: naming it, and deleting it."""

import os
from contextlib import suppress
from pathlib import Path

from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.store.access_errors import unreadable
from csm_advisor.store.atomic import is_there, unfinished
from csm_advisor.store.people import calendars, imported_resume, last_plan, saved_postings
from csm_advisor.store.people.answers_file import FILE_NAME, LOG_NAME, PEOPLE, home, saved_path
from csm_advisor.store.people.folder_names import folder_name, person_of

# All that this program keeps of a person, by name.
KEPT = (
    FILE_NAME,
    f"{FILE_NAME}.last",
    f"{FILE_NAME}.lock",
    LOG_NAME,
    f"{LOG_NAME}.lock",
    f"{LOG_NAME}.cut-off",
    last_plan.FILE_NAME,
    calendars.FILE_NAME,
    imported_resume.FILE_NAME,
    f"{calendars.FILE_NAME}.lock",
)
MOST_NAMED = 10


def is_kept(person: str | None) -> bool:
    """Whether anything is kept of the person (None is whoever gives no name)."""
    return bool(files_of(person))


def files_of(person: str | None) -> list[Path]:
    """The files kept of the person, by name. A link in their place, or in that of the person's
    folder, stands for itself and not for what it leads to."""
    folder = saved_path(person).parent
    if person is not None and os.path.islink(folder):  # of a closed folder, False
        return [folder]
    kept = [folder / name for name in KEPT if is_there(folder / name)]
    with suppress(OSError):
        kept += unfinished(folder)
    return kept + saved_postings.files_of(person)


def delete_kept(person: str | None) -> list[Path]:
    """Deletes the files kept of the person, and their folder once it is empty.

    Returns what is gone. Raises UsageProblem where something cannot be deleted.
    """
    files = files_of(person)
    for path in files:
        try:
            path.unlink(missing_ok=True)
        except OSError as problem:
            raise UsageProblem(
                f"{quoted(path, 500)}: cannot be deleted ({problem.strerror}); delete it yourself,"
                " or allow it and run the command again"
            ) from None
    with suppress(OSError):
        saved_postings.folder_of(person).rmdir()
    if person is not None:
        folder = saved_path(person).parent
        with suppress(OSError):
            folder.rmdir()
            folder.parent.rmdir()
    return files


def people() -> list[str]:
    """The names of those of whom something is kept in a folder of their own, sorted.

    Raises UsageProblem where that cannot be looked up.
    """
    place = home() / PEOPLE
    try:
        folders = os.listdir(place)
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as problem:
        raise unreadable(place, problem) from None
    names = (name for folder in folders if (name := person_of(folder)))
    return sorted(name for name in names if is_kept(name))


def check_kept(person: str) -> None:
    """Raises UsageProblem, which names those who are kept, unless this person is."""
    folder_name(person)
    if is_kept(person):
        return
    from csm_advisor.text.find_by_name import nearest

    kept = people()
    near = nearest(person, kept) if kept else []
    named = list(dict.fromkeys((*near, *kept)))
    more = f" and {len(named) - MOST_NAMED} more" if named[MOST_NAMED:] else ""
    whom = ", ".join(quoted(name) for name in named[:MOST_NAMED]) + more
    raise UsageProblem(
        f"--person: nothing is kept of {quoted(person)}; "
        + (f"kept are {whom}" if kept else "no names are kept yet")
        + "; csm-advisor profile edit --person NAME begins with somebody new"
    )
