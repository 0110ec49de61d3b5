"""The plan last shown, against which `plan --diff` compares."""

from pathlib import Path
from typing import Any

from csm_advisor.cli.world import World
from csm_advisor.errors import UsageProblem
from csm_advisor.model.difference import Difference
from csm_advisor.model.plan import Plan


def since_last_shown(plan: Plan, file: Path | None) -> Difference:
    """The plan against the one last shown. Raises UsageProblem where none was."""
    from csm_advisor.advice.difference import compare, facts_of
    from csm_advisor.store.lastplan import FILE_NAME, last_shown
    from csm_advisor.store.profiles import beside

    return compare(last_shown(beside(file, FILE_NAME)), facts_of(plan))


def keep_shown(world: World, plan: Plan, file: Path | None) -> None:
    """Keeps what the next plan is compared with; where it cannot be kept, says so."""
    from csm_advisor.advice.difference import facts_of
    from csm_advisor.store.lastplan import FILE_NAME, keep
    from csm_advisor.store.profiles import beside

    try:
        keep(beside(file, FILE_NAME), facts_of(plan))
    except UsageProblem as problem:
        world.messages.print(f"{problem}.")


def with_difference(plan: Plan, moved: Difference | None) -> dict[str, Any]:
    """The plan as JSON, with `diff` where it was asked for."""
    answer = plan.model_dump(mode="json", by_alias=True)
    return answer if moved is None else answer | {"diff": moved.model_dump(mode="json")}
