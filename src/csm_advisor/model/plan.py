"""The plan: what every renderer shows and `plan --json` prints. Computed in `advice`."""

from datetime import date, timedelta
from typing import Literal

from csm_advisor.model.actions import ActionKind, MeantimeKind
from csm_advisor.model.arrival import Arrival as Arrival
from csm_advisor.model.arrival import Month as Month
from csm_advisor.model.asks import HeldAsk, PostingStep
from csm_advisor.model.decision import Decision
from csm_advisor.model.ladder import BARS as BARS
from csm_advisor.model.ladder import Bar as Bar
from csm_advisor.model.ladder import RequirementKind
from csm_advisor.model.profile import Profile
from csm_advisor.model.progress import Done
from csm_advisor.model.records import View
from csm_advisor.model.sources import SourceLine as SourceLine
from csm_advisor.model.views.pay import PayFigure
from csm_advisor.model.worth import Worth

SCHEMA_VERSION = 1
Amount = float | int | str | None  # years, a skill level, a level of education; null: unknown


BindingKind = Literal[
    "service", "leading", "tenure", "own-time", "on-the-job", "practice", "no-way", "nothing"
]


class Binding(View):
    """The one thing an arrival depends on.

    `kind`: `service` (years in service), `leading` (years of leading people), `own-time` (the
    hours a week), `on-the-job` (how many steps on the job run at once), `practice` (a new level
    must show in the work), `tenure` (how long one stays on the rung before), `no-way` (nothing the
    person can do closes it on this route; where an hour a week would, `have` is 0 hours and `need`
    is null; where years of leading people are asked and no rung leads, both are years), `nothing`
    (all is met).
    """

    kind: BindingKind
    rung: str | None
    need: Amount
    have: Amount
    sentence: str
    sources: tuple[str, ...]


class Gap(View):
    """A requirement or skill level that is not met yet, at one bar.

    `id` is `years-in-service`, `years-leading`, `education`, or the id of a skill,
    certification or tool. A `decision` gap (a degree) is not on the calendar.
    """

    rung: str
    kind: RequirementKind
    id: str
    need: Amount
    have: Amount
    bar: Bar
    decision: bool
    sources: tuple[str, ...]


class Step(View):
    """One action, scheduled. `starts` and `ends` are the first and the last day.

    `closes` names skill levels (`leadership:3`), tools, certifications or education;
    `closes_demanding` what it closes besides, which only the demanding bar asks. `assumed`
    says that a skill it raises was not rated, so that rating it might make the step go away.
    `first_step` is the one thing to do in its first days; null where the data has none.
    """

    id: str
    title: str
    kind: ActionKind
    how: str
    evidence: str
    own_hours: float
    weeks: int
    cost_low: float | None
    cost_high: float | None
    starts: date
    ends: date
    closes: tuple[str, ...]
    assumed: bool
    sources: tuple[str, ...]
    closes_demanding: tuple[str, ...] = ()
    first_step: str | None = None


class EntryStep(View):
    """A step into the first job in customer service, or of the first weeks in it."""

    id: str
    title: str
    how: str
    evidence: str
    starts: date
    ends: date
    after_start: bool
    sources: tuple[str, ...]
    first_step: str | None = None


class GettingIn(View):
    """The way into the first job for somebody who is not in customer service: the months until it
    begins, by our own judgement, that month, and the steps. All dates of the plan count on it."""

    situation: str
    months: int
    date: Month
    steps: tuple[EntryStep, ...]


class Interim(View):
    """What to do for the rung `rung` besides the steps, from a day to a day: when to apply where
    less is asked, when to ask, what to keep up in a stretch without steps. `months` says how often.
    """

    id: str
    kind: MeantimeKind
    rung: str
    title: str
    text: str
    months: int | None
    starts: date
    ends: date
    sources: tuple[str, ...]
    first_step: str | None = None


class Stage(View, aliases={"origin": "from"}):
    """The way from one rung of the route to the next.

    `arrival` is the earliest that the next rung can be reached, were it the only one that counts;
    `scheduled` is when the schedule of each bar takes it, which serves the target first.
    """

    origin: str
    to: str
    arrival: dict[Bar, Arrival]
    scheduled: dict[Bar, Arrival]
    steps: tuple[Step, ...]
    pay: tuple[PayFigure, ...]

    @property
    def on_this_plan(self) -> dict[Bar, Arrival]:
        """When the plan reaches the next rung: the target by what each bar takes, a rung on the way
        by the schedule, at the latest when it meets a stricter bar there."""
        if self.arrival == self.scheduled:
            return self.arrival
        found: dict[Bar, Arrival] = {}
        for bar in reversed(BARS):
            ends = (self.scheduled[bar], *list(found.values())[-1:])
            found[bar] = min(ends, key=lambda end: (end.months is None, end.months))
        return {bar: found[bar] for bar in BARS}


class Route(View):
    """A path over rungs with its dates. The steps are scheduled for the bar `scheduled_for`."""

    id: str
    rungs: tuple[str, ...]
    arrival: dict[Bar, Arrival]
    binding: dict[Bar, Binding]
    own_hours: float
    cost_low: float
    cost_high: float
    unpriced_steps: int
    scheduled_for: Bar
    gaps: tuple[Gap, ...]
    stages: tuple[Stage, ...]
    also_demanding: tuple[str, ...]

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of all its stages."""
        return tuple(step for stage in self.stages for step in stage.steps)


class Earliest(View):
    """The first date at which one bar is met at the target, and the route that does it."""

    months: int | None
    date: Month | None
    route: str


class Sooner(View):
    """A rung on the way that can be reached before the schedule takes it, with other steps.

    `arrival` is then its date and `target` that of the target, where the schedule has `scheduled`
    and `target_scheduled`; `more_hours` of own time more it takes for the whole route.
    """

    rung: str
    arrival: Arrival
    scheduled: Arrival
    target: Arrival
    target_scheduled: Arrival
    more_hours: float


class Met(View):
    """One published requirement of the target, and whether the profile meets it.

    `met` is null where it cannot be told: no amount is given, or the answer was not given.
    `ours` says that it is no source's but our own judgement; no count includes it.
    """

    requirement: str
    kind: RequirementKind
    text: str
    strength: str
    met: bool | None
    ours: bool
    source: str


class SkillToBuild(View):
    """A skill with the level needed for the target and the person's own."""

    id: str
    name: str
    have: int
    rated: bool
    need: int
    priority: int
    steps: tuple[str, ...]
    sources: tuple[str, ...]


class Told(View):
    """Something worth knowing that no step and no date depends on."""

    id: str
    title: str
    text: str
    sources: tuple[str, ...]


class InTime(View):
    """Whether the target is reached by a date at one bar.

    `earliest` is the month it can be reached, null for never; `reached` is the highest rung of
    the route reached by the date, the present one where it is none, null where the first job
    begins later.
    """

    feasible: bool
    earliest: Month | None
    binding: Binding
    reached: str | None


class Deadline(View):
    """The date asked for, and whether the recommended route gets there by then at each bar.

    Dates are told to the month: arriving in the month of `by` is in time. `changes` says, where
    the typical bar is missed, what would have to change.
    """

    by: date
    open: InTime
    typical: InTime
    demanding: InTime
    changes: tuple[str, ...]


class PostedBar(View):
    """What one posting asks, as a bar of its own: when all is met that is `required`, and all that
    is `preferred` besides; `steps` lead to that alone. `rung` is the posting's, None where it is
    for none of this ladder; `remark` says where this plan leads instead of to it, None where it
    leads there."""

    title: str | None
    employer: str | None
    place: str | None
    posted: str | None
    rung: str | None
    required: Arrival
    preferred: Arrival
    verdict: str
    asks: tuple[HeldAsk, ...]
    steps: tuple[PostingStep, ...]
    not_read: tuple[str, ...]
    remark: str | None = None


class Plan(View):
    """The whole answer. The years are those of the day the plan is made for.

    `earliest` is at each bar the route that gets there first, the recommended one where it is no
    later; `titles` names what stands in the plan by its id. `sooner` are rungs on the way that
    another choice of steps would reach earlier.

    `posting` is the posting that the plan was asked to lead to.

    `done` are the steps done so far, which the plan counts on; `meantime` is what to do on the
    recommended route besides its steps.
    """

    schema_version: int
    as_of: date
    profile: Profile
    target: str
    hours_per_week: float
    at_once: int
    years_in_service: float
    years_leading: float
    recommended: str
    earliest: dict[Bar, Earliest]
    routes: tuple[Route, ...]
    sooner: tuple[Sooner, ...]
    readiness: tuple[Met, ...]
    skills: tuple[SkillToBuild, ...]
    pay_now: tuple[PayFigure, ...]
    worth: Worth | None
    decision: Decision | None
    remarks: tuple[Told, ...]
    deadline: Deadline | None
    getting_in: GettingIn | None
    meantime: tuple[Interim, ...]
    done: tuple[Done, ...]
    assumptions: tuple[str, ...]
    sharpen: tuple[str, ...]
    titles: dict[str, str]
    sources: dict[str, SourceLine]
    posting: PostedBar | None = None

    @property
    def route(self) -> Route:
        """The recommended route."""
        return next(route for route in self.routes if route.id == self.recommended)

    @property
    def week(self) -> tuple[Step, ...]:
        """The steps of the recommended route that run or begin in the seven days from `as_of`."""
        last = self.as_of + timedelta(days=6)
        return tuple(step for step in self.route.steps if step.starts <= last)

    @property
    def in_hand(self) -> tuple[Step, ...]:
        """Those of the week to take up first: `at_once` on the job, and one in own time."""
        at_work = [step for step in self.week if step.kind == "on-the-job"][: self.at_once]
        own = [step for step in self.week if step.kind != "on-the-job"][:1]
        return (*at_work, *own)
