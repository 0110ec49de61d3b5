"""The answer of `salary`."""

from csm_advisor.model.records import Frozen
from csm_advisor.model.sources import SourceLine


class PayFigure(Frozen):
    """One published pay figure. `source` is the first of `sources`; `year` is that of the dollars.

    What the source does not give is null.
    """

    id: str
    source: str
    measure: str
    low: float | None
    high: float | None
    value: float | None
    open_ended: bool
    year: int | None
    unit: str
    text: str
    caution: str | None
    sources: tuple[str, ...]


class PayFactor(Frozen):
    """What a source says pay depends on."""

    id: str
    text: str
    sources: tuple[str, ...]


class RungPay(Frozen):
    """All published figures for one rung, side by side."""

    rung: str
    title: str
    published: tuple[PayFigure, ...]


class SalaryView(Frozen):
    """Pay by rung, lowest rung first.

    `scale` is the least and the most dollars that any source gives for a rung; null where
    there is no spread to draw. `not_this_career` are figures of other occupations.
    """

    rungs: tuple[RungPay, ...]
    depends_on: tuple[PayFactor, ...]
    not_this_career: tuple[PayFigure, ...]
    scale: tuple[float, float] | None
    sources: dict[str, SourceLine]
