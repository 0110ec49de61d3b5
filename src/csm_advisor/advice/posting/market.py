"""What many postings ask, counted by rung, and how many of them a person meets, month by month.

Postings are taken in one after the other; of each only what is counted is kept.
"""

from collections import Counter, defaultdict
from datetime import date

from csm_advisor.advice.planning.calendar import calendar_from
from csm_advisor.advice.posting.applicant import Applicant
from csm_advisor.advice.posting.ask_match import held_asks
from csm_advisor.advice.posting.posting_match import FIRM, months_until
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.posting import Posting
from csm_advisor.model.views.posting import (
    SCHEMA_VERSION,
    MarketView,
    MonthCount,
    PayCount,
    RungMarket,
    Unreadable,
    YearsCount,
    You,
)

_THINGS = {
    "certification": "certifications",
    "tool": "tools",
    "language": "languages",
    "skill": "skills",
}


class Market:
    """Postings counted so far."""

    def __init__(self, catalogue: Catalogue, as_of: date, person: Applicant | None) -> None:
        self._catalogue, self._as_of, self._person = catalogue, as_of, person
        self._rungs: dict[str, _Rung] = defaultdict(_Rung)
        self._employers: set[str] = set()
        self._days: list[str] = []
        self._count = self._no_rung = self._unknown = 0
        self._met: Counter[int] = Counter()

    def add(self, posting: Posting) -> None:
        """One more posting."""
        self._count += 1
        if posting.employer:
            self._employers.add(posting.employer.casefold())
        if posting.posted:
            days = [*self._days, posting.posted]
            self._days = [min(days), max(days)]
        if posting.rung is None:
            self._no_rung += 1
        else:
            self._rungs[posting.rung].add(posting)
        if self._person is not None and posting.rung is not None:
            self._hold(posting)

    def _hold(self, posting: Posting) -> None:
        asks = [ask for ask in held_asks(posting, self._person) if ask.strength == "required"]
        if any(ask.met == "unknown" for ask in asks if ask.kind in FIRM):
            self._unknown += 1
            return
        months = months_until(asks, self._as_of)
        if months is not None:
            self._met[months] += 1

    def view(self, unreadable: tuple[Unreadable, ...]) -> MarketView:
        """What was counted."""
        return MarketView(
            schema_version=SCHEMA_VERSION,
            postings=self._count,
            employers=len(self._employers),
            first=self._days[0] if self._days else None,
            to=self._days[-1] if self._days else None,
            by_rung={
                rung: self._rungs[rung].view(self._catalogue.rungs[rung].title)
                for rung in self._catalogue.rungs
                if rung in self._rungs
            },
            no_rung=self._no_rung,
            you=self._you(),
            read=self._count,
            unreadable=unreadable,
            sources={},
        )

    def _you(self) -> You | None:
        if self._person is None:
            return None
        calendar, total, curve = calendar_from(self._as_of), 0, []
        for months in sorted(self._met):
            total += self._met[months]
            when = calendar.month(months)
            if when:
                curve.append(MonthCount(date=when, count=total))
        return You(meet_now=self._met[0], unknown=self._unknown, meet_by=tuple(curve))


def _middle(amounts: list[float]) -> float:
    ordered, half = sorted(amounts), len(amounts) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


class _Rung:
    """The counts of one rung."""

    def __init__(self) -> None:
        self.n = self.or_equivalent = 0
        self.years: dict[str, list[float]] = {"service": [], "leading": []}
        self.education: Counter[str] = Counter()
        self.things: dict[str, Counter[str]] = {name: Counter() for name in _THINGS.values()}
        self.pay: dict[tuple[str | None, str | None], list[float]] = defaultdict(list)

    def add(self, posting: Posting) -> None:
        """Count one posting; a thing named twice counts once."""
        self.n += 1
        asked = [ask for ask in posting.asks if ask.strength == "required"]
        for kind, stated in self.years.items():
            least = [float(a.min) for a in asked if a.kind == kind and a.min is not None]
            if least:
                stated.append(max(least))
        level = next((str(a.min) for a in asked if a.kind == "education" and a.min), None)
        self.education[level or "not-asked"] += 1
        self.or_equivalent += any(ask.or_equivalent for ask in posting.asks)
        for kind, name in _THINGS.items():
            named = {
                a.text if kind in ("tool", "language") else (a.id or a.text)
                for a in posting.asks
                if a.kind == kind and a.strength != "mentioned"
            }
            self.things[name].update(named)
        if posting.pay:
            self.pay[posting.pay.unit, posting.pay.currency] += [
                (posting.pay.low + posting.pay.high) / 2
            ]

    def view(self, title: str) -> RungMarket:
        """The counts."""
        return RungMarket(
            n=self.n,
            title=title,
            service=_years(self.years["service"]),
            leading=_years(self.years["leading"]),
            education=dict(self.education.most_common()),
            or_equivalent=self.or_equivalent,
            pay=tuple(
                PayCount(
                    stated=len(amounts),
                    unit=unit,  # type: ignore[arg-type]
                    currency=currency,
                    median=_middle(amounts),
                    low=min(amounts),
                    high=max(amounts),
                )
                for (unit, currency), amounts in self.pay.items()
            ),
            **{name: dict(count.most_common(25)) for name, count in self.things.items()},
        )


def _years(stated: list[float]) -> YearsCount:
    return YearsCount(
        stated=len(stated),
        median=_middle(stated) if stated else None,
        low=min(stated, default=None),
        high=max(stated, default=None),
    )
