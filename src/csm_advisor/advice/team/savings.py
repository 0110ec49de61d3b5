"""What a step in own time saves one person, were it done for them: in training for all, say."""

from collections.abc import Container, Iterator, Sequence

from csm_advisor.advice.planning.calendar import FAR
from csm_advisor.advice.planning.catalogue_index import Index, index_of
from csm_advisor.advice.planning.context import PlanContext
from csm_advisor.advice.planning.gaps import SkillsAhead
from csm_advisor.advice.planning.route_at_bar import RouteAtBar
from csm_advisor.advice.planning.schedule import Wait
from csm_advisor.advice.planning.workload import workload_of


def savings(
    context: PlanContext, path: Sequence[str], worked: RouteAtBar
) -> Iterator[tuple[str, int | None]]:
    """Each chosen step in own time with the whole months by which the target is reached earlier
    where it is done today and all others are as chosen; no more than a new plan would save.

    Where nothing reaches the target, 0 for these, and None for each step that is not open to the
    person and without which nothing else is in the way.
    """
    index = index_of(context.catalogue)
    practice = context.catalogue.policy.practice_weeks.value
    rungs, skills = len(path) - 1, worked.asks.ahead.skills
    own = [option for option in worked.chosen if not option.paid]
    hopeless = worked.months >= FAR or _least(worked, rungs) == worked.months
    for option in own:
        saved = 0
        if not hopeless:
            others = [one for one in worked.chosen if one.id != option.id]
            left = _left(skills, index.closes[option.id])
            weeks = [max([practice[level] for level in levels], default=0) for levels in left]
            waits = _practised(worked.waits, weeks)
            months = worked.timing.with_waits(waits).months(workload_of(others, rungs))
            saved = worked.months - months[-1]
        yield option.id, saved
    if worked.months >= FAR:
        yield from ((id_, None) for id_ in _keys_to(worked, index))


def _keys_to(worked: RouteAtBar, index: Index) -> list[str]:
    """The steps in own time that close, each by itself, all that keeps the target closed."""
    barred = worked.open_ends
    if not barred or worked.timing.unhindered[-1] >= FAR:
        return []
    own = [one for one in index.actions if not one.paid]
    return [one.action.id for one in own if one.closes.issuperset(barred)]


def _least(worked: RouteAtBar, rungs: int) -> int:
    """No later than the target is reached with any of the steps in own time done."""
    waits = _practised(worked.waits, [0] * rungs)
    at_work = [option for option in worked.chosen if option.paid]
    return worked.timing.with_waits(waits).months(workload_of(at_work, rungs))[-1]


def _left(skills: SkillsAhead, closed: Container[str]) -> Iterator[list[int]]:
    """For each rung the levels of skills that stay to be reached: one counts only where none below
    it is left out."""
    stuck: set[str] = set()
    for asked in skills.asked:
        for id_, level, have, _ in asked:
            if not all(f"{id_}:{at}" in closed for at in range(have + 1, level + 1)):
                stuck.add(id_)
        yield [one.level for one in asked if one.id in stuck]


def _practised(waits: Sequence[Wait], weeks: Sequence[int]) -> list[Wait]:
    """The waits before each rung, with so many weeks of practice."""
    return [wait._replace(practice=one) for wait, one in zip(waits, weeks, strict=True)]
