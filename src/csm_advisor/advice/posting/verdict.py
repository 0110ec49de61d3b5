"""What a posting comes to for one person: whether to apply, and when all is met."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from csm_advisor.advice.planning.calendar import calendar_from
from csm_advisor.advice.sentences import posting as sentences
from csm_advisor.model.arrival import Arrival
from csm_advisor.model.asks import HeldAsk
from csm_advisor.model.posting import Posting
from csm_advisor.model.posting_words import TryNow
from csm_advisor.model.profile import IN_SERVICE
from csm_advisor.model.sources import Statement

if TYPE_CHECKING:
    from csm_advisor.advice.posting.applicant import Applicant

NEVER = Arrival(months=None, date=None)


def of_another_occupation(rung: str | None, title: str | None) -> bool:
    """Whether a posting is for none of this ladder: what it asks does not say how near one is."""
    return rung is None and title is not None


def distinct(asks: Iterable[HeldAsk]) -> list[HeldAsk]:
    """The asks, each thing once, however often and in whatever words the posting names it."""
    return list({ask.thing: ask for ask in asks}.values())


def verdict(
    posting: Posting, asks: Sequence[HeldAsk], required: Arrival, rule: TryNow | None
) -> str:
    """Whether to apply, in a sentence or two; `rule` says when it is worth a try, None where the
    posting is held against nobody. Of what is required all counts, skills and hours of work too.
    """
    if of_another_occupation(posting.rung, posting.title):
        return sentences.other_occupation(posting.rung_evidence)
    if posting.language:
        return sentences.other_language(posting.language, bool(asks))
    if not asks:
        return sentences.UNREAD
    if rule is None:
        return sentences.NOBODY
    firm = distinct(ask for ask in asks if ask.strength == "required")
    if not firm:
        return sentences.NO_DEMANDS
    yes = sum(ask.met == "yes" for ask in firm)
    no = [ask for ask in firm if ask.met == "no"]
    unknown = [ask for ask in firm if ask.met == "unknown"]
    if not no:
        return sentences.all_told(yes, unknown)
    near = required.months is not None and required.months <= rule.within_months
    enough = len(no) <= rule.missing and (near or yes >= rule.met)
    return sentences.missing(yes, no, unknown, enough)


def arrival(posting: Posting, asks: Sequence[HeldAsk], as_of: date) -> Arrival:
    """When all of these asks are met that can be told; no date where nothing can be, and where
    one of them is met by no calendar."""
    told = [ask for ask in asks if ask.met != "unknown"]
    if of_another_occupation(posting.rung, posting.title) or posting.language or not posting.asks:
        return NEVER
    if asks and not told:
        return NEVER
    latest = 0
    for ask in told:
        if ask.met == "yes":
            continue
        if ask.when is None:
            return NEVER
        year, number = int(ask.when[:4]), int(ask.when[5:])
        latest = max(latest, (year - as_of.year) * 12 + number - as_of.month)
    return Arrival(months=latest, date=calendar_from(as_of).month(latest))


def beside_ladder(posting: Posting, person: "Applicant", required: Arrival) -> Statement | None:
    """How the posting's rung stands to the person's; for one above theirs, when their plan
    reaches it at the typical bar. A posting that asks for little may be far above all the same."""
    catalogue = person.catalogue
    order, here = list(catalogue.rungs), person.profile.rung
    in_service = person.profile.situation in IN_SERVICE
    if posting.rung is None or posting.language:
        return None
    title = catalogue.rungs[posting.rung].title
    if posting.rung == here:
        return Statement(text=sentences.own_rung(title, in_service), sources=("posting",))
    if order.index(posting.rung) < order.index(here):
        return Statement(text=sentences.rung_below(title, in_service), sources=("posting",))
    found = person.reaches(posting.rung)
    if found is None:
        return None
    reached, binding = found
    later = (
        reached.months is not None
        and required.months is not None
        and reached.months > required.months
    )
    text = sentences.rung_above(title, reached.date, later, binding.sentence)
    return Statement(text=text, sources=binding.sources or ("posting",))
