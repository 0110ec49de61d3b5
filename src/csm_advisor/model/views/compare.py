"""The answer of `compare`."""

from datetime import date
from typing import Literal

from csm_advisor.model.plan import Arrival, Bar, Binding
from csm_advisor.model.records import View
from csm_advisor.model.sources import SourceLine
from csm_advisor.model.views.pay import RungReading


class Alternative(View):
    """One way to go on, with everything done that belongs to it.

    Hours and dollars are for the whole way; `unpriced` counts what has no published price.
    `met` of `of` published requirements of the target are met on arrival at the typical bar,
    `unknown` cannot be told; `met` is null where it is never reached. `pay` is official pay at
    the target, null where none is read for it. `beaten_by` names an alternative that is at least
    as good on every count; such a one is shown only where people ask for it. `on_the_way` has the
    earliest dates of the rungs before the target.
    """

    id: str
    kind: Literal["plan", "route", "degree", "certification", "target"]
    name: str
    target: str
    rungs: tuple[str, ...]
    arrival: dict[Bar, Arrival]
    on_the_way: dict[str, dict[Bar, Arrival]]
    own_hours: float | None
    cost_low: float
    cost_high: float
    unpriced: int
    pay: RungReading | None
    met: int | None
    unknown: int
    of: int
    binding: Binding
    gives_up: str
    beaten_by: str | None
    sources: tuple[str, ...]


class LeftOut(View):
    """An alternative that is not shown, because another is at least as good on every count."""

    id: str
    name: str
    gives_up: str
    beaten_by: str


class Comparison(View):
    """The plan beside its alternatives, the plan first."""

    as_of: date
    target: str
    hours_per_week: float
    alternatives: tuple[Alternative, ...]
    left_out: tuple[LeftOut, ...]
    sources: dict[str, SourceLine]
