"""One posting held against a person: ask by ask, the arrival, and what to do in a sentence."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from csm_advisor.advice.citations.citations import source_line
from csm_advisor.advice.pay.official_wages import reading_of
from csm_advisor.advice.posting.verdict import NEVER, arrival, beside_ladder, verdict
from csm_advisor.advice.sentences.ask_words import UNDATED, UNNAMED, UNTITLED
from csm_advisor.advice.sentences.posting import closed, in_short
from csm_advisor.model.asks import HeldAsk, PostingStep
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.posting import Pay, Posting
from csm_advisor.model.sources import SourceLine, Statement
from csm_advisor.model.views.posting import (
    SCHEMA_VERSION,
    FullYear,
    PostedPay,
    PostingView,
)
from csm_advisor.model.wages import NATION, Area, Release, Wages
from csm_advisor.text.next_day import next_day

if TYPE_CHECKING:
    from csm_advisor.advice.posting.applicant import Applicant


def match(
    posting: Posting, catalogue: Catalogue, as_of: date, person: "Applicant | None"
) -> PostingView:
    """The posting beside the person; `person` None holds it against nobody."""
    applicant = person
    if person is None:  # nothing of planning is loaded
        asks = tuple(
            HeldAsk(**ask.__dict__, met="unknown", have=None, when=None) for ask in posting.asks
        )
    else:
        from csm_advisor.advice.posting.ask_match import held_asks
        from csm_advisor.advice.posting.posting_ladder import for_posting

        person = for_posting(person, posting)
        asks = held_asks(posting, person)
    asks = tuple(ask.model_copy(update={"in_short": in_short(ask, catalogue)}) for ask in asks)
    if applicant is None:
        required = preferred = NEVER
    else:
        required = arrival(posting, [a for a in asks if a.strength == "required"], as_of)
        preferred = arrival(posting, [a for a in asks if a.strength != "mentioned"], as_of)
    beside = beside_ladder(posting, applicant, required) if applicant else None
    pay = _beside_official(posting, catalogue, person)
    rung = catalogue.rungs[posting.rung].title if posting.rung else None
    judged = verdict(posting, asks, required, catalogue.posting.try_now if person else None)
    closes = next_day(posting.closes, as_of) if posting.closes else None
    rests_on = _rests_on(posting, asks, pay, beside, catalogue)
    return PostingView(
        schema_version=SCHEMA_VERSION,
        title=posting.title,
        employer=posting.employer,
        place=posting.place,
        remote=posting.remote,
        posted=posting.posted,
        closes=closes,
        rung=posting.rung,
        rung_title=rung,
        leads_people=posting.leads_people,
        rung_evidence=posting.rung_evidence,
        asks=asks,
        pay=pay,
        arrival={"required": required, "preferred": preferred},
        verdict=" ".join((*_closed(posting, as_of), judged)),
        beside_ladder=beside,
        language=posting.language,
        steps=_steps(posting, asks, person),
        not_read=posting.not_read,
        rests_on=rests_on,
        sources=_sources(posting, rests_on, catalogue),
    )


def _closed(posting: Posting, as_of: date) -> Iterator[str]:
    """That the posting is over, where it says so."""
    try:
        closes = date.fromisoformat(posting.closes or "")
    except ValueError:  # no day, or none of the calendar
        return
    if closes < as_of:
        yield closed(closes)


def _steps(
    posting: Posting, asks: tuple[HeldAsk, ...], person: "Applicant | None"
) -> tuple[PostingStep, ...]:
    """The steps that close what is missing; years in service need none."""
    if not any(ask.met == "no" and ask.kind != "service" for ask in asks):
        return ()
    plan = person.plan(posting.rung) if person else None
    return tuple(
        PostingStep(id=step.id, title=step.title, starts=str(step.starts), ends=str(step.ends))
        for stage in (plan.route.stages if plan else ())
        for step in stage.steps
    )


def _beside_official(
    posting: Posting, catalogue: Catalogue, person: "Applicant | None"
) -> PostedPay | None:
    pay: Pay | None = posting.pay
    if pay is None:
        return None
    official = None
    if posting.rung and catalogue.wages is not None and pay.currency in (None, "USD"):
        here = posting.place is None or posting.remote == "yes"  # where the person would work
        places = (posting.place, person.profile.area if person and here else None)
        areas = (_area(catalogue, catalogue.wages, place) for place in places if place)
        area = next(filter(None, areas), None) or catalogue.wages.area(NATION)
        official = reading_of(catalogue, posting.rung, area) if area else None
    full_year = _full_year(pay, catalogue.wages.release) if catalogue.wages and official else None
    return PostedPay(**pay.__dict__, official=official, full_year=full_year)


def _full_year(pay: Pay, release: Release) -> FullYear | None:
    """Pay by the hour as a year's, by the rule of the official wages that it stands beside."""
    if pay.unit != "hour" or release.hours_a_year is None:
        return None
    hours = release.hours_a_year
    low, high = (None if one is None else round(one * hours, 2) for one in (pay.low, pay.high))
    return FullYear(low=low, high=high, hours=hours, sources=(release.source,))


def _area(catalogue: Catalogue, wages: Wages, place: str) -> Area | None:
    coded = wages.area(place) if place.isalnum() else None  # as a person's is kept
    if coded:
        return coded
    from csm_advisor.advice.posting.posting_place import area_of

    return area_of(catalogue, place)


def _rests_on(
    posting: Posting,
    asks: tuple[HeldAsk, ...],
    pay: PostedPay | None,
    beside: Statement | None,
    catalogue: Catalogue,
) -> tuple[str, ...]:
    """The sources of the rung, the asks, the pay and the verdict."""
    words, title = catalogue.posting, (posting.title or "").lower()
    used = ["posting", *words.experience.sources]
    for named in words.position:
        if named.rung == posting.rung and any(word.lower() in title for word in named.words):
            used += named.sources
    used += [source for ask in asks for source in ask.sources]
    if any(ask.met == "no" and ask.strength == "required" for ask in asks):
        used += words.try_now.sources
    used += beside.sources if beside else ()
    if pay:
        used += words.pay_label.sources
        used += pay.official.sources if pay.official else ()
    return tuple(dict.fromkeys(used))


def _sources(
    posting: Posting, rests_on: tuple[str, ...], catalogue: Catalogue
) -> dict[str, SourceLine]:
    """What the answer rests on, and then where the words are from that were looked for."""
    shown = SourceLine(
        title=posting.title or UNTITLED,
        publisher=posting.employer or UNNAMED,
        date=posting.posted or UNDATED,
        address=None,
        kind="posting",
        caution=None,
    )
    words = (catalogue.posting.service, catalogue.posting.pay_label)
    cited = dict.fromkeys((*rests_on, *(id_ for record in words for id_ in record.sources)))
    known = {one: source_line(catalogue, one) for one in cited if one in catalogue.sources}
    return {"posting": shown} | known
