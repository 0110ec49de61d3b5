"""Finding an area as people type it: a code, a state, a city, a nickname, or nearly so.

What is typed is read in these ways, and the first that fits anything decides:

1. a code, with or without its leading zeros; nothing at all is the nation;
2. a name, whole: of an area, of a state or its code, of a city in the area's name, or an alias;
   also with the state behind it, as in `Portland OR`, and a ZIP code or the nation behind that;
3. a county, municipality or city that lies in an area, as `Guaynabo` does in that of San Juan;
4. part of a name: its beginning, words of it, or words of it cut short;
5. a name with a slip or two in it, which is never taken without saying so.

A name that several areas bear finds all of them. So does one that is a state and also the first
city of a metropolitan area (`New York`, `Washington`): the metropolitan area comes first.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from csm_advisor.advice.sentences import area as told
from csm_advisor.model.aliases import Alias
from csm_advisor.model.wages import NATION, Area, Wages
from csm_advisor.text.find_by_name import nearest
from csm_advisor.text.normalize import fold, plain
from csm_advisor.text.similarity import MOST, begun, closest, several, unknown
from csm_advisor.text.what_to_type import SEE_AREAS

_SPELT = {"saint": "st", "ft": "fort", "mt": "mount", "rural": "nonmetropolitan", "the": ""}
_BETWEEN_CITIES = re.compile(r"--|-|/")
_OF_A_ZIP = (5, 4)  # digits of its parts: 74103-1234
# Words around a name that are not part of it, and only then left out.
_AROUND = {"greater", "metro", "metropolitan", "area", "state", "of", "municipio", "municipality"}


class _Known(NamedTuple):
    area: Area
    words: tuple[str, ...]
    whole: str  # the words as one


class _Reading(NamedTuple):
    place: tuple[str, ...]
    state: str | None  # where the text ends with a state, its two letters


def find_areas(
    text: str, wages: Wages, aliases: Iterable[Alias], *, whole: bool = False
) -> list[Area]:
    """The areas that `text` can mean, best first, at most five; one where it is clear. `whole`
    takes whole names alone: none is guessed from a part of one, or from a misspelt one.

    Raises UsageProblem where `text` is no line of text that can be shown.
    """
    return _read(text, wages, aliases, whole).areas[:MOST]


def find_area(text: str, wages: Wages, aliases: Iterable[Alias]) -> Area:
    """The area that `text` means. Raises UsageProblem: there is none, or it could be several."""
    found = _read(text, wages, aliases).areas
    if len(found) == 1:
        return found[0]
    if found:
        raise several(text, [_with_code(area) for area in found])
    near = [_with_code(area) for area in (*_near_places(text, wages), *_near(text, wages.areas))]
    raise unknown("area", text, near, SEE_AREAS)


def how_read(text: str, wages: Wages, aliases: Iterable[Alias]) -> str | None:
    """What to say of the one area that `text` is taken for, where it is not the area's name."""
    found = _read(text, wages, aliases)
    if len(found.areas) != 1 or found.way not in ("place", "slip"):
        return None
    say = told.place_in if found.way == "place" else told.misspelt
    return say(text.strip(), found.areas[0].name)


def areas_in(state: Area, areas: Mapping[str, Area]) -> list[Area]:
    """The areas that lie in a state, if only in part; none where it is no state."""
    if state.kind != "state":
        return []
    return [area for area in areas.values() if _lies_in(area, state.state)]


def _with_code(area: Area) -> str:
    return f"{area.name} ({area.code})"


class _Found(NamedTuple):
    """The areas found, and the way in which the text was read."""

    areas: list[Area]
    way: str


def _read(text: str, wages: Wages, aliases: Iterable[Alias], whole: bool = False) -> _Found:
    areas = wages.areas
    if not text.strip():
        return _Found([areas[NATION]], "code")
    text = plain(text)
    code = text.zfill(len(NATION))
    if code in areas:
        return _Found([areas[code]], "code")
    meant = {name: codes for alias in aliases for name, codes in _spelt_out(alias)}
    known = list(_known(areas))
    words, states = _words(text), _states(areas, meant)
    bare = _without_nation(words, meant)
    readings = [*_readings(words, states), *(_readings(bare, states) if bare != words else ())]
    nicknames = {name: [areas[c] for c in codes if c in areas] for name, codes in meant.items()}
    ways: dict[str, Callable[[_Reading], list[Area]]] = {
        "name": lambda reading: _bearing("".join(reading.place), reading.state, known, nicknames),
        "place": lambda reading: _holding(reading, wages, known, nicknames),
        "part": lambda reading: _partly(reading, known),
        "slip": lambda reading: _misspelt(reading, known, nicknames),
    }
    if whole:
        del ways["part"], ways["slip"]
    for way, finds in ways.items():
        for reading in readings:
            if found := finds(reading):
                return _Found(found, way)
    return _Found([], "none")


def _known(areas: Mapping[str, Area]) -> Iterator[_Known]:
    for area in areas.values():
        words = _words(area.name)
        yield _Known(area, words, "".join(words))


def _words(text: str) -> tuple[str, ...]:
    words = fold(text)
    if _SPELT.keys().isdisjoint(words):  # as in most names; there are hundreds to go through
        return words
    return tuple(spelt for word in words if (spelt := _SPELT.get(word, word)))


def _spelt_out(alias: Alias) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name in alias.names:
        yield "".join(_words(name)), alias.codes


def _states(areas: Mapping[str, Area], meant: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """The two letters of each state by its letters, its name and its aliases."""
    states = [area for area in areas.values() if area.kind == "state"]
    return {
        **{
            name: areas[codes[0]].state
            for name, codes in meant.items()
            if codes[0] in areas and areas[codes[0]].kind == "state"
        },
        **{
            "".join(_words(name)): area.state for area in states for name in (area.state, area.name)
        },
    }


def _readings(words: tuple[str, ...], states: Mapping[str, str]) -> Iterator[_Reading]:
    """As it stands; without the words around it; and either with a state at its end."""
    bare = tuple(word for word in words if word not in _AROUND)
    ways = [some for some in dict.fromkeys((words, bare)) if some]
    for some in ways:
        yield _Reading(some, None)
    for some in ways:
        for at in range(1, len(some)):
            if state := states.get("".join(some[at:])):
                yield _Reading(some[:at], state)


def _without_nation(
    words: tuple[str, ...], meant: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """The words without a ZIP code and a name of the nation at their end."""
    for at in range(1, len(words)):
        if meant.get("".join(words[at:])) == (NATION,):
            words = words[:at]
            break
    while len(words) > 1 and words[-1].isdigit() and len(words[-1]) in _OF_A_ZIP:
        words = words[:-1]
    return words


def _own_names(area: Area) -> tuple[set[str], set[str]]:
    """The names of the area itself, and the further cities that its name lists.

    `Dallas-Fort Worth-Arlington, TX` is also `Dallas` and `Dallas-Fort Worth`; `Fort Worth` and
    `Arlington` are further cities. Two hyphens stand between cities where one is inside a city.
    """
    place, comma, states = area.name.rpartition(", ")
    if not comma:
        whole = "".join(_words(area.name))
        return ({whole, area.state.casefold()} if area.kind == "state" else {whole}), set()
    cities = ["".join(_words(city)) for city in _BETWEEN_CITIES.split(place)]
    leading = {"".join(cities[:count]) for count in range(1, len(cities) + 1)}
    further = {*cities[1:], *("".join(_words(city)) for city in place.split("--")[1:])}
    return {*leading, "".join(cities) + states.replace("-", "").casefold()}, further


def _lies_in(area: Area, state: str | None) -> bool:
    """True for an area inside the state, if there is one; the state itself is not inside it."""
    if state is None:
        return True
    _, comma, states = area.name.rpartition(", ")
    return area.kind == "metro" and state in (states.split("-") if comma else (area.state,))


def _bearing(
    name: str, state: str | None, known: Iterable[_Known], nicknames: Mapping[str, list[Area]]
) -> list[Area]:
    """The areas of this name: metropolitan ones first, those that begin with it before others.

    Where a state bears the name, a further city of the same name is not what is meant.
    """
    own, further = [], []
    for area, _, whole in known:
        # Every name is a piece of the whole: taking it apart pays for few areas only.
        if name in whole or name == area.state.casefold():
            names, cities = _own_names(area)
            if name in names:
                own.append(area)
            elif name in cities:
                further.append(area)
    also = nicknames.get(name, [])
    # All of Guam is one area: its towns lie in that.
    own = [area for area in own if _lies_in(area, state)]
    own += [area for area in also if _lies_in(area, state) or area.state == state]
    own.sort(key=lambda area: area.kind != "metro")
    if any(area.kind == "state" for area in own):
        further = []
    return list(dict.fromkeys([*own, *(a for a in further if _lies_in(a, state))]))


def _holding(
    reading: _Reading, wages: Wages, known: Iterable[_Known], nicknames: Mapping[str, list[Area]]
) -> list[Area]:
    """The areas in which a county or city of this name lies, that of a state alone if told.

    Where there are several, an area of nearly this name may be meant as well: Pittsburgh by
    Pittsburg.
    """
    name = "".join(reading.place)
    found = [
        wages.areas[place.area]
        for place in wages.places_with(name[:1])
        if reading.state in (None, place.state)
        and "".join(_words(place.name)) == name
        and place.area in wages.areas
    ]
    found = list(dict.fromkeys(found))
    near = _misspelt(reading, known, nicknames) if len(found) > 1 else []
    return list(dict.fromkeys([*near, *found]))


def _partly(reading: _Reading, known: Iterable[_Known]) -> list[Area]:
    """Areas whose names begin so; else with all the words in them; else with such beginnings."""
    inside = [k for k in known if _lies_in(k.area, reading.state)]
    parts = set(reading.place)
    found = (
        [k for k in inside if k.whole.startswith("".join(reading.place))]
        or [k for k in inside if parts <= set(k.words)]
        or [k for k in inside if begun(reading.place, k.words)]
    )
    found.sort(
        key=lambda k: (
            k.area.kind != "state",
            "nonmetropolitan" in k.words,
            reading.place[0] != k.words[0],
        )
    )
    return [k.area for k in found]


def _misspelt(
    reading: _Reading, known: Iterable[_Known], nicknames: Mapping[str, list[Area]]
) -> list[Area]:
    inside = [k.area for k in known if _lies_in(k.area, reading.state)]
    names = {name for area in inside for some in _own_names(area) for name in some}
    names |= nicknames.keys()
    near = closest("".join(reading.place), names)
    found = (_bearing(name, reading.state, known, nicknames) for name in near)
    return list(dict.fromkeys(area for areas in found for area in areas))


def _near_places(text: str, wages: Wages) -> list[Area]:
    """The areas of the counties and cities whose names are nearly the text."""
    names = {"".join(_words(place.name)): place.area for place in wages.places}
    near = closest("".join(_words(text)), names)[:MOST]
    return [wages.areas[names[name]] for name in near if names[name] in wages.areas]


def _near(text: str, areas: Mapping[str, Area]) -> list[Area]:
    """Areas whose names look like it; where it ends with a state, that one and those inside."""
    words = _words(text)
    readings = _readings(words, _states(areas, {}))
    place, state = next((r for r in readings if r.state), _Reading(words, None))
    named = [area for area in areas.values() if area.kind == "state" and area.state == state]
    by_name = {area.name: area for area in areas.values() if _lies_in(area, state)}
    return [*named, *(by_name[name] for name in nearest(" ".join(place), by_name))]
