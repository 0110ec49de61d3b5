"""What many postings ask, counted by rung, and how many of them a person meets, month by month.

Postings are taken in one after the other; of each only what is counted is kept.
"""

from collections import Counter, defaultdict
from datetime import date

from csm_advisor.advice.citations.citations import source_line, with_sources
from csm_advisor.advice.planning.calendar import FAR, calendar_from
from csm_advisor.advice.posting.applicant import Applicant
from csm_advisor.advice.posting.ask_match import held
from csm_advisor.advice.posting.market_articles import articles_beside
from csm_advisor.advice.posting.openers import Openers
from csm_advisor.advice.sentences.posting import in_short
from csm_advisor.model.asks import Ask
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.posting import Posting
from csm_advisor.model.views.market import (
    SCHEMA_VERSION,
    MarketView,
    MonthCount,
    PayCount,
    RungMarket,
    Unreadable,
    YearsCount,
    You,
)
from csm_advisor.text.product_names import usual_name

_THINGS = {
    "certification": "certifications",
    "tool": "tools",
    "language": "languages",
    "skill": "skills",
}


# A skill that was not rated and hours of work not answered count against nobody; a no does.
_MAY_BE_UNKNOWN = ("skill", "schedule")


class Market:
    """Postings counted so far."""

    def __init__(self, catalogue: Catalogue, as_of: date, person: Applicant | None) -> None:
        self._catalogue, self._as_of, self._person = catalogue, as_of, person
        self._rungs: dict[str, _Rung] = defaultdict(_Rung)
        self._employers: set[str] = set()
        self._days: list[str] = []
        self._count = self._no_rung = self._unknown = 0
        self._met: Counter[int] = Counter()
        self._openers = Openers()

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
            self._rungs[posting.rung].add(posting, self._catalogue)
        if self._person is not None and posting.rung is not None:
            self._hold(posting)

    def _hold(self, posting: Posting) -> None:
        assert self._person is not None
        latest, untold = 0, False
        missing: dict[tuple[str, str], Ask] = {}  # of alternatives one
        for ask in posting.asks:
            if ask.strength != "required":
                continue
            met, _, months = held(ask, posting, self._person)
            if met == "unknown" and ask.kind in _MAY_BE_UNKNOWN:
                continue
            untold = untold or met == "unknown"
            if met == "no":
                missing.setdefault((ask.kind, in_short(ask, self._catalogue)), ask)
                latest = max(latest, FAR if months is None else months)
        self._openers.add(missing.values(), self._person, untold)
        self._unknown += untold
        if latest < FAR and not untold:
            self._met[latest] += 1

    def view(self, unreadable: tuple[Unreadable, ...]) -> MarketView:
        """What was counted."""
        view = MarketView(
            schema_version=SCHEMA_VERSION,
            postings=self._count,
            employers=len(self._employers),
            first=self._days[0] if self._days else None,
            to=self._days[-1] if self._days else None,
            by_rung={
                rung: self._rungs[rung].view(rung, self._catalogue)
                for rung in self._catalogue.rungs
                if rung in self._rungs
            },
            no_rung=self._no_rung,
            you=self._you(),
            read=self._count,
            unreadable=unreadable,
            sources={},
        )
        cited = with_sources(view, self._catalogue)
        words = (self._catalogue.posting.service, self._catalogue.posting.pay_label)
        ours = {
            id_: source_line(self._catalogue, id_)
            for record in words
            for id_ in record.sources
            if id_ in self._catalogue.sources
        }
        return cited.model_copy(update={"sources": cited.sources | ours})

    def _you(self) -> You | None:
        if self._person is None:
            return None
        calendar, total, curve = calendar_from(self._as_of), 0, []
        for months in sorted(self._met):
            total += self._met[months]
            when = calendar.month(months)
            if when:
                curve.append(MonthCount(date=when, count=total))
        return You(
            meet_now=self._met[0],
            unknown=self._unknown,
            meet_by=tuple(curve),
            opens_most=self._openers.opens_most(self._person),
            held_back_by=self._openers.held_back_by(self._person),
        )


def _middle(amounts: Counter[float]) -> float:
    """The median of counted amounts: of an even number the middle of the two in the middle."""
    number, ordered = amounts.total(), sorted(amounts)
    seen = 0
    found: list[float] = []
    for amount in ordered:
        seen += amounts[amount]
        if seen > (number - 1) // 2 and not found:
            found.append(amount)
        if seen > number // 2:
            return (found[0] + amount) / 2
    return found[0]


class _Rung:
    """The counts of one rung."""

    def __init__(self) -> None:
        self.n = self.or_equivalent = 0
        self.years: dict[str, Counter[float]] = {"service": Counter(), "leading": Counter()}
        self.education: Counter[str] = Counter()
        self.things: dict[str, Counter[str]] = {name: Counter() for name in _THINGS.values()}
        self.pay: dict[tuple[str | None, str | None], Counter[float]] = defaultdict(Counter)
        self.ranges: Counter[tuple[str | None, str | None]] = Counter()

    def add(self, posting: Posting, catalogue: Catalogue) -> None:
        """Count one posting; a thing named twice counts once, by whichever of its names."""
        self.n += 1
        asked = [ask for ask in posting.asks if ask.strength == "required"]
        for kind, stated in self.years.items():
            least = [float(a.min) for a in asked if a.kind == kind and a.min is not None]
            if least:
                stated[max(least)] += 1
        level = next((str(a.min) for a in asked if a.kind == "education" and a.min), None)
        self.education[level or "not-asked"] += 1
        self.or_equivalent += any(
            ask.or_equivalent for ask in posting.asks if ask.kind in ("service", "education")
        )
        named: set[tuple[str, str]] = set()
        for ask in posting.asks:
            if ask.kind not in _THINGS or ask.strength == "mentioned":
                continue
            thing = _THINGS[ask.kind], _called(ask, catalogue)
            if thing not in named:
                named.add(thing)
                self.things[thing[0]][thing[1]] += 1
        if posting.pay:
            pay = posting.pay
            ends = [amount for amount in (pay.low, pay.high) if amount is not None]
            self.pay[pay.unit, pay.currency][sum(ends) / len(ends)] += 1
            self.ranges[pay.unit, pay.currency] += len(set(ends)) > 1

    def view(self, rung: str, catalogue: Catalogue) -> RungMarket:
        """The counts."""
        stated = {name: _years(amounts) for name, amounts in self.years.items()}
        return RungMarket(
            n=self.n,
            title=catalogue.rungs[rung].title,
            service=stated["service"],
            leading=stated["leading"],
            articles=articles_beside(rung, stated, self.education, catalogue),
            education=dict(self.education.most_common()),
            or_equivalent=self.or_equivalent,
            pay=tuple(
                PayCount(
                    stated=amounts.total(),
                    ranges=self.ranges[unit, currency],
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


def _called(ask: Ask, catalogue: Catalogue) -> str:
    """What a thing is counted by: a product by its usual name, else our id where we know one."""
    if ask.kind == "tool":
        return usual_name(ask.text, catalogue)
    return ask.text if ask.kind == "language" else ask.id or ask.text


def _years(stated: Counter[float]) -> YearsCount:
    return YearsCount(
        stated=stated.total(),
        median=_middle(stated) if stated else None,
        low=min(stated, default=None),
        high=max(stated, default=None),
    )
