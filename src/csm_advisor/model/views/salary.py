"""The answer of `salary`."""

from typing import ClassVar

from csm_advisor.model.figures import Figure
from csm_advisor.model.records import View
from csm_advisor.model.sources import SourceLine
from csm_advisor.model.views.pay import PayFigure, RungReading
from csm_advisor.model.wages import PERCENTILES


class PayFactor(View):
    """What a source says pay depends on."""

    id: str
    text: str
    sources: tuple[str, ...]


class OfficialRow(View):
    """Official wages of one occupation in one area and industry: the numbers of the release.

    A value that was not released is null, with the reason in `not_released`; one named in
    `at_least` is that much or more. `adjusted` holds the wages in the dollars of the view's
    year where that is not the year of the release. Wages by industry are the nation's.
    """

    VALUES: ClassVar[tuple[str, ...]] = ("employment", "mean", *PERCENTILES)

    soc: str
    occupation: str
    area_code: str
    area: str
    industry_code: str
    industry: str
    employment: int | None
    mean: int | None
    p10: int | None
    p25: int | None
    p50: int | None
    p75: int | None
    p90: int | None
    release: str
    year: int
    at_least: tuple[str, ...]
    not_released: dict[str, str]
    adjusted: dict[str, Figure] | None = None
    sources: tuple[str, ...]

    @property
    def drawn(self) -> dict[str, float]:
        """The released percentiles from low to high, in the view's dollars."""
        return {
            name: self.adjusted[name].value if self.adjusted else float(getattr(self, name))
            for name in PERCENTILES
            if getattr(self, name) is not None
        }


class OccupationLine(View):
    """An official occupation that stands for a rung: why, what else it covers, and the titles of
    customer service that O*NET lists there."""

    soc: str
    occupation: str
    text: str
    caution: str
    titles: tuple[str, ...]
    sources: tuple[str, ...]


class RungPay(View):
    """Pay of one rung: official wages of `occupations`, our reading of them, and all published
    figures."""

    rung: str
    title: str
    occupations: tuple[OccupationLine, ...]
    official: tuple[OfficialRow, ...]
    readings: tuple[RungReading, ...]
    published: tuple[PayFigure, ...]


class PastPay(View):
    """The national median of an occupation in an earlier year, then and in the view's dollars."""

    soc: str
    occupation: str
    year: int
    median: Figure
    adjusted: Figure


class SalaryView(View):
    """Pay by rung, lowest rung first.

    `dollars` is the year whose dollars everything is shown in; null without official wages.
    `scale` is the least and the most dollars drawn; null where there is no spread to draw.
    `another` is the occupation asked for instead of our own mapping, if one was; the readings
    stay those of our own. `not_this_career` are figures of other occupations. `warning` says
    that the release is old.
    """

    dollars: int | None
    rungs: tuple[RungPay, ...]
    another: OccupationLine | None
    past: tuple[PastPay, ...]
    depends_on: tuple[PayFactor, ...]
    not_this_career: tuple[PayFigure, ...]
    scale: tuple[float, float] | None
    warning: str | None
    sources: dict[str, SourceLine]
