"""One row of a table as the profile of a person, or all that is wrong with it."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from csm_advisor import limits
from csm_advisor.errors import UsageProblem, one_line, quoted
from csm_advisor.intake.answers import accept, check_field, check_target
from csm_advisor.intake.team.cells import is_blank, text_of, whole, with_commas, with_point
from csm_advisor.intake.team.columns import PERSON, SKILL
from csm_advisor.intake.years import counted_on
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.profile import FIELDS, FIVE, Profile

_CELLS = 10_000  # of which it is held what they say
_NUMBERS = ("years", "hours")
_COUNTS = ("count", "ratings")
_LISTS = ("certifications", "tools", "names", "ratings")


class Problem(NamedTuple):
    """What is wrong with a row: the column by its own name, None for several, and a sentence."""

    column: str | None
    sentence: str


class Person(NamedTuple):
    """A row that was read: a profile, or problems. `notes` say what was read otherwise."""

    profile: Profile | None
    problems: tuple[Problem, ...]
    notes: tuple[str, ...]


class Reader:
    """Reads rows with one set of data and one day. A value that comes again is read once."""

    def __init__(self, catalogue: Catalogue, today: date) -> None:
        self._catalogue, self._today = catalogue, today
        self._known: dict[tuple[str, object], Any] = {}

    def read(self, cells: Mapping[str, object], keys: Mapping[str, str]) -> Person:
        """The person of a row: its cells by the names of their columns, of which `keys` says what
        each holds."""
        answers: dict[str, Any] = {}
        ratings: dict[str, int] = {}
        problems: list[Problem] = []
        column_of: dict[str, str] = {}
        for column, raw in cells.items():
            key = keys.get(column)
            if key is None or key == PERSON or is_blank(raw):
                continue
            column_of[key] = column
            try:
                value = self._value(key, raw)
            except UsageProblem as problem:
                problems.append(Problem(column, str(problem)))
                continue
            if key.startswith(SKILL):
                ratings |= value
            else:
                answers[key] = value
        if ratings:
            answers["skills"] = {**(answers.get("skills") or {}), **ratings}
        names = {key: column for column, key in keys.items()}
        problems += [
            Problem(names.get(key, key), "nothing is written here; a plan needs it")
            for key in FIVE
            if key not in answers and key not in column_of
        ]
        if problems:
            return Person(None, tuple(problems), ())
        return self._whole(answers, column_of)

    def _whole(self, answers: dict[str, Any], column_of: Mapping[str, str]) -> Person:
        notes = []
        by = answers.get("by")
        if by is not None and by <= self._today:
            notes.append(f"by = {by} is {'today' if by == self._today else 'past'}: left out")
            del answers["by"]
        try:
            key = "target"
            check_target(answers, self._catalogue)
            key = "education_field"
            check_field(answers)
        except UsageProblem as problem:
            return Person(None, (Problem(column_of.get(key, key), str(problem)),), ())
        counted = counted_on(answers, self._catalogue, self._today)
        return Person(Profile.of(counted), (), tuple(notes))

    def _value(self, key: str, raw: object) -> Any:
        """What a cell says; most say what another cell said. Raises UsageProblem."""
        known = (key, raw if isinstance(raw, str) else (type(raw), repr(raw)))
        if known not in self._known:
            if len(self._known) == _CELLS:  # names, and whatever else nobody shares
                self._known.clear()
            self._known[known] = self._read(key, raw)
        return self._known[known]

    def _read(self, key: str, raw: object) -> Any:
        if key.startswith(SKILL):
            _check_level(raw)
            return self._accept("skills", {key.removeprefix(SKILL): _level(raw)})
        if isinstance(raw, dict):
            levels = {skill: _level(level) for skill, level in raw.items() if not is_blank(level)}
            return self._accept(key, levels)
        return self._accept(key, _as_written(key, raw))

    def _accept(self, key: str, value: object) -> Any:
        return accept(key, value, self._catalogue, typed=not isinstance(value, str))


def called(cells: Mapping[str, object], keys: Mapping[str, str], number: int) -> str:
    """Who a row is: as its column `person` says, else its name, else its number."""
    for wanted in (PERSON, "name"):
        for column, key in keys.items():
            if key == wanted and not is_blank(cells.get(column)):
                return one_line(text_of(cells[column]), limits.NAME)
    return f"row {number}"


def _as_written(key: str, raw: object) -> object:
    """A cell as a prompt or a profile file would have the answer."""
    kind = FIELDS[key].kind
    if isinstance(raw, datetime):
        return raw.date()
    if isinstance(raw, float) and raw.is_integer() and kind in _COUNTS:
        return int(raw)
    if kind == "yes-no" and isinstance(raw, int | float) and raw in (0, 1):
        return bool(raw)
    if not isinstance(raw, str):
        # A number in a column of texts, such as the code of an industry.
        numbers = (*_NUMBERS, *_COUNTS, "yes-no")
        plain = isinstance(raw, int | float) and not isinstance(raw, bool)
        return f"{raw:.15g}" if plain and kind not in numbers else raw
    text = text_of(raw)
    if kind in _NUMBERS:
        return with_point(text)
    if kind in (*_COUNTS, "yes-no"):
        text = whole(text)
    return with_commas(text) if kind in _LISTS else text


def _check_level(raw: object) -> None:
    """Raises UsageProblem for what a cell cannot say of a skill."""
    level = _level(raw)
    if type(level) is not int or not 0 <= level <= 4:
        raise UsageProblem(f"{quoted(raw)} is no level from 0 to 4; write it like 3")


def _level(raw: object) -> object:
    """A level of a skill as a profile file would have it."""
    if isinstance(raw, str):
        text = whole(text_of(raw))
        return int(text) if text.isascii() and text.isdigit() and len(text) < 3 else text
    return int(raw) if isinstance(raw, float) and raw.is_integer() else raw
