"""The answer of `levers`."""

from csm_advisor.model.plan import Arrival, Binding, Month
from csm_advisor.model.records import View
from csm_advisor.model.sources import SourceLine


class Lever(View):
    """A single change and what it saves at the typical bar.

    `months_saved` is null where the target is never reached without the change. `own_hours` is
    what the change takes of the person's own time, 0 where it is done in paid time. `arrival`
    is the month with it, `flags` what to give `what-if` to see it.
    """

    id: str
    change: str
    months_saved: int | None
    own_hours: float
    arrival: Month | None
    flags: str
    sources: tuple[str, ...]


class LeversView(View):
    """The single changes that save time, the most months per own hour first.

    `arrival` and `binding` are those of the present plan at the typical bar.
    """

    target: str
    arrival: Arrival
    binding: Binding
    levers: tuple[Lever, ...]
    sources: dict[str, SourceLine]
