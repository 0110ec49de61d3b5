"""Many people, one after the other."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from csm_advisor.api.answers import checked_day, open_data, text_of, wrong_kind
from csm_advisor.errors import AdvisorError

if TYPE_CHECKING:
    from csm_advisor.advice.team.outcome import Outcome
    from csm_advisor.advice.team.result import Result
    from csm_advisor.api.answers import Data
    from csm_advisor.model.catalogue import Catalogue
    from csm_advisor.model.profile import Profile
    from csm_advisor.model.views.team import TeamRow


# Answers that move no date and no step.
_NOT_OF_AN_OUTCOME = ("name", "education_field", "area", "industry", "weekends", "jobs")

_HEADERS = 256  # sets of columns whose meaning is held at a time


def team(
    people: Iterable[Mapping[str, Any]],
    *,
    today: date,
    first_row: int = 1,
    data_dir: "Data" = None,
) -> "Iterator[TeamRow]":
    """What the plan of each of many people says in short, one after the other, in their order.

    Each is a mapping with the keys of a profile; `skills.leadership` and the like hold levels, and
    `person` says who it is. Text is read as in a spreadsheet, None and text without content are no
    answer, and keys that are none of a profile's are left out. What is wrong with a person stands
    in the `problems` of their row and stops nobody else. Names are not remembered: who comes twice
    has two rows. What people share is worked out once: it is quickest where those who are alike
    come one after the other.

    `first_row` is the number of the first row, for a part of a table: that which it has in the
    whole, 1 or more.
    Raises AdvisorError where an argument is of another kind, or the data is wrong.
    """
    from csm_advisor.advice.team.result import row_of

    if isinstance(people, str | Mapping) or not isinstance(people, Iterable):
        raise wrong_kind("people", people, "a list with a mapping for each person")
    if not isinstance(first_row, int) or isinstance(first_row, bool) or first_row < 1:
        raise wrong_kind("first_row", first_row, "a whole number, 1 or more")
    catalogue = open_data(data_dir)
    planner = TeamPlanner(catalogue, checked_day(today))
    results = planner.results(enumerate(people, start=first_row))
    return (row_of(result, catalogue) for result in results)


def _keys(person: object) -> tuple[str, ...]:
    """The keys of a person. Raises UsageProblem where it is no mapping of names."""
    if not isinstance(person, Mapping):
        raise wrong_kind("the person", person, "a mapping with the keys of a profile")
    return tuple(text_of("a key", key) for key in person)


class TeamPlanner:
    """Plans the rows of tables with one set of data on one day, and keeps what they share."""

    def __init__(self, catalogue: "Catalogue", today: date) -> None:
        from csm_advisor.advice.team.shared_choices import SharedChoices
        from csm_advisor.intake.team.person import Reader

        self.catalogue, self._today = catalogue, today
        self._reader, self._choices = Reader(catalogue, today), SharedChoices()
        self._keys: dict[tuple[str, ...], Mapping[str, str]] = {}

    def results(self, rows: Iterable[tuple[int, Mapping[str, object]]]) -> "Iterator[Result]":
        """What became of each row, given by its number and its cells."""
        from csm_advisor.advice.team.outcome import outcome_of
        from csm_advisor.advice.team.result import Result
        from csm_advisor.intake.team.person import called

        last: tuple[Profile, Outcome] | None = None
        for number, cells in rows:
            person = f"row {number}"
            try:
                keys = self._keys_of(cells)
                person = called(cells, keys, number)
                found = self._reader.read(cells, keys)
                if found.profile is None:
                    yield Result(number, person, None, found.problems)
                    continue
                alike = found.profile.model_copy(update=dict.fromkeys(_NOT_OF_AN_OUTCOME))
                if last is None or last[0] != alike:
                    found_out = outcome_of(alike, self.catalogue, self._today, self._choices)
                    last = alike, found_out
                yield Result(number, person, last[1], (), found.notes)
            except AdvisorError as problem:
                yield Result(number, person, None, ((None, str(problem)),))

    def _keys_of(self, cells: Mapping[str, object]) -> Mapping[str, str]:
        """What each column of a row holds. Raises UsageProblem."""
        from csm_advisor.intake.team.columns import columns_of

        names = _keys(cells)
        if names not in self._keys:
            if len(self._keys) == _HEADERS:  # where each row has its own
                self._keys.clear()
            self._keys[names] = columns_of(names, self.catalogue).keys
        return self._keys[names]
