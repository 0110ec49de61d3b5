"""The area of official pay that the place of a posting lies in, however a board writes it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby

from csm_advisor.advice.pay.find_area import find_areas
from csm_advisor.errors import UsageProblem
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.wages import NATION, Area, Wages
from csm_advisor.text.lazy_pattern import lazy_pattern

_BETWEEN = lazy_pattern(r"[,;|/()\u2013\u2014]|\s-\s|\s{2,}|(?<=\bUS)-|(?<=\bUS-[A-Z]{2})-")
_MOST_PARTS = 12  # a place that lists more is no place
_ZIP = lazy_pattern(r"\s*\b\d{5}(?:-\d{4})?$")


@lru_cache(maxsize=1024)
def area_of(catalogue: Catalogue, place: str) -> Area | None:
    """The one area that a place means; None where it is none of ours, or could be several.

    It is read whole, then part by part: a city beside its state, on either side (`US, TX, Dallas`).
    A state alone counts where a ZIP code or the nation shows that it is one.
    """
    wages = catalogue.wages
    if wages is None:
        return None
    if (area := _one(place, wages, catalogue)) is not None:
        return area
    nation = {
        name.casefold()
        for alias in catalogue.area_aliases
        if alias.codes == (NATION,)
        for name in alias.names
    }
    every = [part.strip() for part in _BETWEEN.split(place) if part.strip()][:_MOST_PARTS]
    parts = [part for part in every if part.casefold() not in nation]
    states = {
        name: area
        for area in wages.areas.values()
        if area.kind == "state"
        for name in (area.state, area.name)
    }
    named, found = set(), set()
    for state, cities in _beside_states(parts, states):
        named.add(state)
        areas = (_one(f"{city}, {state.state}", wages, catalogue) for city in cities)
        if area := next(filter(None, areas), None):
            found.add(area)
    if not found and (_ZIP.search(place) or parts != every):
        found = named
    return found.pop() if len(found) == len(named) == 1 else None


def _one(text: str, wages: Wages, catalogue: Catalogue) -> Area | None:
    try:
        found = find_areas(text, wages, catalogue.area_aliases, whole=True)
    except UsageProblem:
        return None
    return found[0] if len(found) == 1 else None


def _beside_states(
    parts: Sequence[str], states: Mapping[str, Area]
) -> Iterator[tuple[Area, list[str]]]:
    """Each state that is named, with the parts that may be its city: those before it, the nearest
    first, else those behind it."""
    before: list[str] = []
    waiting: Area | None = None  # a state with nothing before it
    for state, some in groupby(parts, lambda part: states.get(_ZIP.sub("", part))):
        if state is None:
            before = list(some)
            if waiting is not None:
                yield waiting, before
                waiting = None
        elif before:
            yield state, before[::-1]
            before = []
        else:
            waiting = state
    if waiting is not None:
        yield waiting, []
