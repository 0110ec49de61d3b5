"""A person's name as the name of a folder, and back."""

import unicodedata
from urllib.parse import quote, unquote

from csm_advisor.errors import UsageProblem, quoted, told_of
from csm_advisor.text.normalize import plain

LONGEST = 240  # bytes; most file systems allow 255


def folder_name(person: str) -> str:
    """The folder of a person: the same for `Ana` and `ana`, and safe whatever the name holds.

    Only letters and digits of ASCII, `-`, `_` and `~` stand for themselves; all else is
    percent-encoded. Raises UsageProblem that begins with the flag.
    """
    with told_of("--person"):
        name = plain(person)
    # Decomposed first, as Unicode compares names caseless: so a folded name folds to itself.
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())
    folder = quote(folded, safe="").replace(".", "%2E")
    if len(folder) > LONGEST:
        raise UsageProblem(f"--person: {quoted(name, 30)} is too long; shorten it")
    return folder


def person_of(folder: str) -> str | None:
    """The name, case-folded, that gave a folder its name; None for a folder of another origin."""
    try:
        person = unquote(folder, errors="strict")
        return person if folder_name(person) == folder else None
    except (UnicodeDecodeError, UsageProblem):
        return None
