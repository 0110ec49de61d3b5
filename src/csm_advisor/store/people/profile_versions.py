"""The versions of the profile file. What an older file says is brought up to the latest here."""

from collections.abc import Callable
from typing import Any

from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.model.profile import VERSION

KEY = "version"

Content = dict[str, Any]


class NewerVersion(UsageProblem):
    """The file says more than this program understands, so it is neither read nor replaced."""


def _more_keys(content: Content) -> Content:
    """1 to 2: `jobs` and `skills_mentioned` came; 2 to 3: `at_once` came. What was there means
    the same."""
    return content


# The first brings version 1 to 2, the next 2 to 3.
MIGRATIONS: tuple[Callable[[Content], Content], ...] = (_more_keys, _more_keys)


def latest(content: Content, where: str) -> Content:
    """The content of a profile file in the latest version, without its number.

    A file without a number is of version 1. Raises UsageProblem that begins with `where`;
    NewerVersion where a later program made the file.
    """
    version = content.get(KEY, 1)
    if type(version) is not int or version < 1:
        raise UsageProblem(
            f"{where}: {KEY}: {quoted(version)} is not a version; write {KEY} = {VERSION}"
        )
    if version > VERSION:
        shown = version if version < 10**9 else "that"
        raise NewerVersion(
            f"{where}: made by a newer csm-advisor (version {shown} of the file, this one knows"
            f" {VERSION}); update it"
        )
    answers = {key: value for key, value in content.items() if key != KEY}
    for migrate in MIGRATIONS[version - 1 :]:
        answers = migrate(answers)
    return answers


def stamped(answers: Content) -> Content:
    """The answers as they are written: the version first, and only what was answered."""
    said = {key: value for key, value in answers.items() if value is not None}
    return {KEY: VERSION, **said}
