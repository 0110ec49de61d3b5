"""A degree as a decision: what it takes, and what it opens."""

from csm_advisor.model.education import Education
from csm_advisor.model.records import View
from csm_advisor.model.sources import Statement


class Study(View):
    """What a degree takes at one pace: years, and hours a week while classes run."""

    pace: str
    years: float
    hours_a_week: float
    sources: tuple[str, ...]


class Decision(View):
    """A degree that some sources ask for and others do not: what it takes, what it opens.

    What is asked is the same for everybody: of the published sources on that rung `asked_by` call
    this degree or a higher one usual, `not_asked_by` less than it; `asked_by_some` know employers
    who ask for it, `helps_by` say that it helps. A source can be in two of them.

    `credits` and `own_hours` are what is left to earn and the work behind it, `study` what that
    is in years at each pace, the fastest first. `pace` is the fastest of them that the person's
    own hours allow, else the slowest; null where there are none. `others_took` tells how long
    it took graduates, `instead` what one can do without it.
    """

    education: Education
    name: str
    rung: str
    asked_by: tuple[str, ...]
    asked_by_some: tuple[str, ...]
    not_asked_by: tuple[str, ...]
    helps_by: tuple[str, ...]
    credits: int | None
    own_hours: float | None
    study: tuple[Study, ...]
    pace: str | None
    others_took: tuple[Statement, ...]
    instead: tuple[Statement, ...]
    cost_low: float | None
    cost_high: float | None
    cost_year: int | None
    met_without: int
    met_with: int
    of: int
    sources: tuple[str, ...]

    @property
    def all_sources(self) -> tuple[str, ...]:
        """The sources of all that is said of the degree."""
        parts = (self.study, self.others_took, self.instead)
        said = [source for part in parts for one in part for source in one.sources]
        return tuple(dict.fromkeys((*self.sources, *said)))
