"""Which sources an answer cites."""

from collections.abc import Mapping
from functools import lru_cache
from typing import TypeVar

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.frozen import Frozen
from csm_advisor.model.sources import SourceLine

V = TypeVar("V", bound=Frozen)


def with_sources(
    view: V, catalogue: Catalogue, others: Mapping[str, SourceLine] | None = None
) -> V:
    """The answer with `sources` filled in: `others`, which are not of the data, and every source
    cited in it, in the order of citing."""
    cited: dict[str, None] = {}
    _gather(view, cited)
    lines = dict(others or {})
    lines |= {id_: source_line(catalogue, id_) for id_ in cited if id_ not in lines}
    return view.model_copy(update={"sources": lines})


@lru_cache(maxsize=1024)
def source_line(catalogue: Catalogue, id_: str) -> SourceLine:
    """One source as answers list it."""
    source = catalogue.sources[id_]
    return SourceLine(**{name: getattr(source, name) for name in SourceLine.model_fields})


def _gather(part: object, cited: dict[str, None]) -> None:
    """Adds the sources cited in a part of an answer to the keys of `cited`."""
    if isinstance(part, tuple):
        for item in part:
            _gather(item, cited)
    elif isinstance(part, dict):
        for item in part.values():
            _gather(item, cited)
    elif isinstance(part, Frozen):
        for name, value in part:
            if name == "source":
                cited[value] = None
            elif not value or isinstance(value, str):
                pass  # most of what an answer holds
            elif name.endswith("sources") and isinstance(value, tuple):
                cited.update(dict.fromkeys(value))
            else:
                _gather(value, cited)
