"""A team: many people planned with one set of data. A row for each person, and what they share."""

from csm_advisor.model.ladder import RequirementKind
from csm_advisor.model.plan import Bar, Month
from csm_advisor.model.records import View
from csm_advisor.model.sources import SourceLine

TEAM_VERSION = 1  # of the rows and the summary


class RowProblem(View):
    """What is wrong with one row: the column, null for the row as a whole, and a sentence."""

    column: str | None
    sentence: str


class RowArrival(View):
    """When one person reaches the target at one bar, as in their plan, and what that depends on.

    `binding` is the kind of the plan's binding, `why` its sentence.
    """

    months: int | None
    date: Month | None
    binding: str
    why: str


class NextStep(View):
    """A step to take up next, by its id and title."""

    id: str
    title: str


class TeamRow(View):
    """What the plan of one person says. Where the row has `problems` there is no plan, and all
    that would come from it is null or empty.

    `row` is the number of the row as a spreadsheet counts it, the header being 1. `in_time` is
    whether the typical bar is reached by the person's own date, null where they gave none. `notes`
    are remarks on answers that were read otherwise than written.
    """

    row: int
    person: str
    rung: str | None
    target: str | None
    ready_now: bool | None
    arrival: dict[Bar, RowArrival]
    route: tuple[str, ...]
    own_hours: float | None
    next_steps: tuple[NextStep, ...]
    in_time: bool | None
    waits_only_for_years: bool | None
    notes: tuple[str, ...]
    problems: tuple[RowProblem, ...]


class Refused(View):
    """A row that could not be planned: its number, whose it is, the first column that is wrong,
    null for the row as a whole, and all that is wrong in one sentence, each behind its column."""

    row: int
    person: str
    column: str | None
    problem: str


class Ready(View):
    """Somebody who meets the typical bar of their target now."""

    row: int
    person: str


class RungOfTarget(View):
    """Those on one rung who want one target: how many, and who of them is ready now."""

    title: str
    people: int
    ready_now: int
    ready: tuple[Ready, ...]


class YearOfArrivals(View):
    """How many have reached the target by the end of a year, at each bar."""

    year: int
    arrived: dict[Bar, int]


class TeamTarget(View):
    """Those who want one target: from which rungs, and when they arrive.

    `never` counts those whose recommended route does not lead there, at each bar.
    """

    title: str
    people: int
    ready_now: int
    by_rung: dict[str, RungOfTarget]
    arrivals: tuple[YearOfArrivals, ...]
    never: dict[Bar, int]


class SharedGap(View):
    """What is missing to several people for the typical bar of their targets.

    `levels` are the levels of a skill that are missing to all of them together, null for what has
    none; `needs` counts them by what they need.
    """

    id: str
    title: str
    kind: RequirementKind
    people: int
    levels: int | None
    needs: dict[str, int]
    sources: tuple[str, ...]


class SharedTraining(View):
    """A step in own time that two or more people have ahead, were it given to all of them at once.

    `months_saved` are the months by which they together reach their targets earlier at the typical
    bar, at least: everything else stays as it is planned, and planning anew can only save more.
    Of the `people`, `sooner` have it ahead and arrive earlier, and `get_a_date` cannot reach their
    target now, from which nothing else keeps them. `own_hours` is what it takes, once.
    """

    id: str
    title: str
    kind: str
    people: int
    sooner: int
    get_a_date: int
    months_saved: int
    own_hours: float
    sources: tuple[str, ...]


class Waiting(View):
    """Somebody to whom nothing is missing but years, and the month in which these are there."""

    row: int
    person: str
    date: Month | None
    why: str


class Unplaced(View):
    """Somebody whom no route takes to their target at the typical bar, and why."""

    row: int
    person: str
    target: str
    why: str


class TeamView(View):
    """The team as a whole. `people` is `planned` and `refused` together.

    `ready_now` counts those who meet the typical bar of their target. `left_out` are columns that
    are none of a profile's. `sources` are those of the gaps and the training shown.
    """

    schema_version: int
    as_of: str
    people: int
    planned: int
    refused: tuple[Refused, ...]
    left_out: tuple[str, ...]
    ready_now: int
    by_target: dict[str, TeamTarget]
    gaps: tuple[SharedGap, ...]
    actions: tuple[SharedTraining, ...]
    waiting_for_years: tuple[Waiting, ...]
    unplaced: tuple[Unplaced, ...]
    sources: dict[str, SourceLine]
