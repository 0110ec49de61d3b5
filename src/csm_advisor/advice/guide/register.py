"""Which sources an answer cites."""

from collections.abc import Iterator
from typing import TypeVar

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.records import Frozen
from csm_advisor.model.sources import SourceLine

V = TypeVar("V", bound=Frozen)


def with_sources(view: V, catalogue: Catalogue) -> V:
    """The answer with `sources` filled in: every source cited in it, in the order of citing."""
    lines = {id_: source_line(catalogue, id_) for id_ in _cited(view)}
    return view.model_copy(update={"sources": lines})


def source_line(catalogue: Catalogue, id_: str) -> SourceLine:
    """One source as answers list it."""
    source = catalogue.sources[id_]
    return SourceLine(**{name: getattr(source, name) for name in SourceLine.model_fields})


def _cited(part: object) -> Iterator[str]:
    if isinstance(part, tuple):
        for item in part:
            yield from _cited(item)
    elif isinstance(part, dict):
        for item in part.values():
            yield from _cited(item)
    elif isinstance(part, Frozen):
        for name, value in part:
            if name == "source":
                yield value
            elif name.endswith("sources") and isinstance(value, tuple):
                yield from value
            else:
                yield from _cited(value)
