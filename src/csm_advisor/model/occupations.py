"""Official occupations, and how the pay of a rung is read from their wages."""

from typing import Annotated

from csm_advisor.model.frozen import Constraint, Frozen
from csm_advisor.model.records import Id, Record, Text, Texts

SOC = r"^\d\d-\d{4}$"
Soc = Annotated[str, Constraint(pattern=SOC)]
# A percentile of an occupation's wages, or the midpoint between two: `43-4051 p75+p90`.
POINT = r"^\d\d-\d{4} p(10|25|50|75|90)(\+p(10|25|50|75|90))?$"
Point = Annotated[str, Constraint(pattern=POINT)]


def occupation_of(point: str) -> str:
    """The code of the occupation of a point."""
    return point.partition(" ")[0]


class Occupation(Record):
    """An occupation of the official classification; `titles` are jobs that O*NET lists there."""

    soc: Soc
    title: Text
    titles: Texts = ()
    text: Text
    caution: Text


class Reading(Record):
    """How low, middle and high pay of one rung are read from official percentiles."""

    rung: Id
    low: Point
    middle: Point
    high: Point
    text: Text

    @property
    def middle_soc(self) -> str:
        """The occupation that its middle is read from."""
        return self.middle.partition(" ")[0]

    @property
    def socs(self) -> tuple[str, ...]:
        """The occupations it stands on, in order."""
        points = (self.low, self.middle, self.high)
        return tuple(dict.fromkeys(map(occupation_of, points)))


class OccupationFile(Frozen):
    """`occupations.toml`."""

    occupation: Annotated[tuple[Occupation, ...], Constraint(strict=False)] = ()
    reading: Annotated[tuple[Reading, ...], Constraint(strict=False)] = ()
