"""The answer of `posting`."""

from csm_advisor.model.arrival import Arrival
from csm_advisor.model.asks import HeldAsk, PostingStep
from csm_advisor.model.posting import Pay
from csm_advisor.model.posting_kinds import Remote
from csm_advisor.model.records import View
from csm_advisor.model.sources import SourceLine, Statement
from csm_advisor.model.views.pay import RungReading

SCHEMA_VERSION = 1


class FullYear(View):
    """What pay by the hour comes to in a year of so many `hours`, as official wages count it."""

    low: float | None
    high: float | None
    hours: int
    sources: tuple[str, ...]


class PostedPay(Pay):
    """The pay beside the official wages of the place; `official` is None without any, and
    `full_year` where the pay is not by the hour."""

    official: RungReading | None
    full_year: FullYear | None


class PostingView(View):
    """One posting held against a person; without a person every `met` is unknown.

    `arrival` says when all is met that is `required`, and all that is `preferred` besides, as far
    as the answers tell; it has no date where they tell nothing, where the posting is for none of
    this ladder or in a `language` that is not read. `beside_ladder` says how its rung stands to
    that of the person, whatever the posting asks.
    `rests_on` names the `sources` that what is told rests on; the others say where the words are
    from that were looked for.
    """

    schema_version: int
    title: str | None
    employer: str | None
    place: str | None
    remote: Remote | None
    posted: str | None
    closes: str | None
    rung: str | None
    rung_title: str | None
    leads_people: bool | None
    rung_evidence: str
    asks: tuple[HeldAsk, ...]
    pay: PostedPay | None
    arrival: dict[str, Arrival]
    verdict: str
    beside_ladder: Statement | None
    language: str | None
    steps: tuple[PostingStep, ...]
    not_read: tuple[str, ...]
    rests_on: tuple[str, ...]
    sources: dict[str, SourceLine]
