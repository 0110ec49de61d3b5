"""Anything that has an id: what it is, what it rests on, and what refers to it."""

from collections.abc import Iterable, Iterator

from csm_advisor.advice.citations.citations import with_sources
from csm_advisor.advice.planning.bars import Need, bar_needs
from csm_advisor.advice.sentences import explain as told
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.frozen import Frozen
from csm_advisor.model.ladder import BARS, Requirement, Rung
from csm_advisor.model.records import Record
from csm_advisor.model.skills import Skill
from csm_advisor.model.views.explain import CiteLine, Detail, ExplainView, Reference
from csm_advisor.text.find_by_name import Known, find
from csm_advisor.text.labels import label


def explain(catalogue: Catalogue, text: str) -> ExplainView:
    """The record or source that `text` names. Raises UsageProblem."""
    records = {record.id: (file, record) for file, record in catalogue.records()}
    known = [Known(id_, _names(record)) for id_, (_, record) in records.items()]
    known += [Known(source.id, (source.title,)) for source in catalogue.sources.values()]
    wanted = find(text, known, "record")
    if wanted in catalogue.sources:
        return _source(catalogue, wanted, records.values())
    _, record = records[wanted]
    view = ExplainView(
        id=wanted,
        kind=told.kind_of(record),
        title=label(record),
        details=tuple(_details(catalogue, record)),
        cites=tuple(CiteLine(source=c.source, place=c.place) for c in record.cites),
        references=tuple(_references(wanted, records.values())),
        sources={},
    )
    return with_sources(view, catalogue)


def _names(record: Record) -> tuple[str, ...]:
    return (label(record), *record.also) if isinstance(record, Rung) else (label(record),)


def _source(catalogue: Catalogue, id_: str, records: Iterable[tuple[str, Record]]) -> ExplainView:
    source = catalogue.sources[id_]
    standing: dict[str, list[str]] = {}
    for file, record in records:
        if id_ in record.sources:
            standing.setdefault(told.standing_in(file), []).append(record.id)
    view = ExplainView(
        id=id_,
        kind=told.kind_of_source(source.kind),
        title=source.title,
        details=tuple(_fields(source, hidden={"id", "kind", "title"})),
        cites=(CiteLine(source=id_, place=None),),
        references=tuple(Reference(how=how, ids=tuple(ids)) for how, ids in standing.items()),
        sources={},
    )
    return with_sources(view, catalogue)


def _details(catalogue: Catalogue, record: Record) -> Iterator[Detail]:
    shown_as_title = label(record)
    titles = {name for name in type(record).model_fields if getattr(record, name) == shown_as_title}
    yield from _fields(record, hidden={"id", "cites", *titles})
    match record:
        case Requirement():
            yield from _bars(catalogue, record)
        case Skill():
            named = ", ".join(catalogue.level_sources)
            yield Detail(name=told.LEVELS_REST_ON, value=named)
        case _:
            pass


def _fields(record: Frozen, hidden: set[str]) -> Iterator[Detail]:
    for name in type(record).model_fields:
        value = getattr(record, name)
        if name in hidden or value in (None, (), {}):
            continue
        if name == "anchors":
            for level, scene in enumerate(value):
                yield Detail(name=told.level(level), value=scene)
        else:
            yield Detail(name=told.field(name), value=told.value(value))


def _bars(catalogue: Catalogue, claim: Requirement) -> Iterator[Detail]:
    """What each bar of the rung asks, and whether it would be another without this claim."""
    claims = catalogue.requirements[claim.rung]
    without = [other for other in claims if other.id != claim.id]
    for bar in BARS:
        asked, otherwise = (_need(bar_needs(some, bar), claim) for some in (claims, without))
        yield Detail(name=told.bar_of(bar, claim.rung), value=told.asked(asked, otherwise))


def _need(needs: Iterable[Need], claim: Requirement) -> str:
    for need in needs:
        if (need.kind, need.of) == (claim.kind, claim.of):
            return told.need(need.amount)
    return told.NOT_ASKED


def _references(id_: str, records: Iterable[tuple[str, Record]]) -> Iterator[Reference]:
    found: dict[str, list[str]] = {}
    for _, record in records:
        for field, how in told.REFERENCES.get(type(record), {}).items():
            for thing in _named(getattr(record, field)):
                named, _, level = thing.partition(":")
                if named == id_:
                    found.setdefault(told.at_level(how, level), []).append(record.id)
    for how in sorted(found):
        yield Reference(how=how, ids=tuple(found[how]))


def _named(value: object) -> Iterable[str]:
    """The ids in a field: one, several, or the keys of a table."""
    if isinstance(value, str):
        return (value,)
    assert isinstance(value, tuple | dict)
    return value
