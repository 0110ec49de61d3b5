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
    """The answers of the example; ours on the folder's ladder where the folder has none.

    Raises DataProblem where the folder's own is wrong, UsageProblem where ours cannot fit.
    """
    from csm_advisor.intake.answers import accept_all
    from csm_advisor.store.data.data_folder import bundled, holds, read_toml
    from csm_advisor.store.people.profile_versions import latest

    own = data_dir if data_dir is not None and holds(data_dir, FILE) else None
    try:
        answers = latest(read_toml(own or bundled(), NAME), FILE)
        if data_dir is not None and own is None:
            answers = _placed(answers, catalogue)
        return accept_all(answers, catalogue, FILE)
    except UsageProblem as problem:
        if data_dir is not None and own is None:
            raise UsageProblem(
                f"--example: ours does not fit this ladder; write {FILE} into its folder, or give"
                " answers of your own"
            ) from None
        raise DataProblem(str(problem)) from None


def _placed(answers: dict[str, Any], catalogue: "Catalogue") -> dict[str, Any]:
    """Our example on a ladder of somebody's own: on the rungs that are like those of the example,
    else on the lowest, with the usual target. Raises UsageProblem where nothing leads up."""
    from csm_advisor.intake.answers import rungs_above, usual_target
    from csm_advisor.store.data.stand_in import levels_like

    like = levels_like(catalogue.rungs.values())
    rung = like.get(answers["rung"], next(iter(catalogue.rungs)))
    above = rungs_above(rung, catalogue)
    if not above:
        raise UsageProblem("no rung leads up")
    target = like.get(answers["target"])
    if target not in above:
        target = usual_target(above, catalogue)
    skills = {id_: level for id_, level in answers["skills"].items() if id_ in catalogue.skills}
    return {**answers, "rung": rung, "target": target, "skills": skills}


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
