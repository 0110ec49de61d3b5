"""The plan last shown, kept in short so that the next one can say what moved."""

from pathlib import Path
from typing import TYPE_CHECKING

from csm_advisor import limits

if TYPE_CHECKING:
    from csm_advisor.model.plan_facts import PlanFacts

FILE_NAME = "last-plan.json"


def keep(path: Path, facts: "PlanFacts") -> None:
    """Puts the facts in the place of those kept before. Raises UsageProblem."""
    from csm_advisor.store.people import kept_json

    unkept = "this plan cannot be kept to compare the next one with"
    kept_json.keep(path, facts.model_dump_json().encode(), unkept)


def last_shown(path: Path) -> "PlanFacts | None":
    """The facts of the plan last shown, None where none are kept. Raises UsageProblem where they
    are damaged."""
    from csm_advisor.model.plan_facts import PlanFacts
    from csm_advisor.store.people.kept_json import read_kept

    damaged = (
        "is not a plan that was kept by this version; remove it, and the next csm-advisor plan"
        " keeps a new one"
    )
    return read_kept(path, PlanFacts, limits.LAST_PLAN, damaged)
