"""The answers of `done`, `undo` and `log`."""

from datetime import date

from csm_advisor.model.progress import Done
from csm_advisor.model.records import View
from csm_advisor.model.views.next import NextView


class LogLine(View):
    """One step done; `closes` says in words what it closes."""

    on: date
    step: str
    title: str
    closes: tuple[str, ...]
    note: str | None


class LogView(View):
    """The evidence file: all steps done, by their day."""

    done: tuple[LogLine, ...]


class DoneView(View):
    """A step just logged as done, and what is next.

    `not_yet` are the skill levels it closes, in the words of `done.closes`, that count only once
    the level below is there.
    """

    done: LogLine
    not_yet: tuple[str, ...]
    steps_left: int
    next: NextView


class UndoView(View):
    """The step that was just taken back."""

    undone: Done
    title: str
