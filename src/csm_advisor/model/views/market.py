"""The answer of `postings`."""

from csm_advisor.model.arrival import Month
from csm_advisor.model.posting_kinds import PayUnit
from csm_advisor.model.records import View
from csm_advisor.model.sources import SourceLine

SCHEMA_VERSION = 1


class YearsCount(View):
    """How many postings state years, and the least, middle and most of what they state."""

    stated: int
    median: float | None
    low: float | None
    high: float | None


class PayCount(View):
    """How many postings print a pay in one currency and unit, and its spread. `ranges` of them
    print a range, of which the middle counts."""

    stated: int
    ranges: int
    unit: PayUnit | None
    currency: str | None
    median: float
    low: float
    high: float


class ArticleAsk(View):
    """What the articles ask of a rung at each bar, None where they say nothing, beside the middle
    of the postings: `differs` says in a sentence how far apart they are."""

    open: float | str | None
    typical: float | str | None
    demanding: float | str | None
    differs: str
    sources: tuple[str, ...]


class RungMarket(View):
    """What the postings of one rung ask; counts are of postings, by id or by name. `articles` has
    what the articles ask for `service`, `leading` and `education`, as far as they do."""

    n: int
    title: str
    service: YearsCount
    leading: YearsCount
    education: dict[str, int]
    or_equivalent: int
    certifications: dict[str, int]
    tools: dict[str, int]
    languages: dict[str, int]
    skills: dict[str, int]
    pay: tuple[PayCount, ...]
    articles: dict[str, ArticleAsk]


class MonthCount(View):
    """How many postings one meets from a month on."""

    date: Month
    count: int


class Opener(View):
    """An action that opens `postings`, because it closes all that is missing for them. `starts`
    and `ends` are its days in the person's plan, None where it is no step of it."""

    id: str
    title: str
    postings: int
    own_hours: float
    starts: str | None
    ends: str | None
    sources: tuple[str, ...]


class Holdback(View):
    """Something that is asked and not met yet, by how many `postings`; of `alone` it is all that
    is missing."""

    kind: str
    id: str | None
    title: str
    postings: int
    alone: int


class You(View):
    """How many of the postings a person meets, now and month by month. `unknown` are those of
    which some required ask cannot be told, and that count as not met. `opens_most` is the one
    action that opens most of those not met now, None where no action alone opens any."""

    meet_now: int
    unknown: int
    meet_by: tuple[MonthCount, ...]
    opens_most: Opener | None
    held_back_by: tuple[Holdback, ...]


class Unreadable(View):
    """A file that no posting could be read from, and why."""

    file: str
    problem: str


class MarketView(View, aliases={"first": "from"}):
    """Many postings counted. `from` and `to` are the first and the last day of posting."""

    schema_version: int
    postings: int
    employers: int
    first: str | None
    to: str | None
    by_rung: dict[str, RungMarket]
    no_rung: int
    you: You | None
    read: int
    unreadable: tuple[Unreadable, ...]
    sources: dict[str, SourceLine]
