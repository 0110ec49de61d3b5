"""What a step in own time saves one person, were it done for them: in training for all, say."""

from collections.abc import Iterator, Sequence

from csm_advisor.advice.planning.calendar import FAR
from csm_advisor.advice.planning.catalogue_index import index_of
from csm_advisor.advice.planning.context import PlanContext
from csm_advisor.advice.planning.route_at_bar import RouteAtBar
from csm_advisor.advice.planning.schedule import Wait
from csm_advisor.advice.planning.workload import workload_of
from csm_advisor.model.plan import Gap


def savings(
    context: PlanContext, path: Sequence[str], worked: RouteAtBar
) -> Iterator[tuple[str, int]]:
    """Each chosen step in own time with the whole months by which the target is reached earlier
    where it is done today and all others are as chosen.

    No more than a new plan would save. 0 where nothing reaches the target.
    """
    index = index_of(context.catalogue)
    practice = context.catalogue.policy.practice_weeks.value
    rungs, gaps = len(path) - 1, worked.gaps
    own = [option for option in worked.chosen if not option.paid]
    hopeless = worked.months >= FAR or _least(worked, rungs) == worked.months
    for option in own:
        saved = 0
        if not hopeless:
            others = [one for one in worked.chosen if one.id != option.id]
            left = _left(gaps, index.covers[option.id], index.bit_of)
            waits = _lighter(path, worked.waits, left, practice)
            months = worked.timing.with_waits(waits).months(workload_of(others, rungs))
            saved = worked.months - months[-1]
        yield option.id, saved


def _least(worked: RouteAtBar, rungs: int) -> int:
    """No later than the target is reached with any of the steps in own time done."""
    waits = [wait._replace(practice=0) for wait in worked.timing.waits]
    at_work = [option for option in worked.chosen if option.paid]
    return worked.timing.with_waits(waits).months(workload_of(at_work, rungs))[-1]


def _left(gaps: Sequence[Gap], covers: int, bit_of: dict[str, int]) -> list[Gap]:
    """The skill gaps that stay: a level counts only where none below it is left out."""
    left = []
    stuck: set[str] = set()
    for gap in gaps:
        if gap.kind != "skill":
            continue
        levels = range(int(gap.have or 0) + 1, int(gap.need or 0) + 1)
        if gap.id in stuck or not all(bit_of.get(f"{gap.id}:{at}", 0) & covers for at in levels):
            stuck.add(gap.id)
            left.append(gap)
    return left


def _lighter(
    path: Sequence[str], waits: Sequence[Wait], left: Sequence[Gap], practice: Sequence[int]
) -> list[Wait]:
    """The waits before each rung, with the practice of the gaps that are left."""
    weeks = dict.fromkeys(path[1:], 0)
    for gap in left:
        weeks[gap.rung] = max(weeks[gap.rung], practice[int(gap.need or 0)])
    return [wait._replace(practice=weeks[rung]) for rung, wait in zip(path[1:], waits, strict=True)]
