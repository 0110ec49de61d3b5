"""One posting held against a person."""

from rich.text import Text

from csm_advisor.errors import one_line
from csm_advisor.model.posting import HeldAsk
from csm_advisor.model.views.posting import PostingView
from csm_advisor.render.amounts import money
from csm_advisor.render.screens.pieces import bullets
from csm_advisor.render.screens.screen import (
    Citations,
    Screen,
    footnotes,
    grid,
    heading,
    paragraph,
    show_grid,
)
from csm_advisor.text.labels import place_name
from csm_advisor.text.phrase_matcher import bare

_STRENGTHS = {"required": "Required", "preferred": "Preferred", "mentioned": "Also named"}
_REMOTE = {"yes": "remote", "no": "on site", "hybrid": "hybrid"}
_QUOTE, _LONGEST_QUOTE = 160, 300  # letters of a quote on the screen, and with --all


def show_posting(screen: Screen, view: PostingView, all: bool = False) -> None:
    """Print the answer; `all` quotes whole sentences, and lists every source."""
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
    rung = view.rung_title or "no rung on this ladder"
    leads = {True: "leads people", False: "leads nobody", None: "whether it leads people: not said"}
    paragraph(screen, Text(rung, "strong"), f"; {leads[view.leads_people]}. ")
    paragraph(screen, Text(one_line(view.rung_evidence, 300), "aside"))
    paragraph(screen, Text(one_line(view.verdict, 900), "strong"))
    _arrival(screen, view)
    for strength, title in _STRENGTHS.items():
        asks = [ask for ask in view.asks if ask.strength == strength]
        if asks:
            heading(screen, title)
            _asks(screen, asks, _LONGEST_QUOTE if all else _QUOTE)
    _pay(screen, view)
    if view.steps:
        heading(screen, "Steps that lead there")
        bullets(screen, (Text(f"{one.title}: {one.starts} to {one.ends}") for one in view.steps))
    if view.not_read:
        heading(screen, "Not read, or not sure")
        bullets(screen, (Text(one_line(one, 300)) for one in view.not_read))
    cites = Citations(view.sources)
    cites.mark(view.sources if all else view.rests_on)
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


def _asks(screen: Screen, asks: list[HeldAsk], longest: int) -> None:
    table = grid(7, None)
    styles = {"yes": "bar", "no": "bad", "unknown": "warn"}
    words = {"yes": "yes", "no": "no", "unknown": "?"}
    for ask in asks:
        mine = f" You: {one_line(ask.have, 120)}." if ask.have else ""
        when = f" From {ask.when} on." if ask.when else ""
        other = one_line(ask.or_equivalent, 120) if ask.or_equivalent else ""
        way = f" Or {other.removeprefix('or ')}." if other else ""
        said = Text.assemble(
            (f"{ask.kind}: ", "strong"),
            *_words(ask, longest),
            mine + when + way,
        )
        table.add_row(Text(words[ask.met], styles[ask.met]), said)
    show_grid(screen, table)


def _words(ask: HeldAsk, longest: int) -> list[str | tuple[str, str]]:
    """What is asked, and the posting's own words; these alone where they say little more."""
    text, quote = one_line(ask.text, 120), one_line(ask.quote, longest)
    said = set(bare(quote))
    own = (f'"{quote}"', "aside")
    return [own] if 2 * len(said - set(bare(text))) <= len(said) else [text, " ", own]


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
        where = place_name(official.area_code, official.area)
        paragraph(
            screen,
            f"Official wages for this rung in {where}, a year: middle"
            f" {money(official.middle.value)}{spread} ({official.release}).",
        )
