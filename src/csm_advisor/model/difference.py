"""What changed between two plans of one person."""

from datetime import date

from csm_advisor.model.frozen import Frozen
from csm_advisor.model.plan import Bar


class MovedStep(Frozen):
    """A step of both plans on other days."""

    id: str
    starts_before: date
    starts_after: date
    ends_before: date
    ends_after: date


class Difference(Frozen):
    """The later plan against the earlier one, each by its recommended route.

    `months` are calendar months by which each bar is reached later (earlier where negative),
    null where either plan never reaches it; `on_the_way` has them for each rung before the target
    that both routes pass. Hours and dollars are later minus earlier. `met` are more published
    requirements of the target met today, null where it was not counted or the target changed.
    `lines` say all that changed, in sentences; `because` says what may have caused it.
    """

    lines: tuple[str, ...]
    because: tuple[str, ...]
    months: dict[Bar, int | None]
    on_the_way: dict[str, dict[Bar, int | None]]
    own_hours: float
    cost_low: float
    cost_high: float
    met: int | None
    steps_gone: tuple[str, ...]
    steps_new: tuple[str, ...]
    steps_moved: tuple[MovedStep, ...]

    @property
    def empty(self) -> bool:
        """True where nothing changed."""
        return not self.lines
