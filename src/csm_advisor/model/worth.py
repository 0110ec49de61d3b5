"""What a route is worth in official wages."""

from csm_advisor.model.figures import Figure
from csm_advisor.model.records import View
from csm_advisor.model.views.pay import RungReading


class Gain(View):
    """Official pay at one rung and what it is more than now, a year.

    `pay` is our reading of official wages there; the gains compare equal standing: low with low,
    middle with middle, high with high. Null where the release holds a value back, and where
    official wages do not tell the rung from the present one. `like` are the rungs before it on
    the route from which they do not tell it, the present one included.
    """

    rung: str
    pay: RungReading
    like: tuple[str, ...]
    low: Figure | None
    middle: Figure | None
    high: Figure | None


class IndustryPay(View):
    """Official pay at a rung in the person's industry, for the nation; null where not released."""

    rung: str
    pay: RungReading


class Worth(View):
    """What the way is worth in official wages of one area.

    `industry` is what the person's industry is called, null where they named none, and
    `in_industry` what its rungs pay: wages by industry are released for the nation alone.

    `instead` says that the area is not the person's own because not all is released there.
    `degree_years` is how long the gain at the target takes to pay for the degree of the
    decision, from the least to the most; null where it cannot be said, and `sentence` says why.
    """

    area_code: str
    area: str
    release: str
    now: RungReading
    gains: tuple[Gain, ...]
    industry: str | None
    in_industry: tuple[IndustryPay, ...]
    degree_years: tuple[Figure, Figure] | None
    sentence: str
    instead: str | None
    warning: str | None
    sources: tuple[str, ...]

    def pay_at(self, rung: str) -> RungReading | None:
        """Official pay at a rung ahead; None where none is read for it."""
        return next((gain.pay for gain in self.gains if gain.rung == rung), None)
