"""What a posting says and when it is met, in words: the same on a terminal and in a document."""

from datetime import date
from typing import TYPE_CHECKING

from csm_advisor.model.arrival import Arrival
from csm_advisor.model.asks import HeldAsk, PostingStep
from csm_advisor.render.amounts import bare_money, money
from csm_advisor.text.arrival import arrives
from csm_advisor.text.format import day, month

if TYPE_CHECKING:
    from csm_advisor.model.posting import Pay
    from csm_advisor.model.views.posting import FullYear

_ARTICLE = {"hour": "an hour"}


def all_met(arrival: Arrival) -> str:
    """When all of something is met."""
    return "no date" if arrival.date is None else arrives(arrival)


def met_from(ask: HeldAsk) -> str:
    """From when an ask is met; nothing where it is met now or cannot be told."""
    if ask.met != "no":
        return ""
    return month(ask.when) if ask.when else "no date"


def step_days(step: PostingStep) -> str:
    """The first and the last day of a step."""
    return " to ".join(day(date.fromisoformat(one)) for one in (step.starts, step.ends))


def day_printed(text: str) -> str:
    """A day that the posting names; as it was given where it is none."""
    try:
        return day(date.fromisoformat(text))
    except ValueError:
        return text


def pay_printed(pay: "Pay") -> str:
    """The pay as the posting has it: `$8.50 to $12 an hour`, `up to $48,000 a year`."""
    currency = {"USD": "", None: " (currency not told)"}.get(pay.currency, f" {pay.currency}")
    return f"{_ends(pay.low, pay.high, pay.currency)}{currency}{per(pay.unit, pay.other_unit)}"


def full_year(year: "FullYear", currency: str | None) -> str:
    """`$17,680 to $24,960 for a full year of 2,080 hours`."""
    return f"{_ends(year.low, year.high, currency)} for a full year of {year.hours:,} hours"


def _ends(low: float | None, high: float | None, currency: str | None) -> str:
    told = [one for one in dict.fromkeys((low, high)) if one is not None]
    start = "up to " if low is None else "from " if high is None else ""
    return start + " to ".join(_amount(one, currency) for one in told)


def per(unit: str | None, other: str | None = None) -> str:
    """What an amount is for: ` an hour`; ` bi-weekly`, where that is in the posting's words."""
    if other:
        return f" {other}"
    return f" {_ARTICLE.get(unit, f'a {unit}')}" if unit else " (for what time was not read)"


def _amount(amount: float, currency: str | None) -> str:
    return money(amount) if currency == "USD" else bare_money(amount)
