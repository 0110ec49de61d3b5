"""The answer of `next`."""

from datetime import date

from csm_advisor.model.plan import Arrival, Bar, Binding, Step
from csm_advisor.model.plan_facts import DatedStep
from csm_advisor.model.records import View
from csm_advisor.model.sources import SourceLine
from csm_advisor.model.to_do import ToDo


class NextView(View):
    """What can be done in the seven days from `as_of` to `until`, and the steps that it starts.

    `to_do` has it all in the order in which to take it up.
    `now` names those to take up first: as many on the job as go at once, and one in own time.
    `later` is the first step that starts after them, on the way into a first job included. The
    arrival and what it depends on are those of the target on the recommended route.
    """

    as_of: date
    until: date
    target: str
    arrival: dict[Bar, Arrival]
    binding: Binding
    to_do: tuple[ToDo, ...]
    steps: tuple[Step, ...]
    now: tuple[str, ...]
    later: DatedStep | None
    sources: dict[str, SourceLine]
