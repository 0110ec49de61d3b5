"""What changed between two plans of one person."""

from datetime import date

from pydantic import Field

from csm_advisor.model.decision import Decision
from csm_advisor.model.plan import Arrival, Bar, Binding
from csm_advisor.model.profile import Profile
from csm_advisor.model.progress import Done
from csm_advisor.model.records import Frozen


class DatedStep(Frozen):
    """A step of a plan with its first and last day."""

    id: str
    title: str
    starts: date
    ends: date


class Facts(Frozen):
    """What two plans are compared by; small enough to be kept from one showing to the next.

    `on_the_way` are the rungs of the route before the target, each with its earliest dates and
    its title. `met` of `asked` published requirements of the target are met today; null in facts
    that were kept before these were counted. `decision` is the degree to decide on.
    """

    as_of: date
    profile: Profile
    arrival: dict[Bar, Arrival]
    on_the_way: dict[str, dict[Bar, Arrival]] = Field(default_factory=dict)
    titles: dict[str, str] = Field(default_factory=dict)
    binding: dict[Bar, Binding]
    own_hours: float
    cost_low: float
    cost_high: float
    steps: tuple[DatedStep, ...]
    done: tuple[Done, ...]
    met: int | None = None
    asked: int | None = None
    decision: Decision | None = None


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
