"""The guide: duties, environment, motives, ways in, applying, questions, outlook, measures."""

from typing import Annotated, Literal

from csm_advisor.model.conditions import Fitted
from csm_advisor.model.frozen import Constraint, Frozen
from csm_advisor.model.records import Ids, Record, Text

NoteTopic = Literal[
    "environment", "motive", "path", "tenure", "application", "interview", "step", "related"
]


class Duty(Record):
    """Something people on a rung do, under the article's category or ours."""

    rungs: Annotated[Ids, Constraint(min_length=1)]
    category: Text
    text: Text


class Note(Fitted):
    """Advice or a fact on one topic. `about` names the records it belongs to, if any."""

    topic: NoteTopic
    title: Text
    text: Text
    about: Ids = ()


class Question(Record):
    """A frequent question with its answer."""

    question: Text
    answer: Text


class Outlook(Record):
    """A statement on the future of the work; `low`/`value` in `unit` for the period given."""

    text: Text
    value: float | None = None
    unit: Text | None = None
    period: Text | None = None
    occupation: Text | None = None
    caution: Text | None = None


class Measure(Record):
    """A key figure of customer service: how it is defined and what level is called good.

    `rungs` are judged by it; every rung that leads people where none is named.
    """

    rungs: Ids = ()
    name: Text
    definition: Text
    benchmark: Text | None = None
    caution: Text | None = None


class GuideFile(Frozen):
    """`guide.toml`."""

    duty: Annotated[tuple[Duty, ...], Constraint(strict=False)]
    note: Annotated[tuple[Note, ...], Constraint(strict=False)]
    question: Annotated[tuple[Question, ...], Constraint(strict=False)]


class OutlookFile(Frozen):
    """`outlook.toml`."""

    outlook: Annotated[tuple[Outlook, ...], Constraint(strict=False)]


class MeasureFile(Frozen):
    """`kpis.toml`."""

    kpi: Annotated[tuple[Measure, ...], Constraint(strict=False)]
