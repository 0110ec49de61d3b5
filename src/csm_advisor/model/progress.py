"""Progress: the steps a person has done, as the log keeps them."""

from datetime import date

from csm_advisor.model.frozen import Frozen
from csm_advisor.model.records import Id, Text


class Done(Frozen):
    """One step done: the action, the day, and the note that becomes evidence."""

    step: Id
    on: date
    note: Text | None = None
