"""Actions: what a person can do to close gaps."""

from typing import Annotated, Literal

from csm_advisor.model.education import Education
from csm_advisor.model.frozen import Constraint, Frozen
from csm_advisor.model.profile import Situation
from csm_advisor.model.records import Cost, Ids, Record, Text

ActionKind = Literal[
    "on-the-job", "self-study", "course", "mentoring", "credential", "networking", "applying"
]
# What an action closes: one level of a skill (`leadership:3`), or a tool, a certification or a
# level of education by its id.
CLOSES = r"^[a-z0-9]+(-[a-z0-9]+)*(:[1-4])?$"
Closes = Annotated[str, Constraint(pattern=CLOSES)]


class Action(Record):
    """Something a person does to close gaps.

    `own_hours` are hours of the person's own time, 0 exactly where it is done in paid time;
    `weeks` is the least it takes from start to end; `cost_low` and `cost_high` are dollars,
    absent where not known. `first_step` is the one thing to do in the first days.
    `offered_on` names the rungs on which a paid-time action can start (from the first of them on a
    route onwards). `evidence` is what to write down. `standing` keeps it for those who lead people
    (now or before), or for those who do not yet.
    """

    title: Text
    kind: ActionKind
    how: Text
    first_step: Text | None = None
    closes: Annotated[tuple[Closes, ...], Constraint(strict=False)] = ()
    own_hours: Annotated[float, Constraint(ge=0, le=10000)]
    weeks: Annotated[int, Constraint(ge=1, le=520)]
    cost_low: Cost | None = None
    cost_high: Cost | None = None
    offered_on: Ids = ()
    evidence: Text
    standing: Literal["any", "leading", "not-leading"] = "any"

    def suits(self, leads: bool) -> bool:
        """Whether it is for someone who leads people, or who does not yet."""
        return self.standing == "any" or (self.standing == "leading") == leads

    @property
    def paid(self) -> bool:
        """True where it is done in paid time."""
        return self.kind == "on-the-job"

    def _check(self) -> None:
        if self.paid and self.own_hours:
            raise ValueError("an action on the job is done in paid time: own_hours must be 0")
        if self.paid and not self.offered_on:
            raise ValueError("an action on the job needs offered_on: the rungs that offer it")
        if not self.paid and self.offered_on:
            raise ValueError("only an action on the job has offered_on")
        if self.closes and not self.paid and not self.own_hours:
            raise ValueError("an action in one's own time needs own_hours above 0")
        low, high = self.cost_low, self.cost_high
        if (low is None) != (high is None) or (low is not None and high is not None and low > high):
            raise ValueError("cost_low and cost_high go together, the lower one first")


MeantimeKind = Literal["ready", "try", "hours", "apply", "ask", "lead", "practice", "evidence"]


class Meantime(Record):
    """What to do on the way to a rung while steps leave time; `{title}` is the rung ahead.

    `ready` is for who meets the target's typical bar already, `try` (in place of `apply`) for who
    lacks nothing of a rung's open bar but levels of skills that they did not rate, `hours` for who
    has none a week and needs one. `months` is for `ask` how long before the date, for `ready`,
    `try` and `hours` how long from today, else how often to come back to it.
    `at_least_weeks` is the shortest stretch without a step that it is said for. `first_step` is
    the one thing to do in the first days.
    """

    kind: MeantimeKind
    title: Text
    text: Text
    first_step: Text | None = None
    months: Annotated[int, Constraint(ge=1, le=24)] | None = None
    at_least_weeks: Annotated[int, Constraint(ge=1, le=104)] | None = None


class Entry(Record):
    """A step into the first job in customer service, for those of `situations`.

    `weeks` are what it takes; the steps come one after another, in the order of the file. One that
    is `after_start` belongs to the first weeks in the job, which count as service already.
    `{title}` is the job. `education` is a level that is under way, such as the diploma of who is at
    school: the plan counts on it, and who has it is not told the step. `first_step` is the one
    thing to do in the first days.
    """

    situations: Annotated[tuple[Situation, ...], Constraint(strict=False, min_length=1)]
    title: Text
    how: Text
    first_step: Text | None = None
    evidence: Text
    weeks: Annotated[int, Constraint(ge=1, le=104)]
    after_start: bool = False
    education: Education | None = None


class ActionFile(Frozen):
    """`actions.toml`."""

    action: Annotated[tuple[Action, ...], Constraint(strict=False)]
    meantime: Annotated[tuple[Meantime, ...], Constraint(strict=False)] = ()
    entry: Annotated[tuple[Entry, ...], Constraint(strict=False)] = ()
