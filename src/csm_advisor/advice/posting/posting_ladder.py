"""The ladder with one posting's asks in the place of what sources ask of its rung: a plan on it
closes what this employer asks, and nothing else."""

from csm_advisor.advice.posting.applicant import Applicant, applicant
from csm_advisor.advice.sentences.ask_words import ASKED
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.ladder import Requirement, RequirementKind
from csm_advisor.model.plan import Plan
from csm_advisor.model.posting import Ask, Posting

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
        ladder = with_asks(person.catalogue, posting)
        return applicant(person.profile, ladder, person.as_of, person.done).plan_to(rung)

    return Applicant(person.profile, person.done, person.catalogue, person.as_of, plan_to)


def with_asks(catalogue: Catalogue, posting: Posting) -> Catalogue:
    """The data with the posting's asks, required and preferred, as all that its rung asks."""
    rung = posting.rung
    asks = [ask for ask in posting.asks if ask.strength != "mentioned"]
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
    kind, of = _KINDS.get(ask.kind, (None, None))
    least = _SOME_LEADING if ask.kind == "leading" and ask.min is None else ask.min
    if kind is None or (of and least is None):
        return None
    if of is None and ask.id not in (*catalogue.certifications, *catalogue.tools):
        return None
    return Requirement.model_validate(
        {
            "id": id_,
            "rung": rung,
            "kind": kind,
            "of": of or ask.id,
            "min": least if of else None,
            "strength": "required",
            "text": ASKED,
            "cites": [source],
        }
    )
