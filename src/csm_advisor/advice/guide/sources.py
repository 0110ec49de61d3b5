"""The register of sources, and what stands on each."""

from collections.abc import Iterator
from datetime import date

from csm_advisor.advice.citations.release_age import overdue
from csm_advisor.advice.pay.freshness import months_old, stale
from csm_advisor.advice.sentences.newer_releases import newer
from csm_advisor.advice.sentences.wage_tables import TABLES
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.sources import Source
from csm_advisor.model.views.sources import Dependent, RegisterLine, SourcesView, TablesLine
from csm_advisor.text.find_by_name import Known, find
from csm_advisor.text.labels import label


def register(catalogue: Catalogue, today: date) -> SourcesView:
    """Every source, and how old the wage tables are."""
    return SourcesView(
        sources={id_: _line(catalogue, id_, today) for id_ in catalogue.sources},
        records=None,
        wage_tables=_wage_tables(catalogue, today),
    )


def one_source(catalogue: Catalogue, text: str, today: date) -> SourcesView:
    """The source that `text` names, with its records. Raises UsageProblem."""
    known = [Known(source.id, (source.title,)) for source in catalogue.sources.values()]
    wanted = find(text, known, "source")
    tables = catalogue.wages.release.sources if catalogue.wages else ()
    return SourcesView(
        sources={wanted: _line(catalogue, wanted, today)},
        records=tuple(_dependents(catalogue, wanted)),
        wage_tables=_wage_tables(catalogue, today) if wanted in tables else None,
    )


def _dependents(catalogue: Catalogue, wanted: str) -> Iterator[Dependent]:
    for file, record in catalogue.records():
        if wanted in record.sources:
            yield Dependent(
                file=file,
                id=record.id,
                text=label(record),
                places=tuple(
                    cite.place for cite in record.cites if cite.source == wanted and cite.place
                ),
            )
    if catalogue.wages is not None:
        for field, text in TABLES.items():
            named = getattr(catalogue.wages.release, field)
            if wanted in ((named,) if isinstance(named, str) else named):
                yield Dependent(file="wages/release", id=field, text=text, places=())


def _wage_tables(catalogue: Catalogue, today: date) -> TablesLine | None:
    if catalogue.wages is None:
        return None
    release = catalogue.wages.release
    return TablesLine.copied_from(
        release, months_old=months_old(release, today), stale=stale(catalogue, today)
    )


def _line(catalogue: Catalogue, id_: str, today: date) -> RegisterLine:
    source = catalogue.sources[id_]
    said = {name: getattr(source, name) for name in Source.model_fields if name != "id"}
    return RegisterLine(**said, newer=newer(source) if overdue(source, today) else None)
