"""The answer of `roles`."""

from csm_advisor.model.ladder import Bar, RequirementKind, Strength
from csm_advisor.model.records import View
from csm_advisor.model.sources import SourceLine


class DutyLine(View):
    """Something people on the rung do."""

    id: str
    category: str
    text: str
    sources: tuple[str, ...]


class RequirementLine(View):
    """What one source asks of the rung. `id` is what is asked for, `record` who says so.

    `min` and `max` are years, a skill level or a level of education; null where the source
    gives no amount.
    """

    kind: RequirementKind
    id: str
    min: int | float | str | None
    max: int | float | str | None
    strength: Strength
    source: str
    record: str
    text: str


class NeedLine(View):
    """What one bar asks; `amount` is null for a thing that one has or has not."""

    kind: str
    id: str
    amount: float | str | None
    sources: tuple[str, ...]


class Way(View):
    """A transition between this rung and `rung`."""

    id: str
    rung: str
    title: str
    note: str | None
    sources: tuple[str, ...]


class NoteLine(View):
    """A note of the guide on the rung; `where` names the industries it is for, null for all."""

    id: str
    title: str
    text: str
    where: str | None
    sources: tuple[str, ...]


class MeasureLine(View):
    """A key figure that people on the rung are judged by."""

    id: str
    name: str
    definition: str
    benchmark: str | None
    caution: str | None
    sources: tuple[str, ...]


class Role(View):
    """One rung in full. `ways_in` come from the rungs below, `ways_up` lead above."""

    id: str
    title: str
    also: tuple[str, ...]
    leads: bool
    summary: str
    sources: tuple[str, ...]
    duties: tuple[DutyLine, ...]
    requirements: tuple[RequirementLine, ...]
    bars: dict[Bar, tuple[NeedLine, ...]]
    ways_in: tuple[Way, ...]
    ways_up: tuple[Way, ...]
    tips: tuple[str, ...]
    environment: tuple[NoteLine, ...]
    tenure: tuple[NoteLine, ...]
    motives: tuple[NoteLine, ...]
    paths: tuple[NoteLine, ...]
    measures: tuple[MeasureLine, ...]


class RolesView(View):
    """The rungs, lowest first, or the one asked for."""

    roles: tuple[Role, ...]
    sources: dict[str, SourceLine]
