"""A team counted person by person, in any order: what its view is made of."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from csm_advisor.advice.team.outcome import Missing
from csm_advisor.advice.team.result import Result, sentence_of
from csm_advisor.model.plan import BARS, Bar
from csm_advisor.model.views.team import Ready, Refused, Unplaced, Waiting

Place = tuple[str, str]  # target and rung


@dataclass(slots=True)
class Tally:
    """Counts of results, of plain values, so that a process can hand them to another.

    `people` and `ready` are by target and rung; `years` counts by target, bar and the year of the
    arrival, None for never; `training` has the months that each step saves each person, None for
    whom it gives a date.
    """

    planned: int = 0
    refused: list[Refused] = field(default_factory=list)
    people: Counter[Place] = field(default_factory=Counter)
    ready: dict[Place, list[Ready]] = field(default_factory=dict)
    years: Counter[tuple[str, Bar, int | None]] = field(default_factory=Counter)
    missing: Counter[Missing] = field(default_factory=Counter)
    training: dict[str, list[int | None]] = field(default_factory=dict)
    waiting: list[Waiting] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)

    def add(self, result: Result) -> None:
        """Count one more."""
        found, row, person = result.outcome, result.number, result.person
        if found is None:
            column, problem = result.problems[0][0], sentence_of(result)
            self.refused.append(Refused(row=row, person=person, column=column, problem=problem))
            return
        self.planned += 1
        place = (found.target, found.rung)
        self.people[place] += 1
        typical = found.at("typical")
        if typical.months == 0:
            self.ready.setdefault(place, []).append(Ready(row=row, person=person))
        for bar, reached in zip(BARS, found.arrival, strict=True):
            year = None if reached.date is None else int(reached.date[:4])
            self.years[found.target, bar, year] += 1
        # Years that people have differ; only of skills it is told how many levels are missing.
        self.missing.update(
            [gap if gap.kind == "skill" else gap._replace(have=None) for gap in found.missing]
        )
        for id_, months in found.training:
            self.training.setdefault(id_, []).append(months)
        if typical.date is None:
            self.unplaced.append(
                Unplaced(row=row, person=person, target=found.target, why=typical.why)
            )
        elif found.only_years:
            self.waiting.append(Waiting(row=row, person=person, date=typical.date, why=typical.why))

    def merge(self, other: "Tally") -> None:
        """Count what another has counted, of other rows."""
        self.planned += other.planned
        self.people.update(other.people)
        self.years.update(other.years)
        self.missing.update(other.missing)
        self.refused += other.refused
        self.waiting += other.waiting
        self.unplaced += other.unplaced
        for place, ready in other.ready.items():
            self.ready.setdefault(place, []).extend(ready)
        for id_, months in other.training.items():
            self.training.setdefault(id_, []).extend(months)


def tally_of(results: Iterable[Result]) -> Tally:
    """The counts of some results."""
    tally = Tally()
    for result in results:
        tally.add(result)
    return tally
