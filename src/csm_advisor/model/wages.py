"""Official wages: rows of one release by occupation, area and industry; and the price index."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache, cached_property
from typing import Annotated, Literal, NamedTuple, get_args

from csm_advisor.model.frozen import Constraint, Frozen
from csm_advisor.model.records import Id, Ids, Text

Percentile = Literal["p10", "p25", "p50", "p75", "p90"]
PERCENTILES: tuple[Percentile, ...] = get_args(Percentile)
AreaKind = Literal["nation", "state", "metro"]
NATION = "0000000"
ALL_INDUSTRIES = "000000"


class Area(NamedTuple):
    """An area of the release: the nation, a state or territory, a metropolitan or other area.

    `state` is the two-letter code of the (first) state, empty for the nation.
    """

    code: str
    kind: AreaKind
    state: str
    name: str


class Place(NamedTuple):
    """A county, municipality or postal city, and the code of the area it lies in."""

    name: str
    state: str
    area: str


class Industry(NamedTuple):
    """An industry of the release; `level` is its depth, 0 for all industries together."""

    code: str
    name: str
    level: int


class Cell(NamedTuple):
    """One value of the release in dollars a year (or people employed).

    `value` is None where it is not released, and `note` then the footnote that says why. A
    top-coded value has the note of its footnote and means "at least".
    """

    value: int | None
    note: str | None = None

    @property
    def at_least(self) -> bool:
        """True where the release says no more than that it is this much or higher."""
        return self.value is not None and self.note is not None


class WageRow(NamedTuple):
    """The wages of one occupation in one area and industry."""

    soc: str
    area: str
    industry: str
    employment: Cell
    mean: Cell
    p10: Cell
    p25: Cell
    p50: Cell
    p75: Cell
    p90: Cell


class Release(Frozen):
    """Which release the tables are: its name, the year of its dollars, when it was published
    and retrieved, the sources of the tables, and its footnotes by number.

    `rows` says of each table, by its file name, how many rows it has; `hours_a_year` what a full
    year of work is taken for, None where the release does not say.
    """

    name: Text
    year: Annotated[int, Constraint(ge=1900, le=2100)]
    published: date
    retrieved: date
    source: Id
    history_source: Id
    index_source: Id
    places_sources: Ids = ()
    hours_a_year: Annotated[int, Constraint(ge=1, le=8784)] | None = None
    footnotes: dict[str, Text]
    rows: dict[str, Annotated[int, Constraint(ge=0)]]

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources: of the release, of the earlier years, of the price index, of
        the places."""
        return (self.source, self.history_source, self.index_source, *self.places_sources)


class Wages:
    """The wage tables, each read when first asked for.

    `read_*` are given by the store; a missing occupation gives an empty table.
    """

    def __init__(
        self,
        release: Callable[[], Release],
        areas: Callable[[str | None], Mapping[str, Area]],
        industries: Callable[[], Mapping[str, Industry]],
        by_area: Callable[[str, str | None], Mapping[str, WageRow]],
        by_industry: Callable[[str], Mapping[str, WageRow]],
        history: Callable[[], Mapping[tuple[str, int], WageRow]],
        price_index: Callable[[], Mapping[int, float]],
        places: Callable[[str | None], Sequence[Place]] = lambda letter: (),
    ) -> None:
        self._release, self._industries = release, industries
        self._areas = cache(areas)
        self._by_area = cache(by_area)
        self.by_industry = cache(by_industry)
        self._history, self._price_index = history, price_index
        self._places = cache(places)

    @cached_property
    def release(self) -> Release:
        """Which release this is."""
        return self._release()

    def by_area(self, soc: str) -> Mapping[str, WageRow]:
        """The wages of an occupation over all industries, by area."""
        return self._by_area(soc, None)

    def in_area(self, soc: str, area: str) -> WageRow | None:
        """The wages of an occupation in one area, without making a row of every other."""
        return self._by_area(soc, area).get(area)

    @cached_property
    def areas(self) -> Mapping[str, Area]:
        """Areas by code."""
        return self._areas(None)

    def area(self, code: str) -> Area | None:
        """The area of this code, without making one of every other."""
        return self._areas(code).get(code)

    @cached_property
    def industries(self) -> Mapping[str, Industry]:
        """Industries by code; wages by industry exist for the nation only."""
        return self._industries()

    @cached_property
    def history(self) -> Mapping[tuple[str, int], WageRow]:
        """National wages of earlier years by occupation and year."""
        return self._history()

    @property
    def places(self) -> Sequence[Place]:
        """Counties and cities with their areas; thousands, for those whom no area's name fits."""
        return self._places(None)

    def places_with(self, letter: str) -> Sequence[Place]:
        """The places whose names may begin with a small letter, without making one of every other:
        those that do, and some."""
        return self._places(letter)

    @cached_property
    def price_index(self) -> Mapping[int, float]:
        """The consumer price index (annual average) by year."""
        return self._price_index()
