"""What became of one row: the outcome of a plan, or all that is wrong with it."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from csm_advisor.advice.team.outcome import Missing, NextUp, Outcome, Reached
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import BARS
from csm_advisor.model.views.team import NextStep, RowArrival, RowProblem, TeamRow


class Result(NamedTuple):
    """One row: its number, whose it is, its outcome or its problems, each a column (None for the
    row as a whole) and a sentence, and remarks on answers that were read otherwise."""

    number: int
    person: str
    outcome: Outcome | None
    problems: tuple[tuple[str | None, str], ...] = ()
    notes: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Plain values, from which `from_json` makes the same result."""
        told = self._asdict()
        if self.outcome:
            told["outcome"] = self.outcome._asdict()
        return told


def from_json(told: Mapping[str, Any]) -> Result:
    """The result of which `as_json` made these values. Raises what wrong values raise."""
    outcome = told["outcome"]
    return Result(
        told["number"],
        told["person"],
        outcome
        and Outcome(
            **{
                **outcome,
                "arrival": tuple(map(Reached._make, outcome["arrival"])),
                "route": tuple(outcome["route"]),
                "next_steps": tuple(map(NextUp._make, outcome["next_steps"])),
                "missing": tuple(map(Missing._make, outcome["missing"])),
                "training": tuple(map(tuple, outcome["training"])),
            }
        ),
        tuple((column, sentence) for column, sentence in told["problems"]),
        tuple(told["notes"]),
    )


def sentence_of(result: Result) -> str:
    """All that is wrong with a row, in one sentence that names the columns."""
    return "; ".join(
        f"{column}: {sentence}" if column else sentence for column, sentence in result.problems
    )


def row_of(result: Result, catalogue: Catalogue) -> TeamRow:
    """The row as it is told."""
    found = result.outcome
    problems = tuple(RowProblem(column=one, sentence=two) for one, two in result.problems)
    if found is None:
        return TeamRow(
            row=result.number,
            person=result.person,
            rung=None,
            target=None,
            ready_now=None,
            arrival={},
            route=(),
            own_hours=None,
            next_steps=(),
            in_time=None,
            waits_only_for_years=None,
            notes=result.notes,
            problems=problems,
        )
    return TeamRow(
        row=result.number,
        person=result.person,
        rung=found.rung,
        target=found.target,
        ready_now=found.at("typical").months == 0,
        arrival={
            bar: RowArrival(**reached._asdict())
            for bar, reached in zip(BARS, found.arrival, strict=True)
        },
        route=found.route,
        own_hours=found.own_hours,
        next_steps=tuple(
            NextStep(id=one.id, title=_title(one, catalogue)) for one in found.next_steps
        ),
        in_time=found.in_time,
        waits_only_for_years=found.only_years,
        notes=result.notes,
        problems=problems,
    )


def _title(next_up: NextUp, catalogue: Catalogue) -> str:
    """What a step is called, of the plan, of the way into a first job, or beside the steps."""
    if next_up.id in catalogue.actions:
        return catalogue.actions[next_up.id].title
    titles = {one.id: one.title for one in catalogue.entry}
    titles |= {one.id: one.title for one in catalogue.meantime}
    return titles[next_up.id].replace("{title}", catalogue.rungs[next_up.rung].title)
