"""Pay as a plan and `salary` both show it."""

from csm_advisor.model.figures import Figure
from csm_advisor.model.records import View


class PayFigure(View):
    """One published pay figure. `source` is the first of `sources`; `year` is that of the dollars.

    What the source does not give is null. `adjusted` holds low, high and value in the dollars of
    the view's year; null where the source gives no year, so that they cannot be brought there.
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
    adjusted: dict[str, Figure] | None
    sources: tuple[str, ...]

    @property
    def drawn(self) -> list[float]:
        """Its amounts as they are drawn: in the view's dollars where they can be brought there."""
        amounts = {"low": self.low, "value": self.value, "high": self.high}
        return [
            self.adjusted[name].value if self.adjusted else amount
            for name, amount in amounts.items()
            if amount is not None
        ]

    @property
    def all_sources(self) -> tuple[str, ...]:
        """The sources of the figure, then those of what brings it into later dollars."""
        adjusted = (id_ for one in (self.adjusted or {}).values() for id_ in one.sources)
        return tuple(dict.fromkeys((self.source, *self.sources, *adjusted)))


class RungReading(View):
    """The pay of a rung as we read it from official percentiles; null where not released."""

    area_code: str
    area: str
    low: Figure | None
    middle: Figure | None
    high: Figure | None
    occupations: tuple[str, ...]
    text: str
    release: str
    sources: tuple[str, ...]

    @property
    def released(self) -> bool:
        """True where all three points are known."""
        return None not in (self.low, self.middle, self.high)
