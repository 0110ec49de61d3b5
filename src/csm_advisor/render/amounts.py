"""Dollars in words, the same on a terminal and in a document."""


def money(amount: float) -> str:
    """Dollars, without cents where there are none."""
    return f"${bare_money(amount)}"


def bare_money(amount: float) -> str:
    """An amount of whichever currency, without cents where there are none."""
    return f"{amount:,.0f}" if amount == round(amount) else f"{amount:,.2f}"


def price(low: float | None, high: float | None) -> str:
    """From the least to the most that something costs; one amount where they are the same."""
    return money_range(low, None if low == high else high, None, False)


def money_range(
    low: float | None, high: float | None, value: float | None, open_ended: bool
) -> str:
    """A pay figure as its source gives it."""
    if value is not None:
        return money(value)
    if low is None and high is None:
        return "no figure"
    low_text = "" if low is None else money(low)
    high_text = "" if high is None else money(high) + ("+" if open_ended else "")
    return "-".join(part for part in (low_text, high_text) if part)
