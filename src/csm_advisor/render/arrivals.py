"""How many people of a team have arrived, year by year."""

from collections.abc import Sequence

from csm_advisor.model.views.team import TeamTarget


def arrived_by_year(targets: Sequence[TeamTarget]) -> dict[int, int]:
    """How many are at the typical bar of one of these targets by the end of each year.

    The last is the year in which the last of them arrives; after it nothing changes.
    """
    years = sorted({year.year for target in targets for year in target.arrivals})
    arrived = {year: sum(_arrived(target, year) for target in targets) for year in years}
    last = max(arrived.values(), default=0)
    return {year: count for year, count in arrived.items() if arrived.get(year - 1, 0) < last}


def _arrived(target: TeamTarget, year: int) -> int:
    """How many have arrived by a year, which may be past the last arrival."""
    before = [one.arrived["typical"] for one in target.arrivals if one.year <= year]
    return before[-1] if before else 0
