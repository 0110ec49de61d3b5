"""One posting held against a person, and many postings counted."""

from rich.console import Console
from rich.text import Text

from csm_advisor.errors import one_line
from csm_advisor.model.views.posting import HeldAsk, MarketView, PostingView, RungMarket, YearsCount
from csm_advisor.render.amounts import money
from csm_advisor.render.screens.pieces import bullets
from csm_advisor.render.screens.screen import (
    Citations,
    footnotes,
    glyph,
    grid,
    heading,
    paragraph,
    show_grid,
)

_STRENGTHS = {"required": "REQUIRED", "preferred": "PREFERRED", "mentioned": "ALSO NAMED"}
_REMOTE = {"yes": "remote", "no": "on site", "hybrid": "hybrid"}
_QUOTE = 160  # letters of a quote on the screen; JSON has it whole
_WIDEST_BAR = 40


def show_posting(console: Console, view: PostingView) -> None:
    """Print the whole answer."""
    heading(console, one_line(view.title or "A POSTING WITHOUT A TITLE", 100))
    about = [
        view.employer,
        view.place,
        _REMOTE.get(view.remote or ""),
        f"posted {view.posted}" if view.posted else None,
    ]
    told = ", ".join(one_line(part, 80) for part in about if part)
    if told:
        paragraph(console, told)
    rung = view.rung_title or "no rung of this ladder"
    leads = {True: "leads people", False: "leads nobody", None: "whether it leads people: not said"}
    paragraph(console, Text(rung, "bold"), f"; {leads[view.leads_people]}. ")
    paragraph(console, Text(one_line(view.rung_evidence, 300), "dim"))
    paragraph(console, Text(one_line(view.verdict, 900), "bold"))
    _arrival(console, view)
    for strength, title in _STRENGTHS.items():
        asks = [ask for ask in view.asks if ask.strength == strength]
        if asks:
            heading(console, title)
            _asks(console, asks)
    _pay(console, view)
    if view.steps:
        heading(console, "STEPS THAT LEAD THERE")
        bullets(console, (Text(f"{one.title}: {one.starts} to {one.ends}") for one in view.steps))
    if view.not_read:
        heading(console, "NOT READ, OR NOT SURE")
        bullets(console, (Text(one_line(one, 300)) for one in view.not_read))
    cites = Citations()
    cites.mark(view.sources)
    footnotes(console, cites, view.sources)


def _arrival(console: Console, view: PostingView) -> None:
    required, preferred = view.arrival["required"], view.arrival["preferred"]
    if required.date is None and preferred.date is None:
        return
    parts = [
        f"all {name}: {'now' if one.months == 0 else one.date}"
        for name, one in (("required", required), ("preferred", preferred))
        if one.date
    ]
    paragraph(console, f"As far as your answers tell, you meet {'; '.join(parts)}.")


def _asks(console: Console, asks: list[HeldAsk]) -> None:
    table = grid(7, None)
    styles = {"yes": "green", "no": "red", "unknown": "yellow"}
    words = {"yes": "yes", "no": "no", "unknown": "?"}
    for ask in asks:
        mine = f" You: {one_line(ask.have, 120)}." if ask.have else ""
        when = f" From {ask.when} on." if ask.when else ""
        way = f" Or: {one_line(ask.or_equivalent, 120)}." if ask.or_equivalent else ""
        said = Text.assemble(
            (f"{ask.kind}: ", "bold"),
            one_line(ask.text, 120),
            mine + when + way,
            (f' "{one_line(ask.quote, _QUOTE)}"', "dim"),
        )
        table.add_row(Text(words[ask.met], styles[ask.met]), said)
    show_grid(console, table)


def _pay(console: Console, view: PostingView) -> None:
    pay = view.pay
    if pay is None:
        return
    heading(console, "PAY")
    low, high = (f"{amount:,.2f}".removesuffix(".00") for amount in (pay.low, pay.high))
    amount = low if low == high else f"{low} to {high}"
    unit = f" a {pay.unit}" if pay.unit else ", unit not told"
    paragraph(
        console,
        Text(f"{amount} {pay.currency or '(currency not told)'}{unit}", "bold"),
        Text(f' "{one_line(pay.quote, _QUOTE)}"', "dim"),
    )
    official = pay.official
    if official and official.middle:
        ends = [point for point in (official.low, official.high) if point]
        spread = f", {money(ends[0].value)} to {money(ends[1].value)}" if len(ends) == 2 else ""
        paragraph(
            console,
            f"Official wages for this rung in {official.area}, a year: middle"
            f" {money(official.middle.value)}{spread} ({official.release}).",
        )


def show_market(console: Console, view: MarketView) -> None:
    """Print what was counted."""
    span = f", posted {view.first} to {view.to}" if view.first else ", no dates given"
    heading(console, "WHAT THESE POSTINGS ASK")
    paragraph(
        console,
        f"{view.postings} postings of {view.employers} employers that are named{span}. They are"
        " the ones you saved, not the whole market.",
    )
    for rung in view.by_rung.values():
        _rung(console, rung)
    if view.no_rung:
        paragraph(console, f"{view.no_rung} are for no rung of this ladder and are not counted.")
    _curve(console, view)
    if view.unreadable:
        heading(console, "NOT READ")
        bullets(console, (Text(one_line(one.problem, 200)) for one in view.unreadable))


def _rung(console: Console, rung: RungMarket) -> None:
    heading(console, rung.title, f"n = {rung.n}")
    table = grid(16, None)
    table.add_row("in service", _years(rung.service, rung.n))
    table.add_row("leading people", _years(rung.leading, rung.n))
    table.add_row("education", _counts(rung.education))
    table.add_row("or equivalent", f"{rung.or_equivalent} accept another way in")
    for name in ("certifications", "tools", "languages", "skills"):
        counts = getattr(rung, name)
        if counts:
            table.add_row(name, _counts(counts))
    for pay in rung.pay:
        unit = f" a {pay.unit}" if pay.unit else ""
        table.add_row(
            "pay",
            f"{pay.stated} print one in {pay.currency or 'a currency not told'}{unit}: median"
            f" {pay.median:,.0f}, {pay.low:,.0f} to {pay.high:,.0f}",
        )
    show_grid(console, table)


def _years(count: YearsCount, n: int) -> str:
    if not count.stated:
        return f"0 of {n} state years"
    return (
        f"{count.stated} of {n} state years: median {count.median:g}, {count.low:g} to"
        f" {count.high:g}"
    )


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{one_line(name, 40)} {count}" for name, count in list(counts.items())[:8])


def _curve(console: Console, view: MarketView) -> None:
    if view.you is None:
        return
    heading(console, "YOU AND THESE POSTINGS")
    paragraph(
        console,
        f"You meet all that is required of {view.you.meet_now} now."
        f" Of {view.you.unknown} it cannot be told from your answers.",
    )
    most = max((one.count for one in view.you.meet_by), default=0)
    table = grid(9, 5, None)
    for one in view.you.meet_by:
        width = round(one.count / most * min(_WIDEST_BAR, max(8, console.width - 24)))
        bar = glyph(console, "\u2588", "#") * max(width, 1)
        table.add_row(one.date, str(one.count), Text(bar, "green"))
    if view.you.meet_by:
        show_grid(console, table)
