"""The answer of `packet`."""

from datetime import date
from typing import Literal

from csm_advisor.model.actions import ActionKind
from csm_advisor.model.ladder import RequirementKind
from csm_advisor.model.plan import Amount, Arrival, Bar, Met, Month
from csm_advisor.model.records import View
from csm_advisor.model.sources import SourceLine
from csm_advisor.model.sources import Statement as Statement
from csm_advisor.model.views.apply import Advice


class Story(View):
    """A piece of evidence: a step done, or a line of the work history.

    `entry` says where the person entered it. Of the four parts, null is what was not entered;
    `write_down` then says what to add. `situation` is the job and since when, `task` what was
    to be done. `action` is the plan's own description of a step, to be told in one's own
    words. `result` is the person's note and `quote` the line of the work history, word for word;
    `words` are those in the quote that made us think of a requirement.
    """

    id: str
    kind: Literal["step", "work"]
    entry: str
    title: str
    situation: str
    task: str | None
    action: str | None
    result: str | None
    quote: str | None
    words: tuple[str, ...]
    write_down: tuple[Statement, ...]
    sources: tuple[str, ...]


class Asked(View):
    """One thing that the rung asks for, with everything the person entered that speaks for it.

    `claims` are the published requirements about it, one by one. `bars` says for each bar that
    asks for it whether it is met, null where it cannot be told. `level` and `anchor` are those
    of a skill, null otherwise. `have` is what the person has, in words; `entered` are the
    entries beside it; `stories` are ids of stories. `write_down` says what to write down where
    there is nothing to show; for a skill, something like its `anchor`.
    """

    kind: RequirementKind
    id: str
    name: str
    claims: tuple[Met, ...]
    bars: dict[Bar, bool | None]
    level: int | None
    anchor: str | None
    have: str
    entered: tuple[str, ...]
    stories: tuple[str, ...]
    write_down: tuple[Statement, ...]
    sources: tuple[str, ...]


class ClosingStep(View):
    """A step of the plan that closes a gap, or a part of it, with its first and last day."""

    id: str
    title: str
    kind: ActionKind
    starts: date
    ends: date
    sources: tuple[str, ...]


class DatedGap(View):
    """What is missing at `bars`, and when it is closed.

    `steps` close it; where none does, `by` is the month in which it closes with the calendar,
    null for never, and `why` says why no step closes it.
    """

    kind: RequirementKind
    id: str
    text: str
    need: Amount
    have: Amount
    bars: tuple[Bar, ...]
    steps: tuple[ClosingStep, ...]
    by: Month | None
    why: str | None
    sources: tuple[str, ...]


class Suggestion(View):
    """A line for the resume, made of entries alone; `entries` says of which."""

    text: str
    entries: tuple[str, ...]


class PacketView(View):
    """The promotion packet for one rung of the recommended route.

    `met`, `not_met` and `unknown` count the published requirements of the rung. `case` is the
    case in sentences that say only what the plan says. `gaps` come with their dates; they are
    those of the bar `scheduled_for` first. `level_sources` are those of the levels that skills
    need. `in_service` is false for who has no job in customer service yet: the questions are then
    for an employer.
    """

    as_of: date
    name: str | None
    origin: str
    origin_title: str
    rung: str
    title: str
    arrival: dict[Bar, Arrival]
    scheduled_for: Bar
    met: int
    not_met: int
    unknown: int
    case: tuple[Statement, ...]
    asked: tuple[Asked, ...]
    level_sources: tuple[str, ...]
    stories: tuple[Story, ...]
    gaps: tuple[DatedGap, ...]
    questions: tuple[Statement, ...]
    in_service: bool
    headlines: tuple[Suggestion, ...]
    bullets: tuple[Suggestion, ...]
    interview: tuple[Advice, ...]
    sources: dict[str, SourceLine]
