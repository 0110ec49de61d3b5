"""What is kept of a plan, to compare the next one with it."""

from dataclasses import field
from datetime import date

from csm_advisor.model.decision import Decision
from csm_advisor.model.frozen import Frozen
from csm_advisor.model.plan import Arrival, Bar, Binding
from csm_advisor.model.profile import Profile
from csm_advisor.model.progress import Done
from csm_advisor.model.records import View


class DatedStep(View):
    """A step of a plan with its first and last day."""

    id: str
    title: str
    starts: date
    ends: date


class PlanFacts(Frozen):
    """What two plans are compared by; small enough to be kept from one showing to the next.

    `on_the_way` are the rungs of the route before the target, each with its earliest dates and
    its title. `met` of `asked` published requirements of the target are met today; null in facts
    that were kept before these were counted. `decision` is the degree to decide on.
    """

    as_of: date
    profile: Profile
    arrival: dict[Bar, Arrival]
    on_the_way: dict[str, dict[Bar, Arrival]] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    binding: dict[Bar, Binding]
    own_hours: float
    cost_low: float
    cost_high: float
    steps: tuple[DatedStep, ...]
    done: tuple[Done, ...]
    met: int | None = None
    asked: int | None = None
    decision: Decision | None = None
