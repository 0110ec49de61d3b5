"""One posting held against a person: ask by ask, the arrival, and what to do in a sentence."""

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from csm_advisor.advice.citations.citations import source_line
from csm_advisor.advice.pay.official_wages import reading_of
from csm_advisor.advice.planning.calendar import calendar_from
from csm_advisor.errors import UsageProblem
from csm_advisor.model.arrival import Arrival
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.posting import HeldAsk, Pay, Posting, PostingStep
from csm_advisor.model.sources import SourceLine
from csm_advisor.model.views.posting import (
    SCHEMA_VERSION,
    PostedPay,
    PostingView,
)
from csm_advisor.model.wages import NATION, Area
from csm_advisor.text.format import month
from csm_advisor.text.what_to_type import SEE_PLAN

if TYPE_CHECKING:
    from csm_advisor.advice.posting.applicant import Applicant

_NEVER = Arrival(months=None, date=None)
# A speaking of skills is no requirement that a date could depend on.
FIRM = ("service", "leading", "education", "certification", "tool", "language", "other")


def match(
    posting: Posting, catalogue: Catalogue, as_of: date, person: "Applicant | None"
) -> PostingView:
    """The posting beside the person; `person` None holds it against nobody."""
    if person is None:  # nothing of planning is loaded
        asks = tuple(
            HeldAsk(**ask.__dict__, met="unknown", have=None, when=None) for ask in posting.asks
        )
    else:
        from csm_advisor.advice.posting.ask_match import held_asks
        from csm_advisor.advice.posting.posting_ladder import for_posting

        person = for_posting(person, posting)
        asks = held_asks(posting, person)
    required = _arrival([a for a in asks if a.strength == "required"], as_of, person)
    preferred = _arrival([a for a in asks if a.strength != "mentioned"], as_of, person)
    pay = _beside_official(posting, catalogue, person)
    rung = catalogue.rungs[posting.rung].title if posting.rung else None
    rests_on = _rests_on(posting, asks, pay, catalogue)
    return PostingView(
        schema_version=SCHEMA_VERSION,
        title=posting.title,
        employer=posting.employer,
        place=posting.place,
        remote=posting.remote,
        posted=posting.posted,
        rung=posting.rung,
        rung_title=rung,
        leads_people=posting.leads_people,
        rung_evidence=posting.rung_evidence,
        asks=asks,
        pay=pay,
        arrival={"required": required, "preferred": preferred},
        verdict=_verdict(posting, asks, required, person),
        steps=_steps(posting, asks, person),
        not_read=posting.not_read,
        rests_on=rests_on,
        sources=_sources(posting, rests_on, catalogue),
    )


def months_until(asks: list[HeldAsk], as_of: date) -> int | None:
    """Months until all asks are met that can be told; None where one is never by itself."""
    latest = 0
    for ask in asks:
        if ask.met != "no" or ask.kind not in FIRM:
            continue
        if ask.when is None:
            return None
        year, number = int(ask.when[:4]), int(ask.when[5:])
        latest = max(latest, (year - as_of.year) * 12 + number - as_of.month)
    return latest


def _arrival(asks: list[HeldAsk], as_of: date, person: "Applicant | None") -> Arrival:
    if person is None:
        return _NEVER
    months = months_until(asks, as_of)
    if months is None:
        return _NEVER
    return Arrival(months=months, date=calendar_from(as_of).month(months))


def _verdict(
    posting: Posting, asks: tuple[HeldAsk, ...], required: Arrival, person: "Applicant | None"
) -> str:
    told = "" if posting.rung else "This posting is for no rung on this ladder. "
    if person is None:
        return f"{told}Give your answers, and each ask is compared with them: {SEE_PLAN}."
    firm = [ask for ask in asks if ask.strength == "required" and ask.kind in FIRM]
    if not firm:
        return f"{told}It requires nothing that your answers could miss: apply if you want it."
    yes = [ask for ask in firm if ask.met == "yes"]
    no = [ask for ask in firm if ask.met == "no"]
    unknown = [ask for ask in firm if ask.met == "unknown"]
    count = f"you meet {len(yes)} of {len(firm)} required"
    if not no:
        lead = "Apply now" if not unknown else "Apply if the rest is true of you"
        rest = f"; {_named(unknown)} cannot be told from your answers" if unknown else ""
        felt = [
            ask
            for ask in asks
            if ask.strength == "required" and ask.kind not in FIRM and ask.met == "unknown"
        ]
        yours = f" It also asks {_named(felt)}, which you did not rate or say." if felt else ""
        return f"{told}{lead}: {count}{rest}.{yours}"
    later = [ask for ask in no if ask.when]
    never = [ask for ask in no if not ask.when]
    parts = [f"{count}"]
    parts += [f"{_short(ask)} you would have in {month(ask.when)}" for ask in later[:3]]
    if never:
        parts.append(f"{_named(never)} no calendar brings by itself")
    if unknown:
        parts.append(f"{_named(unknown)} cannot be told from your answers")
    rule = person.catalogue.posting.try_now
    near = required.months is not None and required.months <= rule.within_months
    enough = len(no) <= rule.missing and (near or len(yes) >= rule.met)
    lead = "Worth a try now" if enough else "Not yet"
    return f"{told}{lead}, by our own judgement: {'; '.join(parts)}."


def _named(asks: list[HeldAsk]) -> str:
    shown = ", ".join(_short(ask) for ask in asks[:3])
    return f"{shown} and {len(asks) - 3} more" if len(asks) > 3 else shown


def _short(ask: HeldAsk) -> str:
    """An ask in a few words."""
    match ask.kind:
        case "service":
            return f"{ask.min:g} years in service" if ask.min else "years in service"
        case "leading":
            return f"{ask.min:g} years of leading people" if ask.min else "years of leading"
        case "education":
            return f"the {ask.id or 'other'} degree".replace("high-school degree", "diploma")
        case _:
            words = ask.text.split()
            return " ".join(words[:8])


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
        for place in (posting.place, person.profile.area if person else None, None):
            area = _area(catalogue, place)
            if area is not None:
                official = reading_of(catalogue, posting.rung, area)
                break
    return PostedPay(**pay.__dict__, official=official)


@lru_cache(maxsize=1024)
def _area(catalogue: Catalogue, place: str | None) -> Area | None:
    """The one area that a place means; None where it is none, or could be several."""
    if catalogue.wages is None:
        return None
    if place is None:
        return catalogue.wages.area(NATION)
    if area := catalogue.wages.area(place):
        return area
    from csm_advisor.advice.pay.find_area import find_areas

    try:
        found = find_areas(place, catalogue.wages, catalogue.area_aliases, slips=False)
    except UsageProblem:
        return None
    return found[0] if len(found) == 1 else None


def _rests_on(
    posting: Posting, asks: tuple[HeldAsk, ...], pay: PostedPay | None, catalogue: Catalogue
) -> tuple[str, ...]:
    """The sources of the rung, the asks, the pay and the verdict."""
    words, title = catalogue.posting, (posting.title or "").lower()
    used = ["posting", *words.experience.sources]
    for named in words.position:
        if named.rung == posting.rung and any(word.lower() in title for word in named.words):
            used += named.sources
    used += [source for ask in asks for source in ask.sources]
    if any(ask.met == "no" and ask.kind in FIRM and ask.strength == "required" for ask in asks):
        used += words.try_now.sources
    if pay:
        used += words.pay_label.sources
        used += pay.official.sources if pay.official else ()
    return tuple(dict.fromkeys(used))


def _sources(
    posting: Posting, rests_on: tuple[str, ...], catalogue: Catalogue
) -> dict[str, SourceLine]:
    """What the answer rests on, and then where the words are from that were looked for."""
    shown = SourceLine(
        title=posting.title or "A posting without a title",
        publisher=posting.employer or "an employer that the posting does not name",
        date=posting.posted or "no date given",
        address=None,
        kind="posting",
        caution=None,
    )
    words = (catalogue.posting.service, catalogue.posting.pay_label)
    cited = dict.fromkeys((*rests_on, *(id_ for record in words for id_ in record.sources)))
    known = {one: source_line(catalogue, one) for one in cited if one in catalogue.sources}
    return {"posting": shown} | known
