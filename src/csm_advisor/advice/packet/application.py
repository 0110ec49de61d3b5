"""The packet for one posting: ask by ask with what was entered, and what to say of the rest."""

from collections.abc import Iterable, Iterator, Sequence

from csm_advisor.advice.citations.citations import with_sources
from csm_advisor.advice.guide.apply import how_to_apply
from csm_advisor.advice.packet.context import Case
from csm_advisor.advice.packet.stories import Told, stories
from csm_advisor.advice.sentences import packet_words as say
from csm_advisor.advice.sentences.posting import within
from csm_advisor.model.asks import HeldAsk
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.ladder import RequirementKind
from csm_advisor.model.packet import EmployerOccasion
from csm_advisor.model.plan import Plan
from csm_advisor.model.posting_kinds import AskKind
from csm_advisor.model.sources import Statement
from csm_advisor.model.views.application import AnsweredAsk, ApplicationView, Evidence, TheirWord
from csm_advisor.model.views.posting import PostingView
from csm_advisor.text.languages import is_english
from csm_advisor.text.phrase_matcher import bare

_PROMPTS: dict[AskKind, RequirementKind] = {
    "service": "experience",
    "leading": "leading",
    "education": "education",
    "certification": "certification",
    "tool": "tool",
    "language": "language",
    "skill": "skill",
}
_NAMED: tuple[AskKind, ...] = ("certification", "tool", "language", "skill")
_STRENGTHS = ("required", "preferred", "mentioned")


def make_application(plan: Plan, view: PostingView, catalogue: Catalogue) -> ApplicationView:
    """The packet for the posting, of a plan for the same person; `view` is the posting held
    against them."""
    case = Case(plan, catalogue, None)
    told = stories(case)
    asks = sorted(view.asks, key=lambda ask: _STRENGTHS.index(ask.strength))
    application = ApplicationView.copied_from(
        view,
        as_of=plan.as_of,
        name=plan.profile.name,
        required=view.arrival["required"],
        preferred=view.arrival["preferred"],
        asks=tuple(_answered(case, same, told) for same in _things(asks)),
        questions=tuple(_questions(case, view)),
        words=tuple(_words(case, asks)),
        interview=how_to_apply(catalogue, plan.profile.model_dump()).interview,
        sources={},
    )
    return with_sources(application, catalogue, {"posting": view.sources["posting"]})


def _things(asks: Sequence[HeldAsk]) -> Iterable[Sequence[HeldAsk]]:
    """The asks by what they ask, the firmest first: a posting may name one thing several times."""
    things: dict[tuple[AskKind, str], list[HeldAsk]] = {}
    for ask in asks:
        things.setdefault(ask.thing, []).append(ask)
    return things.values()


def _answered(case: Case, same: Sequence[HeldAsk], told: Sequence[Told]) -> AnsweredAsk:
    ask = same[0]
    evidence = tuple(dict.fromkeys(one for ask in same for one in _evidence(case, ask, told)))
    quotes = dict.fromkeys(one.quote for one in same)
    speak = None
    if ask.met != "yes":
        found = [one for one in case.catalogue.packet.speak if one.kind == ask.kind]
        speak = next(
            (
                Statement(text=one.text, sources=case.registered(one.sources))
                for one in sorted(found, key=lambda one: one.met != ask.met)
                if one.met in (None, ask.met)
            ),
            None,
        )
    prompt = None if is_english(ask.text, case.catalogue) else _PROMPTS.get(ask.kind)
    return AnsweredAsk.copied_from(
        ask,
        more_quotes=tuple(quotes)[1:],
        evidence=evidence,
        speak=speak,
        write_down=case.prompt(prompt) if prompt and not evidence and ask.met != "no" else None,
    )


def _evidence(case: Case, ask: HeldAsk, told: Sequence[Told]) -> Iterator[Evidence]:
    """What was entered that speaks for the ask, word for word."""
    match ask.kind:
        case "service":
            for number, job in enumerate(case.jobs, start=1):
                yield Evidence(entry=say.work_history(number), text=say.job_line(job))
        case "leading":
            for number, job in enumerate(case.jobs, start=1):
                if _leads(case, job.title):
                    yield Evidence(entry=say.work_history(number), text=say.job_line(job))
        case "education":
            if case.plan.profile.education_field:
                yield Evidence(
                    entry=say.answer("field of study"), text=case.plan.profile.education_field
                )
        case _:
            yield from _mentions(case, ask.text)
    for one in told:
        if ask.id in one.speaks_for or (ask.kind == "education" and "education" in one.speaks_for):
            text = one.story.quote or one.story.result or one.story.title
            yield Evidence(entry=one.story.entry, text=text)


def _leads(case: Case, title: str) -> bool:
    """Whether a job by its title leads people."""
    words = bare(title)
    return any(
        _within(bare(phrase), words)
        for position in case.catalogue.posting.position
        if position.leads
        for phrase in position.words
    )


def _within(part: Sequence[str], words: Sequence[str]) -> bool:
    part, words = list(part), list(words)
    return bool(part) and any(
        words[at : at + len(part)] == part for at in range(len(words) - len(part) + 1)
    )


def _mentions(case: Case, word: str) -> Iterator[Evidence]:
    """The lines of the work history that have the posting's own word, whole."""
    wanted = bare(word)
    for number, job in enumerate(case.jobs, start=1):
        for line, text in enumerate(job.texts, start=1):
            if _within(wanted, bare(text)):
                yield Evidence(entry=say.work_history(number, line), text=text)


def _words(case: Case, asks: Sequence[HeldAsk]) -> Iterator[TheirWord]:
    """The words of the posting that are true of the person."""
    seen: set[str] = set()
    for ask in asks:
        if ask.kind in _NAMED and ask.met == "yes" and ask.text.casefold() not in seen:
            seen.add(ask.text.casefold())
            yield TheirWord(
                word=ask.text,
                because=ask.have or "",
                stands_in=tuple(one.entry for one in _mentions(case, ask.text)),
            )


def _questions(case: Case, view: PostingView) -> Iterator[Statement]:
    """What the posting leaves open, and only the employer can say."""
    wished = (ask for ask in view.asks if ask.met == "no" and ask.strength == "preferred")
    unmet = list({ask.thing: ask for ask in wished}.values())
    degree = [
        ask
        for ask in view.asks
        if ask.kind == "education" and ask.or_equivalent and ask.met != "yes"
    ]
    hours = [ask for ask in view.asks if ask.kind == "schedule"]
    may_lead = view.rung is None or case.catalogue.rungs[view.rung].leads
    given: dict[EmployerOccasion, str | None] = {
        "pay-not-printed": "" if view.pay is None else None,
        "pay-unit": "" if view.pay and view.pay.unit is None else None,
        "leading-not-said": "" if view.leads_people is None and may_lead else None,
        "remote-not-said": "" if view.remote is None else None,
        "equivalent": degree[0].or_equivalent if degree else None,
        "preferred": ", ".join(map(within, unmet[:3])) if unmet else None,
        "hours": ", ".join(dict.fromkeys(ask.text for ask in hours[:4])) if hours else None,
        "always": "",
    }
    for question in case.catalogue.packet.employer_question:
        words = given[question.occasion]
        if words is not None:
            yield Statement(
                text=question.text.replace("{words}", words),
                sources=case.registered(question.sources),
            )
