"""What all functions of the front door begin with: the data, and the answers of a person."""

from collections.abc import Mapping
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import TypeAlias

    from pydantic import BaseModel

    from csm_advisor.model.catalogue import Catalogue
    from csm_advisor.model.profile import Profile

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
        found = data_dir
    from csm_advisor.model import records

    records.notebook = partial(_in_notebook, found)
    return found


def _in_notebook(catalogue: "Catalogue", view: "BaseModel") -> str:
    """An answer as HTML. A plan is told with the data that was opened last."""
    from csm_advisor.render.notebook import as_html

    return as_html(view, catalogue)


def rung_id(text: str, catalogue: "Catalogue") -> str:
    """The rung of this name. Raises UsageProblem where none or several are called so."""
    from csm_advisor.text.labels import find_rung

    return find_rung(text, catalogue)


def profile_of(answers: "Answers", catalogue: "Catalogue", today: date) -> "Profile":
    """The checked profile; years counted on another day (`as_of`) are brought up to `today`."""
    if not isinstance(answers, Mapping):
        return answers
    from csm_advisor.intake.answers import accept_all, complete
    from csm_advisor.intake.years import counted_on

    given = {key: value for key, value in answers.items() if value is not None}
    accepted = accept_all(given, catalogue, "answers")
    return complete(counted_on(accepted, catalogue, today), catalogue, today)
