"""The ladder, and one rung in full."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from csm_advisor.advice.citations.citations import with_sources
from csm_advisor.advice.planning.bars import bar_needs
from csm_advisor.advice.sentences import role as told
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.guide import Duty, Note, NoteTopic
from csm_advisor.model.ladder import BARS, Rung, Transition
from csm_advisor.model.skills import Skill
from csm_advisor.model.views.roles import (
    DutyLine,
    MeasureLine,
    NeedLine,
    NoteLine,
    RequirementLine,
    Role,
    RolesView,
    Way,
)


def roles(catalogue: Catalogue, rung: str | None, most: int | None = None) -> RolesView:
    """One rung, or all of them, lowest first; of these no more than `most` where that is given."""
    wanted = islice(catalogue.rungs, most) if rung is None else [rung]
    about = _about(catalogue)
    view = RolesView(roles=tuple(_role(catalogue, about, id_) for id_ in wanted), sources={})
    return with_sources(view, catalogue)


class _About(NamedTuple):
    """What is said of each rung, by its id, and of a topic of it."""

    duties: dict[str, list[Duty]]
    notes: dict[tuple[str, NoteTopic], list[Note]]
    skills: dict[str, list[Skill]]


def _about(catalogue: Catalogue) -> _About:
    """Looked through once for all rungs: a ladder can have thousands."""
    about = _About(defaultdict(list), defaultdict(list), defaultdict(list))
    for duty in catalogue.guide.duty:
        for rung in dict.fromkeys(duty.rungs):
            about.duties[rung].append(duty)
    for note in catalogue.guide.note:
        for rung in dict.fromkeys(note.about):
            about.notes[rung, note.topic].append(note)
    for skill in catalogue.skills.values():
        for rung, level in skill.needs.items():
            if level:
                about.skills[rung].append(skill)
    return about


def _role(catalogue: Catalogue, about: _About, id_: str) -> Role:
    rung = catalogue.rungs[id_]
    claims = catalogue.requirements[id_]
    return Role.copied_from(
        rung,
        duties=tuple(map(DutyLine.copied_from, about.duties[id_])),
        requirements=(*_claims(catalogue, id_), *_skill_claims(catalogue, about, id_)),
        bars={
            bar: tuple(NeedLine.copied_from(need, id=need.of) for need in bar_needs(claims, bar))
            for bar in BARS
        },
        ways_in=tuple(_way(catalogue, way, way.origin) for way in catalogue.ways_in[id_]),
        ways_up=tuple(_way(catalogue, way, way.to) for way in catalogue.ways_up[id_]),
        environment=_notes(about, id_, "environment"),
        tenure=_notes(about, id_, "tenure"),
        motives=_notes(about, id_, "motive"),
        paths=_notes(about, id_, "path"),
        measures=_measures(catalogue, rung),
    )


def _claims(catalogue: Catalogue, rung: str) -> Iterator[RequirementLine]:
    for claim in catalogue.requirements[rung]:
        yield RequirementLine.copied_from(
            claim, id=claim.of, source=claim.sources[0], record=claim.id
        )


def _skill_claims(catalogue: Catalogue, about: _About, rung: str) -> Iterator[RequirementLine]:
    """The skills of the rung: who names each, and the level needed, which is our judgement."""
    for skill in about.skills[rung]:
        level = skill.need(rung)
        for source in skill.sources:
            yield _skill_claim(skill.id, None, source, told.named_as_skill(skill.name))
        yield _skill_claim(
            skill.id, level, catalogue.level_sources[0], told.skill_at(skill.name, level)
        )


def _skill_claim(skill: str, level: int | None, source: str, text: str) -> RequirementLine:
    return RequirementLine(
        kind="skill",
        id=skill,
        min=level,
        max=None,
        strength="usual",
        source=source,
        record=skill,
        text=text,
    )


def _way(catalogue: Catalogue, way: Transition, other: str) -> Way:
    return Way.copied_from(way, rung=other, title=catalogue.rungs[other].title)


def _notes(about: _About, rung: str, topic: NoteTopic) -> tuple[NoteLine, ...]:
    return tuple(map(NoteLine.copied_from, about.notes[rung, topic]))


def _measures(catalogue: Catalogue, rung: Rung) -> tuple[MeasureLine, ...]:
    return tuple(
        MeasureLine.copied_from(measure)
        for measure in catalogue.measures
        if rung.id in measure.rungs or (rung.leads and not measure.rungs)
    )
