"""Wages and pay figures as salary screens say them."""

from csm_advisor.model.views.pay import PayFigure
from csm_advisor.model.views.salary import OfficialRow
from csm_advisor.model.wages import ALL_INDUSTRIES, PERCENTILES
from csm_advisor.render.amounts import money, money_range

POINT_NAMES = {"p10": "10%", "p25": "25%", "p50": "median", "p75": "75%", "p90": "90%"}


def where(row: OfficialRow) -> str:
    """The area of a row of the wage tables, with its industry where it is of one."""
    return row.area if row.industry_code == ALL_INDUSTRIES else f"{row.area}, {row.industry}"


def reasons(row: OfficialRow) -> dict[str, None]:
    """Why values of the row are not released, each reason once."""
    return dict.fromkeys(row.not_released[n] for n in PERCENTILES if n in row.not_released)


def wage(row: OfficialRow, name: str) -> str:
    """A wage in the view's dollars, with what the release holds back."""
    if row.adjusted and name in row.adjusted:
        text = money(round(row.adjusted[name].value))
        return f"at least {text}" if name in row.at_least else text
    return released(row, name)


def released(row: OfficialRow, name: str) -> str:
    """A wage in dollars of its own year."""
    dollars = getattr(row, name)
    if dollars is None:
        return "not released"
    return f"at least {money(dollars)}" if name in row.at_least else money(dollars)


def now(figure: PayFigure) -> str:
    """The figure in the view's dollars."""
    then = figure.adjusted or {}
    low, high, value = (
        float(round(then[name].value)) if name in then else None
        for name in ("low", "high", "value")
    )
    return money_range(low, high, value, figure.open_ended)
