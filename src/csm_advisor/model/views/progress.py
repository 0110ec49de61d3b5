"""The answers of `next`, `done`, `undo` and `log`."""

from datetime import date

from csm_advisor.model.difference import DatedStep
from csm_advisor.model.plan import Arrival, Bar, Binding, Step
from csm_advisor.model.progress import Done
from csm_advisor.model.records import Frozen
from csm_advisor.model.sources import SourceLine


class NextView(Frozen):
    """The steps that run on or start in the seven days from `as_of` to `until`.

    `later` is the first step that starts after them. The arrival and what it hangs on are those
    of the target on the recommended route.
    """

    as_of: date
    until: date
    target: str
    arrival: dict[Bar, Arrival]
    binding: Binding
    steps: tuple[Step, ...]
    later: DatedStep | None
    sources: dict[str, SourceLine]


class LogLine(Frozen):
    """One step done; `closes` says in words what it closes."""

    on: date
    step: str
    title: str
    closes: tuple[str, ...]
    note: str | None


class LogView(Frozen):
    """The evidence file: all steps done, by their day."""

    done: tuple[LogLine, ...]


class DoneView(Frozen):
    """A step just logged as done, and what is next."""

    done: LogLine
    steps_left: int
    next: NextView


class UndoView(Frozen):
    """The step that was just taken back."""

    undone: Done
    title: str
