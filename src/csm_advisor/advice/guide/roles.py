"""The ladder, and one rung in full."""

from collections.abc import Iterator

from csm_advisor.advice.guide.register import with_sources
from csm_advisor.advice.planning.bars import bar_needs
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.guide import NoteTopic
from csm_advisor.model.ladder import Transition
from csm_advisor.model.plan import BARS
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

# The key figures are those of the rung that runs a team day by day.
JUDGED_RUNG = "manager"


def roles(catalogue: Catalogue, rung: str | None) -> RolesView:
    """All rungs, lowest first, or one."""
    wanted = list(catalogue.rungs) if rung is None else [rung]
    view = RolesView(roles=tuple(_role(catalogue, id_) for id_ in wanted), sources={})
    return with_sources(view, catalogue)


def _role(catalogue: Catalogue, id_: str) -> Role:
    rung = catalogue.rungs[id_]
    claims = catalogue.requirements[id_]
    return Role(
        id=id_,
        title=rung.title,
        also=rung.also,
        leads=rung.leads,
        summary=rung.summary,
        sources=rung.sources,
        duties=tuple(
            DutyLine(id=duty.id, category=duty.category, text=duty.text, sources=duty.sources)
            for duty in catalogue.guide.duty
            if id_ in duty.rungs
        ),
        requirements=(*_claims(catalogue, id_), *_skill_claims(catalogue, id_)),
        bars={
            bar: tuple(
                NeedLine(kind=need.kind, id=need.of, amount=need.amount, sources=need.sources)
                for need in bar_needs(claims, bar)
            )
            for bar in BARS
        },
        ways_in=tuple(
            _way(catalogue, way, way.origin) for way in catalogue.transitions if way.to == id_
        ),
        ways_up=tuple(
            _way(catalogue, way, way.to) for way in catalogue.transitions if way.origin == id_
        ),
        tips=rung.tips,
        environment=_notes(catalogue, id_, "environment"),
        tenure=_notes(catalogue, id_, "tenure"),
        motives=_notes(catalogue, id_, "motive"),
        paths=_notes(catalogue, id_, "path"),
        measures=_measures(catalogue) if id_ == JUDGED_RUNG else (),
    )


def _claims(catalogue: Catalogue, rung: str) -> Iterator[RequirementLine]:
    for claim in catalogue.requirements[rung]:
        yield RequirementLine(
            kind=claim.kind,
            id=claim.of,
            min=claim.min,
            max=claim.max,
            strength=claim.strength,
            source=claim.sources[0],
            record=claim.id,
            text=claim.text,
        )


def _skill_claims(catalogue: Catalogue, rung: str) -> Iterator[RequirementLine]:
    """The skills of the rung: who names each, and the level needed, which is our judgement."""
    for skill in catalogue.skills.values():
        level = skill.need(rung)
        if not level:
            continue
        for source in skill.sources:
            yield _skill_claim(skill.id, None, source, f"{skill.name} is named as a skill.")
        yield _skill_claim(
            skill.id, level, catalogue.level_sources[0], f"{skill.name} at level {level} of 4."
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
    return Way(
        id=way.id,
        rung=other,
        title=catalogue.rungs[other].title,
        note=way.note,
        sources=way.sources,
    )


def _notes(catalogue: Catalogue, rung: str, topic: NoteTopic) -> tuple[NoteLine, ...]:
    return tuple(
        NoteLine(
            id=note.id, title=note.title, text=note.text, where=note.where, sources=note.sources
        )
        for note in catalogue.guide.note
        if note.topic == topic and rung in note.about
    )


def _measures(catalogue: Catalogue) -> tuple[MeasureLine, ...]:
    return tuple(
        MeasureLine(
            id=measure.id,
            name=measure.name,
            definition=measure.definition,
            benchmark=measure.benchmark,
            caution=measure.caution,
            sources=measure.sources,
        )
        for measure in catalogue.measures
    )
