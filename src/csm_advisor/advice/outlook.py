"""The future of the work: official projections and what the articles say, kept apart."""

from csm_advisor.advice.register import with_sources
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.guide import Outlook
from csm_advisor.model.views.outlook import OccupationOutlook, OutlookLine, OutlookView


def outlook(catalogue: Catalogue) -> OutlookView:
    """All statements on the outlook, the official ones by occupation."""
    official: dict[str, list[OutlookLine]] = {}
    remarks, articles = [], []
    for statement in catalogue.outlook:
        line = _line(statement)
        if not _official(catalogue, statement):
            articles.append(line)
        elif line.occupation is None:
            remarks.append(line)
        else:
            official.setdefault(line.occupation, []).append(line)
    view = OutlookView(
        shrinking=_shrinking(catalogue, official),
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


def _falls(line: OutlookLine) -> bool:
    return line.unit == "percent" and line.value is not None and line.value < 0


def _official(catalogue: Catalogue, statement: Outlook) -> bool:
    return any(catalogue.sources[id_].kind == "official-statistics" for id_ in statement.sources)


def _line(statement: Outlook) -> OutlookLine:
    return OutlookLine(
        id=statement.id,
        text=statement.text,
        value=statement.value,
        unit=statement.unit,
        period=statement.period,
        occupation=statement.occupation,
        caution=statement.caution,
        sources=statement.sources,
    )
