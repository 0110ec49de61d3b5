"""The person of `--example`, who is made up: their answers come with the data."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from csm_advisor.errors import DataProblem, UsageProblem

if TYPE_CHECKING:
    from csm_advisor.model.catalogue import Catalogue

NAME = "example"
FILE = f"{NAME}.toml"


def example_answers(data_dir: Path | None, catalogue: "Catalogue") -> dict[str, Any]:
    """The answers of the example; ours where the folder has none. Raises DataProblem."""
    from csm_advisor.intake.answers import accept_all
    from csm_advisor.store.data.data_folder import bundled, holds, read_toml
    from csm_advisor.store.people.profile_versions import latest

    own = data_dir if data_dir is not None and holds(data_dir, FILE) else None
    try:
        return accept_all(latest(read_toml(own or bundled(), NAME), FILE), catalogue, FILE)
    except UsageProblem as problem:
        if data_dir is not None and own is None:
            raise DataProblem(
                f"{FILE}: not found, and ours does not fit this ladder; write one to use --example"
            ) from None
        raise DataProblem(str(problem)) from None


def check_example(data_dir: Path | None, catalogue: "Catalogue") -> None:
    """Raises DataProblem unless the example can be planned for; a folder may have none."""
    from csm_advisor.intake.answers import complete
    from csm_advisor.store.data.data_folder import bundled, holds

    if not holds(data_dir or bundled(), FILE):
        return
    answers = example_answers(data_dir, catalogue)
    try:
        complete({**answers, "by": None}, catalogue, date.min)
    except UsageProblem as problem:
        raise DataProblem(f"{FILE}: {problem}") from None
