"""The ladder with one posting's asks in the place of what sources ask of its rung: a plan on it
closes what this employer asks, and nothing else."""

from typing import cast

from csm_advisor.advice.posting.applicant import Applicant, applicant
from csm_advisor.advice.posting.ask_match import wanted_of
from csm_advisor.advice.sentences.ask_words import ASKED
from csm_advisor.advice.sentences.posting import in_short
from csm_advisor.model.asks import Ask
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.education import Education
from csm_advisor.model.ladder import Requirement, RequirementKind
from csm_advisor.model.plan import Plan
from csm_advisor.model.posting import Posting
from csm_advisor.model.records import Cite

_KINDS: dict[str, tuple[RequirementKind, str | None]] = {
    "service": ("experience", "years-in-service"),
    "leading": ("leading", "years-leading"),
    "education": ("education", "education"),
    "certification": ("certification", None),
    "tool": ("tool", None),
}
# Leading asked without a number: a month of it, so that the way leads past a rung that leads.
_SOME_LEADING = 1 / 12


def for_posting(person: Applicant, posting: Posting) -> Applicant:
    """The applicant with the plan that closes what the posting asks."""
    if posting.rung is None:
        return person

    def plan_to(rung: str) -> Plan:
        ladder = with_asks(person.catalogue, posting, person.standing.held)
        return applicant(person.profile, ladder, person.as_of, person.done).plan_to(rung)

    return Applicant(person.profile, person.done, person.catalogue, person.as_of, plan_to)


def with_asks(
    catalogue: Catalogue, posting: Posting, held: frozenset[str] = frozenset()
) -> Catalogue:
    """The data with the posting's asks, required and preferred, as all that its rung asks; of
    alternatives what is `held`, else what a step brings."""
    rung = posting.rung
    brought = {thing for action in catalogue.actions.values() for thing in action.closes}
    each: dict[tuple[str, str], Ask] = {}
    for ask in sorted(posting.asks, key=lambda ask: (ask.id not in held, ask.id not in brought)):
        if ask.strength != "mentioned":
            ways = ask.or_equivalent or ask.or_another
            way = in_short(ask, catalogue) if ways else str(posting.asks.index(ask))
            each.setdefault((ask.kind, way), ask)
    asks = [ask for ask in posting.asks if any(ask is one for one in each.values())]
    ladder, file = catalogue.ladder_file, catalogue.skill_file
    others = tuple(one for one in ladder.requirement if one.rung != rung)
    source = next(iter(catalogue.sources))
    claims = [
        claim
        for number, ask in enumerate(asks)
        if (claim := _claim(ask, f"posting-{number}", str(rung), source, catalogue))
    ]
    asked = {ask.id for ask in asks if ask.kind == "skill"}
    skills = tuple(
        skill
        if skill.id in asked
        else skill.model_copy(
            update={"needs": {id_: need for id_, need in skill.needs.items() if id_ != rung}}
        )
        for skill in file.skill
    )
    parts = {
        "ladder": ladder.model_copy(update={"requirement": (*others, *claims)}),
        "skills": file.model_copy(update={"skill": skills}),
    }
    return Catalogue(lambda name: parts.get(name) or catalogue.read(name), lambda: None)


def _claim(ask: Ask, id_: str, rung: str, source: str, catalogue: Catalogue) -> Requirement | None:
    """An ask as a requirement; None where the ladder has no word for it."""
    kind, amount = _KINDS.get(ask.kind, (None, None))
    least = _SOME_LEADING if ask.kind == "leading" and ask.min is None else ask.min
    if kind is None or (amount and least is None):
        return None
    if amount is None and ask.id not in (*catalogue.certifications, *catalogue.tools):
        return None
    return Requirement(
        id=id_,
        rung=rung,
        kind=kind,
        of=amount or str(wanted_of(ask, catalogue)),
        min=cast("Education | float", least) if amount else None,
        strength="required",
        text=ASKED,
        cites=(Cite(source=source),),
    )
