"""The answers of `profile show`, `profile edit` and `profile list`."""

from datetime import date
from typing import Any

from csm_advisor.model.jobs import Position
from csm_advisor.model.records import View


class AnswerLine(View):
    """One answer in words; `grown` is what years have become since they were counted."""

    field: str
    label: str
    words: str
    grown: str | None = None


class OpenLine(View):
    """Something not answered yet, and the flag that answers it."""

    field: str
    label: str
    flag: str


class SkillLine(View):
    """A skill with its rated level."""

    id: str
    name: str
    level: int


class SavedLine(View):
    """A saved posting: its name for the command line, and what it is; `problem` says why nothing
    is known of it."""

    name: str
    title: str | None = None
    employer: str | None = None
    saved: str | None = None
    problem: str | None = None


class ProfileView(View):
    """A person's answers. `profile` has them by key of the profile, the rest says them in words.

    `person` is None for whoever gives no name; `as_of` is the day on which the years were
    counted; `mentioned` names the skills of which a resume speaks; `postings` are those saved.
    """

    person: str | None
    as_of: date | None
    profile: dict[str, Any]
    answers: tuple[AnswerLine, ...]
    skills: tuple[SkillLine, ...]
    mentioned: tuple[str, ...]
    jobs: tuple[Position, ...]
    not_answered: tuple[OpenLine, ...]
    postings: tuple[SavedLine, ...] = ()


class Change(View):
    """An answer that is another now, in words; None where there was or is none."""

    field: str
    label: str
    before: str | None
    after: str | None


class EditView(View):
    """What an edit changed, and all answers after it by key of the profile."""

    changed: tuple[Change, ...]
    profile: dict[str, Any]


class KeptLine(View):
    """Somebody of whom something is kept; `problem` says why the answers cannot be read.

    `name` is the one among the answers; `person` is None for whoever gives no name.
    """

    person: str | None
    name: str | None = None
    target: str | None = None
    as_of: date | None = None
    problem: str | None = None


class PeopleView(View):
    """Everybody of whom something is kept."""

    people: tuple[KeptLine, ...]


class PathView(View):
    """Where the answers are kept."""

    path: str


class DeletedView(View):
    """The files that were deleted."""

    deleted: tuple[str, ...]
