"""What the postings one saved ask, as a document: for the terminal, a page and Markdown."""

from collections.abc import Iterator

from csm_advisor.errors import one_line
from csm_advisor.model.views.market import MarketView, PayCount, RungMarket, YearsCount, You
from csm_advisor.render.amounts import bare_money
from csm_advisor.render.documents.document import (
    Block,
    Bullets,
    CountChart,
    Document,
    Paragraph,
    Section,
    Table,
    also_used,
)
from csm_advisor.render.line import Line, Run, plain
from csm_advisor.render.posted import day_printed, per
from csm_advisor.text.format import month, plural, years

_NAMES = {
    "service": "Years in service",
    "leading": "Years of leading people",
    "education": "Education",
}
_NONE_COUNTED = "None of them is for a rung on this ladder, so none is compared with your answers."
_MOST_NAMED = 8  # things of one kind


def market_document(view: MarketView, titles: dict[str, str]) -> Document:
    """All that was counted. `titles` says what the levels of education and our ids are called.

    How many postings, of how many employers and from when stands above everything.
    """
    days = [day_printed(one) for one in dict.fromkeys((view.first, view.to)) if one]
    span = f"posted {' to '.join(days)}" if days else "no dates given"
    about = (
        f"{plural(view.postings, 'posting')}, {plural(view.employers, 'employer')} named, {span}."
        " They are the ones you saved, not the whole market."
    )
    sections = [Section("What was counted", (Paragraph(plain(about)),))]
    sections += _you(view)
    sections += (_rung(rung, titles) for rung in view.by_rung.values())
    sections += _rest(view)
    document = Document("What these postings ask", "", tuple(sections), view.sources)
    return also_used(document, "How postings are read is our own judgement.", section=0)


def _you(view: MarketView) -> Iterator[Section]:
    you = view.you
    if you is None:
        return
    of = view.postings - view.no_rung
    if not of:
        yield Section("You and these postings", (Paragraph(plain(_NONE_COUNTED)),))
        return
    untold = (
        f" For {you.unknown}, your answers do not tell; they count as not met."
        if you.unknown
        else ""
    )
    blocks: list[Block] = [
        Paragraph(
            plain(
                f"You meet all that is required of {you.meet_now or 'none'} of {of} now.{untold}"
                " Skills that you did not rate, and hours of work that you did not answer, are left"
                " out."
            )
        )
    ]
    if you.meet_by:
        counts = tuple((month(one.date), one.count) for one in you.meet_by)
        rows = tuple((plain(when), plain(f"{count} of {of}")) for when, count in counts)
        blocks += [
            CountChart("How many you meet as your plan goes on", counts, of),
            Table(("From", "You meet"), rows),
        ]
    blocks += _next(you)
    yield Section("You and these postings", tuple(blocks))


def _next(you: You) -> Iterator[Block]:
    """The action that opens most, and what holds back."""
    best = you.opens_most
    if best is not None:
        when = f", in your plan until {month(best.ends)}" if best.ends else ""
        hours = f", {best.own_hours:g} h of your own time" if best.own_hours else ""
        yield Paragraph(
            (
                Run("What would open most of them: ", strong=True),
                Run(
                    f"{best.title} ({plural(best.postings, 'posting')}{hours}{when}).",
                    sources=best.sources,
                ),
            )
        )
    elif you.held_back_by:
        yield Paragraph(plain("No single step opens any of them: what is missing is below."))
    if you.held_back_by:
        alone = any(one.alone for one in you.held_back_by)
        rows = tuple(
            (
                plain(one_line(one.title, 80)),
                plain(str(one.postings)),
                *((plain(str(one.alone)),) if alone else ()),
            )
            for one in you.held_back_by
        )
        last = ("Nothing else is missing",) if alone else ()
        yield Table(("What is missing", "Postings", *last), rows)


def _rung(rung: RungMarket, titles: dict[str, str]) -> Section:
    rows: list[tuple[Line, ...]] = [
        (plain("in service"), plain(_years(rung.service, rung.n))),
        (plain("leading people"), plain(_years(rung.leading, rung.n))),
        (plain("education"), plain(_counts(rung.education, titles))),
        (plain("or equivalent"), plain(_another_way(rung.or_equivalent))),
    ]
    for name in ("certifications", "tools", "languages", "skills"):
        counts = getattr(rung, name)
        if counts:
            rows.append((plain(name), plain(_counts(counts, titles))))
    rows += ((plain("pay"), plain(_pay(pay))) for pay in rung.pay)
    blocks: list[Block] = [Table(("Asked", f"n = {rung.n}"), tuple(rows))]
    if rung.articles:
        beside = tuple(
            (
                plain(_NAMES[name], *one.sources),
                *(
                    plain(_amount(amount, titles))
                    for amount in (one.open, one.typical, one.demanding)
                ),
            )
            for name, one in rung.articles.items()
        )
        columns = ("What the articles ask", "Open", "Typical", "Demanding")
        differs = tuple(
            plain(f"{_NAMES[name]}: {one.differs}") for name, one in rung.articles.items()
        )
        blocks += [Table(columns, beside), Bullets(differs)]
    return Section(f"{rung.title}, {plural(rung.n, 'posting')}", tuple(blocks))


def _another_way(count: int) -> str:
    who = plural(count, "posting") if count else "none"
    return f"{who} {'accept' if count > 1 else 'accepts'} another way in"


def _amount(amount: float | str | None, titles: dict[str, str]) -> str:
    if amount is None:
        return "not said"
    return titles.get(amount, amount) if isinstance(amount, str) else years(amount)


def _years(count: YearsCount, n: int) -> str:
    if count.median is None:
        return "it states none" if n == 1 else f"none of {n} states any"
    if n == 1:
        return years(count.median)
    amounts = (f"{amount:g}" for amount in (count.median, count.low, count.high))
    return f"{count.stated} of {n} state years: {_spread(*amounts)}"


def _counts(counts: dict[str, int], titles: dict[str, str]) -> str:
    named = list(counts.items())[:_MOST_NAMED]
    return ", ".join(f"{one_line(titles.get(name, name), 60)} {count}" for name, count in named)


def _pay(pay: PayCount) -> str:
    amounts = (bare_money(round(amount, 2)) for amount in (pay.median, pay.low, pay.high))
    prints = "prints" if pay.stated == 1 else "print"
    known = [f"in {pay.currency}"] if pay.currency else []
    known += [per(pay.unit).strip()] if pay.unit else []
    missing = [] if pay.currency else ["a currency"]
    missing += [] if pay.unit else ["a unit of time"]
    how = " ".join([*known, *([f"without {' or '.join(missing)}"] if missing else [])])
    middle = ", the middle of the range" if pay.stated == 1 else ", of a range its middle"
    told = f"{plural(pay.stated, 'posting')} {prints} pay {how}: {_spread(*amounts)}"
    return f"{told}{middle if pay.ranges else ''}"


def _spread(median: str, low: str, high: str) -> str:
    return median if low == high else f"median {median}, {low} to {high}"


def _rest(view: MarketView) -> Iterator[Section]:
    lines = []
    if view.no_rung:
        verb = "is" if view.no_rung == 1 else "are"
        lines.append(f"{plural(view.no_rung, 'posting')} {verb} for no rung on this ladder.")
    lines += (one_line(one.problem, 200) for one in view.unreadable)
    if lines:
        yield Section("Not counted", (Bullets(tuple(map(plain, lines))),))
