"""What all functions of the front door begin with: the data, and the answers of a person."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from csm_advisor.errors import UsageProblem

if TYPE_CHECKING:
    from typing import TypeAlias

    from csm_advisor.model.catalogue import Catalogue
    from csm_advisor.model.frozen import Frozen
    from csm_advisor.model.profile import Profile
    from csm_advisor.model.progress import Done

    Answers: TypeAlias = Mapping[str, Any] | Profile
    Data: TypeAlias = str | Path | Catalogue | None


@cache
def _bundled() -> "Catalogue":
    from csm_advisor.store.data.catalogue import open_catalogue

    return open_catalogue()


def open_data(data_dir: "Data" = None) -> "Catalogue":
    """The data to plan with, for many calls: a folder is read and checked once.

    Raises AdvisorError where there is no such folder, or something in it is wrong.
    """
    if data_dir is None:
        found = _bundled()
    elif isinstance(data_dir, str | Path):
        from csm_advisor.store.data.catalogue import open_catalogue

        found = open_catalogue(Path(data_dir))
    else:
        from csm_advisor.model.catalogue import Catalogue

        if not isinstance(data_dir, Catalogue):
            raise wrong_kind("data_dir", data_dir, "the path of a folder, or what open_data gave")
        found = data_dir
    from csm_advisor.model import records

    records.notebook = partial(_in_notebook, found)
    return found


def _in_notebook(catalogue: "Catalogue", view: "Frozen") -> str:
    """An answer as HTML. A plan is told with the data that was opened last."""
    from csm_advisor.render.notebook import as_html

    return as_html(view, catalogue)


def rung_id(text: str, catalogue: "Catalogue") -> str:
    """The rung of this name. Raises UsageProblem where none or several are called so."""
    from csm_advisor.text.labels import find_rung

    return find_rung(text_of("rung", text), catalogue)


def wrong_kind(name: str, given: object, wanted: str) -> UsageProblem:
    """What to raise for an argument of another kind than a function takes."""
    from csm_advisor.text.value_kind import kind_of

    what = "None" if given is None else kind_of(given)
    return UsageProblem(f"{name}: is {what}; give {wanted}")


def text_of(name: str, given: object) -> str:
    """An argument that must be text. Raises UsageProblem."""
    if not isinstance(given, str):
        raise wrong_kind(name, given, "text")
    return given


def checked_day(today: object) -> date:
    """The day to plan from, which must be a date without a time. Raises UsageProblem."""
    if isinstance(today, date) and not isinstance(today, datetime):
        return today
    raise wrong_kind("today", today, "a date, like datetime.date(2026, 11, 29)")


def profile_of(
    answers: "Answers", catalogue: "Catalogue", today: date, where: str = "answers"
) -> "Profile":
    """The checked profile; years counted on another day (`as_of`) are brought up to `today`.

    Raises UsageProblem for what is missing or wrong, by its key; `where` is the argument.
    """
    day = checked_day(today)
    from csm_advisor.model.profile import FIVE, Profile

    if isinstance(answers, Profile):
        return answers
    if not isinstance(answers, Mapping):
        example = '{"rung": "team-lead", ...}'
        raise wrong_kind(where, answers, f"a mapping with the keys of a profile: {example}")
    from csm_advisor.intake.answers import accept_all, complete
    from csm_advisor.intake.years import counted_on

    given = {
        text_of(f"{where}: a key", key): as_lists(value)
        for key, value in answers.items()
        if value is not None
    }
    accepted = accept_all(given, catalogue, where)
    missing = [key for key in FIVE if key not in accepted]
    if missing:
        raise UsageProblem(f"{where}: {', '.join(missing)}: missing; a plan needs all five")
    return complete(counted_on(accepted, catalogue, day), catalogue, day)


def steps_done(done: "Iterable[Done]") -> tuple["Done", ...]:
    """The steps done so far. Raises UsageProblem for what is none."""
    found = tuple(done)
    if found:
        from csm_advisor.model.progress import Done

        for number, one in enumerate(found, start=1):
            if not isinstance(one, Done):
                raise wrong_kind(f"done: {number}", one, "a csm_advisor.model.progress.Done")
            try:
                Done.model_validate(dict(one))
            except ValueError:
                raise UsageProblem(
                    f"done: {number}: is no step with its id, its day and perhaps a note; make"
                    ' one like Done(step="run-the-shift-huddle", on=datetime.date(2026, 11, 29))'
                ) from None
    return found


def as_lists(value: Any) -> Any:
    """The value as a file would hold it: tuples are lists, mappings of any kind are tables."""
    if isinstance(value, list | tuple):
        return [as_lists(one) for one in value]
    if isinstance(value, Mapping):
        return {key: as_lists(one) for key, one in value.items()}
    return value
