"""One posting held against a person, and many postings counted."""

from rich.text import Text

from csm_advisor.errors import one_line
from csm_advisor.model.posting import HeldAsk
from csm_advisor.model.views.posting import MarketView, PostingView, RungMarket, YearsCount
from csm_advisor.render.amounts import money
from csm_advisor.render.screens.pieces import bullets
from csm_advisor.render.screens.screen import (
    Citations,
    Screen,
    footnotes,
    glyph,
    grid,
    heading,
    paragraph,
    show_grid,
)

_STRENGTHS = {"required": "Required", "preferred": "Preferred", "mentioned": "Also named"}
_REMOTE = {"yes": "remote", "no": "on site", "hybrid": "hybrid"}
_QUOTE = 160  # letters of a quote on the screen; JSON has it whole
_WIDEST_BAR = 40


def show_posting(screen: Screen, view: PostingView) -> None:
    """Print the whole answer."""
    heading(screen, one_line(view.title or "A posting without a title", 100))
    about = [
        view.employer,
        view.place,
        _REMOTE.get(view.remote or ""),
        f"posted {view.posted}" if view.posted else None,
    ]
    told = ", ".join(one_line(part, 80) for part in about if part)
    if told:
        paragraph(screen, told)
    rung = view.rung_title or "no rung of this ladder"
    leads = {True: "leads people", False: "leads nobody", None: "whether it leads people: not said"}
    paragraph(screen, Text(rung, "strong"), f"; {leads[view.leads_people]}. ")
    paragraph(screen, Text(one_line(view.rung_evidence, 300), "aside"))
    paragraph(screen, Text(one_line(view.verdict, 900), "strong"))
    _arrival(screen, view)
    for strength, title in _STRENGTHS.items():
        asks = [ask for ask in view.asks if ask.strength == strength]
        if asks:
            heading(screen, title)
            _asks(screen, asks)
    _pay(screen, view)
    if view.steps:
        heading(screen, "Steps that lead there")
        bullets(screen, (Text(f"{one.title}: {one.starts} to {one.ends}") for one in view.steps))
    if view.not_read:
        heading(screen, "Not read, or not sure")
        bullets(screen, (Text(one_line(one, 300)) for one in view.not_read))
    cites = Citations(view.sources)
    cites.mark(view.sources)
    footnotes(screen, cites.cited, view.sources)


def _arrival(screen: Screen, view: PostingView) -> None:
    required, preferred = view.arrival["required"], view.arrival["preferred"]
    if required.date is None and preferred.date is None:
        return
    parts = [
        f"all {name}: {'now' if one.months == 0 else one.date}"
        for name, one in (("required", required), ("preferred", preferred))
        if one.date
    ]
    paragraph(screen, f"As far as your answers tell, you meet {'; '.join(parts)}.")


def _asks(screen: Screen, asks: list[HeldAsk]) -> None:
    table = grid(7, None)
    styles = {"yes": "bar", "no": "bad", "unknown": "warn"}
    words = {"yes": "yes", "no": "no", "unknown": "?"}
    for ask in asks:
        mine = f" You: {one_line(ask.have, 120)}." if ask.have else ""
        when = f" From {ask.when} on." if ask.when else ""
        way = f" Or: {one_line(ask.or_equivalent, 120)}." if ask.or_equivalent else ""
        said = Text.assemble(
            (f"{ask.kind}: ", "strong"),
            one_line(ask.text, 120),
            mine + when + way,
            (f' "{one_line(ask.quote, _QUOTE)}"', "aside"),
        )
        table.add_row(Text(words[ask.met], styles[ask.met]), said)
    show_grid(screen, table)


def _pay(screen: Screen, view: PostingView) -> None:
    pay = view.pay
    if pay is None:
        return
    heading(screen, "Pay")
    low, high = (f"{amount:,.2f}".removesuffix(".00") for amount in (pay.low, pay.high))
    amount = low if low == high else f"{low} to {high}"
    unit = f" a {pay.unit}" if pay.unit else ", unit not told"
    paragraph(
        screen,
        Text(f"{amount} {pay.currency or '(currency not told)'}{unit}", "strong"),
        Text(f' "{one_line(pay.quote, _QUOTE)}"', "aside"),
    )
    official = pay.official
    if official and official.middle:
        ends = [point for point in (official.low, official.high) if point]
        spread = f", {money(ends[0].value)} to {money(ends[1].value)}" if len(ends) == 2 else ""
        paragraph(
            screen,
            f"Official wages for this rung in {official.area}, a year: middle"
            f" {money(official.middle.value)}{spread} ({official.release}).",
        )


def show_market(screen: Screen, view: MarketView) -> None:
    """Print what was counted."""
    span = f", posted {view.first} to {view.to}" if view.first else ", no dates given"
    heading(screen, "What these postings ask")
    paragraph(
        screen,
        f"{view.postings} postings of {view.employers} employers that are named{span}. They are"
        " the ones you saved, not the whole market.",
    )
    for rung in view.by_rung.values():
        _rung(screen, rung)
    if view.no_rung:
        paragraph(screen, f"{view.no_rung} are for no rung of this ladder and are not counted.")
    _curve(screen, view)
    if view.unreadable:
        heading(screen, "Not read")
        bullets(screen, (Text(one_line(one.problem, 200)) for one in view.unreadable))


def _rung(screen: Screen, rung: RungMarket) -> None:
    heading(screen, rung.title, f"n = {rung.n}")
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
    show_grid(screen, table)


def _years(count: YearsCount, n: int) -> str:
    if not count.stated:
        return f"0 of {n} state years"
    return (
        f"{count.stated} of {n} state years: median {count.median:g}, {count.low:g} to"
        f" {count.high:g}"
    )


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{one_line(name, 40)} {count}" for name, count in list(counts.items())[:8])


def _curve(screen: Screen, view: MarketView) -> None:
    if view.you is None:
        return
    heading(screen, "You and these postings")
    paragraph(
        screen,
        f"You meet all that is required of {view.you.meet_now} now."
        f" Of {view.you.unknown} it cannot be told from your answers.",
    )
    most = max((one.count for one in view.you.meet_by), default=0)
    table = grid(9, 5, None)
    for one in view.you.meet_by:
        width = round(one.count / most * min(_WIDEST_BAR, max(8, screen.width - 24)))
        bar = glyph(screen, "\u2588", "#") * max(width, 1)
        table.add_row(one.date, str(one.count), Text(bar, "bar"))
    if view.you.meet_by:
        show_grid(screen, table)
