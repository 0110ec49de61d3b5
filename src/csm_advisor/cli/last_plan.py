"""The plan last shown, against which `plan --diff` compares."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from csm_advisor.cli.world import World
from csm_advisor.errors import UsageProblem

if TYPE_CHECKING:
    from csm_advisor.model.difference import Difference
    from csm_advisor.model.plan import Plan


def since_last_shown(world: World, plan: "Plan", file: Path | None) -> "Difference":
    """The plan against the one last kept. Raises UsageProblem where none was; it is now."""
    from csm_advisor.advice.tracking.plan_diff import compare
    from csm_advisor.advice.tracking.plan_facts import facts_of
    from csm_advisor.store.people.answers_file import beside
    from csm_advisor.store.people.last_plan import FILE_NAME, keep, last_shown

    path = beside(file, FILE_NAME, world.person)
    before = last_shown(path)
    if before is None:
        keep(path, facts_of(plan))
        raise UsageProblem("no plan has been kept yet to compare with; this one is kept now")
    return compare(before, facts_of(plan), world.catalogue)


def keep_shown(world: World, plan: "Plan", file: Path | None) -> None:
    """Keeps what the next plan is compared with; where it cannot be kept, says so.

    Looking at a plan leaves nothing behind: it is kept only for those who keep their answers
    or a log, or have asked what moved.
    """
    from csm_advisor.store.atomic import is_there
    from csm_advisor.store.people import last_plan
    from csm_advisor.store.people.answers_file import LOG_NAME, beside, saved_path

    path = beside(file, last_plan.FILE_NAME, world.person)
    followed = [path, beside(file, LOG_NAME, world.person)]
    if file is None:
        followed.append(saved_path(world.person))
    if not any(is_there(one) for one in followed):
        return
    from csm_advisor.advice.tracking.plan_facts import facts_of

    try:
        last_plan.keep(path, facts_of(plan))
    except UsageProblem as problem:
        world.messages.print(f"{problem}.")


def with_difference(plan: "Plan", moved: "Difference | None") -> "Plan | dict[str, Any]":
    """The plan to print as JSON, with `diff` where it was asked for."""
    if moved is None:
        return plan
    return plan.model_dump(mode="json", by_alias=True) | {"diff": moved.model_dump(mode="json")}
