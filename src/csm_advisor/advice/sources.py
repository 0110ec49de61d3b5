"""The register of sources, and what stands on each."""

from csm_advisor.advice.lookup import Known, find
from csm_advisor.advice.naming import label
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.views.sources import Dependent, RegisterLine, SourcesView


def register(catalogue: Catalogue) -> SourcesView:
    """Every source."""
    return SourcesView(
        sources={id_: _line(catalogue, id_) for id_ in catalogue.sources}, records=None
    )


def one_source(catalogue: Catalogue, text: str) -> SourcesView:
    """The source that `text` names, with its records. Raises UsageProblem."""
    known = [Known(source.id, (source.title,)) for source in catalogue.sources.values()]
    wanted = find(text, known, "source")
    return SourcesView(
        sources={wanted: _line(catalogue, wanted)},
        records=tuple(
            Dependent(
                file=file,
                id=record.id,
                text=label(record),
                places=tuple(
                    cite.place for cite in record.cites if cite.source == wanted and cite.place
                ),
            )
            for file, record in catalogue.records()
            if wanted in record.sources
        ),
    )


def _line(catalogue: Catalogue, id_: str) -> RegisterLine:
    source = catalogue.sources[id_]
    return RegisterLine(**{name: getattr(source, name) for name in RegisterLine.model_fields})
