"""What the rung asks for, thing by thing, with what the person has to show for each."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from csm_advisor.advice.packet.context import Case
from csm_advisor.advice.packet.stories import Told
from csm_advisor.advice.planning.bars import bar_needs
from csm_advisor.advice.planning.catalogue_index import counts_for
from csm_advisor.advice.planning.gaps import readiness
from csm_advisor.advice.sentences import packet_words as say
from csm_advisor.model.ladder import RequirementKind
from csm_advisor.model.plan import BARS, Bar, Met
from csm_advisor.model.views.packet import Asked
from csm_advisor.text.format import years
from csm_advisor.text.languages import beside_english

# The order in which things are told; skills come last, those first that most sources name.
ORDER: tuple[RequirementKind, ...] = (
    "experience",
    "leading",
    "education",
    "certification",
    "tool",
    "language",
    "skill",
)


class Thing(NamedTuple):
    """A thing that the rung asks for: its kind and id, and the level where it is a skill that
    the rung needs."""

    kind: RequirementKind
    id: str
    level: int | None = None


def asked(case: Case, told: Sequence[Told]) -> tuple[Asked, ...]:
    """Everything that the rung asks for; each published requirement stands in one of them."""
    claims: dict[tuple[str, str], list[Met]] = {}
    told_of = readiness(case.person, case.claims, case.catalogue)
    for claim, met in zip(case.claims, told_of, strict=True):
        claims.setdefault((claim.kind, claim.of), []).append(met)
    return tuple(
        _asked(case, thing, tuple(claims.get((thing.kind, thing.id), ())), told)
        for thing in _things(case)
    )


def _things(case: Case) -> list[Thing]:
    skills = case.catalogue.skills
    claimed = dict.fromkeys((claim.kind, claim.of) for claim in case.claims)
    levels = {("skill", id_): skill.need(case.rung) for id_, skill in skills.items()}
    found = [Thing(kind, id_) for kind, id_ in claimed if not levels.get((kind, id_))]
    found.sort(key=lambda thing: ORDER.index(thing.kind))
    needed = [Thing("skill", id_, level) for (_, id_), level in levels.items() if level]
    needed.sort(key=lambda thing: (-len(skills[thing.id].sources), skills[thing.id].name))
    return found + needed


def _asked(case: Case, thing: Thing, claims: tuple[Met, ...], told: Sequence[Told]) -> Asked:
    skill = case.catalogue.skills[thing.id] if thing.level else None
    mine = [one for one in told if thing.id in one.speaks_for]
    entered = tuple(_entered(case, thing))
    anchor = skill.anchors[thing.level] if skill and thing.level else None
    has_more = mine or (thing.kind == "experience" and entered)
    sources = (*(claim.source for claim in claims), *(skill.sources if skill else ()))
    return Asked(
        kind=thing.kind,
        id=thing.id,
        name=case.name(thing.id),
        claims=claims,
        bars=_bars(case, thing),
        level=thing.level,
        anchor=anchor,
        have=_have(case, thing),
        entered=entered,
        stories=tuple(one.story.id for one in mine),
        write_down=() if has_more else (case.prompt(thing.kind),),
        sources=tuple(dict.fromkeys(sources)),
    )


def _bars(case: Case, thing: Thing) -> dict[Bar, bool | None]:
    """For each bar that asks for it whether it is met; None where that cannot be told."""
    if thing.level:
        status = case.person.levels[thing.id] >= thing.level if _known(case, thing) else None
        return dict.fromkeys(BARS, status)
    found: dict[Bar, bool | None] = {}
    for bar in BARS:
        if any((n.kind, n.of) == (thing.kind, thing.id) for n in bar_needs(case.claims, bar)):
            gap = next((g for g in case.gaps[bar] if (g.kind, g.id) == thing[:2]), None)
            if gap is not None:
                found[bar] = None if gap.have is None else False
            else:
                found[bar] = True if _measured(thing) else None
    return found


def _measured(thing: Thing) -> bool:
    """Whether the answers can meet it at all: no answer tells of other experience."""
    if thing.kind == "experience":
        return thing.id == "years-in-service"
    return thing.kind not in ("skill", "language")


def _known(case: Case, thing: Thing) -> bool:
    """Whether the level of a skill was rated, or shown by a step done, and not just assumed."""
    return thing.id in case.person.rated or f"{thing.id}:{thing.level}" in _closed(case)


def _closed(case: Case) -> set[str]:
    actions = (case.catalogue.actions.get(done.step) for done in case.plan.done)
    return {thing for action in actions if action for thing in action.closes}


def _have(case: Case, thing: Thing) -> str:
    """What the person has, in words."""
    person, profile = case.person, case.plan.profile
    match thing.kind:
        case "experience":
            of_service = thing.id == "years-in-service"
            return years(person.service) if of_service else say.NOT_ASKED
        case "leading":
            return years(person.leading)
        case "education":
            return case.catalogue.education[person.education].name
        case "certification":
            return _held(case, thing, profile.certifications)
        case "tool":
            return _held(case, thing, profile.tools)
        case "language":
            others = beside_english(profile.languages or (), case.catalogue)
            return ", ".join(others) or say.nothing(profile.languages)
        case "skill":
            return _level(case, thing)


def _held(case: Case, thing: Thing, answer: tuple[str, ...] | None) -> str:
    held = dict.fromkeys((*(answer or ()), *sorted(_closed(case))))
    counting = [one for one in held if thing.id in counts_for(one, case.catalogue)]
    if thing.id in counting:
        return say.YES
    return ", ".join(map(case.called, counting)) or say.nothing(answer)


def _level(case: Case, thing: Thing) -> str:
    if thing.level is None:
        return say.NO_LEVEL
    level = case.person.levels[thing.id]
    by_steps = level != case.plan.profile.skills.get(thing.id, 0) and any(
        one.startswith(f"{thing.id}:") for one in _closed(case)
    )
    return say.level(level, by_steps=by_steps, rated=thing.id in case.person.rated)


def _entered(case: Case, thing: Thing) -> Iterator[str]:
    """What else the person entered about it."""
    profile = case.plan.profile
    match thing.kind:
        case "experience" if thing.id == "years-in-service":
            yield from map(say.job_line, case.jobs)
        case "education" if profile.education_field:
            yield profile.education_field
        case "certification":
            yield from _own_words(case, profile.certifications)
        case "tool":
            yield from _own_words(case, profile.tools)
        case "skill" if thing.id in (profile.skills_mentioned or ()):
            yield say.IN_THE_RESUME
        case _:
            pass


def _own_words(case: Case, answer: tuple[str, ...] | None) -> Iterator[str]:
    """What is held and counts for nothing that we know, in the person's own words."""
    known = (case.catalogue.certifications, case.catalogue.tools)
    kinds = {kind.id for kind in case.catalogue.credentials.kind}
    for one in answer or ():
        if one not in kinds and not any(one in some for some in known):
            yield one
