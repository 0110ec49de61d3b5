"""What to do this week, which step is meant, and what the steps done amount to."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from csm_advisor.errors import UsageProblem
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import Plan, Step
from csm_advisor.model.progress import Done
from csm_advisor.model.views.progress import LogLine, LogView
from csm_advisor.text.find_by_name import Known, find, match
from csm_advisor.text.labels import closed, step_title
from csm_advisor.text.what_to_type import EDIT, SEE_LOG, SEE_PLAN, STEP_BACK, answer

if TYPE_CHECKING:  # the log is shown without a plan
    from csm_advisor.advice.planning.standing import Standing


def steps_of(plan: Plan) -> dict[str, Step]:
    """Every step of a plan by its id; where routes share one, as the recommended route has it."""
    order = sorted(plan.routes, key=lambda route: route.id != plan.recommended)
    found: dict[str, Step] = {}
    for route in order:
        for step in route.steps:
            found.setdefault(step.id, step)
    return found


def open_step(text: str, plan: Plan, catalogue: Catalogue) -> str:
    """The id of the step still open that `text` means: one of any route, or one that only the
    demanding bar takes. Raises UsageProblem, also where the step is done already."""
    extra = [id_ for route in plan.routes for id_ in route.also_demanding]
    still = _known(dict.fromkeys((*steps_of(plan), *extra)), catalogue)
    done = {one.step: one for one in plan.done}
    meant = match(text, [*still, *_known(done, catalogue)])
    if len(meant) == 1 and meant[0] in done:
        raise already_done(done[meant[0]])
    if not match(text, still):
        other = match(text, _known(catalogue.actions, catalogue))
        if len(other) == 1:
            raise UsageProblem(
                f"{other[0]} is no step of your plan, which needs nothing it would close;"
                f" {SEE_PLAN} shows the steps"
            )
        _refuse_what_is_never_logged(text, plan)
    if not still:
        raise UsageProblem(f"your plan has no steps left to do; {SEE_PLAN} shows why")
    return find(text, still, "step of your plan that")


def _refuse_what_is_never_logged(text: str, plan: Plan) -> None:
    """Raises UsageProblem for what a plan shows beside its steps."""
    entry = plan.getting_in.steps if plan.getting_in else ()
    if len(found := match(text, [Known(one.id, (one.title,)) for one in entry])) == 1:
        raise UsageProblem(
            f"{found[0]} is on the way into a first job, which is not logged step by step; once"
            f" you have the job, say so: {EDIT} {answer('situation', 'in-service')}"
        )
    if len(found := match(text, [Known(one.id, (one.title,)) for one in plan.meantime])) == 1:
        raise UsageProblem(
            f"{found[0]} is advice beside the steps and is not logged; {SEE_PLAN} shows the steps"
        )


def already_done(done: Done) -> UsageProblem:
    """The sentence for a step that is logged a second time."""
    return UsageProblem(
        f"{done.step} is logged as done on {done.on} already; {SEE_LOG} shows all,"
        f" and {STEP_BACK} takes back the last"
    )


def _known(ids: Iterable[str], catalogue: Catalogue) -> list[Known]:
    return [Known(id_, (step_title(id_, catalogue),)) for id_ in ids]


def log_line(done: Done, catalogue: Catalogue) -> LogLine:
    """One step done with what it closes in words; nothing where the data lost the step."""
    action = catalogue.actions.get(done.step)
    return LogLine.copied_from(
        done,
        title=step_title(done.step, catalogue),
        closes=tuple(closed(thing, catalogue) for thing in action.closes) if action else (),
    )


def not_yet(done: Done, standing: "Standing", catalogue: Catalogue) -> tuple[str, ...]:
    """The levels that a step closes and the person does not have after it: one below is missing,
    and no level is left out."""
    levels = (thing for thing in catalogue.actions[done.step].closes if ":" in thing)
    return tuple(
        closed(thing, catalogue)
        for thing in levels
        if standing.levels[thing.partition(":")[0]] < int(thing.partition(":")[2])
    )


def evidence(done: Sequence[Done], catalogue: Catalogue) -> LogView:
    """All steps done, the earliest first."""
    lines = [log_line(one, catalogue) for one in done]
    return LogView(done=tuple(sorted(lines, key=lambda line: line.on)))
