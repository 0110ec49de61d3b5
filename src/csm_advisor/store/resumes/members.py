"""The tables of a LinkedIn export among the files of an archive or a folder."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import IO, NamedTuple

from csm_advisor import limits
from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.model.background import LINKEDIN_TABLES
from csm_advisor.store.open import TooLarge, read_rest

_TABLES = {name.casefold(): name for name in LINKEDIN_TABLES}


class Member(NamedTuple):
    """A file by its path inside; `refused` says why it is not opened, and `read` opens it."""

    path: tuple[str, ...]
    refused: str | None
    read: Callable[[], bytes]


def table_name(name: str) -> str | None:
    """The table that a file of this name holds, in whichever letter case; None if none we know."""
    return _TABLES.get(name.casefold())


def read_tables(members: Iterable[Member], where: str) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """The content of each known table, and in sentences what was passed over.

    A table that is there twice means two exports, which are not mixed: only the folder with most
    tables is read then, of equals the outermost. Raises UsageProblem where there is no table.
    """
    found: list[tuple[str, Member]] = []
    passed_over: list[str] = []
    for member in members:
        if (table := table_name(member.path[-1])) is None:
            continue
        if member.refused is None:
            found.append((table, member))
        else:
            passed_over.append(f"{where}: {_shown(member)} {member.refused}; it is not read")
    chosen = dict(reversed(found))
    if len(chosen) < len(found):
        sizes = Counter(member.path[:-1] for _, member in found)
        best = min(sizes, key=lambda folder: (-sizes[folder], len(folder)))
        chosen = {table: member for table, member in reversed(found) if member.path[:-1] == best}
        passed_over += [
            f"{where}: {_shown(member)} is not read, for another export is there too"
            for table, member in found
            if chosen.get(table) is not member
        ]
    if not chosen:
        raise UsageProblem(
            f"{where}: holds no table of a LinkedIn export, such as Positions.csv; give the"
            " export as LinkedIn sent it, or its folder"
        )
    return {table: member.read() for table, member in chosen.items()}, tuple(passed_over)


def _shown(member: Member) -> str:
    return quoted("/".join(member.path), 200)


def read_limited(file: IO[bytes], where: str) -> bytes:
    """The whole content. Raises UsageProblem where it is larger than the limit, and reads no more
    than that."""
    try:
        return read_rest(file, limits.RESUME_TABLE)
    except TooLarge:
        raise too_large(where) from None


def too_large(where: str) -> UsageProblem:
    """What to say of a file over the limit."""
    return UsageProblem(f"{where}: is larger than 5 MB; a resume is far smaller, so give another")
