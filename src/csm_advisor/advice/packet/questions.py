"""What to ask one's manager, or an employer where there is none yet: what the sources leave open,
and only the one asked can say."""

import re
from collections.abc import Iterator, Mapping, Sequence

from csm_advisor.advice.citations.origins import published
from csm_advisor.advice.packet.context import Case
from csm_advisor.advice.sentences import questions as told
from csm_advisor.model.ladder import Requirement, amount_rank
from csm_advisor.model.packet import Occasion
from csm_advisor.model.plan import Gap
from csm_advisor.model.views.packet import Asked, Statement
from csm_advisor.text.labels import asked_education, place_name

# What somebody without a job in customer service can ask in an interview.
OF_AN_EMPLOYER: tuple[Occasion, ...] = (
    "sources-differ",
    "some-ask",
    "degree",
    "pay",
    "pay-unknown",
)

# What fills the braces of a question beside the rung's title, and the sources behind it.
Filling = tuple[Mapping[str, str], Sequence[str]]


def questions(case: Case, asked: Sequence[Asked]) -> tuple[Statement, ...]:
    """The questions whose occasion is given, in the order of the data."""
    given = _occasions(case, asked)
    return tuple(
        Statement(
            text=_filled(question.text, {"title": case.title, **words}),
            sources=case.registered((*question.sources, *sources)),
        )
        for question in case.catalogue.packet.question
        if case.plan.getting_in is None or question.occasion in OF_AN_EMPLOYER
        for words, sources in given[question.occasion]
    )


def _occasions(case: Case, asked: Sequence[Asked]) -> dict[Occasion, list[Filling]]:
    """For each occasion what fills its questions, once for each time that they are asked."""
    always: list[Filling] = [({}, ())]
    gaps = [gap for bar in case.bars for gap in case.gaps[bar]]
    pay = list(_pay(case))
    return {
        "ready": always if case.stages[-1].on_this_plan["typical"].months == 0 else [],
        "gaps": list(_gaps(case)),
        "paid-steps": list(_paid_steps(case)),
        "leading": list(_leading(case, gaps)),
        "sources-differ": list(_sources_differ(case)),
        "some-ask": [
            ({"thing": one.name}, one.sources)
            for one in asked
            if one.kind in ("certification", "tool") and not one.bars.get("demanding", True)
        ],
        "degree": list(_degree(case, gaps))[:1],
        "opening": always,
        "pay": pay,
        "pay-unknown": [] if pay else always,
        "follow-up": always,
    }


def _filled(text: str, words: Mapping[str, str]) -> str:
    """`text` with its braces filled in. What fills them is text: braces in it stay."""
    return re.sub(r"\{([a-z]+)\}", lambda found: words[found[1]], text)


def _gaps(case: Case) -> Iterator[Filling]:
    """What is still to build at the bar that the plan is dated for; years build themselves."""
    gaps = [gap for gap in case.gaps[case.bars[0]] if gap.kind not in ("experience", "leading")]
    if gaps:
        gaps.sort(key=lambda gap: _weight(case, gap))
        words = [told.to_build(gap, case.name(gap.id), case.catalogue) for gap in gaps]
        sources = dict.fromkeys(source for gap in gaps for source in gap.sources)
        yield {"things": told.listed(words)}, tuple(sources)


def _weight(case: Case, gap: Gap) -> tuple[bool, int]:
    """What is known before what is assumed, then what most sources name."""
    skill = case.catalogue.skills.get(gap.id)
    if skill is None:
        return (False, 0)
    return (gap.id not in case.person.rated, -len(skill.sources))


def _paid_steps(case: Case) -> Iterator[Filling]:
    steps = [step for step in case.steps if step.kind == "on-the-job"]
    if steps:
        words = told.listed([told.dated(step) for step in steps])
        yield {"steps": words}, [source for one in steps for source in one.sources]


def _leading(case: Case, gaps: Sequence[Gap]) -> Iterator[Filling]:
    """Who is short of years of leading people, and on a rung that does not lead."""
    asking = [source for gap in gaps if gap.kind == "leading" for source in gap.sources]
    if asking and not case.catalogue.rungs[case.origin].leads:
        yield {}, asking


def _sources_differ(case: Case) -> Iterator[Filling]:
    """The amounts of years and of education on which sources differ."""
    subjects: dict[str, list[Requirement]] = {}
    for claim in published(case.claims, case.catalogue):
        if claim.min is not None and claim.strength != "helps":
            subjects.setdefault(claim.of, []).append(claim)
    for of, claims in subjects.items():
        claims.sort(key=lambda one: (amount_rank(one.min or 0), amount_rank(one.max or 0)))
        amounts = told.amounts(claims, case.catalogue)
        if len(amounts) > 1:
            name = case.name(of)
            words = {"thing": name[:1].lower() + name[1:], "asked": "; ".join(amounts)}
            yield words, [source for claim in claims for source in claim.sources]


def _degree(case: Case, gaps: Sequence[Gap]) -> Iterator[Filling]:
    """The degree that some sources ask for, the highest first."""
    degrees = [gap for gap in gaps if gap.decision]
    degrees.sort(key=lambda gap: amount_rank(gap.need or 0), reverse=True)
    for gap in degrees:
        name = case.catalogue.education[str(gap.need)].name
        yield {"degree": asked_education(str(gap.need), name)}, gap.sources


def _pay(case: Case) -> Iterator[Filling]:
    """What official wages say of the rung, where all of it is released."""
    pay = case.plan.worth.pay_at(case.rung) if case.plan.worth else None
    if pay is None or pay.low is None or pay.middle is None or pay.high is None:
        return
    words = {
        "pay": told.pay(pay.low, pay.middle, pay.high),
        "area": place_name(pay.area_code, pay.area),
        "release": pay.release,
    }
    yield words, (*pay.sources, *pay.low.sources, *pay.middle.sources, *pay.high.sources)
