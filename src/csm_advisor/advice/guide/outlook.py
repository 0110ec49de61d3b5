"""The future of the work: official projections and what the articles say, kept apart."""

from collections.abc import Mapping, Sequence

from csm_advisor.advice.citations.citations import with_sources
from csm_advisor.advice.sentences import outlook as told
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.figures import united
from csm_advisor.model.guide import Outlook
from csm_advisor.model.profile import IN_SERVICE
from csm_advisor.model.sources import Statement
from csm_advisor.model.views.outlook import OccupationOutlook, OutlookLine, OutlookView


def outlook(
    catalogue: Catalogue, rung: str | None, target: str | None, situation: str | None = None
) -> OutlookView:
    """All statements on the outlook, the official ones by occupation.

    `rung`, `target` and `situation` are those of the person who asks, as far as they are known.
    """
    in_service = situation in IN_SERVICE
    official: dict[str, list[OutlookLine]] = {}
    remarks, articles = [], []
    for statement in catalogue.outlook:
        line = OutlookLine.copied_from(statement)
        if not _official(catalogue, statement):
            articles.append(line)
        elif line.occupation is None:
            remarks.append(line)
        else:
            official.setdefault(line.occupation, []).append(line)
    view = OutlookView(
        shrinking=_shrinking(catalogue, official),
        for_you=_meaning(catalogue, official, rung, target, in_service)
        if rung and target
        else None,
        remarks=tuple(remarks),
        official=tuple(
            OccupationOutlook(occupation=name, lines=tuple(lines))
            for name, lines in official.items()
        ),
        articles=tuple(articles),
        sources={},
    )
    return with_sources(view, catalogue)


def _shrinking(
    catalogue: Catalogue, official: dict[str, list[OutlookLine]]
) -> tuple[OutlookLine, ...]:
    """The figures of the first rung where its number of jobs is projected to fall."""
    first = next(iter(catalogue.rungs.values())).title.casefold()
    for occupation, lines in official.items():
        figures = tuple(line for line in lines if line.value is not None)
        if first in occupation.casefold() and any(_falls(line) for line in figures):
            return figures
    return ()


def _meaning(
    catalogue: Catalogue,
    official: Mapping[str, Sequence[OutlookLine]],
    rung: str,
    target: str,
    in_service: bool,
) -> Statement | None:
    """What the projections of the rung's and the target's occupations mean for the plan."""
    here, there = (_projected(catalogue, official, one) for one in (rung, target))
    if not here or not there:
        return None
    text = told.way(catalogue.rungs[rung].title, catalogue.rungs[target].title, in_service)
    if here.keys() == there.keys():
        text += told.of_one_occupation(here)
    else:
        text += told.of_two(here, there, in_service)
        mine = max(line.value or 0 for line, _ in here.values())
        theirs = min(line.value or 0 for line, _ in there.values())
        if in_service and mine <= _least(official) and mine < min(theirs, 0):
            text += told.AWAY_FROM_SHRINKING
    if any(_falls(line) for line, _ in (*here.values(), *there.values())):
        text += told.OPENINGS_ALL_THE_SAME
    lines = [line for found in (here, there) for pair in found.values() for line in pair if line]
    mapped = (catalogue.readings[one].sources for one in (rung, target))
    return Statement(text=text, sources=united(*(line.sources for line in lines), *mapped))


def _projected(
    catalogue: Catalogue, official: Mapping[str, Sequence[OutlookLine]], rung: str
) -> told.Projected:
    """The change and the openings of each occupation that stands for a rung, by its name."""
    reading = catalogue.readings.get(rung)
    found: dict[str, tuple[OutlookLine, OutlookLine | None]] = {}
    for name, lines in official.items():
        code, _, title = name.partition(" ")
        changes = [line for line in lines if line.unit == "percent" and line.value is not None]
        if reading and code in reading.socs and changes:
            openings = [line for line in lines if line.value is not None and line not in changes]
            found[title] = changes[0], next(iter(openings), None)
    return found


def _least(official: Mapping[str, Sequence[OutlookLine]]) -> float:
    """The change of the occupation that shrinks most, or grows least."""
    return min(
        line.value
        for lines in official.values()
        for line in lines
        if line.unit == "percent" and line.value is not None
    )


def _falls(line: OutlookLine) -> bool:
    return line.unit == "percent" and line.value is not None and line.value < 0


def _official(catalogue: Catalogue, statement: Outlook) -> bool:
    return any(catalogue.sources[id_].kind == "official-statistics" for id_ in statement.sources)
