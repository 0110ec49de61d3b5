"""One posting held against a person: could they get it, what is missing, and by when?"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from rich.text import Text

from csm_advisor.advice.posting.verdict import distinct, of_another_occupation
from csm_advisor.errors import one_line
from csm_advisor.model.arrival import Arrival
from csm_advisor.model.asks import HeldAsk, PostingStep
from csm_advisor.model.posting_kinds import MetWord, Strength
from csm_advisor.model.views.posting import PostedPay, PostingView
from csm_advisor.render.amounts import money
from csm_advisor.render.posted import (
    all_met,
    day_printed,
    full_year,
    met_from,
    pay_printed,
    step_days,
)
from csm_advisor.render.screens.citations import Citations
from csm_advisor.render.screens.screen import Screen, table
from csm_advisor.text.format import first, plural
from csm_advisor.text.labels import place_name
from csm_advisor.text.phrase_matcher import bare

_REMOTE = {"yes": "remote", "no": "on site", "hybrid": "hybrid"}
if TYPE_CHECKING:
    from rich.table import Table

_TITLES: dict[Strength, str] = {
    "required": "Required",
    "preferred": "Preferred",
    "mentioned": "Also named",
}
_LEADS = {True: "leads people", False: "leads nobody", None: "not said whether it leads people"}
_QUOTE, _LONGEST_QUOTE = 60, 300  # letters of a quote on the screen, and with --all
_SAYS_MORE = 4  # words of a quote beyond those of the ask
# Of what is asked and of steps, on one screen; where more is asked than _FEW, fewer of the latter.
_ROWS, _STEPS = {"required": 7, "preferred": 4, "mentioned": 8}, (6, 3)
_FEW = 6
_SKILLS = 4  # named in the one row of those that were not rated
_MARKS: dict[MetWord, tuple[str, str, str, str]] = {
    "no": ("✗", "-", "missing", "bad"),
    "unknown": ("?", "?", "not told", "warn"),
    "yes": ("✓", "+", "met", "good"),
}
# What stands for itself beside "not told" and "missing".
_BRIEFLY = {
    "your answers do not tell": "",
    "you did not say": "",
    "not among your answers": "not named",
    "not among your languages": "not named",
}
# A quote of a skill or of software adds little to its name.
_QUOTED = ("service", "leading", "education", "certification", "other")


class _Row(NamedTuple):
    met: MetWord
    what: Text
    have: str
    when: str


def show_posting(screen: Screen, view: PostingView, all: bool = False) -> None:
    """Print the answer on one screen; with `all` every ask in the posting's own words, every step
    and the sources."""
    cites = Citations(view.sources)
    _headline(screen, view, cites, all)
    few = len(distinct(ask for ask in view.asks if ask.strength != "mentioned")) <= _FEW
    for strength, title in _TITLES.items():
        asks = [ask for ask in view.asks if ask.strength == strength]
        if strength == "mentioned" and asks and not all:
            names = list(dict.fromkeys(ask.in_short for ask in asks))
            screen.print()
            screen.paragraph((f"{title}: ", "strong"), f"{first(names, _ROWS[strength])}.")
        elif asks:
            _asks(screen, title, asks, None if all else _ROWS[strength], few)
    _steps(screen, view.steps, None if all else _STEPS[not few])
    if view.pay:
        _pay(screen, view.pay, cites, all)
    screen.listed("Not read, or not sure", (Text(one_line(one, 300)) for one in view.not_read))
    if all:
        cites.mark(view.sources)
    screen.ending(cites, all, "Every ask in the posting's own words")


def _headline(screen: Screen, view: PostingView, cites: Citations, all: bool) -> None:
    """What the posting is, what it comes to, and when all is met."""
    how = _REMOTE.get(view.remote or "")
    said = (view.place or "").lower().replace("-", " ")
    about = [view.employer, view.place, None if how and how in said else how]
    about.append(f"posted {day_printed(view.posted)}" if view.posted else None)
    about.append(f"apply by {day_printed(view.closes)}" if view.closes else None)
    rows = []
    if told := ", ".join(one_line(part, 60) for part in about if part):
        rows.append(("Where", Text(told)))
    if view.rung_title and not view.language:
        sources = [one for one in view.rests_on if one in _of_rung(view)]
        what = f"{view.rung_title}; {_LEADS[view.leads_people]}"
        rows.append(("Rung", cites.cited(sources, what)))
        if all or ": " in view.rung_evidence:
            rows.append(("Why this rung", Text(one_line(view.rung_evidence, 300))))
    required, preferred = view.arrival["required"], view.arrival["preferred"]
    compared = (
        any(ask.met != "unknown" for ask in view.asks)
        and not view.language
        and not of_another_occupation(view.rung, view.title)
    )
    if compared:
        asked = {ask.strength for ask in view.asks}
        rows.append(("You meet all it requires", _dated(required, view, ("required",))))
        if "preferred" in asked:
            both = ("required", "preferred")
            rows.append(("and all it prefers", _dated(preferred, view, both)))
    ours = [one for one in view.rests_on if one == "judgement-posting-match" and compared]
    lines = [cites.cited(ours, (one_line(view.verdict, 900), "strong"))]
    if view.beside_ladder:
        told_by = (one for one in view.beside_ladder.sources if one != "posting")
        lines.append(cites.cited(told_by, one_line(view.beside_ladder.text, 400)))
    title = one_line(view.title or "A posting without a title", 100)
    screen.panel(title, rows, lines)


def _dated(arrival: Arrival, view: PostingView, strengths: Sequence[str]) -> Text:
    """When all of this is met; where the answers do not tell some or all of it, that."""
    met = {ask.met for ask in view.asks if ask.strength in strengths}
    if met == {"unknown"}:
        return Text("your answers do not tell")
    when = Text(all_met(arrival), "good" if arrival.months == 0 else "strong")
    return when.append(", as far as your answers tell", "") if "unknown" in met else when


def _of_rung(view: PostingView) -> set[str]:
    """The sources that the rung alone rests on."""
    asks = {source for ask in view.asks for source in ask.sources}
    paid = set(view.pay.official.sources) if view.pay and view.pay.official else set()
    beside = set(view.beside_ladder.sources) if view.beside_ladder else set()
    ours = {"judgement-posting-match", "judgement-posting-pay"}
    return set(view.rests_on) - asks - paid - beside - ours


def _asks(
    screen: Screen, title: str, asks: Sequence[HeldAsk], most: int | None, quotes: bool
) -> None:
    """A table of asks: `most` things, each once; or all, each in the posting's own words."""
    each = list({(*ask.thing, ask.quote): ask for ask in asks}.values())
    rows = list(_rows(each if most is None else distinct(asks), most is None, quotes))
    nobody = all(ask.met == "unknown" and ask.have is None for ask in asks)
    made = table(title, lines=True) if nobody else _compared(title)
    for met, what, have, when in rows[:most]:
        fine, simple, word, style = _MARKS[met]
        mark = Text(word if screen.plain else f"{screen.glyph(fine, simple)} {word}", style)
        said = Text(what.plain.replace("\n", " ")) if screen.plain else what
        made.add_row(*((said,) if nobody else (mark, said, have, when)))
    screen.show_table(made)
    _left(screen, len(rows), most)


def _compared(title: str) -> "Table":
    made = table("Status", title, "You", "When", wide=1, lines=True)
    made.columns[1].ratio, made.columns[2].ratio = 3, 2
    made.columns[0].no_wrap = made.columns[3].no_wrap = True
    return made


def _left(screen: Screen, count: int, most: int | None) -> None:
    """How many are not shown."""
    if most is not None and count > most:
        screen.paragraph((f"and {count - most} more: --all", "aside"))


def _rows(asks: Sequence[HeldAsk], all: bool, quotes: bool) -> Iterator[_Row]:
    """What is missing first; on one screen the skills that were not rated stand in one row."""
    unrated = [ask for ask in asks if ask.kind == "skill" and ask.met == "unknown"]
    together = not all and len(unrated) > 1
    for met in _MARKS:
        if met == "unknown" and together:
            named = first([ask.in_short for ask in unrated], _SKILLS)
            what = Text(f"{plural(len(unrated), 'skill')}: {named}")
            yield _Row(met, what, unrated[0].have or "", "")
        for ask in asks:
            if ask.met == met and not (together and ask in unrated):
                have = one_line(ask.have or "", 120)
                yield _Row(
                    met, _what(ask, all, quotes), have if all else _briefly(have), met_from(ask)
                )


def _briefly(have: str) -> str:
    """What one has without what it rests on."""
    return _BRIEFLY.get(have, have.partition(", your own rating")[0])


def _what(ask: HeldAsk, all: bool, quotes: bool) -> Text:
    """What is asked in a few words, and the posting's own where these say more."""
    text = Text(ask.in_short)
    more = set(bare(ask.quote)) - set(bare(ask.in_short))
    if all or (quotes and _needs_its_words(ask) and len(more) >= _SAYS_MORE):
        text.append(f'\n"{one_line(ask.quote, _LONGEST_QUOTE if all else _QUOTE)}"', "aside")
    if all and ask.or_equivalent and ask.or_equivalent not in ask.quote:
        text.append(f'\n"{one_line(ask.or_equivalent, _LONGEST_QUOTE)}"', "aside")
    return text


def _needs_its_words(ask: HeldAsk) -> bool:
    return ask.kind in _QUOTED and ask.strength == "required" and ask.met != "yes"


def _steps(screen: Screen, steps: Sequence[PostingStep], most: int | None) -> None:
    if not steps:
        return
    made = table("Steps that lead there", "From and until", wide=0)
    made.columns[1].no_wrap = True
    for step in steps[:most]:
        made.add_row(step.title, step_days(step))
    screen.show_table(made)
    _left(screen, len(steps), most)


def _pay(screen: Screen, pay: PostedPay, cites: Citations, all: bool) -> None:
    screen.print()
    parts = [Text("Pay: ", "strong"), Text(pay_printed(pay), "strong")]
    if year := pay.full_year:
        parts.append(cites.cited(year.sources, f", which is {full_year(year, pay.currency)}"))
    parts.append(Text(". "))
    if all and pay.quote:
        parts.append(Text(f'"{one_line(pay.quote, _LONGEST_QUOTE)}" ', "aside"))
    official = pay.official
    if official and official.middle:
        ends = [point for point in (official.low, official.high) if point]
        spread = f", {money(ends[0].value)} to {money(ends[1].value)}" if len(ends) == 2 else ""
        where = place_name(official.area_code, official.area)
        parts.append(
            cites.cited(
                official.sources,
                f"Official wages for this rung in {where}, a year: middle"
                f" {money(official.middle.value)}{spread} ({official.release}).",
            )
        )
    screen.paragraph(*parts)
