"""Anything that has an id: what it is, what it rests on, and what refers to it."""

from collections.abc import Iterable, Iterator

from csm_advisor.advice.citations.citations import with_sources
from csm_advisor.advice.planning.bars import Need, bar_needs
from csm_advisor.model.actions import Action
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.credentials import Certification, Tool
from csm_advisor.model.guide import Duty, Measure, Note
from csm_advisor.model.ladder import Requirement, Rung, Transition
from csm_advisor.model.pay import PayClaim
from csm_advisor.model.plan import BARS
from csm_advisor.model.records import Frozen, Record
from csm_advisor.model.skills import Skill
from csm_advisor.model.views.explain import CiteLine, Detail, ExplainView, Reference
from csm_advisor.text.find_by_name import Known, find
from csm_advisor.text.labels import label

# What a record of each type is called, and its fields where their names do not say enough.
KINDS = {
    "Basis": "basis of a column of figures",
    "CredentialNote": "remark on credentials",
    "EducationLevel": "level of education",
    "HoursPerWeek": "setting of the planner",
    "StepsAtOnce": "setting of the planner",
    "UnratedLevel": "setting of the planner",
    "PracticeWeeks": "setting of the planner",
    "Measure": "key figure",
    "PacketPrompt": "what to write down for a promotion packet",
    "PacketQuestion": "question of a promotion packet",
    "PayClaim": "pay figure",
    "Question": "frequent question",
    "QuestionItem": "question of the interview",
}
FIELDS = {
    "also": "also called",
    "leads": "years on it count as leading people",
    "origin": "from",
    "of": "asks for",
    "min": "at least",
    "max": "up to",
    "how": "what to do",
    "own_hours": "hours of your own time",
    "weeks": "weeks it takes at least",
    "cost_low": "dollars, at least",
    "cost_high": "dollars, at most",
    "cost_year": "dollars of the year",
    "offered_on": "can start on",
    "evidence": "what to write down",
    "anchors": "levels",
    "low": "from",
    "high": "to",
    "open_ended": "or more",
    "decision": "a decision, not a step",
    "short": "in short",
    "needs": "level each rung needs",
}
# Which fields name other records, and what the one that is named calls those that name it.
REFERENCES: dict[type[Record], dict[str, str]] = {
    Transition: {"origin": "ways up from it", "to": "ways to it"},
    Requirement: {"rung": "what is asked on it", "of": "asked for by"},
    Skill: {"needs": "skills it needs"},
    Action: {"closes": "actions that close it", "offered_on": "on the job, can start on it"},
    Certification: {"counts_as": "certifications that count as it"},
    Tool: {"counts_as": "tools that count as it"},
    PayClaim: {"rungs": "pay figures for it"},
    Duty: {"rungs": "duties on it"},
    Measure: {"rungs": "key figures it is judged by"},
    Note: {"about": "notes on it"},
}


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
        kind=KINDS.get(type(record).__name__, type(record).__name__.lower()),
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
            standing.setdefault(f"what stands on it in {file}.toml", []).append(record.id)
    view = ExplainView(
        id=id_,
        kind=f"source ({source.kind})",
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
            yield Detail(name="the levels rest on", value=named)
        case _:
            pass


def _fields(record: Frozen, hidden: set[str]) -> Iterator[Detail]:
    for name in type(record).model_fields:
        value = getattr(record, name)
        if name in hidden or value in (None, (), {}):
            continue
        words = FIELDS.get(name, name.replace("_", " "))
        if name == "anchors":
            for level, scene in enumerate(value):
                yield Detail(name=f"level {level}", value=scene)
        else:
            yield Detail(name=words, value=_plain(value))


def _plain(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case float():
            return f"{value:,.10g}"
        case tuple():
            return "; ".join(map(_plain, value))
        case dict():
            return "; ".join(f"{key} {_plain(item)}" for key, item in value.items())
        case Frozen():
            return ", ".join(_plain(item) for _, item in value)
        case _:
            return str(value)


def _bars(catalogue: Catalogue, claim: Requirement) -> Iterator[Detail]:
    """What each bar of the rung asks, and whether it would be another without this claim."""
    claims = catalogue.requirements[claim.rung]
    without = [other for other in claims if other.id != claim.id]
    for bar in BARS:
        asked, otherwise = (_need(bar_needs(some, bar), claim) for some in (claims, without))
        moved = "the same" if asked == otherwise else otherwise
        yield Detail(
            name=f"{bar} bar of {claim.rung}", value=f"{asked} (without this claim: {moved})"
        )


def _need(needs: Iterable[Need], claim: Requirement) -> str:
    for need in needs:
        if (need.kind, need.of) == (claim.kind, claim.of):
            years = " years" if isinstance(need.amount, float) else ""
            return "asked" if need.amount is None else _plain(need.amount) + years
    return "not asked"


def _references(id_: str, records: Iterable[tuple[str, Record]]) -> Iterator[Reference]:
    found: dict[str, list[str]] = {}
    for _, record in records:
        for field, how in REFERENCES.get(type(record), {}).items():
            for thing in _named(getattr(record, field)):
                named, _, level = thing.partition(":")
                if named == id_:
                    words = f"{how}, level {level}" if level else how
                    found.setdefault(words, []).append(record.id)
    for how in sorted(found):
        yield Reference(how=how, ids=tuple(found[how]))


def _named(value: object) -> Iterable[str]:
    """The ids in a field: one, several, or the keys of a table."""
    if isinstance(value, str):
        return (value,)
    assert isinstance(value, tuple | dict)
    return value
